/* load.c - the embedded lexicon files to one table of words. */
#define XXH_INLINE_ALL
#include <stdlib.h>
#include <xxhash.h>

#include "config/embedded.h"
#include "countercheck/rules.h"
#include "lexicon/internal.h"

static cck_code read_file(cck_lexicon *lexicon, const cck_embedded_file *file, cck_error *error) {
    cck_arena *scratch = cck_arena_new(0);
    if (!scratch) return cck_fail(error, CCK_E_MEMORY, "out of memory while loading the lexicon");
    source s = {lexicon, error};
    cck_view text = {(const char *)file->data, file->size};
    const cck_yaml *root;
    cck_code code = cck_yaml_parse(text, cck_view_of(file->name), scratch, &root, error);
    for (const cck_yaml *n = code == CCK_OK ? root->first : NULL; n && code == CCK_OK; n = n->next) {
        code = cck_entries_read(&s, n);
    }
    lexicon->hash = XXH3_64bits_withSeed(file->data, file->size, lexicon->hash);
    cck_arena_free(scratch);
    return code;
}

static cck_code read_all(cck_lexicon *lexicon, const cck_yaml *own, cck_error *error) {
    if (!cck_table_grow(lexicon)) return CCK_E_MEMORY;
    cck_own_words_count(lexicon, own);
    for (size_t i = 0; i < cck_embedded_count; i++) {
        const cck_embedded_file *file = &cck_embedded_files[i];
        if (!cck_view_starts(cck_view_of(file->name), CCK_LIT("config/lexicon/"))) continue;
        cck_code code = read_file(lexicon, file, error);
        if (code != CCK_OK) return code;
    }
    cck_code code = cck_own_words_read(&(source){lexicon, error}, own);
    return code != CCK_OK ? code : cck_table_finish(lexicon);
}

cck_code cck_lexicon_load_for(const cck_rules *rules, cck_lexicon **out, cck_error *error) {
    cck_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (lexicon) lexicon->arena = cck_arena_new(0);
    const cck_yaml *own = rules ? rules->root : NULL;
    cck_code code = lexicon && lexicon->arena ? read_all(lexicon, own, error) : CCK_E_MEMORY;
    if (code == CCK_OK) {
        *out = lexicon;
        return CCK_OK;
    }
    if (code == CCK_E_MEMORY) cck_fail(error, code, "out of memory while loading the lexicon");
    cck_lexicon_free(lexicon);
    return code;
}

cck_code cck_lexicon_load(cck_lexicon **out, cck_error *error) {
    return cck_lexicon_load_for(NULL, out, error);
}

void cck_lexicon_free(cck_lexicon *lexicon) {
    if (!lexicon) return;
    cck_arena_free(lexicon->arena);
    free(lexicon);
}
