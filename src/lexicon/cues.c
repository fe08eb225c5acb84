/* cues.c - lists of words that a rule looks for around a number: one look tells on which of them a word is. */
#include "base/nearest.h"
#include "lexicon/internal.h"

#define CUE_NAME(name) #name,
static const char *const names[] = {CCK_CUES(CUE_NAME)};

/* The entry of a word's hash, or the free one where it belongs. */
static cued *slot_of(const cck_lexicon *lexicon, uint64_t hash) {
    size_t mask = ((size_t)1 << lexicon->cue_bits) - 1, at = (size_t)(hash >> 32) & mask;
    while (lexicon->cued[at].hash && lexicon->cued[at].hash != hash) at = (at + 1) & mask;
    return &lexicon->cued[at];
}

bool cck_lexicon_is_cue(const cck_lexicon *lexicon, uint64_t hash, cck_cue cue) {
    if (!hash || !filter_may_hold(&lexicon->known_cues, hash)) return false;
    return slot_of(lexicon, hash)->lists[cue / 64] >> (cue % 64) & 1;
}

static cck_code unknown_cue(source *s, const cck_yaml *list) {
    cck_code code = cck_yaml_fail(s->error, list, true, "no rule asks for cues '%.*s'", CCK_FMT(list->key));
    const char *nearest = cck_nearest(list->key, names, CCK_CUE_END);
    if (nearest) cck_error_hint(s->error, "did you mean '%s'?", nearest);
    return code;
}

/* The lists are told in the order of their names, so that the first look at `likely` finds nearly all. */
static size_t cue_named(cck_view key, size_t likely) {
    for (size_t i = 0; i < CCK_CUE_END; i++) {
        size_t cue = (likely + i) % CCK_CUE_END;
        if (cck_view_equal(key, cck_view_of(names[cue]))) return cue;
    }
    return CCK_CUE_END;
}

static cck_code read_cue(source *s, const cck_yaml *list, size_t likely, bool *seen) {
    size_t cue = cue_named(list->key, likely);
    if (cue == CCK_CUE_END) return unknown_cue(s, list);
    if (list->kind != CCK_YAML_LIST || !list->count) return cck_entry_wrong(s, list, "a list of words");
    for (const cck_yaml *w = list->first; w; w = w->next) {
        uint64_t hash = cck_word_hash(w->text);
        cued *word = slot_of(s->lexicon, hash);
        word->hash = hash;
        word->lists[cue / 64] |= (uint64_t)1 << (cue % 64);
        filter_add(&s->lexicon->known_cues, hash);
    }
    seen[cue] = true;
    return CCK_OK;
}

static bool make_room(cck_lexicon *lexicon, const cck_yaml *map) {
    size_t words = 0;
    for (const cck_yaml *list = map->first; list; list = list->next) words += list->count;
    lexicon->cue_bits = 1;
    while ((size_t)1 << lexicon->cue_bits < 2 * words) lexicon->cue_bits++;
    lexicon->cued = cck_arena_zalloc(lexicon->arena, (size_t)1 << lexicon->cue_bits, sizeof *lexicon->cued);
    return lexicon->cued != NULL;
}

cck_code cck_cues_read(source *s, const cck_yaml *map) {
    bool seen[CCK_CUE_END] = {false};
    if (s->lexicon->cued || map->kind != CCK_YAML_MAP)
        return cck_yaml_fail(s->error, map, false, "'cues' once only, as a map of lists");
    if (!make_room(s->lexicon, map)) return CCK_E_MEMORY;
    size_t at = 0;
    for (const cck_yaml *list = map->first; list; list = list->next) {
        cck_code code = read_cue(s, list, at++, seen);
        if (code != CCK_OK) return code;
    }
    for (size_t i = 0; i < CCK_CUE_END; i++) {
        if (!seen[i]) return cck_yaml_fail(s->error, map, false, "the cues '%s' are missing", names[i]);
    }
    return CCK_OK;
}
