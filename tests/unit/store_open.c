/* store_open.c - opening, migrating and refusing databases. */
#include <sys/wait.h>

#include "store_help.h"

static cck_code open_file(help *h, const cck_store_options *options, cck_error *error) {
    cck_store *store = (cck_store *)h; /* must stay as it is on failure */
    memset(error, 0, sizeof *error);
    cck_code code = cck_store_open_with(h->path, 7, options, &store, error);
    if (code != CCK_OK)
        assert_ptr_equal(store, h);
    else
        cck_store_close(store);
    return code;
}

/* Opening fails with CCK_E_DATABASE and words that hold `word`, and the file stays as it is. */
static void assert_refused(help *h, const char *word) {
    cck_error error;
    cck_view before = help_file(h, h->path);
    assert_int_equal(open_file(h, NULL, &error), CCK_E_DATABASE);
    if (!strstr(error.message, word)) fail_msg("'%s' is not in '%s'", word, error.message);
    assert_string_equal(error.source, h->path);
    assert_true(strlen(error.hint) > 0);
    cck_view after = help_file(h, h->path);
    assert_int_equal(before.len, after.len);
    assert_memory_equal(before.ptr, after.ptr, before.len);
}

/* A closed database with one document of `size` bytes. */
static cck_document make_database(help *h, size_t size) {
    char *text = cck_arena_alloc(h->arena, size + 1);
    memset(text, 'x', size);
    memcpy(text, "39 died", 7);
    text[size] = '\0';
    cck_document document = help_document("a.txt", text, 1);
    cck_figure figure = help_figure(document.text, "39", 39);
    help_open(h, 7);
    help_put(h, &document, &figure, 1);
    cck_store_close(h->store);
    h->store = NULL;
    return document;
}

static void a_new_file_is_marked_as_ours(void **state) {
    help *h = *state;
    snprintf(h->path, sizeof h->path, "%s/one/two/test.db", h->folder);
    help_open(h, 7);
    assert_string_equal(help_query(h, "PRAGMA user_version"), "4");
    assert_string_equal(help_query(h, "PRAGMA application_id"), "1128483652");
    assert_string_equal(help_query(h, "PRAGMA journal_mode"), "wal");
    assert_string_equal(help_query(h, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND sql LIKE "
                                      "'%-- %' AND sql NOT LIKE '%STRICT' AND sql NOT LIKE 'CREATE VIRTUAL%'"),
                        sqlite3_libversion_number() >= 3037000 ? "0" : "9");
    sqlite3_stmt *foreign_keys = NULL;
    sqlite3_prepare_v2(h->store->db, "PRAGMA foreign_keys", -1, &foreign_keys, NULL);
    assert_int_equal(sqlite3_step(foreign_keys), SQLITE_ROW);
    assert_int_equal(sqlite3_column_int(foreign_keys, 0), 1);
    sqlite3_finalize(foreign_keys);
}

static void an_older_sqlite_gets_plain_tables(void **state) {
    help *h = *state;
    cck_store_options options = {.plain_tables = true};
    cck_error error;
    assert_int_equal(open_file(h, &options, &error), CCK_OK);
    assert_string_equal(help_query(h, "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%) STRICT'"), "0");
    assert_string_equal(help_query(h, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                      "'sentence_search%'"),
                        "11");
    make_database(h, 100);
    assert_string_equal(help_query(h, "SELECT text FROM v_figures"), "39");
}

static void nonsense_is_refused(void **state) {
    (void)state;
    cck_store *store = NULL;
    assert_int_equal(cck_store_open(NULL, 0, &store, NULL), CCK_E_USAGE);
    assert_int_equal(cck_store_open("", 0, &store, NULL), CCK_E_USAGE);
    assert_null(store);
    cck_store_close(NULL);
}

/* ---- versions ---- */

#define STEP_5 "ALTER TABLE document ADD COLUMN note TEXT; UPDATE document SET note = 'kept ' || id;"

static cck_view first_step(help *h) {
    return help_file(h, "src/store/schema.sql");
}

static cck_view second_step(help *h) {
    return help_file(h, "src/store/schema_2.sql");
}

static cck_view third_step(help *h) {
    return help_file(h, "src/store/schema_3.sql");
}

static cck_view fourth_step(help *h) {
    return help_file(h, "src/store/schema_4.sql");
}

static void an_older_schema_is_brought_up_to_date(void **state) {
    help *h = *state;
    cck_error error;
    make_database(h, 100);
    const cck_view steps[] = {first_step(h),  second_step(h),  third_step(h),
                              fourth_step(h), CCK_LIT(STEP_5), CCK_LIT("CREATE TABLE extra (x INTEGER)")};
    cck_store_options options = {.steps = steps, .step_count = 6};
    assert_int_equal(open_file(h, &options, &error), CCK_OK);
    assert_string_equal(help_query(h, "PRAGMA user_version"), "6");
    assert_string_equal(help_query(h, "SELECT id, note FROM document"), "a.txt|kept a.txt");
    assert_string_equal(help_query(h, "SELECT count(*) FROM figure"), "1");
    assert_string_equal(help_query(h, "SELECT count(*) FROM extra"), "0");
    assert_int_equal(open_file(h, &options, &error), CCK_OK); /* the second time nothing is to do */
}

/* What the first version wrote knows of no conversions. */
static void a_database_of_version_1_is_brought_up_to_date(void **state) {
    help *h = *state;
    cck_error error;
    const cck_view steps[] = {first_step(h)};
    cck_store_options options = {.steps = steps, .step_count = 1};
    assert_int_not_equal(open_file(h, &options, &error), CCK_OK); /* made, but too old for the statements */
    assert_int_equal(open_file(h, NULL, &error), CCK_OK);
    assert_string_equal(help_query(h, "PRAGMA user_version"), "4");
    assert_string_equal(help_query(h, "SELECT count(*) FROM pragma_table_info('figure') WHERE name = 'conversion_of'"),
                        "1");
}

/* What version 3 kept is all there afterwards, the words that a run quoted included; what it did not keep is missed by
 * name. */
static void what_an_older_version_kept_stays(void **state) {
    help *h = *state;
    cck_error error;
    const cck_view steps[] = {first_step(h), second_step(h), third_step(h)};
    cck_store_options options = {.steps = steps, .step_count = 3};
    assert_int_not_equal(open_file(h, &options, &error), CCK_OK); /* made, but too old for the statements */
    help_execute(
        h->path,
        "INSERT INTO document VALUES (5, 'a.txt', 'a.txt', 'The Lamp', 'meta', NULL, NULL, NULL, NULL, "
        "'2016-09-18', 'meta', '00', '07', 1, 'Late. 39 died.');"
        "INSERT INTO figure VALUES (9, 5, 0, 6, 8, 6, 13, 6, 14, 1, 7, 'count', 'exact', 0, 'asserted', "
        "'unknown', 39, '39', 39, '39', 0, 39, '39', 0, NULL, NULL, 'killed', '[]', '[]', 0, NULL, NULL, NULL, "
        "0, NULL);"
        "INSERT INTO run VALUES (3, '2016-09-19T06:00:00Z', 'check .', '0.1.0', '07', 1, 0, 1, 1);"
        "INSERT INTO claim VALUES (1, 3, 0, '3f9c1a7e0b52', 'killed', 'agree', 'none', 0, NULL, 0, 0, 0, 0, 0, 0);"
        "INSERT INTO value_group VALUES (1, 1, 0, '39', 39, '39', 0, 39, '39', 0, NULL, 0, '[]', '[]');"
        "INSERT INTO quote VALUES (4, 9, 'a.txt', 'The Lamp', NULL, NULL, '2016-09-18', 1, 7, '39', '39 died', "
        "'39 died.', '[]', NULL);"
        "INSERT INTO group_figure VALUES (1, 0, 4)");
    help_open(h, 7);
    assert_string_equal(help_query(h, "SELECT number, id, figures, current, text FROM document"),
                        "5|a.txt|1|1|Late. 39 died.");
    assert_string_equal(help_query(h, "SELECT says, outlets, reports FROM v_claims"), "39|The Lamp|1");
    assert_string_equal(help_query(h, "SELECT sentence, figures FROM v_sentences"), "39 died.|39");
    assert_string_equal(help_query(h, "SELECT rowid FROM sentence_search WHERE sentence_search MATCH 'dies'"), "9");
    assert_string_equal(help_query(h, "SELECT * FROM pragma_foreign_key_check"), "");
    cck_kept_run run;
    assert_int_equal(cck_store_load_run(h->store, 3, h->arena, &run, &error), CCK_E_MISSING);
    assert_non_null(strstr(error.message, "older version"));
}

static void an_empty_file_takes_every_step(void **state) {
    help *h = *state;
    cck_error error;
    help_write(h->path, CCK_LIT(""), 0);
    const cck_view steps[] = {first_step(h), second_step(h), third_step(h), fourth_step(h), CCK_LIT(STEP_5)};
    cck_store_options options = {.steps = steps, .step_count = 5};
    assert_int_equal(open_file(h, &options, &error), CCK_OK);
    assert_string_equal(help_query(h, "PRAGMA user_version"), "5");
    assert_string_equal(help_query(h, "SELECT count(note) FROM document"), "0");
}

static void a_step_that_fails_changes_nothing(void **state) {
    help *h = *state;
    cck_error error;
    make_database(h, 100);
    const cck_view broken[] = {first_step(h),  second_step(h),  third_step(h),
                               fourth_step(h), CCK_LIT(STEP_5), CCK_LIT("DROP TABLE nowhere")};
    const cck_view orphan[] = {first_step(h), second_step(h), third_step(h), fourth_step(h),
                               CCK_LIT(STEP_5 "DELETE FROM document")};
    cck_store_options options = {.steps = broken, .step_count = 6};
    assert_int_equal(open_file(h, &options, &error), CCK_E_DATABASE);
    options = (cck_store_options){.steps = orphan, .step_count = 5};
    assert_int_equal(open_file(h, &options, &error), CCK_E_DATABASE);
    assert_string_equal(help_query(h, "PRAGMA user_version"), "4");
    assert_string_equal(help_query(h, "SELECT count(*) FROM pragma_table_info('document') WHERE name = 'note'"), "0");
    assert_int_equal(open_file(h, NULL, &error), CCK_OK);
    assert_string_equal(help_query(h, "SELECT count(*) FROM v_figures"), "1");
}

static void a_newer_schema_is_refused(void **state) {
    help *h = *state;
    make_database(h, 100);
    help_execute(h->path, "PRAGMA user_version = 5");
    assert_refused(h, "newer");
}

static void a_database_of_another_program_is_refused(void **state) {
    help *h = *state;
    help_execute(h->path, "CREATE TABLE bookmark (x)");
    assert_refused(h, "another program");
    help_execute(h->path, "PRAGMA application_id = 5; PRAGMA user_version = 1");
    assert_refused(h, "another program");
}

/* ---- damage ---- */

static void what_is_no_database_is_refused(void **state) {
    help *h = *state;
    help_write(h->path,
               CCK_LIT("Thirty-nine violations were counted. This is an article, and a rather long one, "
                       "so that it is longer than the header of a database, which has 100 bytes."),
               0);
    assert_refused(h, "damaged");
}

static void a_truncated_file_is_refused(void **state) {
    help *h = *state;
    make_database(h, 100000);
    cck_view all = help_file(h, h->path);
    const size_t lengths[] = {50, 3000, 4096, all.len / 2, all.len - 4096};
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        help_write(h->path, (cck_view){all.ptr, lengths[i]}, 0);
        assert_refused(h, "damaged");
    }
    help_write(h->path, all, 0);
    help_open(h, 7);
}

static void overwritten_pages_are_refused(void **state) {
    help *h = *state;
    make_database(h, 100);
    cck_view all = help_file(h, h->path);
    char garbage[4096];
    memset(garbage, 0xA5, sizeof garbage);
    for (size_t at = 4096; at < all.len; at += 4096) {
        help_write(h->path, all, 0);
        help_write(h->path, (cck_view){garbage, sizeof garbage}, at);
        assert_refused(h, "damaged");
    }
}

/* Beyond a few megabytes the pages are not looked over when the file is opened. */
static void damage_in_a_large_file_is_met_in_use(void **state) {
    help *h = *state;
    cck_document large = make_database(h, 6 << 20);
    char page[64];
    /* The root of the figures' table. */
    snprintf(page, sizeof page, "%s", help_query(h, "SELECT rootpage FROM sqlite_master WHERE name = 'figure'"));
    char garbage[4096];
    memset(garbage, 0xA5, sizeof garbage);
    help_write(h->path, (cck_view){garbage, sizeof garbage}, (strtoul(page, NULL, 10) - 1) * 4096);
    help_open(h, 7);
    cck_figures figures = {NULL, 3};
    cck_error error = {0};
    assert_int_equal(cck_store_find(h->store, &large, h->arena, &figures, &error), CCK_E_DATABASE);
    assert_int_equal(figures.count, 3);
    assert_string_equal(error.source, h->path);
    assert_non_null(strstr(error.hint, "--no-db"));
}

static void a_missing_table_is_refused(void **state) {
    help *h = *state;
    make_database(h, 100);
    help_execute(h->path, "DROP VIEW v_findings; DROP TABLE relation_term");
    assert_refused(h, "relation_term");
}

/* ---- places ---- */

static void a_file_cannot_be_a_folder(void **state) {
    help *h = *state;
    help_write(h->path, CCK_LIT("x"), 0);
    snprintf(h->path + strlen(h->path), 20, "/deeper/x.db");
    cck_error error;
    assert_int_equal(open_file(h, NULL, &error), CCK_E_IO);
    assert_non_null(strstr(error.hint, "--no-db"));
    snprintf(h->path, sizeof h->path, "%s", h->folder); /* and a folder no file */
    assert_int_equal(open_file(h, NULL, &error), CCK_E_IO);
}

/* Where nothing can be written there is no store, and no crash. The superuser may write everywhere,
 * so the test steps down for a moment. */
static void a_read_only_place_is_refused(void **state) {
    help *h = *state;
    cck_error fresh, kept, folder;
    make_database(h, 100);
    char path[300];
    snprintf(path, sizeof path, "%s", h->path);
    assert_int_equal(chmod(h->path, 0444), 0);
    assert_int_equal(chmod(h->folder, 0555), 0);
    uid_t self = geteuid();
    if (self == 0) assert_int_equal(seteuid(65534), 0);
    cck_code kept_code = open_file(h, NULL, &kept);
    snprintf(h->path, sizeof h->path, "%s/new.db", h->folder);
    cck_code fresh_code = open_file(h, NULL, &fresh);
    snprintf(h->path, sizeof h->path, "%s/sub/new.db", h->folder);
    cck_code folder_code = open_file(h, NULL, &folder);
    if (self == 0) assert_int_equal(seteuid(0), 0);
    assert_int_equal(chmod(h->folder, 0755), 0);
    assert_int_equal(kept_code, CCK_E_IO);
    assert_int_equal(fresh_code, CCK_E_IO);
    assert_int_equal(folder_code, CCK_E_IO);
    assert_string_equal(kept.source, path);
    assert_non_null(strstr(fresh.hint, "--no-db"));
    assert_non_null(strstr(folder.hint, "--no-db"));
}

/* A file that may only be read, in a folder where everything is allowed. */
static void a_read_only_file_is_refused(void **state) {
    help *h = *state;
    cck_error error;
    make_database(h, 100);
    assert_int_equal(chmod(h->path, 0444), 0);
    assert_int_equal(chmod(h->folder, 0777), 0);
    uid_t self = geteuid();
    if (self == 0) assert_int_equal(seteuid(65534), 0);
    cck_code code = open_file(h, NULL, &error);
    if (self == 0) assert_int_equal(seteuid(0), 0);
    assert_int_equal(code, CCK_E_IO);
    assert_string_equal(error.source, h->path);
}

/* Each sees the others half done now and then, hence several rounds. */
static void several_programs_may_make_one_file(void **state) {
    help *h = *state;
    enum { ROUNDS = 20, PROGRAMS = 6 };
    for (int round = 0; round < ROUNDS; round++) {
        snprintf(h->path, sizeof h->path, "%s/%d/deeper/test.db", h->folder, round);
        pid_t children[PROGRAMS];
        for (size_t i = 0; i < PROGRAMS; i++) {
            children[i] = fork();
            if (children[i] != 0) continue;
            cck_store *store = NULL;
            cck_code code = cck_store_open(h->path, 7, &store, NULL);
            cck_store_close(store);
            _exit((int)code);
        }
        for (size_t i = 0; i < PROGRAMS; i++) {
            int status = -1;
            assert_int_equal(waitpid(children[i], &status, 0), children[i]);
            assert_int_equal(status, 0);
        }
        assert_string_equal(help_query(h, "PRAGMA user_version"), "4");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_new_file_is_marked_as_ours),
        TEST(an_older_sqlite_gets_plain_tables),
        TEST(nonsense_is_refused),
        TEST(an_older_schema_is_brought_up_to_date),
        TEST(a_database_of_version_1_is_brought_up_to_date),
        TEST(what_an_older_version_kept_stays),
        TEST(an_empty_file_takes_every_step),
        TEST(a_step_that_fails_changes_nothing),
        TEST(a_newer_schema_is_refused),
        TEST(a_database_of_another_program_is_refused),
        TEST(what_is_no_database_is_refused),
        TEST(a_truncated_file_is_refused),
        TEST(overwritten_pages_are_refused),
        TEST(damage_in_a_large_file_is_met_in_use),
        TEST(a_missing_table_is_refused),
        TEST(a_file_cannot_be_a_folder),
        TEST(a_read_only_place_is_refused),
        TEST(a_read_only_file_is_refused),
        TEST(several_programs_may_make_one_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
