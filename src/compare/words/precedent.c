/* precedent.c - what the news is measured against: "the deadliest since the fire of 1933, in which 29 died", "the old
 * mark was 29", "surpassing the 61 who drowned in that sinking". It is of another event. */
#include "compare/item/item.h"
#include "text/text.h"

#define COUNT(list)   (sizeof(list) / sizeof *(list))
#define REACH         24  /* tokens before a figure among which the cue stands */
#define BEFORE_BYTES  400 /* of the sentence before that are looked at */
#define BEFORE_TOKENS 100

typedef struct {
    cck_view text;
    const cck_token *tokens;
    size_t n, at; /* at: the figure's first token */
} reader;

static bool is_any(const reader *r, size_t i, const char *const *words, size_t count) {
    return i < r->n && cck_token_is_any(r->text, &r->tokens[i], words, count);
}

static bool is_mark(const reader *r, size_t i, char mark) {
    return i < r->n && r->tokens[i].kind == CCK_TOKEN_PUNCT && r->text.ptr[r->tokens[i].start] == mark;
}

/* "deadliest", "worst", "record": what makes something the measure of all others. */
static bool is_utmost(const reader *r, size_t i) {
    static const char *const words[] = {"worst", "most", "record", "records", "mark", "high", "low", "biggest"},
                             *const others[] = {"west",    "east",    "least",   "best",    "rest",     "test",
                                                "protest", "forest",  "arrest",  "request", "interest", "latest",
                                                "guest",   "unrest",  "chest",   "nest",    "contest",  "quest",
                                                "midwest", "harvest", "tempest", "honest"};
    cck_view word = cck_token_view(r->text, &r->tokens[i]);
    if (is_any(r, i, words, COUNT(words))) return true;
    return word.len > 5 && cck_view_ends(word, CCK_LIT("est")) && !is_any(r, i, others, COUNT(others));
}

static bool utmost_within(const reader *r, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (is_utmost(r, i)) return true;
    }
    return false;
}

/* What is said of the thing that was named last: "which", "when". Behind a comma alone follows something new: "the
 * deadliest day since Monday, with 50 killed". */
static bool tells_of_it(const reader *r, size_t from) {
    static const char *const of_it[] = {"which", "when", "where", "that", "who", "whose"};
    bool comma = false;
    for (size_t i = from; i < r->at; i++) {
        if (is_mark(r, i, ';') || is_mark(r, i, ':') || is_mark(r, i, '.')) return false;
        if (is_any(r, i, of_it, COUNT(of_it))) return true;
        comma = comma || is_mark(r, i, ',');
    }
    return !comma;
}

/* "the deadliest attack since the one at Dunmere, in which nine were killed" */
static bool is_behind_since(const reader *r, size_t from) {
    static const char *const since[] = {"since"};
    for (size_t i = from; i < r->at; i++) {
        if (is_any(r, i, since, 1) && utmost_within(r, from > 8 ? from - 8 : 0, i) && tells_of_it(r, i + 1))
            return true;
    }
    return false;
}

/* "The old mark was 29", "Until now the grimmest fire was that of Dolna, in which 31 perished" */
static bool is_old_mark(const reader *r, size_t from) {
    static const char *const old[] = {"old", "previous", "earlier", "former", "prior", "existing", "standing"},
                             *const until[] = {"until", "till"}, *const now[] = {"now", "then"},
                             *const before[] = {"previously", "hitherto"};
    for (size_t i = from; i < r->at; i++) {
        bool was = is_any(r, i, old, COUNT(old)), up_to = is_any(r, i, until, 2) && is_any(r, i + 1, now, 2);
        if (!was && !up_to && !is_any(r, i, before, 2)) continue;
        if (utmost_within(r, i + 1, was && i + 6 < r->at ? i + 6 : r->at)) return true;
    }
    return false;
}

/* "surpassing the 61 who drowned off Pelor", "deadlier than Katrina, which killed 1,833" */
static bool is_outdone(const reader *r, size_t from) {
    static const char *const outdoing[] = {"surpassing", "surpasses", "surpassed", "surpass",  "eclipsing",
                                           "eclipses",   "eclipsed",  "eclipse",   "outdoing", "outdid"},
                             *const the[] = {"the"}, *const than[] = {"than"},
                             *const which[] = {"which", "when", "where"};
    for (size_t i = from; i < r->at; i++) {
        if (is_any(r, i, outdoing, COUNT(outdoing)) && tells_of_it(r, i + 1)) {
            for (size_t k = i + 1; k < r->at; k++) {
                if (is_any(r, k, which, 3) || (k + 1 == r->at && is_any(r, k, the, 1))) return true;
            }
        }
        if (!is_any(r, i, than, 1) || i == 0 || !(r->tokens[i + 1].flags & CCK_TOKEN_CAPITAL)) continue;
        cck_view more = cck_token_view(r->text, &r->tokens[i - 1]);
        if (!cck_view_ends(more, CCK_LIT("er"))) continue;
        for (size_t k = i + 1; k < r->at; k++) {
            if (is_any(r, k, which, 3)) return true;
        }
    }
    return false;
}

static bool has_cue(const reader *r) {
    size_t from = r->at > REACH ? r->at - REACH : 0;
    return is_behind_since(r, from) || is_old_mark(r, from) || is_outdone(r, from);
}

/* "Sixty-one died in that sinking": what the sentence before named last, where that was named to be outdone. */
static bool is_that_one(const reader *r, const cck_figure *f) {
    static const char *const lead[] = {"in", "by", "of", "during"}, *const that[] = {"that"};
    bool that_one = false;
    for (size_t i = r->at > REACH ? r->at - REACH : 0; i + 2 < r->n && i < r->at + REACH; i++) {
        that_one =
            that_one || (is_any(r, i, lead, COUNT(lead)) && is_any(r, i + 1, that, 1) &&
                         r->tokens[i + 2].kind == CCK_TOKEN_WORD && r->tokens[i + 2].end - r->tokens[i + 2].start > 3);
    }
    if (!that_one) return false;
    size_t end = f->sentence_start, start = end;
    while (start > 0 && end - start < BEFORE_BYTES && r->text.ptr[start - 1] != '\n') start--;
    while (start < end && ((unsigned char)r->text.ptr[start] & 0xC0) == 0x80) start++;
    cck_token tokens[BEFORE_TOKENS];
    size_t n = cck_tokenize(r->text, start, end, tokens, BEFORE_TOKENS);
    if (n > BEFORE_TOKENS) n = BEFORE_TOKENS;
    reader before = {r->text, tokens, n, n};
    static const char *const since[] = {"since", "surpassing", "surpassed", "eclipsing", "eclipsed", "than", "record"};
    for (size_t i = 0; i < n; i++) {
        if (is_any(&before, i, since, COUNT(since)) && utmost_within(&before, 0, n)) return true;
    }
    return false;
}

bool cck_is_precedent(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    reader r = {text, tokens, n, at};
    return has_cue(&r) || is_that_one(&r, figure);
}
