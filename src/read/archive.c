/* archive.c - zip and tar through libarchive: each entry is opened as an input of its own. Where the program was built
 * without libarchive, such a file is named as unsupported. */
#include <string.h>

#include "read/format.h"

static bool is_archive(cck_view head, cck_view name) {
    (void)name;
    bool tar = head.len >= 262 && memcmp(head.ptr + 257, "ustar", 5) == 0;
    return tar || cck_view_starts(head, CCK_LIT("PK\x03\x04")) || cck_view_starts(head, CCK_LIT("PK\x05\x06"));
}

#ifdef CCK_HAVE_ARCHIVE
#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

#include "read/glob.h"
#include "read/walk.h"

typedef struct {
    struct archive *archive;
    char block[65536];
    bool begun, ended;
    size_t entries, wanted;
    cck_buffer name;
} opened_archive;

/* ---- bytes ---- */

static la_ssize_t pull_archive(struct archive *archive, void *data, const void **block) {
    cck_opened *opened = data;
    opened_archive *a = opened->state;
    size_t got;
    cck_error error;
    if (cck_input_read(opened->input, a->block, sizeof a->block, &got, &error)) {
        archive_set_error(archive, -1, "%s", error.message);
        return -1;
    }
    *block = a->block;
    return (la_ssize_t)got;
}

static cck_code fail_archive(const cck_opened *opened, const char *what, cck_error *error) {
    const opened_archive *a = opened->state;
    const char *why = archive_error_string(a->archive);
    cck_fail(error, CCK_E_FORMAT, "%s%s%s", what, why ? ": " : "", why ? why : "");
    cck_error_at(error, opened->name, 0, 0, 0);
    return CCK_E_FORMAT;
}

/* The content of the entry that the archive stands on. */
static cck_code pull_entry(cck_input *input, char *to, size_t room, size_t *got, cck_error *error) {
    cck_opened *outer = input->own;
    opened_archive *a = outer->state;
    la_ssize_t count = archive_read_data(a->archive, to, room);
    if (count >= 0) {
        *got = (size_t)count;
        return CCK_OK;
    }
    input->ended = true;
    const char *why = archive_error_string(a->archive);
    bool locked = why && (strstr(why, "ncrypt") || strstr(why, "assphrase") || strstr(why, "assword"));
    cck_fail(error, CCK_E_FORMAT, locked ? "is protected by a password" : "broken compressed data");
    cck_error_at(error, input->name, 0, 0, 0);
    return CCK_E_FORMAT;
}

/* ---- entries ---- */

/* A step of the path that begins with a dot, or what a Mac adds. */
static bool is_hidden(cck_view path) {
    for (size_t i = 0; i < path.len; i++) {
        bool begins = i == 0 || path.ptr[i - 1] == '/';
        if (begins && path.ptr[i] == '.' && i + 1 < path.len && path.ptr[i + 1] != '/') return true;
    }
    return cck_view_starts(path, CCK_LIT("__MACOSX/"));
}

static bool is_wanted(const cck_opened *opened, cck_view path) {
    cck_name_kind kind = cck_name_classify(path);
    if (is_hidden(path) || kind == CCK_NAME_SIDECAR || kind == CCK_NAME_OTHER) return false;
    cck_views include = opened->reading->include;
    if (include.count && !cck_glob_listed_within(include, path)) return false;
    return !cck_glob_listed_within(opened->reading->exclude, path);
}

static cck_code begin(cck_opened *opened, cck_error *error) {
    opened_archive *a = opened->state;
    archive_read_support_format_zip(a->archive);
    archive_read_support_format_tar(a->archive);
    archive_read_support_filter_all(a->archive);
    bool file = !opened->outer && opened->input->plain;
    int state = file ? archive_read_open_filename(a->archive, opened->path.ptr, sizeof a->block)
                     : archive_read_open(a->archive, opened, NULL, pull_archive, NULL);
    return state == ARCHIVE_OK ? CCK_OK : fail_archive(opened, "cannot be unpacked", error);
}

/* An office document is a zip of XML, and no archive of articles. */
static bool is_office(const opened_archive *a, cck_view path) {
    return a->entries == 1 &&
           (cck_view_equal(path, CCK_LIT("[Content_Types].xml")) || cck_view_equal(path, CCK_LIT("mimetype")));
}

static cck_code open_entry(cck_opened *opened, cck_view path, cck_opened **out, cck_error *error) {
    opened_archive *a = opened->state;
    a->name.len = 0;
    cck_buffer_printf(&a->name, "%.*s/%.*s", CCK_FMT(opened->name), CCK_FMT(path));
    cck_input *input = a->name.failed ? NULL : cck_input_new(cck_buffer_view(&a->name));
    if (input) {
        input->own = opened;
        input->pull = pull_entry;
    }
    return cck_opened_new(opened->reading, opened, input, opened->path, cck_buffer_view(&a->name), NULL, out, error);
}

static cck_code end(cck_opened *opened, cck_error *error) {
    const opened_archive *a = opened->state;
    if (a->wanted) return CCK_END;
    return cck_opened_fail(opened, error, CCK_E_FORMAT, "an archive without articles");
}

static cck_code next_archive(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    opened_archive *a = opened->state;
    struct archive_entry *entry;
    (void)arena;
    if (a->ended) return CCK_END;
    a->ended = true; /* unless there is an entry */
    if (!a->begun) {
        a->begun = true;
        cck_code code = begin(opened, error);
        if (code) return code;
    }
    for (;;) {
        int state = archive_read_next_header(a->archive, &entry);
        if (state == ARCHIVE_EOF) return end(opened, error);
        if (state < ARCHIVE_WARN) return fail_archive(opened, "broken from here on", error);
        const char *name = archive_entry_pathname_utf8(entry);
        if (!name) name = archive_entry_pathname(entry);
        cck_view path = cck_view_of(name);
        a->entries++;
        if (is_office(a, path))
            return cck_opened_fail(opened, error, CCK_E_FORMAT, "an office document: save it as text, HTML or PDF");
        if (archive_entry_filetype(entry) != AE_IFREG || !is_wanted(opened, path)) continue;
        a->wanted++;
        a->ended = false;
        if (archive_entry_is_encrypted(entry)) {
            cck_fail(error, CCK_E_FORMAT, "'%.200s' is protected by a password", name);
            cck_error_at(error, opened->name, 0, 0, 0);
            return CCK_E_FORMAT;
        }
        return open_entry(opened, path, &out->inner, error);
    }
}

static cck_code open_archive(cck_opened *opened, cck_error *error) {
    opened_archive *a = calloc(1, sizeof *a);
    opened->state = a;
    if (a) a->archive = archive_read_new();
    if (a && a->archive) return CCK_OK;
    return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for reading");
}

static void close_archive(cck_opened *opened) {
    opened_archive *a = opened->state;
    if (!a) return;
    archive_read_free(a->archive);
    cck_buffer_free(&a->name);
    free(a);
}

#else

static cck_code next_archive(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    (void)arena;
    (void)out;
    if (opened->done) return CCK_END;
    opened->done = true;
    cck_code code = cck_opened_fail(opened, error, CCK_E_FORMAT, "an archive, which this program was built without");
    cck_error_hint(error, "unpack it and name the folder, or build with the package libarchive-dev installed");
    return code;
}
#define open_archive  NULL
#define close_archive NULL

#endif

const cck_format cck_format_archive = {.name = "archive",
                                       .extensions = " .zip .tar .tgz .tar.gz .tar.xz .txz .tar.bz2 .tbz2 .tar.zst ",
                                       .is = is_archive,
                                       .open = open_archive,
                                       .next = next_archive,
                                       .close = close_archive};
