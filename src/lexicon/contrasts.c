/* contrasts.c - words that tell two numbers of one name apart: confirmed cases and suspected ones, petrol and diesel.
 */
#include "lexicon/internal.h"

static cck_code read_side(source *s, const cck_yaml *words, cck_views *side) {
    if (words->kind != CCK_YAML_LIST || !words->count)
        return cck_yaml_fail(s->error, words, false, "expected a list of words");
    cck_view *items = cck_arena_zalloc(s->lexicon->arena, words->count, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    side->items = items;
    for (const cck_yaml *w = words->first; w; w = w->next)
        items[side->count++] = cck_arena_copy(s->lexicon->arena, w->text);
    return CCK_OK;
}

static cck_code read_set(source *s, const cck_yaml *sides, cck_contrast *out) {
    if (sides->kind != CCK_YAML_LIST || sides->count < 2)
        return cck_yaml_fail(s->error, sides, false, "expected two lists of words and more");
    cck_views *items = cck_arena_zalloc(s->lexicon->arena, sides->count, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    out->sides = items;
    cck_code code = CCK_OK;
    for (const cck_yaml *side = sides->first; side && code == CCK_OK; side = side->next)
        code = read_side(s, side, &items[out->count++]);
    return code;
}

cck_code cck_contrasts_read(source *s, const cck_yaml *list) {
    cck_lexicon *lexicon = s->lexicon;
    if (lexicon->contrast_count || list->kind != CCK_YAML_LIST)
        return cck_yaml_fail(s->error, list, false, "'contrasts' once only, as a list");
    cck_contrast *items = cck_arena_zalloc(lexicon->arena, list->count + 1, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    lexicon->contrasts = items;
    cck_code code = CCK_OK;
    for (const cck_yaml *set = list->first; set && code == CCK_OK; set = set->next)
        code = read_set(s, set, &items[lexicon->contrast_count++]);
    return code;
}

const cck_contrast *cck_lexicon_contrasts(const cck_lexicon *lexicon, size_t *count) {
    *count = lexicon->contrast_count;
    return lexicon->contrasts;
}
