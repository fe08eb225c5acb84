/* settle.c - the measures of the rules, called as the extractor calls them: "violations" is violation, "deaths" is
 * killed. Here and not where the YAML is read, because that room does not see the lexicon. */
#include <string.h>

#include "base/nearest.h"
#include "compare/item/item.h"
#include "text/text.h"

#define WORD_BYTES 64
/* Shorter words are near too many others for a slip of the pen to be told; from LONG on two slips are one word. */
#define SHORT 5
#define LONG  9

static bool has_tail(const cck_sense *sense, cck_view rest) {
    for (size_t i = 0; i < sense->tail_count; i++) {
        if (!cck_view_starts(rest, CCK_LIT(" "))) return false;
        rest = (cck_view){rest.ptr + 1, rest.len - 1};
        if (!cck_view_starts(rest, sense->tail[i])) return false;
        rest = (cck_view){rest.ptr + sense->tail[i].len, rest.len - sense->tail[i].len};
    }
    return rest.len == 0;
}

/* What the lexicon takes the phrase for; "none" where it does not know it. */
static cck_view of_lexicon(const cck_lexicon *lexicon, cck_view phrase) {
    const cck_measure *measure = cck_lexicon_measure(lexicon, phrase);
    if (!measure) measure = cck_lexicon_labelled(lexicon, phrase);
    if (measure) return measure->name; /* names win over words, of which some say more than one thing */
    const char *space = memchr(phrase.ptr, ' ', phrase.len);
    cck_view first = {phrase.ptr, space ? (size_t)(space - phrase.ptr) : phrase.len};
    cck_view rest = {phrase.ptr + first.len, phrase.len - first.len};
    const cck_word *word = cck_lexicon_word(lexicon, cck_word_hash(first));
    for (size_t i = 0; word && i < word->sense_count; i++) {
        const cck_sense *s = &word->senses[i];
        if (s->word_class == CCK_WORD_MEASURE && has_tail(s, rest)) return s->measure->name;
    }
    const cck_population *people = cck_lexicon_population(lexicon, phrase);
    if (people) return people->name;
    for (size_t i = 0; word && i < word->sense_count; i++) {
        const cck_sense *s = &word->senses[i];
        if (s->word_class == CCK_WORD_PLURAL && has_tail(s, rest)) return s->name;
    }
    return (cck_view){NULL, 0};
}

/* ---- slips of the pen ---- */

typedef struct {
    cck_view said, best;
    size_t distance;
} near_miss;

static void try_word(void *context, const cck_word *word) {
    near_miss *n = context;
    if (!((word->classes >> CCK_WORD_MEASURE) & 1) || word->word.ptr[0] != n->said.ptr[0]) return;
    size_t distance = cck_word_distance(n->said, word->word);
    bool nearer = distance < n->distance;
    if (distance > n->distance || (!nearer && cck_view_compare(word->word, n->best) >= 0)) return;
    n->distance = distance;
    n->best = word->word;
}

static void remark_slip(const cck_lexicon *lexicon, cck_view said, cck_view source, size_t line, cck_remark *remark,
                        void *context) {
    size_t allowed = said.len >= LONG ? 2 : 1;
    near_miss n = {said, {NULL, 0}, allowed + 1};
    cck_lexicon_each(lexicon, try_word, &n);
    if (n.distance > allowed) return;
    cck_error error;
    cck_fail(&error, CCK_E_CONFIG, "no measure of the word lists is called '%.*s'; it is taken for a noun",
             CCK_FMT(said));
    cck_error_at(&error, source, line, 0, 0);
    cck_error_hint(&error, "did you mean '%.*s'?", CCK_FMT(n.best));
    remark(context, &error);
}

/* ---- the rules ---- */

/* Who remarks are told to, and of which entry. */
typedef struct {
    cck_arena *arena;
    const cck_lexicon *lexicon;
    cck_remark *remark;
    void *context;
    cck_view source;
    size_t line;
} settler;

static void note_slip(const settler *s, cck_view said) {
    bool known = cck_lexicon_word(s->lexicon, cck_word_hash(said)) != NULL;
    if (s->remark && said.len >= SHORT && !known)
        remark_slip(s->lexicon, said, s->source, s->line, s->remark, s->context);
}

/* "wages change", "shares change": as the extractor calls the change of a measure of the lexicon. */
static bool is_change(const cck_lexicon *lexicon, cck_view said) {
    const cck_view change = CCK_LIT(" change");
    return cck_view_ends(said, change) && of_lexicon(lexicon, (cck_view){said.ptr, said.len - change.len}).len > 0;
}

/* The name of what is counted: the lexicon's, else the noun's singular, as the extractor has it. */
static bool settle(const settler *s, cck_view said, cck_view *out) {
    char lower[WORD_BYTES], singular[WORD_BYTES];
    cck_view known = said;
    if (said.len && said.len < WORD_BYTES) {
        for (size_t i = 0; i < said.len; i++) {
            char c = said.ptr[i];
            lower[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        }
        known = of_lexicon(s->lexicon, (cck_view){lower, said.len});
        if (!known.len && is_change(s->lexicon, (cck_view){lower, said.len})) known = (cck_view){lower, said.len};
        if (!known.len) note_slip(s, said);
        if (!known.len) known = (cck_view){singular, cck_singular((cck_view){lower, said.len}, singular, WORD_BYTES)};
    }
    *out = known.len ? cck_arena_copy(s->arena, known) : said;
    return out->len == 0 || out->ptr;
}

static bool settle_measures(const settler *s, cck_views *words) {
    cck_view *measures = cck_arena_zalloc(s->arena, words->count + 1, sizeof *measures);
    if (!measures) return false;
    for (size_t i = 0; i < words->count; i++)
        if (!settle(s, words->items[i], &measures[i])) return false;
    words->items = measures;
    return true;
}

/* People as the extractor calls them: "troops" is soldier. */
static bool settle_people(const settler *s, cck_views *words) {
    cck_view *people = cck_arena_zalloc(s->arena, words->count + 1, sizeof *people);
    if (!people) return false;
    for (size_t i = 0; i < words->count; i++) {
        char singular[WORD_BYTES];
        const cck_population *known = cck_lexicon_population(s->lexicon, words->items[i]);
        cck_view name = known ? known->name : words->items[i];
        if (!known && name.len && name.len < WORD_BYTES)
            name = (cck_view){singular, cck_singular(name, singular, WORD_BYTES)};
        people[i] = cck_arena_copy(s->arena, name);
        if (!people[i].ptr) return false;
    }
    words->items = people;
    return true;
}

static bool settle_rule(settler *s, cck_rule *rule) {
    s->source = rule->source;
    s->line = rule->line;
    return settle_measures(s, &rule->measures) && settle_people(s, &rule->populations);
}

static bool settle_ignore(settler *s, cck_ignore *ignore) {
    s->source = ignore->source;
    s->line = ignore->line;
    return !ignore->measure.len || settle(s, ignore->measure, &ignore->measure);
}

cck_code cck_rules_settle(cck_rules *rules, const cck_lexicon *lexicon, cck_remark *remark, void *context,
                          cck_error *error) {
    settler s = {.arena = rules->arena, .lexicon = lexicon, .remark = remark, .context = context};
    cck_rule *items = cck_arena_zalloc(rules->arena, rules->rule_count + 1, sizeof *items);
    cck_ignore *ignores = cck_arena_zalloc(rules->arena, rules->ignore_count + 1, sizeof *ignores);
    bool well = items && ignores;
    for (size_t i = 0; i < rules->rule_count && well; i++) {
        items[i] = rules->rules[i];
        well = settle_rule(&s, &items[i]);
    }
    for (size_t i = 0; i < rules->ignore_count && well; i++) {
        ignores[i] = rules->ignores[i];
        well = settle_ignore(&s, &ignores[i]);
    }
    if (!well) return cck_fail(error, CCK_E_MEMORY, "out of memory while reading the rules");
    rules->rules = items;
    rules->ignores = ignores;
    return CCK_OK;
}
