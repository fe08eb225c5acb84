/* readings.c - measures that are read as another in documents of some sort. */
#include "lexicon/internal.h"

enum { STEM = 3 }; /* letters of the shortest */

static cck_code read_stems(source *s, const cck_yaml *entry, const char *key, cck_views *out) {
    const cck_yaml *list = cck_yaml_get(entry, key);
    if (!list || list->kind != CCK_YAML_LIST || !list->count)
        return cck_entry_wrong(s, entry, "'where' and 'unless', lists");
    cck_view *items = cck_arena_zalloc(s->lexicon->arena, list->count, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    out->items = items;
    for (const cck_yaml *w = list->first; w; w = w->next) {
        if (w->text.len < STEM) return cck_entry_wrong(s, w, "three letters or more");
        items[out->count++] = cck_arena_copy(s->lexicon->arena, w->text);
    }
    return CCK_OK;
}

static bool read_name(source *s, const cck_yaml *entry, const char *key, cck_view *out) {
    const cck_yaml *name = cck_yaml_get(entry, key);
    if (name) *out = cck_arena_copy(s->lexicon->arena, name->text);
    return out->len > 0;
}

static cck_code read_one(source *s, const cck_yaml *entry, cck_reading *out) {
    bool named = read_name(s, entry, "measure", &out->measure) && read_name(s, entry, "noun", &out->noun) &&
                 read_name(s, entry, "as", &out->as);
    if (!named) return cck_entry_wrong(s, entry, "'measure', 'noun' and 'as'");
    cck_code code = read_stems(s, entry, "where", &out->where);
    return code == CCK_OK ? read_stems(s, entry, "unless", &out->unless) : code;
}

cck_code cck_readings_read(source *s, const cck_yaml *list) {
    cck_lexicon *lexicon = s->lexicon;
    if (lexicon->readings || list->kind != CCK_YAML_LIST || list->count > CCK_READINGS)
        return cck_yaml_fail(s->error, list, false, "'readings' once only, as a list of %d at most", CCK_READINGS);
    lexicon->readings = cck_arena_zalloc(lexicon->arena, list->count + 1, sizeof *lexicon->readings);
    if (!lexicon->readings) return CCK_E_MEMORY;
    cck_code code = CCK_OK;
    for (const cck_yaml *entry = list->first; entry && code == CCK_OK; entry = entry->next)
        code = read_one(s, entry, &lexicon->readings[lexicon->reading_count++]);
    return code;
}

const cck_reading *cck_lexicon_readings(const cck_lexicon *lexicon, size_t *count) {
    *count = lexicon->reading_count;
    return lexicon->readings;
}
