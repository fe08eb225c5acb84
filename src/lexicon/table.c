/* table.c - the hash table of words. */
#include <stdlib.h>
#include <string.h>

#include "lexicon/internal.h"

enum { MAX_PHRASE = 8 };

/* Twice what the built-in lists come to. */
enum { FIRST_BITS = 14, FIRST_WORDS = 8192 };

static uint32_t *find(const cck_lexicon *lexicon, cck_view word, uint64_t hash) {
    for (size_t i = cck_hash_slot(hash, lexicon->slot_bits), mask = ((size_t)1 << lexicon->slot_bits) - 1;; i++) {
        uint32_t *slot = &lexicon->slots[i & mask];
        if (!*slot) return slot;
        const word_entry *e = &lexicon->entries[*slot - 1];
        if (e->hash == hash && cck_view_equal(e->word, word)) return slot;
    }
}

static bool make_slots(cck_lexicon *lexicon, unsigned bits) {
    uint32_t *slots = cck_arena_zalloc(lexicon->arena, (size_t)1 << bits, sizeof *slots);
    if (!slots) return false;
    lexicon->slots = slots;
    lexicon->slot_bits = bits;
    for (size_t i = 0; i < lexicon->word_count; i++)
        *find(lexicon, lexicon->entries[i].word, lexicon->entries[i].hash) = (uint32_t)(i + 1);
    return true;
}

static bool make_entries(cck_lexicon *lexicon, size_t room) {
    word_entry *entries = cck_arena_alloc(lexicon->arena, room * sizeof *entries);
    if (!entries) return false;
    if (lexicon->word_count) memcpy(entries, lexicon->entries, lexicon->word_count * sizeof *entries);
    lexicon->entries = entries;
    lexicon->entry_room = room;
    return true;
}

bool cck_table_grow(cck_lexicon *lexicon) {
    bool first = !lexicon->slots;
    bool full = first || lexicon->word_count * 2 >> lexicon->slot_bits;
    if (lexicon->word_count == lexicon->entry_room &&
        !make_entries(lexicon, first ? FIRST_WORDS : 2 * lexicon->entry_room))
        return false;
    return !full || make_slots(lexicon, first ? FIRST_BITS : lexicon->slot_bits + 1);
}

/* The entry stays where it is until the next one is asked for. */
static word_entry *intern(cck_lexicon *lexicon, cck_view word) {
    bool full = lexicon->word_count == lexicon->entry_room || lexicon->word_count * 2 >> lexicon->slot_bits;
    if (full && !cck_table_grow(lexicon)) return NULL;
    uint64_t hash = cck_word_hash(word);
    uint32_t *slot = find(lexicon, word, hash);
    if (*slot) return &lexicon->entries[*slot - 1];
    cck_view own = cck_arena_copy(lexicon->arena, word);
    if (!own.ptr) return NULL;
    word_entry *e = &lexicon->entries[lexicon->word_count++];
    *e = (word_entry){.word = own, .hash = hash};
    *slot = (uint32_t)lexicon->word_count;
    return e;
}

/* The reading of a measure's word that counts soldiers, or jobs, and nothing else. */
static int is_for_some(const cck_sense *sense) {
    return sense->measure && sense->measure->of.count > 0;
}

/* By class, so that those of one class are together; longest first, so that the first reading that fits is the
 * longest; among those the narrower before the wider. */
static bool stays_before(const cck_sense *old, const cck_sense *new) {
    if (old->word_class != new->word_class) return old->word_class < new->word_class;
    if (old->tail_count != new->tail_count) return old->tail_count > new->tail_count;
    return is_for_some(old) >= is_for_some(new);
}

static void insert(word_entry *e, pending *p) {
    pending **at = &e->senses;
    while (*at && stays_before(&(*at)->sense, &p->sense)) at = &(*at)->next;
    p->next = *at;
    *at = p;
}

/* The words behind the first. */
static bool take_tail(cck_arena *arena, cck_view phrase, const cck_token *tokens, size_t n, cck_sense *sense) {
    cck_view *tail = cck_arena_alloc(arena, (n - 1) * sizeof *tail);
    uint64_t *hashes = cck_arena_alloc(arena, (n - 1) * sizeof *hashes);
    cck_view copy = cck_arena_copy(arena, phrase);
    if (!tail || !hashes || !copy.ptr) return false;
    for (size_t i = 1; i < n; i++) {
        hashes[i - 1] = tokens[i].hash;
        tail[i - 1] = cck_token_view(copy, &tokens[i]);
    }
    sense->tail = tail;
    sense->hashes = hashes;
    if (!sense->name.ptr) sense->name = copy;
    return true;
}

cck_code cck_table_add(source *s, const cck_yaml *node, cck_view phrase, const cck_sense *sense) {
    cck_token tokens[MAX_PHRASE];
    size_t n = cck_tokenize(phrase, 0, phrase.len, tokens, MAX_PHRASE);
    if (n == 0 || n > MAX_PHRASE) {
        return cck_yaml_fail(s->error, node, false, "a phrase has 1 to %d words", MAX_PHRASE);
    }
    cck_arena *arena = s->lexicon->arena;
    word_entry *at = intern(s->lexicon, cck_token_view(phrase, &tokens[0]));
    pending *p = at ? cck_arena_alloc(arena, sizeof *p) : NULL;
    if (!p) return cck_fail(s->error, CCK_E_MEMORY, "out of memory while loading the lexicon");
    p->sense = *sense;
    p->sense.tail_count = (uint16_t)(n - 1);
    if (n > 1 && !take_tail(arena, phrase, tokens, n, &p->sense))
        return cck_fail(s->error, CCK_E_MEMORY, "out of memory while loading the lexicon");
    if (!p->sense.name.ptr) p->sense.name = cck_arena_copy(arena, phrase);
    uint64_t bit = (uint64_t)1 << sense->word_class;
    if (n == 1)
        at->classes |= bit;
    else
        at->phrases |= bit, s->lexicon->phrase_count++;
    insert(at, p);
    return CCK_OK;
}

cck_code cck_table_add_signal(source *s, const cck_yaml *node, uint64_t signal) {
    cck_token word[2];
    if (cck_tokenize(node->text, 0, node->text.len, word, 2) != 1) return cck_entry_wrong(s, node, "a single word");
    word_entry *e = intern(s->lexicon, node->text);
    if (!e) return cck_fail(s->error, CCK_E_MEMORY, "out of memory while loading the lexicon");
    e->signals |= signal;
    return CCK_OK;
}

#define KEY_NAME(word) #word,
static const char *const key_names[] = {"", CCK_KEYS(KEY_NAME)};

static bool number_keys(cck_lexicon *lexicon) {
    for (uint16_t key = CCK_KEY_NONE + 1; key < CCK_KEY_END; key++) {
        word_entry *e = intern(lexicon, cck_view_of(key_names[key]));
        if (!e) return false;
        e->key = key;
    }
    return true;
}

static const uint64_t speech_classes =
    CCK_CLASS(ATTRIBUTION) | CCK_CLASS(SPEECH) | CCK_CLASS(SAYS) | CCK_CLASS(DENIAL) | CCK_CLASS(TALLY);

/* What words and phrases of these classes begin. */
static uint8_t opens_of(uint64_t classes) {
    unsigned opens = 0;
    if (classes & CCK_CLASS(IDIOM)) opens |= CCK_OPENS_IDIOM;
    if (classes & (CCK_CLASS(MONTH) | CCK_CLASS(ORDINAL) | CCK_CLASS(NUMBER))) opens |= CCK_OPENS_NONCLAIM;
    if (classes & CCK_CLASS(CURRENCY_SYMBOL)) opens |= CCK_OPENS_CURRENCY;
    if (classes & CCK_FIGURE_HEADS) opens |= CCK_OPENS_NUMBER;
    if (classes & CCK_CLASS(UNIT)) opens |= CCK_OPENS_ARTICLE;
    if (classes & speech_classes) opens |= CCK_OPENS_SPEECH;
    if (classes & CCK_CLASS(PLACE_CUE)) opens |= CCK_OPENS_PLACE;
    return (uint8_t)opens;
}

static uint8_t opens_of_word(const cck_word *w) {
    unsigned opens = opens_of(w->classes);
    bool article = w->key == CCK_KEY_a || w->key == CCK_KEY_an;
    if (article || w->key == CCK_KEY_no) opens |= CCK_OPENS_NUMBER;
    if (article) opens |= CCK_OPENS_ARTICLE;
    bool before_date = w->key == CCK_KEY_since || w->key == CCK_KEY_as || w->key == CCK_KEY_on ||
                       w->key == CCK_KEY_by || w->key == CCK_KEY_yesterday;
    if (before_date || w->classes & (CCK_CLASS(UNIT) | CCK_CLASS(WEEKDAY))) opens |= CCK_OPENS_WINDOW;
    return (uint8_t)opens;
}

static uint8_t role_of(const cck_sense *sense) {
    return (uint8_t)(sense->word_class == CCK_WORD_MEASURE ? 1u << sense->role : 0u);
}

/* Zeroed memory that begins a line of the cache. */
static void *whole_lines(cck_arena *arena, size_t size) {
    char *p = cck_arena_zalloc(arena, 1, size + CCK_CACHE_LINE);
    return p ? p + (CCK_CACHE_LINE - (uintptr_t)p % CCK_CACHE_LINE) % CCK_CACHE_LINE : NULL;
}

/* Room for `n` readings of a word, what is asked first of them right before them. */
static bool make_room(cck_lexicon *lexicon, size_t n, uint32_t **seconds, cck_sense **senses) {
    size_t before = (n * sizeof **seconds + 15) / 16 * 16;
    char *room = whole_lines(lexicon->arena, before + n * sizeof **senses);
    if (!room) return false;
    *seconds = (uint32_t *)(void *)room;
    *senses = (cck_sense *)(void *)(room + before);
    return true;
}

/* The runs of readings of one class; in the word itself, where they are few. */
static bool find_runs(cck_lexicon *lexicon, cck_word *word) {
    size_t count = 0;
    for (size_t i = 0; i < word->sense_count; i++)
        count += i == 0 || word->senses[i].word_class != word->senses[i - 1].word_class;
    cck_sense_run *runs = word->few;
    if (count > CCK_FEW_RUNS) word->runs = runs = cck_arena_zalloc(lexicon->arena, count, sizeof *runs);
    if (!runs) return false;
    word->run_count = (uint8_t)count;
    for (size_t i = 0; i < word->sense_count; i++) {
        const cck_sense *sense = &word->senses[i];
        bool first = i == 0 || sense->word_class != sense[-1].word_class;
        if (first) *runs++ = (cck_sense_run){.word_class = sense->word_class, .first = (uint16_t)i};
        runs[-1].count++;
        if (!sense->tail_count) runs[-1].own++;
    }
    return true;
}

/* The pending readings of a word as arrays. */
static bool pack_senses(cck_lexicon *lexicon, const word_entry *e, cck_word *word) {
    uint32_t *seconds;
    cck_sense *sense;
    size_t n = 0;
    for (pending *p = e->senses; p; p = p->next) n++;
    *word = (cck_word){.word = e->word, .hash = e->hash, .classes = e->classes, .phrases = e->phrases, .key = e->key};
    if (!make_room(lexicon, n, &seconds, &sense)) return false;
    word->seconds = seconds;
    word->senses = sense;
    word->sense_count = n;
    for (pending *p = e->senses; p; p = p->next, sense++, seconds++) {
        *sense = p->sense;
        if (!sense->tail_count) {
            word->roles |= role_of(sense);
            continue;
        }
        *seconds = cck_second_of(sense->hashes[0]);
        sense->next = sense->hashes[0];
        if (sense->tail_count == 1) sense->hashes = &sense->next;
    }
    /* a phrase such as "tens of thousands" holds a word that is a trigger itself; "not a single" does not */
    word->trigger = (word->classes & CCK_FIGURE_HEADS) || (word->phrases & CCK_CLASS(ZERO));
    word->opens = opens_of_word(word);
    return find_runs(lexicon, word);
}

static void add_probe(probe *probes, unsigned bits, const cck_word *word, uint64_t signals, uint32_t at) {
    size_t i = cck_hash_slot(word->hash, bits), mask = ((size_t)1 << bits) - 1;
    while (probes[i & mask].hash) i++;
    unsigned roles = word->roles | (word->phrases ? PHRASES : 0u);
    if (!word->sense_count && !word->key) at = 0;
    probes[i & mask] = (probe){word->hash, word->classes, signals, at, word->key, word->opens, (uint8_t)roles};
}

static void add_pair(cck_lexicon *lexicon, uint64_t first, const cck_sense *sense) {
    uint64_t hash = pair_hash(first, sense->hashes[0]);
    size_t i = cck_hash_slot(hash, lexicon->pair_bits), mask = ((size_t)1 << lexicon->pair_bits) - 1;
    while (lexicon->pairs[i & mask].hash && lexicon->pairs[i & mask].hash != hash) i++;
    pair *p = &lexicon->pairs[i & mask];
    p->hash = hash;
    p->classes |= (uint64_t)1 << sense->word_class;
    p->opens = opens_of(p->classes);
    p->roles |= role_of(sense);
    filter_add(&lexicon->known_pairs, hash);
}

/* Room for all phrases, at most half full. */
static bool make_pairs(cck_lexicon *lexicon) {
    unsigned bits = 4;
    while (2 * lexicon->phrase_count >> bits) bits++;
    lexicon->pairs = cck_arena_zalloc(lexicon->arena, (size_t)1 << bits, sizeof *lexicon->pairs);
    lexicon->pair_bits = bits;
    return lexicon->pairs != NULL;
}

static void add_pairs(cck_lexicon *lexicon, const cck_word *word) {
    for (size_t i = 0; i < word->sense_count; i++) {
        if (word->senses[i].tail_count) add_pair(lexicon, word->hash, &word->senses[i]);
    }
}

/* The packed table; the words of the grammar, which are half of any text, before the others, so that they stand where
 * they are looked for first. */
static bool make_probes(cck_lexicon *lexicon) {
    unsigned bits = lexicon->slot_bits;
    probe *probes = cck_arena_zalloc(lexicon->arena, (size_t)1 << bits, sizeof *probes);
    if (!probes) return false;
    for (int others = 0; others < 2; others++) {
        for (uint32_t i = 1; i <= lexicon->word_count; i++) {
            const cck_word *word = &lexicon->words[i];
            bool grammar = word->key != CCK_KEY_NONE || word->classes & CCK_CLASS(PREPOSITION);
            if (grammar != others) add_probe(probes, bits, word, lexicon->entries[i - 1].signals, i);
        }
    }
    lexicon->probes = probes;
    lexicon->probe_bits = bits;
    return true;
}

cck_code cck_table_finish(cck_lexicon *lexicon) {
    if (!number_keys(lexicon) || !make_pairs(lexicon)) return CCK_E_MEMORY;
    cck_word *words = whole_lines(lexicon->arena, (lexicon->word_count + 1) * sizeof *words);
    if (!words) return CCK_E_MEMORY;
    for (size_t i = 0; i < lexicon->word_count; i++) {
        cck_word *word = &words[i + 1];
        if (!pack_senses(lexicon, &lexicon->entries[i], word)) return CCK_E_MEMORY;
        filter_add(&lexicon->known, word->hash);
        add_pairs(lexicon, word);
    }
    lexicon->words = words;
    return make_probes(lexicon) && cck_measures_index(lexicon) ? CCK_OK : CCK_E_MEMORY;
}
