/* aside.c - what stands between commas, dashes or brackets between the counted and their verb: "40 people, including
 * three children, were hurt", "twelve nurses, police said, were hurt". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

/* "11 of them", "two-thirds of whom" */
static bool is_some_of_them(const cck_sentence *s, size_t at) {
    const cck_draft *d = cck_draft_at(s, at);
    if (cck_key_at(s, at, CCK_KEY_one) && cck_key_at(s, at + 1, CCK_KEY_of)) return cck_key_at(s, at + 2, CCK_KEY_them);
    if (!d || !cck_key_at(s, d->last, CCK_KEY_of)) return false;
    return cck_key_at(s, d->last + 1, CCK_KEY_them) || cck_key_at(s, d->last + 1, CCK_KEY_whom);
}

/* ", including three children,", ", most of them women,", ", of whom 12 were women,", ", along with a dog,": it is
 * about the same people, or about others whom the same befell. */
static bool is_part_aside(const cck_sentence *s, size_t at) {
    if (cck_mark(s, at, '"') || cck_mark(s, at, '\'')) at++;
    if (is_some_of_them(s, at)) return true;
    if (cck_key_at(s, at, CCK_KEY_of) && cck_key_at(s, at + 1, CCK_KEY_whom)) return true;
    if (cck_key_at(s, at, CCK_KEY_along) || cck_key_at(s, at, CCK_KEY_together))
        return cck_key_at(s, at + 1, CCK_KEY_with);
    return cck_is_signal(s, at, CCK_SIGNAL(some_of_them));
}

/* ", according to the ministry, are", ", police said, were": who said so, and then the verb. */
static bool is_source_aside(const cck_sentence *s, size_t from, size_t to) {
    if (!cck_has(s, to + 1, CCK_CLASS(AUXILIARY))) return false;
    return cck_phrase(s, from, CCK_WORD_ATTRIBUTION, NULL) || cck_has(s, to - 1, CCK_CLASS(SPEECH) | CCK_CLASS(SAYS));
}

/* "Two guards, who had been held hostage, were": what else is told of them, and then their verb. */
static bool is_relative_aside(const cck_sentence *s, size_t from, size_t to) {
    return (cck_key_at(s, from, CCK_KEY_who) || cck_key_at(s, from, CCK_KEY_which)) &&
           cck_has(s, to + 1, CCK_CLASS(AUXILIARY));
}

/* "40 people including three children were": the same without commas. */
static size_t skip_included(const cck_sentence *s, size_t at) {
    for (size_t q = at + 1; q < s->count && q < at + 10 && s->lexemes[q].token.kind != CCK_TOKEN_PUNCT; q++) {
        const cck_sense *sense;
        if (cck_has(s, q, CCK_CLASS(AUXILIARY)) || cck_measure_at(s, q, CCK_ROLE(STATE), NULL, &sense)) return q;
        if (cck_has(s, q, CCK_CLASS(CLAUSE))) break; /* "including three who were" */
    }
    return at;
}

/* "40 people, or one in ten, attended" */
static bool leads_to_verb(const cck_sentence *s, size_t at) {
    return cck_has(s, at, CCK_CLASS(AUXILIARY)) ||
           (at < s->count && (s->lexemes[at].roles & (CCK_ROLE(OBJECT) | CCK_ROLE(SUBJECT) | CCK_ROLE(STATE))));
}

size_t cck_skip_aside(const cck_sentence *s, size_t at, size_t limit) {
    if (cck_key_at(s, at, CCK_KEY_including)) return skip_included(s, at);
    size_t dots = at; /* "seven crewmen ... were taken": words were left out */
    while (cck_mark(s, dots, '.')) dots++;
    if (dots > at + 2 && cck_has(s, dots, CCK_CLASS(AUXILIARY))) return dots;
    bool dash = cck_mark(s, at, '_'), bracket = cck_mark(s, at, '(');
    if (!dash && !bracket && !cck_mark(s, at, ',')) return at;
    bool part = is_part_aside(s, at + 1), other = cck_key_at(s, at + 1, CCK_KEY_or);
    for (size_t q = at + 1; q < s->count && q < at + 16 && q < limit + 12; q++) {
        if (dash && cck_mark(s, q, '_')) return part || cck_has(s, q + 1, CCK_CLASS(AUXILIARY)) ? q + 1 : at;
        if (bracket && cck_mark(s, q, ')')) return part || cck_has(s, q + 1, CCK_CLASS(AUXILIARY)) ? q + 1 : at;
        if (!dash && !bracket && cck_mark(s, q, ','))
            return part || is_source_aside(s, at + 1, q) || is_relative_aside(s, at + 1, q) ||
                           (other && leads_to_verb(s, q + 1))
                       ? q + 1
                       : at;
    }
    return at;
}
