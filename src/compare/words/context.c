/* context.c - the words around a figure, weighed: which of them tell what is counted, and which names and dates set
 * its event apart from the one that the story is about. */
#include <stdlib.h>
#include <string.h>

#include "compare/axes/slot.h"
#include "compare/words/reader.h"

#define SENTENCE_TOKENS 400 /* of a sentence that are looked at */
#define BEFORE_TOKENS   300 /* of the paragraph before it */
#define BEFORE_BYTES    800
#define NEAR            12   /* tokens on either side that count in full */
#define FAR_SHARE       0.5f /* of words further away */
#define HANDED_DOWN     0.7f /* of names from an earlier sentence of the paragraph */
#define OTHER_YEAR      5.0f /* weight of a year that is not the publication's */
#define OTHER_MONTH     3.0f
#define RECENT_MONTH    1.0f
#define OLD_NEWS        10 /* day of a month from which on the month before is not the time of the news */
#define SAID_WITHIN     30 /* tokens of a sentence in which its verb of saying is looked for */
#define MAX_MARKS       160

typedef struct {
    cck_mark items[MAX_MARKS];
    size_t count;
} collection;

static void collect(collection *c, cck_term_id term, float weight) {
    if (term == 0 || weight <= 0) return;
    for (size_t i = 0; i < c->count; i++) {
        if (c->items[i].term != term) continue;
        if (c->items[i].weight < weight) c->items[i].weight = weight;
        return;
    }
    if (c->count < MAX_MARKS) c->items[c->count++] = (cck_mark){term, weight};
}

static int by_term(const void *a, const void *b) {
    cck_term_id x = ((const cck_mark *)a)->term, y = ((const cck_mark *)b)->term;
    return (x > y) - (x < y);
}

static bool keep(cck_work *work, collection *c, cck_marks *out) {
    *out = (cck_marks){NULL, 0};
    if (!c->count) return true;
    cck_mark *copy = cck_arena_alloc(work->arena, c->count * sizeof *copy);
    if (!copy) return false;
    qsort(c->items, c->count, sizeof *c->items, by_term);
    memcpy(copy, c->items, c->count * sizeof *copy);
    *out = (cck_marks){copy, c->count};
    return true;
}

static bool is_word(const cck_token *t) {
    return t->kind == CCK_TOKEN_WORD || t->kind == CCK_TOKEN_CODE || t->kind == CCK_TOKEN_NUMBER;
}

/* ---- the sentence ---- */

typedef struct {
    cck_work *work;
    const cck_topics *topics;
    cck_item *item;
    cck_view text;
    int year, month, day;                 /* of publication; 0: not known */
    bool failed;                          /* memory was out */
    bool after_last;                      /* the token before was "last" */
    bool of_speaker;                      /* the token is of the name of who says so */
    collection words, names, times, skip; /* skip: the noun phrase and the speaker */
} reader;

/* A month just past is when the news happened, unless it is "last October" in November: that is a year ago. */
static bool is_recent(const reader *r, int month) {
    int ago = r->month - month;
    if (ago == 0 || (r->day > OLD_NEWS && r->item->figure->kind == CCK_KIND_COUNT)) return !r->after_last && ago == 0;
    return !r->after_last && (ago == 1 || ago == -11);
}

static void read_month(reader *r, cck_term_id id) {
    int month = cck_vocabulary_month(r->work->vocabulary, id);
    if (r->month && month == r->month && !r->after_last) return;
    collect(&r->times, id, r->month && is_recent(r, month) ? RECENT_MONTH : OTHER_MONTH);
}

/* Of four digits, as all words taken for years have. */
static int atoi4(cck_view digits) {
    int year = 0;
    for (size_t i = 0; i < digits.len; i++) year = year * 10 + (digits.ptr[i] - '0');
    return year;
}

/* Years stand among the times as themselves, told in whatever words. */
static void collect_year(reader *r, int year) {
    if (year != r->year) collect(&r->times, CCK_YEAR_MARK | (cck_term_id)year, OTHER_YEAR);
}

static void read_time(reader *r, cck_term_id id, const cck_term *t) {
    if (t->kind == CCK_TERM_MONTH)
        read_month(r, id);
    else
        collect_year(r, atoi4(t->text));
}

static void read_token(reader *r, const cck_token *token, float share, bool names_only) {
    const cck_vocabulary *v = r->work->vocabulary;
    cck_term_id id =
        cck_vocabulary_term(r->work->vocabulary, cck_token_view(r->text, token), token->kind == CCK_TOKEN_NUMBER);
    const cck_term *t = &v->terms[id];
    if (!id || t->kind == CCK_TERM_STOP || t->kind == CCK_TERM_DAY) return;
    if (t->kind == CCK_TERM_MONTH && !(token->flags & CCK_TOKEN_CAPITAL)) return;
    if (t->kind == CCK_TERM_YEAR || t->kind == CCK_TERM_MONTH) {
        if (!names_only) read_time(r, id, t);
        return;
    }
    for (size_t i = 0; i < r->skip.count; i++) {
        if (r->skip.items[i].term == id) return;
    }
    float weight = (float)cck_vocabulary_weight(v, id) * share;
    if ((token->flags & CCK_TOKEN_CAPITAL) && !r->of_speaker && cck_vocabulary_is_name(v, id) &&
        !cck_topics_hold(r->topics, r->item->story, id)) {
        collect(&r->names, id, weight);
    }
    if (!names_only) collect(&r->words, id, weight);
}

static void skip_view(reader *r, cck_view words) {
    cck_token tokens[32];
    size_t n = cck_tokenize(words, 0, words.len, tokens, 32);
    if (n > 32) n = 32;
    for (size_t i = 0; i < n; i++) {
        if (!is_word(&tokens[i])) continue;
        cck_term_id id = cck_vocabulary_term(r->work->vocabulary, cck_token_view(words, &tokens[i]),
                                             tokens[i].kind == CCK_TOKEN_NUMBER);
        collect(&r->skip, id, 1);
    }
}

/* "last year", "a decade ago": where no other number stands between. */
static void read_past(reader *r, const cck_word_reader *around) {
    size_t from = around->at > NEAR ? around->at - NEAR : 0;
    size_t to = around->at + NEAR < around->count ? around->at + NEAR : around->count;
    for (size_t i = from; r->year && i < to; i++) {
        int ago = cck_years_ago(r->text, around->tokens, around->count, i, around->at, r->month);
        if (ago > 0 && !cck_is_cut_off(around, i)) collect_year(r, r->year - ago);
    }
}

/* "Anna Reel, head of the Orrin Health Board, has said that 40": up to which token the names are those of who says so;
 * 0 where the sentence opens with something else ("In Carrow, officials said"). */
static size_t speaker_end(const reader *r, const cck_token *tokens, size_t at) {
    const cck_lexicon *lexicon = r->work->lexicon;
    const cck_word *first =
        at > 0 ? cck_lexicon_word(lexicon, cck_word_hash(cck_token_view(r->text, &tokens[0]))) : NULL;
    if (at == 0 || (first && first->classes & (CCK_CLASS(PREPOSITION) | CCK_CLASS(CLAUSE)))) return 0;
    for (size_t i = at < SAID_WITHIN ? at : SAID_WITHIN; i-- > 1;) {
        const cck_word *w = cck_lexicon_word(lexicon, cck_word_hash(cck_token_view(r->text, &tokens[i])));
        if (!w || !(w->classes & CCK_CLASS(SAYS))) continue;
        for (size_t k = i + 1; k < at && k < i + 12; k++) {
            if (cck_view_equal_nocase(cck_token_view(r->text, &tokens[k]), CCK_LIT("that"))) return i;
        }
        return 0;
    }
    return 0;
}

/* "officials in Carrow": where they say it may be where it happened. */
static bool is_where(const reader *r, const cck_token *tokens, size_t i) {
    static const char *const in[] = {"in", "at", "near", "from"};
    return (i > 0 && cck_token_is_any(r->text, &tokens[i - 1], in, 4)) ||
           (i > 1 && cck_token_is_any(r->text, &tokens[i - 2], in, 4));
}

static void read_sentence(reader *r) {
    const cck_figure *f = r->item->figure;
    cck_token tokens[SENTENCE_TOKENS];
    size_t n = cck_tokenize(r->text, f->sentence_start, f->sentence_end, tokens, SENTENCE_TOKENS), at = 0;
    if (n > SENTENCE_TOKENS) n = SENTENCE_TOKENS;
    while (at < n && tokens[at].end <= f->start) at++;
    cck_word_reader around = cck_read_around(r->work, r->item, tokens, n, at);
    cck_item_read_standing(&around, r->item);
    cck_item_read_contrasts(&around, r->item);
    cck_item_read_trade(&around, r->item);
    r->item->passage = cck_passage_of(tokens, n, f->start, f->end);
    cck_item_read_nth(&around, r->item);
    read_past(r, &around);
    r->failed |= !cck_item_read_agent(&around, r->item);
    r->failed |= !cck_item_read_holder(r->work, r->topics, r->item, tokens, n, at);
    bool dated = cck_is_dated(&around);
    size_t speaker = speaker_end(r, tokens, at);
    for (size_t i = 0; i < n; i++) {
        bool own = tokens[i].start < f->end && f->start < tokens[i].end;
        size_t away = i > at ? i - at : at - i;
        if (own || !is_word(&tokens[i])) continue;
        if (cck_is_time(&around, i) && !cck_is_time_of(&around, i, dated)) continue;
        r->after_last = i > 0 && cck_view_equal_nocase(cck_token_view(r->text, &tokens[i - 1]), CCK_LIT("last"));
        r->of_speaker = i < speaker && !is_where(r, tokens, i);
        read_token(r, &tokens[i], away <= NEAR ? 1 : FAR_SHARE, false);
    }
    r->of_speaker = false;
}

/* A sentence without a name of its own speaks of what the paragraph spoke of before. */
static void read_before(reader *r) {
    size_t end = r->item->figure->sentence_start, start = end;
    while (start > 0 && end - start < BEFORE_BYTES && r->text.ptr[start - 1] != '\n') start--;
    while (start < end && ((unsigned char)r->text.ptr[start] & 0xC0) == 0x80) start++;
    if (start >= end) return;
    cck_token tokens[BEFORE_TOKENS];
    size_t n = cck_tokenize(r->text, start, end, tokens, BEFORE_TOKENS);
    if (n > BEFORE_TOKENS) n = BEFORE_TOKENS;
    for (size_t i = 0; i < n; i++) {
        if (is_word(&tokens[i])) read_token(r, &tokens[i], HANDED_DOWN, true);
    }
}

/* The noun phrase: its last word is the head, the others modify it. "of" ends it: "members of the police". */
static void read_noun(reader *r, collection *modifiers, collection *nouns) {
    cck_view noun = r->item->figure->noun;
    cck_token tokens[16];
    size_t n = cck_tokenize(noun, 0, noun.len, tokens, 16);
    if (n > 16) n = 16;
    for (size_t i = 0; i < n; i++) {
        if (!is_word(&tokens[i])) continue;
        cck_view word = cck_token_view(noun, &tokens[i]);
        cck_term_id id = cck_vocabulary_term(r->work->vocabulary, word, tokens[i].kind == CCK_TOKEN_NUMBER);
        if (r->work->vocabulary->terms[id].kind == CCK_TERM_STOP) {
            if (r->item->head) break;
            continue;
        }
        if (r->item->head)
            collect(modifiers, r->item->head, (float)cck_vocabulary_weight(r->work->vocabulary, r->item->head));
        r->item->head = id;
    }
    skip_view(r, noun);
    *nouns = *modifiers;
    if (r->item->head) collect(nouns, r->item->head, (float)cck_vocabulary_weight(r->work->vocabulary, r->item->head));
}

/* Is any of the figure's places, in its last word, what the story is about? */
static bool is_at_large(reader *r) {
    for (size_t i = 0; i < r->item->figure->place.count; i++) {
        cck_term_id id =
            cck_vocabulary_term(r->work->vocabulary, cck_last_word(r->item->figure->place.items[i]), false);
        if (cck_topics_hold(r->topics, r->item->story, id)) return true;
    }
    return false;
}

/* Does nothing set the figure apart from what the story is about? */
static bool is_whole(const reader *r) {
    const cck_figure *f = r->item->figure;
    if (r->item->share || r->item->alone || f->total == CCK_TOTAL_ADDITION || f->window_s || f->since.len) return false;
    if (f->place.count && !r->item->at_large) return false;
    return cck_is_anybody(r->work, f);
}

/* Of "2031-04-22"; 0: not known. */
static int day_of_month(cck_view iso) {
    return iso.len >= 10 ? (iso.ptr[8] - '0') * 10 + iso.ptr[9] - '0' : 0;
}

bool cck_item_read_context(cck_work *work, const cck_topics *topics, cck_item *item) {
    reader r = {.work = work, .topics = topics, .item = item, .text = work->corpus->documents[item->document].text};
    collection modifiers = {.count = 0}, nouns;
    if (!cck_month_of(work->corpus->documents[item->document].published, &r.year, &r.month)) r.year = r.month = 0;
    r.day = day_of_month(work->corpus->documents[item->document].published);
    read_noun(&r, &modifiers, &nouns);
    skip_view(&r, item->figure->speaker);
    item->at_large = is_at_large(&r);
    read_sentence(&r);
    item->whole = is_whole(&r);
    if (r.names.count == 0) read_before(&r);
    return !r.failed && keep(work, &modifiers, &item->modifiers) && keep(work, &nouns, &item->nouns) &&
           keep(work, &r.words, &item->words) && keep(work, &r.names, &item->names) &&
           keep(work, &r.times, &item->times);
}
