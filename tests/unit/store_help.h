/* store_help.h - a scratch folder and plain SQL for the tests of the store. */
#ifndef CCK_TESTS_STORE_HELP_H
#define CCK_TESTS_STORE_HELP_H

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "store/internal.h"

typedef struct {
    char folder[256];
    char path[300]; /* of a database in it */
    cck_arena *arena;
    cck_store *store; /* closed at the end, if set */
} help;

static inline int help_start(void **state) {
    help *h = calloc(1, sizeof *h);
    const char *base = getenv("TMPDIR");
    snprintf(h->folder, sizeof h->folder, "%.200s/cck-store-XXXXXX", base && *base ? base : "/tmp");
    assert_non_null(mkdtemp(h->folder));
    snprintf(h->path, sizeof h->path, "%s/test.db", h->folder);
    h->arena = cck_arena_new(0);
    *state = h;
    return 0;
}

static inline void help_remove(const char *folder) {
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        char path[1300];
        struct stat what;
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        snprintf(path, sizeof path, "%.1000s/%.255s", folder, entry->d_name);
        if (lstat(path, &what) == 0 && S_ISDIR(what.st_mode))
            help_remove(path);
        else
            unlink(path);
    }
    if (dir) closedir(dir);
    rmdir(folder);
}

static inline int help_end(void **state) {
    help *h = *state;
    cck_store_close(h->store);
    cck_arena_free(h->arena);
    help_remove(h->folder);
    free(h);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, help_start, help_end)

static inline void help_open(help *h, uint64_t key) {
    cck_error error = {0};
    cck_store_close(h->store);
    h->store = NULL;
    if (cck_store_open(h->path, key, &h->store, &error) != CCK_OK) fail_msg("%s", error.message);
}

/* Rows of a query, columns parted by '|' and rows by '\n', NULL as "NULL"; in the arena. */
static inline const char *help_query(help *h, const char *sql) {
    sqlite3 *db = NULL;
    sqlite3_stmt *stmt = NULL;
    cck_buffer rows = {0};
    assert_int_equal(sqlite3_open(h->path, &db), SQLITE_OK);
    if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    while (sqlite3_step(stmt) == SQLITE_ROW) {
        if (rows.len) cck_buffer_char(&rows, '\n');
        for (int i = 0; i < sqlite3_column_count(stmt); i++) {
            const unsigned char *text = sqlite3_column_text(stmt, i);
            cck_buffer_printf(&rows, "%s%s", i ? "|" : "", text ? (const char *)text : "NULL");
        }
    }
    sqlite3_finalize(stmt);
    sqlite3_close(db);
    cck_view copy = cck_arena_copy(h->arena, rows.ptr ? cck_buffer_view(&rows) : CCK_LIT(""));
    cck_buffer_free(&rows);
    return copy.ptr;
}

static inline void help_execute(const char *path, const char *sql) {
    sqlite3 *db = NULL;
    char *message = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) fail_msg("%s: %s", sql, message);
    sqlite3_close(db);
}

/* A whole file in the arena. */
static inline cck_view help_file(help *h, const char *path) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *bytes = cck_arena_alloc(h->arena, size + 1);
    assert_int_equal(fread(bytes, 1, size, file), size);
    fclose(file);
    return (cck_view){bytes, size};
}

static inline void help_write(const char *path, cck_view bytes, size_t at) {
    FILE *file = fopen(path, at ? "r+b" : "wb");
    assert_non_null(file);
    assert_int_equal(fseek(file, (long)at, SEEK_SET), 0);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    fclose(file);
}

static inline cck_document help_document(const char *id, const char *text, uint64_t hash) {
    return (cck_document){.id = cck_view_of(id), .text = cck_view_of(text), .hash = {hash, ~hash}};
}

/* A count that stands on `words` within a text that is one sentence. */
static inline cck_figure help_figure(cck_view text, const char *words, int64_t value) {
    const char *at = strstr(text.ptr, words);
    assert_non_null(at);
    cck_figure figure = {.start = (uint32_t)(at - text.ptr), .line = 1, .sentence_end = (uint32_t)text.len};
    figure.end = figure.start + (uint32_t)strlen(words);
    figure.phrase_start = figure.start;
    figure.phrase_end = figure.end;
    figure.column = figure.start + 1;
    figure.has_value = cck_decimal_make(value, 0, &figure.value);
    figure.asserts = cck_interval_point(figure.value);
    return figure;
}

static inline void help_put(help *h, const cck_document *document, const cck_figure *figures, size_t count) {
    assert_int_equal(cck_store_begin(h->store, NULL), CCK_OK);
    assert_int_equal(cck_store_put(h->store, document, (cck_figures){figures, count}, NULL), CCK_OK);
    assert_int_equal(cck_store_commit(h->store, NULL), CCK_OK);
}

/* How many figures are kept of a document; -1: it is not kept. */
static inline int help_kept(help *h, const cck_document *document) {
    cck_figures figures = {NULL, 12345};
    cck_error error = {0};
    cck_code code = cck_store_find(h->store, document, h->arena, &figures, &error);
    if (code == CCK_END) {
        assert_int_equal(figures.count, 12345);
        return -1;
    }
    if (code != CCK_OK) fail_msg("%s", error.message);
    return (int)figures.count;
}

#endif
