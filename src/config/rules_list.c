/* rules_list.c - the rules of a file and its ignore entries. */
#include "base/nearest.h"
#include "config/rules_reader.h"
#include "config/shown.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A rule as written: what it says of itself and whether it says what it matches. */
typedef struct {
    cck_rule rule;
    bool has_match;
} written_rule;

/* ---- tolerance ---- */

static cck_code read_relative(cck_rules_reader *reader, const cck_yaml *value, void *tolerance) {
    return cck_rules_read_fraction(reader, value, 0, 1, &((cck_tolerance *)tolerance)->relative);
}

static cck_code read_absolute(cck_rules_reader *reader, const cck_yaml *value, void *tolerance) {
    return cck_rules_read_number(reader, value, 1e15, &((cck_tolerance *)tolerance)->absolute);
}

static cck_code read_grain(cck_rules_reader *reader, const cck_yaml *value, void *tolerance) {
    return cck_rules_read_number(reader, value, 10, &((cck_tolerance *)tolerance)->grain);
}

static cck_code read_tolerance(cck_rules_reader *reader, const cck_yaml *value, void *into) {
    static const cck_rules_key keys[] = {
        {"relative", read_relative}, {"absolute", read_absolute}, {"grain", read_grain}};
    cck_tolerance tolerance = {0, 0, 0};
    cck_code code;
    if (value->kind == CCK_YAML_LIST || cck_rules_is_empty(value) || (value->kind == CCK_YAML_MAP && !value->count))
        code = cck_rules_fail_type(reader, value, "a percentage (5%) or a map ({absolute: 2})");
    else if (value->kind == CCK_YAML_MAP)
        code = cck_rules_read_map(reader, value, "tolerance", keys, COUNT(keys), &tolerance);
    else
        code = read_relative(reader, value, &tolerance);
    if (code) return code;
    written_rule *written = into;
    written->rule.tolerance = tolerance;
    written->rule.has_tolerance = true;
    return CCK_OK;
}

/* ---- match ---- */

static cck_code read_measure(cck_rules_reader *reader, const cck_yaml *value, void *rule) {
    return cck_rules_read_words(reader, value, &((cck_rule *)rule)->measures);
}

static cck_code read_unit(cck_rules_reader *reader, const cck_yaml *value, void *rule) {
    return cck_rules_read_words(reader, value, &((cck_rule *)rule)->units);
}

/* One word of `kind`. Figures that claim nothing are never compared: a rule for them is a mistake. */
static cck_code read_one_kind(cck_rules_reader *reader, const cck_yaml *value, cck_rule *rule) {
    cck_view word = {NULL, 0};
    cck_code code = cck_rules_read_word(reader, value, &word);
    if (code) return code;
    cck_kind kind;
    bool known = cck_kind_parse(word, &kind);
    if (known && cck_kind_is_claim(kind)) {
        rule->kinds |= UINT32_C(1) << kind;
        return CCK_OK;
    }
    const char *names[CCK_KIND_END];
    size_t count = 0;
    for (cck_kind k = 0; k < CCK_KIND_END; k++)
        if (cck_kind_is_claim(k)) names[count++] = cck_kind_name(k);
    code = cck_rules_fail_choice(reader, value, names, count);
    if (known) cck_error_hint(reader->error, "figures of this kind claim nothing and are not compared");
    return code;
}

static cck_code read_kind(cck_rules_reader *reader, const cck_yaml *value, void *rule) {
    cck_views words; /* for the check of types */
    cck_code code = cck_rules_read_words(reader, value, &words);
    if (!code && value->kind == CCK_YAML_SCALAR) code = read_one_kind(reader, value, rule);
    for (const cck_yaml *word = value->first; word && !code; word = word->next)
        code = read_one_kind(reader, word, rule);
    return code;
}

static cck_code read_match(cck_rules_reader *reader, const cck_yaml *value, void *into) {
    static const cck_rules_key keys[] = {{"measure", read_measure}, {"kind", read_kind}, {"unit", read_unit}};
    written_rule *written = into;
    written->has_match = true;
    return cck_rules_read_map(reader, value, "match", keys, COUNT(keys), &written->rule);
}

/* ---- the other keys of a rule ---- */

static cck_code read_rule_id(cck_rules_reader *reader, const cck_yaml *value, void *into) {
    return cck_rules_read_word(reader, value, &((written_rule *)into)->rule.id);
}

static cck_code read_over_time(cck_rules_reader *reader, const cck_yaml *value, void *into) {
    static const char *const names[] = {"fixed", "may_rise", "may_fall", "any"}; /* as in cck_over_time */
    size_t choice;
    cck_code code = cck_rules_read_choice(reader, value, names, COUNT(names), &choice);
    if (code) return code;
    written_rule *written = into;
    written->rule.over_time = (cck_over_time)choice;
    written->rule.has_over_time = true;
    return CCK_OK;
}

static cck_code read_severity(cck_rules_reader *reader, const cck_yaml *value, void *into) {
    const char *names[CCK_SEVERITY_ERROR + 1];
    for (size_t i = 0; i < COUNT(names); i++) names[i] = cck_severity_name((cck_severity)i);
    size_t choice;
    cck_code code = cck_rules_read_choice(reader, value, names, COUNT(names), &choice);
    if (code) return code;
    written_rule *written = into;
    written->rule.severity = (cck_severity)choice;
    written->rule.has_severity = true;
    return CCK_OK;
}

/* ---- a rule into the list ---- */

static cck_rule *rule_by_id(cck_rules_reader *reader, cck_view id) {
    for (size_t i = 0; i < reader->rules->rule_count; i++)
        if (cck_view_equal(reader->rule_items[i].id, id)) return &reader->rule_items[i];
    return NULL;
}

/* Room for one more item of `size` bytes in an array of the arena; NULL when out of memory. */
static void *grown(cck_rules_reader *reader, void *items, size_t count, size_t *room, size_t size) {
    if (count < *room) return items;
    size_t wanted = *room ? *room * 2 : 32;
    void *larger = cck_arena_zalloc(reader->rules->arena, wanted, size);
    if (!larger) return NULL;
    if (count) memcpy(larger, items, count * size);
    *room = wanted;
    return larger;
}

static cck_code fail_unmatched(cck_rules_reader *reader, const cck_yaml *id) {
    const char *names[CCK_MAX_RULES];
    size_t count = reader->rules->rule_count;
    for (size_t i = 0; i < count; i++) names[i] = reader->rule_items[i].id.ptr;
    cck_code code = cck_yaml_fail(reader->error, reader->text, reader->name, id, false,
                                  "there is no rule '%s' to change, and a new rule needs 'match'",
                                  cck_show(cck_view_trim(id->text)).text);
    const char *nearest = cck_nearest(cck_view_trim(id->text), names, count);
    if (nearest)
        cck_error_hint(reader->error, "did you mean '%s'?", cck_show(cck_view_of(nearest)).text);
    else
        cck_error_hint(reader->error, "'match: {kind: count}', or 'match: {}' for every figure");
    return code;
}

static cck_code add_rule(cck_rules_reader *reader, const cck_yaml *id, const written_rule *written) {
    cck_rules *rules = reader->rules;
    if (rules->rule_count == CCK_MAX_RULES)
        return cck_yaml_fail(reader->error, reader->text, reader->name, id, false, "there are more than %d rules",
                             CCK_MAX_RULES);
    if (!written->has_match) return fail_unmatched(reader, id);
    cck_rule *items = grown(reader, reader->rule_items, rules->rule_count, &reader->rule_room, sizeof *items);
    if (!items) return cck_rules_fail_memory(reader);
    reader->rule_items = items;
    items[rules->rule_count] = written->rule;
    /* NUL-terminated, for the list of words that a hint chooses from. */
    items[rules->rule_count].id = cck_arena_copy(rules->arena, written->rule.id);
    if (!items[rules->rule_count].id.ptr) return cck_rules_fail_memory(reader);
    rules->rule_count++;
    return CCK_OK;
}

/* The fields that `written` has, over those of `rule`, which keeps its place in the order. */
static void change_rule(cck_rule *rule, const written_rule *written) {
    const cck_rule *says = &written->rule;
    if (written->has_match) {
        rule->measures = says->measures;
        rule->units = says->units;
        rule->kinds = says->kinds;
    }
    if (says->has_tolerance) rule->tolerance = says->tolerance;
    if (says->has_over_time) rule->over_time = says->over_time;
    if (says->has_severity) rule->severity = says->severity;
    rule->has_tolerance |= says->has_tolerance;
    rule->has_over_time |= says->has_over_time;
    rule->has_severity |= says->has_severity;
    rule->source = says->source;
    rule->line = says->line;
}

static cck_code read_rule(cck_rules_reader *reader, const cck_yaml *map) {
    static const cck_rules_key keys[] = {{"id", read_rule_id},
                                         {"match", read_match},
                                         {"tolerance", read_tolerance},
                                         {"over_time", read_over_time},
                                         {"severity", read_severity}};
    written_rule written = {.rule = {.source = reader->name, .line = map->line}};
    cck_code code = cck_rules_read_map(reader, map, "a rule", keys, COUNT(keys), &written);
    if (code) return code;
    const cck_yaml *id = cck_yaml_get(map, "id");
    if (!id) return cck_yaml_fail(reader->error, reader->text, reader->name, map, false, "a rule needs an 'id'");
    cck_rule *same = rule_by_id(reader, written.rule.id);
    if (!same) return add_rule(reader, id, &written);
    if (same->source.ptr == reader->name.ptr) {
        code = cck_yaml_fail(reader->error, reader->text, reader->name, id, false, "the rule '%s' stands twice",
                             cck_show(written.rule.id).text);
        cck_error_hint(reader->error, "it stands in line %zu already", same->line);
        return code;
    }
    change_rule(same, &written);
    return CCK_OK;
}

cck_code cck_rules_read_rules(cck_rules_reader *reader, const cck_yaml *list, void *unused) {
    (void)unused;
    if (cck_rules_is_empty(list)) return CCK_OK;
    if (list->kind != CCK_YAML_LIST) return cck_rules_fail_type(reader, list, "a list of rules (- id: ...)");
    cck_code code = CCK_OK;
    for (const cck_yaml *map = list->first; map && !code; map = map->next) code = read_rule(reader, map);
    return code;
}

/* ---- ignore ---- */

static bool is_hex(cck_view text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) return false;
    }
    return true;
}

/* The beginning of a fingerprint; fewer than four digits would accept what nobody looked at. */
static cck_code read_finding_id(cck_rules_reader *reader, const cck_yaml *value, void *ignore) {
    cck_view id = {NULL, 0};
    cck_code code = cck_rules_read_word(reader, value, &id);
    if (code) return code;
    if (id.len < 4 || id.len > 12 || !is_hex(id))
        return cck_rules_fail_type(reader, value, "4 to 12 hex digits of a claim's id (3f9c1a7e)");
    ((cck_ignore *)ignore)->id = id;
    return CCK_OK;
}

static cck_code read_finding_measure(cck_rules_reader *reader, const cck_yaml *value, void *ignore) {
    return cck_rules_read_word(reader, value, &((cck_ignore *)ignore)->measure);
}

static cck_code read_path(cck_rules_reader *reader, const cck_yaml *value, void *ignore) {
    return cck_rules_read_word(reader, value, &((cck_ignore *)ignore)->path);
}

static cck_code read_outlets(cck_rules_reader *reader, const cck_yaml *value, void *ignore) {
    if (value->kind != CCK_YAML_LIST) return cck_rules_fail_type(reader, value, "a list of two outlets");
    if (value->count != 2)
        return cck_yaml_fail(reader->error, reader->text, reader->name, value, false,
                             "'outlets' is a list of two outlets, not of %zu", value->count);
    return cck_rules_read_words(reader, value, &((cck_ignore *)ignore)->outlets);
}

static cck_code read_reason(cck_rules_reader *reader, const cck_yaml *value, void *ignore) {
    return cck_rules_read_word(reader, value, &((cck_ignore *)ignore)->reason);
}

static cck_code read_until(cck_rules_reader *reader, const cck_yaml *value, void *ignore) {
    return cck_rules_read_date(reader, value, &((cck_ignore *)ignore)->until);
}

static cck_code add_ignore(cck_rules_reader *reader, const cck_yaml *map, const cck_ignore *ignore) {
    cck_rules *rules = reader->rules;
    if (rules->ignore_count == CCK_MAX_IGNORES)
        return cck_yaml_fail(reader->error, reader->text, reader->name, map, false,
                             "there are more than %d ignore entries", CCK_MAX_IGNORES);
    cck_ignore *items = grown(reader, reader->ignore_items, rules->ignore_count, &reader->ignore_room, sizeof *items);
    if (!items) return cck_rules_fail_memory(reader);
    reader->ignore_items = items;
    items[rules->ignore_count++] = *ignore;
    return CCK_OK;
}

static cck_code read_ignore(cck_rules_reader *reader, const cck_yaml *map) {
    static const cck_rules_key keys[] = {{"id", read_finding_id}, {"measure", read_finding_measure},
                                         {"path", read_path},     {"outlets", read_outlets},
                                         {"reason", read_reason}, {"until", read_until}};
    cck_ignore ignore = {.source = reader->name, .line = map->line};
    cck_code code = cck_rules_read_map(reader, map, "an ignore entry", keys, COUNT(keys), &ignore);
    if (code) return code;
    const char *missing = NULL;
    if (!ignore.reason.ptr) missing = "a 'reason'";
    if (!ignore.id.ptr && !ignore.measure.ptr && !ignore.path.ptr && !ignore.outlets.count)
        missing = "an 'id', 'measure', 'path' or 'outlets': without one it accepts everything";
    if (missing)
        return cck_yaml_fail(reader->error, reader->text, reader->name, map, false, "an ignore entry needs %s",
                             missing);
    return add_ignore(reader, map, &ignore);
}

cck_code cck_rules_read_ignores(cck_rules_reader *reader, const cck_yaml *list, void *unused) {
    (void)unused;
    if (cck_rules_is_empty(list)) return CCK_OK;
    if (list->kind != CCK_YAML_LIST) return cck_rules_fail_type(reader, list, "a list of entries (- id: ...)");
    cck_code code = CCK_OK;
    for (const cck_yaml *map = list->first; map && !code; map = map->next) code = read_ignore(reader, map);
    return code;
}
