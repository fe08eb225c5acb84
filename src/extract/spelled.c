/* spelled.c - numbers in words.
 *
 * The grammar is the ordinary one (Huddleston and Pullum, The Cambridge Grammar of the English Language, ch. 19,
 * section 5.10.1): units and tens add up, "hundred" multiplies what stands before it, higher scales close a group. */
#include "extract/cursor.h"

void cck_take_scale(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    size_t hyphen = is_hyphen(c, 0) && glued(c, 0) ? 1 : 0;
    while (match(c, hyphen, CCK_WORD_SCALE, &sense) == 1) {
        if (!multiply(n, sense->low)) n->too_long = true;
        n->scaled = true;
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

bool cck_read_spelled(cursor *c, cck_numeral *n, bool from_article) {
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
    cck_take_dozens(c, n);
    return true;
}
