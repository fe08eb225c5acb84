/* store_run.c - runs, their findings, and how they outlive the articles. */
#include <signal.h>
#include <sys/wait.h>

#include "store/run.h"
#include "store_help.h"

/* Three outlets on one event: 39 violations, 50 violations, 300 in a week; and one that says 39 again. */
typedef struct {
    cck_document documents[4];
    cck_figure items[4];
    cck_figures figures[4];
    cck_figure_id first[5], of_39[2], of_50[1], of_300[1], terms[2];
    cck_value_group groups[3];
    cck_relation relations[3];
    cck_claim claims[2];
    cck_corpus corpus;
    cck_comparison comparison;
    cck_view place;
} story;

static void tell(story *s, size_t i, const char *id, const char *outlet, const char *text, const char *number,
                 int64_t value) {
    s->documents[i] = help_document(id, text, i + 1);
    s->documents[i].outlet = cck_view_of(outlet);
    s->documents[i].published = CCK_LIT("2016-09-18");
    s->items[i] = help_figure(s->documents[i].text, number, value);
    s->figures[i] = (cck_figures){&s->items[i], 1};
    s->first[i] = (cck_figure_id)(i + 1);
    s->first[i + 1] = (cck_figure_id)(i + 2);
}

static cck_value_group group_of(const cck_figure *figure, const cck_figure_id *figures, size_t count) {
    return (cck_value_group){.asserts = figure->asserts, .figures = figures, .count = count};
}

static cck_relation relation_of(size_t a, size_t b, cck_verdict verdict, const char *why) {
    return (cck_relation){
        .a = a, .b = b, .verdict = verdict, .rule = CCK_LIT("counts"), .why = cck_view_of(why), .certainty = 0.7};
}

static void fill_claims(story *s) {
    s->groups[0] = group_of(&s->items[0], s->of_39, 2);
    s->groups[1] = group_of(&s->items[1], s->of_50, 1);
    s->groups[2] = group_of(&s->items[2], s->of_300, 1);
    s->place = CCK_LIT("Syria");
    s->groups[0].place = (cck_views){&s->place, 1};
    s->groups[0].window_s = 86400;
    s->relations[0] = relation_of(0, 1, CCK_VERDICT_CONFLICT, "39 and 50 differ by 22 %");
    s->relations[1] = relation_of(1, 2, CCK_VERDICT_SCOPE, "a week is longer than a day");
    s->relations[2] = relation_of(0, 2, CCK_VERDICT_COMPATIBLE, "nothing speaks against it");
    s->relations[1].terms = s->terms;
    s->relations[1].term_count = 2;
    s->claims[0] = (cck_claim){.id = "3f9c1a7e0b52",
                               .measure = CCK_LIT("violation"),
                               .verdict = CCK_VERDICT_CONFLICT,
                               .severity = CCK_SEVERITY_ERROR,
                               .values = s->groups,
                               .value_count = 3,
                               .relations = s->relations,
                               .relation_count = 3,
                               .relation_total = {0, 1, 0, 1, 0, 1}};
    s->claims[1] = (cck_claim){.id = "8b21c0de0001",
                               .verdict = CCK_VERDICT_AGREE,
                               .ignored = true,
                               .ignore_reason = CCK_LIT("looked at"),
                               .values = s->groups,
                               .value_count = 1};
}

static story *make_story(help *h) {
    story *s = cck_arena_zalloc(h->arena, 1, sizeof *s);
    tell(s, 0, "a.txt", "The Lamp", "39 violations were counted.", "39", 39);
    tell(s, 1, "b.txt", "Morning Post", "It spoke of 50 violations.", "50", 50);
    tell(s, 2, "c.txt", "Wire", "Some 300 in a week.", "300", 300);
    tell(s, 3, "d.txt", "Copy", "There were 39.", "39", 39);
    s->of_39[0] = 1;
    s->of_39[1] = 4;
    s->of_50[0] = 2;
    s->of_300[0] = 3;
    s->terms[0] = 3;
    s->terms[1] = 2;
    fill_claims(s);
    s->corpus = (cck_corpus){s->documents, s->figures, 4};
    s->comparison = (cck_comparison){s->claims, 2, s->first};
    return s;
}

static cck_code put_run(help *h, const story *s, const char *started, int64_t *id, cck_error *error) {
    const cck_run run = {cck_view_of(started), CCK_LIT("check ."), 4, 1, 4, CCK_LIT("2016-09-19"), 0.25};
    assert_int_equal(cck_store_begin(h->store, NULL), CCK_OK);
    cck_code code = cck_store_put_run(h->store, &run, &s->corpus, &s->comparison, id, error);
    assert_int_equal(cck_store_commit(h->store, NULL), code == CCK_OK ? CCK_OK : CCK_E_USAGE);
    return code;
}

static void put_documents(help *h, const story *s) {
    help_open(h, 7);
    for (size_t i = 0; i < 4; i++) help_put(h, &s->documents[i], s->figures[i].items, s->figures[i].count);
}

static int64_t keep_run(help *h, const story *s) {
    int64_t id = 0;
    cck_error error = {0};
    put_documents(h, s);
    if (put_run(h, s, "2016-09-19T06:00:00Z", &id, &error) != CCK_OK) fail_msg("%s", error.message);
    return id;
}

static void a_run_is_kept_whole(void **state) {
    help *h = *state;
    story *s = make_story(h);
    assert_int_equal(keep_run(h, s), 1);
    assert_string_equal(help_query(h, "SELECT * FROM run"),
                        "1|2016-09-19T06:00:00Z|check .|" CCK_VERSION "|0000000000000007|4|1|4|2|2016-09-19|0.25|1");
    assert_string_equal(help_query(h, "SELECT * FROM claim"),
                        "1|1|0|3f9c1a7e0b52|violation|conflict|error|0|NULL|0|1|0|1|0|1\n"
                        "2|1|1|8b21c0de0001|NULL|agree|none|1|looked at|0|0|0|0|0|0");
    assert_string_equal(help_query(h, "SELECT claim, position, says, low, low_text, low_strict, high, high_text, "
                                      "high_strict, unit, window_s, place, population FROM value_group LIMIT 2"),
                        "1|0|39|39.0|39|0|39.0|39|0|NULL|86400|[\"Syria\"]|[]\n"
                        "1|1|50|50.0|50|0|50.0|50|0|NULL|0|[]|[]");
    assert_string_equal(help_query(h, "SELECT claim, position, a, b, verdict, rule, why, certainty FROM relation"),
                        "1|0|0|1|conflict|counts|39 and 50 differ by 22 %|0.7\n"
                        "1|1|1|2|scope|counts|a week is longer than a day|0.7\n"
                        "1|2|0|2|compatible|counts|nothing speaks against it|0.7");
    assert_string_equal(help_query(h, "SELECT g.value_group, g.position, q.document, q.outlet, q.text FROM "
                                      "group_figure g JOIN quote q ON q.number = g.quote"),
                        "1|0|a.txt|The Lamp|39\n1|1|d.txt|Copy|39\n2|0|b.txt|Morning Post|50\n3|0|c.txt|Wire|300\n"
                        "4|0|a.txt|The Lamp|39\n4|1|d.txt|Copy|39");
    assert_string_equal(help_query(h, "SELECT r.position, t.position, q.text FROM relation_term t JOIN relation r ON "
                                      "r.number = t.relation JOIN quote q ON q.number = t.quote"),
                        "1|0|300\n1|1|50");
}

#define FINDINGS                                                                                                       \
    "3f9c1a7e0b52|violation|conflict|error|39|The Lamp|39 violations were counted.|50|Morning Post|It spoke of 50 "    \
    "violations.|39 and 50 differ by 22 %|counts|0.7|a.txt|2016-09-18|2|b.txt|2016-09-18|1|0|NULL|NULL\n"              \
    "3f9c1a7e0b52|violation|scope|note|50|Morning Post|It spoke of 50 violations.|300|Wire|Some 300 in a week.|a "     \
    "week is longer than a day|counts|0.7|b.txt|2016-09-18|1|c.txt|2016-09-18|1|0|NULL|NULL"

static void v_findings_shows_both_sides(void **state) {
    help *h = *state;
    keep_run(h, make_story(h));
    assert_string_equal(help_query(h, "SELECT * FROM v_findings"), FINDINGS);
    assert_string_equal(
        help_query(h, "SELECT group_concat(name, ' ') FROM pragma_table_info('v_findings')"),
        "claim measure verdict severity value_a outlet_a sentence_a value_b outlet_b sentence_b why rule certainty "
        "document_a published_a reports_a document_b published_b reports_b ignored ignore_reason agree_if");
}

static void v_findings_is_of_the_latest_run(void **state) {
    help *h = *state;
    story *s = make_story(h);
    keep_run(h, s);
    int64_t id = 0;
    s->comparison.claim_count = 0;
    assert_int_equal(put_run(h, s, "2016-09-20T06:00:00Z", &id, NULL), CCK_OK);
    assert_int_equal(id, 2);
    assert_string_equal(help_query(h, "SELECT count(*) FROM v_findings"), "0");
    assert_string_equal(help_query(h, "SELECT count(*) FROM claim WHERE run = 1"), "2");
}

static void a_run_outlives_its_articles(void **state) {
    help *h = *state;
    story *s = make_story(h);
    keep_run(h, s);
    for (size_t i = 0; i < 4; i++) {
        const char *id = s->documents[i].id.ptr;
        cck_document changed = help_document(id, "Nothing was counted.", 100);
        help_put(h, &changed, NULL, 0);
    }
    assert_string_equal(help_query(h, "SELECT count(*) FROM v_figures"), "0");
    assert_string_equal(help_query(h, "SELECT * FROM v_findings"), FINDINGS);
    cck_kept_run run;
    assert_int_equal(cck_store_load_run(h->store, 1, h->arena, &run, NULL), CCK_OK);
    assert_true(cck_view_equal(run.corpus.documents[0].text, s->documents[0].text));
    assert_string_equal(help_query(h, "SELECT * FROM pragma_foreign_key_check"), "");
}

static void unchanged_articles_are_quoted_once(void **state) {
    help *h = *state;
    story *s = make_story(h);
    keep_run(h, s);
    assert_int_equal(put_run(h, s, "2016-09-20T06:00:00Z", NULL, NULL), CCK_OK);
    assert_string_equal(help_query(h, "SELECT count(*) FROM quote"), "4");
    help_put(h, &s->documents[0], s->figures[0].items, 1);
    assert_int_equal(put_run(h, s, "2016-09-21T06:00:00Z", NULL, NULL), CCK_OK);
    assert_string_equal(help_query(h, "SELECT count(*), count(figure) FROM quote"), "4|4");
    assert_string_equal(help_query(h, "SELECT * FROM v_findings"), FINDINGS);
}

static void a_run_can_be_deleted_by_hand(void **state) {
    help *h = *state;
    story *s = make_story(h);
    keep_run(h, s);
    help_execute(h->path, "PRAGMA foreign_keys = ON; DELETE FROM run");
    assert_string_equal(help_query(h, "SELECT (SELECT count(*) FROM claim), (SELECT count(*) FROM value_group), "
                                      "(SELECT count(*) FROM relation), (SELECT count(*) FROM group_figure), "
                                      "(SELECT count(*) FROM relation_term), (SELECT count(*) FROM figure)"),
                        "0|0|0|0|0|4");
}

/* The run fails with CCK_E_USAGE, and nothing of it stays. */
static void assert_nothing_stays(help *h, const story *s) {
    int64_t id = 99;
    cck_error error = {0};
    assert_int_equal(put_run(h, s, "2016-09-19T06:00:00Z", &id, &error), CCK_E_USAGE);
    assert_int_equal(id, 99);
    assert_true(error.message[0]);
    assert_string_equal(help_query(h, "SELECT (SELECT count(*) FROM run), (SELECT count(*) FROM claim), "
                                      "(SELECT count(*) FROM quote), (SELECT count(*) FROM document)"),
                        "0|0|0|4");
}

static void a_run_must_fit_what_is_stored(void **state) {
    help *h = *state;
    story *s = make_story(h), broken = *s;
    put_documents(h, s);
    const cck_run run = {CCK_LIT("2016-09-19T06:00:00Z"), CCK_LIT(""), 4, 0, 4, {NULL, 0}, 0};
    assert_int_equal(cck_store_put_run(h->store, &run, &s->corpus, &s->comparison, NULL, NULL), CCK_E_USAGE);

    broken.corpus.documents = broken.documents;
    broken.documents[3].hash[0]++; /* a document that was not put */
    assert_nothing_stays(h, &broken);
    s->of_50[0] = 5; /* a figure that is not in the corpus */
    assert_nothing_stays(h, s);
    s->of_50[0] = 0;
    assert_nothing_stays(h, s);
    s->of_50[0] = 2;
    help_execute(h->path, "DELETE FROM figure WHERE document = 2"); /* a figure that was not put */
    assert_nothing_stays(h, s);
}

static void a_full_disk_keeps_the_runs_before(void **state) {
    help *h = *state;
    story *s = make_story(h);
    keep_run(h, s);
    cck_store_close(h->store);
    cck_store_options options = {.busy_ms = 20, .max_pages = 1}; /* no page more than there are */
    assert_int_equal(cck_store_open_with(h->path, 7, &options, &h->store, NULL), CCK_OK);
    size_t size = 100000;
    char *why = cck_arena_alloc(h->arena, size + 1);
    memset(why, 'x', size);
    why[size] = '\0';
    s->relations[1].why = cck_view_of(why);
    const cck_run run = {CCK_LIT("2016-09-20T06:00:00Z"), CCK_LIT(""), 4, 0, 4, {NULL, 0}, 0};
    int64_t id = 99;
    assert_int_equal(cck_store_begin(h->store, NULL), CCK_OK);
    assert_int_equal(cck_store_put_run(h->store, &run, &s->corpus, &s->comparison, &id, NULL), CCK_E_IO);
    assert_int_equal(id, 99);
    assert_string_equal(help_query(h, "SELECT count(*) FROM run"), "1");
    assert_string_equal(help_query(h, "SELECT * FROM v_findings"), FINDINGS);
}

/* The writer dies in the middle of its batch, before and after the run is put. */
static void a_killed_writer_takes_nothing_with_it(void **state) {
    help *h = *state;
    story *s = make_story(h);
    keep_run(h, s);
    for (int late = 0; late < 2; late++) {
        cck_store_close(h->store);
        h->store = NULL;
        pid_t child = fork();
        if (child == 0) {
            const cck_run run = {CCK_LIT("2016-09-20T06:00:00Z"), CCK_LIT(""), 4, 0, 4, {NULL, 0}, 0};
            cck_document changed = help_document("a.txt", "Nothing was counted.", 100);
            cck_store *store = NULL;
            cck_code code = cck_store_open(h->path, 7, &store, NULL);
            if (!code) code = cck_store_begin(store, NULL);
            if (!code && late) code = cck_store_put_run(store, &run, &s->corpus, &s->comparison, NULL, NULL);
            if (!code) code = cck_store_put(store, &changed, (cck_figures){NULL, 0}, NULL);
            if (!code) raise(SIGKILL);
            _exit(1);
        }
        int status = 0;
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFSIGNALED(status));
        help_open(h, 7);
        assert_string_equal(help_query(h, "SELECT count(*) FROM run"), "1");
        assert_string_equal(help_query(h, "SELECT count(*), sum(current) FROM document"), "4|4");
        assert_string_equal(help_query(h, "PRAGMA integrity_check"), "ok");
        cck_kept_run kept;
        assert_int_equal(cck_store_load_run(h->store, 1, h->arena, &kept, NULL), CCK_OK);
    }
}

/* ---- loading ---- */

static void assert_same_view(cck_view a, cck_view b) {
    assert_int_equal(!a.ptr, !b.ptr);
    assert_true(cck_view_equal(a, b));
}

static void a_run_comes_back_as_it_was(void **state) {
    help *h = *state;
    story *s = make_story(h);
    const cck_anchor anchors[] = {{0, 3, 7, 40}, {12, 4, 1, 90}};
    const cck_passage marks[] = {{2, 9, CCK_PART_CAPTION}};
    const cck_origin origin = {.format = CCK_LIT("html"),
                               .file = CCK_LIT("news.zip/a.html"),
                               .text_by = CCK_LIT(""),
                               .anchors = anchors,
                               .anchor_count = 2,
                               .coarse = true,
                               .marks = marks,
                               .mark_count = 1};
    s->documents[0].origin = &origin;
    s->documents[0].published_trust = CCK_TRUST_HIGH;
    s->relations[0].agree_if = CCK_LIT("rule counts allowed 22 %");
    keep_run(h, s);
    cck_kept_run run;
    assert_int_equal(cck_store_load_run(h->store, 0, h->arena, &run, NULL), CCK_OK);
    assert_int_equal(run.number, 1);
    assert_true(run.same_key && run.run.min_certainty == 0.25);
    assert_same_view(run.run.today, CCK_LIT("2016-09-19"));
    assert_int_equal(run.corpus.count, 4);
    const cck_document *d = &run.corpus.documents[0];
    assert_int_equal(d->published_trust, CCK_TRUST_HIGH);
    assert_int_equal(d->hash[0], s->documents[0].hash[0]);
    assert_same_view(d->outlet, CCK_LIT("The Lamp"));
    assert_same_view(d->title, s->documents[0].title);
    assert_int_equal(d->origin->anchor_count, 2);
    assert_int_equal(d->origin->anchors[1].text, 12);
    assert_int_equal(d->origin->anchors[1].line, 4);
    assert_int_equal(d->origin->anchors[1].byte, 90);
    assert_int_equal(d->origin->marks[0].part, CCK_PART_CAPTION);
    assert_true(d->origin->coarse);
    assert_same_view(d->origin->file, origin.file);
    assert_same_view(d->origin->text_by, origin.text_by);
    assert_same_view(d->origin->encoding, (cck_view){NULL, 0});
    assert_null(run.corpus.documents[1].origin);
    const cck_claim *claim = &run.comparison.claims[0];
    assert_int_equal(run.comparison.claim_count, 2);
    assert_string_equal(claim->id, "3f9c1a7e0b52");
    assert_int_equal(claim->relation_total[CCK_VERDICT_CONFLICT], 1);
    assert_int_equal(claim->values[0].figures[1], 4);
    assert_int_equal(claim->values[0].window_s, 86400);
    assert_true(cck_interval_equal(claim->values[1].asserts, s->groups[1].asserts));
    assert_same_view(claim->relations[0].agree_if, s->relations[0].agree_if);
    assert_same_view(claim->relations[1].agree_if, (cck_view){NULL, 0});
    assert_int_equal(claim->relations[1].terms[0], 3);
    assert_true(claim->relations[0].certainty == s->relations[0].certainty);
    assert_same_view(run.comparison.claims[1].ignore_reason, CCK_LIT("looked at"));
    int64_t found = 0;
    assert_int_equal(cck_store_find_claim(h->store, CCK_LIT("3f9c"), &found, NULL), CCK_OK);
    assert_int_equal(found, 1);
    assert_int_equal(cck_store_find_claim(h->store, CCK_LIT("4f9c"), &found, NULL), CCK_END);
}

static void a_damaged_run_is_told_of(void **state) {
    static const char *const damage[] = {
        "DELETE FROM run_document WHERE position = 1",
        "DELETE FROM group_figure WHERE value_group = 1",
        "DELETE FROM quote WHERE number = 1",
        "UPDATE relation SET b = 7",
        "UPDATE relation SET verdict = 'wrong'",
        "UPDATE relation SET certainty = 7",
        "UPDATE claim SET severity = 'some'",
        "UPDATE claim SET id = '3f9c1a7e0b52f'",
        "UPDATE value_group SET low_text = 'many'",
        "UPDATE document SET hash = 'x'",
        "UPDATE figure SET ordinal = 40 WHERE document = 2",
        "UPDATE origin SET anchors = '[0,1,2]'",
        "UPDATE origin SET anchors = '[0,1,,3]'",
        "UPDATE origin SET anchors = '[99999999999999999999,1,1,1]'",
        "UPDATE origin SET marks = 'none'",
        "UPDATE run SET documents = 5",
    };
    help *h = *state;
    story *s = make_story(h);
    const cck_origin origin = {.format = CCK_LIT("html")};
    s->documents[0].origin = &origin;
    keep_run(h, s);
    cck_store_close(h->store);
    h->store = NULL;
    cck_view whole = help_file(h, h->path);
    for (size_t i = 0; i < sizeof damage / sizeof *damage; i++) {
        help_write(h->path, whole, 0);
        help_execute(h->path, damage[i]);
        help_open(h, 7);
        cck_kept_run run = {.number = 99};
        cck_error error = {0};
        if (cck_store_load_run(h->store, 1, h->arena, &run, &error) == CCK_OK) fail_msg("%s", damage[i]);
        assert_int_equal(error.code, CCK_E_DATABASE);
        assert_int_equal(run.number, 99);
        cck_store_close(h->store);
        h->store = NULL;
    }
}

static void long_sentences_are_cut_between_characters(void **state) {
    help *h = *state;
    story *s = make_story(h);
    enum { SIZE = 5000 };
    char *text = cck_arena_alloc(h->arena, SIZE + 2);
    memcpy(text, "39 ", 3);
    for (size_t i = 3; i < SIZE; i += 2) memcpy(text + i, "\xC3\xA9", 2);
    text[SIZE + 1] = '\0';
    tell(s, 0, "a.txt", "The Lamp", text, "39", 39);
    keep_run(h, s);
    /* Byte 2,000 is the second of its character. */
    assert_string_equal(help_query(h, "SELECT length(CAST(sentence AS BLOB)), length(sentence) FROM quote LIMIT 1"),
                        "1999|1001");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(a_run_is_kept_whole),
        TEST(v_findings_shows_both_sides),
        TEST(v_findings_is_of_the_latest_run),
        TEST(a_run_outlives_its_articles),
        TEST(unchanged_articles_are_quoted_once),
        TEST(a_run_can_be_deleted_by_hand),
        TEST(a_run_must_fit_what_is_stored),
        TEST(a_full_disk_keeps_the_runs_before),
        TEST(a_killed_writer_takes_nothing_with_it),
        TEST(a_run_comes_back_as_it_was),
        TEST(a_damaged_run_is_told_of),
        TEST(long_sentences_are_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
