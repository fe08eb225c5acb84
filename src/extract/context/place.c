/* place.c - where: names behind "in", "near" and their like. A name that only modifies another noun ("in Syrian
 * hands", "in Boeing shares") is no place, and neither is what cannot be told apart from an organisation. */
#include <string.h>

#include "base/ascii.h"
#include "extract/context/context.h"
#include "extract/parts.h"

enum { MAX_PLACES = 24, HEADLINE_SEARCH = 4096 };

typedef struct {
    size_t cue, end; /* lexemes: the preposition, and behind the name */
    cck_view name;
} mark;

typedef struct {
    const cck_sentence *s;
    mark marks[MAX_PLACES];
    size_t count;
} finder;

static const uint64_t after_name = CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION) | CCK_CLASS(PRONOUN) |
                                   CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB) | CCK_CLASS(VERB) |
                                   CCK_CLASS(SPEECH) | CCK_CLASS(CLAUSE) | CCK_CLASS(MODAL) | CCK_CLASS(NEGATION) |
                                   CCK_CLASS(PERIOD) | CCK_CLASS(MONTH) | CCK_CLASS(WEEKDAY) | CCK_CLASS(NUMBER) |
                                   CCK_CLASS(VAGUE) | CCK_CLASS(PLACE_NOUN);

/* A name stands by itself when no plain noun follows. */
static bool stands_alone(const cck_sentence *s, size_t end) {
    if (cck_mark(s, end, '-') || cck_mark(s, end, '/')) return false;
    if (!cck_word_at(s, end)) return true;
    /* "In Tessel organizers said": at the head of a sentence no comma need follow */
    if (cck_has(s, end, CCK_CLASS(SPEAKER_NOUN)) && cck_has(s, end + 1, CCK_CLASS(SPEECH))) return true;
    if (cck_has(s, end, after_name) || cck_is_measure_verb(&s->lexemes[end]) ||
        cck_phrase(s, end, CCK_WORD_HEDGE_BEFORE, NULL))
        return true;
    return cck_word_ends(s, end, CCK_LIT("ed")) || cck_word_ends(s, end, CCK_LIT("ing")) ||
           cck_word_ends(s, end, CCK_LIT("ly"));
}

/* In a headline every word is capitalised: one that the lines around it write small is no name. */
static bool written_small(const cck_sentence *s, size_t at) {
    cck_view word = cck_token_view(s->text, &s->lexemes[at].token);
    char low[40];
    if (word.len >= sizeof low || !cck_is_upper(word.ptr[0])) return false;
    for (size_t i = 0; i < word.len; i++) low[i] = cck_lower(word.ptr[i]);
    size_t from = s->span.start > HEADLINE_SEARCH / 4 ? s->span.start - HEADLINE_SEARCH / 4 : 0;
    size_t to = s->text.len - from > HEADLINE_SEARCH ? from + HEADLINE_SEARCH : s->text.len;
    for (const char *p = s->text.ptr + from, *end = s->text.ptr + to; (size_t)(end - p) >= word.len; p++) {
        p = memchr(p, low[0], (size_t)(end - p) - word.len + 1);
        if (!p) return false;
        if (memcmp(p, low, word.len) == 0 && (p == s->text.ptr || !cck_is_alpha(p[-1]))) return true;
    }
    return false;
}

/* "US" and "UAE" may be places, "NATO" is not told from one; organisations and titles are none. */
static bool can_be_place(const cck_sentence *s, size_t first, size_t end) {
    const cck_token *t = &s->lexemes[first].token;
    if (cck_has(s, first, CCK_CLASS(NO_PLACE) | CCK_CLASS(TITLE)) || cck_has(s, end - 1, CCK_CLASS(NO_PLACE)))
        return false;
    if (end - first == 1 && cck_has(s, first, CCK_CLASS(PLACE_NOUN))) return false; /* "in the East" */
    if (end - first == 1 && (t->flags & CCK_TOKEN_UPPER) && !s->headline) {
        bool dotted = memchr(s->text.ptr + t->start, '.', t->end - t->start) != NULL;
        if (!dotted && t->end - t->start > 3) return false;
        if (cck_has(s, first, CCK_CLASS(SPEAKER_NOUN))) return false;
    }
    if (cck_has(s, end - 1, CCK_CLASS(ORGANISATION)) && !cck_has(s, end - 1, CCK_CLASS(PLACE_NOUN))) return false;
    return !s->headline || !written_small(s, first);
}

/* A place noun before the noun phrase ends ("Syria's eastern province"); its index, or `count`. */
static size_t place_noun_ahead(const cck_sentence *s, size_t from) {
    for (size_t i = from; i < from + 4 && cck_word_at(s, i); i++) {
        if (cck_has(s, i, CCK_CLASS(PLACE_NOUN))) return i;
        if (cck_has(s, i, CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION))) break;
    }
    return s->count;
}

static void take(finder *f, size_t cue, size_t first, size_t end) {
    if (f->count == MAX_PLACES) return;
    f->marks[f->count++] = (mark){cue, end, cck_slice(f->s->text, f->s->lexemes, first, end)};
}

/* True for "Arvo Orlik, the ...": behind a comma, a person and not the next place of a list. */
static bool in_apposition(const cck_sentence *s, size_t first, size_t end) {
    for (size_t i = first; i + 1 < end; i++) { /* "in Orrin, Secretary-General Arvo Lind appealed" */
        if (cck_has(s, i, CCK_CLASS(TITLE))) return true;
    }
    return end - first > 1 && cck_mark(s, end, ',') && !cck_key_at(s, end + 1, CCK_KEY_where) &&
           cck_has(s, end + 1, CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(TITLE) | CCK_CLASS(SPEAKER_NOUN));
}

/* Further names of a list, "A, B, C and D", or the larger place of "A, B,". Returns where the reading goes on. */
static size_t take_list(finder *f, size_t cue, size_t at) {
    const cck_sentence *s = f->s;
    for (size_t taken = 1;; taken++) {
        size_t first = at;
        if (cck_mark(s, first, ',') || (first < s->count && s->lexemes[first].token.kind == CCK_TOKEN_CLITIC)) first++;
        if (cck_key_at(s, first, CCK_KEY_and) || cck_key_at(s, first, CCK_KEY_or)) first++;
        size_t end = first == at ? at : cck_name_end(s, first);
        if (end == at || end == first) return at;
        bool closes = taken > 1 && cck_key_at(s, first - 1, CCK_KEY_and); /* "A, B and C were": no new subject */
        if (!closes &&
            cck_has(s, end,
                    CCK_CLASS(SPEECH) | CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(MEASURE) | CCK_CLASS(MODAL)))
            return at;
        bool noun = cck_has(s, end, CCK_CLASS(PLACE_NOUN));
        if (cck_is_demonym(s, end - 1) || !can_be_place(s, first, end) || in_apposition(s, first, end)) return at;
        if ((!noun && !stands_alone(s, end)) || s->lexemes[end - 1].token.kind != CCK_TOKEN_WORD) return at;
        take(f, cue, first, end);
        at = noun ? end + 1 : end;
    }
}

/* A name at `first`; `located` says that a place noun announced it. Returns where to read on. */
static size_t take_name(finder *f, size_t cue, size_t first, size_t end, bool located) {
    const cck_sentence *s = f->s;
    bool noun = cck_has(s, end, CCK_CLASS(PLACE_NOUN)) || cck_has(s, end - 1, CCK_CLASS(PLACE_NOUN));
    if (cck_key_at(s, cue, CCK_KEY_at) && !noun && !located) return end;
    if (end < s->count && s->lexemes[end].token.kind == CCK_TOKEN_CLITIC) {
        size_t ahead = place_noun_ahead(s, end + 1);
        if (ahead == s->count && cck_name_end(s, end + 1) == end + 1) return end;
        if (can_be_place(s, first, end)) take(f, cue, first, end);
        return end + 1;
    }
    if (!can_be_place(s, first, end) || (!noun && !stands_alone(s, end))) return end;
    take(f, cue, first, end);
    return take_list(f, cue, cck_has(s, end, CCK_CLASS(PLACE_NOUN)) ? end + 1 : end);
}

/* Everything that the cue at `cue` governs; returns where to read on. */
static size_t read_group(finder *f, size_t cue, size_t at) {
    const cck_sentence *s = f->s;
    bool located = false, vague = false; /* a place noun announced the name; a noun that is none stands before it */
    for (size_t n = 0; n < 8 && at < s->count; n++) {
        if (cck_phrase(s, at, CCK_WORD_PLACE_CUE, NULL) > 1) return at; /* "in parts of" */
        size_t end = cck_name_end(s, at);
        bool demonym = end > at && cck_is_demonym(s, end - 1);
        if (end > at && !demonym) {
            if (vague && !located) return end;
            size_t next = take_name(f, cue, at, end, located);
            if (next == end || next != end + 1 || s->lexemes[end].token.kind != CCK_TOKEN_CLITIC) return next;
            at = next; /* the place within "Syria's ..." */
        } else if (demonym || cck_is_demonym(s, at)) {
            at = demonym ? end : at + 1;
        } else if (cck_has(s, at, CCK_CLASS(PLACE_NOUN))) {
            located = true;
            at++;
        } else if (cck_key_at(s, at, CCK_KEY_of) && located) {
            at++;
        } else if (cck_mark(s, at, '-') || cck_key_at(s, at, CCK_KEY_the) ||
                   (cck_word_at(s, at) &&
                    !cck_has(s, at,
                             after_name & ~(CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB) | CCK_CLASS(NUMBER) |
                                            CCK_CLASS(PLACE_NOUN))) &&
                    !cck_has(s, at, CCK_CLASS(PREPOSITION) | CCK_CLASS(PRONOUN)))) {
            vague |= cck_word_at(s, at) && !cck_has(s, at, CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB));
            at++;
        } else {
            return at;
        }
    }
    return at;
}

/* Where the next figure begins that may have a place of its own; dates and durations have none. */
static size_t next_figure(const cck_sentence *s, size_t draft) {
    for (size_t i = draft + 1; i < s->draft_count && i < draft + 8; i++) {
        cck_kind kind = s->drafts[i].figure.kind;
        if (cck_kind_is_claim(kind) && kind != CCK_KIND_DURATION) return s->drafts[i].first;
    }
    return s->count;
}

/* "two died in X, but dozens elsewhere": the place before holds no longer. */
static bool contrasts(const cck_sentence *s, size_t from, size_t to) {
    if (to > from + CCK_REACH) return true;
    for (size_t i = from; i < to; i++) {
        if (cck_mark(s, i, ';') || cck_key_at(s, i, CCK_KEY_but) || cck_key_at(s, i, CCK_KEY_while)) return true;
    }
    return false;
}

/* "885,000 marched, with 180,000 in Orrin", "to 23 million children, followed by 16 million in Velm": what stands
 * behind is of the latter alone. */
static bool is_set_apart(const cck_sentence *s, const cck_draft *next) {
    static const char *const words[] = {"with", "by", "including", "against"};
    size_t at = next->phrase_first;
    return at > 1 && cck_has(s, next->last, CCK_CLASS(PLACE_CUE)) &&
           cck_token_is_any(s->text, &s->lexemes[at - 1].token, words, 4);
}

/* "with 31,000 in the capital": a place of its own, though without a name. */
static bool is_somewhere(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->last;
    return cck_has(s, at, CCK_CLASS(PLACE_CUE)) && cck_key_at(s, at + 1, CCK_KEY_the) &&
           cck_has(s, at + 2, CCK_CLASS(PLACE_NOUN)) && !cck_key_at(s, at + 3, CCK_KEY_of);
}

/* Places of a figure: those behind it up to the next figure; else those before it; else the first ones behind, which
 * it shares with the figures between ("62 killed and 100 wounded in X"). Marks are in the order of the text. */
static void attach(const finder *f, const cck_view *names, size_t draft) {
    const cck_sentence *s = f->s;
    cck_draft *d = &s->drafts[draft];
    size_t next = next_figure(s, draft), own = 0;
    while (own < f->count && f->marks[own].cue < d->first) own++;
    size_t from = own, to = own;
    while (to < f->count && f->marks[to].cue < next &&
           (to == from || !contrasts(s, f->marks[to - 1].end, f->marks[to].cue)))
        to++;
    if (to > from && !cck_same_clause(s, d->first, f->marks[from].cue)) to = from;
    if (to == from && is_somewhere(s, d)) return;
    if (to == from && own > 0 && !contrasts(s, f->marks[own - 1].end, d->first)) {
        from = own - 1;
        size_t behind = f->marks[own - 1].end;
        bool only = cck_key_at(s, behind + cck_mark(s, behind, ','), CCK_KEY_where); /* "in A and B, where 50" */
        while (!only && from > 0 && f->marks[from - 1].cue == f->marks[own - 1].cue) from--;
        to = own;
    } else if (to == from && draft + 1 < s->draft_count &&
               (s->drafts[draft + 1].gapped || is_set_apart(s, &s->drafts[draft + 1]))) {
        return; /* "1,900 marched nationwide and 400 in X": those alone */
    } else if (to == from && own < f->count && cck_same_clause(s, d->first, f->marks[own].cue)) {
        while (to < f->count && f->marks[to].cue == f->marks[own].cue) to++;
    } else if (own > 0 && f->marks[0].cue <= 1) {
        from = 0; /* "In X, 50 were killed in Y": the place that opens the sentence holds for all of it */
    }
    if (to > from) d->figure.place = (cck_views){names + from, to - from};
}

/* "The worst hit are Orrin (104), Marlow (58) and Velm (40)": each is told of the name before its bracket. */
static bool is_in_bracket(const cck_sentence *s, const cck_draft *d) {
    return d->figure.kind == CCK_KIND_COUNT && d->first > 1 && cck_mark(s, d->first - 1, '(') &&
           cck_mark(s, d->last, ')') && d->noun_last <= d->last && cck_capital_at(s, d->first - 2);
}

static cck_code place_brackets(cck_sentence *s) {
    size_t count = 0, large = 0;
    for (size_t i = 0; i < s->draft_count; i++) {
        bool bracket = is_in_bracket(s, &s->drafts[i]);
        count += bracket;
        /* no ages of persons */
        large += bracket &&
                 (s->drafts[i].figure.measure.ptr || cck_decimal_compare(s->drafts[i].low, (cck_decimal){1, 2}) > 0);
    }
    if (count < 2 || !large) return CCK_OK;
    for (size_t i = 0; i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        if (!is_in_bracket(s, d)) continue;
        size_t end = d->first - 1, at = end;
        while (at > 0 && end - at < 4 && cck_name_word(s, at - 1)) at--;
        if (at == end || !can_be_place(s, at, end)) continue;
        cck_view *name = cck_arena_zalloc(s->context->arena, 1, sizeof *name);
        if (!name) return CCK_E_MEMORY;
        *name = cck_slice(s->text, s->lexemes, at, end);
        d->figure.place = (cck_views){name, 1};
    }
    return CCK_OK;
}

/* "most of them in Cairo": the place of a part only. */
static bool is_of_part(const cck_sentence *s, size_t at) {
    static const char *const part[] = {"majority", "bulk"};
    return cck_key_at(s, at, CCK_KEY_them) || cck_key_at(s, at, CCK_KEY_many) || cck_key_at(s, at, CCK_KEY_most) ||
           cck_key_at(s, at, CCK_KEY_mostly) || cck_key_at(s, at, CCK_KEY_mainly) ||
           cck_key_at(s, at, CCK_KEY_chiefly) || cck_key_at(s, at, CCK_KEY_largely) ||
           cck_key_at(s, at, CCK_KEY_including) || cck_token_is_any(s->text, &s->lexemes[at].token, part, 2);
}

/* "officials in Washington said": the place of whoever speaks, unless they are what is counted. */
static bool is_of_speaker(const cck_sentence *s, size_t at) {
    if (!cck_has(s, at, CCK_CLASS(SPEAKER_NOUN)) || cck_has(s, at, CCK_CLASS(PLACE_NOUN))) return false;
    size_t i = cck_draft_from(s, at);
    return i == 0 || s->drafts[i - 1].noun_last <= at;
}

/* "the largest outbreak outside Norvia", "two more plants outside Norvia": all but there. */
static bool is_elsewhere(const cck_sentence *s, size_t at) {
    static const char *const outside[] = {"outside"};
    return cck_token_is_any(s->text, &s->lexemes[at].token, outside, 1) && cck_compares_periods(s, at);
}

static cck_code find_named(cck_sentence *s) {
    if (!(s->classes & CCK_CLASS(PLACE_CUE))) return CCK_OK;
    finder f;
    f.s = s;
    f.count = 0; /* the list itself is not cleared: most sentences name a place or none */
    for (size_t i = cck_next_opening(s, CCK_OPENS_PLACE, 0); i < s->count;
         i = cck_next_opening(s, CCK_OPENS_PLACE, i)) {
        size_t n = cck_phrase(s, i, CCK_WORD_PLACE_CUE, NULL);
        if (n && cck_key_at(s, i, CCK_KEY_at) && cck_has(s, i + n, CCK_CLASS(ADVERB))) n = 0; /* "at least" */
        size_t kept = f.count, next = n ? read_group(&f, i, i + n) : i + 1;
        if (f.count > kept && i > 0 && (is_of_speaker(s, i - 1) || is_of_part(s, i - 1) || is_elsewhere(s, i)))
            f.count = kept;
        i = next > i ? next : i + 1;
    }
    if (!f.count || !s->draft_count) return CCK_OK;
    cck_view *names = cck_arena_zalloc(s->context->arena, f.count, sizeof *names);
    if (!names) return CCK_E_MEMORY;
    for (size_t i = 0; i < f.count; i++) names[i] = f.marks[i].name;
    for (size_t i = 0; i < s->draft_count; i++) {
        if (cck_kind_is_claim(s->drafts[i].figure.kind)) attach(&f, names, i);
    }
    return CCK_OK;
}

cck_code cck_find_places(cck_sentence *s) {
    cck_code code = find_named(s);
    return code == CCK_OK && s->draft_count > 1 ? place_brackets(s) : code;
}
