/* page.c - numbers that the page says, not the article: counters of shares and comments, series of pictures, list
 * numbers, addresses, stamps of crawlers, appeals for money. */
#include "extract/nonclaim/label.h"
#include "extract/parts.h"

static bool is_word(const cck_sentence *s, size_t at) {
    return at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_WORD;
}

/* Length of a furniture phrase of this role at `at`; 0 for none. */
static size_t furniture(const cck_sentence *s, size_t at, cck_furniture role) {
    const cck_sense *sense;
    size_t n = cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_FURNITURE, &sense);
    return n && sense->role == role ? n : 0;
}

/* "147 shares | 86 comments", "Shares 1,377", "5 MIN READ": counters of a page stand in lines that are no sentences. */
static bool is_counter(const cck_sentence *s, const cck_numeral *n) {
    if (cck_is_punct(&s->lexemes[s->count - 1], '.')) return false;
    if (cck_alone(s, n->first, n->last + 1) && cck_unit_follows(s, n->last)) return false; /* "5 min" */
    if (furniture(s, n->last, CCK_FURNITURE_COUNTER)) return true;
    bool ends = n->last >= s->count || s->text.ptr[s->lexemes[n->last].token.start] == '|';
    return ends && n->first > 0 && furniture(s, n->first - 1, CCK_FURNITURE_COUNTER) == 1;
}

/* "Ten things to know", "9 reasons why": the title of a list, at its beginning or behind a colon. */
static bool is_listicle(const cck_sentence *s, const cck_numeral *n) {
    const uint64_t promise = CCK_CLASS(PRONOUN) | CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION);
    size_t at = n->last;
    bool opens = n->first == 0 || s->lexemes[n->first - 1].token.kind == CCK_TOKEN_PUNCT;
    if (!opens || !n->small) return false;
    if (is_word(s, at) && !furniture(s, at, CCK_FURNITURE_LISTICLE)) at++; /* "5 key questions" */
    size_t length = furniture(s, at, CCK_FURNITURE_LISTICLE);
    return length && cck_has(s, at + length, promise) && !cck_key_at(s, at + length, CCK_KEY_of);
}

/* "This article is more than 2 years old", "Listen: ..., 22 minutes": what opens the line says that all of it is the
 * page's. */
static bool in_page_line(const cck_sentence *s) {
    return (s->classes & CCK_CLASS(FURNITURE)) && furniture(s, 0, CCK_FURNITURE_OPENER);
}

/* "Support us from as little as $1": an appeal to the reader, the sum behind it. */
static bool is_appeal(const cck_sentence *s, const cck_numeral *n) {
    if (!(s->classes & CCK_CLASS(FURNITURE)) || n->first < 4) return false;
    size_t at = n->first - 1;
    while (at > 0 && cck_has(s, at, CCK_CLASS(CURRENCY_SYMBOL))) at--;
    if (!cck_key_at(s, at, CCK_KEY_as) || !cck_key_at(s, at - 1, CCK_KEY_little)) return false;
    for (size_t i = at - 1; i-- > 0 && at - i < 12;) {
        if (furniture(s, i, CCK_FURNITURE_APPEAL)) return true;
    }
    return false;
}

/* "1." or "2)" at the head of a line. */
static bool is_list_number(const cck_sentence *s, const cck_numeral *n) {
    if (n->first != 0 || !n->digits || !n->small || n->last + 1 >= s->count) return false;
    const cck_lexeme *mark = &s->lexemes[n->last];
    return (cck_is_punct(mark, '.') || cck_is_punct(mark, ')')) && cck_glued(s, n->last) && !cck_glued(s, n->last + 1);
}

/* "10 Downing Street", "9 E 71st St", "22 Ave Foch", "16-18 Dock Road": a number before capitalised words, one of them
 * a word for a street. */
static bool is_address(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->last;
    if (!n->small || !n->digits || s->headline) return false;
    bool two = (cck_mark(s, at, '-') || cck_mark(s, at, '_')) && cck_glued(s, at) && cck_is_number(s, at + 1);
    if (two) at += 2;
    for (size_t words = 0; words < 5; words++) {
        if (words > 0 && cck_is_number(s, at) && cck_glued(s, at + 1)) { /* "71st" */
            at += 2;
            continue;
        }
        if (!cck_is_capital(cck_lexeme_at(s, at))) return false;
        bool street = cck_is_class(&s->lexemes[at], CCK_CLASS(STREET));
        if (street && (words > 0 || cck_is_capital(cck_lexeme_at(s, at + 1)))) return true;
        at++;
    }
    return false;
}

/* A short line with a clock or a date and no sentence in it: a crawler's or a page's own marks. */
static bool is_stamp_line(const cck_sentence *s) {
    bool stamp = false;
    if (s->count > 30) return false;
    for (size_t i = 0; i < s->count; i++) {
        const cck_lexeme *l = &s->lexemes[i];
        bool clock = cck_is_punct(l, ':') && i > 0 && i + 1 < s->count &&
                     s->lexemes[i - 1].token.kind == CCK_TOKEN_NUMBER &&
                     s->lexemes[i + 1].token.kind == CCK_TOKEN_NUMBER;
        bool calendar = cck_is_class(l, CCK_CLASS(MONTH) | CCK_CLASS(CLOCK));
        stamp |= calendar || clock;
        if (l->token.kind == CCK_TOKEN_WORD && !calendar && !(l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    }
    return stamp;
}

static bool line_ends(const cck_sentence *s, size_t at) {
    return at >= s->count || (s->lexemes[at].token.flags & CCK_TOKEN_LINE_START);
}

/* "3 of 9" with nothing behind: a picture in a series. */
static bool is_series(const cck_sentence *s, const cck_numeral *n) {
    size_t a = n->first, b = n->last;
    if (!n->digits || n->last != n->first + 1) return false;
    bool first = cck_key_at(s, b, CCK_KEY_of) && b + 1 < s->count && s->lexemes[b + 1].token.kind == CCK_TOKEN_NUMBER &&
                 line_ends(s, b + 2);
    bool second =
        a >= 2 && cck_key_at(s, a - 1, CCK_KEY_of) && s->lexemes[a - 2].token.kind == CCK_TOKEN_NUMBER &&
        (line_ends(s, b) || (a >= 3 && cck_is_class(&s->lexemes[a - 3], CCK_CLASS(LABEL) | CCK_CLASS(STRICT_LABEL))));
    return first || second;
}

/* A number that is a line of its own: a counter, or the page's. */
static bool is_lone(const cck_sentence *s, const cck_numeral *n) {
    return s->count == 1 && n->digits && !s->whole;
}

/* "in October 2011,[18] while", "193[2] pupils": the number of a note, glued to what it is a note to. */
static bool is_note(const cck_sentence *s, const cck_numeral *n) {
    return n->digits && n->small && n->first > 1 && cck_mark(s, n->first - 1, '[') && cck_mark(s, n->last, ']') &&
           cck_glued(s, n->first - 1) && cck_glued(s, n->first) && cck_glued(s, n->last);
}

bool cck_is_page_money(const cck_sentence *s, const cck_numeral *n) {
    return is_appeal(s, n) || in_page_line(s);
}

bool cck_is_page(const cck_sentence *s, const cck_numeral *n) {
    return is_lone(s, n) || is_counter(s, n) || is_list_number(s, n) || is_address(s, n) || is_series(s, n) ||
           is_listicle(s, n) || is_note(s, n) || cck_is_page_money(s, n) || (n->digits && n->small && is_stamp_line(s));
}
