/* match.c - looking words and phrases up. */
#include "lexicon/internal.h"

/* The probe of a word, or an empty one. */
static const probe *find(const cck_lexicon *lexicon, uint64_t hash) {
    size_t mask = ((size_t)1 << lexicon->probe_bits) - 1;
    for (size_t i = cck_hash_slot(hash, lexicon->probe_bits);; i++) {
        const probe *p = &lexicon->probes[i & mask];
        if ((p->hash == hash) | !p->hash) return p; /* one branch: which of the two cannot be guessed */
    }
}

/* Word 0 is not used: its place can be named before it is known whether there is a word. */
static const cck_word *word_of(const cck_lexicon *lexicon, const probe *p) {
    const cck_word *word = &lexicon->words[p->word];
    return p->word ? word : NULL;
}

const cck_word *cck_lexicon_word(const cck_lexicon *lexicon, uint64_t hash) {
    return filter_may_hold(&lexicon->known, hash) ? word_of(lexicon, find(lexicon, hash)) : NULL;
}

static const pair *find_pair(const cck_lexicon *lexicon, uint64_t hash) {
    size_t mask = ((size_t)1 << lexicon->pair_bits) - 1;
    for (size_t i = cck_hash_slot(hash, lexicon->pair_bits);; i++) {
        const pair *p = &lexicon->pairs[i & mask];
        if (!p->hash) return NULL;
        if (p->hash == hash) return p;
    }
}

uint64_t cck_lexicon_phrases(const cck_lexicon *lexicon, uint64_t first, uint64_t second) {
    uint64_t hash = pair_hash(first, second);
    const pair *two = filter_may_hold(&lexicon->known_pairs, hash) ? find_pair(lexicon, hash) : NULL;
    return two ? two->classes : 0;
}

static void look_up(const cck_lexicon *lexicon, cck_lexeme *lexeme, uint64_t next) {
    const probe *p = find(lexicon, lexeme->token.hash);
    lexeme->word = word_of(lexicon, p);
    cck_prefetch(lexeme->word); /* its readings will be asked for */
    lexeme->classes = p->classes;
    lexeme->signals = p->signals;
    lexeme->key = p->key;
    lexeme->opens = p->opens;
    lexeme->roles = p->roles & (PHRASES - 1);
    lexeme->phrases = 0;
    uint64_t hash = pair_hash(lexeme->token.hash, next);
    unsigned phrases = p->roles / PHRASES;
    /* both are looked at always: to guess one first would be wrong too often */
    if (!(phrases & (unsigned)filter_may_hold(&lexicon->known_pairs, hash))) return;
    const pair *two = find_pair(lexicon, hash);
    if (!two) return;
    lexeme->phrases = two->classes;
    lexeme->opens |= two->opens;
    lexeme->roles |= two->roles;
}

/* Numbers of up to three digits may stand in an idiom ("24/7"). No branch: the kinds of tokens cannot be guessed. */
static bool may_be_word(const cck_token *t) {
    const unsigned words = 1u << CCK_TOKEN_WORD | 1u << CCK_TOKEN_SYMBOL | 1u << CCK_TOKEN_CODE;
    bool number = (t->kind == CCK_TOKEN_NUMBER) & (t->end - t->start <= 3);
    return (bool)(words >> t->kind & 1) | number;
}

/* What a token begins whatever its letters, and which of the things that its word begins it does not begin. */
static const struct {
    uint8_t opens, never;
} by_kind[] = {[CCK_TOKEN_WORD] = {0, 0},
               [CCK_TOKEN_NUMBER] = {CCK_OPENS_NONCLAIM | CCK_OPENS_NUMBER, 0},
               [CCK_TOKEN_CODE] = {CCK_OPENS_CURRENCY, CCK_OPENS_FIGURE},
               [CCK_TOKEN_CLITIC] = {0, 0},
               [CCK_TOKEN_PUNCT] = {0, 0},
               [CCK_TOKEN_SYMBOL] = {0, 0}};

static void fill(const cck_lexicon *lexicon, cck_lexeme *lexeme, uint64_t next) {
    unsigned kind = lexeme->token.kind, mark = lexeme->token.punct;
    if (may_be_word(&lexeme->token))
        look_up(lexicon, lexeme, next);
    else
        *lexeme = (cck_lexeme){.token = lexeme->token};
    unsigned parts = (mark == ':') | (mark == '_') | (mark == '-');
    unsigned opens = (lexeme->opens & ~(unsigned)by_kind[kind].never) | by_kind[kind].opens;
    lexeme->opens = (uint8_t)(opens | parts * CCK_OPENS_SPEECH);
}

/* Asks for the memory that find() will look at; the table is larger than the nearest cache. */
static void fetch(const cck_lexicon *lexicon, uint64_t hash) {
    cck_prefetch(&lexicon->probes[cck_hash_slot(hash, lexicon->probe_bits)]);
}

enum { AHEAD = 5 };

void cck_lexemes_fill(const cck_lexicon *lexicon, cck_lexeme *lexemes, size_t count) {
    for (size_t i = 0; i < count && i < AHEAD; i++) fetch(lexicon, lexemes[i].token.hash);
    for (size_t i = 0; i < count; i++) {
        if (i + AHEAD < count) fetch(lexicon, lexemes[i + AHEAD].token.hash);
        fill(lexicon, &lexemes[i], i + 1 < count ? lexemes[i + 1].token.hash : 0);
    }
}

size_t cck_lexicon_match_word(const cck_lexeme *lexemes, size_t count, size_t at, cck_word_class word_class,
                              const cck_sense **sense) {
    const cck_word *word = lexemes[at].word;
    bool phrase = lexemes[at].phrases >> word_class & 1;
    if (!sense && !phrase) return 1; /* the word alone, and nobody asks in which sense */
    const cck_sense_run *run = cck_run_of(word, word_class);
    size_t i = run->first, own = i + run->count - run->own;
    if (!phrase) i = own;
    uint32_t next = at + 1 < count ? cck_second_of(lexemes[at + 1].token.hash) : 0;
    for (; i < own; i++) {
        if (word->seconds[i] != next || word->senses[i].tail_count >= count - at) continue;
        if (cck_lexicon_tail_fits(lexemes + at + 1, &word->senses[i])) break;
    }
    if (i == own && !run->own) return 0;
    if (sense) *sense = &word->senses[i];
    return 1 + (size_t)word->senses[i].tail_count;
}

/* While the lists are being read. */
static const cck_measure *measure_among(const cck_lexicon *lexicon, cck_view name) {
    for (size_t i = 0; i < lexicon->measure_count; i++) {
        if (cck_view_equal(lexicon->measures[i].name, name)) return &lexicon->measures[i];
    }
    return NULL;
}

const cck_measure *cck_lexicon_measure(const cck_lexicon *lexicon, cck_view name) {
    if (!lexicon->measure_slots) return measure_among(lexicon, name);
    size_t mask = ((size_t)1 << lexicon->measure_bits) - 1;
    for (size_t i = cck_hash_slot(cck_word_hash(name), lexicon->measure_bits);; i++) {
        size_t at = lexicon->measure_slots[i & mask];
        if (!at) return NULL;
        if (cck_view_equal(lexicon->measures[at - 1].name, name)) return &lexicon->measures[at - 1];
    }
}

bool cck_lexicon_is_casualty(const cck_lexicon *lexicon, cck_view name) {
    const cck_measure *casualties = cck_lexicon_measure(lexicon, CCK_LIT("casualties"));
    const cck_measure *m = cck_lexicon_measure(lexicon, name);
    return m && (m == casualties || m->part_of == casualties);
}

const cck_measure *cck_lexicon_labelled(const cck_lexicon *lexicon, cck_view label) {
    for (size_t i = 0; i < lexicon->measure_count; i++) {
        if (cck_view_equal(lexicon->measures[i].label, label)) return &lexicon->measures[i];
    }
    return NULL;
}

const cck_unit *cck_lexicon_unit(const cck_lexicon *lexicon, cck_view name) {
    for (size_t i = 0; i < lexicon->unit_count; i++) {
        if (cck_view_equal(lexicon->units[i].name, name)) return &lexicon->units[i];
    }
    return NULL;
}

const cck_population *cck_lexicon_population(const cck_lexicon *lexicon, cck_view word) {
    const cck_word *w = cck_lexicon_word(lexicon, cck_word_hash(word));
    if (!w || !(w->classes & CCK_CLASS(POPULATION))) return NULL;
    size_t count;
    const cck_sense *senses = cck_senses_of(w, CCK_WORD_POPULATION, &count);
    return senses[count - 1].population; /* of its own, thus the last */
}

bool cck_lexicon_is_stop(const cck_lexicon *lexicon, cck_view word) {
    const uint64_t stop = CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION) | CCK_CLASS(PRONOUN) | CCK_CLASS(AUXILIARY) |
                          CCK_CLASS(CONJUNCTION);
    const cck_word *w = cck_lexicon_word(lexicon, cck_word_hash(word));
    return w && (w->classes & stop);
}

uint64_t cck_lexicon_hash(const cck_lexicon *lexicon) {
    return lexicon->hash;
}

void cck_lexicon_each(const cck_lexicon *lexicon, void (*visit)(void *context, const cck_word *word), void *context) {
    for (size_t i = 1; i <= lexicon->word_count; i++) visit(context, &lexicon->words[i]);
}
