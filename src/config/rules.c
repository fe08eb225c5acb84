/* rules.c - loading and freeing rules. */
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

static cck_code fail_memory(cck_error *error) {
    return cck_fail(error, CCK_E_MEMORY, "out of memory while reading the rules");
}

static cck_code read_all(cck_rules_reader *reader, const cck_rules_source *source, cck_error *error) {
    cck_rules_read_builtin(reader, cck_packed_find("config/rules.yaml"), CCK_LIT("builtin:news-en"));
    cck_code code = source->path ? cck_rules_read_path(reader, source->path, error) : CCK_OK;
    if (!code && source->over.ptr) cck_rules_read_text(reader, source->over, source->over_name);
    return code;
}

static cck_code read_into(cck_rules *rules, const cck_rules_source *source, cck_error *error) {
    cck_faults faults = {.arena = rules->arena};
    cck_rules_reader reader = {.arena = rules->arena, .faults = &faults, .hash = XXH3_createState()};
    if (!reader.hash) return fail_memory(error);
    XXH3_64bits_reset(reader.hash);
    cck_code code = read_all(&reader, source, error);
    rules->hash = XXH3_64bits_digest(reader.hash);
    XXH3_freeState(reader.hash);
    if (!code && !faults.count && !reader.failed) reader.failed = !cck_rules_mean(rules, reader.root, &faults);
    if (!code && reader.failed) return fail_memory(error);
    const cck_error *first = cck_faults_tell(&faults, source->fault, source->context);
    if (code || !faults.count) return code;
    if (!first) return fail_memory(error);
    if (error) *error = *first;
    return first->code;
}

cck_code cck_rules_read(const cck_rules_source *source, cck_rules **out, cck_error *error) {
    cck_arena *arena = cck_arena_new(CCK_MAX_RULES_MEMORY);
    cck_rules *rules = arena ? cck_arena_zalloc(arena, 1, sizeof *rules) : NULL;
    if (!rules) {
        cck_arena_free(arena);
        return fail_memory(error);
    }
    rules->arena = arena;
    cck_code code = read_into(rules, source, error);
    if (code)
        cck_rules_free(rules);
    else
        *out = rules;
    return code;
}

cck_code cck_rules_load(const char *path, cck_rules **out, cck_error *error) {
    return cck_rules_read(&(cck_rules_source){.path = path}, out, error);
}

cck_code cck_rules_parse(cck_view yaml, cck_view name, cck_rules **out, cck_error *error) {
    return cck_rules_read(&(cck_rules_source){.over = yaml.ptr ? yaml : CCK_LIT(""), .over_name = name}, out, error);
}

void cck_rules_free(cck_rules *rules) {
    if (rules) cck_arena_free(rules->arena);
}
