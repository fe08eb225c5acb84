/* records.c - a JSON record to what the reader makes a document of. */
#include "read/records.h"

#include "read/html.h"
#include "read/place_map.h"

static cck_code fail(cck_code code, cck_view json, size_t offset, cck_place place, const char *fault,
                     cck_error *error) {
    cck_fail(error, code, "%s", fault);
    cck_show_error(error, place, json, offset);
    return code;
}

static cck_code check(const cck_reading *reading, const cck_record *record, cck_view json, cck_place place,
                      cck_error *error) {
    cck_view text = record->fields[CCK_FIELD_TEXT];
    if (!text.ptr) {
        fail(CCK_E_FORMAT, json, 0, place, "a record without \"text\"", error);
        cck_error_hint(error, "each line looks like {\"text\": \"...\", \"outlet\": \"...\"}");
        return CCK_E_FORMAT;
    }
    if (cck_is_blank(text)) return fail(CCK_E_FORMAT, json, record->text_at, place, "the text is empty", error);
    if (text.len <= reading->max_document) return CCK_OK;
    cck_fail(error, CCK_E_LIMIT, "the text is longer than %zu bytes", reading->max_document);
    cck_place_error(error, place, json, record->text_at);
    return CCK_E_LIMIT;
}

/* The text from where it can be had: its HTML where there is none, and where the record knows of no text at all its
 * title (lists of what was published hold no more). */
static cck_code find_text(cck_opened *opened, cck_arena *arena, cck_found *found, cck_error *error) {
    cck_record *record = &found->record;
    cck_view text = record->fields[CCK_FIELD_TEXT];
    if (text.ptr && !cck_is_blank(text)) return CCK_OK;
    if (record->fields[CCK_FIELD_HTML].ptr) {
        record->text_raw = (cck_view){NULL, 0};
        return cck_html_fragment(opened, arena, found, error);
    }
    if (text.ptr || !record->fields[CCK_FIELD_TITLE].ptr) return CCK_OK;
    record->fields[CCK_FIELD_TEXT] = record->fields[CCK_FIELD_TITLE];
    record->by[CCK_FIELD_TEXT] = CCK_LIT("title");
    return CCK_OK;
}

/* Where the words of the text stand in the file: of a record that is a line of its own only where that is asked for, as
 * its id tells the line already. */
static bool trace(cck_opened *opened, cck_view source, cck_place place, cck_arena *arena, cck_found *found) {
    bool whole = opened->format == &cck_format_json;
    if (found->origin || (!whole && !opened->reading->trace)) return true;
    found->origin = cck_origin_new(opened, arena);
    if (!found->origin || !found->record.text_raw.ptr) return found->origin;
    return cck_map_json(source, place, found->record.text_raw, arena, found->origin);
}

cck_code cck_records_read(cck_opened *opened, cck_view json, cck_place place, size_t number, cck_arena *arena,
                          cck_found *out, cck_error *error) {
    cck_found found = {0};
    cck_code code = cck_record_read(json, place, CCK_RECORD_LINE, opened->reading->fields, arena, &found.record, error);
    if (!code) code = find_text(opened, arena, &found, error);
    if (!code) code = check(opened->reading, &found.record, json, place, error);
    if (code) return code;
    if (!trace(opened, json, place, arena, &found))
        return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a document");
    if (!found.record.fields[CCK_FIELD_ID].ptr)
        found.id = cck_arena_printf(arena, "%.*s:%zu", CCK_FMT(opened->name), number);
    *out = found;
    return CCK_OK;
}
