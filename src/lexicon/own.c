/* own.c - measures, units, synonyms and hedges that a user's rules add to the built-in lists. */
#include "base/nearest.h"
#include "lexicon/internal.h"

/* Names of measures that a hint chooses from. */
enum { MOST_NAMES = 1000 };

void cck_own_words_count(cck_lexicon *lexicon, const cck_yaml *root) {
    const cck_yaml *measures = cck_yaml_get(root, "measures"), *units = cck_yaml_get(root, "units"),
                   *synonyms = cck_yaml_get(root, "synonyms");
    lexicon->own_measures = measures ? measures->count : 0;
    lexicon->own_units = units ? units->count : 0;
    lexicon->own_synonyms = synonyms ? synonyms->count : 0;
}

static cck_code read_measures(source *s, const cck_yaml *map) {
    cck_lexicon *l = s->lexicon;
    for (const cck_yaml *n = map ? map->first : NULL; n; n = n->next) {
        size_t i = 0;
        while (i < l->measure_count && !cck_view_equal(l->measures[i].name, n->key)) i++;
        l->measure_count += i == l->measure_count;
        cck_code code = cck_measure_read(s, n, &l->measures[i]);
        if (code) return code;
    }
    return CCK_OK;
}

static cck_code no_such_measure(source *s, const cck_yaml *whole) {
    const char *names[MOST_NAMES];
    size_t count = 0;
    for (; count < s->lexicon->measure_count && count < MOST_NAMES; count++)
        names[count] = s->lexicon->measures[count].name.ptr; /* the arena ends it with a NUL */
    cck_code code = cck_yaml_fail(s->error, whole, false, "there is no measure '%.*s'", CCK_FMT(whole->text));
    const char *nearest = cck_nearest(whole->text, names, count);
    if (nearest) cck_error_hint(s->error, "did you mean '%s'?", nearest);
    return code;
}

/* A measure that holds itself would be looked through without end. */
static bool holds(const cck_measure *part, const cck_measure *whole) {
    for (const cck_measure *m = whole; m; m = m->part_of)
        if (m == part) return true;
    return false;
}

/* The measures that are told in this one's stead are there. */
static cck_code check_near(source *s, const cck_yaml *near) {
    for (const cck_yaml *one = cck_first_of(near); one; one = near == one ? NULL : one->next) {
        if (!cck_lexicon_measure(s->lexicon, one->text)) return no_such_measure(s, one);
    }
    return CCK_OK;
}

/* A whole may stand below its parts: linked when all are there. */
static cck_code link_measures(source *s, const cck_yaml *map) {
    cck_lexicon *l = s->lexicon;
    for (const cck_yaml *n = map ? map->first : NULL; n; n = n->next) {
        cck_code code = check_near(s, cck_yaml_get(n, "near"));
        if (code) return code;
        const cck_yaml *named = cck_yaml_get(n, "part_of");
        if (!named) continue;
        const cck_measure *whole = cck_lexicon_measure(l, cck_view_trim(named->text));
        size_t i = 0;
        while (i < l->measure_count && !cck_view_equal(l->measures[i].name, n->key)) i++;
        if (i == l->measure_count) continue; /* more words of another one, which has its own whole */
        if (!whole) return no_such_measure(s, named);
        if (holds(&l->measures[i], whole)) {
            return cck_yaml_fail(s->error, named, false, "'%.*s' would be part of itself", CCK_FMT(n->key));
        }
        l->measures[i].part_of = whole;
    }
    return CCK_OK;
}

static cck_code read_units(source *s, const cck_yaml *map) {
    cck_lexicon *l = s->lexicon;
    for (const cck_yaml *n = map ? map->first : NULL; n; n = n->next) {
        size_t i = 0;
        while (i < l->unit_count && !cck_view_equal(l->units[i].name, n->key)) i++;
        l->unit_count += i == l->unit_count;
        cck_code code = cck_unit_read(s, n, &l->units[i]);
        if (code) return code;
    }
    return CCK_OK;
}

cck_code cck_own_words_read(source *s, const cck_yaml *root) {
    const cck_yaml *hedges = cck_yaml_get(root, "hedges"), *synonyms = cck_yaml_get(root, "synonyms");
    const cck_yaml *before = cck_yaml_get(hedges, "words"), *after = cck_yaml_get(hedges, "words_after");
    cck_code code = read_measures(s, cck_yaml_get(root, "measures"));
    if (!code) code = link_measures(s, cck_yaml_get(root, "measures"));
    if (!code) code = read_units(s, cck_yaml_get(root, "units"));
    if (!code && synonyms && synonyms->count) code = cck_synonyms_add(s, synonyms);
    if (!code && before && before->count) code = cck_hedges_read(s, before, false);
    if (!code && after && after->count) code = cck_hedges_read(s, after, true);
    return code;
}
