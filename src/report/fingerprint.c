/* fingerprint.c - a figure in one line of text, hashed. A field that is changed, added or left out here makes every
 * baseline outdated. */
#include "report/fingerprint.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>

static void put_end(cck_buffer *line, bool there, cck_decimal value, char mark) {
    char digits[CCK_DECIMAL_TEXT];
    if (there) cck_buffer_add(line, (cck_view){digits, cck_decimal_write(value, digits)});
    cck_buffer_char(line, mark);
}

static void put_names(cck_buffer *line, cck_views names) {
    for (size_t i = 0; i < names.count; i++) {
        cck_buffer_add(line, names.items[i]);
        cck_buffer_char(line, '\x1f');
    }
    cck_buffer_char(line, '\n');
}

static void put_name(cck_buffer *line, cck_view name) {
    put_names(line, (cck_views){&name, 1});
}

/* What a file is called or where it lies says nothing of the article. */
static bool is_guess(cck_view from) {
    return cck_view_equal(from, CCK_LIT("dir")) || cck_view_equal(from, CCK_LIT("file"));
}

static void put_report(cck_buffer *line, const cck_document *document) {
    cck_view day = {document->published.ptr, document->published.len < 10 ? document->published.len : 10};
    put_name(line, is_guess(document->outlet_from) ? (cck_view){NULL, 0} : document->outlet);
    put_name(line, is_guess(document->published_from) ? (cck_view){NULL, 0} : day);
}

static void put_figure(cck_buffer *line, const cck_figure *figure) {
    const cck_interval *asserts = &figure->asserts;
    put_end(line, asserts->has_low, asserts->low, asserts->low_strict ? '(' : '[');
    put_end(line, asserts->has_high, asserts->high, asserts->high_strict ? ')' : ']');
    put_name(line, figure->unit);
    put_name(line, figure->measure);
    cck_buffer_printf(line, "%lld\n", (long long)figure->window_s);
    put_names(line, figure->place);
    put_names(line, figure->population);
}

void cck_figure_print(const cck_document *document, const cck_figure *figure, char out[13]) {
    cck_buffer line = {0};
    put_figure(&line, figure);
    put_report(&line, document);
    XXH64_hash_t hash = XXH3_64bits(line.ptr ? line.ptr : "", line.len);
    snprintf(out, 13, "%012llx", (unsigned long long)(hash >> 16));
    cck_buffer_free(&line);
}

void cck_print_join(const char a[13], const char b[13], char out[CCK_PRINT_TEXT]) {
    bool in_order = strcmp(a, b) <= 0;
    snprintf(out, CCK_PRINT_TEXT, "%s-%s", in_order ? a : b, in_order ? b : a);
}
