/* times.c - is a date's word of a sentence about the figure, or about another number, or about how old something is? */
#include "compare/words/reader.h"

#define REACH        12 /* tokens on either side of the figure within which its date stands */
#define RIGHT_BEHIND 5  /* tokens behind the number that its own date may stand away */

static cck_term_kind kind_at(const cck_word_reader *r, size_t i) {
    cck_vocabulary *v = r->work->vocabulary;
    return v->terms[cck_vocabulary_term(v, cck_word_of(r, i), cck_reads_number(r, i))].kind;
}

static bool is_word(const cck_word_reader *r, size_t i) {
    return i < r->count && (r->tokens[i].kind == CCK_TOKEN_WORD || r->tokens[i].kind == CCK_TOKEN_CODE ||
                            r->tokens[i].kind == CCK_TOKEN_NUMBER);
}

static bool is_month(const cck_word_reader *r, size_t i) {
    return is_word(r, i) && kind_at(r, i) == CCK_TERM_MONTH;
}

bool cck_is_time(const cck_word_reader *r, size_t i) {
    return is_word(r, i) && (kind_at(r, i) == CCK_TERM_MONTH || kind_at(r, i) == CCK_TERM_YEAR);
}

/* "The last truce, in 2029, held for 11 days; on its first day 61 breaches were counted": what follows is told of then.
 */
static bool points_back(const cck_word_reader *r, size_t from, size_t to) {
    static const char *const its[] = {"its", "their", "then", "it"};
    for (size_t i = from; i < to && i < from + 4; i++) {
        if (CCK_READS_ANY(r, i, its)) return true;
    }
    return false;
}

/* Another number than the figure's; days of the month and years are none here. */
static bool is_other_number(const cck_word_reader *r, size_t i) {
    const cck_token *t = &r->tokens[i];
    bool own = t->start < r->figure->end && r->figure->start < t->end;
    if (!cck_reads_number(r, i) || own) return false;
    bool of_date = t->end - t->start <= 2 && (is_month(r, i - 1) || is_month(r, i + 1));
    return !of_date && kind_at(r, i) != CCK_TERM_YEAR;
}

bool cck_is_cut_off(const cck_word_reader *r, size_t date) {
    /* what the figure is held against follows: "3.5 percent, down from July's forecast" */
    static const char *const other_sides[] = {"from", "against", "than", "versus", "compared", "since"};
    /* two numbers of one time: "in June 22 died and 54 were hurt", "March's gain was revised to 62 from 51" */
    static const char *const joining[] = {"and", "from", "to", "among"};
    bool leads = r->at > date, joined = false;
    size_t first = leads ? date : r->at, last = leads ? r->at : date;
    for (size_t i = last; i-- > first + 1;) {
        if (cck_reads_mark(r, i, ';')) {
            bool next = last - i <= 3; /* "The worst was in 1961; 503 died" */
            if (!leads || (!next && !points_back(r, i + 1, last))) return true;
            joined = true;
        }
        if (!leads && CCK_READS_ANY(r, i, other_sides)) return true;
        joined = joined || (leads && CCK_READS_ANY(r, i, joining));
        if (!joined && is_other_number(r, i)) return true;
    }
    return false;
}

/* "February's, at 203,000" */
static bool owns_what_follows(const cck_word_reader *r, size_t i) {
    return i + 1 < r->count && r->tokens[i + 1].kind == CCK_TOKEN_CLITIC;
}

bool cck_is_dated(const cck_word_reader *r) {
    for (size_t i = r->at + 1; i < r->count && i <= r->at + RIGHT_BEHIND; i++) {
        if (cck_is_time(r, i)) return !owns_what_follows(r, i) && !cck_is_cut_off(r, i);
    }
    return false;
}

/* "The bridge, opened in 1967, is 1.2 km long": how old something is dates nothing that is told of it. */
static bool is_origin(const cck_word_reader *r, size_t i) {
    static const char *const in[] = {"in", "since"};
    if (i < 2 || !CCK_READS_ANY(r, i - 1, in) || !cck_reads_cue(r, i - 2, CCK_CUE_founded)) return false;
    size_t first = i < r->at ? i : r->at, last = i < r->at ? r->at : i;
    for (size_t k = first + 1; k < last; k++) {
        if (cck_reads_mark(r, k, ',')) return true;
    }
    return false;
}

bool cck_is_time_of(const cck_word_reader *r, size_t i, bool dated) {
    if ((i < r->at && dated) || (i > r->at ? i - r->at : r->at - i) > REACH) return false;
    if (i > r->at && owns_what_follows(r, i)) return false;
    return !is_origin(r, i) && !cck_is_cut_off(r, i);
}
