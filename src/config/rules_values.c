/* rules_values.c - words, numbers, percentages and dates of a rules file. */
#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "config/rules_reader.h"
#include "config/shown.h"

/* Words of the file in quotes, or words about them without. */
typedef struct {
    char text[sizeof(cck_shown) + 2];
} quoted_word;

bool cck_rules_is_empty(const cck_yaml *value) {
    return value->kind == CCK_YAML_SCALAR && !value->quoted && value->text.len == 0;
}

cck_code cck_rules_fail_memory(cck_rules_reader *reader) {
    cck_fail(reader->error, CCK_E_MEMORY, "out of memory while reading the rules");
    cck_error_at(reader->error, reader->name, 0, 0, 0);
    return CCK_E_MEMORY;
}

static quoted_word said(const char *words) {
    quoted_word word;
    snprintf(word.text, sizeof word.text, "%s", words);
    return word;
}

static quoted_word quoted(cck_view text) {
    quoted_word word;
    snprintf(word.text, sizeof word.text, "'%s'", cck_show(text).text);
    return word;
}

/* What stands there, for a message: "a list", "'lots'". */
static quoted_word describe(const cck_yaml *value) {
    if (cck_rules_is_empty(value)) return said("nothing");
    if (value->kind == CCK_YAML_LIST) return said(value->count ? "a list" : "an empty list");
    if (value->kind == CCK_YAML_MAP) return said(value->count ? "a map" : "an empty map");
    return quoted(value->text);
}

/* The key of a value in quotes; an entry of a list has none. */
static quoted_word label(const cck_yaml *value) {
    if (!value->key.ptr) return said("an entry of this list");
    return quoted(value->key);
}

static cck_code fail_value(cck_rules_reader *reader, const cck_yaml *value, const char *message) {
    return cck_yaml_fail(reader->error, reader->text, reader->name, value, false, "%s", message);
}

cck_code cck_rules_fail_type(cck_rules_reader *reader, const cck_yaml *value, const char *wanted) {
    char message[240];
    snprintf(message, sizeof message, "%s is %s, not %s", label(value).text, wanted, describe(value).text);
    return fail_value(reader, value, message);
}

/* ---- maps ---- */

static cck_code fail_key(cck_rules_reader *reader, const cck_yaml *value, const char *what, const cck_rules_key *keys,
                         size_t count) {
    const char *words[CCK_WEIGHT_END]; /* the longest table */
    if (count > sizeof words / sizeof *words) count = sizeof words / sizeof *words;
    for (size_t i = 0; i < count; i++) words[i] = keys[i].key;
    cck_code code = cck_yaml_fail(reader->error, reader->text, reader->name, value, true, "unknown key '%s' in %s",
                                  cck_show(value->key).text, what);
    cck_hint_words(reader->error, value->key, words, count);
    return code;
}

cck_code cck_rules_read_map(cck_rules_reader *reader, const cck_yaml *map, const char *what, const cck_rules_key *keys,
                            size_t count, void *into) {
    if (map->kind != CCK_YAML_MAP) {
        char message[200];
        snprintf(message, sizeof message, "%s is a map (%s: ...), not %s", map->key.ptr ? label(map).text : what,
                 keys[0].key, describe(map).text);
        return fail_value(reader, map, message);
    }
    cck_code code = CCK_OK;
    for (const cck_yaml *value = map->first; value && !code; value = value->next) {
        size_t at = 0;
        while (at < count && !cck_view_equal(value->key, cck_view_of(keys[at].key))) at++;
        code = at < count ? keys[at].read(reader, value, into) : fail_key(reader, value, what, keys, count);
    }
    return code;
}

/* ---- words ---- */

cck_code cck_rules_read_word(cck_rules_reader *reader, const cck_yaml *value, cck_view *into) {
    if (value->kind != CCK_YAML_SCALAR) return cck_rules_fail_type(reader, value, "a word or a phrase");
    cck_view word = cck_view_trim(value->text);
    if (word.len == 0) return cck_rules_fail_type(reader, value, "a word or a phrase");
    *into = word;
    return CCK_OK;
}

cck_code cck_rules_read_words(cck_rules_reader *reader, const cck_yaml *value, cck_views *into) {
    bool one = value->kind == CCK_YAML_SCALAR;
    size_t count = one ? 1 : value->count;
    if (value->kind == CCK_YAML_MAP || count == 0 || cck_rules_is_empty(value))
        return cck_rules_fail_type(reader, value, "a word or a list of words");
    cck_view *words = cck_arena_zalloc(reader->rules->arena, count, sizeof *words);
    if (!words) return cck_rules_fail_memory(reader);
    const cck_yaml *word = one ? value : value->first;
    for (size_t i = 0; i < count; i++, word = word->next) {
        cck_code code = cck_rules_read_word(reader, word, &words[i]);
        if (code) return code;
    }
    *into = (cck_views){words, count};
    return CCK_OK;
}

cck_code cck_rules_fail_choice(cck_rules_reader *reader, const cck_yaml *value, const char *const *names,
                               size_t count) {
    bool keyed = value->key.ptr != NULL;
    cck_code code = cck_yaml_fail(reader->error, reader->text, reader->name, value, false, "unknown word %s%s%s",
                                  describe(value).text, keyed ? " for " : "", keyed ? label(value).text : "");
    cck_hint_words(reader->error, cck_view_trim(value->text), names, count);
    return code;
}

cck_code cck_rules_read_choice(cck_rules_reader *reader, const cck_yaml *value, const char *const *names, size_t count,
                               size_t *into) {
    cck_view word = {NULL, 0};
    cck_code code = cck_rules_read_word(reader, value, &word);
    if (code) return code;
    for (size_t i = 0; i < count; i++) {
        if (!cck_view_equal(word, cck_view_of(names[i]))) continue;
        *into = i;
        return CCK_OK;
    }
    return cck_rules_fail_choice(reader, value, names, count);
}

/* ---- numbers ---- */

/* Reads "-15%" (as -0.15) or "0.05"; `percent` says which it was. */
static bool parse_number(cck_view text, bool *percent, cck_decimal *out) {
    text = cck_view_trim(text);
    *percent = cck_view_ends(text, CCK_LIT("%"));
    if (*percent) text = cck_view_trim((cck_view){text.ptr, text.len - 1});
    cck_decimal number;
    if (cck_decimal_parse(text, &number)) return false;
    return cck_decimal_make(number.coefficient, number.exponent - (*percent ? 2 : 0), out);
}

static void write_percent(double fraction, char out[CCK_DECIMAL_TEXT]) {
    cck_decimal points = {0, 0};
    cck_decimal_of_double(fraction * 100, &points);
    cck_decimal_write(points, out);
}

static cck_code fail_range(cck_rules_reader *reader, const cck_yaml *value, double low, double high) {
    char from[CCK_DECIMAL_TEXT], to[CCK_DECIMAL_TEXT];
    write_percent(low, from);
    write_percent(high, to);
    char message[300];
    snprintf(message, sizeof message, "%s is %s, outside %s%% to %s%%", label(value).text, describe(value).text, from,
             to);
    return fail_value(reader, value, message);
}

/* `read`: it is a number, but in quotes, as a word would stand. */
static cck_code fail_fraction(cck_rules_reader *reader, const cck_yaml *value, bool read) {
    cck_code code = cck_rules_fail_type(reader, value, "a percentage (5%) or a fraction (0.05)");
    const char *comma = value->kind == CCK_YAML_SCALAR ? memchr(value->text.ptr, ',', value->text.len) : NULL;
    if (read) cck_error_hint(reader->error, "numbers stand without quotes");
    if (!read && comma) cck_error_hint(reader->error, "decimals are written with a point: 7.5%%");
    return code;
}

cck_code cck_rules_read_fraction(cck_rules_reader *reader, const cck_yaml *value, double low, double high,
                                 double *into) {
    bool percent = false;
    cck_decimal number;
    bool read = value->kind == CCK_YAML_SCALAR && parse_number(value->text, &percent, &number);
    if (!read || (value->quoted && !percent)) return fail_fraction(reader, value, read);
    double fraction = cck_decimal_double(number);
    if (fraction >= low && fraction <= high) {
        *into = fraction;
        return CCK_OK;
    }
    cck_code code = fail_range(reader, value, low, high);
    if (!percent && fraction / 100 >= low && fraction / 100 <= high)
        cck_error_hint(reader->error, "did you mean '%s%%'?", cck_show(cck_view_trim(value->text)).text);
    return code;
}

static cck_code read_between(cck_rules_reader *reader, const cck_yaml *value, double low, double high, double *into) {
    cck_decimal number;
    bool read = value->kind == CCK_YAML_SCALAR && !value->quoted && !cck_decimal_parse(value->text, &number);
    if (!read) return cck_rules_fail_type(reader, value, "a plain number (2, 0.5)");
    double plain = cck_decimal_double(number);
    if (plain >= low && plain <= high) {
        *into = plain;
        return CCK_OK;
    }
    cck_decimal least = {0, 0}, most = {0, 0};
    cck_decimal_of_double(low, &least);
    cck_decimal_of_double(high, &most);
    char from[CCK_DECIMAL_TEXT], to[CCK_DECIMAL_TEXT], message[300];
    cck_decimal_write_grouped(least, from);
    cck_decimal_write_grouped(most, to);
    snprintf(message, sizeof message, "%s is %s, outside %s to %s", label(value).text, describe(value).text, from, to);
    return fail_value(reader, value, message);
}

cck_code cck_rules_read_number(cck_rules_reader *reader, const cck_yaml *value, double high, double *into) {
    return read_between(reader, value, 0, high, into);
}

cck_code cck_rules_read_signed(cck_rules_reader *reader, const cck_yaml *value, double most, double *into) {
    return read_between(reader, value, -most, most, into);
}

/* ---- dates ---- */

/* The number in `count` digits at `at`; -1 when there are others than digits. */
static int digits(cck_view text, size_t at, size_t count) {
    int number = 0;
    for (size_t i = at; i < at + count; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return -1;
        number = number * 10 + (text.ptr[i] - '0');
    }
    return number;
}

static bool is_day(cck_view text) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (text.len != sizeof "YYYY-MM-DD" - 1 || text.ptr[4] != '-' || text.ptr[7] != '-') return false;
    int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1) return false;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[month - 1] + (month == 2 && leap);
}

cck_code cck_rules_read_date(cck_rules_reader *reader, const cck_yaml *value, cck_view *into) {
    bool word = value->kind == CCK_YAML_SCALAR;
    if (!word || !is_day(cck_view_trim(value->text)))
        return cck_rules_fail_type(reader, value, "a day of the calendar (2027-01-31)");
    *into = cck_view_trim(value->text);
    return CCK_OK;
}
