/* html_page.c - a saved web page, or a record's HTML, to a document. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "read/charset.h"
#include "read/html.h"

#define MOST_MEMORY ((size_t)512 << 20) /* of a page's tree */

/* ---- by content ---- */

static bool holds(cck_view head, const char *word) {
    size_t length = strlen(word);
    for (size_t i = 0; i + length <= head.len; i++) {
        if (head.ptr[i] == '<' && cck_view_equal_nocase((cck_view){head.ptr + i, length}, (cck_view){word, length}))
            return true;
    }
    return false;
}

/* Begins like a page: <!doctype html>, <html>, or a comment with one of them behind it. */
static bool is_html(cck_view head, cck_view name) {
    (void)name;
    static const char *const starts[] = {"<!doctype html", "<html", "<head", "<body"};
    char narrow[2048];
    bool wide =
        head.len > 3 && (cck_view_starts(head, CCK_LIT("\xFF\xFE")) || cck_view_starts(head, CCK_LIT("\xFE\xFF")) ||
                         (head.ptr[0] == '<' && !head.ptr[1]) || (!head.ptr[0] && head.ptr[1] == '<'));
    if (wide) { /* UTF-16: what is ASCII of it */
        size_t length = 0;
        for (size_t i = 0; i < head.len && length < sizeof narrow; i++) {
            if (head.ptr[i] && (unsigned char)head.ptr[i] < 0x80) narrow[length++] = head.ptr[i];
        }
        head = (cck_view){narrow, length};
    }
    head = cck_view_trim(cck_skip_mark(head));
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        cck_view start = {head.ptr, head.len < strlen(starts[i]) ? head.len : strlen(starts[i])};
        if (cck_view_equal_nocase(start, cck_view_of(starts[i]))) return true;
    }
    bool prologue = cck_view_starts(head, CCK_LIT("<!--")) || cck_view_starts(head, CCK_LIT("<?xml")) ||
                    cck_view_starts(head, CCK_LIT("<!DOCTYPE")) || cck_view_starts(head, CCK_LIT("<meta"));
    return prologue && (holds(head, "<html") || holds(head, "<!doctype html") || holds(head, "<body"));
}

/* ---- a page ---- */

static cck_code fail_memory(const cck_opened *opened, cck_error *error) {
    return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a page");
}

/* A tree in memory of its own, which ends. */
static cck_code read_tree(cck_opened *opened, cck_view source, cck_html *out, cck_error *error) {
    cck_reading *reading = opened->reading;
    if (!reading->page_words) reading->page_words = cck_page_words_load();
    if (!reading->page_words) return fail_memory(opened, error);
    cck_arena_free(reading->scratch);
    reading->scratch = cck_arena_new(MOST_MEMORY);
    if (!reading->scratch) return fail_memory(opened, error);
    cck_code code = cck_html_guard(source, error);
    if (!code) code = cck_html_parse(source, reading->scratch, out, error);
    if (!code && !cck_html_weigh(out, reading->page_words)) code = fail_memory(opened, error);
    if (code && error) cck_error_at(error, opened->name, error->line, error->column, error->byte);
    return code;
}

/* Whether the title, or what stands before or behind a colon or bar in it, is found in the article. */
static bool holds_words(const cck_html *html, size_t node, cck_view title, cck_arena *arena) {
    enum { LEAST = 12 };
    cck_view words = cck_html_words(html, node, 4000, arena);
    char *text = cck_arena_alloc(arena, words.len + 1), *piece = cck_arena_alloc(arena, title.len + 1);
    if (!text || !piece) return true;
    if (words.len) memcpy(text, words.ptr, words.len);
    text[words.len] = '\0';
    for (size_t at = 0, end; at < title.len; at = end + 1) {
        for (end = at; end < title.len && !strchr(":|", title.ptr[end]); end++) {
        }
        cck_view part = cck_view_trim((cck_view){title.ptr + at, end - at});
        if (part.len < LEAST && part.len < title.len) continue;
        memcpy(piece, part.ptr, part.len);
        piece[part.len] = '\0';
        if (strstr(text, piece)) return true;
    }
    return false;
}

/* A page that a script fills holds its article in its JSON-LD alone. */
static void prefer_body(cck_view body, cck_found *found) {
    cck_view text = found->record.fields[CCK_FIELD_TEXT];
    if (text.len > 600 || text.len * 2 > body.len) return;
    cck_origin *origin = found->origin;
    found->record.fields[CCK_FIELD_TEXT] = body;
    found->record.by[CCK_FIELD_TEXT] = CCK_LIT("JSON-LD articleBody");
    origin->anchors = NULL;
    origin->anchor_count = 0;
    origin->marks = NULL;
    origin->mark_count = 0;
}

static cck_code read_page(cck_opened *opened, cck_view source, cck_arena *arena, cck_found *found, cck_error *error) {
    cck_html html;
    cck_map map = {.count = 0};
    cck_code code = read_tree(opened, source, &html, error);
    if (code) return code;
    cck_arena *scratch = opened->reading->scratch;
    cck_html_meta(&html, scratch, found);
    cck_html_wanted wanted = {.html = &html,
                              .words = opened->reading->page_words,
                              .article = cck_html_article(&html),
                              .trace = opened->reading->trace};
    cck_view title = found->record.fields[CCK_FIELD_TITLE];
    wanted.headline = cck_html_headline(&html, wanted.article, title, scratch);
    if (!wanted.headline && title.ptr && !holds_words(&html, wanted.article, title, scratch)) wanted.title = title;
    for (int i = 0; i < CCK_FIELD_COUNT; i++) {
        if (found->record.fields[i].ptr) found->record.fields[i] = cck_arena_copy(arena, found->record.fields[i]);
    }
    cck_view body = found->record.fields[CCK_FIELD_TEXT];
    found->notice = cck_arena_copy(arena, found->notice);
    cck_map_start(&map, source, (cck_place){opened->name, 1, 0, 0});
    code = cck_html_text(&wanted, &map, arena, found->origin, &found->record.fields[CCK_FIELD_TEXT], error);
    if (!code && body.len) prefer_body(body, found);
    return code;
}

static cck_code next_html(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    cck_reading *reading = opened->reading;
    cck_found found = {0};
    char encoding[CCK_CHARSET_NAME];
    if (opened->done) return CCK_END;
    opened->done = true;
    cck_code code = cck_input_all(opened->input, CCK_HTML_MOST, &reading->buffer, error);
    if (code) return code;
    cck_view bytes = cck_buffer_view(&reading->buffer);
    if (cck_is_blank(bytes))
        return opened->lenient ? CCK_END : cck_opened_fail(opened, error, CCK_E_FORMAT, "is empty");
    code = cck_to_utf8(bytes, opened->charset, &reading->decoded, encoding, error);
    found.origin = cck_origin_new(opened, arena);
    if (code || !found.origin) return fail_memory(opened, error);
    if (encoding[0]) found.origin->encoding = cck_arena_copy(arena, cck_view_of(encoding));
    code = read_page(opened, cck_buffer_view(&reading->decoded), arena, &found, error);
    if (code) return code;
    if (cck_is_blank(found.record.fields[CCK_FIELD_TEXT]))
        return opened->lenient ? CCK_END : cck_opened_fail(opened, error, CCK_E_FORMAT, "a page without text");
    if (!found.record.by[CCK_FIELD_TEXT].ptr) found.record.by[CCK_FIELD_TEXT] = CCK_LIT("article of the page");
    *out = found;
    return CCK_OK;
}

/* ---- HTML within a record ---- */

cck_code cck_html_fragment(cck_opened *opened, cck_arena *arena, cck_found *found, cck_error *error) {
    cck_found page = {.origin = cck_origin_new(opened, arena)};
    cck_record *record = &found->record;
    if (!page.origin) return fail_memory(opened, error);
    cck_code code = read_page(opened, record->fields[CCK_FIELD_HTML], arena, &page, error);
    if (code) return code;
    page.origin->anchors = NULL; /* they count within the value */
    page.origin->anchor_count = 0;
    record->fields[CCK_FIELD_TEXT] = page.record.fields[CCK_FIELD_TEXT];
    record->by[CCK_FIELD_TEXT] = record->by[CCK_FIELD_HTML].ptr ? record->by[CCK_FIELD_HTML] : CCK_LIT("html");
    page.record.fields[CCK_FIELD_TEXT] = (cck_view){NULL, 0};
    if (!found->trust) found->trust = record->fields[CCK_FIELD_DATE].ptr ? CCK_TRUST_NONE : page.trust;
    cck_record_fill(record, &page.record);
    found->origin = page.origin;
    return CCK_OK;
}

const cck_format cck_format_html = {.name = "html",
                                    .extensions = " .html .htm .xhtml .shtml .php .asp .aspx .jsp .cgi ",
                                    .one = true,
                                    .is = is_html,
                                    .next = next_html};
