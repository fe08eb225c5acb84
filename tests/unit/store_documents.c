/* store_documents.c - documents and figures in and out, batches, and what goes wrong in them. */
#include <sys/wait.h>

#include "store_help.h"

/* ---- round trip ---- */

/* The same bytes, and "none" only where "none" was. */
static void assert_same_view(cck_view a, cck_view b) {
    assert_int_equal(!a.ptr, !b.ptr);
    assert_true(cck_view_equal(a, b));
}

static void assert_same_views(cck_views a, cck_views b) {
    assert_int_equal(a.count, b.count);
    for (size_t i = 0; i < a.count; i++) assert_same_view(a.items[i], b.items[i]);
}

static void assert_same_decimal(cck_decimal a, cck_decimal b) {
    assert_true(a.coefficient == b.coefficient && a.exponent == b.exponent);
}

static void assert_same_interval(cck_interval a, cck_interval b) {
    assert_int_equal(a.has_low, b.has_low);
    assert_int_equal(a.has_high, b.has_high);
    assert_int_equal(a.low_strict, b.low_strict);
    assert_int_equal(a.high_strict, b.high_strict);
    assert_same_decimal(a.low, b.low);
    assert_same_decimal(a.high, b.high);
}

static void assert_same_figure(const cck_figure *a, const cck_figure *b) {
    const uint32_t of_a[] = {a->start,          a->end,          a->phrase_start, a->phrase_end,
                             a->sentence_start, a->sentence_end, a->line,         a->column};
    const uint32_t of_b[] = {b->start,          b->end,          b->phrase_start, b->phrase_end,
                             b->sentence_start, b->sentence_end, b->line,         b->column};
    assert_memory_equal(of_a, of_b, sizeof of_a);
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->bound, b->bound);
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->total, b->total);
    assert_int_equal(a->has_value, b->has_value);
    assert_int_equal(a->bound_hard, b->bound_hard);
    assert_same_decimal(a->value, b->value);
    assert_same_interval(a->asserts, b->asserts);
    assert_same_view(a->unit, b->unit);
    assert_same_view(a->noun, b->noun);
    assert_same_view(a->measure, b->measure);
    assert_same_views(a->population, b->population);
    assert_same_views(a->place, b->place);
    assert_true(a->window_s == b->window_s);
    assert_same_view(a->since, b->since);
    assert_same_view(a->as_of, b->as_of);
    assert_same_view(a->happened_on, b->happened_on);
    assert_same_view(a->speaker, b->speaker);
    assert_int_equal(a->conversion_of, b->conversion_of);
}

#define WORD(s)                                                                                                        \
    { s, sizeof(s) - 1 }
static const cck_view words[] = {
    {NULL, 0},
    WORD(""),
    WORD("plain"),
    WORD("quo\"te \\ \n\t\x01 /"),
    WORD("Deir \xC3\xA9z-Zor \xF0\x9F\x98\x80"),
    WORD("null"),
    WORD("[\"a\"]"),
    WORD("17"),
    WORD("it's"),
};
#define WORDS (sizeof words / sizeof words[0])

static const cck_decimal decimals[] = {
    {0, 0}, {1, 0}, {-35, -1}, {5, 9}, {999999999999999999, 30}, {-999999999999999999, -30}, {1, 30}, {1, -30}, {39, 0},
};
#define DECIMALS (sizeof decimals / sizeof decimals[0])

/* The `i`-th of many figures that between them take every value of every field, each field at its
 * own pace so that they do not move in step. */
static cck_figure varied_figure(size_t i) {
    cck_figure f = {0};
    f.start = (uint32_t)(i % 50);
    f.end = f.start + (uint32_t)(i % 7);
    f.phrase_start = (uint32_t)(i % 11);
    f.phrase_end = 40 + (uint32_t)(i % 60);
    f.sentence_start = (uint32_t)(i % 2);
    f.sentence_end = 100;
    f.line = i % 13 ? (uint32_t)i : UINT32_MAX;
    f.column = i % 17 ? (uint32_t)(i * 3) : UINT32_MAX;
    f.kind = (cck_kind)(i % CCK_KIND_END);
    f.bound = (cck_bound)(i % CCK_BOUND_END);
    f.status = (cck_status)(i % CCK_STATUS_END);
    f.total = (cck_total)(i % 3);
    f.bound_hard = i / 2 % 2;
    f.has_value = i / 3 % 2;
    if (f.has_value) f.value = decimals[i % DECIMALS];
    f.asserts.has_low = i / 4 % 2;
    f.asserts.has_high = i / 8 % 2;
    f.asserts.low_strict = i / 16 % 2;
    f.asserts.high_strict = i / 32 % 2;
    if (f.asserts.has_low) f.asserts.low = decimals[(i + 1) % DECIMALS];
    if (f.asserts.has_high) f.asserts.high = decimals[(i + 2) % DECIMALS];
    f.unit = words[i % WORDS];
    f.noun = words[(i + 1) % WORDS];
    f.measure = words[(i / 2 + 2) % WORDS];
    f.since = words[(i / 3 + 3) % WORDS];
    f.as_of = words[(i / 4 + 4) % WORDS];
    f.happened_on = words[(i / 6 + 1) % WORDS];
    f.speaker = words[(i / 5 + 5) % WORDS];
    f.conversion_of = (uint32_t)(i % 3 < i ? i % 3 : 0);
    size_t people = i % (WORDS + 1), first = i % WORDS;
    f.population = (cck_views){people ? words : NULL, people};
    f.place = (cck_views){words + first, WORDS - first};
    f.window_s = i % 5 == 0 ? INT64_MAX : i % 5 == 1 ? INT64_MIN : (int64_t)(i * 3600);
    return f;
}

static void figures_come_back_as_they_were(void **state) {
    help *h = *state;
    enum { COUNT = 1000 };
    cck_figure *figures = cck_arena_zalloc(h->arena, COUNT, sizeof *figures);
    for (size_t i = 0; i < COUNT; i++) figures[i] = varied_figure(i);
    char text[101];
    memset(text, 'x', 100);
    text[100] = '\0';
    cck_document document = help_document("a.txt", text, 1);
    help_open(h, 7);
    help_put(h, &document, figures, COUNT);
    help_open(h, 7); /* from the file, not from memory */
    cck_figures found = {NULL, 0};
    cck_error error = {0};
    if (cck_store_find(h->store, &document, h->arena, &found, &error) != CCK_OK) fail_msg("%s", error.message);
    assert_int_equal(found.count, COUNT);
    for (size_t i = 0; i < COUNT; i++) assert_same_figure(&figures[i], &found.items[i]);
}

static void a_document_may_have_no_figures(void **state) {
    help *h = *state;
    cck_document document = help_document("a.txt", "", 1);
    document.text = cck_view_of(NULL);
    help_open(h, 7);
    assert_int_equal(help_kept(h, &document), -1);
    help_put(h, &document, NULL, 0);
    assert_int_equal(help_kept(h, &document), 0);
}

static void documents_are_kept_whole(void **state) {
    help *h = *state;
    cck_document document = help_document("a.txt", "39 died", 0xABC);
    document.path = CCK_LIT("dir/a.txt");
    document.outlet = CCK_LIT("The Lamp");
    document.outlet_from = CCK_LIT("meta");
    document.title = CCK_LIT("A title");
    document.author = CCK_LIT("");
    document.language = CCK_LIT("en");
    document.published = CCK_LIT("2016-09-18");
    document.published_from = CCK_LIT("text");
    cck_figure figure = help_figure(document.text, "39", 39);
    help_open(h, 0x1F);
    help_put(h, &document, &figure, 1);
    assert_string_equal(help_query(h, "SELECT id, path, outlet, outlet_from, title, author, url, language, published, "
                                      "published_from, hash, key, figures, text FROM document"),
                        "a.txt|dir/a.txt|The Lamp|meta|A title||NULL|en|2016-09-18|text|"
                        "fffffffffffff5430000000000000abc|000000000000001f|1|39 died");
}

static void only_the_same_bytes_and_key_are_found(void **state) {
    help *h = *state;
    cck_document document = help_document("a.txt", "39 died", 1), other = document;
    cck_figure figure = help_figure(document.text, "39", 39);
    help_open(h, 7);
    help_put(h, &document, &figure, 1);
    assert_int_equal(help_kept(h, &document), 1);
    other.id = CCK_LIT("b.txt");
    assert_int_equal(help_kept(h, &other), -1);
    other = document;
    other.hash[0] ^= 1;
    assert_int_equal(help_kept(h, &other), -1);
    other = document;
    other.hash[1] ^= (uint64_t)1 << 63;
    assert_int_equal(help_kept(h, &other), -1);
    help_open(h, 8);
    assert_int_equal(help_kept(h, &document), -1);
    help_put(h, &document, &figure, 1); /* the same under another key: the same version */
    assert_int_equal(help_kept(h, &document), 1);
    assert_string_equal(help_query(h, "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM figure)"), "1|1");
    help_open(h, 9);
    figure.bound = CCK_BOUND_ABOUT; /* other rules found something else */
    help_put(h, &document, &figure, 1);
    assert_string_equal(help_query(h, "SELECT key, current FROM document ORDER BY number"),
                        "0000000000000008|0\n0000000000000009|1");
}

static void an_older_version_stays(void **state) {
    help *h = *state;
    cck_document old = help_document("a.txt", "39 died, 50 were hurt", 1), new = help_document("a.txt", "40 died", 2);
    cck_figure olds[] = {help_figure(old.text, "39", 39), help_figure(old.text, "50", 50)};
    cck_figure news[] = {help_figure(new.text, "40", 40)};
    help_open(h, 7);
    help_put(h, &old, olds, 2);
    help_put(h, &new, news, 1);
    assert_int_equal(help_kept(h, &old), 2);
    assert_int_equal(help_kept(h, &new), 1);
    assert_string_equal(help_query(h, "SELECT text, sentence FROM v_figures"), "40|40 died");
    help_put(h, &old, olds, 2); /* and may come back */
    assert_string_equal(help_query(h, "SELECT text, current FROM document ORDER BY number"),
                        "39 died, 50 were hurt|1\n40 died|0");
}

/* ---- the view ---- */

static void v_figures_reads_like_the_article(void **state) {
    help *h = *state;
    const char *text = "\xC3\x89t\xC3\xA9. Over 6,000 men of H\xC3\xB4ms came in 24 hours. End.";
    cck_document document = help_document("a.txt", text, 1);
    document.outlet = CCK_LIT("The Lamp");
    document.published = CCK_LIT("2016-09-18");
    cck_figure f = help_figure(document.text, "6,000", 6000);
    f.column = 11;
    f.phrase_start = f.start - 5;
    f.phrase_end = f.end + 4;
    f.sentence_start = f.phrase_start;
    f.sentence_end = (uint32_t)(strstr(text, " End") - text);
    f.bound = CCK_BOUND_MORE_THAN;
    f.asserts.has_high = false;
    f.asserts.low_strict = true;
    f.noun = CCK_LIT("men");
    f.measure = CCK_LIT("man");
    const cck_view places[] = {CCK_LIT("H\xC3\xB4ms"), CCK_LIT("Say \"Idlib\"")}, people[] = {CCK_LIT("man")};
    f.place = (cck_views){places, 2};
    f.population = (cck_views){people, 1};
    f.window_s = 86400;
    f.speaker = CCK_LIT("An official");
    cck_figure bare = help_figure(document.text, "24", 24);
    help_open(h, 7);
    help_put(h, &document, (cck_figure[]){f, bare}, 2);
    assert_string_equal(help_query(h, "SELECT * FROM v_figures LIMIT 1"),
                        "a.txt|The Lamp|2016-09-18|1|11|6,000|Over 6,000 men|Over 6,000 men of H\xC3\xB4ms came in 24 "
                        "hours.|count|6000.0|6000.0|NULL|NULL|more_than|men|man|24.0|H\xC3\xB4ms; Say \"Idlib\"|man|"
                        "An official|asserted|NULL|NULL|NULL|NULL");
    assert_string_equal(help_query(h, "SELECT text, window_hours, place, population FROM v_figures WHERE value = 24"),
                        "24|NULL|NULL|NULL");
    assert_string_equal(
        help_query(h, "SELECT group_concat(name, ' ') FROM pragma_table_info('v_figures')"),
        "document outlet published line column text phrase sentence kind value low high unit bound noun measure "
        "window_hours place population speaker status as_of happened_on title url");
}

/* ---- batches ---- */

static void a_batch_is_all_or_nothing(void **state) {
    help *h = *state;
    cck_document a = help_document("a.txt", "39 died", 1), b = help_document("b.txt", "50 died", 2);
    cck_figures none = {NULL, 0};
    help_open(h, 7);
    assert_int_equal(cck_store_put(h->store, &a, none, NULL), CCK_E_USAGE);
    assert_int_equal(cck_store_commit(h->store, NULL), CCK_E_USAGE);
    cck_store_rollback(h->store);
    assert_int_equal(cck_store_begin(h->store, NULL), CCK_OK);
    assert_int_equal(cck_store_begin(h->store, NULL), CCK_E_USAGE);
    assert_int_equal(cck_store_put(h->store, &a, none, NULL), CCK_OK);
    assert_int_equal(help_kept(h, &a), 0);
    cck_store_rollback(h->store);
    assert_int_equal(help_kept(h, &a), -1);
    help_put(h, &b, NULL, 0);
    assert_int_equal(cck_store_begin(h->store, NULL), CCK_OK);
    assert_int_equal(cck_store_put(h->store, &a, none, NULL), CCK_OK);
    help_open(h, 7); /* closing rolls back */
    assert_int_equal(help_kept(h, &a), -1);
    assert_int_equal(help_kept(h, &b), 0);
}

static void a_figure_outside_its_document_is_refused(void **state) {
    help *h = *state;
    cck_document document = help_document("a.txt", "39 died", 1), other = help_document("b.txt", "x", 2);
    const cck_figure good = help_figure(document.text, "39", 39);
    cck_figure bad[] = {good, good, good, good, good, good};
    bad[0].end = 8;
    bad[1].start = 3;
    bad[2].sentence_end = UINT32_MAX;
    bad[3].kind = CCK_KIND_END;
    bad[4].total = (cck_total)3;
    bad[5].phrase_end = 8;
    help_open(h, 7);
    help_put(h, &document, &good, 1);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_int_equal(cck_store_begin(h->store, NULL), CCK_OK);
        assert_int_equal(cck_store_put(h->store, &other, (cck_figures){NULL, 0}, NULL), CCK_OK);
        assert_int_equal(cck_store_put(h->store, &document, (cck_figures){&bad[i], 1}, NULL), CCK_E_USAGE);
        assert_int_equal(cck_store_commit(h->store, NULL), CCK_E_USAGE); /* the batch is gone */
        assert_int_equal(help_kept(h, &document), 1);
        assert_int_equal(help_kept(h, &other), -1);
    }
}

static void a_lock_is_waited_for_and_told(void **state) {
    help *h = *state;
    cck_store_options options = {.busy_ms = 20};
    cck_error error = {0};
    assert_int_equal(cck_store_open_with(h->path, 7, &options, &h->store, &error), CCK_OK);
    sqlite3 *other = NULL;
    assert_int_equal(sqlite3_open(h->path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(cck_store_begin(h->store, &error), CCK_E_DATABASE);
    assert_non_null(strstr(error.message, "locked"));
    assert_string_equal(error.source, h->path);
    cck_document document = help_document("a.txt", "39 died", 1);
    assert_int_equal(help_kept(h, &document), -1); /* reading goes on */
    assert_int_equal(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    help_put(h, &document, NULL, 0);
}

static void a_full_disk_loses_nothing(void **state) {
    help *h = *state;
    cck_store_options options = {.busy_ms = 20, .max_pages = 100};
    cck_error error = {0};
    assert_int_equal(cck_store_open_with(h->path, 7, &options, &h->store, &error), CCK_OK);
    cck_document kept = help_document("a.txt", "39 died", 1), small = help_document("b.txt", "50 died", 2);
    cck_figure figure = help_figure(kept.text, "39", 39);
    help_put(h, &kept, &figure, 1);
    size_t size = 1 << 20;
    char *text = cck_arena_alloc(h->arena, size + 1);
    memset(text, 'x', size);
    text[size] = '\0';
    cck_document large = help_document("a.txt", text, 3);
    assert_int_equal(cck_store_begin(h->store, &error), CCK_OK);
    assert_int_equal(cck_store_put(h->store, &small, (cck_figures){NULL, 0}, &error), CCK_OK);
    assert_int_equal(cck_store_put(h->store, &large, (cck_figures){NULL, 0}, &error), CCK_E_IO);
    assert_non_null(strstr(error.message, "room"));
    assert_int_equal(cck_store_put(h->store, &small, (cck_figures){NULL, 0}, &error), CCK_E_USAGE);
    assert_int_equal(help_kept(h, &kept), 1);
    assert_int_equal(help_kept(h, &small), -1);
    help_put(h, &small, NULL, 0); /* what fits is taken again */
    assert_int_equal(help_kept(h, &small), 0);
}

static void a_killed_program_loses_only_its_batch(void **state) {
    help *h = *state;
    cck_document a = help_document("a.txt", "39 died", 1), b = help_document("b.txt", "50 died", 2);
    pid_t child = fork();
    if (child == 0) {
        cck_store *store = NULL;
        cck_figures none = {NULL, 0};
        bool fine = cck_store_open(h->path, 7, &store, NULL) == CCK_OK && cck_store_begin(store, NULL) == CCK_OK &&
                    cck_store_put(store, &a, none, NULL) == CCK_OK && cck_store_commit(store, NULL) == CCK_OK &&
                    cck_store_begin(store, NULL) == CCK_OK && cck_store_put(store, &b, none, NULL) == CCK_OK;
        _exit(fine ? 0 : 1);
    }
    int status = -1;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    help_open(h, 7);
    assert_int_equal(help_kept(h, &a), 0);
    assert_int_equal(help_kept(h, &b), -1);
}

/* ---- what somebody did to the file by hand ---- */

static void altered_rows_are_not_believed(void **state) {
    help *h = *state;
    static const char *const alterations[] = {
        "DELETE FROM figure WHERE ordinal = 1",  "UPDATE figure SET end_byte = 1000 WHERE ordinal = 1",
        "UPDATE figure SET start_byte = -1",     "UPDATE figure SET sentence_end = 4294967296",
        "UPDATE figure SET kind = 'sort'",       "UPDATE figure SET bound = ''",
        "UPDATE figure SET status = 'counted'",  "UPDATE figure SET total = 'all'",
        "UPDATE figure SET value_text = '12,5'", "UPDATE figure SET low_text = '1e400'",
        "UPDATE figure SET low_strict = 2",      "UPDATE figure SET high_strict = -1",
        "UPDATE figure SET line = -1",           "UPDATE figure SET place = '[\"a'",
        "UPDATE figure SET population = ''",
    };
    cck_document document = help_document("a.txt", "39 died, 50 were hurt", 1);
    cck_figure figures[] = {help_figure(document.text, "39", 39), help_figure(document.text, "50", 50)};
    for (size_t i = 0; i < sizeof alterations / sizeof alterations[0]; i++) {
        help_open(h, 7);
        help_put(h, &document, figures, 2);
        help_execute(h->path, alterations[i]);
        cck_figures found = {NULL, 12345};
        cck_error error = {0};
        if (cck_store_find(h->store, &document, h->arena, &found, &error) != CCK_E_DATABASE)
            fail_msg("believed: %s", alterations[i]);
        assert_int_equal(found.count, 12345);
        assert_true(error.hint[0]);
    }
}

static void an_arena_may_be_too_small(void **state) {
    help *h = *state;
    cck_document document = help_document("a.txt", "39 died", 1);
    cck_figure figure = help_figure(document.text, "39", 39);
    const cck_view places[] = {CCK_LIT("Homs"), CCK_LIT("Idlib")};
    figure.place = (cck_views){places, 2};
    figure.noun = CCK_LIT("people");
    figure.speaker = CCK_LIT("a speaker");
    help_open(h, 7);
    help_put(h, &document, &figure, 1);
    const size_t block = 64 << 10; /* an arena of one block */
    bool fitted = false;
    for (size_t room = 0; room <= 1024; room += 16) {
        cck_arena *arena = cck_arena_new(block);
        assert_non_null(cck_arena_alloc(arena, block - room));
        cck_figures found = {NULL, 12345};
        cck_code code = cck_store_find(h->store, &document, arena, &found, NULL);
        if (code == CCK_OK) fitted = true;
        if (code != (fitted ? CCK_OK : CCK_E_MEMORY)) fail_msg("%zu bytes: %s", room, cck_code_name(code));
        if (!fitted) assert_int_equal(found.count, 12345);
        cck_arena_free(arena);
    }
    assert_true(fitted);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(figures_come_back_as_they_were),
        TEST(a_document_may_have_no_figures),
        TEST(documents_are_kept_whole),
        TEST(only_the_same_bytes_and_key_are_found),
        TEST(an_older_version_stays),
        TEST(v_figures_reads_like_the_article),
        TEST(a_batch_is_all_or_nothing),
        TEST(a_figure_outside_its_document_is_refused),
        TEST(a_lock_is_waited_for_and_told),
        TEST(a_full_disk_loses_nothing),
        TEST(a_killed_program_loses_only_its_batch),
        TEST(altered_rows_are_not_believed),
        TEST(an_arena_may_be_too_small),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
