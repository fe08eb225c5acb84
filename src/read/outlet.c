/* outlet.c - the outlet's name from wherever the user says it stands. */
#include "read/outlet.h"

#include <string.h>

#include "base/ascii.h"

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
    static const char *const packed[] = {".zip", ".tgz", ".tar", ".tar.gz"};
    for (size_t i = 0; i < sizeof packed / sizeof *packed; i++) {
        if (cck_view_ends(step, cck_view_of(packed[i]))) step.len -= strlen(packed[i]);
    }
    bool unnamed = cck_view_equal(step, CCK_LIT(".")) || cck_view_equal(step, CCK_LIT(".."));
    return unnamed || step.len == 0 ? none : step;
}

/* "bbc" of "bbc_2019.txt", "bbc-3.txt" and "bbc.txt"; none of "001.txt" and of standard input, "-". */
static cck_view of_file(cck_view path) {
    const cck_view none = {NULL, 0};
    if (cck_view_ends(path, CCK_LIT(".gz"))) path.len -= 3;
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

/* "harbourwire.example" of "https://www.harbourwire.example/2031/05/a.html". */
static cck_view of_host(cck_view url) {
    const cck_view none = {NULL, 0};
    const char *begin = NULL;
    for (size_t i = 0; i + 3 < url.len && i < 12 && !begin; i++) {
        if (memcmp(url.ptr + i, "://", 3) == 0) begin = url.ptr + i + 3;
    }
    if (!begin) return none;
    cck_view host = {begin, (size_t)(url.ptr + url.len - begin)};
    for (size_t i = 0; i < host.len; i++) {
        if (strchr("/?#:", host.ptr[i]) || host.ptr[i] == '@') host.len = i;
    }
    if (cck_view_starts(host, CCK_LIT("www."))) host = (cck_view){host.ptr + 4, host.len - 4};
    return host.len ? host : none;
}

/* ---- the copyright line ---- */

#define TAIL 3000 /* bytes at the end of a text in which it may stand */

static size_t skip_any(cck_view line, size_t at, const char *set) {
    while (at < line.len && strchr(set, line.ptr[at])) at++;
    return at;
}

/* Behind "(c)" or the sign, or "Copyright" and one of these; 0: neither. */
static size_t match_notice(cck_view line) {
    size_t at = 0;
    bool word = line.len > 9 && cck_view_equal_nocase((cck_view){line.ptr, 9}, CCK_LIT("copyright"));
    if (word) at = skip_any(line, 9, " :");
    cck_view rest = {line.ptr + at, line.len - at};
    size_t sign = cck_view_starts(rest, CCK_LIT("\xC2\xA9")) ? 2 : 0;
    if (!sign && rest.len > 3 && cck_view_equal_nocase((cck_view){rest.ptr, 3}, CCK_LIT("(c)"))) sign = 3;
    return word || sign ? skip_any(line, at + sign, " ") : 0;
}

/* "2031", "2019-2031" and what parts it from the name; 0: no year, so the line may be a picture's. */
static size_t match_years(cck_view line, size_t at) {
    size_t begin = at;
    while (at < line.len && (cck_is_digit(line.ptr[at]) || line.ptr[at] == '-' || line.ptr[at] == ' ' ||
                             (unsigned char)line.ptr[at] == 0xE2 || (unsigned char)line.ptr[at] == 0x80 ||
                             (unsigned char)line.ptr[at] == 0x93))
        at++;
    return at - begin >= 4 && cck_is_digit(line.ptr[begin]) ? skip_any(line, at, " ,.") : 0;
}

/* The name in a copyright line that has a year: "(c) 2031 Harbour Wire. All rights reserved." */
static cck_view of_notice(cck_view line) {
    const cck_view none = {NULL, 0};
    size_t at = match_notice(line), end;
    if (!at || !(at = match_years(line, at))) return none;
    for (end = at; end < line.len && !strchr(".|,;(", line.ptr[end]); end++) {
        cck_view rest = {line.ptr + end, line.len - end};
        if (rest.len > 4 && cck_view_equal_nocase((cck_view){rest.ptr, 4}, CCK_LIT(" all"))) break;
    }
    cck_view name = cck_view_trim((cck_view){line.ptr + at, end - at});
    return name.len >= 2 && name.len <= 60 && !cck_is_lower(*name.ptr) ? name : none;
}

static cck_view of_copyright(cck_view text) {
    if (text.len > TAIL) text = (cck_view){text.ptr + text.len - TAIL, TAIL};
    for (size_t at = 0; at < text.len;) {
        const char *newline = memchr(text.ptr + at, '\n', text.len - at);
        size_t end = newline ? (size_t)(newline - text.ptr) : text.len;
        cck_view name = of_notice(cck_view_trim((cck_view){text.ptr + at, end - at}));
        if (name.ptr) return name;
        at = end + 1;
    }
    return (cck_view){NULL, 0};
}

/* ---- choosing ---- */

typedef enum { FROM_META, FROM_DATELINE, FROM_COPYRIGHT, FROM_HOST, FROM_DIR, FROM_FILE, FROM_COUNT } origin;

/* Our own copies of the names: the document's views may outlive the caller's. */
static const cck_view names[FROM_COUNT] = {{"meta", 4}, {"dateline", 8}, {"copyright", 9},
                                           {"host", 4}, {"dir", 3},      {"file", 4}};

static cck_view ask(origin from, const cck_outlet_said *said, const cck_document *document) {
    switch (from) {
    case FROM_META: return said->meta;
    case FROM_DATELINE: return said->agency;
    case FROM_COPYRIGHT:
        return said->notice.ptr ? of_notice(cck_view_trim(said->notice)) : of_copyright(document->text);
    case FROM_HOST: return of_host(document->url);
    case FROM_DIR: return of_dir(said->path.ptr ? said->path : document->path);
    case FROM_FILE: return of_file(said->path.ptr ? said->path : document->path);
    case FROM_COUNT: break;
    }
    return (cck_view){NULL, 0};
}

void cck_outlet_choose(cck_views order, const cck_outlet_said *said, cck_document *document) {
    if (order.count == 0) order = (cck_views){&names[FROM_META], 1};
    document->outlet = (cck_view){NULL, 0};
    document->outlet_from = CCK_LIT("none");
    for (size_t i = 0; i < order.count; i++) {
        for (int from = 0; from < FROM_COUNT; from++) {
            if (!cck_view_equal(order.items[i], names[from])) continue;
            cck_view found = ask((origin)from, said, document);
            if (!found.ptr) continue;
            document->outlet = found;
            document->outlet_from = names[from];
            return;
        }
    }
}
