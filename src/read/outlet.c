/* outlet.c - the outlet's name from wherever the user says it stands. */
#include "read/outlet.h"

static size_t name_begin(cck_view path) {
    size_t at = path.len;
    while (at > 0 && path.ptr[at - 1] != '/') at--;
    return at;
}

/* "bbc" of "articles/bbc/a.txt"; none where the folder has no name of its own ("a.txt", "./a.txt", "../a.txt"). */
static cck_view of_dir(cck_view path) {
    const cck_view none = {NULL, 0};
    size_t name = name_begin(path);
    if (name < 2) return none;
    cck_view folder = {path.ptr, name - 1};
    size_t begin = name_begin(folder);
    cck_view step = {folder.ptr + begin, folder.len - begin};
    bool unnamed = cck_view_equal(step, CCK_LIT(".")) || cck_view_equal(step, CCK_LIT(".."));
    return unnamed || step.len == 0 ? none : step;
}

/* "bbc" of "bbc_2019.txt", "bbc-3.txt" and "bbc.txt"; none of "001.txt" and of standard input, "-". */
static cck_view of_file(cck_view path) {
    const cck_view none = {NULL, 0};
    size_t begin = name_begin(path), end = path.len;
    for (size_t i = path.len; i > begin; i--) {
        if (path.ptr[i - 1] != '.') continue;
        end = i - 1;
        break;
    }
    size_t stop = begin;
    while (stop < end && path.ptr[stop] != '_' && (path.ptr[stop] < '0' || path.ptr[stop] > '9')) stop++;
    while (stop > begin && (path.ptr[stop - 1] == '-' || path.ptr[stop - 1] == '.' || path.ptr[stop - 1] == ' '))
        stop--;
    return stop > begin ? (cck_view){path.ptr + begin, stop - begin} : none;
}

typedef enum { FROM_META, FROM_DATELINE, FROM_DIR, FROM_FILE, FROM_COUNT } origin;

/* Our own copies of the names: the document's views may outlive the caller's. */
static const cck_view names[FROM_COUNT] = {{"meta", 4}, {"dateline", 8}, {"dir", 3}, {"file", 4}};

void cck_outlet_choose(cck_views order, cck_view meta, cck_view agency, cck_document *document) {
    if (order.count == 0) order = (cck_views){&names[FROM_META], 1};
    const cck_view none = {NULL, 0};
    cck_view known[FROM_COUNT] = {
        [FROM_META] = meta,
        [FROM_DATELINE] = agency,
        [FROM_DIR] = of_dir(document->path),
        [FROM_FILE] = of_file(document->path),
    };
    document->outlet = none;
    document->outlet_from = CCK_LIT("none");
    for (size_t i = 0; i < order.count; i++) {
        for (int from = 0; from < FROM_COUNT; from++) {
            if (!known[from].ptr || !cck_view_equal(order.items[i], names[from])) continue;
            document->outlet = known[from];
            document->outlet_from = names[from];
            return;
        }
    }
}
