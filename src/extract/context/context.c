/* context.c - clauses and names. */
#include "extract/context/context.h"
#include "base/ascii.h"

bool cck_word_ends(const cck_sentence *s, size_t at, cck_view suffix) {
    if (!cck_word_at(s, at)) return false;
    cck_view word = cck_token_view(s->text, &s->lexemes[at].token);
    if (word.len <= suffix.len) return false;
    const char *tail = word.ptr + word.len - suffix.len;
    for (size_t i = 0; i < suffix.len; i++) {
        if (cck_lower(tail[i]) != suffix.ptr[i]) return false;
    }
    return true;
}

bool cck_breaks_clause(const cck_sentence *s, size_t at) {
    if (at >= s->count) return true;
    const cck_lexeme *l = &s->lexemes[at];
    if (l->token.kind == CCK_TOKEN_PUNCT) {
        switch (l->token.punct) {
        case ';':
        case ':':
        case '(':
        case ')': return true;
        case '_': /* "killed 50 — the most": a range has no space */
            return (l->token.flags & CCK_TOKEN_SPACE_BEFORE) != 0;
        case ',': return cck_word_ends(s, at + 1, CCK_LIT("ing"));
        default: return false;
        }
    }
    if (l->key == CCK_KEY_as && at > 0) { /* "fell to 40 even as 1,100 died" */
        static const char *const even[] = {"even"};
        if (cck_token_is_any(s->text, &s->lexemes[at - 1].token, even, 1)) return true;
    }
    return cck_is_class(l, CCK_CLASS(CLAUSE)) && !(l->token.flags & CCK_TOKEN_UPPER);
}

bool cck_same_clause(const cck_sentence *s, size_t from, size_t to) {
    if (to > from + CCK_REACH) return false;
    for (size_t i = from + 1; i < to; i++) {
        if (cck_breaks_clause(s, i)) return false;
    }
    return true;
}

static const uint64_t function_classes = CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION) | CCK_CLASS(PRONOUN) |
                                         CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(MODAL) |
                                         CCK_CLASS(NEGATION);
static const uint64_t headline_classes = CCK_CLASS(SPEECH) | CCK_CLASS(MEASURE) | CCK_CLASS(VERB) | CCK_CLASS(PERIOD) |
                                         CCK_CLASS(NUMBER) | CCK_CLASS(SCALE) | CCK_CLASS(VAGUE) | CCK_CLASS(UNIT) |
                                         CCK_CLASS(POPULATION) | CCK_CLASS(ADVERB) | CCK_CLASS(CLAUSE) |
                                         CCK_CLASS(FORECAST) | CCK_CLASS(RISE);

bool cck_name_word(const cck_sentence *s, size_t at) {
    if (!cck_capital_at(s, at)) return false;
    const cck_lexeme *l = &s->lexemes[at];
    if (l->classes & (CCK_CLASS(MONTH) | CCK_CLASS(WEEKDAY)) && !(l->token.flags & CCK_TOKEN_UPPER)) return false;
    /* "US" and "WHO" are no pronouns */
    if (l->classes & function_classes && !(l->token.flags & CCK_TOKEN_UPPER)) return false;
    return !s->headline || !(l->classes & headline_classes);
}

/* Position behind small words that lead on to another capital ("ez-" of "ez-Zor", "de" of "de Brell"), or `at`. */
static size_t past_particles(const cck_sentence *s, size_t at) {
    size_t i = at;
    for (size_t n = 0; n < 3 && cck_has(s, i, CCK_CLASS(PARTICLE)); n++) {
        i++;
        if (cck_mark(s, i, '-') && cck_glued(s, i) && cck_glued(s, i + 1))
            i++;
        else if (cck_has(s, i - 1, CCK_CLASS(PREPOSITION)) && !cck_key_at(s, i - 1, CCK_KEY_of))
            return at;
        if (cck_name_word(s, i)) return i;
    }
    return at;
}

static bool short_word(const cck_sentence *s, size_t at) {
    const cck_token *t = &s->lexemes[at].token;
    return t->end - t->start == 1 || cck_has(s, at, CCK_CLASS(ABBREVIATION));
}

size_t cck_name_end(const cck_sentence *s, size_t at) {
    if (!cck_name_word(s, at)) return at;
    size_t i = at + 1;
    for (;;) {
        if (cck_mark(s, i, '-') && cck_glued(s, i) && cck_glued(s, i + 1) && cck_word_at(s, i + 1)) {
            size_t next = past_particles(s, i + 1);
            if (!cck_name_word(s, next)) return i;
            i = next + 1;
        } else if (cck_mark(s, i, '.') && short_word(s, i - 1) && cck_glued(s, i) && cck_name_word(s, i + 1)) {
            i += 2;
        } else if (cck_mark(s, i, '.') && cck_mark(s, i + 1, '-') && short_word(s, i - 1) && cck_name_word(s, i + 2)) {
            i += 3; /* "Lt.-Gen." */
        } else {
            size_t next = cck_name_word(s, i) ? i : past_particles(s, i);
            if (!cck_name_word(s, next)) return i;
            i = next + 1;
        }
    }
}

bool cck_is_demonym(const cck_sentence *s, size_t at) {
    if (cck_has(s, at, CCK_CLASS(DEMONYM))) return true;
    if (!cck_word_at(s, at)) return false;
    char last = cck_lower(s->text.ptr[s->lexemes[at].token.end - 1]);
    if (last != 'n' && last != 'e' && last != 'h' && last != 's') return false;
    return cck_word_ends(s, at, CCK_LIT("ian")) || cck_word_ends(s, at, CCK_LIT("ean")) ||
           cck_word_ends(s, at, CCK_LIT("ese")) || cck_word_ends(s, at, CCK_LIT("ish")) ||
           cck_word_ends(s, at, CCK_LIT("ians")) || cck_word_ends(s, at, CCK_LIT("eans"));
}

size_t cck_draft_from(const cck_sentence *s, size_t at) {
    size_t low = 0, high = s->draft_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->drafts[middle].first < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

cck_draft *cck_draft_at(const cck_sentence *s, size_t at) {
    size_t i = cck_draft_from(s, at + 1);
    return i > 0 && s->drafts[i - 1].last > at ? &s->drafts[i - 1] : NULL;
}
