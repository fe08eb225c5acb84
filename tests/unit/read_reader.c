/* The reader: which inputs, in what order, with what said of them, and every way in which one can be bad. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "countercheck/read.h"
#include "folder.h"

/* What a run gives, a line each: "id" or "! code source:line:column message". */
typedef struct {
    char lines[4096];
    char hint[200]; /* of the last error */
    cck_document last;
    cck_arena *arena;
    size_t inputs;
} run;

static void note(run *r, cck_code code, const cck_document *document, const cck_error *error) {
    size_t used = strlen(r->lines);
    if (code == CCK_OK) {
        snprintf(r->lines + used, sizeof r->lines - used, "%.*s\n", CCK_FMT(document->id));
        r->last = *document;
        return;
    }
    assert_int_equal(code, error->code);
    snprintf(r->lines + used, sizeof r->lines - used, "! %s %s:%zu:%zu %s\n", cck_code_name(code), error->source,
             error->line, error->column, error->message);
    memcpy(r->hint, error->hint, sizeof r->hint);
}

static run *read_with(const cck_read_options *options, const char *const *paths, size_t count) {
    run *r = calloc(1, sizeof *r);
    cck_reader *reader;
    cck_error error;
    assert_non_null(r);
    r->arena = cck_arena_new(0);
    assert_int_equal(cck_reader_open(paths, count, options, &reader, &error), CCK_OK);
    r->inputs = cck_reader_inputs(reader);
    for (;;) {
        cck_document document;
        cck_code code = cck_reader_next(reader, r->arena, &document, &error);
        if (code == CCK_END) break;
        note(r, code, &document, &error);
    }
    cck_document document;
    assert_int_equal(cck_reader_next(reader, r->arena, &document, &error), CCK_END); /* and stays there */
    cck_reader_close(reader);
    return r;
}

static void end(run *r) {
    cck_arena_free(r->arena);
    free(r);
}

static void assert_reads_with(const cck_read_options *options, const char *const *paths, size_t count,
                              const char *lines) {
    run *r = read_with(options, paths, count);
    assert_string_equal(r->lines, lines);
    end(r);
}

#define PATHS(...)               (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *)
#define ASSERT_READS(lines, ...) assert_reads_with(NULL, PATHS(__VA_ARGS__), lines)
#define ASSERT_VIEW(view, s)     assert_true(cck_view_equal((view), CCK_LIT(s)))

/* ---- which inputs, in which order ---- */

static void folders_and_files(void **state) {
    (void)state;
    folder_write("in/b.txt", "Two.");
    folder_write("in/a/c.md", "Two.");
    folder_write("in/a.txt", "Two.");
    folder_write("in/B.TXT", "Two.");
    folder_write("in/x.jsonl", "{\"text\":\"Two.\"}\n");
    folder_write("in/picture.png", "Two.");
    folder_write("in/.hidden.txt", "Two.");
    folder_write("in/.git/c.txt", "Two.");
    folder_write("in/a.meta.json", "{}");
    folder_write("other", "Two.");
    const char *all = "in/B.TXT\nin/a.txt\nin/a/c.md\nin/b.txt\nin/x.jsonl:1\n";
    ASSERT_READS(all, "in");
    ASSERT_READS(all, "in/", "in//a/", "in/b.txt", "in");
    ASSERT_READS("./in/a/c.md\n", "./in/a");
    ASSERT_READS("in/.hidden.txt\nin/picture.png\nother\n", "other", "in/picture.png", "in/.hidden.txt");
    ASSERT_READS("", "in/a.meta.json");
}

static void patterns(void **state) {
    (void)state;
    folder_write("in/news/a.txt", "Two.");
    folder_write("in/news/b.log", "Two.");
    folder_write("in/drafts/c.txt", "Two.");
    const cck_view news = CCK_LIT("news/**"), whole = CCK_LIT("in/news/**"), logs = CCK_LIT("*.log");
    const cck_view drafts = CCK_LIT("drafts"), none = CCK_LIT("*.png");
    assert_reads_with(&(cck_read_options){.include = {&news, 1}}, PATHS("in"), "in/news/a.txt\n");
    assert_reads_with(&(cck_read_options){.include = {&whole, 1}}, PATHS("in"), "in/news/a.txt\n");
    assert_reads_with(&(cck_read_options){.include = {&logs, 1}}, PATHS("in"), "in/news/b.log\n");
    assert_reads_with(&(cck_read_options){.exclude = {&drafts, 1}}, PATHS("in"), "in/news/a.txt\n");
    assert_reads_with(&(cck_read_options){.exclude = {&news, 1}}, PATHS("in", "in/news/b.log"),
                      "in/drafts/c.txt\nin/news/b.log\n");
    assert_reads_with(&(cck_read_options){.include = {&none, 1}}, PATHS("in"),
                      "! missing in:0:0 nothing to read: none of the 3 files in the folder matches\n");
}

static void symbolic_links(void **state) {
    (void)state;
    folder_write("in/z/a.txt", "Two.");
    folder_write("far/b.txt", "Two.");
    assert_int_equal(symlink("..", "in/z/up"), 0);
    assert_int_equal(symlink("z", "in/again"), 0);
    assert_int_equal(symlink("../far", "in/far"), 0);
    assert_int_equal(symlink("z/a.txt", "in/a-link.txt"), 0);
    ASSERT_READS("in/far/b.txt\nin/z/a.txt\n", "in");
    ASSERT_READS("far/b.txt\nin/z/a.txt\n", "in", "far");
    assert_int_equal(symlink("nowhere", "in/lost.txt"), 0);
    ASSERT_READS("in/far/b.txt\n! missing in/lost.txt:0:0 no such file or folder\nin/z/a.txt\n", "in");
}

static void folders_too_deep(void **state) {
    (void)state;
    char folder[2 * CCK_MAX_PATH_DEPTH + 8] = "d", file[sizeof folder + 8], lines[2 * sizeof file + 80];
    for (size_t i = 0; i < CCK_MAX_PATH_DEPTH; i++) memcpy(folder + 1 + 2 * i, "/d", 3);
    snprintf(file, sizeof file, "%s/a.txt", folder);
    folder_write(file, "Two.");
    snprintf(lines, sizeof lines, "%s\n", file);
    ASSERT_READS(lines, "d");
    snprintf(file, sizeof file, "%s/d/b.txt", folder);
    folder_write(file, "Two.");
    size_t used = strlen(lines);
    snprintf(lines + used, sizeof lines - used, "! limit %s/d:0:0 folders nested more than %d deep are not read\n",
             folder, CCK_MAX_PATH_DEPTH);
    ASSERT_READS(lines, "d");
}

static void numbers_of_inputs(void **state) {
    (void)state;
    folder_write("a.txt", "Two.");
    folder_write("in/b.txt", "Two.");
    run *r = read_with(NULL, PATHS("a.txt", "in", "none.txt"));
    assert_int_equal(r->inputs, 2);
    end(r);
    r = read_with(NULL, PATHS("none.txt"));
    assert_int_equal(r->inputs, 0);
    end(r);
}

/* ---- bad inputs ---- */

static void names_that_lead_nowhere(void **state) {
    (void)state;
    folder_write("a.txt", "Two.");
    mkdir("empty", 0755);
    mkdir("other", 0755);
    folder_write("other/a.png", "Two.");
    ASSERT_READS("! missing :0:0 no such file or folder\na.txt\n! missing a.txt/b:0:0 no such file or folder\n"
                 "! missing empty:0:0 an empty folder\n! missing none.txt:0:0 no such file or folder\n"
                 "! missing other:0:0 nothing to read: none of the 1 files in the folder matches\n",
                 "other", "none.txt", "empty", "a.txt", "a.txt/b", "", "none.txt");
}

static void text_that_is_none(void **state) {
    (void)state;
    folder_write("a.txt", "One\ntwo\nthree caf\xC3\xA9 caf\xE9\n");
    folder_write_bytes("b.txt", "One\nt\0wo", 8);
    folder_write("c.txt", "");
    folder_write("d.txt", " \n\xC2\xA0\n");
    folder_write("e.txt", "\xEF\xBB\xBF");
    folder_write_bytes("f.txt", "\xFF\xFEO\0n\0e\0", 8);
    folder_write("g.txt", "Two.");
    ASSERT_READS("! encoding ./a.txt:3:15 not UTF-8 (byte 0xE9)\n"
                 "! encoding ./b.txt:2:2 holds a NUL byte, so it is not plain text\n"
                 "! format ./c.txt:0:0 is empty\n! format ./d.txt:0:0 is empty\n! format ./e.txt:0:0 is empty\n"
                 "! encoding ./f.txt:1:1 not UTF-8 but UTF-16\n./g.txt\n",
                 ".");
    run *r = read_with(NULL, PATHS("a.txt"));
    assert_string_equal(r->hint, "save the file as UTF-8, for example with: iconv -f windows-1252 -t utf-8");
    end(r);
}

static void text_that_is_too_long(void **state) {
    (void)state;
    folder_write("a.txt", "12345678");
    folder_write("b.txt", "123456789");
    folder_write("c.jsonl", "{\"text\":\"123456789\"}\n{\"text\":\"12345678\"}\n");
    const cck_read_options options = {.max_document = 8};
    assert_reads_with(&options, PATHS("."),
                      "./a.txt\n! limit ./b.txt:0:0 longer than 8 bytes\n"
                      "! limit ./c.jsonl:1:10 the text is longer than 8 bytes\n./c.jsonl:2\n");
}

/* Through a pipe, whose length nobody knows beforehand. */
static run *read_pipe(const char *text, size_t max_document) {
    int ends[2];
    char path[32];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], text, strlen(text)), strlen(text));
    close(ends[1]);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
    const cck_read_options options = {.max_document = max_document};
    run *r = read_with(&options, PATHS(path));
    close(ends[0]);
    return r;
}

static void pipes(void **state) {
    (void)state;
    run *r = read_pipe("12345678", 8);
    ASSERT_VIEW(r->last.text, "12345678");
    end(r);
    r = read_pipe("123456789", 8);
    assert_non_null(strstr(r->lines, "longer than 8 bytes"));
    end(r);
}

static void files_that_may_not_be_read(void **state) {
    (void)state;
    folder_write("a.txt", "Two.");
    folder_write("b.txt", "Two.");
    folder_write("shut/c.txt", "Two.");
    folder_write("c.jsonl", "{\"text\":\"Two.\"}");
    chmod("a.txt", 0);
    chmod("c.jsonl", 0);
    chmod("shut", 0);
    bool root = geteuid() == 0;
    if (root) assert_int_equal(seteuid(65534), 0); /* root may read everything */
    ASSERT_READS("! io ./a.txt:0:0 cannot be read: permission denied\n./b.txt\n"
                 "! io ./c.jsonl:0:0 cannot be read: permission denied\n"
                 "! io ./shut:0:0 cannot be read: permission denied\n",
                 ".");
    if (root) assert_int_equal(seteuid(0), 0);
    chmod("shut", 0755);
}

static void links_in_a_circle(void **state) {
    (void)state;
    assert_int_equal(symlink("loop.txt", "loop.txt"), 0);
    ASSERT_READS("! io loop.txt:0:0 cannot be read: symbolic links that lead in a circle\n", "loop.txt");
}

/* ---- what is said of a document ---- */

static void sidecars(void **state) {
    (void)state;
    folder_write("in/a.txt", "3 March 2019\n\nTwo died.\n");
    folder_write("in/a.meta.json",
                 "{\"outlet\": \"The Paper\", \"title\": \"T\", \"date\": \"Sep 18, 2016\", \"url\": null,\n"
                 " \"text\": 5, \"id\": \"mine\", \"author\": \"A\", \"language\": \"en\", \"more\": []}\n");
    run *r = read_with(NULL, PATHS("in"));
    assert_string_equal(r->lines, "mine\n");
    ASSERT_VIEW(r->last.path, "in/a.txt");
    ASSERT_VIEW(r->last.text, "3 March 2019\n\nTwo died.\n");
    ASSERT_VIEW(r->last.outlet, "The Paper");
    ASSERT_VIEW(r->last.outlet_from, "meta");
    ASSERT_VIEW(r->last.title, "T");
    ASSERT_VIEW(r->last.author, "A");
    ASSERT_VIEW(r->last.language, "en");
    ASSERT_VIEW(r->last.published, "2016-09-18");
    ASSERT_VIEW(r->last.published_from, "meta");
    assert_null(r->last.url.ptr);
    end(r);
}

static void outlets_in_the_order_asked_for(void **state) {
    (void)state;
    folder_write("in/daily/a.txt", "LAKETON (Newsline) - Two died.\n");
    folder_write("in/daily/b.jsonl", "{\"text\":\"Two.\",\"outlet\":\"B\"}");
    const cck_view order[] = {CCK_LIT("dateline"), CCK_LIT("dir"), CCK_LIT("meta")};
    const cck_read_options options = {.outlet_from = {order, 3}};
    run *r = read_with(&options, PATHS("in/daily/a.txt"));
    ASSERT_VIEW(r->last.outlet, "Newsline");
    ASSERT_VIEW(r->last.outlet_from, "dateline");
    end(r);
    r = read_with(&options, PATHS("in/daily/b.jsonl"));
    ASSERT_VIEW(r->last.outlet, "daily");
    ASSERT_VIEW(r->last.outlet_from, "dir");
    end(r);
    r = read_with(NULL, PATHS("in/daily/b.jsonl"));
    ASSERT_VIEW(r->last.outlet, "B");
    end(r);
}

static void broken_sidecars(void **state) {
    (void)state;
    folder_write("a.txt", "3 March 2019\n\nTwo died.\n");
    folder_write("a.meta.json", "{\"outlet\": \"O\",\n \"date\": 2016}");
    folder_write("b.txt", "Two died.\n");
    folder_write("b.meta.json", "\xEF\xBB\xBF{\"outlet\": \"B\"}");
    run *r = read_with(NULL, PATHS("a.txt", "b.txt"));
    assert_string_equal(r->lines, "! format a.meta.json:2:10 \"date\" is not a string\na.txt\nb.txt\n");
    ASSERT_VIEW(r->last.outlet, "B");
    end(r);
    r = read_with(NULL, PATHS("a.txt"));
    assert_null(r->last.outlet.ptr);
    ASSERT_VIEW(r->last.published, "2019-03-03");
    ASSERT_VIEW(r->last.published_from, "text");
    end(r);
}

static void nothing_is_known(void **state) {
    (void)state;
    folder_write("a.txt", "Two died.\n");
    folder_write("a.meta.json", "{\"date\": \"last Tuesday\"}");
    run *r = read_with(NULL, PATHS("a.txt"));
    assert_null(r->last.published.ptr);
    assert_null(r->last.outlet.ptr);
    assert_null(r->last.title.ptr);
    ASSERT_VIEW(r->last.published_from, "none");
    ASSERT_VIEW(r->last.outlet_from, "none");
    end(r);
}

static void a_byte_order_mark_keeps_offsets(void **state) {
    (void)state;
    folder_write("a.txt", "\xEF\xBB\xBFTwo died.\n");
    run *r = read_with(NULL, PATHS("a.txt"));
    assert_int_equal(r->last.text.len, 13);
    assert_memory_equal(r->last.text.ptr + 3, "Two died.\n", 10);
    assert_true(cck_view_equal(cck_view_trim(r->last.text), CCK_LIT("Two died.")));
    end(r);
}

static run *read_hashed(const char *const *paths, size_t count) {
    run *r = read_with(NULL, paths, count);
    cck_document_set_hash(&r->last);
    return r;
}

static void hashes(void **state) {
    (void)state;
    folder_write("a.txt", "Two died.\n");
    run *first = read_hashed(PATHS("a.txt")), *second = read_hashed(PATHS("a.txt"));
    assert_memory_equal(first->last.hash, second->last.hash, sizeof first->last.hash);
    end(second);
    folder_write("a.meta.json", "{\"outlet\": \"\\u0041\"}");
    second = read_hashed(PATHS("a.txt"));
    assert_memory_not_equal(first->last.hash, second->last.hash, sizeof first->last.hash);
    end(first);
    folder_write("a.meta.json", "{\"title\": \"A\"}");
    first = read_hashed(PATHS("a.txt"));
    assert_memory_not_equal(first->last.hash, second->last.hash, sizeof first->last.hash);
    end(first);
    end(second);
}

/* ---- JSON Lines ---- */

static void records(void **state) {
    (void)state;
    folder_write("a.jsonl", "\xEF\xBB\xBF{\"text\":\"One.\"}\r\n\n  \n{\"id\":\"x\",\"text\":\"Two.\"}\n"
                            "{\"text\":\"Three\" 3}\n{\"outlet\":\"O\"}\n{\"text\":\" \"}\n{\"text\":\"caf\xE9\"}\n"
                            "{\"id\":\"x\",\"text\":\"Four.\"}\n{\"id\":\"x#2\",\"text\":\"Five.\"}\n"
                            "{\"id\":\"x\",\"text\":\"Six.\"}");
    ASSERT_READS("a.jsonl:1\nx\n! format a.jsonl:5:17 a comma or } is missing\n"
                 "! format a.jsonl:6:1 a record without \"text\"\n! format a.jsonl:7:10 the text is empty\n"
                 "! encoding a.jsonl:8:13 not UTF-8 (byte 0xE9)\nx#2\nx#2#2\nx#3\n",
                 "a.jsonl");
    folder_write("c.jsonl",
                 "{\"id\":\"y#2\",\"text\":\"1.\"}\n{\"id\":\"y\",\"text\":\"2.\"}\n{\"id\":\"y\",\"text\":\"3.\"}");
    ASSERT_READS("y#2\ny\ny#3\n", "c.jsonl");
    folder_write("b.ndjson", "\n\n");
    ASSERT_READS("! format b.ndjson:0:0 is empty\n", "b.ndjson");
}

static void standard_input(void **state) {
    (void)state;
    FILE *input = tmpfile();
    assert_non_null(input);
    fputs("\n{\"text\":\"3 March 2019\\n\\nTwo.\",\"url\":\"http://x\"}\n{\"text\":\"Three.\"}", input);
    rewind(input);
    folder_write("a.txt", "Two.");
    const cck_read_options options = {.standard_input = input};
    run *r = read_with(&options, PATHS("a.txt", "-", "-"));
    assert_string_equal(r->lines, "-:2\n-:3\na.txt\n");
    assert_int_equal(r->inputs, 2);
    end(r);
    assert_int_equal(fclose(input), 0); /* it is still the caller's */
}

/* More than one block of the stream, with lines across the edges. */
static void a_long_stream(void **state) {
    (void)state;
    FILE *file = fopen("a.jsonl", "wb");
    assert_non_null(file);
    for (int i = 0; i < 3000; i++) {
        fprintf(file, "{\"text\":\"%d ", i);
        for (int j = 0; j < i % 700; j++) fputc('a' + j % 26, file);
        fputs("\"}\n", file);
    }
    fclose(file);
    cck_reader *reader;
    cck_arena *arena = cck_arena_new(0);
    cck_document document;
    assert_int_equal(cck_reader_open(PATHS("a.jsonl"), NULL, &reader, NULL), CCK_OK);
    for (int i = 0; i < 3000; i++) {
        cck_arena_reset(arena);
        assert_int_equal(cck_reader_next(reader, arena, &document, NULL), CCK_OK);
        assert_int_equal(strtol(document.text.ptr, NULL, 10), i);
        assert_int_equal(strlen(document.id.ptr), document.id.len);
        assert_int_equal(document.text.len, (size_t)snprintf(NULL, 0, "%d ", i) + (size_t)(i % 700));
    }
    assert_int_equal(cck_reader_next(reader, arena, &document, NULL), CCK_END);
    cck_reader_close(reader);
    cck_arena_free(arena);
}

static void an_arena_that_is_full(void **state) {
    (void)state;
    char *text = malloc(200001);
    assert_non_null(text);
    memset(text, 'a', 200000);
    text[200000] = '\0';
    folder_write("a.txt", text);
    folder_write("b.txt", "Two.");
    free(text);
    cck_reader *reader;
    cck_arena *arena = cck_arena_new(100000);
    cck_document document;
    cck_error error;
    assert_int_equal(cck_reader_open(PATHS("."), NULL, &reader, NULL), CCK_OK);
    assert_int_equal(cck_reader_next(reader, arena, &document, &error), CCK_E_MEMORY);
    assert_string_equal(error.source, "./a.txt");
    assert_int_equal(cck_reader_next(reader, arena, &document, &error), CCK_OK);
    assert_int_equal(cck_reader_next(reader, arena, &document, &error), CCK_END);
    cck_reader_close(reader);
    cck_arena_free(arena);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_make, folder_remove)

int main(void) {
    const struct CMUnitTest tests[] = {
        IN_FOLDER(folders_and_files),
        IN_FOLDER(patterns),
        IN_FOLDER(symbolic_links),
        IN_FOLDER(folders_too_deep),
        IN_FOLDER(numbers_of_inputs),
        IN_FOLDER(names_that_lead_nowhere),
        IN_FOLDER(text_that_is_none),
        IN_FOLDER(text_that_is_too_long),
        IN_FOLDER(pipes),
        IN_FOLDER(files_that_may_not_be_read),
        IN_FOLDER(links_in_a_circle),
        IN_FOLDER(sidecars),
        IN_FOLDER(outlets_in_the_order_asked_for),
        IN_FOLDER(broken_sidecars),
        IN_FOLDER(nothing_is_known),
        IN_FOLDER(a_byte_order_mark_keeps_offsets),
        IN_FOLDER(hashes),
        IN_FOLDER(records),
        IN_FOLDER(standard_input),
        IN_FOLDER(a_long_stream),
        IN_FOLDER(an_arena_that_is_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
