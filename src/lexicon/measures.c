/* measures.c - what is counted: measures with their words by role. */
#include "lexicon/internal.h"

/* The words of a measure, by role. */
static const struct {
    const char *key;
    cck_role role;
    inflection how;
} roles[] = {{"verbs", CCK_ROLE_OBJECT, VERB}, {"subjects", CCK_ROLE_SUBJECT, VERB}, {"states", CCK_ROLE_STATE, AS_IS},
             {"nouns", CCK_ROLE_NOUN, NOUN},   {"totals", CCK_ROLE_TOTAL, NOUN},     {"before", CCK_ROLE_BEFORE, VERB}};

/* A list of kinds as bits; counts where there is none. */
static bool read_kinds(const cck_yaml *list, uint32_t *out) {
    *out = list ? 0 : 1u << CCK_KIND_COUNT;
    for (const cck_yaml *k = cck_first_of(list); k; k = list == k ? NULL : k->next) {
        cck_kind kind;
        if (!cck_kind_parse(k->text, &kind)) return false;
        *out |= 1u << kind;
    }
    return *out != 0;
}

static bool is_yes(const cck_yaml *node) {
    return cck_view_equal(node->text, CCK_LIT("true")) || cck_view_equal(node->text, CCK_LIT("yes"));
}

/* "befalls: people", "befalls: things". */
static bool read_befallen(const cck_yaml *node, cck_befallen *out) {
    bool people = cck_view_equal(node->text, CCK_LIT("people")), things = cck_view_equal(node->text, CCK_LIT("things"));
    if (people || things) *out = people ? CCK_BEFALLS_PEOPLE : CCK_BEFALLS_THINGS;
    return people || things;
}

/* Copies a list of words that there is. */
static cck_code copy_list(cck_arena *arena, const cck_yaml *list, cck_views *out) {
    if (!list) return CCK_OK;
    cck_view *items = cck_arena_zalloc(arena, list->count + 1, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    *out = (cck_views){items, 0};
    for (const cck_yaml *w = cck_first_of(list); w; w = list == w ? NULL : w->next)
        items[out->count++] = cck_arena_copy(arena, w->text);
    return CCK_OK;
}

/* More words of a measure that stands above: name, label and kinds are that one's. */
static cck_code read_whole(source *s, const cck_yaml *is, cck_measure *m) {
    const cck_measure *whole = cck_lexicon_measure(s->lexicon, is->text);
    if (!whole) return cck_entry_wrong(s, is, "a measure that stands above this one");
    m->name = whole->name;
    m->label = whole->label;
    m->kinds = whole->kinds;
    m->befalls = whole->befalls;
    return CCK_OK;
}

static cck_code read_traits(source *s, const cck_yaml *n, cck_view entry, cck_measure *m) {
    cck_arena *arena = s->lexicon->arena;
    const cck_yaml *label = cck_yaml_get(n, "label"), *kinds = cck_yaml_get(n, "kinds"), *is = cck_yaml_get(n, "is");
    const cck_yaml *weak = cck_yaml_get(n, "weak"), *people = cck_yaml_get(n, "people");
    bool fresh = !m->name.ptr;
    cck_code code = fresh && is ? read_whole(s, is, m) : CCK_OK;
    if (code != CCK_OK) return code;
    if (fresh && !is) m->label = m->name = entry;
    if (weak) m->weak = is_yes(weak);
    if (people) m->people = is_yes(people);
    const cck_yaml *growth = cck_yaml_get(n, "growth");
    if (growth) m->growth = is_yes(growth);
    const cck_yaml *spread = cck_yaml_get(n, "spread");
    if (spread) m->spread = is_yes(spread);
    const cck_yaml *occasion = cck_yaml_get(n, "occasion");
    if (occasion) m->occasion = is_yes(occasion);
    if (((fresh && !is) || kinds) && !read_kinds(kinds, &m->kinds)) return cck_entry_wrong(s, kinds, "a list of kinds");
    const cck_yaml *befalls = cck_yaml_get(n, "befalls");
    if (befalls && !read_befallen(befalls, &m->befalls)) return cck_entry_wrong(s, befalls, "people or things");
    if (label) m->label = cck_arena_copy(arena, label->text);
    code = copy_list(arena, cck_yaml_get(n, "of"), &m->of);
    if (code == CCK_OK) code = copy_list(arena, cck_yaml_get(n, "who"), &m->who);
    if (code == CCK_OK) code = copy_list(arena, cck_yaml_get(n, "near"), &m->near);
    return code == CCK_OK ? copy_list(arena, cck_yaml_get(n, "part_of_when"), &m->part_of_when) : code;
}

cck_code cck_measure_read(source *s, const cck_yaml *n, cck_measure *m) {
    cck_view entry = cck_arena_copy(s->lexicon->arena, n->key);
    cck_code code = read_traits(s, n, entry, m);
    for (size_t i = 0; code == CCK_OK && i < sizeof roles / sizeof *roles; i++) {
        cck_sense sense = {.word_class = CCK_WORD_MEASURE, .role = (uint8_t)roles[i].role, .measure = m, .name = entry};
        code = cck_add_words(s, cck_yaml_get(n, roles[i].key), roles[i].how, &sense);
    }
    return code;
}

cck_code cck_measures_read(source *s, const cck_yaml *map) {
    cck_lexicon *lexicon = s->lexicon;
    if (lexicon->measure_count) return cck_entry_wrong(s, map, "'measures' once only");
    lexicon->measures =
        cck_arena_zalloc(lexicon->arena, map->count + lexicon->own_measures + 1, sizeof *lexicon->measures);
    if (!lexicon->measures) return CCK_E_MEMORY;
    for (const cck_yaml *n = map->first; n; n = n->next) {
        cck_code code = cck_measure_read(s, n, &lexicon->measures[lexicon->measure_count++]);
        if (code != CCK_OK) return code;
    }
    size_t i = 0; /* a whole may stand below its parts: link when all are there */
    for (const cck_yaml *n = map->first; n; n = n->next, i++) {
        const cck_yaml *whole = cck_yaml_get(n, "part_of"), *near = cck_yaml_get(n, "near");
        for (const cck_yaml *one = cck_first_of(near); one; one = near == one ? NULL : one->next) {
            if (!cck_lexicon_measure(lexicon, one->text)) return cck_entry_wrong(s, one, "the name of a measure");
        }
        if (!whole) continue;
        lexicon->measures[i].part_of = cck_lexicon_measure(lexicon, whole->text);
        if (!lexicon->measures[i].part_of) return cck_entry_wrong(s, whole, "the name of a measure");
    }
    return CCK_OK;
}

bool cck_measures_index(cck_lexicon *lexicon) {
    unsigned bits = 4;
    while (2 * lexicon->measure_count >> bits) bits++;
    uint16_t *slots = cck_arena_zalloc(lexicon->arena, (size_t)1 << bits, sizeof *slots);
    if (!slots || lexicon->measure_count > UINT16_MAX) return false;
    size_t mask = ((size_t)1 << bits) - 1;
    for (size_t m = 0; m < lexicon->measure_count; m++) {
        size_t i = cck_hash_slot(cck_word_hash(lexicon->measures[m].name), bits);
        while (slots[i & mask]) i++;
        slots[i & mask] = (uint16_t)(m + 1);
    }
    lexicon->measure_slots = slots;
    lexicon->measure_bits = bits;
    return true;
}
