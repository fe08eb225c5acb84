/* spelled.c - numbers in words.
 *
 * The grammar is the ordinary one (Huddleston and Pullum, The Cambridge Grammar of the English Language, ch. 19,
 * section 5.10.1): units and tens add up, "hundred" multiplies what stands before it, higher scales close a group. */
#include "extract/number/cursor.h"
#include "extract/parts.h"

static const cck_decimal ONE = {1, 0}, TEN = {1, 1}, TWENTY = {2, 1}, HUNDRED = {1, 2}, THOUSAND = {1, 3};

/* "millions", "dozens" behind a number: the word says at least two of them. "Six hundreds of people" are vague. */
static bool plural_scale(const cursor *c, size_t ahead, cck_decimal *out) {
    const cck_sense *sense;
    if (match(c, ahead, CCK_WORD_VAGUE, &sense) != 1 || is_word(c, ahead + 1, CCK_KEY_of)) return false;
    if (sense->low.coefficient == 2 && sense->low.exponent >= 2)
        *out = (cck_decimal){1, sense->low.exponent};
    else if (sense->low.coefficient == 24)
        *out = (cck_decimal){12, 0};
    else
        return false;
    return true;
}

static bool scale_at(const cursor *c, size_t ahead, cck_decimal *out) {
    const cck_sense *sense;
    if (match(c, ahead, CCK_WORD_SCALE, &sense) != 1) return plural_scale(c, ahead, out);
    *out = sense->low;
    return true;
}

void cck_take_scale(cursor *c, cck_numeral *n) {
    cck_decimal scale;
    size_t hyphen = is_hyphen(c, 0) && glued(c, 0) ? 1 : 0;
    while (scale_at(c, hyphen, &scale)) {
        if (!multiply(n, scale)) n->too_long = true;
        n->scaled = true;
        n->scale = scale;
        c->at += 1 + hyphen;
        hyphen = 0;
    }
}

bool cck_take_dozens(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    if (match(c, 0, CCK_WORD_GROUP, &sense) != 1 || (!is_word(c, 0, CCK_KEY_dozen) && !is_word(c, 0, CCK_KEY_score)))
        return false;
    if (!multiply(n, sense->low)) n->too_long = true;
    c->at++;
    return true;
}

bool cck_times_part(cck_decimal times, cck_decimal part, cck_decimal *out) {
    cck_decimal below;
    int64_t whole = (int64_t)(1 / cck_decimal_double(part) + 0.5);
    bool unit = whole > 1 && cck_decimal_make(whole, 0, &below) && cck_decimal_div(ONE, below, out) &&
                cck_decimal_compare(*out, part) == 0;
    return unit ? cck_decimal_div(times, below, out) : cck_decimal_mul(times, part, out);
}

/* The fraction behind "and": its length in lexemes from `ahead` on. "A" stands before the common ones only ("two and a
 * fifth were hurt" is a number and a man). */
static size_t fraction_at(const cursor *c, size_t ahead, cck_decimal *out) {
    const cck_sense *part, *number;
    cck_decimal times = ONE;
    size_t step = ahead;
    bool article = is_word(c, step, CCK_KEY_a) || is_word(c, step, CCK_KEY_an), one = is_word(c, step, CCK_KEY_one);
    bool common;
    if (article || one) {
        step++;
    } else if (match(c, step, CCK_WORD_NUMBER, &number) == 1 && cck_decimal_compare(number->low, TWENTY) < 0) {
        times = number->low;
        step++;
    }
    if (step > ahead && is_hyphen(c, step)) step++;
    if (match(c, step, CCK_WORD_FRACTION, &part) != 1 || peek(c, step)->token.kind != CCK_TOKEN_WORD) return 0;
    common = is_word(c, step, CCK_KEY_half) || is_word(c, step, CCK_KEY_quarter) || is_word(c, step, CCK_KEY_third);
    bool plural = c->s->text.ptr[peek(c, step)->token.end - 1] == 's';
    bool bare = is_word(c, step, CCK_KEY_half) || is_word(c, step, CCK_KEY_quarter); /* "two and quarter hours" */
    if (article ? !common : one ? plural : step > ahead ? !plural : !bare) return 0;
    return cck_times_part(times, part->low, out) ? step + 1 - ahead : 0;
}

size_t cck_and_fraction(const cursor *c, cck_decimal *out) {
    size_t step = is_hyphen(c, 0) ? 1 : 0, length; /* "one-and-a-half" */
    if (!is_word(c, step, CCK_KEY_and)) return 0;
    step++;
    if (is_hyphen(c, step)) step++;
    length = fraction_at(c, step, out);
    return length ? step + length : 0;
}

size_t cck_fraction_behind(const cck_sentence *s, size_t at, cck_decimal *out) {
    return cck_and_fraction(&(cursor){s, at}, out);
}

bool cck_take_and_fraction(cursor *c, cck_decimal *value, cck_decimal scale) {
    cck_decimal fraction, part, below, sum;
    size_t length = cck_and_fraction(c, &fraction);
    if (!length) return false;
    bool plain = cck_decimal_compare(scale, ONE) == 0;
    /* "two and half years" has a unit or a scale behind; "two and half of the town" has none */
    const cck_sense *unit;
    if (length == 2 && !match(c, 2, CCK_WORD_UNIT, &unit) && !match(c, 2, CCK_WORD_SCALE, &unit) &&
        !cck_alone(c->s, 0, c->at + 2))
        return false;
    bool own = !plain && scale_at(c, length, &below) && cck_decimal_compare(below, scale) < 0;
    if (own) length++;
    if (!cck_decimal_mul(fraction, own ? below : scale, &part) || !cck_decimal_add(*value, part, &sum)) return false;
    *value = sum;
    c->at += length;
    return true;
}

/* Digits of a spelled decimal under way. */
typedef struct {
    int64_t digits;
    int places;
} decimals;

enum { MOST_PLACES = 12 };

/* The words behind "point": digits one by one, or one number below a hundred. Returns their count. */
static size_t read_decimals(const cursor *c, size_t ahead, decimals *out) {
    const cck_sense *sense;
    size_t step = ahead;
    while (out->places < MOST_PLACES && match(c, step, CCK_WORD_NUMBER, &sense) == 1) {
        bool digit = cck_decimal_compare(sense->low, TEN) < 0;
        if (!digit && out->places) break;
        out->digits = out->digits * 10 + sense->low.coefficient * (sense->low.exponent ? 10 : 1);
        out->places += digit ? 1 : 2;
        step++;
        if (digit) continue;
        size_t hyphen = is_hyphen(c, step) ? 1 : 0;
        bool more = cck_decimal_compare(sense->low, TWENTY) >= 0 &&
                    match(c, step + hyphen, CCK_WORD_NUMBER, &sense) == 1 && cck_decimal_compare(sense->low, TEN) < 0;
        if (more) out->digits += sense->low.coefficient, step += hyphen + 1;
        break;
    }
    return step - ahead;
}

/* "1 point 5 million", "2 point 1." behind digits: points of a game have no number right behind them and an end, a unit
 * or a scale after that. */
bool cck_take_digit_point(cursor *c, cck_numeral *n) {
    const cck_lexeme *l = peek(c, 1);
    cck_decimal part, places = {1, 0};
    bool too_long;
    if (!is_word(c, 0, CCK_KEY_point) || !l || l->token.kind != CCK_TOKEN_NUMBER || n->low.exponent < 0) return false;
    cck_view digits = cck_token_view(c->s->text, &l->token);
    bool ends = !peek(c, 2) || match(c, 2, CCK_WORD_UNIT, NULL) || match(c, 2, CCK_WORD_SCALE, NULL);
    if (!ends || digits.len > 4 || !cck_read_digits(digits, &part, &too_long) || part.exponent < 0) return false;
    places.exponent = -(int32_t)digits.len;
    if (!cck_decimal_mul(part, places, &part) || !cck_decimal_add(n->low, part, &n->low)) return false;
    n->high = n->low;
    c->at += 2;
    return true;
}

/* "five point two", "zero point one two". "At one point three men ran" has a point of another sort. */
static bool take_point(cursor *c, cck_decimal *value) {
    decimals d = {0, 0};
    cck_decimal part, sum;
    if (!is_word(c, 0, CCK_KEY_point)) return false;
    if (c->at > 1 && cck_key_at(c->s, c->at - 2, CCK_KEY_at)) return false;
    size_t length = read_decimals(c, 1, &d);
    if (!length || !cck_decimal_make(d.digits, -d.places, &part) || !cck_decimal_add(*value, part, &sum)) return false;
    *value = sum;
    c->at += length + 1;
    return true;
}

typedef struct {
    cck_decimal total, group;
    cck_decimal last;  /* what the last scale word added to `total` */
    cck_decimal scale; /* of that word; 1 for none */
    bool any, tens, hundred, closed;
} spelled;

/* Whether a number word may follow what is there. */
static bool word_fits(const spelled *w, cck_decimal value) {
    bool is_digit = cck_decimal_compare(value, TEN) < 0;
    if ((cck_decimal_compare(w->group, (cck_decimal){0, 0}) == 0 && !w->any) || w->closed) return true;
    return (w->tens && is_digit && value.coefficient) || (w->hundred && !w->tens);
}

/* "one sixty five" alone: the hundred is not said. */
static bool take_silent_hundred(const cursor *c, spelled *w, cck_decimal value) {
    bool digit = w->any && !w->hundred && !w->closed && cck_decimal_compare(w->group, TEN) < 0 && w->group.coefficient;
    if (!c->s->whole || !digit || cck_decimal_compare(value, TWENTY) < 0) return false;
    return cck_decimal_mul(w->group, HUNDRED, &w->group);
}

/* "and" or "&"; a comma where a hundred follows: "five million, six hundred". */
static bool is_and(const cursor *c, const spelled *w) {
    const cck_lexeme *l = peek(c, 0);
    if (!l) return false;
    if (is_word(c, 0, CCK_KEY_and)) return true;
    if (l->token.kind == CCK_TOKEN_SYMBOL) return c->s->text.ptr[l->token.start] == '&';
    cck_decimal scale;
    return w->closed && cck_is_punct(l, ',') && match(c, 1, CCK_WORD_NUMBER, NULL) == 1 && scale_at(c, 2, &scale) &&
           cck_decimal_compare(scale, w->scale) < 0;
}

static bool take_unit_word(cursor *c, spelled *w) {
    const cck_sense *sense;
    size_t hyphen = w->tens && is_hyphen(c, 0) && glued(c, 0) ? 1 : 0;
    size_t skip = w->hundred && !w->tens && is_and(c, w) ? 1 : hyphen;
    if (match(c, skip, CCK_WORD_NUMBER, &sense) != 1) return false;
    bool is_tens = cck_decimal_compare(sense->low, TWENTY) >= 0;
    if (!word_fits(w, sense->low) && !take_silent_hundred(c, w, sense->low)) return false;
    if (!cck_decimal_add(w->group, sense->low, &w->group)) return false;
    w->tens = is_tens || !w->tens ? is_tens : false;
    w->hundred = false;
    w->closed = false;
    w->any = true;
    c->at += skip + 1;
    return true;
}

/* "three lakh crore", "a million million": a scale right behind a scale multiplies what that one closed. */
static bool close_again(spelled *w, cck_decimal scale) {
    cck_decimal more;
    if (!cck_decimal_mul(w->last, scale, &more) || !cck_decimal_sub(w->total, w->last, &w->total)) return false;
    w->last = more;
    return cck_decimal_add(w->total, more, &w->total);
}

static bool close_group(spelled *w, cck_decimal scale) {
    cck_decimal product;
    if (!cck_decimal_mul(w->group, scale, &product)) return false;
    if (cck_decimal_compare(scale, THOUSAND) < 0) {
        w->group = product; /* "hundred" */
        return true;
    }
    w->last = product;
    w->group = (cck_decimal){0, 0};
    return cck_decimal_add(w->total, product, &w->total);
}

static bool take_scale_word(cursor *c, spelled *w, cck_numeral *n) {
    cck_decimal scale;
    size_t hyphen = w->any && is_hyphen(c, 0) && glued(c, 0) ? 1 : 0;
    if (!w->any || !scale_at(c, hyphen, &scale)) return false;
    if (!(w->closed ? close_again(w, scale) : close_group(w, scale))) n->too_long = true;
    w->hundred = true;
    w->closed = cck_decimal_compare(scale, THOUSAND) >= 0;
    w->scale = scale;
    w->tens = false;
    n->scaled = true;
    n->scale = scale;
    c->at += hyphen + 1;
    return true;
}

/* "hundred thousand dollars", "Thousand men": a scale without a number before it. */
static bool opens_bare(const cursor *c) {
    cck_decimal scale;
    const cck_sense *sense;
    if (match(c, 0, CCK_WORD_SCALE, &sense) != 1) return false;
    if (scale_at(c, 1, &scale)) return true;
    return c->at == 0 && (is_plural_like(c, 1) || cck_alone(c->s, 0, 1));
}

bool cck_read_spelled(cursor *c, cck_numeral *n, bool from_article) {
    spelled w = {.any = from_article || opens_bare(c), .scale = ONE};
    size_t start = c->at;
    if (w.any) w.group = ONE;
    for (;;) {
        if (take_unit_word(c, &w)) {
            if (!take_point(c, &w.group)) cck_take_and_fraction(c, &w.group, ONE);
            continue;
        }
        if (!take_scale_word(c, &w, n)) break;
        if (w.closed && cck_take_and_fraction(c, &w.total, w.scale)) break;
        if (!w.closed) take_point(c, &w.group);
    }
    if (c->at == start || !cck_decimal_add(w.total, w.group, &n->low)) return false;
    n->high = n->low;
    n->one = c->at == start + 1 && is_word(&(cursor){c->s, start}, 0, CCK_KEY_one);
    if (!cck_take_dozens(c, n) && plural_scale(c, 0, &w.scale) && multiply(n, w.scale)) c->at++;
    return true;
}
