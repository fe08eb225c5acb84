/* internal.h - the loaded lexicon; shared by the files of this room. */
#ifndef CCK_LEXICON_INTERNAL_H
#define CCK_LEXICON_INTERNAL_H

#include "config/yaml_tree.h"
#include "lexicon/lexicon.h"

/* Readings under construction: a list a word, turned into arrays when all files are read. */
typedef struct pending pending;
struct pending {
    pending *next;
    cck_sense sense;
};

/* A word under construction. */
typedef struct {
    cck_view word;
    uint64_t hash, classes, phrases, signals;
    pending *senses;
    uint16_t key;
} word_entry;

/* An entry of the packed table, two to a cache line: what a lexeme takes over stands beside the hash, so that the word
 * itself is not touched. Hash 0: empty; word 0: nothing but a signal. */
typedef struct {
    uint64_t hash, classes, signals;
    uint32_t word;
    uint16_t key;
    uint8_t opens;
    uint8_t roles; /* and PHRASES: some phrase begins with it */
} probe;
enum { PHRASES = 0x80 };

/* An entry of the table of the first two words of phrases: of which classes those phrases are. Most words that begin a
 * phrase are "in", "a" or "the" and begin none where they stand: two words tell at once. Hash 0: empty. */
typedef struct {
    uint64_t hash, classes;
    uint8_t opens, roles;
} pair;
static inline uint64_t pair_hash(uint64_t first, uint64_t second) {
    return cck_hash_step(first, 0, second) | 1;
}

/* A bit for every value of the high 15 bits of a hash: small enough for the nearest cache. */
typedef struct {
    uint64_t bits[512];
} filter;
static inline void filter_add(filter *f, uint64_t hash) {
    f->bits[hash >> 55] |= (uint64_t)1 << (hash >> 49 & 63);
}
static inline bool filter_may_hold(const filter *f, uint64_t hash) {
    return f->bits[hash >> 55] >> (hash >> 49 & 63) & 1;
}

/* On which lists of cues a word is: a bit for each. Hash 0: empty. */
typedef struct {
    uint64_t hash, lists[CCK_CUE_WORDS];
} cued;

struct cck_lexicon {
    cck_arena *arena;
    uint64_t hash;
    word_entry *entries; /* word_count of them, with room for entry_room; used while loading */
    size_t entry_room;
    uint32_t *slots; /* places of entries, from 1; open addressing over 1 << slot_bits; used while loading */
    unsigned slot_bits;
    size_t word_count;
    /* The same table packed for looking up: most words of a text are not in the lexicon, and a bit tells so. */
    filter known;
    const probe *probes; /* open addressing over 1 << probe_bits */
    unsigned probe_bits;
    filter known_pairs;
    pair *pairs; /* likewise, over 1 << pair_bits */
    unsigned pair_bits;
    size_t phrase_count;
    const cck_word *words; /* 0 is not used */
    cck_measure *measures;
    size_t measure_count;
    uint16_t
        *measure_slots; /* their places by name, from 1; open addressing over 1 << measure_bits; NULL while loading */
    unsigned measure_bits;
    cck_population *populations;
    size_t population_count;
    cck_unit *units;
    size_t unit_count;
    size_t own_measures, own_units, own_synonyms; /* that a user adds at most: room to leave for them */
    const cck_contrast *contrasts;
    size_t contrast_count;
    cck_views *synonyms;
    size_t synonym_count;
    cck_views general_nouns;
    cck_reading *readings;
    size_t reading_count;
    filter known_cues;
    cued *cued; /* open addressing over 1 << cue_bits */
    unsigned cue_bits;
};

/* What is being filled, and where failures are told. */
typedef struct {
    cck_lexicon *lexicon;
    cck_error *error;
} source;

/* table.c; `signal` is a bit. */
cck_code cck_table_add_signal(source *s, const cck_yaml *node, uint64_t signal);
cck_code cck_table_add(source *s, const cck_yaml *node, cck_view phrase, const cck_sense *sense);
cck_code cck_table_finish(cck_lexicon *lexicon);
bool cck_table_grow(cck_lexicon *lexicon);

/* entries.c: one section of a file, by name. */
cck_code cck_entries_read(source *s, const cck_yaml *section);

/* How the words of a section are inflected. */
typedef enum { AS_IS, NOUN, VERB } inflection;
/* entries.c: every item of a list (or a lone scalar; NULL is an empty list) as a word of this sense. */
cck_code cck_add_words(source *s, const cck_yaml *list, inflection how, const cck_sense *sense);
/* entries.c: the first item of a list; a lone word is a list of one. */
const cck_yaml *cck_first_of(const cck_yaml *list);
/* entries.c: the error "expected ..." at `node`. */
cck_code cck_entry_wrong(source *s, const cck_yaml *node, const char *expected);

/* measures.c: the map of measures; and their table by name, once all are read. */
cck_code cck_measures_read(source *s, const cck_yaml *map);
bool cck_measures_index(cck_lexicon *lexicon);

/* contrasts.c: the list of sets. */
cck_code cck_contrasts_read(source *s, const cck_yaml *list);
/* synonyms.c: the list of groups. */
cck_code cck_synonyms_read(source *s, const cck_yaml *list);
/* synonyms.c: the list of nouns for anything. */
cck_code cck_general_nouns_read(source *s, const cck_yaml *list);
cck_code cck_synonyms_add(source *s, const cck_yaml *list);

/* readings.c: the list of readings. */
cck_code cck_readings_read(source *s, const cck_yaml *list);
/* cues.c: the map of lists. */
cck_code cck_cues_read(source *s, const cck_yaml *map);

/* own.c: what the rules add to the lists that have been read. */
cck_code cck_own_words_read(source *s, const cck_yaml *root);
/* Sets the room to leave for them. */
void cck_own_words_count(cck_lexicon *lexicon, const cck_yaml *root);

/* measures.c, entries.c: a measure, a unit; an empty one is filled, one that there is gets more words. */
cck_code cck_measure_read(source *s, const cck_yaml *node, cck_measure *measure);
cck_code cck_unit_read(source *s, const cck_yaml *node, cck_unit *unit);
/* Hedges before the number, or behind it. */
cck_code cck_hedges_read(source *s, const cck_yaml *map, bool after);

/* inflect.c: the regular forms of a lower-case word, each handed to `take`. A form with '/' is a list of
 * forms taken as they are. */
typedef cck_code (*cck_form_taker)(void *context, cck_view form);
cck_code cck_inflect_verb(cck_view verb, cck_form_taker take, void *context);
cck_code cck_inflect_noun(cck_view noun, cck_form_taker take, void *context);

#endif
