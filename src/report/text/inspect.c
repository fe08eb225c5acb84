/* inspect.c - what was read of a document, for people: each field and what filled it, the text with its figures, and
 * what was left out of it. */
#include <string.h>

#include "countercheck/read.h"
#include "countercheck/report.h"
#include "report/tally.h"
#include "report/text/terminal.h"

enum { NAME = 12, MARGIN = 7, VALUE_MOST = 300 };

typedef struct {
    cck_buffer *out;
    cck_terminal terminal;
    const cck_document *document;
    const cck_report_options *options;
    cck_buffer line;
} page;

static void flow(page *p, unsigned first, unsigned hang) {
    cck_terminal_flow(p->out, &p->terminal, cck_buffer_view(&p->line), first, hang);
    p->out->failed |= p->line.failed;
    p->line.len = 0;
}

/* ---- fields ---- */

static cck_view cut(cck_view text) {
    if (text.len <= VALUE_MOST) return text;
    size_t end = VALUE_MOST;
    while (end > 0 && ((unsigned char)text.ptr[end] & 0xC0) == 0x80) end--;
    return (cck_view){text.ptr, end};
}

static void put_field(page *p, const char *name, cck_view value, cck_view by) {
    cck_buffer_printf(&p->line, "%-*s", NAME - 1, name);
    for (size_t i = 0; i < p->line.len; i++) {
        if (p->line.ptr[i] == ' ') p->line.ptr[i] = '\x1f'; /* a blank that no line breaks at */
    }
    cck_buffer_char(&p->line, ' ');
    if (value.len) {
        cck_terminal_mask(&p->line, cut(value));
        if (value.len > VALUE_MOST) cck_buffer_add(&p->line, CCK_LIT(" ..."));
    } else {
        cck_buffer_add(&p->line, CCK_LIT(CCK_MARK_DIM "not known" CCK_MARK_PLAIN));
    }
    if (value.len && by.len) {
        cck_buffer_add(&p->line, CCK_LIT(CCK_MARK_DIM " ("));
        cck_terminal_mask(&p->line, by);
        cck_buffer_add(&p->line, CCK_LIT(")" CCK_MARK_PLAIN));
    }
    size_t from = p->out->len;
    flow(p, 2, 2 + NAME);
    for (size_t i = from; i < p->out->len && !p->out->failed; i++) {
        if (p->out->ptr[i] == '\x1f') p->out->ptr[i] = ' ';
    }
}

static void put_date(page *p, const cck_origin *origin) {
    const cck_document *d = p->document;
    cck_buffer by = {0};
    cck_buffer_add(&by, origin->published_by.len ? origin->published_by : d->published_from);
    cck_buffer_printf(&by, "; trust: %s", cck_trust_name(d->published_trust));
    put_field(p, "published", d->published, cck_buffer_view(&by));
    cck_buffer_free(&by);
}

static void put_fields(page *p) {
    static const cck_origin nothing = {.format = {NULL, 0}};
    const cck_document *d = p->document;
    const cck_origin *o = d->origin ? d->origin : &nothing;
    const cck_view none = {NULL, 0};
    cck_buffer format = {0};
    cck_buffer_add(&format, o->format.len ? o->format : CCK_LIT("jsonl"));
    if (o->encoding.len) cck_buffer_printf(&format, ", %.*s", CCK_FMT(o->encoding));
    cck_terminal_mask(&p->line, d->id);
    flow(p, 0, 0);
    put_field(p, "read as", cck_buffer_view(&format), none);
    put_field(p, "outlet", d->outlet, o->outlet_by);
    put_field(p, "title", d->title, o->title_by);
    put_field(p, "author", d->author, o->author_by);
    put_date(p, o);
    if (o->crawled.len) put_field(p, "crawled", o->crawled, none);
    put_field(p, "url", d->url, o->url_by);
    put_field(p, "language", d->language, o->language_by);
    put_field(p, "text", cck_view_trim(d->text).len ? CCK_LIT("below") : none, o->text_by);
    cck_buffer_free(&format);
}

/* ---- the text ---- */

/* One line of the text with its figures marked; `*next` is the first figure that is not yet behind. */
static void put_words(page *p, cck_figures figures, size_t begin, size_t end, size_t *next) {
    const char *text = p->document->text.ptr;
    size_t at = begin;
    for (; *next < figures.count && figures.items[*next].start < end; ++*next) {
        const cck_figure *f = &figures.items[*next];
        if (!cck_report_shows(p->options, f) || f->start < at || f->end > end) continue;
        cck_terminal_mask_each(&p->line, (cck_view){text + at, f->start - at});
        cck_buffer_add(&p->line, CCK_LIT(CCK_MARK_NUMBER));
        cck_terminal_mask(&p->line, (cck_view){text + f->start, f->end - f->start});
        cck_buffer_add(&p->line, CCK_LIT(CCK_MARK_END));
        at = f->end;
    }
    cck_terminal_mask_each(&p->line, (cck_view){text + at, end - at});
}

static void put_line(page *p, cck_figures figures, size_t begin, size_t end, size_t *next) {
    size_t line, column;
    cck_view words = cck_view_trim((cck_view){p->document->text.ptr + begin, end - begin});
    if (!words.len) return;
    begin = (size_t)(words.ptr - p->document->text.ptr);
    cck_document_locate(p->document, begin, &line, &column, NULL);
    cck_part part = cck_document_part(p->document, begin);
    cck_buffer_printf(p->out, "%*zu  ", MARGIN - 2, line);
    if (part != CCK_PART_BODY) cck_buffer_printf(&p->line, CCK_MARK_DIM "[%s]" CCK_MARK_PLAIN " ", cck_part_name(part));
    put_words(p, figures, begin, begin + words.len, next);
    flow(p, 0, MARGIN);
}

static void put_text(page *p, cck_figures figures) {
    cck_view text = p->document->text;
    size_t next = 0;
    p->terminal.width -= MARGIN; /* of the first line; the others begin behind the margin */
    for (size_t at = 0; at < text.len;) {
        const char *newline = memchr(text.ptr + at, '\n', text.len - at);
        size_t end = newline ? (size_t)(newline - text.ptr) : text.len;
        put_line(p, figures, at, end, &next);
        at = end + 1;
    }
    p->terminal.width += MARGIN;
}

/* ---- what is not in it ---- */

static void put_left_out(page *p) {
    const cck_origin *origin = p->document->origin;
    if (!origin || !origin->left_out_count) return;
    cck_buffer_add(p->out, CCK_LIT("  left out:\n"));
    for (size_t i = 0; i < origin->left_out_count; i++) {
        const cck_left_out *piece = &origin->left_out[i];
        cck_buffer_printf(p->out, "%*u  ", MARGIN - 2, piece->line);
        cck_buffer_printf(&p->line, CCK_MARK_DIM "%.*s:" CCK_MARK_PLAIN " ", CCK_FMT(piece->why));
        cck_terminal_mask(&p->line, piece->text);
        flow(p, 0, MARGIN);
    }
}

static void put_count(page *p, cck_figures figures) {
    size_t claims = 0;
    for (size_t i = 0; i < figures.count; i++) claims += cck_kind_is_claim(figures.items[i].kind);
    size_t others = figures.count - claims;
    cck_buffer_printf(p->out, "  %zu figure%s that claim%s something", claims, claims == 1 ? "" : "s",
                      claims == 1 ? "s" : "");
    if (others) cck_buffer_printf(p->out, ", %zu that do%s not (dates, ranks, ids)", others, others == 1 ? "es" : "");
    cck_buffer_char(p->out, '\n');
}

void cck_report_inspect(cck_buffer *out, const cck_document *document, cck_figures figures,
                        const cck_report_options *options) {
    unsigned width = options && options->width ? options->width : 80;
    page p = {.out = out, .terminal = {width, options && options->colour}, .document = document, .options = options};
    if (out->len) cck_buffer_char(out, '\n');
    put_fields(&p);
    put_text(&p, figures);
    put_left_out(&p);
    put_count(&p, figures);
    cck_buffer_free(&p.line);
}
