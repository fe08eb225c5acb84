/* standing.c - how a figure stands in its sentence: as some of a whole, as all there are, as a part told of on purpose.
 */
#include "compare/reckon/reckon.h"
#include "text/text.h"

#define EARLIER 12 /* tokens before a comma in which a whole may stand */
#define LISTED  12 /* tokens of a list before a number */
#define ALONE   8  /* tokens on either side that "alone" may stand away */

typedef struct {
    const cck_work *work;
    const cck_item *item;
    cck_view text;
} reader;

/* "Of these 203 were children", "of whom, it said, 12": the whole stands before. */
static bool is_of_before(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const wholes[] = {"these", "those", "them", "whom", "which"}, *const between[] = {
                                                                                         "at",    "least", "some",
                                                                                         "about", "more",  "than",
                                                                                         "only",  "nearly"};
    for (size_t i = at; i > 1 && at - i < 4; i--) {
        bool mark = tokens[i - 1].kind == CCK_TOKEN_PUNCT;
        if (cck_token_is_any(r->text, &tokens[i - 1], wholes, sizeof wholes / sizeof *wholes))
            return cck_view_equal_nocase(cck_token_view(r->text, &tokens[i - 2]), CCK_LIT("of"));
        if (!mark && !cck_token_is_any(r->text, &tokens[i - 1], between, sizeof between / sizeof *between)) break;
    }
    return false;
}

/* "the names of seven victims", "the relatives of four of the dead": they are told of, not how many there are. */
static bool is_of_known(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const of[] = {"of"}, *const known[] = {"names",   "families",    "relatives",   "identities",
                                                              "kin",     "photos",      "photographs", "pictures",
                                                              "parents", "biographies", "portraits",   "widows"};
    return at > 1 && cck_token_is_any(r->text, &tokens[at - 1], of, 1) &&
           cck_token_is_any(r->text, &tokens[at - 2], known, sizeof known / sizeof *known);
}

/* "Of the dead, 84 were students", "Of the 31 who died, five were guards and four were guests": the whole opens the
 * sentence. */
static bool is_of_fronted(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const of[] = {"of"}, *const the[] = {"the", "those", "these", "its", "their"},
                             *const be[] = {"were", "was", "are", "is", "had", "have", "remain", "remained"};
    if (n < 4 || !cck_token_is_any(r->text, &tokens[0], of, 1) || !cck_token_is_any(r->text, &tokens[1], the, 5))
        return false;
    size_t comma = 2, end = at;
    while (comma < n && comma < EARLIER && r->text.ptr[tokens[comma].start] != ',') comma++;
    if (comma >= at || comma == EARLIER) return false;
    for (size_t i = comma + 1; i < at; i++) {
        if (tokens[i].kind == CCK_TOKEN_PUNCT && r->text.ptr[tokens[i].start] != ',') return false;
    }
    while (end < n && tokens[end].start < r->item->figure->end) end++;
    return at - comma <= 3 || (end < n && cck_token_is_any(r->text, &tokens[end], be, sizeof be / sizeof *be));
}

/* "a family of four": they are together, and not all of those to whom it happened. */
static bool is_family(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const family[] = {"family"}, *const of[] = {"of"};
    return at > 1 && cck_token_is_any(r->text, &tokens[at - 1], of, 1) &&
           cck_token_is_any(r->text, &tokens[at - 2], family, 1);
}

/* "of the", "of them", "of its", "of May's": the number takes its part of something told of as a whole. */
static bool is_share(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const wholes[] = {"the", "these", "those", "them", "all", "whom", "which"};
    if (is_of_before(r, tokens, at) || is_of_fronted(r, tokens, n, at) || is_family(r, tokens, at) ||
        is_of_known(r, tokens, at))
        return true;
    while (at < n && tokens[at].start < r->item->figure->end) at++;
    if (at + 1 >= n || !cck_view_equal_nocase(cck_token_view(r->text, &tokens[at]), CCK_LIT("of"))) return false;
    if (at + 2 < n && tokens[at + 2].kind == CCK_TOKEN_CLITIC) return true; /* "of November's gains" */
    if (tokens[at + 1].kind == CCK_TOKEN_NUMBER) return true;               /* "13 of 14 districts" */
    static const char *const hedges[] = {"up",   "to",   "about", "some",   "nearly", "almost",
                                         "more", "than", "at",    "around", "least",  "roughly"};
    size_t whole = at + 1; /* "320 of up to 7,000" */
    while (whole + 1 < n && whole < at + 4 &&
           cck_token_is_any(r->text, &tokens[whole], hedges, sizeof hedges / sizeof *hedges))
        whole++;
    if (whole > at + 1 && tokens[whole].kind == CCK_TOKEN_NUMBER) return true;
    return cck_token_is_any(r->text, &tokens[at + 1], wholes, sizeof wholes / sizeof *wholes);
}

/* ", among them four officers", "including two children", "led by 40 in" */
static bool is_included(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const leads[] = {"including", "among"}, *const by[] = {"by"},
                             *const weights[] = {"led", "down", "driven", "dragged", "headed"},
                             *const between[] = {"them", "at", "least", "some", "about"};
    for (size_t i = at; i > 0 && at - i < 4; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], leads, 2)) return true;
        if (i > 1 && cck_token_is_any(r->text, &tokens[i - 1], by, 1)) /* "weighed down by 12,000 lost in" */
            return cck_token_is_any(r->text, &tokens[i - 2], weights, sizeof weights / sizeof *weights);
        if (!cck_token_is_any(r->text, &tokens[i - 1], between, sizeof between / sizeof *between)) return false;
    }
    return false;
}

/* "including 51 children, 44 women and 13 elderly people": the list goes on. */
static bool is_included_further(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const lead[] = {"including"};
    const uint64_t others = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(PRONOUN) |
                            CCK_CLASS(SAYS) | CCK_CLASS(CLAUSE);
    for (size_t i = at; i > 0 && at - i < LISTED; i--) {
        const cck_token *t = &tokens[i - 1];
        if (cck_token_is_any(r->text, t, lead, 1)) { /* "including the crew, 11 Indonesians" begins another list */
            const cck_word *next = cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, t + 1)));
            return tokens[i].kind == CCK_TOKEN_NUMBER || (next && next->classes & CCK_CLASS(NUMBER));
        }
        if (t->kind == CCK_TOKEN_NUMBER || (t->kind == CCK_TOKEN_PUNCT && r->text.ptr[t->start] == ',')) continue;
        if (t->kind != CCK_TOKEN_WORD) return false;
        const cck_word *w = cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, t)));
        if (w && w->classes & others) return false;
    }
    return false;
}

/* "in the capital alone", "in June alone" */
static bool is_alone(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    size_t from = at > ALONE ? at - ALONE : 0, to = at + ALONE < n ? at + ALONE : n;
    for (size_t i = from; i < to; i++) {
        if (cck_view_equal_nocase(cck_token_view(r->text, &tokens[i]), CCK_LIT("alone"))) return true;
    }
    return false;
}

/* "all 157 aboard", "all of its 40 miners"; "all but two" is another number, and "in all 24" is a sum so far. */
static bool is_closed(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const all[] = {"all"}, *const in[] = {"in"}, *const between[] = {"of",  "the", "its",  "their",
                                                                                        "his", "her", "these"};
    for (size_t i = at; i > 0 && at - i < 3; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], all, 1))
            return i < at || i < 2 || !cck_token_is_any(r->text, &tokens[i - 2], in, 1);
        if (!cck_token_is_any(r->text, &tokens[i - 1], between, sizeof between / sizeof *between)) return false;
    }
    return false;
}

/* "of the province's 14 districts" behind "three", "half", "percent": the whole that another number is a part of. */
static bool is_base(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const parts[] = {"half", "most", "some", "percent", "cent", "third", "quarter", "none", "many"},
                             *const of[] = {"of"}, *const apart[] = {"in", "at", "from", "for",
                                                                     "to", "by", "on",   "with"};
    size_t i = at;
    while (i > 0 && at - i < 5 && !cck_token_is_any(r->text, &tokens[i - 1], of, 1)) {
        /* "a quarter of the votes in 35 districts": another phrase */
        bool other = cck_token_is_any(r->text, &tokens[i - 1], apart, sizeof apart / sizeof *apart);
        if (tokens[i - 1].kind == CCK_TOKEN_PUNCT || other) return false;
        i--;
    }
    if (i < 2 || at - i >= 5) return false;
    const cck_token *part = &tokens[i - 2];
    const cck_word *w = cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, part)));
    return part->kind == CCK_TOKEN_NUMBER || (w && (w->classes & (CCK_CLASS(NUMBER) | CCK_CLASS(VAGUE)))) ||
           cck_token_is_any(r->text, part, parts, sizeof parts / sizeof *parts);
}

/* "Tellway has 24 million customers", "its 19 million customers", "Bruma's 410,000" */
static bool is_owned(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const has[] = {"has", "have", "had", "its", "their", "serves", "asked", "for"};
    for (size_t i = at; i > 0 && at - i < 3; i--) {
        if (tokens[i - 1].kind == CCK_TOKEN_CLITIC) return true;
        if (cck_token_is_any(r->text, &tokens[i - 1], has, sizeof has / sizeof *has)) return true;
    }
    return false;
}

/* "320 since the coup", "the toll since last month's takeover has reached 320"; not "the worst since the war". */
static bool is_since(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const since[] = {"since"}, *const worst[] = {"worst", "most", "first", "best", "least"};
    size_t from = at > 14 ? at - 14 : 0, to = at + 14 < n ? at + 14 : n;
    for (size_t i = from; i < to; i++) {
        if (!cck_token_is_any(r->text, &tokens[i], since, 1)) continue;
        bool superlative = false;
        for (size_t k = i; k > from && i - k < 7; k--) {
            cck_view word = cck_token_view(r->text, &tokens[k - 1]);
            superlative = superlative || cck_token_is_any(r->text, &tokens[k - 1], worst, 5) ||
                          (word.len > 5 && cck_view_ends(word, CCK_LIT("est")));
        }
        return !superlative;
    }
    return false;
}

/* "by noon", "by 6 p.m.", "by early afternoon", "as of midnight": counted before the day was over. */
static bool is_interim(const reader *r, const cck_token *tokens, size_t n) {
    bool votes = cck_is_of_votes(r->item->figure); /* they are counted at noon, other things happen then */
    static const char *const by[] = {"by"}, *const noon[] = {"at"}, *const between[] = {"early", "mid", "late", "-"},
                             *const hours[] = {"noon",        "midday",    "afternoon", "morning",       "evening",
                                               "nightfall",   "dusk",      "dawn",      "mid-afternoon", "midafternoon",
                                               "mid-morning", "lunchtime", "midmorning"},
                             *const clock[] = {"p", "a", "pm", "am", "p.m", "a.m", "p.m.", "a.m.", "o'clock"};
    for (size_t i = 0; i + 2 < n; i++) {
        bool at_noon = i > 0 && votes && cck_token_is_any(r->text, &tokens[i], noon, 1);
        if (!at_noon && !cck_token_is_any(r->text, &tokens[i], by, 1)) continue;
        size_t k = i + 1;
        while (k + 1 < n && k < i + 3 && cck_token_is_any(r->text, &tokens[k], between, 4)) k++;
        if (cck_token_is_any(r->text, &tokens[k], hours, sizeof hours / sizeof *hours)) return true;
        size_t after = k + 1; /* "6 p.m.", "6:30 p.m." */
        while (after + 1 < n && after < k + 4 && tokens[after].kind != CCK_TOKEN_WORD &&
               tokens[after].kind != CCK_TOKEN_CODE)
            after++;
        if (tokens[k].kind == CCK_TOKEN_NUMBER &&
            cck_token_is_any(r->text, &tokens[after], clock, sizeof clock / sizeof *clock))
            return true;
    }
    return false;
}

/* "The toll kept climbing, with the latest standing at 23", "the latest count of 40": the count goes on. */
static bool is_latest(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const latest[] = {"latest"};
    for (size_t i = at; i > 0 && at - i < 5; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], latest, 1)) return true;
        if (tokens[i - 1].kind == CCK_TOKEN_PUNCT) return false;
    }
    return false;
}

/* "could only confirm two so far": whoever says so is still counting. */
static bool is_confirmed_only(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const only[] = {"only"}, *const confirm[] = {"confirm", "confirmed", "verify"};
    for (size_t i = at; i > 1 && at - i < 3; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], confirm, 3) && cck_token_is_any(r->text, &tokens[i - 2], only, 1))
            return true;
    }
    return false;
}

/* "The war has killed 91,000", "some 400 have died": up to the day of the report. */
static bool is_lasting(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const has[] = {"has", "have"};
    for (size_t i = at; i > 0 && at - i < 5; i--) {
        if (tokens[i - 1].kind == CCK_TOKEN_PUNCT) break;
        if (cck_token_is_any(r->text, &tokens[i - 1], has, 2)) return true;
    }
    size_t end = at;
    while (end < n && tokens[end].start < r->item->figure->phrase_end) end++;
    return end < n && cck_token_is_any(r->text, &tokens[end], has, 2);
}

static bool is_year(const reader *r, const cck_token *token, int year) {
    cck_view v = cck_token_view(r->text, token);
    int value = 0;
    for (size_t i = 0; i < v.len && v.len == 4; i++) {
        if (v.ptr[i] < '0' || v.ptr[i] > '9') return false;
        value = value * 10 + (v.ptr[i] - '0');
    }
    return value == year && year > 0;
}

/* "so far this year", "since the start of the year", "this year" behind "have died"; not "the worst this year". */
static bool is_yearly(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const this_year[] = {"this", "the"}, *const far[] = {"far"}, *const year[] = {"year"},
                             *const in[] = {"in"}, *const has[] = {"has", "have"},
                             *const start[] = {"start", "beginning", "turn"}, *const of[] = {"of"};
    bool lasting = is_lasting(r, tokens, n, at);
    for (size_t i = at; i < n && tokens[i].start < r->item->figure->phrase_end; i++)
        lasting = lasting || cck_token_is_any(r->text, &tokens[i], has, 2);
    int year_of_report = 0, month;
    (void)cck_month_of(r->work->corpus->documents[r->item->document].published, &year_of_report, &month);
    for (size_t i = at > 14 ? at - 14 : 1; i + 1 < n && i < at + 16; i++) {
        if (lasting && i > at && cck_token_is_any(r->text, &tokens[i], in, 1) &&
            is_year(r, &tokens[i + 1], year_of_report))
            return true; /* "have died in 2031" */
        bool mark = tokens[i].kind == CCK_TOKEN_NUMBER || tokens[i].punct == ';' || tokens[i].punct == ':';
        if (mark && tokens[i].start >= r->item->figure->end) return false;
        if (!cck_token_is_any(r->text, &tokens[i], this_year, 2) || !cck_token_is_any(r->text, &tokens[i + 1], year, 1))
            continue;
        if (cck_token_is_any(r->text, &tokens[i], this_year, 1))
            return lasting || cck_token_is_any(r->text, &tokens[i - 1], far, 1);
        return i > 1 && cck_token_is_any(r->text, &tokens[i - 1], of, 1) &&
               cck_token_is_any(r->text, &tokens[i - 2], start, 3);
    }
    return false;
}

void cck_item_read_standing(const cck_work *work, cck_item *item, const cck_token *tokens, size_t n, size_t at) {
    reader r = {.work = work, .item = item, .text = work->corpus->documents[item->document].text};
    item->share = is_share(&r, tokens, n, at) || is_included(&r, tokens, at) || is_included_further(&r, tokens, at) ||
                  cck_is_seen(r.text, item->figure, tokens, at) ||
                  cck_is_some_of_all(r.text, item->figure, tokens, n, at);
    item->feared = cck_is_feared(r.text, item->figure, tokens, n, at);
    cck_item_read_replaced(work, item, tokens, n, at);
    item->closed = is_closed(&r, tokens, at);
    item->base = is_base(&r, tokens, at);
    item->owned = is_owned(&r, tokens, at);
    item->interim = is_interim(&r, tokens, n) || is_latest(&r, tokens, at) || is_confirmed_only(&r, tokens, at);
    item->trading = cck_is_passing(r.text, item->figure, tokens, n, at);
    item->average = cck_is_average(r.text, item->figure, tokens, n, at);
    item->told_on = cck_told_on(work, r.text, tokens, n, item->day);
    item->partial = cck_is_partial(r.text, item, tokens, n);
    item->in_places = cck_is_in_places(work, item, tokens, n, at);
    item->lasting = is_lasting(&r, tokens, n, at);
    item->yearly = is_yearly(&r, tokens, n, at);
    item->since_then = is_since(&r, tokens, n, at);
    item->everywhere = cck_tells_of_all(r.text, tokens, n, at);
    item->foregoing = cck_is_foregoing(r.text, tokens, n, at);
    item->precedent = cck_is_precedent(r.text, item->figure, tokens, n, at);
    item->planned = cck_is_planned(r.text, item->figure, tokens, n, at);
    cck_item_read_distance(work, item, tokens, n, at);
    item->there = cck_is_counted_there(r.text, item->figure, tokens, n, at);
    item->inside = cck_is_counted_inside(r.text, item->figure, tokens, at);
    item->taken_in = cck_is_taken_in(work, r.text, item->figure, tokens, at);
    item->alone = is_alone(&r, tokens, n, at);
    item->told = (uint8_t)cck_told_by(r.text, item->figure, tokens, n, at);
}
