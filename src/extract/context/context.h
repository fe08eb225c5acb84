/* context.h - what windows, speakers, places and statuses share: words by position, clauses, names. */
#ifndef CCK_EXTRACT_CONTEXT_H
#define CCK_EXTRACT_CONTEXT_H

#include "extract/sentence.h"

/* How far a cue reaches, in lexemes: it keeps the cost linear in sentences that are tables run together. */
enum { CCK_REACH = 60 };

static inline bool cck_word_at(const cck_sentence *s, size_t at) {
    return at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_WORD;
}
static inline bool cck_capital_at(const cck_sentence *s, size_t at) {
    return cck_word_at(s, at) && (s->lexemes[at].token.flags & CCK_TOKEN_CAPITAL);
}
/* Length of the phrase of a class that begins at `at`; 0 for none. `sense` may be NULL. */
static inline size_t cck_phrase(const cck_sentence *s, size_t at, cck_word_class c, const cck_sense **sense) {
    return cck_lexicon_match(s->lexemes, s->count, at, c, sense);
}
/* True when the word at `at` ends in `suffix` (lower case) and is longer than it. */
bool cck_word_ends(const cck_sentence *s, size_t at, cck_view suffix);

/* True when a new clause begins at `at`: a clause word, a semicolon, colon, dash or bracket, or a comma before a
 * participle. A comma alone is none: lists and fronted adverbials have them. */
bool cck_breaks_clause(const cck_sentence *s, size_t at);
/* True when no clause begins in (from, to) and the two are within reach. */
bool cck_same_clause(const cck_sentence *s, size_t from, size_t to);

/* True when the lexeme can stand in a name: capitalised and no function word, month or weekday. In a headline, where
 * everything is capitalised, no word that the lexicon knows as a verb, measure, number or adverb either. */
bool cck_name_word(const cck_sentence *s, size_t at);
/* End of the name that begins at `at` ("Deir ez-Zor", "Marta de Brell", "John F. Kennedy"); `at` when none does. */
size_t cck_name_end(const cck_sentence *s, size_t at);
/* Nationality or the like: "Syrian", "Israeli", "South Korean" by its last word. */
bool cck_is_demonym(const cck_sentence *s, size_t at);
/* presupposed.c: is the figure taken for granted by the plan, fear or condition in whose reach it stands ("will close
 * 31 of its 142 branches")? Its noun and measure are known. O(1). */
bool cck_is_presupposed(const cck_sentence *s, const cck_draft *d);
/* stretch.c: "the deadliest blaze since 2003": what the word "since" at `at` leads to is the last of its kind, and no
 * count began then. O(1). */
bool cck_is_record(const cck_sentence *s, size_t at);
/* presupposed.c: does what follows the figure say that it was foreseen ("the 50,000 they had planned for")? O(1). */
bool cck_is_foreseen_behind(const cck_sentence *s, const cck_draft *d);
/* addition.c: figure.total of `d`, whose measure is known. O(1). */
void cck_find_total(const cck_sentence *s, cck_draft *d);
/* window.c: is the span of the cue at `cue` how long nothing like it had happened ("the second crash in five months"),
 * not how long was counted? */
bool cck_compares_periods(const cck_sentence *s, size_t cue);
/* window.c: "60 have died, 12 of them [in the past week]": is what stands at `cue` said of the 12 of `d` alone? O(1).
 */
bool cck_is_part_of_them(const cck_sentence *s, const cck_draft *d, size_t cue);
/* date.c: the day since which or on which the figures around a moment at `at` are counted, or on which what they count
 * happened; CCK_E_MEMORY. O(drafts of its clause). */
cck_code cck_find_date(cck_sentence *s, size_t at);
/* date.c: the same for "Sunday's raid". */
cck_code cck_find_owned_day(cck_sentence *s, size_t at);
/* The draft whose number words hold `at`, or NULL. O(log drafts). */
cck_draft *cck_draft_at(const cck_sentence *s, size_t at);
/* Index of the first draft that begins at or behind `at`. O(log drafts). */
size_t cck_draft_from(const cck_sentence *s, size_t at);

#endif
