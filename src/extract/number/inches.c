/* inches.c - feet and inches as they are written for short: "25.5″", "6′2″", "5'10", "2in", "2 1/2 in thick". */
#include "extract/parts.h"

static bool take(cck_draft *d, cck_view unit, size_t end) {
    d->figure.kind = CCK_KIND_LENGTH;
    d->figure.unit = unit;
    d->unit_last = end;
    return true;
}

/* "5'10": a height; the quotation mark has a number on both sides. */
static bool is_height(const cck_sentence *s, const cck_draft *d) {
    const cck_decimal least = {3, 0}, most = {8, 0};
    if (!cck_mark(s, d->last, '\'') || d->last + 1 >= s->count || !cck_glued(s, d->last + 1)) return false;
    const cck_token *inches = &s->lexemes[d->last + 1].token;
    if (inches->kind != CCK_TOKEN_NUMBER || inches->end - inches->start > 2 || d->low.exponent < 0) return false;
    return cck_decimal_compare(d->low, least) >= 0 && cck_decimal_compare(d->low, most) <= 0;
}

/* The signs of inches and feet, glued to digits. */
static bool read_prime(const cck_sentence *s, cck_draft *d) {
    if (!cck_glued(s, d->last) || d->last >= s->count || s->lexemes[d->last].token.kind != CCK_TOKEN_PUNCT)
        return false;
    cck_view sign = cck_token_view(s->text, &s->lexemes[d->last].token);
    if (cck_view_equal(sign, CCK_LIT("″"))) return take(d, CCK_LIT("inch"), d->last + 1);
    bool foot = cck_view_equal(sign, CCK_LIT("′")) || is_height(s, d);
    return foot && take(d, CCK_LIT("foot"), d->last + 1);
}

/* "2 1/2 in thick": a word of extent behind, so that "in" is no preposition. */
static bool measures(const cck_sentence *s, size_t at) {
    const uint64_t ends = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB);
    if (at >= s->count || !cck_cue_at(s, at, CCK_CUE_dimensions)) return false;
    return at + 1 >= s->count || s->lexemes[at + 1].token.kind == CCK_TOKEN_PUNCT || cck_has(s, at + 1, ends);
}

bool cck_read_inches(const cck_sentence *s, cck_draft *d, size_t at) {
    if (!d->digits) return false;
    bool in = cck_key_at(s, at, CCK_KEY_in) && (cck_glued(s, at) || measures(s, at + 1));
    return in ? take(d, CCK_LIT("inch"), at + 1) : read_prime(s, d);
}
