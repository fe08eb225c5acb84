/* range.c - "between 5 and 6 percent", "$3-5 billion", "four to five thousand", "two or three". */
#include "extract/parts.h"

typedef enum { NO_RANGE, DASH, TO, OR, AND, THROUGH } joint;

static bool between_before(const cck_sentence *s, const cck_draft *a) {
    return a->phrase_first > 0 && cck_key_at(s, a->phrase_first - 1, CCK_KEY_between);
}

/* What stands between the two, when it is one word or mark. */
static joint joint_of(const cck_sentence *s, const cck_draft *a, const cck_draft *b) {
    size_t at = a->unit_last;
    bool and = cck_key_at(s, at, CCK_KEY_and);
    bool hyphens =
        b->first == at + 2 && cck_key_at(s, at, CCK_KEY_to) && cck_mark(s, at + 1, '-') && cck_glued(s, at + 1);
    if (hyphens) return TO; /* "a two to-three year wait" */
    /* "between 2 kg and about 3 kg" */
    if (b->first != at + 1 && !(and&&b->phrase_first == at + 1 && between_before(s, a))) return NO_RANGE;
    const cck_lexeme *l = &s->lexemes[at];
    bool tilde = l->token.kind == CCK_TOKEN_SYMBOL && s->text.ptr[l->token.start] == '~' && cck_glued(s, at);
    if (cck_is_punct(l, '-') || cck_is_punct(l, '_') || (tilde && a->last == at)) return DASH;
    if (cck_key_at(s, at, CCK_KEY_to)) return TO;
    if (cck_key_at(s, at, CCK_KEY_or)) return OR;
    if (cck_key_at(s, at, CCK_KEY_through)) return THROUGH;
    return and? AND : NO_RANGE;
}

static bool from_before(const cck_sentence *s, const cck_draft *a) {
    return a->phrase_first > 0 &&
           (cck_key_at(s, a->phrase_first - 1, CCK_KEY_from) || cck_key_at(s, a->first - (a->first > 0), CCK_KEY_from));
}

static bool ranging(const cck_sentence *s, const cck_draft *a) {
    size_t at = a->phrase_first;
    static const cck_key vary[] = {CCK_KEY_vary, CCK_KEY_varies, CCK_KEY_varied, CCK_KEY_varying};
    for (size_t i = 0; at >= 2 && i < sizeof vary / sizeof *vary; i++) {
        if (cck_key_at(s, at - 2, vary[i])) return true;
    }
    return at >= 2 && (cck_key_at(s, at - 2, CCK_KEY_ranging) || cck_key_at(s, at - 2, CCK_KEY_range) ||
                       cck_key_at(s, at - 2, CCK_KEY_ranged) || cck_key_at(s, at - 2, CCK_KEY_anywhere));
}

/* A word in the plural, as far as its form tells. */
static bool is_counted(const cck_sentence *s, size_t at) {
    const cck_lexeme *l = at < s->count ? &s->lexemes[at] : NULL;
    if (!l || l->token.kind != CCK_TOKEN_WORD || cck_is_class(l, CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY)))
        return false;
    return cck_is_class(l, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION)) || s->text.ptr[l->token.end - 1] == 's';
}

/* "Homes from $500,000 to $1 million sell fast": "from" right behind a plural noun, nothing before it that moves. */
static bool modifies_plural(const cck_sentence *s, size_t from) {
    if (from == 0 || !is_counted(s, from - 1) || cck_has(s, from - 1, CCK_CLASS(VERB) | CCK_CLASS(CHANGE)))
        return false;
    for (size_t at = from; at-- > 0 && from - at < 12;) {
        if (cck_has(s, at, CCK_CLASS(CHANGE) | CCK_CLASS(RISE) | CCK_CLASS(VERB) | CCK_CLASS(MEASURE))) return false;
        if (cck_mark(s, at, ',') || cck_mark(s, at, ';')) break;
    }
    return true;
}

/* "from 5 to 7 percent to 3 to 5 percent": a range moves to another. */
static bool moves_to_range(const cck_sentence *s, const cck_draft *b) {
    size_t at = b->unit_last;
    if (!cck_key_at(s, at, CCK_KEY_to)) return false;
    for (size_t i = at + 2; i < at + 5; i++) {
        if (cck_key_at(s, i, CCK_KEY_to)) return true;
    }
    return false;
}

/* "fell 3 cents to 48 cents", "rose $1.20 to $84.10": both have a unit, and so much lies between no ends of a range. */
static bool is_told_twice(const cck_draft *a, const cck_draft *b) {
    if (!b->figure.unit.ptr || a->figure.kind == CCK_KIND_PERCENT) return false;
    return 5 * cck_decimal_double(a->low) < cck_decimal_double(b->low);
}

/* "lowered the toll in the floods by more than 70 to 184": the verb, whatever stands between. */
static bool is_changed_by(const cck_sentence *s, size_t by) {
    for (size_t at = by; at-- > 0 && by - at < 14;) {
        if (cck_mark(s, at, ';') || cck_mark(s, at, '"')) return false;
        if (cck_cue_at(s, at, CCK_CUE_changed_by)) return true;
    }
    return false;
}

/* "rose by 40 to 60": by how much, and where to; but "fell by 1 to 1.5 degrees" in one unit; "fell 30 to
 * 1,200" */
static bool is_step(const cck_sentence *s, const cck_draft *a, const cck_draft *b) {
    size_t at = a->phrase_first;
    if (at >= 1 && cck_has(s, at - 1, CCK_CLASS(CHANGE)) && a->figure.unit.ptr && is_told_twice(a, b)) return true;
    bool quote = a->figure.kind == CCK_KIND_COUNT && a->low.exponent < 0; /* "fell 1.2 to 14.9" */
    if (quote && at >= 1 && cck_has(s, at - 1, CCK_CLASS(CHANGE)) &&
        cck_decimal_double(b->low) > 8 * cck_decimal_double(a->high))
        return true;
    if (!a->figure.unit.ptr && b->figure.unit.ptr && cck_decimal_compare(a->low, b->low) < 0) return false;
    if (at >= 1 && cck_has(s, at - 1, CCK_CLASS(CHANGE)) && !a->figure.unit.ptr && a->low.exponent >= 0) return true;
    if (at < 2 || !cck_key_at(s, at - 1, CCK_KEY_by)) return false;
    return cck_has(s, at - 2, CCK_CLASS(CHANGE) | CCK_CLASS(RISE)) || is_changed_by(s, at - 1);
}

/* "from 2 to 7 g" and nothing else, "the price is from 5 to 9 dollars", "From 20 to 30 boats": a span, no movement. */
static bool is_span(const cck_sentence *s, const cck_draft *a, const cck_draft *b) {
    const uint64_t events = CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(CHANGE) | CCK_CLASS(RISE);
    size_t at = a->phrase_first;
    if (at == 0 || !cck_key_at(s, at - 1, CCK_KEY_from)) return false;
    if (modifies_plural(s, at - 1) || moves_to_range(s, b)) return true;
    if (s->whole && at == 1 && !(s->classes & events)) return true;
    if (at == 1) return a->unit_last == a->last && b->unit_last == b->last && is_counted(s, b->last);
    return cck_has(s, at - 2, CCK_CLASS(BE)) && cck_has(s, at - 2, CCK_CLASS(AUXILIARY));
}

/* The scale of the second number ("$3-5 billion") holds for the first, when that has none of its own. */
cck_decimal cck_scale_of(const cck_sentence *s, const cck_draft *b) {
    cck_decimal scale = {1, 0};
    for (size_t i = b->first; i < b->last; i++) {
        const cck_sense *sense;
        bool scales = cck_lexicon_match(s->lexemes, s->count, i, CCK_WORD_SCALE, &sense) == 1 ||
                      cck_lexicon_match(s->lexemes, s->count, i, CCK_WORD_SHORT_SCALE, &sense) == 1;
        if (scales && i > b->first) cck_decimal_mul(scale, sense->low, &scale);
        if (i > b->first && cck_key_at(s, i, CCK_KEY_dozen)) cck_decimal_mul(scale, (cck_decimal){12, 0}, &scale);
    }
    return scale;
}

static bool has_scale(const cck_sentence *s, const cck_draft *a) {
    cck_decimal one = {1, 0};
    return cck_decimal_compare(cck_scale_of(s, a), one) != 0;
}

static bool units_fit(const cck_draft *a, const cck_draft *b) {
    bool bare = a->figure.kind == CCK_KIND_COUNT && !a->figure.unit.ptr;
    if (bare || cck_view_equal(a->figure.unit, b->figure.unit)) return true;
    /* "$62 to $68 per share" */
    cck_view above = a->figure.unit, whole = b->figure.unit;
    if (cck_view_starts(whole, above) && whole.len > above.len && whole.ptr[above.len] == '/') return true;
    /* "$3 to 5 billion" */
    return b->figure.kind == CCK_KIND_COUNT && !b->figure.unit.ptr &&
           (a->figure.kind == CCK_KIND_MONEY || a->figure.kind == CCK_KIND_AGE);
}

/* "6-4" at `at`: a result whose first number is no smaller. */
static bool falls(const cck_sentence *s, size_t at) {
    cck_decimal first, second;
    bool too_long;
    if (at + 2 >= s->count || !cck_mark(s, at + 1, '-') || !cck_glued(s, at + 1)) return false;
    return s->lexemes[at].token.kind == CCK_TOKEN_NUMBER && s->lexemes[at + 2].token.kind == CCK_TOKEN_NUMBER &&
           cck_read_digits(cck_token_view(s->text, &s->lexemes[at].token), &first, &too_long) &&
           cck_read_digits(cck_token_view(s->text, &s->lexemes[at + 2].token), &second, &too_long) &&
           cck_decimal_compare(first, second) >= 0;
}

/* "3-6" of "6-4, 3-6, 7-5": beside another result. */
static bool is_set(const cck_sentence *s, const cck_draft *a, const cck_draft *b) {
    for (size_t at = a->first; at-- > 0 && a->first - at <= 9;) { /* "4-0 at home and 1-3 on the road" */
        if (is_counted(s, b->last) || cck_mark(s, at, ';')) break;
        if (falls(s, at)) return true;
    }
    return cck_mark(s, b->last, ',') && falls(s, b->last + 1);
}

/* A word of winning, losing or voting stands right behind, or among the `reach` words before. */
static bool is_cued(const cck_sentence *s, const cck_draft *a, const cck_draft *b, size_t reach) {
    for (size_t at = a->first; at-- > 0 && a->first - at <= reach;) {
        if (cck_has(s, at, CCK_CLASS(SCORE_CUE))) return true;
    }
    return cck_has(s, b->last, CCK_CLASS(SCORE_CUE));
}

/* A dash between two small numbers where nothing is counted is a score ("won 3-1"); so are the votes of a house
 * ("passed 218-206"). */
static bool is_score(const cck_sentence *s, const cck_draft *a, const cck_draft *b, joint how) {
    const cck_decimal points = {200, 0}, votes = {1, 3};
    bool aside = cck_key_at(s, b->last, CCK_KEY_of) && !cck_glued(s, a->unit_last); /* "rose to 154 - 16 of whom" */
    if (aside || how != DASH || a->unit_last > a->last || b->unit_last > b->last || !a->digits || !b->digits)
        return false;
    if (cck_decimal_compare(b->low, votes) > 0) return false;
    if (cck_decimal_compare(b->low, points) > 0) return is_cued(s, a, b, 5) && cck_decimal_compare(a->low, b->low) >= 0;
    return cck_decimal_compare(a->low, b->low) >= 0 || is_set(s, a, b) || is_cued(s, a, b, 2);
}

static bool plausible(const cck_sentence *s, const cck_draft *a, const cck_draft *b, joint how) {
    switch (how) {
    case NO_RANGE: return false;
    case THROUGH:
    case DASH: return true;
    case TO:
        if (b->phrase_first < a->unit_last || is_step(s, a, b)) return false;
        return !from_before(s, a) || ranging(s, a) || is_span(s, a, b);
    case OR: return a->digits == b->digits || a->digits;
    case AND: return between_before(s, a);
    }
    return false;
}

static void take_range(const cck_sentence *s, cck_draft *a, const cck_draft *b, cck_decimal low, joint how) {
    a->low = low;
    a->high = b->high;
    a->last = b->last;
    a->unit_last = b->unit_last;
    a->phrase_last = b->phrase_last;
    if (b->figure.unit.ptr) {
        a->figure.kind = b->figure.kind;
        a->figure.unit = b->figure.unit;
    }
    a->figure.bound = CCK_BOUND_RANGE;
    bool opening = (how == AND && between_before(s, a)) || (how == TO && from_before(s, a));
    if (opening) a->phrase_first--;
}

static bool is_lower(cck_bound bound) {
    return bound == CCK_BOUND_MORE_THAN || bound == CCK_BOUND_AT_LEAST;
}
static bool is_upper(cck_bound bound) {
    return bound == CCK_BOUND_LESS_THAN || bound == CCK_BOUND_AT_MOST;
}

/* "greater than 40 and smaller than 65": a lower and an upper bound of one thing. */
static bool join_bounds(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    /* "20 or more and 30 or less"; "above 10 and below 20" has no "10 and below" in it */
    size_t at = a->hedge_last > a->unit_last && b->phrase_first > a->hedge_last ? a->hedge_last : a->unit_last;
    if (b->phrase_first != at + 1 || (!cck_key_at(s, at, CCK_KEY_and) && !cck_key_at(s, at, CCK_KEY_but))) return false;
    bool rising = is_lower(a->figure.bound) && is_upper(b->figure.bound);
    if (!rising && !(is_upper(a->figure.bound) && is_lower(b->figure.bound))) return false;
    cck_decimal low = rising ? a->low : b->low, high = rising ? b->low : a->low;
    if (cck_decimal_compare(low, high) >= 0 || cck_decimal_compare(a->low, a->high) != 0) return false;
    take_range(s, a, b, low, NO_RANGE);
    a->high = high;
    return true;
}

bool cck_join_range(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    joint how = joint_of(s, a, b);
    if (how == NO_RANGE) return units_fit(a, b) && cck_kind_is_claim(a->figure.kind) && join_bounds(s, a, b);
    if (!units_fit(a, b)) return false;
    bool doubles = a->figure.kind == CCK_KIND_MULTIPLE && b->figure.kind != CCK_KIND_MULTIPLE;
    if (how == TO && doubles) return false; /* "doubled to 1.4 million" */
    if (!cck_kind_is_claim(a->figure.kind) || !cck_kind_is_claim(b->figure.kind)) return false;
    if (is_score(s, a, b, how)) {
        a->figure.kind = CCK_KIND_SCORE;
        a->last = a->unit_last = a->phrase_last = b->last;
        a->high = b->low;
        return true;
    }
    if (!plausible(s, a, b, how) || (how == TO && a->figure.bound == CCK_BOUND_RANGE)) return false;
    cck_decimal low = a->low;
    if (!has_scale(s, a) && !cck_decimal_mul(a->low, cck_scale_of(s, b), &low)) return false;
    if (cck_decimal_compare(low, b->high) >= 0) low = a->low;
    if (cck_decimal_compare(low, b->high) >= 0) return false;
    /* "two or three" are neighbours; "five or 50" are a choice of another sort */
    if (how == OR && cck_decimal_double(b->high) > 3 * cck_decimal_double(low) + 2) return false;
    take_range(s, a, b, low, how);
    return true;
}
