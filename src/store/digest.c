/* digest.c - whether two readings of an article found the same. */
#include <xxhash.h>

#include "store/internal.h"

static void add_int(cck_buffer *out, int64_t value) {
    cck_buffer_add(out, (cck_view){(const char *)&value, sizeof value});
}

/* With its length, so that no two texts run together; "none" is not the empty text. */
static void add_view(cck_buffer *out, cck_view text) {
    add_int(out, text.ptr ? (int64_t)text.len : -1);
    cck_buffer_add(out, text);
}

static void add_views(cck_buffer *out, cck_views list) {
    add_int(out, (int64_t)list.count);
    for (size_t i = 0; i < list.count; i++) add_view(out, list.items[i]);
}

static void add_decimal(cck_buffer *out, bool has, cck_decimal value) {
    add_int(out, has);
    add_int(out, has ? value.coefficient : 0);
    add_int(out, has ? value.exponent : 0);
}

static void add_interval(cck_buffer *out, cck_interval interval) {
    add_decimal(out, interval.has_low, interval.low);
    add_int(out, interval.low_strict);
    add_decimal(out, interval.has_high, interval.high);
    add_int(out, interval.high_strict);
}

static void add_figure(cck_buffer *out, const cck_figure *f) {
    const int64_t numbers[] = {f->start,        f->end,   f->phrase_start, f->phrase_end, f->sentence_start,
                               f->sentence_end, f->line,  f->column,       f->kind,       f->bound,
                               f->status,       f->total, f->bound_hard,   f->window_s,   f->conversion_of};
    cck_buffer_add(out, (cck_view){(const char *)numbers, sizeof numbers});
    add_decimal(out, f->has_value, f->value);
    add_interval(out, f->asserts);
    const cck_view words[] = {f->unit, f->noun, f->measure, f->since, f->as_of, f->happened_on, f->speaker};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) add_view(out, words[i]);
    add_views(out, f->population);
    add_views(out, f->place);
}

void cck_store_digest(cck_figures figures, cck_buffer *scratch, char out[33]) {
    scratch->len = 0;
    scratch->failed = false;
    add_int(scratch, (int64_t)figures.count);
    for (size_t i = 0; i < figures.count; i++) add_figure(scratch, &figures.items[i]);
    XXH128_hash_t hash = XXH3_128bits(scratch->ptr, scratch->failed ? 0 : scratch->len);
    sqlite3_snprintf(33, out, "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}
