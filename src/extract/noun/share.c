/* share.c - figures that take their noun, or their unit, from the figure right behind: "two Danish and three Swedish
 * sailors", "three of the 12 suspects", "280 million of the 1.5 billion euros". */
#include "extract/parts.h"

enum { LONGEST_OWNER = 6 };

/* Only words of one noun phrase stand between "of" and the next number: "of the combined 4.3 million sales". */
static bool is_share(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    const uint64_t breaks = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(PLURAL) |
                            CCK_CLASS(POPULATION);
    size_t at = d->unit_last, end = next->phrase_first < next->first ? next->phrase_first : next->first;
    if (!cck_key_at(s, at, CCK_KEY_of) || end <= at || end - at > LONGEST_OWNER) return false;
    while (++at < end) {
        const cck_lexeme *l = &s->lexemes[at];
        if (l->token.kind == CCK_TOKEN_CLITIC) continue; /* "three of the province's 14 districts" */
        bool owner = at + 1 < next->first && s->lexemes[at + 1].token.kind == CCK_TOKEN_CLITIC;
        if (owner && l->token.kind == CCK_TOKEN_WORD) continue; /* "40 of the country's 56 ports" */
        if (l->token.kind != CCK_TOKEN_WORD || cck_has(s, at, breaks)) return false;
        bool plural = s->text.ptr[l->token.end - 1] == 's' && !cck_has(s, at, CCK_CLASS(DETERMINER));
        if (plural) return false;
    }
    return true;
}

/* "2340 x 1080 pixels" */
static bool is_crossed(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    static const char *const signs[] = {"x", "×"};
    return next->first == d->last + 1 && d->unit_last == d->last && d->digits && next->digits &&
           cck_token_is_any(s->text, &s->lexemes[d->last].token, signs, sizeof signs / sizeof *signs);
}

/* "12, 15 and 20 goals": the number behind the comma goes on to the last of the list. */
static bool is_listed(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    return cck_mark(s, d->last, ',') && next->first == d->last + 1 && next->coordinated && d->digits && next->digits;
}

/* "30 soldiers out of 2,000": the second is the whole of the first. */
static bool is_out_of(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    size_t at = d->noun_last;
    if (d->noun_first < d->last || at <= d->last || d->inherited || next->figure.kind != CCK_KIND_COUNT) return false;
    bool bare = next->noun_first == next->noun_last || next->inherited;
    return bare && cck_key_at(s, at, CCK_KEY_out) && cck_key_at(s, at + 1, CCK_KEY_of) && next->phrase_first == at + 2;
}

/* Only conjunctions and capitalised adjectives between, or a bracket: "twenty (20) boats". */
static bool is_coordinated(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    bool linked = false;
    if (next->first - d->last > 4) return false;
    for (size_t at = d->last; at < next->first; at++) {
        const cck_lexeme *l = &s->lexemes[at];
        bool link = cck_is_class(l, CCK_CLASS(CONJUNCTION)) || cck_is_punct(l, '(');
        linked |= link;
        if (!link && !(l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    }
    return linked;
}

bool cck_hangs(const cck_sentence *s, const cck_draft *d) {
    return cck_mark(s, d->last, '-') && cck_glued(s, d->last) && d->last + 1 < s->count &&
           (cck_mark(s, d->last + 1, ',') || cck_has(s, d->last + 1, CCK_CLASS(CONJUNCTION)) ||
            cck_key_at(s, d->last + 1, CCK_KEY_to));
}

/* Between a hanging number and the one that completes it: hyphens, commas and conjunctions. */
static bool is_completed(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    if (!cck_hangs(s, d) || next->first - d->last > 4) return false;
    for (size_t at = d->last; at < next->first; at++) {
        if (!cck_mark(s, at, '-') && !cck_mark(s, at, ',') && !cck_has(s, at, CCK_CLASS(CONJUNCTION)) &&
            !cck_key_at(s, at, CCK_KEY_to))
            return false;
    }
    return true;
}

/* "in", "out of", "in every" right before `at`: where it begins; `at` for none. */
static size_t share_word(const cck_sentence *s, size_t at) {
    size_t i = at > 0 && cck_key_at(s, at - 1, CCK_KEY_every) ? at - 1 : at;
    if (i > 0 && cck_key_at(s, i - 1, CCK_KEY_in)) return i - 1;
    return i > 1 && cck_key_at(s, i - 1, CCK_KEY_of) && cck_key_at(s, i - 2, CCK_KEY_out) ? i - 2 : at;
}

/* A verb, a preposition or a mark: nothing that a number before it could count. */
static bool counts_nothing(const cck_sentence *s, size_t at) {
    const uint64_t others = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB) |
                            CCK_CLASS(VERB) | CCK_CLASS(MODAL) | CCK_CLASS(PRONOUN);
    if (at >= s->count) return true;
    if (s->lexemes[at].token.kind == CCK_TOKEN_PUNCT) return !cck_mark(s, at, '-') && !cck_mark(s, at, '/');
    if (cck_has(s, at, others)) return !cck_key_at(s, at, CCK_KEY_of);
    bool noun = cck_has(s, at, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION) | CCK_CLASS(UNIT) | CCK_CLASS(SCALE));
    return !noun && s->lexemes[at].token.kind == CCK_TOKEN_WORD && s->text.ptr[s->lexemes[at].token.end - 1] != 's';
}

bool cck_join_share(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    const cck_decimal most = {1, 3}, ten = {1, 1};
    size_t link = share_word(s, b->first);
    if (link == b->first || link <= a->last || link - a->last > 3 || a->unit_last > a->last || b->unit_last > b->last)
        return false;
    if (a->figure.kind != CCK_KIND_COUNT || b->figure.kind != CCK_KIND_COUNT || b->phrase_first < b->first)
        return false;
    if (a->low.exponent < 0 || cck_decimal_compare(a->high, ten) >= 0 || cck_decimal_compare(a->high, b->low) >= 0 ||
        cck_decimal_compare(b->high, most) > 0 || cck_decimal_compare(b->low, b->high) != 0)
        return false;
    for (size_t at = a->last; at < link; at++) {
        if (s->lexemes[at].token.kind != CCK_TOKEN_WORD || (s->lexemes[at].token.flags & CCK_TOKEN_CAPITAL) ||
            cck_has(s, at, CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(VERB)))
            return false;
    }
    if (!counts_nothing(s, b->last) || !cck_decimal_div(a->low, b->low, &a->low)) return false;
    a->high = a->low;
    a->figure.kind = CCK_KIND_FRACTION;
    a->noun_first = a->last;
    a->noun_last = link;
    a->figure.noun = cck_slice(s->text, s->lexemes, a->last, link);
    a->population = cck_population_in(s, a->last, link);
    a->last = a->unit_last = a->phrase_last = b->last;
    a->lone_one = false;
    return true;
}

static void take_noun(cck_draft *d, const cck_draft *next) {
    if (next->figure.kind != CCK_KIND_COUNT || !next->figure.noun.ptr || next->inherited) return;
    d->figure.noun = next->figure.noun;
    d->population = next->population;
    d->inherited = true;
}

/* A share of money is money. */
static void take_unit(cck_draft *d, const cck_draft *next) {
    if (d->figure.kind != CCK_KIND_COUNT || next->figure.kind != CCK_KIND_MONEY) return;
    d->figure.kind = next->figure.kind;
    d->figure.unit = next->figure.unit;
}

void cck_share_nouns(cck_sentence *s) {
    for (size_t i = s->draft_count; i-- > 1;) {
        cck_draft *d = &s->drafts[i - 1];
        const cck_draft *next = &s->drafts[i];
        bool count = d->figure.kind == CCK_KIND_COUNT;
        if (!count && d->figure.kind != CCK_KIND_FRACTION && d->figure.kind != CCK_KIND_PERCENT) continue;
        if (is_completed(s, d, next)) {
            if (count && next->figure.unit.ptr) d->figure.kind = next->figure.kind, d->figure.unit = next->figure.unit;
            d->figure.noun = next->figure.noun; /* inherited itself in "four-, five- and six-cylinder" */
            d->population = next->population;
            d->inherited = next->figure.noun.ptr != NULL;
            continue;
        }
        if (is_share(s, d, next)) {
            take_unit(d, next);
            take_noun(d, next);
            d->of_next = next->figure.kind == CCK_KIND_COUNT;
            continue;
        }
        if (count && is_out_of(s, d, next)) {
            s->drafts[i].figure.noun = d->figure.noun;
            s->drafts[i].population = d->population;
            s->drafts[i].inherited = d->of_next = true;
            continue;
        }
        bool bare = count && (!d->figure.noun.ptr || d->inherited) && d->measure_at == SIZE_MAX;
        if (!bare || !(is_coordinated(s, d, next) || is_crossed(s, d, next) || is_listed(s, d, next))) continue;
        d->coordinated = next->figure.noun.ptr && next->figure.kind == CCK_KIND_COUNT;
        if (next->coordinated) d->figure.noun = next->figure.noun, d->population = next->population;
        d->inherited |= d->coordinated;
        take_noun(d, next);
    }
}
