/* fingerprint.c - the name of a claim: a hash of what it says and who says it, free of paths, line numbers and the
 * order of documents, so that an `ignore` entry holds until what is said changes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "compare/claim/claim.h"

static void add_end(cck_buffer *b, bool there, cck_decimal value, char open) {
    char text[CCK_DECIMAL_TEXT];
    if (there) cck_buffer_add(b, (cck_view){text, cck_decimal_write(value, text)});
    cck_buffer_char(b, open);
}

static void add_views(cck_buffer *b, cck_views views) {
    for (size_t i = 0; i < views.count; i++) {
        cck_buffer_add(b, views.items[i]);
        cck_buffer_char(b, ',');
    }
    cck_buffer_char(b, '|');
}

/* One value as a line of text. */
static void add_value(cck_buffer *b, const cck_value_group *v) {
    add_end(b, v->asserts.has_low, v->asserts.low, v->asserts.low_strict ? '(' : '[');
    add_end(b, v->asserts.has_high, v->asserts.high, v->asserts.high_strict ? ')' : ']');
    cck_buffer_add(b, v->unit);
    cck_buffer_printf(b, "|%lld|", (long long)v->window_s);
    add_views(b, v->place);
    add_views(b, v->population);
}

static int by_text(const void *a, const void *b) {
    return cck_view_compare(*(const cck_view *)a, *(const cck_view *)b);
}

typedef struct {
    cck_view *items;
    size_t count;
} sorted_views;

/* The outlet as the article itself gives it: one guessed from a folder or file would change when that is renamed. */
static cck_view own_outlet(const cck_document *d) {
    bool own = !cck_view_equal(d->outlet_from, CCK_LIT("dir")) && !cck_view_equal(d->outlet_from, CCK_LIT("file"));
    return own ? d->outlet : (cck_view){NULL, 0};
}

/* Values and outlets as lines in an order of their own. */
static bool lines_of(const cck_work *work, const cck_comparison *comparison, const cck_claim *claim,
                     sorted_views *out) {
    size_t figures = 0;
    for (size_t i = 0; i < claim->value_count; i++) figures += claim->values[i].count;
    out->items = cck_arena_alloc(work->arena, (figures + claim->value_count + 1) * sizeof *out->items);
    if (!out->items) return false;
    for (size_t i = 0; i < claim->value_count; i++) {
        cck_buffer b = {.ptr = NULL};
        add_value(&b, &claim->values[i]);
        out->items[out->count++] = cck_arena_copy(work->arena, cck_buffer_view(&b));
        cck_buffer_free(&b);
        for (size_t k = 0; k < claim->values[i].count; k++) {
            size_t document;
            if (!cck_comparison_figure(comparison, work->corpus, claim->values[i].figures[k], &document)) continue;
            cck_view outlet = own_outlet(&work->corpus->documents[document]);
            if (outlet.len) out->items[out->count++] = outlet;
        }
    }
    qsort(out->items, out->count, sizeof *out->items, by_text);
    return true;
}

/* A name of digits with at most one e among them is a number to a spreadsheet, which would round it: its first digit
 * becomes a letter. */
static void keep_from_numbers(char id[13]) {
    size_t digits = 0, e = 0;
    for (const char *p = id; *p; p++) {
        digits += *p >= '0' && *p <= '9';
        e += *p == 'e';
    }
    if (digits + e == 12 && e <= 1 && id[0] != 'e') id[0] = (char)('a' + (id[0] - '0') % 6);
}

void cck_claim_name(const cck_work *work, const cck_comparison *comparison, cck_claim *claim) {
    sorted_views lines = {NULL, 0};
    XXH64_hash_t hash = XXH3_64bits_withSeed(claim->measure.len ? claim->measure.ptr : "", claim->measure.len, 1);
    if (lines_of(work, comparison, claim, &lines)) {
        for (size_t i = 0; i < lines.count; i++) {
            if (i > 0 && cck_view_equal(lines.items[i], lines.items[i - 1])) continue;
            hash = XXH3_64bits_withSeed(lines.items[i].len ? lines.items[i].ptr : "", lines.items[i].len, hash);
        }
    }
    snprintf(claim->id, sizeof claim->id, "%012llx", (unsigned long long)(hash >> 16));
    keep_from_numbers(claim->id);
}
