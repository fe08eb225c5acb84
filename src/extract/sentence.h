/* sentence.h - one sentence being read: its lexemes, and the drafts of its figures. Each file of this room
 * fills some fields of the drafts; extract.c calls them in order. */
#ifndef CCK_EXTRACT_SENTENCE_H
#define CCK_EXTRACT_SENTENCE_H

#include "base/bytes.h"
#include "countercheck/extract.h"
#include "lexicon/lexicon.h"

/* A figure being read. Positions are indexes of lexemes, ends exclusive. */
typedef struct {
    cck_figure figure;
    size_t first, last;               /* the number words, currency symbol and scale included */
    size_t phrase_first, phrase_last; /* with hedge, unit, noun phrase and measure word */
    size_t unit_last;                 /* behind the unit; `last` when there is none */
    size_t hedge_last;                /* behind a hedge that follows the number or unit; 0: none */
    size_t noun_first, noun_last;     /* the counted noun phrase; equal: none here */
    size_t unit_from;                 /* 1 + the draft that said its unit (elide.c); 0: none */
    size_t measure_at;                /* where the word stands that gave the measure; SIZE_MAX: none */
    const cck_population *population; /* of the noun's head, or inherited; NULL */
    cck_decimal low, high;            /* as said, before hedges; equal for a plain number */
    bool digits;                      /* written in digits */
    bool article;                     /* "a week", "an hour": no number word at all */
    bool inherited;                   /* the noun is that of a figure before it */
    bool gapped;                      /* of what the figure before it is of: "six died in A and four in B" */
    bool several;                     /* its noun names several things together: "homes, shops and other buildings" */
    bool coordinated;                 /* the noun is that of the number behind it: "15 and 20 goals" */
    bool a_or;                        /* the second of "a day or two" */
    bool zero;                        /* "nobody", "not one" */
    bool lone_one;                    /* the word "one" alone: perhaps a pronoun */
    bool compound;                    /* said in two units: "6 ft 2 in" */
    bool conversion;                  /* the amount of the draft before it, in another unit */
    uint32_t carries; /* goes on counting what a sentence so many bytes before it counted; 0: does not */
    bool of_next;     /* some of what the next draft counts: "12 of the 30 hostages" */
    bool is_share;    /* "40% of the homes" */
    bool too_long;    /* more digits than a decimal holds: found, without a value */
} cck_draft;

/* What the hedges mean, as exact fractions; made once from the rules (interval.c). */
typedef struct {
    cck_decimal about, about_sharp, about_max, nearly_below, nearly_above;
} cck_margins;
cck_margins cck_margins_of(const cck_hedges *hedges);

typedef struct {
    uint32_t start, end;
    bool paragraph; /* first sentence of its line */
    bool triggered; /* may hold a figure */
} cck_span;

enum { CCK_CONTEXT_NAMES = 16, CCK_CONTEXT_SAID = 8 };

/* Who was the last speaker of a sentence (speaker.c). */
typedef struct {
    bool known;
    size_t span;
    cck_view who;
} cck_said;

/* Everything about the document that sentences share. */
typedef struct {
    const cck_document *document;
    const cck_lexicon *lexicon;
    const cck_margins *margins;
    cck_arena *arena;                     /* results */
    const cck_span *spans;                /* all its sentences */
    cck_decimal names[CCK_CONTEXT_NAMES]; /* numbers that are names here: "737" of "Boeing 737" */
    size_t name_count;
    cck_said said[CCK_CONTEXT_SAID][2]; /* of the last sentences: anybody, a person */
    size_t table_row, table_head;       /* the last row of a table that was read, and its first (table.c) */
    void *lexing;                       /* see cck_lex_span */
} cck_context;

typedef struct {
    cck_context *context;
    cck_view text; /* of the whole document */
    cck_span span;
    size_t index; /* of the span among those of the document */
    const cck_lexeme *lexemes;
    const uint8_t *opens; /* of each lexeme once more, side by side, and CCK_OPENS_END; NULL: not gathered */
    size_t count;
    cck_draft *drafts; /* in the order of the text */
    size_t draft_count;
    uint64_t classes; /* all classes of its words and phrases: what is not among them need not be looked for */
    uint64_t signals; /* all signals among its words, likewise */
    unsigned roles;   /* all roles of its words as measures, likewise */
    bool claims;      /* some figure claims something: dates and ids alone need no context */
    bool headline;    /* most words are capitalised */
    bool whole;       /* the document holds nothing else */
} cck_sentence;

/* Lexemes of an earlier sentence (index into context->spans), in scratch memory that lasts until the
 * next call; for what carries over from sentence to sentence. NULL when out of memory. Cost: its length. */
const cck_lexeme *cck_lex_span(cck_context *context, size_t span, size_t *count);

/* Bytes of lexemes [first, last) as a view of the text. */
static inline cck_view cck_slice(cck_view text, const cck_lexeme *lexemes, size_t first, size_t last) {
    if (first >= last) return (cck_view){NULL, 0};
    uint32_t from = lexemes[first].token.start;
    return (cck_view){text.ptr + from, lexemes[last - 1].token.end - from};
}
static inline bool cck_is_class(const cck_lexeme *l, uint64_t classes) {
    return l->classes & classes;
}
/* How many bytes that open everything stand behind those of the lexemes. */
enum { CCK_OPENS_END = 8 };
/* The first lexeme from `at` (at most `count`) on that opens one of `opens` (CCK_OPENS_*); `count` for none. Eight at a
 * look, as most open nothing. */
static inline size_t cck_next_opening(const cck_sentence *s, unsigned opens, size_t at) {
    if (!s->opens) {
        while (at < s->count && !(s->lexemes[at].opens & opens)) at++;
        return at;
    }
    for (const uint64_t all = opens * UINT64_C(0x0101010101010101);; at += 8) {
        uint64_t found = cck_load8((const char *)s->opens + at) & all;
        if (found) return at + cck_lowest64(found) / 8;
    }
}

/* True when the lexeme at `at` (false past the end) is this very word. */
static inline bool cck_key_at(const cck_sentence *s, size_t at, cck_key key) {
    return at < s->count && s->lexemes[at].key == key;
}
static inline bool cck_is_punct(const cck_lexeme *l, char c) {
    return l->token.punct == (uint8_t)c; /* 0 of all other tokens */
}

/* True when lexeme `at` exists and is of one of `classes` by itself. */
static inline bool cck_has(const cck_sentence *s, size_t at, uint64_t classes) {
    return at < s->count && cck_is_class(&s->lexemes[at], classes);
}
/* Is the word on a list of config/lexicon/en/cues.yaml? Dearer than a signal: for what few sentences come to. */
static inline bool cck_cue_at(const cck_sentence *s, size_t at, cck_cue cue) {
    return at < s->count && cck_lexicon_is_cue(s->context->lexicon, s->lexemes[at].token.hash, cue);
}

/* True when lexeme `at` exists and is one of these signals. */
static inline bool cck_is_signal(const cck_sentence *s, size_t at, uint64_t signals) {
    return at < s->count && (s->lexemes[at].signals & signals);
}
/* True when lexeme `at` exists and is this mark. */
static inline bool cck_mark(const cck_sentence *s, size_t at, char c) {
    return at < s->count && cck_is_punct(&s->lexemes[at], c);
}
/* True when lexeme `at` exists and no white space stands before it. */
static inline bool cck_glued(const cck_sentence *s, size_t at) {
    return at < s->count && !(s->lexemes[at].token.flags & CCK_TOKEN_SPACE_BEFORE);
}

/* True when lexemes [first, last), and a closing mark at most, are the whole document: a bare phrase is meant as what
 * it says, although nothing around it tells so. */
static inline bool cck_alone(const cck_sentence *s, size_t first, size_t last) {
    if (!s->whole || first > 0) return false;
    return last >= s->count || (last + 1 == s->count && s->lexemes[last].token.kind == CCK_TOKEN_PUNCT);
}

/* window.c: window_s and since of count-like figures from "in the past 24 hours", "over a week", "since March 2011", "a
 * day", "daily"; as_of from "as of Friday" and happened_on from "killed 40 on Friday" where they can be dated. */
/* stretch.c: `since` and `as_of` of what is counted from one date to another; before the windows. */
cck_code cck_find_stretches(cck_sentence *s);
cck_code cck_find_windows(cck_sentence *s);
/* event_day.c: happened_on from the day before the name of an event ("a 14 February bombing that killed 40"), of
 * figures that nothing else dates; after the windows. O(words) where a month is named, else O(1). */
cck_code cck_find_event_days(cck_sentence *s);
/* speaker.c: who said it; pronouns and bare continuations are resolved in the sentences before. */
cck_code cck_find_speakers(cck_sentence *s);
/* place.c: place names as written. */
cck_code cck_find_places(cck_sentence *s);
/* status.c: denied, forecast, hypothetical; and cumulative or additional (figure.total). */
cck_code cck_find_status(cck_sentence *s);
/* status.c: an addition to others than those it counts ("26 died. Another 15 were hurt.") is none, where none of these
 * has been told before; `before`: the document's figures so far. O(count) for additions, else O(1). */
void cck_settle_addition(const cck_lexicon *lexicon, cck_figure *f, const cck_figure *before, size_t count);

#endif
