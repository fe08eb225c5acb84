#include "cli/explain_target.h"

enum { SHORTEST = 4, LONGEST = 12, MOST_DIGITS = 9 };

static bool is_id(cck_view word) {
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
    }
    return word.len >= SHORTEST && word.len <= LONGEST;
}

static bool read_number(cck_view word, cck_figure_id *out) {
    cck_figure_id number = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9') return false;
        number = number * 10 + (cck_figure_id)(word.ptr[i] - '0');
    }
    *out = number;
    return word.len > 0 && word.len <= MOST_DIGITS && number > 0;
}

/* A is 0, Z 25, AA 26. */
static bool read_letters(cck_view word, size_t *out) {
    size_t index = 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = (char)(word.ptr[i] & ~0x20);
        if (c < 'A' || c > 'Z') return false;
        index = index * 26 + (size_t)(c - 'A') + 1;
    }
    *out = index - 1;
    return word.len > 0 && word.len <= 4;
}

static bool split(cck_view word, char at, cck_view *before, cck_view *behind) {
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] != at) continue;
        *before = (cck_view){word.ptr, i};
        *behind = (cck_view){word.ptr + i + 1, word.len - i - 1};
        return true;
    }
    return false;
}

static bool read_relation(cck_view id, cck_view values, cck_explain_target *out) {
    cck_view a, b;
    if (!is_id(id) || !split(values, '-', &a, &b)) return false;
    if (!read_letters(a, &out->value_a) || !read_letters(b, &out->value_b)) return false;
    if (out->value_a > out->value_b) {
        size_t swap = out->value_a;
        out->value_a = out->value_b;
        out->value_b = swap;
    }
    out->wish.claim = id;
    out->one_relation = true;
    return true;
}

bool cck_explain_target_read(cck_view word, cck_explain_target *out) {
    cck_explain_target target = {.one_relation = false};
    cck_view before, behind;
    bool well = true;
    if (!split(word, ':', &before, &behind)) {
        target.wish.claim = word;
        well = is_id(word);
    } else if (!read_relation(before, behind, &target)) {
        well = read_number(before, &target.wish.a) && read_number(behind, &target.wish.b);
    }
    if (well) *out = target;
    return well;
}
