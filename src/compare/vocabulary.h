/* vocabulary.h - the words of all documents of a comparison: how rare each is, whether it is a name, and
 * which documents hold it. Everything that weighs words (stories, contexts) asks here. */
#ifndef CCK_COMPARE_VOCABULARY_H
#define CCK_COMPARE_VOCABULARY_H

#include "compare/map.h"
#include "countercheck/compare.h"
#include "lexicon/lexicon.h"

/* A word by its stem, or a number as written. 0 is "no word". */
typedef uint32_t cck_term_id;

typedef enum {
    CCK_TERM_WORD,
    CCK_TERM_STOP,
    CCK_TERM_NUMBER,
    CCK_TERM_MONTH,
    CCK_TERM_YEAR,
    CCK_TERM_DAY
} cck_term_kind;

typedef struct {
    cck_view text; /* the stem, or the number as written */
    cck_term_kind kind;
    uint32_t upper, lower; /* occurrences with and without a capital, first words of sentences left out */
    uint32_t sentences;    /* sentences of the corpus that hold it */
    uint32_t documents;
    uint32_t seen_sentence, seen_document; /* marks of the scan */
} cck_term;

/* The distinct terms of one document, ascending; `opening`: those of its title and first lines. */
typedef struct {
    const cck_term_id *terms, *opening;
    size_t count, opening_count;
} cck_document_terms;

typedef struct {
    cck_arena *arena;
    const cck_lexicon *lexicon;
    cck_map forms; /* lower-case form -> term */
    cck_map stems; /* stem -> term */
    cck_term *terms;
    size_t count, capacity;
    uint32_t sentences;
    cck_document_terms *documents; /* as the corpus has them */
} cck_vocabulary;

/* Reads every document once, in the order of `order` (see story.h), on which the numbers of the terms depend.
 * O(bytes). */
cck_code cck_vocabulary_build(const cck_corpus *corpus, const uint32_t *order, const cck_lexicon *lexicon,
                              cck_arena *arena, cck_vocabulary *out, cck_error *error);
/* The term of a word or number as written; 0 when memory is out or the word is empty. Enters new words. */
cck_term_id cck_vocabulary_term(cck_vocabulary *vocabulary, cck_view word, bool number);
/* The same without entering; 0 for a word that no document holds. */
cck_term_id cck_vocabulary_find(const cck_vocabulary *vocabulary, cck_view word);
/* How much sharing the term says: the logarithm of how rare it is among the sentences, 0 for function words. */
double cck_vocabulary_weight(const cck_vocabulary *vocabulary, cck_term_id term);
/* Written with a capital nearly always: a name. */
bool cck_vocabulary_is_name(const cck_vocabulary *vocabulary, cck_term_id term);
/* 1 for January; 0 for what is no month, and for years among the times of a figure. O(1). */
int cck_vocabulary_month(const cck_vocabulary *vocabulary, cck_term_id term);
/* O(log terms). */
bool cck_vocabulary_holds(const cck_vocabulary *vocabulary, size_t document, cck_term_id term);

#endif
