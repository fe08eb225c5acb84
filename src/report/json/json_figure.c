/* json_figure.c - one figure as a JSON object: the table of DESIGN, section 3, field by field. Room is made once for
 * the whole object, as most of what a run prints are these. */
#include "report/json/json_figure.h"

#include "countercheck/report.h"
#include "report/json/json_pen.h"
#include "report/json/json_write.h"

/* Names of fields, punctuation, names of enums, nulls. */
enum { FIXED_PARTS = 780, NUMBERS = 10, DECIMALS = 3 };

/* A name of an enum as JSON has it. All of the field is written, so that no length need be known before. */
typedef struct {
    unsigned char length;
    char text[23];
} quoted;
#define QUOTED(name, text) {sizeof("\"" text "\"") - 1, "\"" text "\""},
static const quoted kinds[] = {CCK_KINDS(QUOTED)}, bounds[] = {CCK_BOUNDS(QUOTED)}, statuses[] = {CCK_STATUSES(QUOTED)};

static char *put_quoted(char *at, const quoted *name) {
    memcpy(at, name->text, sizeof name->text);
    return at + name->length;
}

static size_t room_for_texts(cck_views list) {
    size_t room = 2;
    for (size_t i = 0; i < list.count; i++) room += CCK_PEN_TEXT(list.items[i].len) + 1;
    return room;
}

/* The most bytes that the object can take. */
static size_t room_for(const cck_document *document, const cck_figure *f) {
    size_t words = document->id.len + (f->end - f->start) + (f->phrase_end - f->phrase_start) +
                   (f->sentence_end - f->sentence_start);
    size_t names =
        f->unit.len + f->noun.len + f->measure.len + f->since.len + f->as_of.len + f->happened_on.len + f->speaker.len;
    return FIXED_PARTS + NUMBERS * CCK_PEN_NUMBER + DECIMALS * CCK_DECIMAL_TEXT + CCK_PEN_TEXT(words + names) +
           10 * (size_t)CCK_PEN_TEXT(0) + room_for_texts(f->population) + room_for_texts(f->place);
}

/* Its number, and where it stands in its document. */
static char *put_place(char *at, const cck_document *document, const cck_figure *figure, cck_figure_id id) {
    at = CCK_PEN_LIT(at, "{\"id\":");
    at = cck_pen_unsigned(at, id);
    at = CCK_PEN_LIT(at, ",\"document\":");
    at = cck_pen_path(at, document->id);
    at = CCK_PEN_LIT(at, ",\"start\":");
    at = cck_pen_unsigned(at, figure->start);
    at = CCK_PEN_LIT(at, ",\"end\":");
    at = cck_pen_unsigned(at, figure->end);
    at = CCK_PEN_LIT(at, ",\"line\":");
    at = cck_pen_unsigned(at, figure->line);
    at = CCK_PEN_LIT(at, ",\"column\":");
    return cck_pen_unsigned(at, figure->column);
}

/* Its words, as the article has them. */
static char *put_words(char *at, cck_view text, const cck_figure *figure) {
    at = CCK_PEN_LIT(at, ",\"text\":");
    at = cck_pen_slice(at, text, figure->start, figure->end);
    at = CCK_PEN_LIT(at, ",\"phrase\":");
    at = cck_pen_slice(at, text, figure->phrase_start, figure->phrase_end);
    at = CCK_PEN_LIT(at, ",\"sentence\":");
    return cck_pen_slice(at, text, figure->sentence_start, figure->sentence_end);
}

/* What they assert. */
static char *put_number(char *at, const cck_figure *figure) {
    at = CCK_PEN_LIT(at, ",\"kind\":");
    at = put_quoted(at, &kinds[figure->kind]);
    at = CCK_PEN_LIT(at, ",\"unit\":");
    at = cck_pen_text(at, figure->unit);
    at = CCK_PEN_LIT(at, ",\"value\":");
    at = cck_pen_decimal(at, figure->has_value, figure->value);
    at = CCK_PEN_LIT(at, ",\"low\":");
    at = cck_pen_decimal(at, figure->asserts.has_low, figure->asserts.low);
    at = CCK_PEN_LIT(at, ",\"high\":");
    at = cck_pen_decimal(at, figure->asserts.has_high, figure->asserts.high);
    at = CCK_PEN_LIT(at, ",\"bound\":");
    return put_quoted(at, &bounds[figure->bound]);
}

static char *put_total(char *at, cck_total total) {
    switch (total) {
    case CCK_TOTAL_SO_FAR: return CCK_PEN_LIT(at, "true");
    case CCK_TOTAL_ADDITION: return CCK_PEN_LIT(at, "false");
    case CCK_TOTAL_UNKNOWN: break;
    }
    return CCK_PEN_LIT(at, "null");
}

static char *put_seconds(char *at, int64_t seconds) {
    return seconds > 0 ? cck_pen_unsigned(at, (uint64_t)seconds) : CCK_PEN_LIT(at, "null");
}

/* Of what, whose, where, when, by whom. */
static char *put_context(char *at, const cck_figure *figure) {
    at = CCK_PEN_LIT(at, ",\"noun\":");
    at = cck_pen_text(at, figure->noun);
    at = CCK_PEN_LIT(at, ",\"measure\":");
    at = cck_pen_text(at, figure->measure);
    at = CCK_PEN_LIT(at, ",\"population\":");
    at = cck_pen_texts(at, figure->population);
    at = CCK_PEN_LIT(at, ",\"place\":");
    at = cck_pen_texts(at, figure->place);
    at = CCK_PEN_LIT(at, ",\"window_s\":");
    at = put_seconds(at, figure->window_s);
    at = CCK_PEN_LIT(at, ",\"since\":");
    at = cck_pen_text(at, figure->since);
    at = CCK_PEN_LIT(at, ",\"as_of\":");
    at = cck_pen_text(at, figure->as_of);
    at = CCK_PEN_LIT(at, ",\"cumulative\":");
    at = put_total(at, figure->total);
    at = CCK_PEN_LIT(at, ",\"speaker\":");
    at = cck_pen_text(at, figure->speaker);
    at = CCK_PEN_LIT(at, ",\"status\":");
    return put_quoted(at, &statuses[figure->status]);
}

/* Only of a document whose text is not its file as it stands: where in the file it is read. */
static char *put_source(char *at, const cck_document *document, const cck_figure *figure) {
    if (!document->origin) return at;
    cck_part part = cck_document_part(document, figure->start);
    if (document->origin->anchor_count) {
        size_t line, column;
        cck_document_locate(document, figure->start, &line, &column, NULL);
        at = CCK_PEN_LIT(at, ",\"source_line\":");
        at = cck_pen_unsigned(at, line);
        at = CCK_PEN_LIT(at, ",\"source_column\":");
        at = cck_pen_unsigned(at, column);
    }
    if (part == CCK_PART_BODY) return at;
    at = CCK_PEN_LIT(at, ",\"part\":");
    return cck_pen_name(at, cck_part_name(part));
}

/* Only where the day of what happened is said. */
static char *put_day(char *at, const cck_figure *figure) {
    if (!figure->happened_on.len) return at;
    at = CCK_PEN_LIT(at, ",\"happened_on\":");
    return cck_pen_text(at, figure->happened_on);
}

/* Only of a conversion: the id of the amount that it converts. */
static char *put_conversion(char *at, const cck_figure *figure, cck_figure_id id) {
    if (!figure->conversion_of) return at;
    at = CCK_PEN_LIT(at, ",\"conversion_of\":");
    return cck_pen_unsigned(at, id - figure->conversion_of);
}

void cck_json_figure(cck_buffer *out, const cck_document *document, const cck_figure *figure, cck_figure_id id) {
    char *room = cck_json_room(out, room_for(document, figure));
    if (!room) return;
    char *at = put_place(room, document, figure, id);
    at = put_words(at, document->text, figure);
    at = put_number(at, figure);
    at = put_context(at, figure);
    at = put_day(at, figure);
    at = put_conversion(at, figure, id);
    at = put_source(at, document, figure);
    at = CCK_PEN_LIT(at, "}");
    out->len += (size_t)(at - room);
}

void cck_report_figure_jsonl(cck_buffer *out, const cck_document *document, const cck_figure *figure,
                             cck_figure_id id) {
    size_t from = out->len;
    cck_json_figure(out, document, figure, id);
    CCK_JSON_LIT(out, "\n");
    cck_json_disarm(out, from);
}
