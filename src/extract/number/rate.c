/* rate.c - "5 deaths per 100,000 people": a rate; what it is for is no figure of its own. */
#include "extract/number/cursor.h"
#include "extract/parts.h"

/* Words that may stand between the number and "per". */
enum { REACH = 4 };

/* A power of ten from a hundred on, or "million". */
static size_t base_length(const cck_sentence *s, size_t at) {
    cck_numeral n;
    if (cck_has(s, at, CCK_CLASS(SCALE))) return 1;
    if (at >= s->count || !cck_read_numeral(s, at, false, &n) || n.too_long || n.vague) return 0;
    bool power = n.low.coefficient == 1 && n.low.exponent >= 2 && cck_decimal_compare(n.low, n.high) == 0;
    return power && !cck_lexicon_match(s->lexemes, s->count, n.last, CCK_WORD_UNIT, NULL) ? n.last - at : 0;
}

bool cck_is_base(const cck_sentence *s, const cck_numeral *n) {
    return n->first > 0 && cck_key_at(s, n->first - 1, CCK_KEY_per) && base_length(s, n->first) > 0;
}

static cck_code read_rate(cck_sentence *s, cck_draft *d, size_t end) {
    for (size_t at = d->last; at < end && at < d->last + REACH; at++) {
        if (s->lexemes[at].token.kind == CCK_TOKEN_PUNCT && !cck_is_punct(&s->lexemes[at], '-')) return CCK_OK;
        size_t length = cck_key_at(s, at, CCK_KEY_per) ? base_length(s, at + 1) : 0;
        if (!length) continue;
        cck_view base = cck_slice(s->text, s->lexemes, at, at + 1 + length);
        d->figure.unit = cck_arena_copy(s->context->arena, base);
        if (!d->figure.unit.ptr) return CCK_E_MEMORY;
        d->figure.kind = CCK_KIND_RATIO;
        return CCK_OK;
    }
    return CCK_OK;
}

cck_code cck_read_rates(cck_sentence *s) {
    cck_code code = CCK_OK;
    for (size_t i = 0; i < s->draft_count && code == CCK_OK; i++) {
        cck_draft *d = &s->drafts[i];
        size_t end = i + 1 < s->draft_count ? s->drafts[i + 1].first : s->count;
        if (d->figure.kind == CCK_KIND_COUNT && !d->figure.unit.ptr) code = read_rate(s, d, end);
    }
    return code;
}
