/* values.c - reading single values. */
#include "config/values.h"

#include <string.h>

bool cck_value_share(cck_view text, bool *percent, double *out) {
    text = cck_view_trim(text);
    *percent = cck_view_ends(text, CCK_LIT("%"));
    if (*percent) text = cck_view_trim((cck_view){text.ptr, text.len - 1});
    cck_decimal number, share;
    if (cck_decimal_parse(text, &number)) return false;
    if (!cck_decimal_make(number.coefficient, number.exponent - (*percent ? 2 : 0), &share)) return false;
    *out = cck_decimal_double(share);
    return true;
}

bool cck_value_number(cck_view text, double *out) {
    cck_decimal number;
    if (cck_decimal_parse(text, &number)) return false;
    *out = cck_decimal_double(number);
    return true;
}

bool cck_value_ratio(cck_view text, double *out) {
    const char *slash = text.len ? memchr(text.ptr, '/', text.len) : NULL;
    if (!slash) return cck_value_number(text, out);
    size_t n = (size_t)(slash - text.ptr);
    double above, below;
    if (!cck_value_number((cck_view){text.ptr, n}, &above)) return false;
    if (!cck_value_number((cck_view){slash + 1, text.len - n - 1}, &below) || below <= 0) return false;
    *out = above / below;
    return true;
}

bool cck_value_span(cck_view text, int64_t *out) {
    static const struct {
        char letter;
        int64_t seconds;
    } units[] = {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}, {'w', 604800}};
    double number;
    text = cck_view_trim(text);
    if (cck_view_equal(text, CCK_LIT("0"))) {
        *out = 0;
        return true;
    }
    for (size_t i = 0; text.len > 1 && i < sizeof units / sizeof *units; i++) {
        if (text.ptr[text.len - 1] != units[i].letter) continue;
        if (!cck_value_number(cck_view_trim((cck_view){text.ptr, text.len - 1}), &number)) return false;
        double seconds = number * (double)units[i].seconds;
        if (seconds < 0 || seconds > 100.0 * 365 * 86400) return false;
        *out = (int64_t)seconds;
        return true;
    }
    return false;
}

bool cck_value_yes(cck_view text, bool *out) {
    static const char *const words[] = {"yes", "true", "no", "false"};
    for (size_t i = 0; i < 4; i++) {
        if (!cck_view_equal(text, cck_view_of(words[i]))) continue;
        *out = i < 2;
        return true;
    }
    return false;
}

/* The number in `count` digits at `at`; -1 when there are others than digits. */
static int digits(cck_view text, size_t at, size_t count) {
    int number = 0;
    for (size_t i = at; i < at + count; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return -1;
        number = number * 10 + (text.ptr[i] - '0');
    }
    return number;
}

bool cck_value_is_day(cck_view text) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (text.len != sizeof "YYYY-MM-DD" - 1 || text.ptr[4] != '-' || text.ptr[7] != '-') return false;
    int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1) return false;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[month - 1] + (month == 2 && leap);
}

/* ---- checked nodes ---- */

void cck_take_word(const cck_yaml *node, cck_view *out) {
    if (node && node->kind == CCK_YAML_SCALAR) *out = cck_view_trim(node->text);
}

bool cck_take_words(cck_arena *arena, const cck_yaml *node, cck_views *out) {
    if (!node || node->kind == CCK_YAML_MAP) return true;
    bool one = node->kind == CCK_YAML_SCALAR;
    size_t count = one ? 1 : node->count;
    cck_view *words = cck_arena_zalloc(arena, count + 1, sizeof *words);
    if (!words) return false;
    const cck_yaml *word = one ? node : node->first;
    for (size_t i = 0; i < count; i++, word = word->next) cck_take_word(word, &words[i]);
    *out = (cck_views){words, count};
    return true;
}

bool cck_take_share(const cck_yaml *node, double *out) {
    bool percent;
    return node && node->kind == CCK_YAML_SCALAR && cck_value_share(node->text, &percent, out);
}

bool cck_take_number(const cck_yaml *node, double *out) {
    return node && node->kind == CCK_YAML_SCALAR && cck_value_number(node->text, out);
}

bool cck_take_span(const cck_yaml *node, int64_t *out) {
    return node && node->kind == CCK_YAML_SCALAR && cck_value_span(node->text, out);
}

bool cck_take_yes(const cck_yaml *node, bool *out) {
    return node && node->kind == CCK_YAML_SCALAR && cck_value_yes(node->text, out);
}

bool cck_take_choice(const cck_yaml *node, const char *const *words, size_t count, size_t *out) {
    if (!node || node->kind != CCK_YAML_SCALAR) return false;
    for (size_t i = 0; i < count; i++) {
        if (!cck_view_equal(cck_view_trim(node->text), cck_view_of(words[i]))) continue;
        *out = i;
        return true;
    }
    return false;
}
