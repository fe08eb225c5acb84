/* assemble.c - text and what is said of it to a document. */
#include "read/assemble.h"

#include "read/masthead.h"
#include "read/outlet.h"

#define LONGEST_DATE 80 /* bytes of a "date" that is worth parsing */

/* What a field is filled from where its own name says enough. */
static cck_view by_of(const cck_record *record, cck_field field) {
    if (!record->fields[field].ptr) return (cck_view){NULL, 0};
    return record->by[field].ptr ? record->by[field] : cck_field_name_of(field);
}

/* ---- the day ---- */

typedef struct {
    cck_date date;
    cck_view from, by; /* see cck_document.published_from; in words */
    cck_trust trust;
} dated;

/* A date that cannot be understood counts as not known, and so the next place is asked: the document is no worse for
 * it. */
static bool date_of_meta(const cck_found *found, dated *out) {
    cck_view text = found->record.fields[CCK_FIELD_DATE];
    if (!text.ptr || text.len > LONGEST_DATE) return false;
    if (!cck_date_find(text, &out->date) && !cck_date_compact(text, &out->date)) return false;
    out->trust = found->trust ? found->trust : CCK_TRUST_HIGH;
    out->from = out->trust == CCK_TRUST_LOW ? CCK_LIT("file") : CCK_LIT("meta");
    out->by = by_of(&found->record, CCK_FIELD_DATE);
    return true;
}

/* The first that is trusted; a date that is only guessed waits behind what the page says. `meta`: `out` holds what the
 * record says of it. */
static bool find_date(const cck_found *found, const cck_masthead *head, bool meta, dated *out) {
    if (meta && out->trust > CCK_TRUST_LOW) return true;
    cck_date of_address;
    if (cck_date_of_address(found->record.fields[CCK_FIELD_URL], &of_address)) {
        *out = (dated){of_address, CCK_LIT("url"), CCK_LIT("address of the page"), CCK_TRUST_FAIR};
        return true;
    }
    if (head->has_date) {
        *out = (dated){head->date, CCK_LIT("text"), CCK_LIT("date line of the text"), CCK_TRUST_FAIR};
        return true;
    }
    return meta;
}

static cck_code set_published(const dated *when, cck_arena *arena, cck_document *out, cck_origin *origin,
                              cck_error *error) {
    char text[CCK_DATE_TEXT];
    out->published_from = when->from;
    out->published_trust = when->trust;
    if (origin) origin->published_by = when->by;
    out->published = cck_arena_copy(arena, (cck_view){text, cck_date_write(&when->date, text)});
    return out->published.ptr ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "no memory for a document");
}

/* ---- the rest ---- */

/* True when `place` is asked for the outlet before anything that answers. */
static bool wants(cck_views outlet_from, cck_view outlet, cck_view place) {
    for (size_t i = 0; i < outlet_from.count; i++) {
        if (cck_view_equal(outlet_from.items[i], place)) return true;
        if (outlet.ptr && cck_view_equal(outlet_from.items[i], CCK_LIT("meta"))) return false;
    }
    return false;
}

static unsigned wanted_of(const cck_record *record, cck_views outlet_from, bool has_date) {
    cck_view outlet = record->fields[CCK_FIELD_OUTLET];
    return (record->fields[CCK_FIELD_TITLE].ptr ? 0 : CCK_MASTHEAD_TITLE) | (has_date ? 0 : CCK_MASTHEAD_DATE) |
           (wants(outlet_from, outlet, CCK_LIT("dateline")) ? CCK_MASTHEAD_AGENCY : 0);
}

static void say_by(const cck_record *record, const cck_document *document, cck_origin *origin) {
    origin->text_by = by_of(record, CCK_FIELD_TEXT);
    origin->outlet_by = cck_view_equal(document->outlet_from, CCK_LIT("meta")) ? by_of(record, CCK_FIELD_OUTLET)
                                                                               : document->outlet_from;
    origin->title_by = by_of(record, CCK_FIELD_TITLE);
    if (!origin->title_by.ptr && document->title.ptr) origin->title_by = CCK_LIT("first line that reads like one");
    origin->author_by = by_of(record, CCK_FIELD_AUTHOR);
    origin->url_by = by_of(record, CCK_FIELD_URL);
    origin->language_by = by_of(record, CCK_FIELD_LANGUAGE);
    if (!origin->crawled.ptr) origin->crawled = record->fields[CCK_FIELD_CRAWLED];
}

cck_code cck_document_assemble(const cck_found *found, cck_views outlet_from, cck_arena *arena, cck_document *out,
                               cck_error *error) {
    const cck_record *record = &found->record;
    dated when = {.trust = CCK_TRUST_NONE};
    cck_masthead head;
    bool meta = date_of_meta(found, &when), sure = meta && when.trust > CCK_TRUST_LOW;
    cck_masthead_read(out->text, wanted_of(record, outlet_from, sure), &head);
    out->published = (cck_view){NULL, 0};
    out->published_from = CCK_LIT("none");
    cck_code code = CCK_OK;
    if (find_date(found, &head, meta, &when)) code = set_published(&when, arena, out, found->origin, error);
    if (code) return code;
    out->title = record->fields[CCK_FIELD_TITLE].ptr ? record->fields[CCK_FIELD_TITLE] : head.title;
    out->author = record->fields[CCK_FIELD_AUTHOR];
    out->url = record->fields[CCK_FIELD_URL];
    out->language = record->fields[CCK_FIELD_LANGUAGE];
    const cck_outlet_said said = {record->fields[CCK_FIELD_OUTLET], head.agency, found->name, found->notice};
    cck_outlet_choose(outlet_from, &said, out);
    if (found->origin) say_by(record, out, found->origin);
    return CCK_OK;
}
