/* fields.c - one figure against what is expected of it, and all figures of a text. */
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cases/runner.h"

/* One figure with its expectation, while its fields are compared. */
typedef struct {
    cck_case *state;
    cck_view words; /* the quote that names it */
    const cck_figure *got;
    const cck_yaml *want;
} field;

/* What was expected, as the case has it: a word, or a list of them. */
static cck_view wanted(const field *f) {
    if (f->want->kind == CCK_YAML_SCALAR) return f->want->text;
    cck_view all = CCK_LIT("");
    for (const cck_yaml *item = f->want->first; item; item = item->next)
        all = cck_arena_printf(f->state->arena, "%.*s%s%.*s", CCK_FMT(all), all.len ? ", " : "", CCK_FMT(item->text));
    return cck_arena_printf(f->state->arena, "[%.*s]", CCK_FMT(all));
}

static void differs(const field *f, const char *key, cck_view got) {
    cck_case_problem(f->state, "\"%.*s\": %s: expected %.*s, got %.*s", CCK_FMT(f->words), key, CCK_FMT(wanted(f)),
                     CCK_FMT(got));
}

static cck_view or_null(cck_view text) {
    return text.len ? text : CCK_LIT("null");
}

/* `part` occurs in `whole` as whole words, capitals aside. */
static bool has_words(cck_view whole, cck_view part) {
    for (size_t at = 0; part.len && at + part.len <= whole.len; at++) {
        if (!cck_view_equal_nocase((cck_view){whole.ptr + at, part.len}, part)) continue;
        bool before = at == 0 || !isalnum((unsigned char)whole.ptr[at - 1]);
        bool after = at + part.len == whole.len || !isalnum((unsigned char)whole.ptr[at + part.len]);
        if (before && after) return true;
    }
    return false;
}

static size_t count_words(cck_view text) {
    size_t words = 0;
    for (size_t i = 0; i < text.len; i++) words += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
    return words;
}

static bool equals(const cck_yaml *want, cck_view got) {
    return cck_case_is_null(want) ? got.len == 0 : cck_view_equal(got, want->text);
}

/* A list gives words any of which will do: `status: [forecast, hypothetical]`. */
static void same_text(const field *f, const char *key, cck_view got) {
    bool same = f->want->kind == CCK_YAML_SCALAR && equals(f->want, got);
    for (const cck_yaml *item = f->want->first; item; item = item->next) same = same || equals(item, got);
    if (!same) differs(f, key, or_null(got));
}

/* A noun phrase may be longer than the words expected ("Ostran soldiers" for "soldiers"), up to six words. */
static void same_noun(const field *f, const char *key, cck_view got) {
    bool same = cck_case_is_null(f->want) ? got.len == 0 : has_words(got, f->want->text) && count_words(got) <= 6;
    if (!same) differs(f, key, or_null(got));
}

/* "Lind" and "Colonel Arvo Lind" are one speaker. */
static void same_speaker(const field *f, const char *key, cck_view got) {
    bool same =
        cck_case_is_null(f->want) ? got.len == 0 : has_words(got, f->want->text) || has_words(f->want->text, got);
    if (!same) differs(f, key, or_null(got));
}

/* Of a list none, so that it equals nothing: only words may have alternatives. */
static double number_of(const cck_yaml *node) {
    if (node->kind != CCK_YAML_SCALAR) return (double)NAN;
    char *copy = strndup(node->text.ptr, node->text.len);
    double number = copy ? strtod(copy, NULL) : 0;
    free(copy);
    return number;
}

static void same_number(const field *f, const char *key, bool has, cck_decimal got) {
    char text[CCK_DECIMAL_TEXT] = "null";
    size_t length = has ? cck_decimal_write(got, text) : 4;
    double want = number_of(f->want), have = cck_decimal_double(got);
    bool same = cck_case_is_null(f->want) ? !has : has && fabs(want - have) <= 1e-6 * fmax(1e-3, fabs(want));
    if (!same) differs(f, key, (cck_view){text, length});
}

/* Months and years differ in length: 4 % is forgiven from four weeks up. */
static void same_window(const field *f, const char *key, int64_t got) {
    double want = cck_case_is_null(f->want) ? 0 : number_of(f->want), have = (double)got;
    double slack = want >= 28 * 86400.0 ? want * 0.04 : 0;
    if (!isnan(want) && fabs(want - have) <= slack) return;
    differs(f, key, cck_arena_printf(f->state->arena, "%lld", (long long)got));
}

static cck_view joined(cck_case *state, cck_views list) {
    cck_view all = CCK_LIT("[");
    for (size_t i = 0; i < list.count; i++)
        all = cck_arena_printf(state->arena, "%.*s%s%.*s", CCK_FMT(all), i ? ", " : "", CCK_FMT(list.items[i]));
    return cck_arena_printf(state->arena, "%.*s]", CCK_FMT(all));
}

/* Every listed name is among those found; an empty list wants none at all. */
static void same_list(const field *f, const char *key, cck_views got) {
    bool same = f->want->count > 0 || got.count == 0;
    for (const cck_yaml *item = f->want->first; item; item = item->next)
        same = same && cck_views_contain(got, item->text);
    if (!same) differs(f, key, joined(f->state, got));
}

static const char *total_name(cck_total total) {
    switch (total) {
    case CCK_TOTAL_SO_FAR: return "total";
    case CCK_TOTAL_ADDITION: return "addition";
    case CCK_TOTAL_UNKNOWN: break;
    }
    return "null";
}

/* Compares one of the plain text fields; false when `key` is none of them. */
static bool compare_words(const field *f, const char *key) {
    const cck_figure *got = f->got;
    if (strcmp(key, "kind") == 0)
        same_text(f, key, cck_view_of(cck_kind_name(got->kind)));
    else if (strcmp(key, "bound") == 0)
        same_text(f, key, cck_view_of(cck_bound_name(got->bound)));
    else if (strcmp(key, "status") == 0)
        same_text(f, key, cck_view_of(cck_status_name(got->status)));
    else if (strcmp(key, "unit") == 0)
        same_text(f, key, got->unit);
    else if (strcmp(key, "measure") == 0)
        same_text(f, key, got->measure);
    else if (strcmp(key, "since") == 0)
        same_text(f, key, got->since);
    else if (strcmp(key, "as_of") == 0)
        same_text(f, key, got->as_of);
    else if (strcmp(key, "happened_on") == 0)
        same_text(f, key, got->happened_on);
    else if (strcmp(key, "noun") == 0)
        same_noun(f, key, got->noun);
    else if (strcmp(key, "speaker") == 0)
        same_speaker(f, key, got->speaker);
    else
        return false;
    return true;
}

static void compare_field(const field *f, const char *key) {
    static const char *const others[] = {"text", "in", "known_gap"};
    const cck_figure *got = f->got;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(key, others[i]) == 0) return;
    if (compare_words(f, key)) return;
    if (strcmp(key, "value") == 0)
        same_number(f, key, got->has_value, got->value);
    else if (strcmp(key, "low") == 0)
        same_number(f, key, got->asserts.has_low, got->asserts.low);
    else if (strcmp(key, "high") == 0)
        same_number(f, key, got->asserts.has_high, got->asserts.high);
    else if (strcmp(key, "window_s") == 0)
        same_window(f, key, got->window_s);
    else if (strcmp(key, "place") == 0)
        same_list(f, key, got->place);
    else if (strcmp(key, "population") == 0)
        same_list(f, key, got->population);
    else if (strcmp(key, "conversion") == 0)
        same_text(f, key, got->conversion_of ? CCK_LIT("true") : CCK_LIT("false"));
    else if (strcmp(key, "cumulative") == 0) {
        const char *name = total_name(got->total);
        if (!cck_view_equal(f->want->text, cck_view_of(name))) differs(f, key, cck_view_of(name));
    } else {
        cck_case_problem(f->state, "the case itself: line %zu: no field is called '%s'", f->want->key_line, key);
    }
}

void cck_fields_compare(cck_case *state, const cck_figure *got, const cck_yaml *expected) {

    field f = {state, cck_case_scalar(expected, "text"), got, NULL};
    for (const cck_yaml *want = expected->first; want; want = want->next) {
        char key[32];
        if (want->key.len >= sizeof key) {
            cck_case_problem(state, "the case itself: line %zu: the key is too long", want->key_line);
            continue;
        }
        memcpy(key, want->key.ptr, want->key.len);
        key[want->key.len] = '\0';
        f.want = want;
        compare_field(&f, key);
    }
}

/* The digits of both runs of bytes are the same: "6,000" is not found as "6". */
static bool same_digits(cck_view text, cck_span where, const cck_figure *got) {
    size_t a = where.start, b = got->start;
    for (;; a++, b++) {
        while (a < where.end && !isdigit((unsigned char)text.ptr[a])) a++;
        while (b < got->end && !isdigit((unsigned char)text.ptr[b])) b++;
        if (a >= where.end || b >= got->end) return a >= where.end && b >= got->end;
        if (text.ptr[a] != text.ptr[b]) return false;
    }
}

/* Marks in `seen` what stands over the quote `words`. */
static void mark(cck_case *state, cck_view text, cck_figures got, cck_view words, bool *seen) {
    cck_span where;
    if (!cck_place_find(state, text, words, &where)) return;
    for (size_t i = 0; i < got.count; i++)
        if (got.items[i].start < where.end && got.items[i].end > where.start) seen[i] = true;
}

static void compare_expected(cck_case *state, cck_view text, cck_figures got, const cck_yaml *expected, bool *seen) {
    cck_view words = cck_case_scalar(expected, "text");
    cck_span where;
    if (!cck_place_find(state, text, words, &where)) return;
    const cck_figure *figure = cck_place_figure(got, where, false);
    if (!figure) {
        cck_case_problem(state, "\"%.*s\": no figure was found", CCK_FMT(words));
        return;
    }
    mark(state, text, got, words, seen);
    if (!cck_kind_is_claim(figure->kind) && !cck_case_scalar(expected, "kind").len)
        cck_case_problem(state, "\"%.*s\": taken for a %s, which claims nothing", CCK_FMT(words),
                         cck_kind_name(figure->kind));
    if (!same_digits(text, where, figure))
        cck_case_problem(state, "\"%.*s\": found as \"%.*s\"", CCK_FMT(words), (int)(figure->end - figure->start),
                         text.ptr + figure->start);
    cck_fields_compare(state, figure, expected);
}

static void compare_forbidden(cck_case *state, cck_view text, cck_figures got, const cck_yaml *list, bool *seen) {
    for (const cck_yaml *item = list ? list->first : NULL; item; item = item->next) {
        cck_span where;
        if (!cck_place_find(state, text, item->text, &where)) continue;
        const cck_figure *figure = cck_place_figure(got, where, true);
        if (figure)
            cck_case_problem(state, "\"%.*s\": claims nothing, but was found as a %s", CCK_FMT(item->text),
                             cck_kind_name(figure->kind));
        mark(state, text, got, item->text, seen);
    }
}

static void report_others(cck_case *state, cck_view text, cck_figures got, const bool *seen) {
    for (size_t i = 0; i < got.count; i++) {
        const cck_figure *figure = &got.items[i];
        if (seen[i] || !cck_kind_is_claim(figure->kind)) continue;
        cck_case_problem(state, "\"%.*s\": not expected, found as a %s", (int)(figure->end - figure->start),
                         text.ptr + figure->start, cck_kind_name(figure->kind));
    }
}

void cck_figures_compare(cck_case *state, cck_view text, cck_figures got, const cck_yaml *node) {
    bool *seen = cck_arena_zalloc(state->arena, got.count + 1, sizeof *seen);
    if (!seen) return;
    const cck_yaml *expected = cck_yaml_get(node, "figures"), *maybe = cck_yaml_get(node, "maybe");
    for (const cck_yaml *item = expected ? expected->first : NULL; item; item = item->next) {
        size_t before = cck_case_item_begin(state, item);
        compare_expected(state, text, got, item, seen);
        cck_case_item_end(state, before);
    }
    compare_forbidden(state, text, got, cck_yaml_get(node, "not"), seen);
    for (const cck_yaml *item = maybe ? maybe->first : NULL; item; item = item->next)
        mark(state, text, got, item->text, seen);
    if (!cck_view_equal(cck_case_scalar(node, "others"), CCK_LIT("allowed"))) report_others(state, text, got, seen);
}
