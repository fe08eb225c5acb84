/* text.c - a file that is one article, plain or Markdown. */
#include <string.h>

#include "read/check.h"
#include "read/format.h"
#include "read/front_matter.h"
#include "read/waivers.h"

/* The text of a file, checked, in the reading's buffer. A byte order mark becomes a thin space of the same three bytes,
 * so that it is no part of the first word and yet every offset is that of the file. */
static cck_code read_bytes(cck_opened *opened, cck_error *error) {
    cck_buffer *buffer = &opened->reading->buffer;
    cck_code code = cck_input_all(opened->input, opened->reading->max_document, buffer, error);
    if (code) return code;
    cck_view bytes = cck_buffer_view(buffer), body = cck_skip_mark(bytes);
    code = cck_check_text(bytes, (cck_place){opened->name, 1, 0, 0}, error);
    if (code) return code;
    if (cck_is_blank(body) && opened->lenient) return CCK_END;
    if (cck_is_blank(body)) return cck_opened_fail(opened, error, CCK_E_FORMAT, "is empty");
    if (body.len < bytes.len) memcpy(buffer->ptr, "\xE2\x80\x89", 3);
    return CCK_OK;
}

static cck_code next_article(cck_opened *opened, cck_arena *arena, cck_found *out, bool markdown, cck_error *error) {
    if (opened->done) return CCK_END;
    opened->done = true;
    cck_found found = {0};
    cck_code code = read_bytes(opened, error);
    if (code) return code;
    cck_view text = cck_arena_copy(arena, cck_buffer_view(&opened->reading->buffer));
    found.origin = cck_origin_new(opened, arena);
    if (!text.ptr || !found.origin) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a document");
    cck_front_matter(opened->reading, arena, (char *)(uintptr_t)text.ptr, text.len, &found.record);
    if (!cck_waivers_find(arena, (char *)(uintptr_t)text.ptr, text.len, markdown, found.origin))
        return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a document");
    if (markdown) cck_markdown_blank((char *)(uintptr_t)text.ptr, text.len);
    found.record.fields[CCK_FIELD_TEXT] = text;
    found.record.by[CCK_FIELD_TEXT] = CCK_LIT("the whole file");
    if (cck_is_blank(text)) return cck_opened_fail(opened, error, CCK_E_FORMAT, "holds no text");
    *out = found;
    return CCK_OK;
}

static cck_code next_text(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    return next_article(opened, arena, out, false, error);
}

static cck_code next_markdown(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    return next_article(opened, arena, out, true, error);
}

const cck_format cck_format_text = {.name = "text", .extensions = " .txt ", .one = true, .next = next_text};
const cck_format cck_format_markdown = {
    .name = "markdown", .extensions = " .md .markdown ", .one = true, .next = next_markdown};
