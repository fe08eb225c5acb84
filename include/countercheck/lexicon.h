/* lexicon.h - the word lists (config/lexicon/en, embedded), loaded. Opaque: rooms inside the
 * library look words up through src/lexicon/lexicon.h. */
#ifndef COUNTERCHECK_LEXICON_H
#define COUNTERCHECK_LEXICON_H

#include "countercheck/base.h"

typedef struct cck_lexicon cck_lexicon;

/* The built-in English lexicon. A few milliseconds. Free with cck_lexicon_free. Read-only after
 * loading: threads may share it. */
CCK_API cck_code cck_lexicon_load(cck_lexicon **out, cck_error *error);
/* The same with the measures, units, synonyms and hedges that `rules` add (NULL: none), which it does not need any more
 * afterwards. CCK_E_CONFIG with the place where one of them cannot be. */
struct cck_rules;
CCK_API cck_code cck_lexicon_load_for(const struct cck_rules *rules, cck_lexicon **out, cck_error *error);
CCK_API void cck_lexicon_free(cck_lexicon *lexicon);
/* Hash of every byte that was read; part of the store's key. */
CCK_API uint64_t cck_lexicon_hash(const cck_lexicon *lexicon);

#endif
