/* html_text.c - the words of an article as text: blocks on lines of their own, inline elements joined, runs of blanks
 * as one, rows of tables as lines; and for every byte where it stood. */
#include <string.h>

#include "base/ascii.h"
#include "read/html.h"

/* An element that is being written. */
typedef struct {
    uint32_t node, start; /* the text's length when it began */
} open_part;

typedef struct {
    const cck_html_wanted *wanted;
    const cck_html *html;
    cck_map *map;
    cck_buffer out;
    size_t next_source; /* that would be in step with the next byte */
    unsigned newlines;  /* to be written before the next word */
    bool space, in_step, cell;
    bool pre; /* blanks count */
    open_part *stack;
    size_t depth;
    cck_passage *marks;
    size_t mark_count, mark_room;
    cck_left_out *left_out;
    size_t left_count, left_room;
    cck_arena *arena;
    bool failed;
} pen;

/* ---- bytes ---- */

/* What stands in the text and not in the page. */
static void put_own(pen *p, const char *text) {
    cck_buffer_add(&p->out, cck_view_of(text));
    p->in_step = false;
}

static void put_gap(pen *p) {
    if (p->out.len > 0 && p->newlines > 0) {
        put_own(p, p->newlines > 1 ? "\n\n" : "\n");
    } else if (p->out.len > 0 && p->cell) {
        put_own(p, " | ");
    } else if (p->out.len > 0 && p->space) {
        put_own(p, " ");
    }
    p->newlines = 0;
    p->space = p->cell = false;
}

/* Bytes of one character, which stands at `source`. */
static void put_char(pen *p, const char *text, size_t length, size_t source) {
    if (p->newlines || p->space || p->cell) put_gap(p);
    if (!p->in_step || source != p->next_source) cck_map_anchor(p->map, p->out.len, source);
    cck_buffer_add(&p->out, (cck_view){text, length});
    p->in_step = true;
    p->next_source = source + length;
}

static void ask_newlines(pen *p, unsigned count) {
    if (p->newlines < count) p->newlines = count;
    p->space = false;
}

/* ---- words ---- */

static size_t char_length(const char *text) {
    unsigned char c = (unsigned char)*text;
    size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    for (size_t i = 1; i < length; i++) {
        if (((unsigned char)text[i] & 0xC0) != 0x80) return i;
    }
    return length;
}

/* Soft hyphens, zero-width blanks and byte order marks are no part of a word. */
static bool is_nothing(const char *text, size_t length) {
    if (length == 2) return memcmp(text, "\xC2\xAD", 2) == 0;
    if (length != 3) return false;
    return memcmp(text, "\xE2\x80\x8B", 3) == 0 || memcmp(text, "\xEF\xBB\xBF", 3) == 0 ||
           memcmp(text, "\xE2\x81\xA0", 3) == 0;
}

/* Bytes of the source that stand for one character of the text: an entity or the character itself; tags that were
 * dropped between them (`</b>` of no <b>) are passed over. */
static size_t source_length(cck_view source, const char *text, size_t length, size_t *skip) {
    size_t at = 0;
    while (at < source.len && source.ptr[at] == '<' && *text != '<') {
        const char *end = memchr(source.ptr + at, '>', source.len - at);
        at = end ? (size_t)(end - source.ptr) + 1 : source.len;
    }
    *skip = at;
    if (at >= source.len) return 0;
    if (source.ptr[at] == '\r' && *text == '\n') return source.len > at + 1 && source.ptr[at + 1] == '\n' ? 2 : 1;
    if (source.ptr[at] != '&') return length;
    size_t end = at + 1;
    while (
        end < source.len && end - at < 40 &&
        (cck_is_alpha(source.ptr[end]) || cck_is_digit(source.ptr[end]) || (end == at + 1 && source.ptr[end] == '#')))
        end++;
    bool entity = end > at + 1 && (end < source.len || end == source.len);
    bool itself = *text == '&' && !(end < source.len && source.ptr[end] == ';');
    if (!entity || itself) return length;
    return end + (end < source.len && source.ptr[end] == ';') - at;
}

static void put_text(pen *p, const GumboText *text) {
    cck_view source = {text->original_text.data, text->original_text.length};
    size_t base = source.ptr ? (size_t)(source.ptr - p->html->source.ptr) : 0;
    const char *end = text->text + strlen(text->text);
    for (const char *at = text->text; at < end;) {
        size_t length = char_length(at), skip = 0;
        size_t taken = source_length(source, at, length, &skip);
        size_t place = base + skip;
        if (skip > source.len) skip = source.len;
        size_t step = skip + taken > source.len ? source.len : skip + taken;
        source = (cck_view){source.ptr + step, source.len - step};
        base += step;
        if (cck_is_space(*at) && !(p->pre && *at == '\n')) {
            p->space = true;
        } else if (cck_is_space(*at)) {
            ask_newlines(p, p->newlines < 2 ? p->newlines + 1 : 2);
        } else if (!is_nothing(at, length)) {
            put_char(p, at, length, place);
        }
        at += length;
    }
}

/* ---- marks and what is left out ---- */

static void *grown(pen *p, const void *old, size_t count, size_t *room, size_t size) {
    if (count < *room) return (void *)(uintptr_t)old;
    size_t more = *room ? *room * 2 : 32;
    void *items = cck_arena_alloc(p->arena, more * size);
    if (!items) {
        p->failed = true;
        return NULL;
    }
    if (count) memcpy(items, old, count * size);
    *room = more;
    return items;
}

static void add_mark(pen *p, size_t start, uint8_t part) {
    if (p->out.len <= start || part == CCK_PART_BODY) return;
    while (p->mark_count > 0 && p->marks[p->mark_count - 1].start >= start) p->mark_count--; /* within this one */
    cck_passage *marks = grown(p, p->marks, p->mark_count, &p->mark_room, sizeof *marks);
    if (!marks) return;
    p->marks = marks;
    while (start < p->out.len && cck_is_space(p->out.ptr[start])) start++;
    p->marks[p->mark_count++] = (cck_passage){(uint32_t)start, (uint32_t)p->out.len, (cck_part)part};
}

static uint32_t line_of(const pen *p, const char *at) {
    uint32_t line = 1;
    for (const char *s = p->html->source.ptr; s < at && (s = memchr(s, '\n', (size_t)(at - s))) != NULL; s++) line++;
    return line;
}

static void leave_out(pen *p, size_t node) {
    const cck_html_node *n = &p->html->nodes[node];
    const char *begin = n->gumbo->type == GUMBO_NODE_ELEMENT ? n->gumbo->v.element.original_tag.data : NULL;
    if (!p->wanted->trace || p->left_count >= 500 || !begin) return;
    bool said = n->why && strcmp(n->why, "script") != 0 && strcmp(n->why, "header of the file") != 0;
    cck_view words = said ? cck_html_words(p->html, node, 400, p->arena) : (cck_view){NULL, 0};
    if (!words.len) return;
    cck_left_out *items = grown(p, p->left_out, p->left_count, &p->left_room, sizeof *items);
    if (!items) return;
    p->left_out = items;
    p->left_out[p->left_count++] =
        (cck_left_out){words, cck_arena_copy(p->arena, cck_view_of(n->why)), line_of(p, begin)};
}

/* ---- elements ---- */

static bool is_digits(cck_view text) {
    for (size_t i = 0; i < text.len; i++) {
        if (!cck_is_digit(text.ptr[i])) return false;
    }
    return text.len > 0;
}

/* A small raised number: of a footnote it is left out, behind a unit it is a power ("km2"), behind a number it must not
 * join it. */
static bool skip_raised(pen *p, size_t node) {
    const cck_html_node *n = &p->html->nodes[node];
    if (!cck_html_is(n, GUMBO_TAG_SUP)) return false;
    cck_view words = cck_html_words(p->html, node, 12, p->arena);
    bool bracketed = words.len > 2 && words.ptr[0] == '[';
    if (bracketed || n->links > 0 || n->linked > 0) return true;
    if (!is_digits(words)) return false;
    bool after_number = p->out.len > 0 && cck_is_digit(p->out.ptr[p->out.len - 1]);
    if (after_number) return true;
    if (words.len == 1 && (*words.ptr == '2' || *words.ptr == '3') && p->out.len > 0) {
        put_own(p, *words.ptr == '2' ? "\xC2\xB2" : "\xC2\xB3");
        return true;
    }
    return false;
}

static uint8_t part_of(pen *p, size_t node) {
    const cck_html_node *n = &p->html->nodes[node];
    if (n->part != CCK_PART_BODY || !(n->flags & CCK_HTML_BLOCK) || !n->links || n->chars > 400) return n->part;
    cck_view words = cck_html_words(p->html, node, 40, p->arena);
    return cck_page_words_is_cue(p->wanted->words, words) ? CCK_PART_RELATED : CCK_PART_BODY;
}

static void begin_element(pen *p, size_t node) {
    const cck_html_node *n = &p->html->nodes[node];
    GumboTag tag = n->gumbo->v.element.tag;
    if (tag == GUMBO_TAG_BR) ask_newlines(p, p->newlines < 2 ? p->newlines + 1 : 2);
    if (tag == GUMBO_TAG_Q) {
        put_gap(p);
        put_own(p, "\"");
    }
    if (tag == GUMBO_TAG_PRE) p->pre = true;
    if (n->flags & CCK_HTML_CELL) {
        p->cell = p->newlines == 0;
        p->space = false;
    } else if (n->flags & CCK_HTML_BLOCK) {
        ask_newlines(p, n->flags & CCK_HTML_GAP ? 2 : 1);
    }
    p->stack[p->depth++] = (open_part){(uint32_t)node, (uint32_t)p->out.len};
}

static void end_element(pen *p) {
    open_part part = p->stack[--p->depth];
    const cck_html_node *n = &p->html->nodes[part.node];
    if (cck_html_is(n, GUMBO_TAG_Q)) put_own(p, "\"");
    if (cck_html_is(n, GUMBO_TAG_PRE)) p->pre = false;
    bool within_cell = n->flags & CCK_HTML_CELL;
    if ((n->flags & CCK_HTML_BLOCK) && !within_cell) ask_newlines(p, n->flags & CCK_HTML_GAP ? 2 : 1);
    add_mark(p, part.start, part_of(p, part.node));
}

/* Everything of nodes[from, to) that is not left out. */
static void put_nodes(pen *p, size_t from, size_t to) {
    size_t base = p->depth;
    for (size_t i = from; i < to; i++) {
        const cck_html_node *n = &p->html->nodes[i];
        while (p->depth > base && p->html->nodes[p->stack[p->depth - 1].node].end <= i) end_element(p);
        if (n->flags & CCK_HTML_GONE || (i != from && i == p->wanted->headline && p->wanted->headline < from)) {
            leave_out(p, i);
            i = n->end - 1;
        } else if (n->flags & CCK_HTML_TEXT) {
            put_text(p, &n->gumbo->v.text);
        } else if (skip_raised(p, i)) {
            i = n->end - 1;
        } else if (n->gumbo->type == GUMBO_NODE_ELEMENT) {
            begin_element(p, i);
        }
    }
    while (p->depth > base) end_element(p);
}

/* ---- the page ---- */

/* A paragraph that stands between headline and article and reads like one. */
static bool is_above(const cck_html_node *node) {
    if (node->flags & (CCK_HTML_GONE | CCK_HTML_TEXT) || !(node->flags & CCK_HTML_BLOCK)) return false;
    if (node->linked * 3 > node->chars || node->chars < 25 || node->chars > 1200) return false;
    bool paragraph = cck_html_is(node, GUMBO_TAG_P) || cck_html_is(node, GUMBO_TAG_H2) ||
                     cck_html_is(node, GUMBO_TAG_LI) || cck_html_is(node, GUMBO_TAG_FIGCAPTION);
    return paragraph ? node->chars >= 40 : (node->flags & CCK_HTML_ABOVE) != 0;
}

static void put_above(pen *p, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        const cck_html_node *n = &p->html->nodes[i];
        if (n->flags & CCK_HTML_GONE) {
            leave_out(p, i);
            i = n->end - 1;
        } else if (n->end <= to && is_above(n)) {
            put_nodes(p, i, n->end);
            i = n->end - 1;
        }
    }
}

/* What stands outside of all that was taken, for whoever wants to see it. */
static void leave_out_rest(pen *p, size_t from, size_t to) {
    for (size_t i = from; i < to && p->wanted->trace; i++) {
        cck_html_node *n = &p->html->nodes[i];
        size_t headline = p->wanted->headline;
        bool holds = (n->end > p->wanted->article && i < p->wanted->article) || (n->end > headline && i < headline);
        if (holds || n->flags & CCK_HTML_TEXT || n->gumbo->type != GUMBO_NODE_ELEMENT) continue;
        if (!n->why) n->why = "outside of the article";
        leave_out(p, i);
        i = n->end - 1;
    }
}

static void put_page(pen *p) {
    const cck_html_wanted *w = p->wanted;
    size_t article = w->article, headline = w->headline, end = p->html->nodes[article].end;
    bool before = headline && headline < article;
    if (before) {
        leave_out_rest(p, 1, headline);
        put_nodes(p, headline, p->html->nodes[headline].end);
        put_above(p, p->html->nodes[headline].end, article);
    } else {
        leave_out_rest(p, 1, article);
        if (!headline && w->title.ptr) {
            put_own(p, "");
            cck_map_anchor(p->map, 0, 0);
            cck_buffer_add(&p->out, w->title);
            p->newlines = 2;
        }
    }
    put_nodes(p, article, end);
    leave_out_rest(p, end, p->html->count);
}

cck_code cck_html_text(const cck_html_wanted *wanted, cck_map *map, cck_arena *arena, cck_origin *origin,
                       cck_view *text, cck_error *error) {
    pen p = {.wanted = wanted, .html = wanted->html, .map = map, .arena = arena};
    p.stack = cck_arena_alloc(wanted->html->arena, (wanted->html->deepest + 1) * sizeof *p.stack);
    if (p.stack) put_page(&p);
    cck_view words = cck_arena_copy(arena, p.out.len ? cck_buffer_view(&p.out) : CCK_LIT(""));
    bool ok = p.stack && !p.failed && !p.out.failed && words.ptr && cck_map_finish(map, arena, origin);
    cck_buffer_free(&p.out);
    if (!ok) return cck_fail(error, CCK_E_MEMORY, "no memory for a page");
    origin->marks = p.marks;
    origin->mark_count = p.mark_count;
    origin->left_out = p.left_out;
    origin->left_out_count = p.left_count;
    *text = words;
    return CCK_OK;
}
