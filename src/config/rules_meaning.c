/* rules_meaning.c - what a checked tree says: inputs, hedges, windows, weights, demands, outlets. */
#include "config/keys_internal.h"
#include "config/rules_reader.h"
#include "config/values.h"

/* ---- inputs ---- */

static bool mean_fields(cck_rules *rules, const cck_yaml *map) {
    size_t count = 0;
    for (const cck_yaml *field = map ? map->first : NULL; field; field = field->next)
        count += field->kind == CCK_YAML_LIST ? field->count : 1;
    if (!count) return true;
    cck_field_map *items = cck_arena_zalloc(rules->arena, count, sizeof *items);
    if (!items) return false;
    for (const cck_yaml *field = map->first; field; field = field->next) {
        cck_views names = {NULL, 0};
        if (!cck_take_words(rules->arena, field, &names)) return false;
        for (size_t i = 0; i < names.count; i++)
            items[rules->field_count++] = (cck_field_map){field->key, names.items[i]};
    }
    rules->fields = items;
    return true;
}

static bool mean_inputs(cck_rules *rules, const cck_yaml *inputs) {
    cck_arena *arena = rules->arena;
    return cck_take_words(arena, cck_yaml_get(inputs, "include"), &rules->include) &&
           cck_take_words(arena, cck_yaml_get(inputs, "exclude"), &rules->exclude) &&
           cck_take_words(arena, cck_yaml_get(cck_yaml_get(inputs, "outlet"), "from"), &rules->outlet_from) &&
           mean_fields(rules, cck_yaml_get(inputs, "fields"));
}

/* ---- hedges ---- */

/* about_max bounds what the other two widen, so it must not lie below them. */
static void check_hedges(cck_rules *rules, const cck_yaml *map, cck_faults *faults) {
    const cck_hedges *hedges = &rules->hedges;
    bool sharp = hedges->about_sharp > hedges->about_max;
    if (!sharp && hedges->about <= hedges->about_max) return;
    const cck_yaml *at = cck_yaml_get(map, sharp ? "about_sharp" : "about"), *most = cck_yaml_get(map, "about_max");
    bool builtin = at && cck_view_starts(at->file->name, CCK_LIT("builtin:"));
    if (!at || (builtin && most)) at = most;
    cck_error error;
    cck_yaml_fail(&error, at, false, "'%s' is more than 'about_max' allows", sharp ? "about_sharp" : "about");
    cck_error_hint(&error, "set 'about_max' to the widest margin that 'about' may mean");
    cck_fault(faults, &error);
}

static void mean_hedges(cck_rules *rules, const cck_yaml *map, cck_faults *faults) {
    cck_hedges *hedges = &rules->hedges;
    cck_take_share(cck_yaml_get(map, "about"), &hedges->about);
    cck_take_share(cck_yaml_get(map, "about_sharp"), &hedges->about_sharp);
    cck_take_share(cck_yaml_get(map, "about_max"), &hedges->about_max);
    cck_take_share(cck_yaml_get(map, "bare"), &hedges->bare_soft);
    cck_take_share(cck_yaml_get(map, "more_than"), &hedges->more_than_top);
    const cck_yaml *nearly = cck_yaml_get(map, "nearly");
    double below = 0;
    if (nearly && nearly->count == 2 && cck_take_share(nearly->first, &below)) {
        hedges->nearly_below = below < 0 ? -below : 0;
        cck_take_share(nearly->first->next, &hedges->nearly_above);
    }
    check_hedges(rules, map, faults);
}

/* ---- outlets ---- */

static bool mean_outlet(cck_arena *arena, const cck_yaml *map, cck_outlet *out) {
    out->name = cck_view_trim(map->key);
    out->source = map->file->name;
    out->line = map->key_line;
    cck_take_word(cck_yaml_get(map, "language"), &out->language);
    cck_take_word(cck_yaml_get(map, "copies_from"), &out->copies_from);
    return cck_take_words(arena, cck_yaml_get(map, "aliases"), &out->aliases) &&
           cck_take_words(arena, cck_yaml_get(map, "hosts"), &out->hosts);
}

static bool mean_outlets(cck_rules *rules, const cck_yaml *map) {
    if (!map || map->count == 0) return true;
    cck_outlet *items = cck_arena_zalloc(rules->arena, map->count, sizeof *items);
    if (!items) return false;
    for (const cck_yaml *entry = map->first; entry; entry = entry->next)
        if (!mean_outlet(rules->arena, entry, &items[rules->outlet_count++])) return false;
    rules->outlets = items;
    return true;
}

static void call_by_name(const cck_rules *rules, cck_views words) {
    cck_view *items = (cck_view *)(uintptr_t)words.items; /* ours: they lie in the arena of the rules */
    for (size_t i = 0; i < words.count; i++) {
        const cck_outlet *outlet = cck_rules_outlet(rules, items[i]);
        if (outlet) items[i] = outlet->name;
    }
}

/* Rules and ignore entries may name outlets by their aliases. */
static void call_outlets(const cck_rules *rules) {
    for (size_t i = 0; i < rules->rule_count; i++) call_by_name(rules, rules->rules[i].outlets);
    for (size_t i = 0; i < rules->ignore_count; i++) call_by_name(rules, rules->ignores[i].outlets);
}

/* ---- all of it ---- */

bool cck_rules_mean(cck_rules *rules, const cck_yaml *root, cck_faults *faults) {
    const cck_yaml *affinity = cck_yaml_get(root, "affinity"), *certainty = cck_yaml_get(root, "certainty");
    rules->root = root;
    mean_hedges(rules, cck_yaml_get(root, "hedges"), faults);
    cck_take_share(cck_yaml_get(cck_yaml_get(root, "windows"), "tolerance"), &rules->window_tolerance);
    for (size_t i = 0; i < CCK_WEIGHT_END; i++)
        cck_take_number(cck_yaml_get(affinity, cck_key_affinity[i].name), &rules->weights[i]);
    for (size_t i = 0; i < CCK_DEMAND_END; i++)
        cck_take_share(cck_yaml_get(certainty, cck_key_certainty[i].name), &rules->demands[i]);
    bool well = mean_inputs(rules, cck_yaml_get(root, "inputs")) &&
                mean_outlets(rules, cck_yaml_get(root, "outlets")) &&
                cck_rules_mean_rules(rules, cck_yaml_get(root, "rules"), faults) &&
                cck_rules_mean_ignores(rules, cck_yaml_get(root, "ignore"), faults);
    if (well) call_outlets(rules);
    return well;
}
