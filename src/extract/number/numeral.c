/* numeral.c - the number that begins at a lexeme: digits, spelled numbers, fractions and shares (files of their own),
 * vague words, multiples and zeros. */
#include <string.h>

#include "extract/number/cursor.h"

/* "several hundred", "a few dozen" read as the scale word: 200-999, 24-99. "a couple hundred": 2-3 times it. */
static void widen_vague(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    bool group = false;
    if (is_word(c, 0, CCK_KEY_of) && match(c, 1, CCK_WORD_SCALE, &sense) == 1) c->at++; /* "a couple of thousand" */
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

/* "Scores killed in raid", "scores were hurt", "scores feared dead": people, whom something befell. */
static bool are_befallen(const cursor *c) {
    size_t at = 0;
    const cck_lexeme *l = peek(c, at);
    while (l && at < 3 && cck_is_class(l, CCK_CLASS(AUXILIARY) | CCK_CLASS(BE) | CCK_CLASS(FORECAST)))
        l = peek(c, ++at);
    const cck_sense *sense;
    if (!l || !match(c, at, CCK_WORD_MEASURE, &sense)) return false;
    bool role = sense->role == CCK_ROLE_STATE || sense->role == CCK_ROLE_SUBJECT || sense->role == CCK_ROLE_OBJECT;
    return role && sense->measure->befalls == CCK_BEFALLS_PEOPLE;
}

/* "Hundreds and hundreds": said once more for effect. */
static void skip_echo(cursor *c) {
    const cck_lexeme *again = peek(c, 1);
    if (!is_word(c, 0, CCK_KEY_and) || !again || again->token.hash != c->s->lexemes[c->at - 1].token.hash) return;
    c->at += 2;
}

static bool read_vague(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    size_t length = match(c, 0, CCK_WORD_VAGUE, &sense);
    if (!length) return false;
    bool bare_few = length == 1 && is_word(c, 0, CCK_KEY_few),
         bare_couple = length == 1 && is_word(c, 0, CCK_KEY_couple);
    bool cued = c->at > 0 && (cck_has(c->s, c->at - 1, CCK_CLASS(PERIOD)) || cck_key_at(c->s, c->at - 1, CCK_KEY_over));
    bool alone = cck_alone(c->s, c->at, c->at + length + is_word(c, length, CCK_KEY_of));
    if (bare_few && !cued && !alone) return false;
    c->at += length;
    n->low = sense->low;
    n->high = sense->high;
    n->vague = true;
    bool scores = length == 1 && is_word(&(cursor){c->s, c->at - 1}, 0, CCK_KEY_scores);
    if (scores && !is_word(c, 0, CCK_KEY_of) && !is_word(c, 0, CCK_KEY_more) && !are_befallen(c)) return false;
    if (length == 1) skip_echo(c);
    widen_vague(c, n);
    if (bare_couple && !n->scaled && !is_word(c, 0, CCK_KEY_of)) return false;
    bool couple = n->high.coefficient == 3 && n->high.exponent == 0;
    if (couple && !alone && !is_word(c, 0, CCK_KEY_of) && !is_plural_like(c, 0) && !is_word(c, 0, CCK_KEY_more))
        return false;
    return true;
}

/* "both armies' shells": the plural before the apostrophe is not what is counted. */
static bool is_possessive(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    return l && cck_is_punct(l, '\'') && glued(c, ahead);
}

/* "twice as many", not "scored twice as the clock ran down" */
static bool is_comparison(const cursor *c) {
    const uint64_t clause = CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(PREPOSITION);
    const cck_lexeme *l = peek(c, 2);
    if (is_word(c, 1, CCK_KEY_the)) return true;
    return is_word(c, 1, CCK_KEY_as) && l && l->token.kind == CCK_TOKEN_WORD && !(l->token.flags & CCK_TOKEN_CAPITAL) &&
           !cck_is_class(l, clause);
}

/* "a hundred", "a dozen", "a pair of", "a trio" */
static bool read_article(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    /* "the pair of crashes", "both accidents" */
    bool pair = is_word(c, 0, CCK_KEY_pair) && is_word(c, 1, CCK_KEY_of),
         both = is_word(c, 0, CCK_KEY_both) && is_plural_like(c, 1) && !is_possessive(c, 2) &&
                !is_word(c, 2, CCK_KEY_and); /* "both soldiers and farmers" */
    if (pair || both) {
        c->at++;
        n->low = n->high = (cck_decimal){2, 0};
        return true;
    }
    if (!is_word(c, 0, CCK_KEY_a) && !is_word(c, 0, CCK_KEY_an)) return false;
    if (match(c, 1, CCK_WORD_SCALE, &sense) == 1) {
        c->at++;
        n->article = true;
        return cck_read_spelled(c, n, true);
    }
    if (match(c, 1, CCK_WORD_GROUP, &sense) != 1) return false;
    bool dozen = is_word(c, 1, CCK_KEY_dozen);
    if (!dozen && !is_word(c, 2, CCK_KEY_of) && !cck_alone(c->s, c->at, c->at + 2)) return false;
    c->at += 2;
    n->low = n->high = sense->low;
    n->article = true;
    return true;
}

static bool read_multiple(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    if (match(c, 0, CCK_WORD_MULTIPLE, &sense) != 1) return false;
    bool hedged = c->at > 0 && cck_is_class(&c->s->lexemes[c->at - 1], CCK_CLASS(HEDGE_BEFORE));
    if (is_word(c, 0, CCK_KEY_twice) && !is_comparison(c) && !hedged && c->at > 0 &&
        !cck_key_at(c->s, c->at - 1, CCK_KEY_to))
        return false;
    c->at++;
    n->low = n->high = sense->low;
    n->multiple = true;
    return true;
}

/* "Not one urn broke": a noun follows, and no "is" or "was" before it says that something is not one thing. */
static bool denies_one(const cursor *c, size_t length) {
    const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) |
                             CCK_CLASS(ADVERB) | CCK_CLASS(PRONOUN) | CCK_CLASS(DETERMINER);
    const cck_lexeme *noun = peek(c, length);
    if (length < 2 || !is_word(c, 0, CCK_KEY_not) || !noun || noun->token.kind != CCK_TOKEN_WORD) return false;
    if (c->at > 0 && cck_has(c->s, c->at - 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(BE))) return false;
    return !cck_is_class(noun, no_noun) || is_word(c, length, CCK_KEY_of);
}

/* "nobody was killed", "not one soldier", "no deaths": only where something countable is denied. */
static bool read_zero(cursor *c, cck_numeral *n) {
    const uint64_t harm = CCK_CLASS(MEASURE);
    size_t length = match(c, 0, CCK_WORD_ZERO, NULL);
    bool no = !length && is_word(c, 0, CCK_KEY_no) && peek(c, 1);
    if (!length && !no) return false;
    bool person =
        is_word(c, 0, CCK_KEY_nobody) || (length == 2 && is_word(c, 1, CCK_KEY_one) && !is_word(c, 0, CCK_KEY_not));
    bool ok = (!person && !no && !is_word(c, 0, CCK_KEY_not)) || denies_one(c, length);
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

static bool is_small(const cck_sentence *s, const cck_numeral *n) {
    if (n->scaled || n->vague || n->fraction || n->low.exponent < 0 || n->last != n->first + 1) return false;
    const cck_token *t = &s->lexemes[n->first].token;
    if (memchr(s->text.ptr + t->start, ',', t->end - t->start)) return false;
    return cck_decimal_compare(n->low, (cck_decimal){1, 5}) < 0;
}

bool cck_read_numeral(const cck_sentence *s, size_t at, bool money, cck_numeral *out) {
    cursor c = {s, at};
    const cck_lexeme *l = &s->lexemes[at];
    cck_numeral n = {.first = at};
    bool ok;
    if (l->token.kind == CCK_TOKEN_NUMBER)
        ok = cck_read_digits_at(&c, money, &n);
    else if (!l->word)
        return false;
    else
        ok = read_zero(&c, &n) || cck_read_fraction(&c, &n) || read_vague(&c, &n) || read_article(&c, &n) ||
             cck_read_spelled(&c, &n, false) || read_multiple(&c, &n);
    if (!ok) return false;
    if (!money && !n.too_long) cck_read_share(&c, &n);
    n.last = c.at;
    n.small = is_small(s, &n);
    *out = n;
    return true;
}
