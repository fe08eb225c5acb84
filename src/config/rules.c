/* rules.c - loading, freeing and matching rules. */
#include "countercheck/rules.h"

#include "config/embedded.h"
#include "config/rules_reader.h"

const char *cck_severity_name(cck_severity severity) {
    switch (severity) {
    case CCK_SEVERITY_NONE: return "none";
    case CCK_SEVERITY_NOTE: return "note";
    case CCK_SEVERITY_WARNING: return "warning";
    case CCK_SEVERITY_ERROR: return "error";
    }
    return "none";
}

/* ---- loading ---- */

/* The user's part: a file, a text, or nothing. */
typedef struct {
    const char *path;
    bool has_text;
    cck_view text, name;
} user_rules;

static cck_code read_all(cck_rules_reader *reader, const user_rules *user) {
    const cck_embedded_file *builtin = cck_embedded_find("config/rules.yaml");
    if (!builtin) return cck_fail(reader->error, CCK_E_CONFIG, "the built-in rules are missing from this build");
    cck_view text = {(const char *)builtin->data, builtin->size};
    cck_code code = cck_rules_read_text(reader, text, CCK_LIT("builtin:news-en"));
    if (!code && user->path) code = cck_rules_read_path(reader, user->path);
    if (!code && user->has_text) code = cck_rules_read_text(reader, user->text, user->name);
    return code;
}

static cck_code read_into(cck_rules *rules, const user_rules *user, cck_error *error) {
    cck_rules_reader reader = {.rules = rules, .error = error, .hash = XXH3_createState()};
    if (!reader.hash) return cck_rules_fail_memory(&reader);
    XXH3_64bits_reset(reader.hash);
    cck_code code = read_all(&reader, user);
    rules->rules = reader.rule_items;
    rules->ignores = reader.ignore_items;
    rules->hash = XXH3_64bits_digest(reader.hash);
    XXH3_freeState(reader.hash);
    return code;
}

static cck_code load(const user_rules *user, cck_rules **out, cck_error *error) {
    cck_arena *arena = cck_arena_new(CCK_MAX_RULES_MEMORY);
    cck_rules *rules = arena ? cck_arena_zalloc(arena, 1, sizeof *rules) : NULL;
    if (!rules) {
        cck_arena_free(arena);
        return cck_fail(error, CCK_E_MEMORY, "out of memory while reading the rules");
    }
    rules->arena = arena;
    cck_code code = read_into(rules, user, error);
    if (code)
        cck_rules_free(rules);
    else
        *out = rules;
    return code;
}

cck_code cck_rules_load(const char *path, cck_rules **out, cck_error *error) {
    return load(&(user_rules){.path = path}, out, error);
}

cck_code cck_rules_parse(cck_view yaml, cck_view name, cck_rules **out, cck_error *error) {
    return load(&(user_rules){.has_text = true, .text = yaml, .name = name}, out, error);
}

void cck_rules_free(cck_rules *rules) {
    if (rules) cck_arena_free(rules->arena);
}

/* ---- matching ---- */

bool cck_rule_matches(const cck_rule *rule, cck_view measure, cck_kind kind, cck_view unit) {
    if (rule->kinds && !(rule->kinds & (UINT32_C(1) << kind))) return false;
    if (rule->measures.count && !cck_views_contain(rule->measures, measure)) return false;
    return rule->units.count == 0 || cck_views_contain(rule->units, unit);
}

static void lay_over(cck_rule *under, const cck_rule *rule) {
    under->id = rule->id;
    under->source = rule->source;
    under->line = rule->line;
    if (rule->has_tolerance) under->tolerance = rule->tolerance;
    if (rule->has_over_time) under->over_time = rule->over_time;
    if (rule->has_severity) under->severity = rule->severity;
    under->has_tolerance |= rule->has_tolerance;
    under->has_over_time |= rule->has_over_time;
    under->has_severity |= rule->has_severity;
}

cck_rule cck_rules_match(const cck_rules *rules, cck_view measure, cck_kind kind, cck_view unit) {
    cck_rule folded = {.over_time = CCK_OVER_TIME_FIXED, .severity = CCK_SEVERITY_ERROR};
    for (size_t i = 0; i < rules->rule_count; i++)
        if (cck_rule_matches(&rules->rules[i], measure, kind, unit)) lay_over(&folded, &rules->rules[i]);
    return folded;
}
