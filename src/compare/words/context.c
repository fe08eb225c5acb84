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
#define RIGHT_BEHIND    5    /* tokens behind the number that its own date may stand away */
#define FAR_SHARE       0.5f /* of words further away */
#define HANDED_DOWN     0.7f /* of names from an earlier sentence of the paragraph */
#define TOPIC_SHARE     0.4  /* a name in the openings of so many of a story's documents is its topic */
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

/* ---- topics ---- */

static cck_view topic_key(uint32_t story, cck_term_id term, uint32_t pair[2]) {
    pair[0] = story;
    pair[1] = term;
    return (cck_view){(const char *)pair, 2 * sizeof *pair};
}

cck_code cck_topics_build(const cck_work *work, cck_topics *out, cck_error *error) {
    cck_topics topics = {.counts = {.arena = work->arena}};
    topics.documents = cck_arena_zalloc(work->arena, work->corpus->count + 1, sizeof *topics.documents);
    bool well = topics.documents != NULL;
    for (size_t i = 0; i < work->corpus->count && well; i++) {
        const cck_document_terms *d = &work->vocabulary->documents[i];
        topics.documents[work->stories[i]]++;
        for (size_t k = 0; k < d->opening_count && well; k++) {
            uint32_t pair[2];
            uint32_t *at = cck_map_at(&topics.counts, topic_key(work->stories[i], d->opening[k], pair));
            if (at)
                ++*at;
            else
                well = false;
        }
    }
    if (!well) return cck_fail(error, CCK_E_MEMORY, "out of memory while looking for the topics of the stories");
    *out = topics;
    return CCK_OK;
}

bool cck_topics_hold(const cck_topics *topics, uint32_t story, cck_term_id term) {
    uint32_t pair[2];
    uint32_t openings = cck_map_find(&topics->counts, topic_key(story, term, pair));
    return openings > 1 && openings >= TOPIC_SHARE * topics->documents[story];
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

static void read_month(reader *r, cck_term_id id, const cck_term *t) {
    static const char names[12][4] = {"jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    int month = 1;
    while (month <= 12 && memcmp(t->text.ptr, names[month - 1], 3) != 0) month++;
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
        read_month(r, id, t);
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

static cck_term_kind kind_at(const reader *r, const cck_token *token) {
    cck_term_id id =
        cck_vocabulary_term(r->work->vocabulary, cck_token_view(r->text, token), token->kind == CCK_TOKEN_NUMBER);
    return r->work->vocabulary->terms[id].kind;
}

static bool is_month(const reader *r, const cck_token *token) {
    return is_word(token) && kind_at(r, token) == CCK_TERM_MONTH;
}

static bool is_time(const reader *r, const cck_token *token) {
    cck_term_kind kind = kind_at(r, token);
    return kind == CCK_TERM_MONTH || kind == CCK_TERM_YEAR;
}

/* What the figure is held against follows: "3.5 percent, down from July's forecast". */
static const char *const other_sides[] = {"from", "against", "than", "versus", "compared", "since"};

/* Two numbers of one time: "in June 22 died and 54 were hurt", "March's gain was revised to 62 from 51". */
static const char *const joining[] = {"and", "from", "to", "among"};

/* "The last truce, in 2029, held for 11 days; on its first day 61 breaches were counted": what follows is told of then.
 */
static bool points_back(const reader *r, const cck_token *tokens, size_t from, size_t to) {
    static const char *const its[] = {"its", "their", "then", "it"};
    for (size_t i = from; i < to && i < from + 4; i++) {
        if (cck_token_is_any(r->text, &tokens[i], its, sizeof its / sizeof *its)) return true;
    }
    return false;
}

/* Does another number stand between the figure and a date's word? Then the date is that one's. Days of the month and
 * years are no numbers here. */
static bool is_cut_off(const reader *r, const cck_token *tokens, size_t from, size_t to) {
    bool leads = from > to; /* "in June 22 died and 54 were hurt" */
    bool joined = false;
    size_t first = leads ? to : from, last = leads ? from : to;
    for (size_t i = last; i-- > first + 1;) {
        const cck_token *t = &tokens[i];
        if (t->kind == CCK_TOKEN_PUNCT && r->text.ptr[t->start] == ';') {
            bool next = last - i <= 3; /* "The worst was in 1961; 503 died" */
            if (!leads || (!next && !points_back(r, tokens, i + 1, last))) return true;
            joined = true;
        }
        if (!leads && cck_token_is_any(r->text, t, other_sides, sizeof other_sides / sizeof *other_sides)) return true;
        joined = joined || (leads && cck_token_is_any(r->text, t, joining, sizeof joining / sizeof *joining));
        if (t->kind != CCK_TOKEN_NUMBER || joined) continue;
        const cck_figure *f = r->item->figure;
        bool own = t->start < f->end && f->start < t->end;
        bool of_date = t->end - t->start <= 2 && (is_month(r, &tokens[i - 1]) || is_month(r, &tokens[i + 1]));
        if (!own && !of_date && kind_at(r, t) != CCK_TERM_YEAR) return true;
    }
    return false;
}

/* "February's, at 203,000" */
static bool owns_what_follows(const cck_token *tokens, size_t n, size_t i) {
    return i + 1 < n && tokens[i + 1].kind == CCK_TOKEN_CLITIC;
}

/* "7.9 in October": a date right behind the number is its own, whatever stands before. */
static bool is_dated(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    for (size_t i = at + 1; i < n && i <= at + RIGHT_BEHIND; i++) {
        if (!is_word(&tokens[i]) || !is_time(r, &tokens[i])) continue;
        return !owns_what_follows(tokens, n, i) && !is_cut_off(r, tokens, at, i);
    }
    return false;
}

/* "The bridge, opened in 1967, is 1.2 km long": how old something is dates nothing that is told of it. */
static bool is_origin(const reader *r, const cck_token *tokens, size_t at, size_t i) {
    static const char *const in[] = {"in", "since"};
    if (i < 2 || !cck_token_is_any(r->text, &tokens[i - 1], in, 2)) return false;
    if (!cck_lexicon_is_cue(r->work->lexicon, tokens[i - 2].hash, CCK_CUE_founded)) return false;
    size_t first = i < at ? i : at, last = i < at ? at : i;
    for (size_t k = first + 1; k < last; k++) {
        if (tokens[k].kind == CCK_TOKEN_PUNCT && r->text.ptr[tokens[k].start] == ',') return true;
    }
    return false;
}

/* Is the date's word at `i` about the figure at `at`? */
static bool is_time_of(const reader *r, const cck_token *tokens, size_t n, size_t at, size_t i, bool dated) {
    if (i < at && dated) return false;
    if ((i > at ? i - at : at - i) > NEAR) return false;
    if (i > at && owns_what_follows(tokens, n, i)) return false;
    if (is_origin(r, tokens, at, i)) return false;
    return !is_cut_off(r, tokens, at, i);
}

/* "last year", "a decade ago": where no other number stands between. */
static void read_past(reader *r, const cck_token *tokens, size_t n, size_t at) {
    size_t from = at > NEAR ? at - NEAR : 0, to = at + NEAR < n ? at + NEAR : n;
    for (size_t i = from; r->year && i < to; i++) {
        int ago = cck_years_ago(r->text, tokens, n, i, at, r->month);
        if (ago > 0 && !is_cut_off(r, tokens, at, i)) collect_year(r, r->year - ago);
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
    read_past(r, tokens, n, at);
    r->failed |= !cck_item_read_agent(&around, r->item);
    r->failed |= !cck_item_read_holder(r->work, r->topics, r->item, tokens, n, at);
    bool dated = is_dated(r, tokens, n, at);
    size_t speaker = speaker_end(r, tokens, at);
    for (size_t i = 0; i < n; i++) {
        bool own = tokens[i].start < f->end && f->start < tokens[i].end;
        size_t away = i > at ? i - at : at - i;
        if (own || !is_word(&tokens[i])) continue;
        if (is_time(r, &tokens[i]) && !is_time_of(r, tokens, n, at, i, dated)) continue;
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
