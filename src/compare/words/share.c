/* share.c - some of a whole that is told of as well: "of these 203 were children", ", among them four officers". */
#include "compare/words/reader.h"

#define EARLIER 12 /* tokens before a comma in which a whole may stand */
#define LISTED  12 /* tokens of a list before a number */
#define WHOLE   6  /* tokens of a whole behind "of" */

/* "Of these 203 were children", "of whom, it said, 12": the whole stands before. */
static bool is_of_before(const cck_word_reader *r) {
    static const char *const wholes[] = {"these", "those", "them", "whom", "which"}, *const between[] = {
                                                                                         "at",    "least", "some",
                                                                                         "about", "more",  "than",
                                                                                         "only",  "nearly"};
    for (size_t i = r->at; i > 1 && r->at - i < 4; i--) {
        if (CCK_READS_ANY(r, i - 1, wholes)) return cck_reads(r, i - 2, "of");
        if (!cck_reads_punct(r, i - 1) && !CCK_READS_ANY(r, i - 1, between)) break;
    }
    return false;
}

/* "the names of seven victims", "a family of four": they are told of or together, and not all to whom it happened. */
static bool is_of_known(const cck_word_reader *r) {
    bool of = r->at > 1 && cck_reads(r, r->at - 1, "of");
    return of && (cck_reads_cue(r, r->at - 2, CCK_CUE_of_people_known) || cck_reads(r, r->at - 2, "family"));
}

/* "Of the dead, 84 were students", "Of the 31 who died, five were guards and four were guests", "Of 90 aboard, 12": the
 * whole opens the sentence. */
static bool is_of_fronted(const cck_word_reader *r) {
    static const char *const the[] = {"the", "those", "these", "its", "their"}, *const be[] = {"were",   "was",
                                                                                               "are",    "is",
                                                                                               "had",    "have",
                                                                                               "remain", "remained"};
    size_t comma = 2;
    if (r->count < 4 || !cck_reads(r, 0, "of") || r->at < 2) return false;
    if (!CCK_READS_ANY(r, 1, the) && !cck_reads_number(r, 1)) return false;
    while (comma < EARLIER && comma < r->count && !cck_reads_mark(r, comma, ',')) comma++;
    if (comma >= r->at || comma == EARLIER) return false;
    for (size_t i = comma + 1; i < r->at; i++) {
        if (cck_reads_punct(r, i) && !cck_reads_mark(r, i, ',')) return false;
    }
    return r->at - comma <= 3 || CCK_READS_ANY(r, r->behind, be);
}

/* "thirty of its members", "two of their own": those that somebody calls his, whoever else there is. Soldiers of its
 * own are all that a side has. */
static bool is_of_own(const cck_word_reader *r, size_t i) {
    static const char *const whose[] = {"its", "their", "his", "her", "our", "my"};
    return CCK_READS_ANY(r, i, whose) && cck_reads_cue(r, i + 1, CCK_CUE_own_people);
}

/* "six of [the dead]", "of [those] injured", "of [the separated children]", "of [them]", but "shut 319 of [the 2,315
 * polling stations]": is the whole told of before, or measured itself by what befell it? */
static bool is_whole_measured(const cck_word_reader *r, size_t from) {
    static const char *const told[] = {"these", "those", "them", "all", "whom", "which"}, *const who[] = {"who",
                                                                                                          "that"};
    const uint64_t ends = CCK_CLASS(AUXILIARY) | CCK_CLASS(PREPOSITION) | CCK_CLASS(CLAUSE) | CCK_CLASS(CONJUNCTION);
    const unsigned befell = CCK_ROLE(NOUN) | CCK_ROLE(STATE) | CCK_ROLE(TOTAL);
    bool clause = false;
    if (CCK_READS_ANY(r, from, told)) return true;
    for (size_t i = from; i < r->count && i < from + WHOLE && !cck_reads_punct(r, i); i++) {
        const cck_word *w = cck_lexicon_word(r->work->lexicon, r->tokens[i].hash);
        if (CCK_READS_ANY(r, i, who)) { /* "of the 163 people [who perished]" */
            clause = true;
            continue;
        }
        if (w && w->classes & ends) /* "of the passengers [on board]" */
            return i + 1 < r->count &&
                   cck_lexicon_phrases(r->work->lexicon, r->tokens[i].hash, r->tokens[i + 1].hash) & CCK_CLASS(MEASURE);
        bool epithet = i == from + 1 && cck_view_ends(cck_word_of(r, i), CCK_LIT("ed"));
        if (w && w->classes & CCK_CLASS(MEASURE) && (epithet || clause || w->roles & befell)) return true;
    }
    return false;
}

/* "of the", "of them", "of its", "of November's", "13 of 14 districts", "320 of up to 7,000" behind the number. */
static bool is_of_behind(const cck_word_reader *r) {
    static const char *const wholes[] = {"the", "these", "those", "them", "all", "whom", "which"},
                             *const hedges[] = {"up",   "to",   "about", "some",   "nearly", "almost",
                                                "more", "than", "at",    "around", "least",  "roughly"};
    size_t of = r->behind, whole = of + 1;
    if (whole >= r->count || !cck_reads(r, of, "of")) return false;
    bool first = r->at > 0 && cck_reads(r, r->at - 1, "first"); /* "the first 450 of" */
    if (is_of_own(r, whole)) return true;
    if (r->item->known && !first && !is_whole_measured(r, whole)) return false; /* all that this befell */
    if (of + 2 < r->count && r->tokens[of + 2].kind == CCK_TOKEN_CLITIC) return true;
    if (cck_reads_number(r, of + 1)) return true;
    while (whole + 1 < r->count && whole < of + 4 && CCK_READS_ANY(r, whole, hedges)) whole++;
    return (whole > of + 1 && cck_reads_number(r, whole)) || CCK_READS_ANY(r, of + 1, wholes);
}

/* ", among them four officers", "including two children", "led by 40 in", "weighed down by 12,000 lost in" */
static bool is_included(const cck_word_reader *r) {
    static const char *const leads[] = {"including", "among"}, *const between[] = {"them", "at", "least", "some",
                                                                                   "about"};
    for (size_t i = r->at; i > 0 && r->at - i < 4; i--) {
        if (CCK_READS_ANY(r, i - 1, leads)) return true;
        if (i > 1 && cck_reads(r, i - 1, "by")) return cck_reads_cue(r, i - 2, CCK_CUE_weighs);
        if (!CCK_READS_ANY(r, i - 1, between)) return false;
    }
    return false;
}

/* "including 51 children, 44 women and 13 elderly people": the list goes on. */
static bool is_included_further(const cck_word_reader *r) {
    const uint64_t others = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(PRONOUN) |
                            CCK_CLASS(SAYS) | CCK_CLASS(CLAUSE);
    for (size_t i = r->at; i > 0 && r->at - i < LISTED; i--) {
        if (cck_reads(r, i - 1, "including")) /* "including the crew, 11 Indonesians" begins another list */
            return cck_reads_number(r, i) || cck_classes_of(r, i) & CCK_CLASS(NUMBER);
        if (cck_reads_number(r, i - 1) || cck_reads_mark(r, i - 1, ',')) continue;
        if (r->tokens[i - 1].kind != CCK_TOKEN_WORD || cck_classes_of(r, i - 1) & others) return false;
    }
    return false;
}

/* ", two officers among them" */
static bool is_among_behind(const cck_word_reader *r) {
    static const char *const wholes[] = {"them", "these", "those"};
    for (size_t i = r->behind; i < r->count && i <= r->past; i++) {
        if (cck_reads(r, i, "among")) return CCK_READS_ANY(r, i + 1, wholes);
    }
    return false;
}

bool cck_is_share(const cck_word_reader *r) {
    return is_among_behind(r) || is_of_before(r) || is_of_known(r) || is_of_fronted(r) || is_of_behind(r) ||
           is_included(r) || is_included_further(r);
}
