/* rules_affinity.c - the weights of what speaks for and against two figures being of the same quantity. */
#include "config/rules_reader.h"

/* Log odds: a weight of 20 is as good as certain, and more is a slip. */
#define MOST 20

static cck_code read_weight(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
#define NAME(name) #name,
    static const char *const names[] = {CCK_WEIGHTS(NAME)};
#undef NAME
    size_t at = 0;
    while (at < CCK_WEIGHT_END && !cck_view_equal(value->key, cck_view_of(names[at]))) at++;
    return cck_rules_read_signed(reader, value, MOST, &((cck_rules *)rules)->weights[at]);
}

cck_code cck_rules_read_affinity(cck_rules_reader *reader, const cck_yaml *map, void *rules) {
#define KEY(name) {#name, read_weight},
    static const cck_rules_key keys[] = {CCK_WEIGHTS(KEY)};
#undef KEY
    if (cck_rules_is_empty(map)) return CCK_OK;
    return cck_rules_read_map(reader, map, "affinity", keys, CCK_WEIGHT_END, rules);
}
