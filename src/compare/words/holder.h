/* holder.h - reading whose quantity a figure is: the words of a sentence as far as that asks for them. Internal to
 * holder.c, holder_words.c, holder_clause.c and holder_before.c. */
#ifndef CCK_COMPARE_HOLDER_H
#define CCK_COMPARE_HOLDER_H

#include "compare/item/item.h"

enum { CCK_HOLDER_WORDS = 8, CCK_HOLDER_TOKENS = 400 };

/* What a token is to a clause. */
typedef enum {
    CCK_PART_NOUN,  /* a word that may stand in a noun phrase and says something */
    CCK_PART_IDLE,  /* one that stands there and says nothing: "the", "total", "two" */
    CCK_PART_VERB,  /* or what stands among verbs: "has", "to", "not" */
    CCK_PART_LEADS, /* a preposition */
    CCK_PART_JOINS, /* "and", "or" */
    CCK_PART_COMMA,
    CCK_PART_STOP /* the clause ends: ";", ":", quotes, "that", "while" */
} cck_clause_part;

typedef struct {
    cck_work *work;
    const cck_topics *topics;
    const cck_item *item;
    cck_view text;
    const cck_token *tokens; /* of the sentence that is being read */
    size_t count;
    size_t at, last; /* the number's first token, and behind its phrase */
    bool headline;   /* capitals say nothing */
    cck_term_id found[CCK_HOLDER_WORDS];
    size_t found_count;
    size_t from, to;       /* bytes of what was found */
    uint32_t topics_found; /* as cck_holder has it */
    bool named;            /* some of it is a name that is no topic of the story */
    bool guessed;          /* by a pronoun */
    bool pronoun;          /* "it", "the company": what it stands for is told before */
} cck_holder_reader;

/* holder_words.c: what token `i` is; `first` is where its clause begins at the earliest. O(1). */
cck_clause_part cck_clause_part_at(const cck_holder_reader *r, size_t i, size_t first);
/* Notes the telling words of tokens [from, to): names and nouns, neither what is counted nor who speaks. */
void cck_holder_collect(cck_holder_reader *r, size_t from, size_t to);
/* Is the word at `i` of these classes by itself? */
bool cck_holder_is(const cck_holder_reader *r, size_t i, uint64_t classes);
bool cck_holder_word_is(const cck_holder_reader *r, size_t i, const char *word);
/* Is it on this list? */
static inline bool cck_holder_cue(const cck_holder_reader *r, size_t i, cck_cue cue) {
    return cck_lexicon_is_cue(r->work->lexicon, r->tokens[i].hash, cue);
}

/* holder_clause.c: the subject of the clause that ends before token `end`; what stands at its front ("In Carrow,").
 * They find nothing where what they would find says nothing. O(tokens). */
void cck_holder_subject(cck_holder_reader *r, size_t end);
void cck_holder_front(cck_holder_reader *r, size_t end);
/* Behind the figure's noun: "jobs in retail", "deaths of miners". O(1). */
void cck_holder_behind(cck_holder_reader *r);

#endif
