/* assemble.c - text and what is said of it to a document. */
#include "read/assemble.h"

#include "read/masthead.h"
#include "read/outlet.h"

#define LONGEST_DATE 80 /* bytes of a "date" that is worth parsing */

/* A date that cannot be understood counts as not known, and so the text is asked: the document is no worse for it. */
static bool date_of_meta(cck_view text, cck_date *out) {
    return text.ptr && text.len <= LONGEST_DATE && cck_date_find(text, out);
}

static cck_code set_published(const cck_date *date, cck_view from, cck_arena *arena, cck_document *out,
                              cck_error *error) {
    char text[CCK_DATE_TEXT];
    out->published_from = from;
    out->published = cck_arena_copy(arena, (cck_view){text, cck_date_write(date, text)});
    return out->published.ptr ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "no memory for a document");
}

/* True when the dateline is asked for the outlet before anything that answers. */
static bool wants_agency(cck_views outlet_from, cck_view outlet) {
    for (size_t i = 0; i < outlet_from.count; i++) {
        if (cck_view_equal(outlet_from.items[i], CCK_LIT("dateline"))) return true;
        if (outlet.ptr && cck_view_equal(outlet_from.items[i], CCK_LIT("meta"))) return false;
    }
    return false;
}

cck_code cck_document_assemble(const cck_record *meta, cck_views outlet_from, cck_arena *arena, cck_document *out,
                               cck_error *error) {
    cck_date date = {0};
    cck_view title = meta->fields[CCK_FIELD_TITLE];
    bool from_meta = date_of_meta(meta->fields[CCK_FIELD_DATE], &date);
    unsigned wanted = (title.ptr ? 0 : CCK_MASTHEAD_TITLE) | (from_meta ? 0 : CCK_MASTHEAD_DATE) |
                      (wants_agency(outlet_from, meta->fields[CCK_FIELD_OUTLET]) ? CCK_MASTHEAD_AGENCY : 0);
    cck_masthead head;
    cck_masthead_read(out->text, wanted, &head);
    out->published = (cck_view){NULL, 0};
    out->published_from = CCK_LIT("none");
    cck_code code = CCK_OK;
    if (from_meta) code = set_published(&date, CCK_LIT("meta"), arena, out, error);
    if (head.has_date) code = set_published(&head.date, CCK_LIT("text"), arena, out, error);
    if (code) return code;
    out->title = title.ptr ? title : head.title;
    out->author = meta->fields[CCK_FIELD_AUTHOR];
    out->url = meta->fields[CCK_FIELD_URL];
    out->language = meta->fields[CCK_FIELD_LANGUAGE];
    cck_outlet_choose(outlet_from, meta->fields[CCK_FIELD_OUTLET], head.agency, out);
    return CCK_OK;
}
