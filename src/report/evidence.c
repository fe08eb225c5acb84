/* evidence.c - who printed a figure when and where, and its sentence. */
#include "report/evidence.h"

#include "report/text/terminal.h"

enum { SENTENCE_MOST = 320 };

/* ---- clean text ---- */

cck_view cck_clean_keep(cck_clean *clean) {
    cck_view none = {NULL, 0};
    clean->failed |= clean->scratch.failed;
    if (clean->failed) return none;
    cck_view kept = cck_arena_copy(clean->arena, clean->scratch.len ? cck_buffer_view(&clean->scratch) : CCK_LIT(""));
    clean->failed |= !kept.ptr;
    return kept;
}

cck_view cck_clean_text(cck_clean *clean, cck_view text) {
    if (!text.ptr) return text;
    clean->scratch.len = 0;
    cck_terminal_mask(&clean->scratch, text);
    return cck_clean_keep(clean);
}

cck_view cck_clean_name(cck_clean *clean, cck_view name) {
    if (!name.ptr) return name;
    clean->scratch.len = 0;
    cck_terminal_name(&clean->scratch, name);
    return cck_clean_keep(clean);
}

/* ---- place ---- */

static bool has_anchors(const cck_document *document) {
    return document->origin && document->origin->anchor_count;
}

/* Of a page or a table, whose text is not the file as it stands, the place in the file. */
void cck_evidence_place(cck_buffer *line, const cck_document *document, const cck_figure *figure) {
    if (has_anchors(document)) {
        size_t at_line, at_column;
        cck_document_locate(document, figure->start, &at_line, &at_column, NULL);
        cck_terminal_mask(line, document->origin->file);
        cck_buffer_printf(line, ":%zu:%zu", at_line, at_column);
        return;
    }
    if (cck_view_starts(document->id, document->path)) {
        cck_terminal_mask(line, document->id);
        cck_buffer_char(line, document->id.len == document->path.len ? ':' : ' ');
    } else {
        cck_terminal_mask(line, document->path);
        cck_buffer_add(line, CCK_LIT(" ["));
        cck_terminal_mask(line, document->id);
        cck_buffer_add(line, CCK_LIT("] "));
    }
    cck_buffer_printf(line, "%u:%u", figure->line, figure->column);
}

/* The number behind the path in "feed.jsonl:7"; 0: it is another id. */
static size_t record_line(const cck_document *document) {
    cck_view id = document->id, path = document->path;
    if (!cck_view_starts(id, path) || id.len < path.len + 2 || id.ptr[path.len] != ':') return 0;
    size_t number = 0;
    for (size_t i = path.len + 1; i < id.len; i++) {
        if (id.ptr[i] < '0' || id.ptr[i] > '9' || number > 100000000) return 0;
        number = number * 10 + (size_t)(id.ptr[i] - '0');
    }
    return number;
}

static void fill_place(cck_clean *clean, const cck_document *document, const cck_figure *figure, cck_evidence *out) {
    bool alone = cck_view_equal(document->id, document->path);
    out->file = cck_clean_text(clean, document->path);
    out->record = alone ? (cck_view){NULL, 0} : cck_clean_text(clean, document->id);
    out->line = alone ? figure->line : record_line(document);
    out->column = alone ? figure->column : 0;
    if (has_anchors(document)) {
        cck_document_locate(document, figure->start, &out->line, &out->column, NULL);
        if (document->origin->file.len) out->file = cck_clean_text(clean, document->origin->file);
    }
    clean->scratch.len = 0;
    cck_evidence_place(&clean->scratch, document, figure);
    out->place = cck_clean_keep(clean);
}

/* ---- sentence ---- */

/* The start of the word at or before `at`, not before `from`. */
static size_t word_start(cck_view text, size_t from, size_t at) {
    while (at > from && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n') at--;
    return at;
}

static size_t word_end(cck_view text, size_t at, size_t to) {
    while (at < to && text.ptr[at] != ' ' && text.ptr[at] != '\n') at++;
    return at;
}

/* A sentence of more than SENTENCE_MOST bytes (a menu without full stops, say) is cut on both sides. Where there is no
 * blank far and wide, the cut may stand within a character, whose bytes are then masked. */
static void fill_sentence(cck_clean *clean, cck_view text, const cck_figure *figure, cck_evidence *out) {
    size_t from = figure->sentence_start, to = figure->sentence_end;
    cck_buffer *line = &clean->scratch;
    line->len = 0;
    if (to - from > SENTENCE_MOST) {
        size_t side = SENTENCE_MOST / 2;
        if (figure->start > from + side) from = word_start(text, from, figure->start - side);
        if (figure->end + side < to) to = word_end(text, figure->end + side, to);
    }
    if (from > figure->sentence_start) cck_buffer_add(line, CCK_LIT("... "));
    cck_terminal_mask(line, (cck_view){text.ptr + from, figure->start - from});
    out->mark_start = line->len;
    cck_terminal_mask(line, (cck_view){text.ptr + figure->start, figure->end - figure->start});
    out->mark_end = line->len;
    cck_terminal_mask(line, (cck_view){text.ptr + figure->end, to - figure->end});
    if (to < figure->sentence_end) cck_buffer_add(line, CCK_LIT(" ..."));
    out->sentence = cck_clean_keep(clean);
}

/* ---- all of it ---- */

static bool is_guess(cck_view from) {
    return cck_view_equal(from, CCK_LIT("dir")) || cck_view_equal(from, CCK_LIT("file"));
}

/* Addresses that a reader may follow; what else stands in the field may be a script. */
static bool is_web(cck_view url) {
    cck_view http = CCK_LIT("http://"), https = CCK_LIT("https://");
    return (url.len > http.len && cck_view_equal_nocase((cck_view){url.ptr, http.len}, http)) ||
           (url.len > https.len && cck_view_equal_nocase((cck_view){url.ptr, https.len}, https));
}

void cck_evidence_fill(cck_clean *clean, const cck_document *document, const cck_figure *figure, cck_evidence *out) {
    cck_view none = {NULL, 0};
    cck_view day = {document->published.ptr, document->published.len < 10 ? document->published.len : 10};
    out->figure = figure;
    out->outlet = document->outlet.len ? cck_clean_text(clean, document->outlet) : none;
    out->outlet_guessed = out->outlet.len && is_guess(document->outlet_from);
    out->title = document->title.len ? cck_clean_text(clean, document->title) : none;
    out->url = is_web(document->url) ? cck_clean_text(clean, document->url) : none;
    out->day = day.len ? cck_clean_text(clean, day) : none;
    out->speaker = figure->speaker.len ? cck_clean_text(clean, figure->speaker) : none;
    out->value = cck_evidence_value(clean, document->text, figure, NULL);
    fill_sentence(clean, document->text, figure, out);
    fill_place(clean, document, figure, out);
    cck_figure_print(document, figure, out->print);
}
