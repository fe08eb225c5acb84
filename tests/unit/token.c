/* Tokens, hashes of words, singulars and stems. A list of tokens is written "word|word"; letters say the kind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"

enum { MAX_TOKENS = 64 };

#define NO_BREAK   "\xC2\xA0"
#define CURLY      "\xE2\x80\x99"
#define SOFT       "\xC2\xAD"
#define ZERO_WIDTH "\xE2\x80\x8B"
#define EN_DASH    "\xE2\x80\x93"

typedef struct {
    char *text; /* a copy of exactly that size, so that a read past the end is seen by the sanitizer */
    size_t len, count;
    cck_token tokens[MAX_TOKENS];
} split;

static split split_bytes(const char *bytes, size_t len) {
    split s = {malloc(len ? len : 1), len, 0, {{0}}};
    assert_non_null(s.text);
    memcpy(s.text, bytes, len);
    s.count = cck_tokenize((cck_view){s.text, len}, 0, len, s.tokens, MAX_TOKENS);
    assert_true(s.count <= MAX_TOKENS);
    return s;
}

/* Tokens parted by '|', as they stand in the text. */
static void assert_splits(const char *text, const char *expected) {
    split s = split_bytes(text, strlen(text));
    char got[512] = "";
    size_t n = 0;
    for (size_t i = 0; i < s.count; i++) {
        const cck_token *t = &s.tokens[i];
        assert_true(t->start < t->end && t->end <= s.len && (i == 0 || t->start >= t[-1].end));
        if (i) got[n++] = '|';
        memcpy(got + n, s.text + t->start, t->end - t->start);
        n += t->end - t->start;
    }
    got[n] = 0;
    assert_string_equal(got, expected);
    free(s.text);
}

/* One letter a token: Word, Number, cOde, cLitic, Punctuation, Symbol. */
static void assert_kinds(const char *text, const char *expected) {
    static const char letters[] = "WNOLPS";
    split s = split_bytes(text, strlen(text));
    char got[MAX_TOKENS + 1] = "";
    for (size_t i = 0; i < s.count; i++) got[i] = letters[s.tokens[i].kind];
    assert_string_equal(got, expected);
    free(s.text);
}

static cck_token first_of(const char *text) {
    split s = split_bytes(text, strlen(text));
    assert_true(s.count > 0);
    free(s.text);
    return s.tokens[0];
}

static void plain_words(void **state) {
    (void)state;
    assert_splits("", "");
    assert_splits(" \t\r\n ", "");
    assert_splits("Ten men left.", "Ten|men|left|.");
    assert_kinds("Ten men left.", "WWWP");
    assert_splits("caf\xC3\xA9 na\xC3\xAFve", "caf\xC3\xA9|na\xC3\xAFve");
    assert_splits("\xC5\x81\xC3\xB3"
                  "d\xC5\xBA fell",
                  "\xC5\x81\xC3\xB3"
                  "d\xC5\xBA|fell");
    assert_splits("well-known", "well|-|known");
}

static void initials(void **state) {
    (void)state;
    assert_splits("the U.S. navy", "the|U.S.|navy");
    assert_splits("a U.S-made part", "a|U.S|-|made|part");
    assert_splits("at 5 a.m. today", "at|5|a.m.|today");
    assert_splits("J. Reed", "J|.|Reed");
    assert_splits("It was I. He left", "It|was|I|.|He|left");
    assert_kinds("U.N.", "W");
    assert_int_equal(first_of("U.S.").flags & (CCK_TOKEN_CAPITAL | CCK_TOKEN_UPPER),
                     CCK_TOKEN_CAPITAL | CCK_TOKEN_UPPER);
    assert_int_equal(first_of("a.m.").flags & CCK_TOKEN_CAPITAL, 0);
}

static void apostrophes(void **state) {
    (void)state;
    assert_splits("the army's men", "the|army|'s|men");
    assert_splits("the army" CURLY "s men", "the|army|" CURLY "s|men");
    assert_kinds("army's", "WL");
    assert_kinds("army" CURLY "s", "WL");
    assert_splits("we'll they're I've he'd I'm", "we|'ll|they|'re|I|'ve|he|'d|I|'m");
    assert_splits("they don't know", "they|don't|know");
    assert_splits("they didn" CURLY "t", "they|didn" CURLY "t");
    assert_splits("Mr O'Brien", "Mr|O'Brien");
    assert_splits("O" CURLY "Brien's boat", "O" CURLY "Brien|'s|boat");
    assert_splits("the soldiers' camp", "the|soldiers|'|camp");
    assert_splits("'quoted'", "'|quoted|'");
}

static void numbers(void **state) {
    (void)state;
    assert_splits("6,000 and 2.5", "6,000|and|2.5");
    assert_splits("62, 50. 7", "62|,|50|.|7");
    assert_splits("in 1999.", "in|1999|.");
    assert_splits("1,234,567.89", "1,234,567.89");
    assert_splits(".5 percent", ".5|percent");
    assert_splits("rose .5", "rose|.5");
    assert_splits("end.5", "end|.|5");
    assert_splits("5bn 3km", "5|bn|3|km");
    assert_kinds("5bn", "NW");
    assert_splits("3-1", "3|-|1");
    assert_splits("10%", "10|%");
    assert_kinds("$5", "SN");
}

static void codes(void **state) {
    (void)state;
    assert_splits("UNITED24 raised", "UNITED24|raised");
    assert_kinds("UNITED24", "O");
    assert_splits("id 7kxbrT9 here", "id|7kxbrT9|here");
    assert_kinds("7kxbrT9", "O");
    assert_kinds("7kxb", "NW"); /* no digit behind the letters: a number and a unit, for all we know */
    assert_splits("F16s", "F16s");
    assert_kinds("G7", "O");
    assert_splits("USD1,700", "USD|1,700");
    assert_splits("RM2.5m", "RM|2.5|m");
    assert_splits("EUR50m", "EUR|50|m");
    assert_splits("B-52", "B|-|52");
}

static void addresses(void **state) {
    (void)state;
    assert_splits("see https://a.example/12?n=50 now", "see|https://a.example/12?n=50|now");
    assert_splits("www.a.example/7 now", "www.a.example/7|now");
    assert_splits("@desk12 said", "@desk12|said");
    assert_splits("#march50 grows", "#march50|grows");
    assert_splits("#1 song", "#|1|song");
    assert_kinds("https://a.example", "O");
    assert_kinds("http is a word", "WWWW");
    assert_splits("www", "www");
    assert_splits("@", "@");
    assert_splits("x" NO_BREAK "@a" NO_BREAK "b", "x|@a|b");
}

static void stand_ins(void **state) {
    (void)state;
    static const struct {
        const char *text;
        char stand_in;
    } marks[] = {{"\"", '"'},
                 {"\xE2\x80\x9C", '"'},
                 {"\xE2\x80\x9D", '"'},
                 {"\xC2\xAB", '"'},
                 {"\xE2\x80\x98", '\''},
                 {CURLY, '\''},
                 {"`", '\''},
                 {"-", '-'},
                 {"\xE2\x80\x90", '-'},
                 {"\xE2\x80\x91", '-'},
                 {EN_DASH, '_'},
                 {"\xE2\x80\x94", '_'},
                 {"\xE2\x88\x92", '_'},
                 {"\xE2\x80\xA6", '~'},
                 {"(", '('},
                 {"/", '/'}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        cck_token t = first_of(marks[i].text);
        assert_int_equal(t.kind, CCK_TOKEN_PUNCT);
        assert_int_equal(t.punct, marks[i].stand_in);
        assert_int_equal(t.end, strlen(marks[i].text));
        assert_true(t.hash == (uint64_t)marks[i].stand_in);
    }
    assert_int_equal(first_of("\xE2\x82\xAC").kind, CCK_TOKEN_SYMBOL); /* euro */
    assert_int_equal(first_of("\xC2\xBD").kind, CCK_TOKEN_SYMBOL);     /* one half */
}

static void spaces_and_what_is_invisible(void **state) {
    (void)state;
    assert_splits("50" NO_BREAK "men", "50|men");
    assert_splits("50\xE2\x80\xAFmen\xE2\x80\x89left", "50|men|left");
    assert_splits(SOFT ZERO_WIDTH "\xEF\xBB\xBF", "");
    assert_splits("one " ZERO_WIDTH "two", "one|two");
    assert_splits("\xF0\x9F\x94\xA5 fire", "fire");
    assert_splits("bell\x07ring", "bell|ring");
    split s = split_bytes("50" NO_BREAK "men(50)\nnext", strlen("50" NO_BREAK "men(50)\nnext"));
    assert_int_equal(s.tokens[0].flags, CCK_TOKEN_LINE_START);
    assert_int_equal(s.tokens[1].flags, CCK_TOKEN_SPACE_BEFORE);
    assert_int_equal(s.tokens[2].flags, 0);
    assert_int_equal(s.tokens[5].flags, CCK_TOKEN_SPACE_BEFORE | CCK_TOKEN_LINE_START);
    free(s.text);
}

static void capitals(void **state) {
    (void)state;
    assert_int_equal(first_of("Army").flags & (CCK_TOKEN_CAPITAL | CCK_TOKEN_UPPER), CCK_TOKEN_CAPITAL);
    assert_int_equal(first_of("UN").flags & CCK_TOKEN_UPPER, CCK_TOKEN_UPPER);
    assert_int_equal(first_of("A").flags & CCK_TOKEN_UPPER, 0);
    assert_int_equal(first_of("\xC3\x89tat").flags & CCK_TOKEN_CAPITAL, CCK_TOKEN_CAPITAL);
    assert_int_equal(first_of("\xC3\xA9tat").flags & CCK_TOKEN_CAPITAL, 0);
    assert_int_equal(first_of("\xD0\x9A\xD0\xB8\xD1\x97\xD0\xB2").flags & CCK_TOKEN_CAPITAL, CCK_TOKEN_CAPITAL);
}

static void little_room(void **state) {
    (void)state;
    cck_view text = CCK_LIT("one two three four");
    cck_token tokens[3] = {{0}};
    tokens[2].start = 4711;
    assert_int_equal(cck_tokenize(text, 0, text.len, tokens, 2), 4);
    assert_int_equal(tokens[1].start, 4);
    assert_int_equal(tokens[2].start, 4711);
    assert_int_equal(cck_tokenize(text, 0, text.len, NULL, 0), 4);
}

static void part_of_a_document(void **state) {
    (void)state;
    cck_view text = CCK_LIT("one two three four");
    cck_token tokens[4];
    assert_int_equal(cck_tokenize(text, 4, 13, tokens, 4), 2);
    assert_int_equal(tokens[0].start, 4);
    assert_int_equal(tokens[1].end, 13);
    assert_int_equal(cck_tokenize(text, 5, 5, tokens, 4), 0);
    /* a word is cut where the part ends */
    assert_int_equal(cck_tokenize(text, 4, 6, tokens, 4), 1);
    assert_int_equal(tokens[0].end, 6);
}

static uint64_t hash_of(const char *word) {
    return cck_word_hash(cck_view_of(word));
}

static void hashes(void **state) {
    (void)state;
    assert_true(hash_of("Killed") == hash_of("KILLED") && hash_of("killed") == hash_of("KILLED"));
    assert_true(hash_of("don" CURLY "t") == hash_of("don't"));
    assert_true(hash_of("") != hash_of("a") && hash_of("ab") != hash_of("ba"));
    assert_true(hash_of("eight") != hash_of("eights"));
    assert_true(hash_of("abcdefgh") != hash_of("abcdefghi") && hash_of("abcdefghi") != hash_of("abcdefghj"));
    static const char *const words[] = {
        "Violations", "don't", "don" CURLY "t", "caf\xC3\xA9", "extraordinarily", "eightfol", "UN", "x"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) assert_true(first_of(words[i]).hash == hash_of(words[i]));
}

static void assert_singular(const char *word, const char *expected) {
    char out[64];
    size_t n = cck_singular(cck_view_of(word), out, sizeof out);
    out[n] = 0;
    assert_string_equal(out, expected);
}

static void singulars(void **state) {
    (void)state;
    assert_singular("soldiers", "soldier");
    assert_singular("Soldiers", "soldier");
    assert_singular("countries", "country");
    assert_singular("buses", "buse"); /* -ses may be -se or -s: the lexicon knows "bus" */
    assert_singular("houses", "house");
    assert_singular("churches", "church");
    assert_singular("clashes", "clash");
    assert_singular("boxes", "box");
    assert_singular("classes", "class");
    assert_singular("heroes", "hero");
    assert_singular("class", "class");
    assert_singular("virus", "virus");
    assert_singular("crisis", "crisis");
    assert_singular("gas", "gas");
    assert_singular("ties", "tie");
    assert_singular("man", "man");
    assert_singular("", "");
}

static void stems(void **state) {
    (void)state;
    char a[64], b[64];
    size_t n = cck_stem(CCK_LIT("Attacking"), a, sizeof a), m = cck_stem(CCK_LIT("attacks"), b, sizeof b);
    assert_int_equal(n, 6);
    assert_memory_equal(a, "attack", 6);
    assert_true(n == m && memcmp(a, b, n) == 0);
    assert_int_equal(cck_stem(CCK_LIT(""), a, sizeof a), 0);
}

/* Both write no more than they are given room for. */
static void forms_in_little_room(void **state) {
    (void)state;
    char *tight = malloc(4);
    assert_non_null(tight);
    assert_true(cck_singular(CCK_LIT("soldiers"), tight, 4) <= 4);
    assert_memory_equal(tight, "sold", 4);
    assert_true(cck_stem(CCK_LIT("soldiers"), tight, 4) <= 4);
    free(tight);
}

/* Up to fifteen odd bytes; the same ones for every seed. */
static size_t odd_bytes(uint64_t seed, char out[32]) {
    static const char *const bits[] = {"a",  "b", "s", "Z", "T",  "U",  "1", "2",   "0", "9", ",",
                                       ".",  ".", "-", "'", "\"", ":",  ";", "(",   ")", "/", "$",
                                       "%",  "@", "#", " ", " ",  "\n", "!", CURLY, "_", "&", "h",
                                       "ht", "w", "?", "[", "+",  "\t", "m", "l",   "e", "r", "\xC3\xA9"};
    size_t n = 0, wanted = 1 + seed % 15;
    for (uint64_t x = seed * 0x9E3779B97F4A7C15u + 1; n < wanted; x = x * 6364136223846793005u + 1442695040888963407u) {
        const char *bit = bits[(x >> 33) % (sizeof bits / sizeof *bits)];
        size_t length = strlen(bit);
        if (n + length > 15) break;
        memcpy(out + n, bit, length);
        n += length;
    }
    return n;
}

/* Field by field: what lies between and behind the fields is nobody's. */
static bool same_token(const cck_token *a, const cck_token *b) {
    return a->start == b->start && a->end == b->end && a->hash == b->hash && a->kind == b->kind &&
           a->flags == b->flags && a->punct == b->punct;
}

/* Most tokens are read a short way, where sixteen bytes of the document are left; it must not be told from the long
 * one, whatever stands behind. */
static void short_way_as_long_way(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 200000; seed++) {
        char bytes[64];
        memset(bytes, seed % 3 ? 'x' : '7', sizeof bytes);
        size_t n = odd_bytes(seed, bytes);
        split s = split_bytes(bytes, n);
        cck_token tokens[MAX_TOKENS];
        assert_int_equal(cck_tokenize((cck_view){bytes, sizeof bytes}, 0, n, tokens, MAX_TOKENS), s.count);
        for (size_t i = 0; i < s.count; i++) assert_true(same_token(&tokens[i], &s.tokens[i]));
        free(s.text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_words),
        cmocka_unit_test(initials),
        cmocka_unit_test(apostrophes),
        cmocka_unit_test(numbers),
        cmocka_unit_test(codes),
        cmocka_unit_test(addresses),
        cmocka_unit_test(stand_ins),
        cmocka_unit_test(spaces_and_what_is_invisible),
        cmocka_unit_test(capitals),
        cmocka_unit_test(little_room),
        cmocka_unit_test(part_of_a_document),
        cmocka_unit_test(hashes),
        cmocka_unit_test(singulars),
        cmocka_unit_test(stems),
        cmocka_unit_test(forms_in_little_room),
        cmocka_unit_test(short_way_as_long_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
