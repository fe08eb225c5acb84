#include "cli/message.h"

#include <stdio.h>
#include <string.h>

#include "report/text/terminal.h"
#include "text/text.h"

static void put_place(cck_buffer *out, const cck_error *error) {
    if (!error->source[0]) return;
    cck_terminal_mask(out, cck_view_of(error->source));
    if (error->line) cck_buffer_printf(out, ":%zu", error->line);
    if (error->line && error->column) cck_buffer_printf(out, ":%zu", error->column);
    cck_buffer_add(out, CCK_LIT(": "));
}

/* Columns that stand before the character `caret` (from 1) of a masked line. */
static unsigned columns_before(cck_view line, size_t caret) {
    size_t at = 0;
    for (size_t i = 1; i < caret && at < line.len; i++) at += cck_utf8_length(line, at);
    return cck_terminal_columns((cck_view){line.ptr, at});
}

static void put_excerpt(cck_buffer *out, const cck_error *error) {
    if (!error->excerpt[0]) return;
    cck_buffer_add(out, CCK_LIT("  "));
    size_t from = out->len;
    cck_terminal_mask_each(out, cck_view_of(error->excerpt));
    if (out->failed) return;
    unsigned columns = columns_before((cck_view){out->ptr + from, out->len - from}, error->caret);
    cck_buffer_char(out, '\n');
    if (error->caret) cck_buffer_printf(out, "  %*s^\n", (int)columns, "");
}

void cck_complain(const cck_error *error) {
    cck_buffer out = {0};
    cck_buffer_add(&out, CCK_LIT("countercheck: "));
    put_place(&out, error);
    cck_terminal_mask(&out, cck_view_of(error->message));
    cck_buffer_char(&out, '\n');
    put_excerpt(&out, error);
    if (error->hint[0]) {
        cck_buffer_add(&out, CCK_LIT("  "));
        cck_terminal_mask(&out, cck_view_of(error->hint));
        cck_buffer_char(&out, '\n');
    }
    if (out.failed) {
        fputs("countercheck: out of memory\n", stderr);
    } else {
        fwrite(out.ptr, 1, out.len, stderr);
    }
    cck_buffer_free(&out);
}
