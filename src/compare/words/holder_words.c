/* holder_words.c - which words of a clause tell whose quantity a figure is. */
#include "compare/words/holder.h"

enum { ENOUGH = 4 }; /* articles of a story that can tell what all of it is about */

static uint64_t classes_at(const cck_holder_reader *r, size_t i) {
    const cck_token *t = &r->tokens[i];
    if (t->kind != CCK_TOKEN_WORD && t->kind != CCK_TOKEN_CODE) return 0;
    const cck_word *w = cck_lexicon_word(r->work->lexicon, t->hash);
    return w ? w->classes : 0;
}

bool cck_holder_is(const cck_holder_reader *r, size_t i, uint64_t classes) {
    return i < r->count && (classes_at(r, i) & classes);
}

bool cck_holder_word_is(const cck_holder_reader *r, size_t i, const char *word) {
    return i < r->count && cck_view_equal_nocase(cck_token_view(r->text, &r->tokens[i]), cck_view_of(word));
}

static bool is_capital(const cck_holder_reader *r, size_t i) {
    return !r->headline && (r->tokens[i].flags & CCK_TOKEN_CAPITAL);
}

/* Capitals at the beginning of a sentence say nothing either. */
static bool is_name(const cck_holder_reader *r, size_t i) {
    if (!(r->tokens[i].flags & CCK_TOKEN_CAPITAL)) return false;
    cck_term_id term = cck_vocabulary_find(r->work->vocabulary, cck_token_view(r->text, &r->tokens[i]));
    return cck_vocabulary_is_name(r->work->vocabulary, term);
}

static bool ends_in(const cck_holder_reader *r, size_t i, const char *end) {
    return cck_view_ends(cck_token_view(r->text, &r->tokens[i]), cck_view_of(end));
}

/* Has a measure's word one of these roles? */
static bool has_role(const cck_holder_reader *r, size_t i, unsigned roles) {
    const cck_word *w = cck_lexicon_word(r->work->lexicon, r->tokens[i].hash);
    size_t n = 0;
    const cck_sense *senses = w ? cck_senses_of(w, CCK_WORD_MEASURE, &n) : NULL;
    for (size_t k = 0; k < n; k++) {
        if (senses[k].tail_count == 0 && (roles & 1u << senses[k].role)) return true;
    }
    return false;
}

/* Behind these a word is a noun, whatever else it can be: "the report", "in record", "Lind's claims". */
static bool awaits_noun(const cck_holder_reader *r, size_t i) {
    if (r->tokens[i].kind == CCK_TOKEN_CLITIC) return true;
    return cck_holder_is(r, i, CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION)) && !cck_holder_word_is(r, i, "to");
}

/* "awaiting another 25", "are seeking one", but "manufacturing 13,000". */
static bool is_doing(const cck_holder_reader *r, size_t i) {
    if (!ends_in(r, i, "ing") || cck_holder_is(r, i, CCK_CLASS(MEASURE))) return false;
    return cck_holder_is(r, i + 1, CCK_CLASS(DETERMINER)) || (i > 0 && cck_holder_is(r, i - 1, CCK_CLASS(AUXILIARY))) ||
           cck_holder_word_is(r, i + 1, "one");
}

static bool is_verb(const cck_holder_reader *r, size_t i, size_t first) {
    const uint64_t verbs = CCK_CLASS(VERB) | CCK_CLASS(SPEECH) | CCK_CLASS(CHANGE) | CCK_CLASS(RISE) | CCK_CLASS(SAYS) |
                           CCK_CLASS(FORECAST) | CCK_CLASS(DENIAL);
    if (is_capital(r, i) && i > 0) return false;
    if (i > 0 && r->tokens[i - 1].punct == '-' && !(r->tokens[i].flags & CCK_TOKEN_SPACE_BEFORE)) return false;
    if (cck_holder_is(r, i, CCK_CLASS(AUXILIARY) | CCK_CLASS(MODAL))) return true;
    if (i == first && i == 0) return false;
    if (i > first && awaits_noun(r, i - 1)) return false;
    bool counted =
        i > first && (r->tokens[i - 1].kind == CCK_TOKEN_NUMBER || cck_holder_is(r, i - 1, CCK_CLASS(SCALE)));
    if (counted && ends_in(r, i, "s")) return false; /* "400 votes", "7 million votes" */
    if (cck_holder_is(r, i, CCK_CLASS(ADVERB) | CCK_CLASS(PREPOSITION))) return false; /* "up", "down" */
    if (cck_holder_is(r, i, verbs) || is_doing(r, i)) return true;
    if (has_role(r, i, 1u << CCK_ROLE_OBJECT | 1u << CCK_ROLE_SUBJECT | 1u << CCK_ROLE_BEFORE)) return true;
    return r->tokens[i].end - r->tokens[i].start > 4 && ends_in(r, i, "ed") && !cck_holder_is(r, i, CCK_CLASS(MEASURE));
}

static cck_clause_part of_mark(const cck_holder_reader *r, size_t i) {
    switch (r->tokens[i].punct) {
    case ',': return CCK_PART_COMMA;
    case '-': {
        bool dash = (r->tokens[i].flags & CCK_TOKEN_SPACE_BEFORE) && i + 1 < r->count &&
                    (r->tokens[i + 1].flags & CCK_TOKEN_SPACE_BEFORE);
        return dash ? CCK_PART_STOP : CCK_PART_IDLE;
    }
    case '\'':
    case '/': return CCK_PART_IDLE;
    default: return CCK_PART_STOP;
    }
}

cck_clause_part cck_clause_part_at(const cck_holder_reader *r, size_t i, size_t first) {
    const cck_token *t = &r->tokens[i];
    if (t->kind == CCK_TOKEN_PUNCT) return of_mark(r, i);
    if (t->kind != CCK_TOKEN_WORD && t->kind != CCK_TOKEN_CODE) return CCK_PART_IDLE;
    if (cck_holder_word_is(r, i, "and") || cck_holder_word_is(r, i, "or") || cck_holder_word_is(r, i, "&"))
        return CCK_PART_JOINS;
    bool aside = i + 1 < r->count && r->tokens[i + 1].punct == ','; /* "Retailers, though, shed" */
    if (aside && cck_holder_is(r, i, CCK_CLASS(CLAUSE))) return CCK_PART_IDLE;
    if (cck_holder_is(r, i, CCK_CLASS(CLAUSE)) || cck_holder_word_is(r, i, "that") || cck_holder_word_is(r, i, "as") ||
        cck_holder_word_is(r, i, "than"))
        return is_capital(r, i) && i > 0 ? CCK_PART_NOUN : CCK_PART_STOP;
    if (is_verb(r, i, first)) return CCK_PART_VERB;
    if (cck_holder_word_is(r, i, "to")) return CCK_PART_LEADS;
    if (is_capital(r, i) && i > 0) return CCK_PART_NOUN;
    if (cck_holder_is(r, i, CCK_CLASS(PREPOSITION))) return CCK_PART_LEADS;
    const uint64_t idle = CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB) | CCK_CLASS(NUMBER) | CCK_CLASS(SCALE) |
                          CCK_CLASS(ORDINAL) | CCK_CLASS(PRONOUN);
    return cck_holder_is(r, i, idle) ? CCK_PART_IDLE : CCK_PART_NOUN;
}

/* "people" */
static bool is_everybody(const cck_holder_reader *r, const cck_population *p) {
    return p == cck_lexicon_population(r->work->lexicon, CCK_LIT("person"));
}

/* "Tens of thousands", "a couple of": words that begin a number. */
static bool begins_number(const cck_holder_reader *r, size_t i) {
    const cck_word *w = cck_lexicon_word(r->work->lexicon, r->tokens[i].hash);
    return w && (w->phrases & (CCK_CLASS(VAGUE) | CCK_CLASS(NUMBER)));
}

/* "government payrolls", "company profit": who has what is measured, not who tells it. */
static bool is_of_what_follows(const cck_holder_reader *r, size_t i) {
    const uint64_t tellers = CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(ORGANISATION);
    return cck_holder_is(r, i, tellers) && i + 1 < r->count && !(r->tokens[i + 1].flags & CCK_TOKEN_CAPITAL) &&
           cck_clause_part_at(r, i + 1, i) == CCK_PART_NOUN &&
           !cck_holder_is(r, i + 1, tellers | CCK_CLASS(POPULATION));
}

/* Who counts and tells rather than has: "officials", "the report", "police". */
static bool says_nothing(const cck_holder_reader *r, size_t i) {
    const uint64_t small = CCK_CLASS(PREPOSITION) | CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) |
                           CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB) | CCK_CLASS(AUXILIARY) | CCK_CLASS(MODAL) |
                           CCK_CLASS(WEEKDAY) | CCK_CLASS(MONTH);
    const uint64_t plain = CCK_CLASS(NUMBER) | CCK_CLASS(SCALE) | CCK_CLASS(ORDINAL) | CCK_CLASS(VAGUE) |
                           CCK_CLASS(FRACTION) | CCK_CLASS(MULTIPLE) | CCK_CLASS(GROUP) | CCK_CLASS(UNIT) |
                           CCK_CLASS(CURRENCY) | CCK_CLASS(TALLY) | CCK_CLASS(CHANGE) | CCK_CLASS(RISE) |
                           CCK_CLASS(SPEECH) | CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(TITLE) | CCK_CLASS(PERIOD) |
                           CCK_CLASS(ADDITION) | CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(PLACE_NOUN) |
                           CCK_CLASS(ORGANISATION) | CCK_CLASS(FORECAST) | CCK_CLASS(CONDITION) | CCK_CLASS(SO_FAR);
    if (cck_holder_is(r, i, small) && !is_capital(r, i)) return true;
    if (is_of_what_follows(r, i)) return false;
    if (is_name(r, i)) return cck_holder_is(r, i, CCK_CLASS(WEEKDAY) | CCK_CLASS(MONTH) | CCK_CLASS(TITLE));
    if (has_role(r, i, 1u << CCK_ROLE_NOUN | 1u << CCK_ROLE_TOTAL | 1u << CCK_ROLE_STATE)) return true;
    if (cck_holder_is(r, i, plain) || ends_in(r, i, "ly") || begins_number(r, i)) return true;
    if (!cck_holder_is(r, i, CCK_CLASS(POPULATION))) return false;
    cck_view head = cck_last_word(r->item->figure->noun);
    const cck_population *p = cck_lexicon_population(r->work->lexicon, cck_token_view(r->text, &r->tokens[i]));
    return !p || is_everybody(r, p) || (head.len && p == cck_lexicon_population(r->work->lexicon, head));
}

/* What the figure counts is nobody's name. */
static bool is_counted(const cck_holder_reader *r, cck_term_id term) {
    return term == r->item->measure || term == r->item->head;
}

/* "the rate" in a story of rates; two or three articles cannot tell. */
static bool is_everywhere(const cck_holder_reader *r, cck_term_id term) {
    return r->topics->documents[r->item->story] >= ENOUGH && cck_topics_hold(r->topics, r->item->story, term);
}

static void note(cck_holder_reader *r, size_t i) {
    const cck_token *t = &r->tokens[i];
    cck_term_id term = cck_vocabulary_find(r->work->vocabulary, cck_token_view(r->text, t));
    if (!term || r->work->vocabulary->terms[term].kind != CCK_TERM_WORD || is_counted(r, term)) return;
    bool everywhere = is_everywhere(r, term), name = is_name(r, i);
    if (everywhere && !name) return;
    if (r->found_count == CCK_HOLDER_WORDS) return;
    for (size_t k = 0; k < r->found_count; k++) {
        if (r->found[k] == term) return;
    }
    if (r->found_count == 0 || t->start < r->from) r->from = t->start;
    if (r->found_count == 0 || t->end > r->to) r->to = t->end;
    bool topic = cck_topics_hold(r->topics, r->item->story, term);
    if (topic) r->topics_found |= 1u << r->found_count;
    r->found[r->found_count++] = term;
    r->named |= name && !topic;
}

/* "no fewer than", "a minimum of": what stands between the phrase's beginning and its number is about the number. */
static bool is_of_number(const cck_holder_reader *r, const cck_token *t) {
    const cck_figure *f = r->item->figure;
    return t->start >= f->phrase_start && t->end <= f->start;
}

void cck_holder_collect(cck_holder_reader *r, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        const cck_token *t = &r->tokens[i];
        if ((t->kind != CCK_TOKEN_WORD && t->kind != CCK_TOKEN_CODE) || is_of_number(r, t)) continue;
        if (!says_nothing(r, i)) note(r, i);
    }
}
