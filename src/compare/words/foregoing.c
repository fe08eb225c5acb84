/* foregoing.c - what had been counted before the news: "250 lives were lost even before Wednesday's raid", "the 40
 * killed in the weeks before the vote". It is none of what came of it. */
#include "compare/item/item.h"
#include "text/text.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define REACH       16 /* tokens between a figure and "before" */
#define CLAUSE      9  /* tokens behind it among which the beginning stands */

typedef struct {
    cck_view text;
    const cck_token *tokens;
    size_t n;
} reader;

static bool is_any(const reader *r, size_t i, const char *const *words, size_t count) {
    return i < r->n && cck_token_is_any(r->text, &r->tokens[i], words, count);
}

static bool is_stop(const reader *r, size_t i) {
    if (r->tokens[i].kind != CCK_TOKEN_PUNCT) return false;
    char c = r->text.ptr[r->tokens[i].start];
    return c == ';' || c == ':' || c == '.' || c == '"';
}

/* "before the raid began", "before fighting broke out": what came of it began with it. Treatment, searches and counts
 * begin after what they are about. */
static bool tells_beginning(const reader *r, size_t at) {
    static const char *const begins[] = {"began", "started", "erupted", "begun", "start", "begin"},
                             *const broke[] = {"broke"}, *const out[] = {"out"};
    static const char *const events[] = {"operation", "raid",    "attack",  "offensive", "assault",  "crackdown",
                                         "fighting",  "war",     "battle",  "siege",     "invasion", "bombing",
                                         "shelling",  "clashes", "strikes", "storm",     "rains",    "flood",
                                         "uprising",  "march",   "protest", "protests",  "truce",    "ceasefire"};
    bool event = false;
    for (size_t i = at + 1; i < r->n && i <= at + CLAUSE && !is_stop(r, i); i++) {
        if (r->text.ptr[r->tokens[i].start] == ',') return false;
        event = event || is_any(r, i, events, COUNT(events));
        if (!event) continue;
        if (is_any(r, i, begins, COUNT(begins))) return true;
        if (is_any(r, i, broke, 1) && is_any(r, i + 1, out, 1)) return true;
    }
    return false;
}

/* "before Wednesday's raid" */
static bool tells_day(const reader *r, size_t at) {
    static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return is_any(r, at + 1, days, COUNT(days)) && at + 2 < r->n && r->tokens[at + 2].kind == CCK_TOKEN_CLITIC;
}

/* "in the weeks before the vote", "even before the raid"; "the day before" and "an hour before he died" are other
 * things. */
static bool is_led(const reader *r, size_t at) {
    static const char *const even[] = {"even"}, *const times[] = {"days", "weeks", "months", "years"},
                             *const the[] = {"the", "this", "that"};
    if (at == 0) return false;
    return is_any(r, at - 1, even, 1) || (is_any(r, at - 1, times, COUNT(times)) && is_any(r, at + 1, the, COUNT(the)));
}

bool cck_is_foregoing(cck_view text, const cck_token *tokens, size_t n, size_t at) {
    static const char *const before[] = {"before"};
    static const char *const beforehand[] = {"beforehand"};
    reader r = {text, tokens, n};
    for (size_t i = at; i < n && i < at + REACH && !is_stop(&r, i); i++) {
        if (is_any(&r, i, beforehand, 1)) return true;
    }
    for (size_t i = at; i < n && i < at + REACH && !is_stop(&r, i); i++) {
        if (is_any(&r, i, before, 1)) return tells_beginning(&r, i) || tells_day(&r, i) || is_led(&r, i);
    }
    for (size_t i = at; i > 0 && at - i < REACH && !is_stop(&r, i - 1); i--) {
        if (!is_any(&r, i - 1, before, 1)) continue;
        bool fronted = i == 1 || (i == 2 && is_led(&r, 1)); /* "Before the raid began, 250 had died" */
        return fronted && (tells_beginning(&r, i - 1) || tells_day(&r, i - 1) || is_led(&r, i - 1));
    }
    return false;
}
