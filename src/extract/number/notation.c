/* notation.c - numbers written in other ways than "1,500.5": "1e10", "1.99×10^30", "1,50 euros", "32m2", 6′2″. */
#include <string.h>

#include "base/ascii.h"
#include "extract/number/cursor.h"
#include "extract/parts.h"

/* Brings `n` to the power of ten `power`. */
static void scale_by(cck_numeral *n, int power) {
    cck_decimal scale;
    if (power > 30 || power < -30 || !cck_decimal_make(1, power, &scale) || !multiply(n, scale)) n->too_long = true;
}

/* A whole number of one or two digits at `ahead`; -1 for none. */
static int short_number(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    if (!l || l->token.kind != CCK_TOKEN_NUMBER || l->token.end - l->token.start > 2) return -1;
    int value = 0;
    for (uint32_t i = l->token.start; i < l->token.end; i++) {
        if (!cck_is_digit(c->s->text.ptr[i])) return -1;
        value = value * 10 + (c->s->text.ptr[i] - '0');
    }
    return value;
}

static bool is_dash(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    return l && (cck_is_punct(l, '-') || cck_is_punct(l, '_'));
}

/* "1.5e-3": glued throughout. */
static bool take_letter_exponent(cursor *c, cck_numeral *n) {
    const cck_lexeme *e = peek(c, 0);
    if (!e || e->token.end - e->token.start != 1 || cck_lower(c->s->text.ptr[e->token.start]) != 'e') return false;
    int power = is_dash(c, 1) ? short_number(c, 2) : -1;
    if (power < 0 || !glued(c, 0) || !glued(c, 1) || !glued(c, 2)) return false;
    scale_by(n, -power);
    c->at += 3;
    return true;
}

/* "×", or a small "x" or a star between the number and its ten. */
static bool is_times(const cursor *c) {
    const cck_lexeme *l = peek(c, 0);
    cck_view sign = l ? cck_token_view(c->s->text, &l->token) : CCK_LIT("");
    return cck_view_equal(sign, CCK_LIT("×")) || cck_view_equal(sign, CCK_LIT("x")) ||
           cck_view_equal(sign, CCK_LIT("*"));
}

/* One digit above the line: 0 to 9; 10 for the minus sign there; -1 for anything else. */
static int raised(const cursor *c, size_t ahead) {
    static const char *const signs[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁻"};
    const cck_lexeme *l = peek(c, ahead);
    cck_view sign = l && glued(c, ahead) ? cck_token_view(c->s->text, &l->token) : CCK_LIT("");
    for (int i = 0; i < (int)(sizeof signs / sizeof *signs); i++) {
        if (cck_view_equal(sign, cck_view_of(signs[i]))) return i;
    }
    return -1;
}

/* The power behind the ten: "^30", "^-30", "−30" glued, "³⁰"; its length in lexemes, 0 for none. */
static size_t read_power(const cursor *c, size_t ahead, int *power) {
    const cck_lexeme *l = peek(c, ahead);
    size_t at = ahead, digits = 0;
    if (!l || !glued(c, ahead)) return 0;
    bool hat = c->s->text.ptr[l->token.start] == '^', minus = is_dash(c, ahead + hat) && glued(c, ahead + hat + 1);
    at += (size_t)hat + minus;
    if ((hat || minus) && (*power = short_number(c, at)) >= 0) {
        *power = minus ? -*power : *power;
        return at + 1 - ahead;
    }
    *power = 0;
    minus = raised(c, ahead) == 10;
    for (at = ahead + minus; digits < 2 && raised(c, at) >= 0 && raised(c, at) < 10; at++, digits++)
        *power = *power * 10 + raised(c, at);
    if (minus) *power = -*power;
    return digits ? at - ahead : 0;
}

void cck_take_exponent(cursor *c, cck_numeral *n) {
    int power;
    if (take_letter_exponent(c, n) || !is_times(c) || short_number(c, 1) != 10) return;
    size_t length = read_power(c, 2, &power);
    if (!length) return;
    scale_by(n, power);
    c->at += 2 + length;
}

/* A currency at `ahead`, or behind a word of scale there. */
static bool money_follows(const cursor *c, size_t ahead) {
    const uint64_t money = CCK_CLASS(CURRENCY) | CCK_CLASS(CURRENCY_SYMBOL);
    const cck_lexeme *l = peek(c, ahead);
    if (l && cck_is_class(l, CCK_CLASS(SCALE) | CCK_CLASS(SHORT_SCALE))) l = peek(c, ahead + 1);
    return l && cck_begun(l) & money;
}

/* "1,50 euros", "€12,9 million": a comma where others write a point, money beside it. */
bool cck_read_decimal_comma(const cursor *c, bool money, cck_decimal *out) {
    const cck_token *t = &peek(c, 0)->token;
    cck_view text = cck_token_view(c->s->text, t);
    const char *comma = memchr(text.ptr, ',', text.len);
    char plain[16];
    if (!comma || text.len > 9 || memchr(text.ptr, '.', text.len)) return false;
    size_t before = (size_t)(comma - text.ptr), behind = text.len - before - 1;
    if (!before || before > 5 || behind < 1 || behind > 2 || memchr(comma + 1, ',', behind)) return false;
    if (!money && !money_follows(c, 1)) return false;
    memcpy(plain, text.ptr, text.len);
    plain[before] = '.';
    return cck_decimal_parse((cck_view){plain, text.len}, out) == CCK_OK;
}

/* ---- a token of letters and digits ---- */

static size_t digits_in(cck_view text, size_t at) {
    size_t n = at;
    while (n < text.len && cck_is_digit(text.ptr[n])) n++;
    return n - at;
}

/* "32m2", "5km3": a power of a length written as a digit. */
static bool read_power_of_length(const cck_sentence *s, cck_view code, size_t digits, const cck_sense **unit) {
    cck_view rest = {code.ptr + digits, code.len - digits};
    bool power = rest.len >= 2 && rest.len <= 3 && (rest.ptr[rest.len - 1] == '2' || rest.ptr[rest.len - 1] == '3');
    const cck_word *word = power ? cck_lexicon_word(s->context->lexicon, cck_word_hash(rest)) : NULL;
    size_t count;
    if (!word || !(word->classes & CCK_CLASS(UNIT))) return false;
    *unit = cck_senses_of(word, CCK_WORD_UNIT, &count) + count - 1; /* the word's own is the last */
    return true;
}

/* "1e10", "2.5e6" before a unit, a noun or nothing: "7e3" elsewhere is a name. */
static bool read_exponent_code(const cursor *c, cck_view code, size_t digits, cck_numeral *n) {
    cck_view power = {code.ptr + digits + 1, code.len - digits - 1};
    if (cck_lower(code.ptr[digits]) != 'e' || power.len > 2 || digits_in(power, 0) != power.len) return false;
    const cck_lexeme *next = peek(c, 1);
    if (next && !is_plural_like(c, 1) && !(cck_begun(next) & CCK_CLASS(UNIT)) && !cck_alone(c->s, c->at, c->at + 1))
        return false;
    scale_by(n, power.len == 1 ? power.ptr[0] - '0' : 10 * (power.ptr[0] - '0') + power.ptr[1] - '0');
    return true;
}

bool cck_read_code(const cck_sentence *s, size_t at, cck_numeral *n, const cck_sense **unit) {
    cck_view code = cck_token_view(s->text, &s->lexemes[at].token);
    cursor c = {s, at};
    size_t digits = digits_in(code, 0);
    if (!digits || digits > 9) return false;
    if (digits + 1 < code.len && code.ptr[digits] == '.') digits += 1 + digits_in(code, digits + 1);
    *n = (cck_numeral){.first = at, .last = at + 1, .digits = true};
    *unit = NULL;
    if (digits + 1 >= code.len || !cck_read_digits((cck_view){code.ptr, digits}, &n->low, &n->too_long)) return false;
    n->high = n->low;
    return read_power_of_length(s, code, digits, unit) || read_exponent_code(&c, code, digits, n);
}
