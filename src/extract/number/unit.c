/* unit.c - currencies, units, percent and what they are per. */
#include <string.h>

#include "base/ascii.h"
#include "extract/context/context.h"
#include "extract/parts.h"

static size_t match(const cck_sentence *s, size_t at, cck_word_class word_class, const cck_sense **sense) {
    return cck_lexicon_match(s->lexemes, s->count, at, word_class, sense);
}

/* ISO codes are words of the text, too ("try", "all"): they count in capitals only. */
static bool symbol_fits(const cck_sentence *s, size_t at) {
    const cck_token *t = &s->lexemes[at].token;
    bool capital_letter = t->end - t->start == 1 && (t->flags & CCK_TOKEN_CAPITAL) && cck_glued(s, at + 1);
    return t->kind != CCK_TOKEN_WORD || (t->flags & CCK_TOKEN_UPPER) || t->end - t->start == 2 || capital_letter;
}

size_t cck_read_currency_before(const cck_sentence *s, size_t at, const cck_sense **sense) {
    size_t n = match(s, at, CCK_WORD_CURRENCY_SYMBOL, sense);
    if (!n || (*sense)->low.exponent < 0 || !symbol_fits(s, at)) return 0;
    if (cck_mark(s, at + n, '-') && cck_glued(s, at + n) && cck_glued(s, at + n + 1)) n++; /* "$-99" */
    return at + n < s->count && s->lexemes[at + n].token.kind == CCK_TOKEN_NUMBER ? n : 0;
}

/* The longest unit that begins at `at`; a symbol that is written with capitals wins where it stands so. */
size_t cck_match_unit(const cck_sentence *s, size_t at, const cck_sense **sense) {
    size_t best = 0, count;
    if (at >= s->count || !(cck_begun(&s->lexemes[at]) & CCK_CLASS(UNIT))) return 0;
    const cck_sense *c = cck_senses_of(s->lexemes[at].word, CCK_WORD_UNIT, &count);
    for (; count > 0; c++, count--) {
        size_t n = 1 + (size_t)c->tail_count;
        if (n > s->count - at || n < best) continue;
        if ((best && !c->written.ptr) || !cck_lexicon_tail_fits(s->lexemes + at + 1, c)) continue;
        if (c->written.ptr && !cck_view_equal(c->written, cck_slice(s->text, s->lexemes, at, at + n))) continue;
        best = n;
        *sense = c;
    }
    return best;
}

static bool is_small_word(const cck_sentence *s, size_t at) {
    return at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_WORD &&
           !(s->lexemes[at].token.flags & CCK_TOKEN_CAPITAL);
}

/* "Bake at 180C for an hour", "melts at 1,538C." */
static bool is_oven(const cck_sentence *s, size_t first, size_t letter, cck_decimal value) {
    const cck_decimal most = {4, 3};
    if (first == 0 || cck_decimal_compare(value, most) > 0) return false;
    if (!cck_key_at(s, first - 1, CCK_KEY_at) && !cck_key_at(s, first - 1, CCK_KEY_to)) return false;
    return letter + 1 >= s->count || s->lexemes[letter + 1].token.kind == CCK_TOKEN_PUNCT ||
           is_small_word(s, letter + 1);
}

bool cck_is_glued_degree(const cck_sentence *s, size_t first, size_t letter, cck_decimal value) {
    const uint64_t before = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(RISE) |
                            CCK_CLASS(CHANGE) | CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(ADVERB) | CCK_CLASS(CONJUNCTION);
    const cck_decimal hottest = {140, 0};
    if (cck_decimal_compare(value, hottest) > 0) return is_oven(s, first, letter, value);
    if (first == 0 || value.exponent < 0) return true;
    const cck_lexeme *l = &s->lexemes[first - 1];
    if (l->key == CCK_KEY_a || l->key == CCK_KEY_an || l->key == CCK_KEY_the) return is_small_word(s, letter + 1);
    if (l->token.kind == CCK_TOKEN_PUNCT) return true;
    return cck_is_class(l, before) && !(l->token.flags & CCK_TOKEN_CAPITAL && first > 1 && !s->headline);
}

/* A lone capital letter that may be a name's part: "45 W 34th Street", "a 777F", "Block 4 C Level". */
static bool is_lone_letter(const cck_sentence *s, const cck_draft *d, const cck_sense *sense, size_t at) {
    if (sense->written.len > 1) return false;
    if (sense->unit->kind == CCK_KIND_TEMPERATURE && cck_glued(s, at))
        return !cck_is_glued_degree(s, d->first, at, d->high);
    return at + 1 < s->count && !cck_glued(s, at) &&
           (s->lexemes[at + 1].token.kind == CCK_TOKEN_NUMBER ||
            (sense->unit->kind == CCK_KIND_TEMPERATURE && s->lexemes[at + 1].token.flags & CCK_TOKEN_CAPITAL));
}

/* Single-letter symbols are case-sensitive and mean digits: "5 m", never "4 G" or "a m". */
static bool unit_symbol_fits(const cck_sentence *s, const cck_draft *d, size_t at, size_t n, const cck_sense *sense) {
    const cck_token *t = &s->lexemes[at].token;
    if (sense->written.ptr) return d->digits && !is_lone_letter(s, d, sense, at);
    if (n > 1 || t->kind != CCK_TOKEN_WORD || t->end - t->start > 2) return true;
    bool litres = s->text.ptr[t->start] == 'L' && cck_glued(s, at); /* "a 2.5L engine" */
    if (t->end - t->start == 1) return d->digits && (litres || cck_is_lower(s->text.ptr[t->start]));
    return d->digits;
}

static bool is_time(const cck_sense *unit) {
    return unit->unit && unit->unit->kind == CCK_KIND_DURATION;
}

static cck_view compound(const cck_sentence *s, cck_view above, cck_view below) {
    return cck_arena_join(s->context->arena, 3, (cck_view[]){above, CCK_LIT("/"), below});
}

/* "12c a share", "$40 a ticket,": a noun by itself behind the article, so that nothing else is said of it. */
static bool is_item(const cck_sentence *s, size_t at) {
    const uint64_t others = CCK_CLASS(PREPOSITION) | CCK_CLASS(PRONOUN) | CCK_CLASS(ADVERB) | CCK_CLASS(SCALE) |
                            CCK_CLASS(GROUP) | CCK_CLASS(VAGUE) | CCK_CLASS(PERIOD);
    const uint64_t ends = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB);
    if (!is_small_word(s, at) || cck_has(s, at, others)) return false;
    if (at + 1 >= s->count || cck_has(s, at + 1, ends)) return !cck_key_at(s, at + 1, CCK_KEY_of);
    return s->lexemes[at + 1].token.kind == CCK_TOKEN_PUNCT && !cck_mark(s, at + 1, '-') && !cck_mark(s, at + 1, '"');
}

void cck_read_per(const cck_sentence *s, cck_draft *d, size_t at) {
    const cck_sense *below;
    bool per = cck_key_at(s, at, CCK_KEY_per), slash = at < s->count && cck_is_punct(&s->lexemes[at], '/');
    bool hyphens = cck_mark(s, at, '-') && cck_glued(s, at) && cck_mark(s, at + 2, '-'); /* "barrel-a-day" */
    if (hyphens) at++, per = cck_key_at(s, at, CCK_KEY_per);
    bool article = cck_key_at(s, at, CCK_KEY_a) || cck_key_at(s, at, CCK_KEY_an) || cck_key_at(s, at, CCK_KEY_each) ||
                   cck_key_at(s, at, CCK_KEY_every);
    if (!per && !slash && !article) return;
    if (cck_key_at(s, at + 2, CCK_KEY_ago) || cck_key_at(s, at + 2, CCK_KEY_earlier) ||
        cck_key_at(s, at + 2, CCK_KEY_later) || cck_key_at(s, at + 2, CCK_KEY_before))
        return; /* "$6.8 billion a year earlier" */
    if (d->figure.kind == CCK_KIND_DURATION || d->figure.kind == CCK_KIND_AGE || d->figure.kind == CCK_KIND_COUNT)
        return;
    if (slash && !cck_glued(s, at)) return;
    at += hyphens;
    size_t n = cck_match_unit(s, at + 1, &below);
    if (!n && per && cck_key_at(s, at + 1, CCK_KEY_capita)) {
        d->figure.unit = compound(s, d->figure.unit, CCK_LIT("person"));
        d->unit_last = at + 2;
        return;
    }
    if (!n && slash && cck_key_at(s, at + 1, CCK_KEY_s)) { /* "3,500MB/s" */
        d->figure.unit = compound(s, d->figure.unit, CCK_LIT("second"));
        d->unit_last = at + 2;
        return;
    }
    bool item = (cck_key_at(s, at, CCK_KEY_a) || cck_key_at(s, at, CCK_KEY_an)) && d->figure.kind == CCK_KIND_MONEY &&
                is_item(s, at + 1);
    if (!n && (per || slash || item) && at + 1 < s->count && s->lexemes[at + 1].token.kind == CCK_TOKEN_WORD) {
        char singular[64];
        size_t length = cck_singular(cck_token_view(s->text, &s->lexemes[at + 1].token), singular, sizeof singular);
        d->figure.unit = compound(s, d->figure.unit, (cck_view){singular, length});
        d->unit_last = at + 2;
        return;
    }
    if (!n || !below->unit || (article && d->figure.kind == CCK_KIND_PERCENT && !is_time(below))) return;
    d->figure.unit = compound(s, d->figure.unit, below->unit->name);
    if (is_time(below) && d->figure.kind == CCK_KIND_LENGTH) d->figure.kind = CCK_KIND_SPEED;
    d->unit_last = at + 1 + n;
}

/* Letters for parts of a currency ("43c", "68p") are small and stand behind digits. */
static bool part_fits(const cck_sentence *s, const cck_draft *d, size_t at) {
    const cck_token *t = &s->lexemes[at].token;
    return t->kind != CCK_TOKEN_WORD || t->end - t->start > 1 || (d->digits && cck_is_lower(s->text.ptr[t->start]));
}

size_t cck_read_currency_behind(const cck_sentence *s, const cck_draft *d, size_t at, const cck_sense **sense) {
    size_t n = match(s, at, CCK_WORD_CURRENCY, sense);
    if (n) return n;
    n = match(s, at, CCK_WORD_CURRENCY_SYMBOL, sense);
    if (!n || (s->lexemes[at].token.kind == CCK_TOKEN_SYMBOL && !d->digits)) return 0;
    static const char *const codes[] = {"usd", "eur", "gbp",
                                        "rmb", "jpy", "chf"}; /* no words, however they are written */
    bool code = d->digits && cck_token_is_any(s->text, &s->lexemes[at].token, codes, sizeof codes / sizeof *codes);
    return ((*sense)->low.exponent < 0 ? part_fits(s, d, at) : code || symbol_fits(s, at)) ? n : 0;
}

/* "75 USD million": the scale stands behind the currency. */
static void take_scale_behind(const cck_sentence *s, cck_draft *d) {
    const cck_sense *scale;
    if (match(s, d->unit_last, CCK_WORD_SCALE, &scale) != 1 || scale->low.exponent < 3) return;
    if (!cck_decimal_mul(d->low, scale->low, &d->low)) d->too_long = true;
    d->high = d->low;
    d->unit_last++;
}

/* "dozens of miles", "a couple of hours", "millions of dollars": where the unit stands. */
static size_t behind_of(const cck_sentence *s, const cck_draft *d, cck_word_class word_class) {
    bool of = d->figure.bound == CCK_BOUND_VAGUE && cck_key_at(s, d->last, CCK_KEY_of);
    return of && match(s, d->last + 1, word_class, NULL) ? d->last + 1 : d->last;
}

static inline bool is_pounds(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_pounds) || cck_key_at(s, at, CCK_KEY_pound);
}

/* "US $75 U.S.", "$5 US": whose dollars they are, said behind. */
static size_t country_behind(const cck_sentence *s, const cck_draft *d) {
    if (!cck_capital_at(s, d->last) || !cck_view_equal(d->figure.unit, CCK_LIT("USD"))) return 0;
    cck_view word = cck_token_view(s->text, &s->lexemes[d->last].token);
    return cck_view_equal(word, CCK_LIT("U.S.")) || cck_view_equal(word, CCK_LIT("US")) ? 1 : 0;
}

static bool read_money(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    if (d->figure.kind == CCK_KIND_MONEY) { /* the symbol stood before */
        size_t n = match(s, d->last, CCK_WORD_CURRENCY, &sense);
        bool same = n && cck_view_equal(sense->name, d->figure.unit);
        d->unit_last = d->last + (same ? n : country_behind(s, d));
        return true;
    }
    size_t at = behind_of(s, d, CCK_WORD_CURRENCY);
    if (at < s->count && cck_is_punct(&s->lexemes[at], '-') && cck_glued(s, at)) at++;
    bool of = d->figure.bound == CCK_BOUND_VAGUE && cck_key_at(s, at, CCK_KEY_of); /* "millions of dollars" */
    at += of;
    size_t n = cck_read_currency_behind(s, d, at, &sense);
    const cck_sense *unit;
    if (n) {
        size_t longer = cck_match_unit(s, at, &unit);
        if (longer > n || (longer == n && unit->written.ptr)) return false; /* "275 pound-feet", "300 PS" */
    }
    /* "a 10-pound baby" weighs that much; "3 real problems" have no Brazilian money in them */
    if (!n || (at > d->last && !of && cck_key_at(s, at, CCK_KEY_pound))) return false;
    if (is_pounds(s, at) && cck_is_weight(s, d, at)) return false;
    bool converted =
        cck_mark(s, at + 1, '(') && cck_has(s, at + 2, CCK_CLASS(CURRENCY_SYMBOL)); /* "9,250 won ($7.80)" */
    bool large = (converted ||
                  cck_has(s, d->last - 1, CCK_CLASS(SCALE))) && /* "3.4 trillion won", not "2 million won the vote" */
                 !cck_has(s, at + 1, CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN)) &&
                 !cck_key_at(s, at + 1, CCK_KEY_by);
    if (cck_key_at(s, at, CCK_KEY_real) || (cck_key_at(s, at, CCK_KEY_won) && !large) ||
        cck_key_at(s, at, CCK_KEY_dong))
        return false;
    d->figure.kind = CCK_KIND_MONEY;
    d->figure.unit = sense->name;
    d->unit_last = at + n;
    if (sense->low.exponent > 0 && cck_decimal_mul(d->low, sense->low, &d->low)) d->high = d->low; /* "120 MEUR" */
    if (at == d->last) take_scale_behind(s, d);
    return true;
}

/* Ages: "34-year-old", "34 years old", "of age". */
static void read_age(const cck_sentence *s, cck_draft *d) {
    size_t at = d->unit_last;
    if (at < s->count && cck_is_punct(&s->lexemes[at], '-')) at++;
    bool old = cck_key_at(s, at, CCK_KEY_old) || cck_key_at(s, at, CCK_KEY_olds),
         of_age = cck_key_at(s, at, CCK_KEY_of) && cck_key_at(s, at + 1, CCK_KEY_age);
    if (!old && !of_age) return;
    d->figure.kind = CCK_KIND_AGE;
    d->unit_last = at + (of_age ? 2 : 1);
}

/* "half a mile", "a quarter of a percentage point": the article between the part and its unit. */
static size_t behind_article(const cck_sentence *s, const cck_draft *d) {
    size_t at = behind_of(s, d, CCK_WORD_UNIT);
    if (d->figure.kind != CCK_KIND_FRACTION) return at;
    if (cck_key_at(s, at, CCK_KEY_of)) at++;
    if (!cck_key_at(s, at, CCK_KEY_a) && !cck_key_at(s, at, CCK_KEY_an)) return d->last;
    return match(s, at + 1, CCK_WORD_UNIT, NULL) ? at + 1 : d->last;
}

/* Stone and cups are units where no noun follows that the word could describe, or what they hold does. */
static bool household_fits(const cck_sentence *s, const cck_unit *unit, size_t at, size_t n) {
    bool cup = cck_view_equal(unit->name, CCK_LIT("cup"));
    if (!cup && !cck_view_equal(unit->name, CCK_LIT("stone"))) return true;
    size_t next = at + n;
    if (cup) return cck_key_at(s, next, CCK_KEY_of) || cck_alone(s, 0, next);
    return next >= s->count || s->lexemes[next].token.kind != CCK_TOKEN_WORD || cck_key_at(s, next, CCK_KEY_and) ||
           cck_has(s, next, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB));
}

/* "three straight days", "117,000 blackened acres", "another day or two": the unit a word away from its number; `at`
 * for none. Only one that is spelled out, and no noun of people between ("20 police days"). */
static size_t unit_a_word_away(const cck_sentence *s, const cck_draft *d, size_t at) {
    const uint64_t no_adjective = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) |
                                  CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(POPULATION) |
                                  CCK_CLASS(PLURAL) | CCK_CLASS(UNIT) | CCK_CLASS(SPEECH) | CCK_CLASS(CURRENCY) |
                                  CCK_FIGURE_HEADS;
    const cck_sense *unit;
    if (!cck_has(s, at + 1, CCK_CLASS(UNIT)) || d->figure.kind != CCK_KIND_COUNT) return at;
    if (!is_small_word(s, at) || cck_has(s, at, no_adjective) || cck_glued(s, at) || cck_match_unit(s, at, &unit))
        return at;
    if (!cck_match_unit(s, at + 1, &unit)) return at;
    const cck_token *t = &s->lexemes[at + 1].token, *word = &s->lexemes[at].token;
    bool plural = cck_is_class(&s->lexemes[at + 1], CCK_CLASS(PLURAL)) || s->text.ptr[t->end - 1] == 's';
    bool plain = t->end - t->start > 3 && plural && s->text.ptr[word->end - 1] != 's';
    cck_kind kind = unit->unit->kind;
    bool extent = kind == CCK_KIND_DURATION || kind == CCK_KIND_AREA || kind == CCK_KIND_LENGTH ||
                  kind == CCK_KIND_MASS || kind == CCK_KIND_VOLUME;
    return plain && extent ? at + 1 : at;
}

/* "a day or two", "another mile or three": the unit stands before "or". */
static bool read_unit_before_or(const cck_sentence *s, cck_draft *d) {
    size_t at = d->first;
    const cck_sense *unit;
    if (at < 3 || !cck_key_at(s, at - 1, CCK_KEY_or) || !cck_has(s, at - 2, CCK_CLASS(UNIT))) return 0;
    if (!cck_key_at(s, at - 3, CCK_KEY_a) && !cck_key_at(s, at - 3, CCK_KEY_an) &&
        !cck_key_at(s, at - 3, CCK_KEY_another))
        return false;
    if (cck_match_unit(s, at - 2, &unit) != 1) return false;
    d->figure.kind = unit->unit->kind;
    d->figure.unit = unit->unit->name;
    d->a_or = !cck_key_at(s, at - 3, CCK_KEY_another);
    return true;
}

/* "The capacitor holds 2.5 F": what the letter stands for where no weather is told. */
static bool is_farad(const cck_sentence *s, const cck_unit *unit, size_t at) {
    if (!cck_view_equal(unit->name, CCK_LIT("degree fahrenheit")) ||
        s->lexemes[at].token.end - s->lexemes[at].token.start != 1)
        return false;
    for (size_t i = 0; i < s->count; i++) {
        if (cck_cue_at(s, i, CCK_CUE_capacitors)) return true;
    }
    return false;
}

/* "bpd", "tpd": barrels and tonnes per day. */
static bool says_daily(const cck_sentence *s, size_t at, size_t n) {
    return n == 1 && cck_word_ends(s, at, CCK_LIT("pd"));
}

static bool read_plain_unit(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t at = unit_a_word_away(s, d, behind_article(s, d));
    bool hyphen = at < s->count && cck_is_punct(&s->lexemes[at], '-') && cck_glued(s, at);
    if (hyphen && !cck_match_unit(s, at, &sense))
        at++;
    else
        hyphen = false;
    size_t n = cck_match_unit(s, at, &sense);
    if (!n && read_unit_before_or(s, d)) return true;
    if (!n && ((hyphen && cck_key_at(s, at, CCK_KEY_pound)) || (is_pounds(s, at) && cck_is_weight(s, d, at)))) {
        d->figure.kind = CCK_KIND_MASS;
        d->figure.unit = CCK_LIT("pound");
        d->unit_last = at + 1;
        return true;
    }
    if (!n && cck_read_inches(s, d, at)) return true;
    /* "a two-day-old", "an eight-year term": the article before a hyphenated unit belongs to the noun */
    if (!n || !unit_symbol_fits(s, d, at, n, sense) || !household_fits(s, sense->unit, at, n)) return false;
    d->figure.kind = sense->unit->kind;
    d->unit_last = at + n;
    if (is_farad(s, sense->unit, at)) {
        d->figure.kind = CCK_KIND_QUANTITY;
        d->figure.unit = CCK_LIT("farad");
        return true;
    }
    if (d->figure.kind == CCK_KIND_MULTIPLE) return true; /* a number of times has no unit, as "threefold" has none */
    d->figure.unit = says_daily(s, at, n) ? compound(s, sense->unit->name, CCK_LIT("day")) : sense->unit->name;
    return true;
}

/* "a 2x zoom", "10x faster" */
static bool read_times_sign(const cck_sentence *s, cck_draft *d) {
    bool sign = d->digits && d->figure.kind == CCK_KIND_COUNT && cck_word_at(s, d->last) && cck_glued(s, d->last) &&
                cck_view_equal(cck_token_view(s->text, &s->lexemes[d->last].token), CCK_LIT("x"));
    if (!sign || (d->last + 1 < s->count && s->lexemes[d->last + 1].token.kind == CCK_TOKEN_NUMBER)) return false;
    d->figure.kind = CCK_KIND_MULTIPLE;
    d->unit_last = d->last + 1;
    return true;
}

cck_code cck_read_unit(const cck_sentence *s, cck_draft *d) {
    d->unit_last = d->last;
    if (read_times_sign(s, d)) return CCK_OK;
    if (read_money(s, d) || read_plain_unit(s, d)) {
        if (d->figure.kind == CCK_KIND_DURATION && !cck_read_age_of(s, d)) read_age(s, d);
        cck_read_per(s, d, d->unit_last);
    } else {
        cck_read_bare_age(s, d);
    }
    return d->figure.kind == CCK_KIND_MONEY && !d->figure.unit.ptr ? CCK_E_MEMORY : CCK_OK;
}
