/* numeral.c - digits, spelled numbers, scales, dozens, vague words and fractions.
 *
 * The grammar of spelled numbers is the ordinary one (Huddleston and Pullum, The Cambridge Grammar of the
 * English Language, ch. 19, section 5.10.1): units and tens add up, "hundred" multiplies what stands before it,
 * higher scales close a group. */
#include "extract/numeral.h"

#include "base/ascii.h"

/* A cursor over the lexemes of a sentence. */
typedef struct {
    const cck_sentence *s;
    size_t at;
} cursor;

static const cck_lexeme *peek(const cursor *c, size_t ahead) {
    return c->at + ahead < c->s->count ? &c->s->lexemes[c->at + ahead] : NULL;
}

static size_t match(const cursor *c, size_t ahead, cck_word_class class, const cck_sense **sense) {
    return cck_lexicon_match(c->s->lexemes, c->s->count, c->at + ahead, class, sense);
}

static bool is_word(const cursor *c, size_t ahead, cck_key key) {
    return cck_key_at(c->s, c->at + ahead, key);
}

static bool glued(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    return l && !(l->token.flags & CCK_TOKEN_SPACE_BEFORE);
}

static bool is_hyphen(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    return l && cck_is_punct(l, '-');
}

static bool multiply(cck_numeral *n, cck_decimal by) {
    return cck_decimal_mul(n->low, by, &n->low) && cck_decimal_mul(n->high, by, &n->high);
}

/* ---- digits ---- */

/* "700 000": up to three digits, a space, three digits. A plain space groups only when a group of
 * three follows that is no number of its own ("in 2016 300 people" has four digits first). */
static void take_spaced_groups(cursor *c, cck_numeral *n) {
    const cck_token *first = &c->s->lexemes[c->at - 1].token;
    if (first->end - first->start > 3 || n->low.exponent < 0) return;
    for (;;) {
        const cck_lexeme *l = peek(c, 0);
        if (!l || l->token.kind != CCK_TOKEN_NUMBER || l->token.end - l->token.start != 3) return;
        uint32_t gap = l->token.start - c->s->lexemes[c->at - 1].token.end;
        if (gap == 0 || gap > 3) return;
        cck_decimal group, thousand = {1, 3};
        bool too_long;
        if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &group, &too_long) || group.exponent < 0) return;
        if (!multiply(n, thousand) || !cck_decimal_add(n->low, group, &n->low)) return;
        n->high = n->low;
        c->at++;
    }
}

/* "2 1/2", "1/3": a slash and a small number, no spaces. */
static void take_slash_fraction(cursor *c, cck_numeral *n) {
    const cck_lexeme *slash = peek(c, 0), *below = peek(c, 1);
    if (!slash || !below || !cck_is_punct(slash, '/') || !glued(c, 0) || !glued(c, 1)) return;
    if (below->token.kind != CCK_TOKEN_NUMBER || below->token.end - below->token.start > 2) return;
    cck_decimal d, quotient;
    bool too_long;
    if (!cck_read_digits(cck_token_view(c->s->text, &below->token), &d, &too_long)) return;
    if (n->low.exponent < 0 || cck_decimal_compare(n->low, d) >= 0 || !cck_decimal_div(n->low, d, &quotient)) return;
    n->low = n->high = quotient;
    n->fraction = true;
    c->at += 2;
}

/* Adds "1/2" or a fraction sign behind a whole number: "2 1/2", "2½". */
static void take_mixed_fraction(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    const cck_lexeme *l = peek(c, 0);
    if (l && l->token.kind == CCK_TOKEN_SYMBOL && match(c, 0, CCK_WORD_FRACTION, &sense) == 1) {
        if (cck_decimal_add(n->low, sense->low, &n->low)) n->high = n->low;
        c->at++;
        return;
    }
    if (!l || l->token.kind != CCK_TOKEN_NUMBER || l->token.end - l->token.start != 1 || !peek(c, 1)) return;
    if (!cck_is_punct(peek(c, 1), '/')) return;
    cursor probe = {c->s, c->at + 1};
    cck_numeral part = {0};
    bool too_long;
    if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &part.low, &too_long)) return;
    take_slash_fraction(&probe, &part);
    if (!part.fraction || !cck_decimal_add(n->low, part.low, &n->low)) return;
    n->high = n->low;
    c->at = probe.at;
}

static bool is_plural_like(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    if (!l || l->token.kind != CCK_TOKEN_WORD || (l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    return cck_is_class(l, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION)) || c->s->text.ptr[l->token.end - 1] == 's';
}

/* k, m, bn, tn: glued to the digits, or behind an amount of money. "100m" is a hundred metres unless
 * money or a counted noun says otherwise. */
static void take_short_scale(cursor *c, cck_numeral *n, bool money) {
    const cck_sense *sense;
    const cck_lexeme *l = peek(c, 0);
    if (!l || match(c, 0, CCK_WORD_SHORT_SCALE, &sense) != 1) return;
    size_t length = l->token.end - l->token.start;
    char letter = cck_lower(c->s->text.ptr[l->token.start]);
    bool plain = length > 1 || letter == 'k';
    if (!glued(c, 0) && !money && length == 1) return;
    bool capital_m = c->s->text.ptr[l->token.start] == 'M' && glued(c, 0);
    if (!money && !plain && !capital_m && !(letter == 'm' && is_plural_like(c, 1))) return;
    if (!multiply(n, sense->low)) n->too_long = true;
    n->scaled = true;
    c->at++;
}

static void take_scale(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    size_t hyphen = is_hyphen(c, 0) && glued(c, 0) ? 1 : 0;
    while (match(c, hyphen, CCK_WORD_SCALE, &sense) == 1) {
        if (!multiply(n, sense->low)) n->too_long = true;
        n->scaled = true;
        c->at += 1 + hyphen;
        hyphen = 0;
    }
}

static bool take_dozens(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    if (match(c, 0, CCK_WORD_GROUP, &sense) != 1 || (!is_word(c, 0, CCK_KEY_dozen) && !is_word(c, 0, CCK_KEY_score)))
        return false;
    if (!multiply(n, sense->low)) n->too_long = true;
    c->at++;
    return true;
}

static bool read_digits_at(cursor *c, bool money, cck_numeral *n) {
    const cck_lexeme *l = peek(c, 0);
    if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &n->low, &n->too_long)) return false;
    n->high = n->low;
    n->digits = true;
    c->at++;
    if (n->too_long) return true;
    take_spaced_groups(c, n);
    take_slash_fraction(c, n);
    if (!n->fraction) take_mixed_fraction(c, n);
    take_short_scale(c, n, money);
    take_scale(c, n);
    take_dozens(c, n);
    return true;
}

/* ---- spelled numbers ---- */

typedef struct {
    cck_decimal total, group;
    bool any, tens, hundred, closed;
} spelled;

static bool take_unit_word(cursor *c, spelled *w) {
    const cck_sense *sense;
    size_t hyphen = w->tens && is_hyphen(c, 0) && glued(c, 0) ? 1 : 0;
    size_t skip = w->hundred && !w->tens && is_word(c, 0, CCK_KEY_and) ? 1 : hyphen;
    if (match(c, skip, CCK_WORD_NUMBER, &sense) != 1) return false;
    cck_decimal ten = {1, 1}, twenty = {2, 1};
    bool is_tens = cck_decimal_compare(sense->low, twenty) >= 0, is_digit = cck_decimal_compare(sense->low, ten) < 0;
    bool fits = (cck_decimal_compare(w->group, (cck_decimal){0, 0}) == 0 && !w->any) || w->closed ||
                (w->tens && is_digit && sense->low.coefficient) || (w->hundred && !w->tens);
    if (!fits) return false;
    if (!cck_decimal_add(w->group, sense->low, &w->group)) return false;
    w->tens = is_tens || !w->tens ? is_tens : false;
    w->hundred = false;
    w->closed = false;
    w->any = true;
    c->at += skip + 1;
    return true;
}

static bool take_scale_word(cursor *c, spelled *w, cck_numeral *n) {
    const cck_sense *sense;
    size_t hyphen = w->any && is_hyphen(c, 0) && glued(c, 0) ? 1 : 0;
    if (!w->any || match(c, hyphen, CCK_WORD_SCALE, &sense) != 1) return false;
    cck_decimal product;
    if (!cck_decimal_mul(w->group, sense->low, &product))
        n->too_long = true;
    else if (sense->low.exponent <= 2)
        w->group = product; /* "hundred" */
    else if (cck_decimal_add(w->total, product, &w->total))
        w->group = (cck_decimal){0, 0};
    w->hundred = true;
    w->closed = sense->low.exponent > 2;
    w->tens = false;
    n->scaled = true;
    c->at += hyphen + 1;
    return true;
}

/* "two and a half million", "one and a quarter" */
static void take_and_a_half(cursor *c, spelled *w) {
    const cck_sense *sense;
    size_t step = 0, hyphen = is_hyphen(c, 0) ? 1 : 0; /* "one-and-a-half" */
    if (!is_word(c, hyphen, CCK_KEY_and)) return;
    step = hyphen + 1;
    if (hyphen && is_hyphen(c, step)) step++;
    if (!is_word(c, step, CCK_KEY_a) && !is_word(c, step, CCK_KEY_one)) return;
    step++;
    if (hyphen && is_hyphen(c, step)) step++;
    if (match(c, step, CCK_WORD_FRACTION, &sense) != 1) return;
    if (!is_word(c, step, CCK_KEY_half) && !is_word(c, step, CCK_KEY_quarter) && !is_word(c, step, CCK_KEY_third))
        return;
    if (!cck_decimal_add(w->group, sense->low, &w->group)) return;
    c->at += step + 1;
}

static bool read_spelled(cursor *c, cck_numeral *n, bool from_article) {
    spelled w = {.any = from_article};
    size_t start = c->at;
    if (from_article) w.group = (cck_decimal){1, 0};
    for (;;) {
        if (take_unit_word(c, &w)) {
            take_and_a_half(c, &w);
            continue;
        }
        if (!take_scale_word(c, &w, n)) break;
    }
    if (c->at == start || !cck_decimal_add(w.total, w.group, &n->low)) return false;
    n->high = n->low;
    n->one = c->at == start + 1 && is_word(&(cursor){c->s, start}, 0, CCK_KEY_one);
    take_dozens(c, n);
    return true;
}

/* ---- the rest ---- */

/* "several hundred", "a few dozen" read as the scale word: 200-999, 24-99. "a couple hundred": 2-3 times it. */
static void widen_vague(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    bool group = false;
    if (match(c, 0, CCK_WORD_SCALE, &sense) != 1) {
        group = match(c, 0, CCK_WORD_GROUP, &sense) == 1 && is_word(c, 0, CCK_KEY_dozen);
        if (!group) return;
    }
    bool couple = n->high.coefficient == 3 && n->high.exponent == 0;
    cck_decimal one = {1, 0}, top = {99, 0}, two = {2, 0}, ten = {1, 1};
    n->low = n->high = couple ? (cck_decimal){1, 0} : two;
    if (couple) {
        n->low = two;
        n->high = (cck_decimal){3, 0};
        multiply(n, sense->low);
    } else {
        cck_decimal_mul(two, sense->low, &n->low);
        cck_decimal_mul(ten, sense->low, &n->high);
        cck_decimal_sub(n->high, one, &n->high);
        if (group) n->high = top;
    }
    n->scaled = true;
    c->at++;
    /* "several hundred thousand" */
    while (match(c, 0, CCK_WORD_SCALE, &sense) == 1) {
        cck_decimal beyond;
        if (!cck_decimal_add(n->high, one, &beyond) || !cck_decimal_mul(beyond, sense->low, &beyond)) break;
        cck_decimal_mul(n->low, sense->low, &n->low);
        cck_decimal_sub(beyond, one, &n->high);
        c->at++;
    }
}

static bool read_vague(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    size_t length = match(c, 0, CCK_WORD_VAGUE, &sense);
    if (!length) return false;
    bool bare_few = length == 1 && is_word(c, 0, CCK_KEY_few),
         bare_couple = length == 1 && is_word(c, 0, CCK_KEY_couple);
    const cck_lexeme *before = c->at ? &c->s->lexemes[c->at - 1] : NULL;
    if (bare_few && !(before && (cck_is_class(before, CCK_CLASS(PERIOD)) ||
                                 cck_token_is(c->s->text, &before->token, CCK_LIT("over")))))
        return false;
    c->at += length;
    n->low = sense->low;
    n->high = sense->high;
    n->vague = true;
    bool scores = length == 1 && is_word(&(cursor){c->s, c->at - 1}, 0, CCK_KEY_scores);
    if (scores && !is_word(c, 0, CCK_KEY_of) && !is_word(c, 0, CCK_KEY_more)) return false;
    widen_vague(c, n);
    if (bare_couple && !n->scaled && !is_word(c, 0, CCK_KEY_of)) return false;
    bool couple = n->high.coefficient == 3 && n->high.exponent == 0;
    if (couple && !is_word(c, 0, CCK_KEY_of) && !is_plural_like(c, 0) && !is_word(c, 0, CCK_KEY_more)) return false;
    return true;
}

/* "two-thirds", "three quarters", "a third of", "half of", "half a million", "half a dozen". */
static bool read_fraction(cursor *c, cck_numeral *n) {
    const cck_sense *number, *part;
    size_t start = c->at, step = 0;
    cck_decimal times = {1, 0};
    bool half = is_word(c, 0, CCK_KEY_half);
    const cck_lexeme *l = peek(c, 0);
    if (l->token.kind == CCK_TOKEN_SYMBOL) {
        if (match(c, 0, CCK_WORD_FRACTION, &part) != 1) return false;
        n->low = n->high = part->low;
        n->fraction = true;
        c->at++;
        take_scale(c, n);
        return true;
    }
    if (!half) {
        if (match(c, 0, CCK_WORD_NUMBER, &number) == 1)
            times = number->low;
        else if (!is_word(c, 0, CCK_KEY_a) && !is_word(c, 0, CCK_KEY_an))
            return false;
        step = is_hyphen(c, 1) ? 2 : 1;
    }
    if (match(c, step, CCK_WORD_FRACTION, &part) != 1) return false;
    bool plural = c->s->text.ptr[c->s->lexemes[c->at + step].token.end - 1] == 's';
    c->at += step + 1;
    if (!cck_decimal_mul(times, part->low, &n->low)) return false;
    n->high = n->low;
    n->fraction = true;
    if (is_word(c, 0, CCK_KEY_of) && (is_word(c, 1, CCK_KEY_a) || is_word(c, 1, CCK_KEY_one)) &&
        (match(c, 2, CCK_WORD_SCALE, &number) == 1))
        c->at += 2;
    if (half && is_word(c, 0, CCK_KEY_a) && (match(c, 1, CCK_WORD_SCALE, &number) == 1 || is_word(c, 1, CCK_KEY_dozen)))
        c->at++;
    size_t before_scale = c->at;
    take_scale(c, n);
    if (take_dozens(c, n) || c->at > before_scale) n->fraction = false;
    if (!n->fraction || half || plural || is_word(c, 0, CCK_KEY_of)) return true;
    c->at = start;
    return false;
}

/* 0.333333333333 * 2 is two thirds closely enough; whole numbers of thirds are made exact by division. */

/* "one in five", "3 out of 10", "one out of every ten" */
static bool read_one_in(cursor *c, cck_numeral *n) {
    cursor probe = {c->s, c->at};
    size_t step = is_word(&probe, 0, CCK_KEY_in)                                      ? 1
                  : is_word(&probe, 0, CCK_KEY_out) && is_word(&probe, 1, CCK_KEY_of) ? 2
                                                                                      : 0;
    if (!step || n->scaled || n->vague || n->fraction || n->low.exponent < 0) return false;
    bool every = is_word(&probe, step, CCK_KEY_every);
    probe.at += step + every;
    cck_numeral whole = {0};
    const cck_lexeme *l = peek(&probe, 0);
    if (!l) return false;
    bool ok =
        l->token.kind == CCK_TOKEN_NUMBER ? read_digits_at(&probe, false, &whole) : read_spelled(&probe, &whole, false);
    if (!ok || whole.too_long || cck_decimal_compare(n->low, whole.low) >= 0) return false;
    if (step == 1 && !every) {
        /* "killed five in 10 days" has a unit behind; "one in 2016" a year */
        const cck_sense *unit;
        if (match(&probe, 0, CCK_WORD_UNIT, &unit) || cck_decimal_compare(whole.low, (cck_decimal){1001, 0}) > 0)
            return false;
        if (!n->one && cck_decimal_compare(n->low, (cck_decimal){9, 0}) > 0) return false;
    }
    /* "9 out of 40 boats" counts boats; "3 out of 10" is a share */
    bool small = cck_decimal_compare(whole.low, (cck_decimal){1, 1}) <= 0, power = whole.low.coefficient == 1;
    if (step == 2 && !every && !small && !power) return false;
    if (!cck_decimal_div(n->low, whole.low, &n->low)) return false;
    n->high = n->low;
    n->fraction = true;
    n->one = false;
    c->at = probe.at;
    return true;
}

/* "a hundred", "a dozen", "a pair of", "a trio" */
static bool read_article(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    /* "the pair of crashes", "both accidents" */
    bool pair = is_word(c, 0, CCK_KEY_pair) && is_word(c, 1, CCK_KEY_of),
         both = is_word(c, 0, CCK_KEY_both) && is_plural_like(c, 1);
    if (pair || both) {
        c->at++;
        n->low = n->high = (cck_decimal){2, 0};
        return true;
    }
    if (!is_word(c, 0, CCK_KEY_a) && !is_word(c, 0, CCK_KEY_an)) return false;
    if (match(c, 1, CCK_WORD_SCALE, &sense) == 1) {
        c->at++;
        n->article = true;
        return read_spelled(c, n, true);
    }
    if (match(c, 1, CCK_WORD_GROUP, &sense) != 1) return false;
    bool dozen = is_word(c, 1, CCK_KEY_dozen);
    if (!dozen && !is_word(c, 2, CCK_KEY_of)) return false;
    c->at += 2;
    n->low = n->high = sense->low;
    n->article = true;
    return true;
}

static bool read_multiple(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    if (match(c, 0, CCK_WORD_MULTIPLE, &sense) != 1) return false;
    bool hedged = c->at > 0 && cck_is_class(&c->s->lexemes[c->at - 1], CCK_CLASS(HEDGE_BEFORE));
    if (is_word(c, 0, CCK_KEY_twice) && !is_word(c, 1, CCK_KEY_as) && !is_word(c, 1, CCK_KEY_the) && !hedged &&
        c->at > 0 && !cck_key_at(c->s, c->at - 1, CCK_KEY_to))
        return false;
    c->at++;
    n->low = n->high = sense->low;
    n->multiple = true;
    return true;
}

/* "nobody was killed", "not one soldier", "no deaths": only where something countable is denied. */
static bool read_zero(cursor *c, cck_numeral *n) {
    const uint64_t harm = CCK_CLASS(MEASURE);
    size_t length = match(c, 0, CCK_WORD_ZERO, NULL);
    bool no = !length && is_word(c, 0, CCK_KEY_no) && peek(c, 1);
    if (!length && !no) return false;
    bool person =
        is_word(c, 0, CCK_KEY_nobody) || (length == 2 && is_word(c, 1, CCK_KEY_one) && !is_word(c, 0, CCK_KEY_not));
    bool ok = !person && !no;
    for (size_t i = no ? 1 : length; i < length + (no ? 2 : 5); i++) {
        const cck_lexeme *l = peek(c, i);
        if (!l || l->token.kind == CCK_TOKEN_PUNCT) break;
        if (cck_is_class(l, harm) && (person || (no && c->s->text.ptr[l->token.end - 1] == 's'))) ok = true;
    }
    if (!ok) return false;
    c->at += no ? 1 : length;
    n->low = n->high = (cck_decimal){0, 0};
    n->zero = true;
    return true;
}

bool cck_read_numeral(const cck_sentence *s, size_t at, bool money, cck_numeral *out) {
    cursor c = {s, at};
    const cck_lexeme *l = &s->lexemes[at];
    cck_numeral n = {.first = at};
    bool ok;
    if (l->token.kind == CCK_TOKEN_NUMBER)
        ok = read_digits_at(&c, money, &n);
    else if (!l->word)
        return false;
    else
        ok = read_zero(&c, &n) || read_fraction(&c, &n) || read_vague(&c, &n) || read_article(&c, &n) ||
             read_spelled(&c, &n, false) || read_multiple(&c, &n);
    if (!ok) return false;
    if (!money && !n.too_long) read_one_in(&c, &n);
    n.last = c.at;
    *out = n;
    return true;
}
