/* past.c - "last year", "a decade ago", "five years earlier": how many years back a sentence speaks of. */
#include "compare/item/item.h"
#include "text/text.h"

static bool is_word(cck_view text, const cck_token *token, const char *word) {
    return cck_view_equal_nocase(cck_token_view(text, token), cck_view_of(word));
}

/* "two", "12", "a": how many; 0 for any other word. */
static int number_of(cck_view text, const cck_token *token) {
    static const char *const words[] = {"one",   "two",   "three", "four", "five",   "six",
                                        "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    if (is_word(text, token, "a")) return 1;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (is_word(text, token, words[i])) return (int)i + 1;
    }
    cck_view digits = cck_token_view(text, token);
    int value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9' || i > 1) return 0;
        value = value * 10 + (digits.ptr[i] - '0');
    }
    return value;
}

/* "last summer" of an article of May is that of the year before, of October that of the same. */
static int last_season(cck_view text, const cck_token *token, int month) {
    if (is_word(text, token, "spring")) return month <= 5;
    if (is_word(text, token, "summer")) return month <= 8;
    if (is_word(text, token, "autumn") || is_word(text, token, "fall")) return month <= 11;
    return 0;
}

static bool is_ago(cck_view text, const cck_token *token) {
    return is_word(text, token, "ago") || is_word(text, token, "earlier") || is_word(text, token, "before") ||
           is_word(text, token, "previously");
}

/* "Seven years after unemployment reached 10 percent, ...": up to the comma it is told of then. `at`: "years". */
static int years_after(cck_view text, const cck_token *tokens, size_t n, size_t at, size_t figure) {
    if (!is_word(text, &tokens[at + 1], "after") || figure < at) return 0;
    if (at > 1 && is_word(text, &tokens[at - 2], "within")) return 0; /* still to come */
    for (size_t i = at + 2; i < figure && i < n; i++) {
        if (is_word(text, &tokens[i], ",")) return 0;
    }
    return number_of(text, &tokens[at - 1]);
}

int cck_years_ago(cck_view text, const cck_token *tokens, size_t n, size_t at, size_t figure, int month) {
    if (is_word(text, &tokens[at], "last") && at + 1 < n) {
        if (is_word(text, &tokens[at + 1], "year")) return 1;
        return month ? last_season(text, &tokens[at + 1], month) : 0;
    }
    if (at == 0 || at + 1 >= n) return 0;
    bool years = is_word(text, &tokens[at], "year") || is_word(text, &tokens[at], "years");
    int after = years ? years_after(text, tokens, n, at, figure) : 0;
    if (after || !is_ago(text, &tokens[at + 1])) return after;
    if (years) return number_of(text, &tokens[at - 1]);
    return is_word(text, &tokens[at], "decade") || is_word(text, &tokens[at], "decades") ? 10 : 0;
}
