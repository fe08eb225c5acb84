/* synonyms.c - words that name one thing in the news, whoever writes: they are held for one word when figures are
 * compared. What is counted by what happened to it (killed, arrested) is a measure instead. */
#include "lexicon/internal.h"

cck_code cck_synonyms_add(source *s, const cck_yaml *list) {
    cck_lexicon *lexicon = s->lexicon;
    for (const cck_yaml *g = list->first; g; g = g->next) {
        if (list->kind != CCK_YAML_LIST || g->kind != CCK_YAML_LIST || g->count < 2)
            return cck_yaml_fail(s->error, g, false, "expected a list of two words and more");
        cck_view *words = cck_arena_zalloc(lexicon->arena, g->count, sizeof *words);
        if (!words) return CCK_E_MEMORY;
        cck_views *group = &lexicon->synonyms[lexicon->synonym_count++];
        group->items = words;
        for (const cck_yaml *w = g->first; w; w = w->next)
            words[group->count++] = cck_arena_copy(lexicon->arena, w->text);
    }
    return CCK_OK;
}

cck_code cck_synonyms_read(source *s, const cck_yaml *list) {
    cck_lexicon *lexicon = s->lexicon;
    if (lexicon->synonym_count) return cck_yaml_fail(s->error, list, false, "'synonyms' once only");
    size_t room = list->count + lexicon->own_synonyms + 1;
    lexicon->synonyms = cck_arena_zalloc(lexicon->arena, room, sizeof *lexicon->synonyms);
    return lexicon->synonyms ? cck_synonyms_add(s, list) : CCK_E_MEMORY;
}

cck_code cck_general_nouns_read(source *s, const cck_yaml *list) {
    cck_lexicon *lexicon = s->lexicon;
    if (lexicon->general_nouns.count || list->kind != CCK_YAML_LIST)
        return cck_yaml_fail(s->error, list, false, "'general_nouns' once only, as a list");
    cck_view *words = cck_arena_zalloc(lexicon->arena, list->count + 1, sizeof *words);
    if (!words) return CCK_E_MEMORY;
    lexicon->general_nouns.items = words;
    for (const cck_yaml *w = list->first; w; w = w->next)
        words[lexicon->general_nouns.count++] = cck_arena_copy(lexicon->arena, w->text);
    return CCK_OK;
}

bool cck_lexicon_is_general(const cck_lexicon *lexicon, cck_view noun) {
    return noun.len && cck_views_contain(lexicon->general_nouns, noun);
}

const cck_views *cck_lexicon_synonyms(const cck_lexicon *lexicon, size_t *count) {
    *count = lexicon->synonym_count;
    return lexicon->synonyms;
}
