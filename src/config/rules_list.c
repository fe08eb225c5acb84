/* rules_list.c - what the rules and ignore entries of a checked tree say. */
#include "base/nearest.h"
#include "config/keys_internal.h"
#include "config/rules_reader.h"
#include "config/shown.h"
#include "config/values.h"

/* ---- what can only be told of one file ---- */

static const cck_yaml *rule_of_id(const cck_yaml *list, const cck_yaml *until, cck_view id) {
    for (const cck_yaml *entry = list ? list->first : NULL; entry && entry != until; entry = entry->next) {
        const cck_yaml *other = cck_yaml_get(entry, "id");
        if (other && cck_view_equal(cck_view_trim(other->text), id)) return entry;
    }
    return NULL;
}

static void stands_twice(cck_faults *faults, const cck_yaml *id, const cck_yaml *before) {
    cck_error error;
    cck_yaml_fail(&error, id, false, "the rule '%s' stands twice", cck_show(cck_view_trim(id->text)).text);
    cck_error_hint(&error, "it stands in line %zu already", before->line);
    cck_fault(faults, &error);
}

static void says_no_match(cck_faults *faults, const cck_yaml *id, const cck_yaml *rules) {
    const char *names[CCK_MAX_RULES];
    size_t count = 0;
    for (const cck_yaml *rule = rules ? rules->first : NULL; rule && count < CCK_MAX_RULES; rule = rule->next) {
        const cck_yaml *other = cck_yaml_get(rule, "id");
        if (other) names[count++] = other->text.ptr; /* the arena ends it with a NUL */
    }
    cck_error error;
    cck_yaml_fail(&error, id, false, "there is no rule '%s' to change, and a new rule needs 'match'",
                  cck_show(cck_view_trim(id->text)).text);
    const char *nearest = cck_nearest(cck_view_trim(id->text), names, count);
    if (nearest)
        cck_error_hint(&error, "did you mean '%s'?", cck_show(cck_view_of(nearest)).text);
    else
        cck_error_hint(&error, "'match: {kind: count}', or 'match: {}' for every figure");
    cck_fault(faults, &error);
}

static void accepts_everything(cck_faults *faults, const cck_yaml *map) {
    cck_error error;
    cck_yaml_fail(&error, map, false,
                  "an ignore entry needs an 'id', 'measure', 'path' or 'outlets': without one it accepts everything");
    cck_fault(faults, &error);
}

static void check_ignores(cck_faults *faults, const cck_yaml *list) {
    static const char *const any_of[] = {"id", "measure", "path", "outlets"};
    if (!list || list->kind != CCK_YAML_LIST) return;
    for (const cck_yaml *map = list->first; map; map = map->next) {
        size_t i = 0;
        while (i < 4 && !cck_yaml_get(map, any_of[i])) i++;
        if (i == 4 && map->kind == CCK_YAML_MAP) accepts_everything(faults, map);
    }
}

void cck_rules_check_list(cck_faults *faults, const cck_yaml *under, const cck_yaml *root) {
    const cck_yaml *list = cck_yaml_get(root, "rules"), *before = cck_yaml_get(under, "rules");
    for (const cck_yaml *rule = list && list->kind == CCK_YAML_LIST ? list->first : NULL; rule; rule = rule->next) {
        const cck_yaml *id = cck_yaml_get(rule, "id");
        if (!id || id->kind != CCK_YAML_SCALAR || !cck_view_trim(id->text).len) continue;
        const cck_yaml *twice = rule_of_id(list, rule, cck_view_trim(id->text));
        if (twice)
            stands_twice(faults, id, twice);
        else if (!cck_yaml_get(rule, "match") && !rule_of_id(before, NULL, cck_view_trim(id->text)))
            says_no_match(faults, id, before);
    }
    check_ignores(faults, cck_yaml_get(root, "ignore"));
}

/* ---- rules ---- */

static void mean_tolerance(const cck_yaml *value, cck_tolerance *out) {
    const cck_yaml *hedged = cck_yaml_get(value, "hedged");
    size_t rounding = 0;
    *out = (cck_tolerance){.relative = 0};
    if (value->kind == CCK_YAML_SCALAR) {
        cck_take_share(value, &out->relative);
        return;
    }
    cck_take_share(cck_yaml_get(value, "relative"), &out->relative);
    cck_take_number(cck_yaml_get(value, "absolute"), &out->absolute);
    cck_take_number(cck_yaml_get(value, "grain"), &out->grain);
    cck_take_choice(cck_yaml_get(value, "rounding"), cck_roundings, CCK_ROUNDINGS, &rounding);
    out->implied_rounding = rounding == 1;
    out->has_above = cck_take_share(cck_yaml_get(value, "above"), &out->above);
    out->has_below = cck_take_share(cck_yaml_get(value, "below"), &out->below);
    for (cck_bound b = 0; b < CCK_BOUND_END; b++)
        if (cck_take_share(cck_yaml_get(hedged, cck_bound_name(b)), &out->hedged[b])) out->has_hedged |= 1u << b;
}

/* A number for "no less and no more", or a map of both ends. */
static void mean_certainty(const cck_yaml *value, cck_rule *out) {
    out->has_certainty = true;
    out->certainty_from = 0;
    out->certainty_below = 2;
    if (value->kind == CCK_YAML_SCALAR) cck_take_share(value, &out->certainty_from);
    cck_take_share(cck_yaml_get(value, "at_least"), &out->certainty_from);
    cck_take_share(cck_yaml_get(value, "below"), &out->certainty_below);
}

static void mean_window(const cck_yaml *value, cck_rule *out) {
    out->has_window = true;
    out->window_from = 0;
    out->window_to = INT64_MAX;
    if (cck_take_span(value, &out->window_from)) out->window_to = out->window_from;
    if (value->kind == CCK_YAML_MAP) out->window_from = 1; /* a window there is */
    cck_take_span(cck_yaml_get(value, "at_least"), &out->window_from);
    cck_take_span(cck_yaml_get(value, "at_most"), &out->window_to);
}

static uint32_t kinds_of(const cck_yaml *value) {
    uint32_t kinds = 0;
    cck_kind kind;
    if (!value) return 0;
    if (value->kind == CCK_YAML_SCALAR && cck_kind_parse(cck_view_trim(value->text), &kind)) kinds = 1u << kind;
    for (const cck_yaml *word = value->first; word; word = word->next)
        if (cck_kind_parse(cck_view_trim(word->text), &kind)) kinds |= 1u << kind;
    return kinds;
}

static bool mean_match(cck_arena *arena, const cck_yaml *map, cck_rule *out) {
    const cck_yaml *certainty = cck_yaml_get(map, "certainty"), *window = cck_yaml_get(map, "window");
    out->kinds = kinds_of(cck_yaml_get(map, "kind"));
    if (certainty) mean_certainty(certainty, out);
    if (window) mean_window(window, out);
    return cck_take_words(arena, cck_yaml_get(map, "measure"), &out->measures) &&
           cck_take_words(arena, cck_yaml_get(map, "unit"), &out->units) &&
           cck_take_words(arena, cck_yaml_get(map, "population"), &out->populations) &&
           cck_take_words(arena, cck_yaml_get(map, "place"), &out->places) &&
           cck_take_words(arena, cck_yaml_get(map, "outlet"), &out->outlets) &&
           cck_take_words(arena, cck_yaml_get(map, "speaker"), &out->speakers) &&
           cck_take_words(arena, cck_yaml_get(map, "source"), &out->sources);
}

static bool mean_rule(cck_arena *arena, const cck_yaml *map, cck_rule *out) {
    const cck_yaml *tolerance = cck_yaml_get(map, "tolerance");
    size_t choice;
    *out = (cck_rule){.source = map->file->name, .line = map->line, .convert = true, .scope = CCK_SEVERITY_NOTE};
    cck_take_word(cck_yaml_get(map, "id"), &out->id);
    out->has_tolerance = tolerance != NULL;
    if (tolerance) mean_tolerance(tolerance, &out->tolerance);
    out->has_over_time = cck_take_choice(cck_yaml_get(map, "over_time"), cck_over_times, CCK_OVER_TIMES, &choice);
    if (out->has_over_time) out->over_time = (cck_over_time)choice;
    out->has_severity = cck_take_choice(cck_yaml_get(map, "severity"), cck_severities, CCK_SEVERITIES, &choice);
    if (out->has_severity) out->severity = (cck_severity)choice;
    out->has_scope = cck_take_choice(cck_yaml_get(map, "scope"), cck_severities, CCK_SEVERITIES, &choice);
    if (out->has_scope) out->scope = (cck_severity)choice;
    out->has_settle = cck_take_span(cck_yaml_get(map, "settle"), &out->settle_s);
    out->has_convert = cck_take_yes(cck_yaml_get(map, "convert"), &out->convert);
    return mean_match(arena, cck_yaml_get(map, "match"), out);
}

static void too_many(cck_faults *faults, const cck_yaml *list, size_t most, const char *what) {
    const cck_yaml *entry = list->first;
    for (size_t i = 0; i < most; i++) entry = entry->next;
    cck_error error;
    cck_yaml_fail(&error, entry, false, "there are more than %zu %s", most, what);
    cck_fault(faults, &error);
}

bool cck_rules_mean_rules(cck_rules *rules, const cck_yaml *list, cck_faults *faults) {
    if (!list || list->count == 0) return true;
    if (list->count > CCK_MAX_RULES) {
        too_many(faults, list, CCK_MAX_RULES, "rules");
        return true;
    }
    cck_rule *items = cck_arena_zalloc(rules->arena, list->count, sizeof *items);
    if (!items) return false;
    for (const cck_yaml *map = list->first; map; map = map->next)
        if (!mean_rule(rules->arena, map, &items[rules->rule_count++])) return false;
    rules->rules = items;
    return true;
}

/* ---- ignore ---- */

static bool mean_ignore(cck_arena *arena, const cck_yaml *map, cck_ignore *out) {
    *out = (cck_ignore){.source = map->file->name, .line = map->line};
    cck_take_word(cck_yaml_get(map, "id"), &out->id);
    cck_take_word(cck_yaml_get(map, "measure"), &out->measure);
    cck_take_word(cck_yaml_get(map, "path"), &out->path);
    cck_take_word(cck_yaml_get(map, "reason"), &out->reason);
    cck_take_word(cck_yaml_get(map, "until"), &out->until);
    return cck_take_words(arena, cck_yaml_get(map, "outlets"), &out->outlets);
}

bool cck_rules_mean_ignores(cck_rules *rules, const cck_yaml *list, cck_faults *faults) {
    if (!list || list->count == 0) return true;
    if (list->count > CCK_MAX_IGNORES) {
        too_many(faults, list, CCK_MAX_IGNORES, "ignore entries");
        return true;
    }
    cck_ignore *items = cck_arena_zalloc(rules->arena, list->count, sizeof *items);
    if (!items) return false;
    for (const cck_yaml *map = list->first; map; map = map->next) {
        if (!mean_ignore(rules->arena, map, &items[rules->ignore_count++])) return false;
    }
    rules->ignores = items;
    return true;
}
