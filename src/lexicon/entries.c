/* entries.c - the sections of the lexicon files. A section's name decides what its entries mean; the table at the end
 * is the whole of the file format. */
#include <string.h>

#include "base/ascii.h"
#include "lexicon/internal.h"

typedef struct {
    source *s;
    const cck_yaml *node;
    const cck_sense *sense;
} adding;

static cck_code add_form(void *context, cck_view form) {
    adding *a = context;
    return cck_table_add(a->s, a->node, form, a->sense);
}

static cck_code add_word(source *s, const cck_yaml *node, cck_view word, inflection how, const cck_sense *sense) {
    adding a = {s, node, sense};
    if (how == VERB) return cck_inflect_verb(word, add_form, &a);
    if (how == NOUN) return cck_inflect_noun(word, add_form, &a);
    return cck_table_add(s, node, word, sense);
}

cck_code cck_entry_wrong(source *s, const cck_yaml *node, const char *expected) {
    return cck_yaml_fail(s->error, node, false, "expected %s", expected);
}

static cck_code unknown_key(source *s, const cck_yaml *node) {
    return cck_yaml_fail(s->error, node, true, "unknown key '%.*s'", CCK_FMT(node->key));
}

/* Every item of a list (or a lone scalar; NULL is an empty list). */
cck_code cck_add_words(source *s, const cck_yaml *list, inflection how, const cck_sense *sense) {
    if (!list) return CCK_OK;
    if (list->kind == CCK_YAML_SCALAR) return add_word(s, list, list->text, how, sense);
    if (list->kind != CCK_YAML_LIST) return cck_entry_wrong(s, list, "a list of words");
    for (const cck_yaml *n = list->first; n; n = n->next) {
        if (n->kind != CCK_YAML_SCALAR) return cck_entry_wrong(s, n, "a word or phrase");
        cck_code code = add_word(s, n, n->text, how, sense);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

/* A number, or a fraction "1/3". */
static cck_code read_decimal(source *s, const cck_yaml *node, cck_decimal *out) {
    if (node->kind != CCK_YAML_SCALAR) return cck_entry_wrong(s, node, "a number");
    const char *slash = memchr(node->text.ptr, '/', node->text.len);
    if (!slash) return cck_decimal_parse(node->text, out) == CCK_OK ? CCK_OK : cck_entry_wrong(s, node, "a number");
    cck_decimal a = {0, 0}, b = {0, 0};
    size_t n = (size_t)(slash - node->text.ptr);
    if (cck_decimal_parse((cck_view){node->text.ptr, n}, &a) != CCK_OK ||
        cck_decimal_parse((cck_view){slash + 1, node->text.len - n - 1}, &b) != CCK_OK || !cck_decimal_div(a, b, out))
        return cck_entry_wrong(s, node, "a number or a fraction");
    return CCK_OK;
}

/* word: number, or word: [low, high] */
static cck_code read_values(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    if (map->kind != CCK_YAML_MAP) return cck_entry_wrong(s, map, "a map from words to numbers");
    for (const cck_yaml *n = map->first; n; n = n->next) {
        cck_sense sense = {.word_class = (uint8_t)word_class};
        const cck_yaml *low = n->kind == CCK_YAML_LIST ? n->first : n;
        const cck_yaml *high = n->kind == CCK_YAML_LIST && low ? low->next : n;
        if (!low || !high) return cck_entry_wrong(s, n, "[low, high]");
        cck_code code = read_decimal(s, low, &sense.low);
        if (code == CCK_OK) code = read_decimal(s, high, &sense.high);
        if (code == CCK_OK) code = add_word(s, n, n->key, how, &sense);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

/* bound: [phrases] */
static cck_code read_hedges(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    (void)how;
    if (map->kind != CCK_YAML_MAP) return cck_entry_wrong(s, map, "a map from bounds to phrases");
    for (const cck_yaml *n = map->first; n; n = n->next) {
        cck_view name = n->key;
        bool hard = cck_view_ends(name, CCK_LIT("_hard"));
        if (hard) name.len -= 5;
        cck_bound bound;
        if (!cck_bound_parse(name, &bound)) return unknown_key(s, n);
        cck_sense sense = {.word_class = (uint8_t)word_class, .bound = (uint8_t)bound, .hard = hard};
        cck_code code = cck_add_words(s, n, AS_IS, &sense);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

/* The first item of a list; a lone word is a list of one. */
const cck_yaml *cck_first_of(const cck_yaml *list) {
    return list && list->kind != CCK_YAML_SCALAR ? list->first : list;
}

/* Symbols as they are; one with a capital letter is looked up by its lower-case form and must stand in the text as
 * written. */
static cck_code add_symbols(source *s, const cck_yaml *list, const cck_sense *plain) {
    for (const cck_yaml *n = cck_first_of(list); n; n = list == n ? NULL : n->next) {
        cck_sense sense = *plain;
        cck_view symbol = n->text;
        char lower[16];
        bool capital = false;
        for (size_t i = 0; i < symbol.len; i++) capital |= cck_is_upper(symbol.ptr[i]);
        if (capital && symbol.len <= sizeof lower) {
            for (size_t i = 0; i < symbol.len; i++) lower[i] = cck_lower(symbol.ptr[i]);
            sense.written = cck_arena_copy(s->lexicon->arena, symbol);
            symbol.ptr = lower;
        }
        cck_code code = cck_table_add(s, n, symbol, &sense);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

cck_code cck_unit_read(source *s, const cck_yaml *n, cck_unit *unit) {
    const cck_yaml *kind = cck_yaml_get(n, "kind"), *factor = cck_yaml_get(n, "factor"),
                   *offset = cck_yaml_get(n, "offset");
    bool fresh = !unit->name.ptr;
    if (fresh) {
        unit->name = cck_arena_copy(s->lexicon->arena, n->key);
        unit->factor = 1;
    }
    if (fresh && !kind) return cck_yaml_fail(s->error, n, true, "the new unit '%.*s' needs a 'kind'", CCK_FMT(n->key));
    if (kind && !cck_kind_parse(kind->text, &unit->kind)) return cck_entry_wrong(s, n, "a unit with a known 'kind'");
    cck_decimal d = {0, 0};
    cck_code code = CCK_OK;
    if (factor && (code = read_decimal(s, factor, &d)) == CCK_OK) unit->factor = cck_decimal_double(d);
    if (code == CCK_OK && offset && (code = read_decimal(s, offset, &d)) == CCK_OK)
        unit->offset = cck_decimal_double(d);
    cck_sense sense = {.word_class = CCK_WORD_UNIT, .unit = unit, .name = unit->name};
    if (code == CCK_OK) code = cck_add_words(s, cck_yaml_get(n, "names"), NOUN, &sense);
    if (code == CCK_OK) code = add_symbols(s, cck_yaml_get(n, "symbols"), &sense);
    return code;
}

static cck_code read_units(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    (void)word_class, (void)how;
    cck_lexicon *lexicon = s->lexicon;
    if (lexicon->unit_count) return cck_entry_wrong(s, map, "'units' once only");
    lexicon->units = cck_arena_zalloc(lexicon->arena, map->count + lexicon->own_units + 1, sizeof *lexicon->units);
    if (!lexicon->units) return CCK_E_MEMORY;
    for (const cck_yaml *n = map->first; n; n = n->next) {
        cck_code code = cck_unit_read(s, n, &lexicon->units[lexicon->unit_count++]);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

/* name: {names: [...], symbols: [...]}: a hundredth of a currency that is not named ("cent"). */
static cck_code read_money_parts(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    (void)word_class, (void)how;
    for (const cck_yaml *n = map->first; n; n = n->next) {
        cck_view name = cck_arena_copy(s->lexicon->arena, n->key);
        cck_sense word = {.word_class = CCK_WORD_CURRENCY, .name = name, .low = {1, -2}, .high = {1, -2}};
        cck_sense symbol = {.word_class = CCK_WORD_CURRENCY_SYMBOL, .name = name, .low = {1, -2}, .high = {1, -2}};
        cck_code code = cck_add_words(s, cck_yaml_get(n, "names"), NOUN, &word);
        if (code == CCK_OK) code = cck_add_words(s, cck_yaml_get(n, "symbols"), AS_IS, &symbol);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

/* ISO: {names: [...], symbols: [...], millions: [...], code: no}; the code itself is a symbol unless `code` says no,
 * `millions` are symbols that mean a million ("MEUR 120"). */
static cck_code read_currencies(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    (void)word_class, (void)how;
    for (const cck_yaml *n = map->first; n; n = n->next) {
        cck_view iso = cck_arena_copy(s->lexicon->arena, n->key);
        cck_sense word = {.word_class = CCK_WORD_CURRENCY, .name = iso};
        cck_sense symbol = {.word_class = CCK_WORD_CURRENCY_SYMBOL, .name = iso};
        char lower[4] = {0};
        cck_sense million = {.word_class = CCK_WORD_CURRENCY_SYMBOL, .name = iso, .low = {1, 6}, .high = {1, 6}};
        if (n->key.len != 3) return cck_entry_wrong(s, n, "an ISO 4217 code of three letters");
        for (size_t i = 0; i < 3; i++) lower[i] = (char)(n->key.ptr[i] | 0x20);
        cck_code code = cck_add_words(s, cck_yaml_get(n, "names"), NOUN, &word);
        if (code == CCK_OK) code = cck_add_words(s, cck_yaml_get(n, "symbols"), AS_IS, &symbol);
        const cck_yaml *own = cck_yaml_get(n, "code");
        if (code == CCK_OK && !(own && cck_view_equal(own->text, CCK_LIT("no"))))
            code = cck_table_add(s, n, (cck_view){lower, 3}, &symbol);
        if (code == CCK_OK) code = cck_add_words(s, cck_yaml_get(n, "millions"), AS_IS, &million);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

/* name: [words], every word standing for the name */
static cck_code read_names(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    if (map->kind != CCK_YAML_MAP) return cck_entry_wrong(s, map, "a map from names to words");
    for (const cck_yaml *n = map->first; n; n = n->next) {
        cck_sense sense = {.word_class = (uint8_t)word_class, .name = cck_arena_copy(s->lexicon->arena, n->key)};
        cck_code code = cck_add_words(s, n, how, &sense);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

static cck_code read_list(source *s, const cck_yaml *list, cck_word_class word_class, inflection how) {
    cck_sense sense = {.word_class = (uint8_t)word_class};
    return cck_add_words(s, list, how, &sense);
}

/* Page furniture by what it tells: counters, listicles, appeals, openers. */
static cck_code read_furniture(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    static const char *const names[] = {"counters", "listicles", "appeals", "openers"};
    (void)how;
    for (const cck_yaml *n = map->first; n; n = n->next) {
        uint8_t role = 0;
        while (role < 4 && !cck_view_equal(n->key, cck_view_of(names[role]))) role++;
        if (map->kind != CCK_YAML_MAP || role == 4) return unknown_key(s, n);
        cck_sense sense = {.word_class = (uint8_t)word_class, .role = role};
        cck_code code = cck_add_words(s, n, AS_IS, &sense);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

/* The name of a signal: [words] */
static cck_code read_signals(source *s, const cck_yaml *map) {
#define SIGNAL_NAME(name) #name,
    static const char *const names[] = {CCK_SIGNALS(SIGNAL_NAME)};
    for (const cck_yaml *n = map->first; n; n = n->next) {
        size_t bit = 0;
        while (bit < CCK_SIGNAL_END && !cck_view_equal(n->key, cck_view_of(names[bit]))) bit++;
        if (map->kind != CCK_YAML_MAP || bit == CCK_SIGNAL_END) return unknown_key(s, n);
        for (const cck_yaml *word = n->first; word; word = word->next) {
            cck_code code = cck_table_add_signal(s, word, (uint64_t)1 << bit);
            if (code != CCK_OK) return code;
        }
    }
    return CCK_OK;
}

static const cck_population *population_named(const cck_lexicon *lexicon, cck_view name) {
    for (size_t i = 0; i < lexicon->population_count; i++) {
        if (cck_view_equal(lexicon->populations[i].name, name)) return &lexicon->populations[i];
    }
    return NULL;
}

/* name: {part_of: NAME, crosses: true, words: [...]}; wholes stand before their parts. */
static cck_code read_populations(source *s, const cck_yaml *map, cck_word_class word_class, inflection how) {
    cck_lexicon *lexicon = s->lexicon;
    if (lexicon->population_count) return cck_entry_wrong(s, map, "'populations' once only");
    lexicon->populations = cck_arena_zalloc(lexicon->arena, map->count + 1, sizeof *lexicon->populations);
    if (!lexicon->populations) return CCK_E_MEMORY;
    for (const cck_yaml *n = map->first; n; n = n->next) {
        const cck_yaml *whole = cck_yaml_get(n, "part_of");
        cck_population *p = &lexicon->populations[lexicon->population_count];
        p->name = cck_arena_copy(lexicon->arena, n->key);
        p->part_of = whole ? population_named(lexicon, whole->text) : NULL;
        if (whole && !p->part_of) return cck_entry_wrong(s, whole, "a population that stands above this one");
        const cck_yaml *crosses = cck_yaml_get(n, "crosses");
        p->crosses = crosses && cck_view_equal(crosses->text, CCK_LIT("true"));
        lexicon->population_count++;
        cck_sense sense = {.word_class = (uint8_t)word_class, .population = p, .name = p->name};
        cck_code code = cck_add_words(s, cck_yaml_get(n, "words"), how, &sense);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

static const struct {
    const char *name;
    cck_code (*read)(source *, const cck_yaml *, cck_word_class, inflection);
    cck_word_class word_class;
    inflection how;
} sections[] = {
    {"numbers", read_values, CCK_WORD_NUMBER, AS_IS},
    {"scales", read_values, CCK_WORD_SCALE, AS_IS},
    {"short_scales", read_values, CCK_WORD_SHORT_SCALE, AS_IS},
    {"groups", read_values, CCK_WORD_GROUP, AS_IS},
    {"vague", read_values, CCK_WORD_VAGUE, AS_IS},
    {"fractions", read_values, CCK_WORD_FRACTION, AS_IS},
    {"ordinals", read_values, CCK_WORD_ORDINAL, AS_IS},
    {"multiples", read_values, CCK_WORD_MULTIPLE, AS_IS},
    {"zeros", read_list, CCK_WORD_ZERO, AS_IS},
    {"hedges_before", read_hedges, CCK_WORD_HEDGE_BEFORE, AS_IS},
    {"hedges_after", read_hedges, CCK_WORD_HEDGE_AFTER, AS_IS},
    {"units", read_units, CCK_WORD_UNIT, AS_IS},
    {"currencies", read_currencies, CCK_WORD_CURRENCY, AS_IS},
    {"money_parts", read_money_parts, CCK_WORD_CURRENCY, AS_IS},
    {"months", read_names, CCK_WORD_MONTH, AS_IS},
    {"weekdays", read_list, CCK_WORD_WEEKDAY, AS_IS},
    {"clock", read_list, CCK_WORD_CLOCK, AS_IS},
    {"speech", read_list, CCK_WORD_SPEECH, VERB},
    {"speaker_nouns", read_list, CCK_WORD_SPEAKER_NOUN, NOUN},
    {"titles", read_list, CCK_WORD_TITLE, AS_IS},
    {"populations", read_populations, CCK_WORD_POPULATION, NOUN},
    {"plurals", read_names, CCK_WORD_PLURAL, AS_IS},
    {"determiners", read_list, CCK_WORD_DETERMINER, AS_IS},
    {"prepositions", read_list, CCK_WORD_PREPOSITION, AS_IS},
    {"pronouns", read_list, CCK_WORD_PRONOUN, AS_IS},
    {"auxiliaries", read_list, CCK_WORD_AUXILIARY, AS_IS},
    {"conjunctions", read_list, CCK_WORD_CONJUNCTION, AS_IS},
    {"adverbs", read_list, CCK_WORD_ADVERB, AS_IS},
    {"verbs", read_list, CCK_WORD_VERB, VERB},
    {"abbreviations", read_list, CCK_WORD_ABBREVIATION, AS_IS},
    {"idioms", read_list, CCK_WORD_IDIOM, AS_IS},
    {"strict_labels", read_list, CCK_WORD_STRICT_LABEL, AS_IS},
    {"labels", read_list, CCK_WORD_LABEL, AS_IS},
    {"furniture", read_furniture, CCK_WORD_FURNITURE, AS_IS},
    {"additions", read_list, CCK_WORD_ADDITION, AS_IS},
    {"denials", read_list, CCK_WORD_DENIAL, VERB},
    {"forecasts", read_list, CCK_WORD_FORECAST, AS_IS},
    {"conditions", read_list, CCK_WORD_CONDITION, AS_IS},
    {"periods", read_list, CCK_WORD_PERIOD, AS_IS},
    {"year_cues", read_list, CCK_WORD_YEAR_CUE, AS_IS},
    {"firm_year_cues", read_list, CCK_WORD_YEAR_FIRM, AS_IS},
    {"streets", read_list, CCK_WORD_STREET, AS_IS},
    {"score_cues", read_list, CCK_WORD_SCORE_CUE, AS_IS},
    {"duration_cues", read_list, CCK_WORD_DURATION_CUE, AS_IS},
    {"about_verbs", read_list, CCK_WORD_ABOUT_VERB, VERB},
    {"be", read_list, CCK_WORD_BE, AS_IS},
    {"changes", read_list, CCK_WORD_CHANGE, VERB},
    {"place_cues", read_list, CCK_WORD_PLACE_CUE, AS_IS},
    {"clause_words", read_list, CCK_WORD_CLAUSE, AS_IS},
    {"window_cues", read_list, CCK_WORD_WINDOW_CUE, AS_IS},
    {"rates", read_names, CCK_WORD_RATE, AS_IS},
    {"so_far", read_list, CCK_WORD_SO_FAR, AS_IS},
    {"rises", read_list, CCK_WORD_RISE, VERB},
    {"says", read_list, CCK_WORD_SAYS, VERB},
    {"attributions", read_list, CCK_WORD_ATTRIBUTION, AS_IS},
    {"tallies", read_list, CCK_WORD_TALLY, NOUN},
    {"organisations", read_list, CCK_WORD_ORGANISATION, NOUN},
    {"place_nouns", read_list, CCK_WORD_PLACE_NOUN, NOUN},
    {"no_places", read_list, CCK_WORD_NO_PLACE, AS_IS},
    {"demonyms", read_list, CCK_WORD_DEMONYM, NOUN},
    {"name_particles", read_list, CCK_WORD_PARTICLE, AS_IS},
    {"modals", read_list, CCK_WORD_MODAL, AS_IS},
    {"negations", read_list, CCK_WORD_NEGATION, AS_IS},
};

cck_code cck_hedges_read(source *s, const cck_yaml *map, bool after) {
    return read_hedges(s, map, after ? CCK_WORD_HEDGE_AFTER : CCK_WORD_HEDGE_BEFORE, AS_IS);
}

/* Sections that are no lists of words of one class. */
static const struct {
    const char *name;
    cck_code (*read)(source *, const cck_yaml *);
} sections_apart[] = {
    {"measures", cck_measures_read},   {"synonyms", cck_synonyms_read}, {"general_nouns", cck_general_nouns_read},
    {"contrasts", cck_contrasts_read}, {"cues", cck_cues_read},         {"readings", cck_readings_read},
    {"signals", read_signals},
};

cck_code cck_entries_read(source *s, const cck_yaml *section) {
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        if (cck_view_equal(section->key, cck_view_of(sections[i].name)))
            return sections[i].read(s, section, sections[i].word_class, sections[i].how);
    }
    for (size_t i = 0; i < sizeof sections_apart / sizeof *sections_apart; i++) {
        if (cck_view_equal(section->key, cck_view_of(sections_apart[i].name)))
            return sections_apart[i].read(s, section);
    }
    return unknown_key(s, section);
}
