/* check_values.c - words, numbers, shares, lengths of time and dates held against what their key allows. */
#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "config/check_internal.h"
#include "config/values.h"
#include "countercheck/figure.h"

/* ---- words ---- */

static bool is_word(const cck_yaml *value) {
    return value->kind == CCK_YAML_SCALAR && cck_view_trim(value->text).len > 0;
}

static bool check_word(cck_faults *faults, const cck_yaml *value) {
    if (is_word(value)) return true;
    cck_fault_type(faults, value, "a word or a phrase", NULL);
    return false;
}

bool cck_check_words(cck_faults *faults, const cck_yaml *value) {
    bool none = value->kind == CCK_YAML_LIST ? value->count == 0 : cck_yaml_is_empty(value);
    if (value->kind == CCK_YAML_MAP || none) {
        cck_fault_type(faults, value, "a word or a list of words", NULL);
        return false;
    }
    if (value->kind == CCK_YAML_SCALAR) return check_word(faults, value);
    bool well = true;
    for (const cck_yaml *word = value->first; word; word = word->next) well &= check_word(faults, word);
    return well;
}

static void check_two_words(cck_faults *faults, const cck_yaml *value, const char *what) {
    char wanted[64];
    cck_error error;
    if (value->kind != CCK_YAML_LIST) {
        snprintf(wanted, sizeof wanted, "a list of two %s", what);
        cck_fault_type(faults, value, wanted, NULL);
    } else if (value->count != 2) {
        cck_yaml_fail(&error, value, false, "%s is a list of two %s, not of %zu", cck_label(value).text, what,
                      value->count);
        cck_fault(faults, &error);
    } else {
        cck_check_words(faults, value);
    }
}

static bool holds(const char *const *words, size_t count, cck_view word) {
    for (size_t i = 0; i < count; i++)
        if (cck_view_equal(word, cck_view_of(words[i]))) return true;
    return false;
}

static void check_choice(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    cck_error error;
    if (!is_word(value)) {
        cck_fault_type(faults, value, "a word", row->example);
        return;
    }
    cck_view word = cck_view_trim(value->text);
    if (holds(row->words, row->word_count, word)) return;
    bool keyed = value->key.ptr != NULL;
    cck_yaml_fail(&error, value, false, "unknown word %s%s%s", cck_describe(value).text, keyed ? " for " : "",
                  keyed ? cck_label(value).text : "");
    cck_hint_words(&error, word, row->words, row->word_count);
    cck_kind kind;
    if (row->refuses && cck_kind_parse(word, &kind)) cck_error_hint(&error, "%s", row->refuses);
    cck_fault(faults, &error);
}

static void check_choices(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    if (value->kind == CCK_YAML_SCALAR && !cck_yaml_is_empty(value)) {
        check_choice(faults, value, row);
    } else if (value->kind == CCK_YAML_LIST && value->count) {
        for (const cck_yaml *word = value->first; word; word = word->next) check_choice(faults, word, row);
    } else {
        cck_fault_type(faults, value, "a word or a list of words", NULL);
    }
}

/* ---- numbers ---- */

static void write_number(double number, char out[CCK_DECIMAL_TEXT]) {
    cck_decimal decimal = {0, 0};
    cck_decimal_of_double(number, &decimal);
    cck_decimal_write_grouped(decimal, out);
}

static void out_of_range(cck_faults *faults, const cck_yaml *value, double low, double high, const char *sign,
                         const char *hint) {
    char from[CCK_DECIMAL_TEXT], to[CCK_DECIMAL_TEXT];
    cck_error error;
    write_number(low, from);
    write_number(high, to);
    cck_yaml_fail(&error, value, false, "%s is %s, outside %s%s to %s%s", cck_label(value).text,
                  cck_describe(value).text, from, sign, to, sign);
    if (hint) cck_error_hint(&error, "%s", hint);
    cck_fault(faults, &error);
}

/* `wanted` names what else may stand there. */
static void check_share(cck_faults *faults, const cck_yaml *value, double low, double high, const char *wanted) {
    bool percent = false, scalar = value->kind == CCK_YAML_SCALAR;
    double share = 0;
    bool read = scalar && cck_value_share(value->text, &percent, &share);
    if (!read || (value->quoted && !percent)) {
        const char *comma = scalar && value->text.len ? memchr(value->text.ptr, ',', value->text.len) : NULL;
        cck_fault_type(faults, value, wanted,
                       read    ? "numbers stand without quotes"
                       : comma ? "decimals are written with a point: 7.5%"
                               : NULL);
        return;
    }
    if (share >= low && share <= high) return;
    char hint[128] = "";
    if (!percent && share / 100 >= low && share / 100 <= high)
        snprintf(hint, sizeof hint, "did you mean '%.*s%%'?", CCK_FMT(cck_view_trim(value->text)));
    out_of_range(faults, value, low * 100, high * 100, "%", *hint ? hint : NULL);
}

static void check_margins(cck_faults *faults, const cck_yaml *value) {
    static const char wanted[] = "a percentage (5%) or a fraction (0.05)";
    if (value->kind != CCK_YAML_LIST || value->count != 2) {
        cck_fault_type(faults, value, "a list of two, below and above ([-15%, 0])", NULL);
        return;
    }
    check_share(faults, value->first, -1, 0, wanted);
    check_share(faults, value->first->next, 0, 1, wanted);
}

static void check_number(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    double number;
    bool plain = value->kind == CCK_YAML_SCALAR && !value->quoted && cck_value_number(value->text, &number);
    if (!plain)
        cck_fault_type(faults, value, "a plain number (2, 0.5)", NULL);
    else if (number < row->low || number > row->high)
        out_of_range(faults, value, row->low, row->high, "", NULL);
}

/* ---- the rest ---- */

static bool is_claim(cck_view id) {
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
    }
    return id.len >= 4 && id.len <= 12; /* fewer would accept what nobody looked at */
}

/* What a value of the shape looks like where this one does not; NULL: it is well. */
static const char *wanted_of(const cck_yaml *value, cck_shape shape) {
    bool scalar = value->kind == CCK_YAML_SCALAR, yes;
    cck_view text = scalar ? cck_view_trim(value->text) : (cck_view){"", 0};
    double number;
    int64_t seconds;
    if (shape == CCK_SHAPE_RATIO && !cck_value_ratio(text, &number)) return "a number or a fraction (0.45, 5/9)";
    if (shape == CCK_SHAPE_YES && !cck_value_yes(text, &yes)) return "yes or no";
    if (shape == CCK_SHAPE_SPAN && !cck_value_span(text, &seconds)) return "a length of time (30m, 6h, 2d, 1w)";
    if (shape == CCK_SHAPE_DATE && !cck_value_is_day(text)) return "a day of the calendar (2027-01-31)";
    if (shape == CCK_SHAPE_CLAIM && !is_claim(text)) return "4 to 12 hex digits of a claim's id (3f9c1a7e)";
    if (shape == CCK_SHAPE_VERSION && (!scalar || value->quoted || !cck_view_equal(value->text, CCK_LIT("1"))))
        return "1, the version of this format";
    return NULL;
}

static void check_other(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    const char *wanted = wanted_of(value, row->shape), *hint = NULL;
    if (row->shape == CCK_SHAPE_SPAN) hint = "a number and s, m, h, d or w";
    if (row->shape == CCK_SHAPE_VERSION && value->quoted) hint = "numbers stand without quotes";
    if (wanted) cck_fault_type(faults, value, wanted, hint);
}

void cck_check_value(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    if (row->may_be_empty && cck_yaml_is_empty(value)) return;
    char share[128] = "a percentage (5%) or a fraction (0.05)";
    if (row->key_count && (value->kind != CCK_YAML_SCALAR || cck_yaml_is_empty(value)))
        snprintf(share, sizeof share, "a percentage (5%%) or a map ({%s: %s})", row->keys[0].name,
                 row->keys[0].example);
    switch (row->shape) {
    case CCK_SHAPE_WORD: check_word(faults, value); break;
    case CCK_SHAPE_WORDS: cck_check_words(faults, value); break;
    case CCK_SHAPE_TWO_WORDS: check_two_words(faults, value, row->what ? row->what : "words"); break;
    case CCK_SHAPE_CHOICE: check_choice(faults, value, row); break;
    case CCK_SHAPE_CHOICES: check_choices(faults, value, row); break;
    case CCK_SHAPE_SHARE: check_share(faults, value, row->low, row->high, share); break;
    case CCK_SHAPE_MARGINS: check_margins(faults, value); break;
    case CCK_SHAPE_NUMBER: check_number(faults, value, row); break;
    case CCK_SHAPE_RATIO:
    case CCK_SHAPE_YES:
    case CCK_SHAPE_SPAN:
    case CCK_SHAPE_DATE:
    case CCK_SHAPE_CLAIM:
    case CCK_SHAPE_VERSION: check_other(faults, value, row); break;
    case CCK_SHAPE_MAP:
    case CCK_SHAPE_NAMED:
    case CCK_SHAPE_LIST:
    case CCK_SHAPE_GROUPS: break; /* check.c */
    }
}
