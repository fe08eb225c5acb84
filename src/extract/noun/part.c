/* part.c - parts of a whole that was counted before: "60 were killed, 12 of them children", "30 soldiers died, among
 * them four officers". Who they are is told; what befell them was told of the whole. */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_BACK = 3, REACH_ON = 4, REACH_FRONT = 12 };

/* The last count before draft `i`. */
static const cck_draft *whole_of(const cck_sentence *s, size_t i) {
    while (i-- > 0) {
        const cck_draft *d = &s->drafts[i];
        if (d->figure.kind == CCK_KIND_COUNT) return d;
        if (cck_kind_is_claim(d->figure.kind) && d->figure.kind != CCK_KIND_DURATION && d->figure.kind != CCK_KIND_AGE)
            return NULL;
    }
    return NULL;
}

/* "were young children": the people that the words from `at` on name become the noun of `d`. */
static bool take_people(const cck_sentence *s, cck_draft *d, size_t at) {
    const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(VERB);
    while (cck_has(s, at, CCK_CLASS(BE) | CCK_CLASS(ADVERB) | CCK_CLASS(DETERMINER))) at++;
    for (size_t end = at; end < s->count && end < at + REACH_ON; end++) {
        const cck_lexeme *l = &s->lexemes[end];
        if (l->token.kind != CCK_TOKEN_WORD || (cck_is_class(l, no_noun) && !cck_population_of(l))) return false;
        const cck_population *who = cck_population_of(l);
        bool goes_on =
            cck_word_ends(s, end + 1, CCK_LIT("s")) && !cck_has(s, end + 1, no_noun); /* "volunteer guards" */
        if (!who || cck_has(s, end + 1, CCK_CLASS(POPULATION))) continue;             /* "police officers" */
        end += goes_on;
        d->figure.noun = cck_slice(s->text, s->lexemes, at, end + 1);
        d->population = who;
        d->inherited = true;
        if (end + 1 > d->phrase_last) d->phrase_last = end + 1;
        return true;
    }
    return false;
}

/* "were foreign nationals", "were Australians": a plural that no list knows, at the end of its phrase. */
static void take_plural(const cck_sentence *s, cck_draft *d, size_t at) {
    const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(VERB) | CCK_CLASS(MEASURE) |
                             CCK_CLASS(AUXILIARY) | CCK_CLASS(PRONOUN) | CCK_CLASS(ADVERB);
    while (cck_has(s, at, CCK_CLASS(BE) | CCK_CLASS(ADVERB) | CCK_CLASS(DETERMINER))) at++;
    size_t end = at;
    while (end < at + REACH_ON && cck_word_at(s, end) && !cck_has(s, end, no_noun)) end++;
    if (end == at || end == at + REACH_ON || !cck_word_ends(s, end - 1, CCK_LIT("s"))) return;
    if (cck_word_ends(s, end - 1, CCK_LIT("ss"))) return;
    d->figure.noun = cck_slice(s->text, s->lexemes, at, end);
    d->inherited = true;
    if (end > d->phrase_last) d->phrase_last = end;
}

/* Where the comma stands behind "Of the dead," or "Of the 31 who died," that opens the sentence; 0: none. */
static size_t fronted_end(const cck_sentence *s) {
    if (!cck_key_at(s, 0, CCK_KEY_of)) return 0;
    for (size_t at = 1; at < s->count && at < REACH_FRONT; at++) {
        if (cck_mark(s, at, ',')) return at > 1 ? at : 0;
        cck_token_kind kind = (cck_token_kind)s->lexemes[at].token.kind;
        if (kind != CCK_TOKEN_WORD && kind != CCK_TOKEN_NUMBER) return 0;
    }
    return 0;
}

/* Draft `i` stands right behind such a whole, or goes on with the list of its parts: "Of the dead, five were guards and
 * four were guests". */
static bool is_of_fronted(const cck_sentence *s, size_t i) {
    size_t end = fronted_end(s);
    for (; end > 0; i--) {
        const cck_draft *d = &s->drafts[i];
        size_t at = d->phrase_first;
        if (at <= end) return false;
        if (at == end + 1) return true;
        bool joined = cck_mark(s, at - 1, ',') || cck_key_at(s, at - 1, CCK_KEY_and);
        if (i == 0 || !joined || !cck_has(s, d->last, CCK_CLASS(BE))) return false;
    }
    return false;
}

bool cck_read_fronted_part(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t at = d->phrase_first;
    if (!cck_has(s, d->last, CCK_CLASS(BE))) return false;
    if (is_of_fronted(s, i)) {
        if (!take_people(s, d, d->last)) take_plural(s, d, d->last);
        return d->figure.noun.ptr != NULL;
    }
    if (at > 0 && cck_mark(s, at - 1, ',')) at--;
    if (at < 2 || !cck_key_at(s, at - 2, CCK_KEY_of)) return false;
    bool pronoun = cck_key_at(s, at - 1, CCK_KEY_these) || cck_key_at(s, at - 1, CCK_KEY_those) ||
                   cck_key_at(s, at - 1, CCK_KEY_them) || cck_key_at(s, at - 1, CCK_KEY_whom);
    if (!pronoun) return false;
    if (!take_people(s, d, d->last)) take_plural(s, d, d->last);
    return d->figure.noun.ptr != NULL;
}

void cck_read_part_noun(cck_sentence *s, size_t i, size_t them) {
    cck_draft *d = &s->drafts[i];
    size_t at = them + 1;
    bool those = cck_key_at(s, them, CCK_KEY_those); /* "eight of those killed were children" */
    if (!those && !cck_key_at(s, them, CCK_KEY_them) && !cck_key_at(s, them, CCK_KEY_whom)) return;
    for (size_t end = at + REACH_ON; those && !cck_has(s, at, CCK_CLASS(BE)); at++) {
        if (at == end || !cck_word_at(s, at)) return;
    }
    take_people(s, d, at);
}

/* "five of them had tried to flee": what they did is told of these alone. */
static bool acts(const cck_sentence *s, size_t at) {
    static const char *const has[] = {"had", "have", "has"};
    return at + 1 < s->count && cck_token_is_any(s->text, &s->lexemes[at].token, has, 3) &&
           !cck_has(s, at + 1, CCK_CLASS(BE) | CCK_CLASS(MEASURE) | CCK_CLASS(DETERMINER));
}

/* "among them", "including", "of them": draft `i` is some of what was counted before. */
static bool is_part(const cck_sentence *s, const cck_draft *d) {
    if (cck_key_at(s, d->last, CCK_KEY_of) &&
        (cck_key_at(s, d->last + 1, CCK_KEY_them) || cck_key_at(s, d->last + 1, CCK_KEY_whom)))
        return !acts(s, d->last + 2);
    size_t first = d->phrase_first; /* ", of whom 40 were" */
    if (first > 2 && cck_key_at(s, first - 1, CCK_KEY_whom) && cck_key_at(s, first - 2, CCK_KEY_of)) return true;
    for (size_t at = first; at-- > 0 && first - at <= REACH_BACK;) {
        if (cck_key_at(s, at, CCK_KEY_including) || cck_key_at(s, at, CCK_KEY_among)) return true;
        if (!cck_key_at(s, at, CCK_KEY_them) && !cck_has(s, at, CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB)))
            return false;
    }
    return false;
}

/* "Most of the dead, about 45, were miners": a share, and then how many that is; where the words behind "of" begin,
 * 0 for anything else. */
static size_t share_before(const cck_sentence *s, const cck_draft *d) {
    size_t end = d->noun_last > d->last ? d->noun_last : d->last, at = d->phrase_first;
    if (at < 4 || !cck_mark(s, at - 1, ',') || !cck_mark(s, end, ',')) return 0;
    for (size_t i = at - 1; i-- > 1 && at - i < 2 * REACH_ON;) {
        if (s->lexemes[i].token.kind == CCK_TOKEN_PUNCT) return 0;
        if (!cck_key_at(s, i, CCK_KEY_of)) continue;
        bool share = cck_cue_at(s, i - 1, CCK_CUE_shares);
        return share ? i + 1 : 0;
    }
    return 0;
}

/* "Of those who died, 12 were children", "Of the arrested, 40 are under age": the whole opens the sentence. */
static bool from_fronted_whole(const cck_sentence *s, size_t draft) {
    const cck_sense *sense;
    cck_draft *d = &s->drafts[draft];
    bool fronted = is_of_fronted(s, draft);
    size_t end = fronted ? fronted_end(s) : d->phrase_first - 1, from = fronted ? 1 : share_before(s, d);
    if (from == 0) return false;
    for (size_t i = from; i < end; i++) {
        unsigned roles = CCK_ROLE(STATE) | CCK_ROLE(SUBJECT) | CCK_ROLE(NOUN) |
                         (cck_word_ends(s, i, CCK_LIT("ed")) ? CCK_ROLE(OBJECT) : 0);
        if (!cck_measure_at(s, i, roles, d, &sense)) continue;
        d->figure.measure = sense->measure->name;
        d->measure_at = i;
        return true;
    }
    return false;
}

/* "19 of the victims were children and 14 were women": of the same victims. */
static bool is_next_part(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i], *p = i > 0 ? &s->drafts[i - 1] : NULL;
    if (!p || p->figure.kind != CCK_KIND_COUNT || p->measure_at == SIZE_MAX || !cck_key_at(s, p->last, CCK_KEY_of))
        return false;
    size_t at = d->phrase_first;
    bool joined = at > 1 && (cck_key_at(s, at - 1, CCK_KEY_and) || cck_mark(s, at - 1, ',')) &&
                  cck_has(s, at - 2, CCK_CLASS(POPULATION));
    return joined && cck_has(s, d->last, CCK_CLASS(BE)) && cck_has(s, d->last + 1, CCK_CLASS(POPULATION));
}

bool cck_measure_from_whole(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    if (d->figure.kind == CCK_KIND_COUNT && is_next_part(s, i)) {
        d->figure.measure = s->drafts[i - 1].figure.measure;
        d->measure_at = s->drafts[i - 1].measure_at;
        return true;
    }
    if (d->figure.kind == CCK_KIND_COUNT && from_fronted_whole(s, i)) return true;
    if (i == 0 || d->figure.kind != CCK_KIND_COUNT || !is_part(s, d)) return false;
    const cck_draft *whole = whole_of(s, i);
    if (!whole || whole->measure_at == SIZE_MAX || !whole->figure.measure.ptr) return false;
    bool whom = d->phrase_first > 0 && cck_key_at(s, d->phrase_first - 1, CCK_KEY_whom);
    if (!whom && whole->figure.noun.ptr && (whole->population != NULL) != (d->population != NULL)) return false;
    d->figure.measure = whole->figure.measure;
    d->measure_at = whole->measure_at;
    return true;
}
