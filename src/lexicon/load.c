/* load.c - the embedded lexicon files to one table of words. */
#define XXH_INLINE_ALL
#include <stdlib.h>
#include <xxhash.h>

#include "config/embedded.h"
#include "countercheck/rules.h"
#include "lexicon/internal.h"

static cck_code read_file(cck_lexicon *lexicon, const cck_embedded_file *file, cck_arena *scratch, cck_error *error) {
    source s = {lexicon, error};
    const cck_yaml *root;
    cck_code code = cck_embedded_tree(file, scratch, &root, error);
    for (const cck_yaml *n = code == CCK_OK ? root->first : NULL; n && code == CCK_OK; n = n->next) {
        code = cck_entries_read(&s, n);
    }
    lexicon->hash = XXH3_64bits_withSeed(file->data, file->size, lexicon->hash);
    cck_arena_reset(scratch);
    return code;
}

static cck_code read_all(cck_lexicon *lexicon, const cck_yaml *own, cck_error *error) {
    cck_arena *scratch = cck_arena_new(0);
    cck_code code = scratch && cck_table_grow(lexicon) ? CCK_OK : CCK_E_MEMORY;
    cck_own_words_count(lexicon, own);
    for (size_t i = 0; i < cck_packed_count && code == CCK_OK; i++) {
        bool words = cck_view_starts(cck_view_of(cck_packed_files[i].name), CCK_LIT("config/lexicon/"));
        if (words) code = read_file(lexicon, &cck_packed_files[i], scratch, error);
    }
    cck_arena_free(scratch);
    if (code == CCK_OK) code = cck_own_words_read(&(source){lexicon, error}, own);
    return code == CCK_OK ? cck_table_finish(lexicon) : code;
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
