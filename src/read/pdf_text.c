/* pdf_text.c - lines of pages to paragraphs. */
#include "read/pdf_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "text/text.h"

typedef struct {
    cck_buffer out;
    cck_anchor *anchors;
    size_t count, room;
    size_t page, line;
    size_t before; /* length of the line before */
    size_t widest; /* line so far */
    bool failed;
} pen;

/* ---- the header ---- */

/* What stands between `open` and `close`; "none". */
static cck_view between(cck_view text, const char *open, const char *close) {
    const cck_view none = {NULL, 0};
    size_t length = strlen(open);
    for (size_t i = 0; i + length < text.len; i++) {
        if (memcmp(text.ptr + i, open, length) != 0) continue;
        size_t begin = i + length, end = begin, wanted = strlen(close);
        while (end + wanted <= text.len && memcmp(text.ptr + end, close, wanted) != 0) end++;
        return end + wanted <= text.len ? (cck_view){text.ptr + begin, end - begin} : none;
    }
    return none;
}

/* `&amp;` and its like as signs. */
static cck_view plain(cck_view text, cck_arena *arena) {
    static const struct {
        const char *entity;
        char sign;
    } entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}};
    char *out = cck_arena_alloc(arena, text.len + 1);
    size_t length = 0;
    if (!out) return (cck_view){NULL, 0};
    for (size_t i = 0; i < text.len;) {
        size_t taken = 1;
        char sign = text.ptr[i];
        for (size_t k = 0; sign == '&' && k < sizeof entities / sizeof *entities; k++) {
            if (!cck_view_starts((cck_view){text.ptr + i, text.len - i}, cck_view_of(entities[k].entity))) continue;
            taken = strlen(entities[k].entity);
            sign = entities[k].sign;
            break;
        }
        out[length++] = sign;
        i += taken;
    }
    return cck_view_trim((cck_view){out, length});
}

static void say(cck_record *record, cck_field field, cck_view value, const char *by, cck_arena *arena) {
    if (!value.ptr) return;
    value = plain(value, arena);
    if (!value.len) return;
    record->fields[field] = value;
    record->by[field] = cck_view_of(by);
}

static void read_header(cck_view html, cck_arena *arena, cck_found *out) {
    cck_view head = between(html, "<head>", "</head>");
    say(&out->record, CCK_FIELD_TITLE, between(head, "<title>", "</title>"), "title of the PDF", arena);
    say(&out->record, CCK_FIELD_AUTHOR, between(head, "<meta name=\"Author\" content=\"", "\""), "author of the PDF",
        arena);
    say(&out->record, CCK_FIELD_DATE, between(head, "<meta name=\"CreationDate\" content=\"", "\""),
        "day on which the PDF was made", arena);
    if (out->record.fields[CCK_FIELD_DATE].ptr) out->trust = CCK_TRUST_LOW;
}

/* ---- lines ---- */

static void add_anchor(pen *p) {
    if (p->count == p->room) {
        size_t room = p->room ? p->room * 2 : 256;
        cck_anchor *items = realloc(p->anchors, room * sizeof *items);
        if (!items) {
            p->failed = true;
            return;
        }
        p->anchors = items;
        p->room = room;
    }
    p->anchors[p->count++] = (cck_anchor){(uint32_t)p->out.len, (uint32_t)p->page, (uint32_t)p->line, 0};
}

/* A line of digits alone, "Page 3 of 9", "- 3 -". */
static bool is_page_number(cck_view line) {
    bool digit = false;
    if (line.len > 16) return false;
    for (size_t i = 0; i < line.len; i++) {
        char c = cck_lower(line.ptr[i]);
        digit |= cck_is_digit(c);
        if (!cck_is_digit(c) && !strchr(" -/|.pageof", c)) return false;
    }
    return digit;
}

static bool ends_sentence(const pen *p) {
    size_t at = p->out.len;
    while (at > 0 && strchr("\"')]", p->out.ptr[at - 1])) at--;
    return at > 0 && strchr(".!?:", p->out.ptr[at - 1]);
}

/* The line goes on where the one before ended: that was full, and no sentence ended with it or this one begins small.
 */
static bool goes_on(const pen *p, cck_view line) {
    if (!p->out.len || !p->before) return false;
    bool small =
        cck_is_lower(*line.ptr) || cck_is_digit(*line.ptr) || *line.ptr == '(' || (unsigned char)*line.ptr >= 0x80;
    bool full = p->before * 10 >= p->widest * 7;
    return full || (small && !ends_sentence(p));
}

/* "cease-" and "fire" are one word; "mid-" and "2019" stay two. */
static bool is_broken_word(const pen *p, cck_view line) {
    size_t at = p->out.len;
    return at > 1 && p->out.ptr[at - 1] == '-' && cck_is_lower(p->out.ptr[at - 2]) && cck_is_lower(*line.ptr);
}

static void put_line(pen *p, cck_view line, cck_arena *arena) {
    p->line++;
    line = cck_view_trim(line);
    if (!line.len || is_page_number(line)) {
        if (!line.len) p->before = 0;
        return;
    }
    cck_view words = plain(line, arena);
    if (goes_on(p, words)) {
        if (is_broken_word(p, words)) {
            p->out.len--;
        } else {
            cck_buffer_char(&p->out, ' ');
        }
    } else if (p->out.len) {
        cck_buffer_add(&p->out, p->before ? CCK_LIT("\n") : CCK_LIT("\n\n"));
    }
    add_anchor(p);
    cck_buffer_add(&p->out, words);
    p->before = words.len;
    if (words.len > p->widest) p->widest = words.len;
}

static void put_pages(pen *p, cck_view text, cck_arena *arena) {
    p->page = 1;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && text.ptr[end] != '\n' && text.ptr[end] != '\f') end++;
        put_line(p, (cck_view){text.ptr + at, end - at}, arena);
        if (end < text.len && text.ptr[end] == '\f') {
            p->page++;
            p->line = 0;
        }
        at = end + 1;
    }
}

static bool keep(pen *p, cck_arena *arena, cck_found *out) {
    cck_anchor *anchors = cck_arena_alloc(arena, p->count * sizeof *anchors + 1);
    out->record.fields[CCK_FIELD_TEXT] = cck_arena_copy(arena, cck_buffer_view(&p->out));
    if (!anchors || p->failed || p->out.failed || (p->out.len && !out->record.fields[CCK_FIELD_TEXT].ptr)) return false;
    if (p->count) memcpy(anchors, p->anchors, p->count * sizeof *anchors);
    out->origin->anchors = anchors;
    out->origin->anchor_count = p->count;
    out->record.by[CCK_FIELD_TEXT] = CCK_LIT("pdftotext");
    out->origin->coarse = true;
    return true;
}

cck_code cck_pdf_text(const cck_opened *opened, cck_view html, cck_arena *arena, cck_found *out, cck_error *error) {
    pen p = {.page = 1};
    if (cck_utf8_check(html) != html.len || memchr(html.ptr ? html.ptr : "", '\0', html.len))
        return cck_opened_fail(opened, error, CCK_E_ENCODING, "a PDF whose text is not UTF-8");
    out->origin = cck_origin_new(opened, arena);
    if (!out->origin) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a PDF");
    read_header(html, arena, out);
    put_pages(&p, between(html, "<pre>", "</pre>"), opened->reading->scratch);
    bool kept = keep(&p, arena, out);
    cck_buffer_free(&p.out);
    free(p.anchors);
    cck_arena_reset(opened->reading->scratch);
    if (!kept) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a PDF");
    if (!cck_is_blank(out->record.fields[CCK_FIELD_TEXT])) return CCK_OK;
    cck_opened_fail(opened, error, CCK_E_FORMAT, "a PDF without text: pictures of pages, it seems");
    cck_error_hint(error, "have its text recognised first, for example with ocrmypdf");
    return CCK_E_FORMAT;
}
