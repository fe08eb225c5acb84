/* Odd texts: sentences of our own, broken in thousands of ways by a generator of our own, so that every run is the
 * same. What is found must be sound, and found again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "countercheck/report.h"
#include "extracting.h"
#include "text/text.h"

enum { MAX_TEXT = 6000, ROUNDS = 4000 };

static const char *const sentences[] = {
    "Some 62 sappers were killed and 100 more wounded near the Tolm ford, Colonel Arvo Lind said on Friday. ",
    "Between $3 and $5 billion, or 12.5 percent of output, was lost over the past seven days.\n",
    "\xE2\x80\x9CNo fewer than 6,000\xC2\xA0people fled,\xE2\x80\x9D she said; \xE2\x80\x9Csome say [an] "
    "80,000.\xE2\x80\x9D ",
    "In the last 24 hours, 50 violations were counted \xE2\x80\x94 39 by day, 11 by night.\n\n",
    "A 40-year-old welder, 2 of his sons (aged 7 and 9) and a 600-strong choir reached the U.S. border at 5:30 a.m. ",
    "Two and a half million ballots, a third of them blank, were cast in 1,204 of 1,300 wards. ",
    "Temperatures of -5 to 35 degrees Celsius, winds of 120 km/h and 3 ft waves are forecast for May 5, 2011. ",
    "Tens of thousands marched; police put it at 8,000-9,000, organisers at up to half a million.\r\n",
    "The toll rose to 14, up from nine, after another three died; nobody is missing. ",
    "Flight 302, a 737-800 with 157 aboard, fell 1,500 metres six minutes after take-off. ",
    "39 Ceasefire Visitations Since March, Says Envoy\n",
    "See https://a.example/2019/11?n=50 or call 555-0134; No. 1 of 20, page 3. ",
    "\xC2\xBD a tonne, \xE2\x82\xAC"
    "2.4m and 5,5 or 1.000.000 \xE2\x9C\x93 +312 December 2019\t",
    "It's 20%-30% likelier, \xE2\x80\x99til now, than twice the 1990s' one-in-five; 3-1 was the score. ",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

/* xorshift64* */
static uint64_t state_of_chance = 0x9E3779B97F4A7C15u;

static size_t chance(size_t below) {
    state_of_chance ^= state_of_chance >> 12;
    state_of_chance ^= state_of_chance << 25;
    state_of_chance ^= state_of_chance >> 27;
    return below ? (size_t)((state_of_chance * 0x2545F4914F6CDD1Du) >> 33) % below : 0;
}

typedef struct {
    char bytes[MAX_TEXT];
    size_t len;
} article;

static void add(article *a, const char *bytes, size_t len) {
    if (len > MAX_TEXT - a->len) len = MAX_TEXT - a->len;
    memmove(a->bytes + a->len, bytes, len);
    a->len += len;
}

static void write_article(article *a) {
    a->len = 0;
    for (size_t n = 1 + chance(6); n > 0; n--) {
        const char *s = sentences[chance(SENTENCES)];
        add(a, s, strlen(s));
    }
}

static void flip_byte(article *a) {
    static const char odd[] = "0123456789,.-%$'\"()[]:;/ \n\t&+aAzZ\x01\x7F";
    if (a->len) a->bytes[chance(a->len)] = odd[chance(sizeof odd - 1)];
}

static void repeat_span(article *a) {
    size_t from = chance(a->len), len = chance(a->len - from < 40 ? a->len - from : 40);
    for (size_t n = 1 + chance(12); n > 0; n--) add(a, a->bytes + from, len);
}

static void truncate_ends(article *a) {
    size_t front = chance(a->len / 4 + 1);
    a->len -= front;
    memmove(a->bytes, a->bytes + front, a->len);
    a->len -= chance(a->len / 4 + 1);
}

static void splice(article *a) {
    const char *s = sentences[chance(SENTENCES)];
    size_t cut = chance(a->len), from = chance(strlen(s));
    a->len = cut;
    add(a, s + from, strlen(s) - from);
}

static void remove_span(article *a) {
    size_t from = chance(a->len), len = chance(a->len - from < 20 ? a->len - from : 20);
    memmove(a->bytes + from, a->bytes + from + len, a->len - from - len);
    a->len -= len;
}

static void mutate(article *a) {
    static void (*const ways[])(article *) = {flip_byte, repeat_span, truncate_ends, splice, remove_span};
    for (size_t n = chance(5); n > 0; n--) ways[chance(sizeof ways / sizeof *ways)](a);
}

/* What breaks a character leaves the text before it. */
static cck_view valid_part(const article *a) {
    cck_view text = {a->bytes, a->len};
    text.len = cck_utf8_check(text);
    return text;
}

static void broken_articles(void **state) {
    (void)state;
    static article a;
    size_t figures = 0;
    for (size_t i = 0; i < ROUNDS; i++) {
        write_article(&a);
        mutate(&a);
        figures += figures_of_view(valid_part(&a)).count; /* sound, or the test fails */
    }
    assert_true(figures > ROUNDS); /* what was thrown at it was not empty */
}

/* A text that is read twice, with others between, gives the same number of figures at the same places. */
static void the_same_again(void **state) {
    (void)state;
    static article a, b;
    for (size_t i = 0; i < ROUNDS / 20; i++) {
        write_article(&a);
        mutate(&a);
        write_article(&b);
        cck_figures f = figures_of_view(valid_part(&a));
        size_t count = f.count, last = count ? f.items[count - 1].end : 0;
        figures_of_view(valid_part(&b));
        f = figures_of_view(valid_part(&a));
        assert_int_equal(f.count, count);
        assert_int_equal(count ? f.items[count - 1].end : 0, last);
    }
}

enum { SEVERAL = 21 };

/* All that is known of the figures of a document. */
static void tell(cck_buffer *out, const cck_document *document, const cck_figures *figures) {
    for (size_t i = 0; i < figures->count; i++)
        cck_report_figure_jsonl(out, document, &figures->items[i], (cck_figure_id)(i + 1));
}

/* Documents that are read together keep what is theirs: as each alone. */
static void together_as_alone(void **state) {
    (void)state;
    static article articles[SEVERAL];
    for (size_t round = 0; round < ROUNDS / 80; round++) {
        cck_document documents[SEVERAL] = {{.id = {NULL, 0}}};
        cck_figures figures[SEVERAL];
        cck_buffer together = {0}, alone = {0};
        cck_arena *arena = cck_arena_new(0);
        size_t count = 1 + chance(SEVERAL);
        for (size_t i = 0; i < count; i++) {
            write_article(&articles[i]);
            mutate(&articles[i]);
            documents[i] = (cck_document){.id = CCK_LIT("a"), .text = valid_part(&articles[i])};
        }
        assert_int_equal(cck_extract_all(extracting_extractor(), documents, count, arena, figures, NULL), CCK_OK);
        for (size_t i = 0; i < count; i++) {
            tell(&together, &documents[i], &figures[i]);
            assert_int_equal(cck_extract(extracting_extractor(), &documents[i], arena, &figures[i], NULL), CCK_OK);
            tell(&alone, &documents[i], &figures[i]);
        }
        assert_true(cck_view_equal(cck_buffer_view(&together), cck_buffer_view(&alone)));
        cck_buffer_free(&together);
        cck_buffer_free(&alone);
        cck_arena_free(arena);
    }
}

/* Every beginning of a text, down to one character. */
static void every_prefix(void **state) {
    (void)state;
    static article a;
    a.len = 0;
    for (size_t i = 0; i < SENTENCES; i++) add(&a, sentences[i], strlen(sentences[i]));
    for (; a.len > 0; a.len--) {
        if (cck_utf8_check((cck_view){a.bytes, a.len}) == a.len) figures_of_view((cck_view){a.bytes, a.len});
    }
}

/* Every pair and triple of words that may mean something. */
static void words_in_any_order(void **state) {
    (void)state;
    static const char *const words[] = {"5",    "six",  "million", "a",   "few", "half",    "of",   "the", "percent",
                                        "$",    "more", "than",    "and", "-",   "to",      "or",   "no",  "dozen",
                                        "some", "per",  "day",     ".",   "May", "%",       "(",    "\"",  "killed",
                                        "him",  "said", "third",   "two", ",",   "between", "each", "not", "toll"};
    enum { WORDS = sizeof words / sizeof *words };
    char text[4 * 16];
    for (size_t i = 0; i < WORDS * WORDS; i++) {
        for (size_t glued = 0; glued < 2; glued++) {
            const char *gap = glued ? "" : " ";
            size_t third = chance(WORDS), fourth = chance(WORDS);
            text[0] = 0;
            strcat(strcat(strcat(text, words[i / WORDS]), gap), words[i % WORDS]);
            strcat(strcat(strcat(strcat(text, gap), words[third]), " "), words[fourth]);
            figures_of(text);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_articles),    cmocka_unit_test(the_same_again),    cmocka_unit_test(every_prefix),
        cmocka_unit_test(words_in_any_order), cmocka_unit_test(together_as_alone),
    };
    return cmocka_run_group_tests(tests, extracting_begin, extracting_end);
}
