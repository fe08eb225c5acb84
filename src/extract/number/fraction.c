/* fraction.c - parts of a whole: "two-thirds", "a third of", "half a million", "⅓"; and shares: "one in five". */
#include "extract/number/cursor.h"

/* "half a million", "a quarter of a million", "half a dozen", "quarter million": no part any more but a number. */
static void take_scale_of_part(cursor *c, cck_numeral *n) {
    const cck_sense *scale;
    size_t of = is_word(c, 0, CCK_KEY_of) ? 1 : 0;
    bool article = is_word(c, of, CCK_KEY_a) || (of && is_word(c, of, CCK_KEY_one));
    if (article && (match(c, of + 1, CCK_WORD_SCALE, &scale) == 1 || is_word(c, of + 1, CCK_KEY_dozen)))
        c->at += of + 1;
    size_t before = c->at;
    cck_take_scale(c, n);
    if (cck_take_dozens(c, n) || c->at > before) n->fraction = false;
}

static bool read_sign(cursor *c, cck_numeral *n) {
    const cck_sense *part;
    if (match(c, 0, CCK_WORD_FRACTION, &part) != 1) return false;
    n->low = n->high = part->low;
    n->fraction = true;
    c->at++;
    cck_take_scale(c, n);
    return true;
}

/* Nothing that the fraction could describe stands at `ahead`: "fell by a third.", "one fifth the size". "A third man"
 * is the third of several. */
static bool ends_noun(const cursor *c, size_t ahead) {
    const uint64_t no_noun =
        CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(DETERMINER);
    const cck_lexeme *l = peek(c, ahead);
    return !l || l->token.kind == CCK_TOKEN_PUNCT || cck_is_class(l, no_noun) || is_word(c, ahead, CCK_KEY_more) ||
           is_word(c, ahead, CCK_KEY_less);
}

/* A part in the singular is a part where "of" follows, or where an amount is expected and no noun follows. */
static bool is_part(const cursor *c, size_t start, bool one) {
    const cck_sentence *s = c->s;
    if (is_word(c, 0, CCK_KEY_of) || cck_alone(s, start, c->at)) return true;
    if (!ends_noun(c, 0)) return false;
    bool hyphen = cck_is_punct(&s->lexemes[start + 1], '-');
    bool quarter = cck_key_at(s, c->at - 1, CCK_KEY_quarter);
    bool cued = start > 0 && (cck_key_at(s, start - 1, CCK_KEY_by) || cck_key_at(s, start - 1, CCK_KEY_than) ||
                              cck_has(s, start - 1, CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(CHANGE)));
    return cued || (one && (hyphen || !quarter));
}

/* "two-thirds", "three quarters", "a third of", "half of", "half a million", "half a dozen". */
static bool read_part(cursor *c, cck_numeral *n) {
    const cck_sense *number, *part, *scale;
    size_t start = c->at, step = 0;
    cck_decimal times = {1, 0};
    bool half = is_word(c, 0, CCK_KEY_half), one = is_word(c, 0, CCK_KEY_one);
    bool bare = is_word(c, 0, CCK_KEY_quarter) && match(c, 1, CCK_WORD_SCALE, &scale) == 1; /* "quarter million" */
    if (!half && !bare) {
        if (match(c, 0, CCK_WORD_NUMBER, &number) == 1)
            times = number->low;
        else if (!is_word(c, 0, CCK_KEY_a) && !is_word(c, 0, CCK_KEY_an))
            return false;
        step = is_hyphen(c, 1) ? 2 : 1;
    }
    if (match(c, step, CCK_WORD_FRACTION, &part) != 1) return false;
    bool plural = c->s->text.ptr[c->s->lexemes[c->at + step].token.end - 1] == 's';
    c->at += step + 1;
    if (!cck_times_part(times, part->low, &n->low)) return false;
    n->high = n->low;
    n->fraction = true;
    take_scale_of_part(c, n);
    if (!n->fraction || half || plural || is_part(c, start, one)) return true;
    c->at = start;
    n->fraction = false;
    return false;
}

bool cck_read_fraction(cursor *c, cck_numeral *n) {
    return peek(c, 0)->token.kind == CCK_TOKEN_SYMBOL ? read_sign(c, n) : read_part(c, n);
}

/* "in", "in every", "out of", "out of every": how many lexemes. */
static size_t share_words(const cursor *c, bool *out_of, bool *every) {
    *out_of = is_word(c, 0, CCK_KEY_out) && is_word(c, 1, CCK_KEY_of);
    if (!*out_of && !is_word(c, 0, CCK_KEY_in)) return 0;
    size_t step = *out_of ? 2 : 1;
    *every = is_word(c, step, CCK_KEY_every);
    return step + *every;
}

static bool read_whole(cursor *c, cck_numeral *whole) {
    const cck_lexeme *l = peek(c, 0);
    if (!l) return false;
    bool ok =
        l->token.kind == CCK_TOKEN_NUMBER ? cck_read_digits_at(c, false, whole) : cck_read_spelled(c, whole, false);
    return ok && !whole->too_long;
}

/* No noun of several things stands behind the whole: "one in 14 million", not "one in 14 million users". */
static bool counts_nothing_behind(const cursor *c) {
    const cck_lexeme *l = peek(c, 0);
    return !l || l->token.kind == CCK_TOKEN_PUNCT ||
           cck_is_class(l, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB));
}

/* "killed five in 10 days" has a unit behind; "one in 2016" a year. */
static bool whole_of_in(const cursor *c, const cck_numeral *n, const cck_numeral *whole) {
    const cck_sense *unit;
    if (match(c, 0, CCK_WORD_UNIT, &unit)) return false;
    if (n->one && whole->scaled && cck_decimal_compare(whole->low, (cck_decimal){1, 3}) > 0) /* "one in 14 million" */
        return counts_nothing_behind(c);
    bool single = n->low.coefficient == 1 && n->low.exponent == 0;
    if (single && whole->low.exponent >= 3) return true; /* "1 in 10,000 babies" */
    if (cck_decimal_compare(whole->low, (cck_decimal){1001, 0}) > 0) return false;
    return n->one || cck_decimal_compare(n->low, (cck_decimal){9, 0}) <= 0;
}

/* "two over three" and nothing else. */
static bool read_over(cursor *c, cck_numeral *n) {
    cursor probe = {c->s, c->at + 1};
    cck_numeral whole = {0};
    if (!c->s->whole || !is_word(c, 0, CCK_KEY_over) || !read_whole(&probe, &whole)) return false;
    if (!cck_alone(c->s, n->first, probe.at) || !cck_decimal_div(n->low, whole.low, &n->low)) return false;
    n->high = n->low;
    n->fraction = true;
    n->one = false;
    c->at = probe.at;
    return true;
}

/* "one in five", "3 out of 10", "one out of every ten" */
bool cck_read_share(cursor *c, cck_numeral *n) {
    bool out_of, every;
    if (read_over(c, n)) return true;
    size_t step = share_words(c, &out_of, &every);
    if (!step || n->scaled || n->vague || n->fraction || n->low.exponent < 0) return false;
    cursor probe = {c->s, c->at + step};
    cck_numeral whole = {0};
    if (!read_whole(&probe, &whole) || cck_decimal_compare(n->low, whole.low) >= 0) return false;
    if (!out_of && !every && !whole_of_in(&probe, n, &whole)) return false;
    /* "9 out of 40 boats" counts boats; "3 out of 10" is a share */
    bool small = cck_decimal_compare(whole.low, (cck_decimal){1, 1}) <= 0, power = whole.low.coefficient == 1;
    if (out_of && !every && !small && !power) return false;
    if (!cck_decimal_div(n->low, whole.low, &n->low)) return false;
    n->high = n->low;
    n->fraction = true;
    n->one = false;
    c->at = probe.at;
    return true;
}
