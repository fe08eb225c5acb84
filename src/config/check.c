/* check.c - a tree held against the table of keys: unknown keys, wrong types, values out of range, with the place, what
 * was expected and the nearest valid word. What a single value says, check_values.c looks at. */
#include "config/check.h"

#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "config/check_internal.h"
#include "config/shown.h"

/* Keys of the longest map. */
enum { MOST_KEYS = 64 };

static const char *name_of(const cck_key_row *row) {
    return row->what ? row->what : row->name;
}

static void unknown_key(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    const char *words[MOST_KEYS];
    size_t count = row->key_count < MOST_KEYS ? row->key_count : MOST_KEYS;
    for (size_t i = 0; i < count; i++) words[i] = row->keys[i].name;
    cck_error error;
    cck_yaml_fail(&error, value, true, "unknown key '%s' in %s", cck_show(value->key).text, name_of(row));
    cck_hint_words(&error, value->key, words, count);
    cck_fault(faults, &error);
}

static void missing_key(cck_faults *faults, const cck_yaml *map, const cck_key_row *row, const char *key) {
    cck_error error;
    cck_yaml_fail(&error, map, false, "%s needs %s '%s'", name_of(row), strchr("aeiou", *key) ? "an" : "a", key);
    cck_fault(faults, &error);
}

/* The keys of a map of known ones. */
static void check_keys(cck_faults *faults, const cck_yaml *map, const cck_key_row *row) {
    bool slips = false;
    for (const cck_yaml *value = map->first; value; value = value->next) {
        const cck_key_row *key = cck_key_below(row, value->key);
        slips |= !key;
        if (key)
            cck_check_tree(faults, value, key);
        else
            unknown_key(faults, value, row);
    }
    if (slips) return; /* one of them is likely to be what is missing */
    for (size_t i = 0; i < row->key_count; i++)
        if (row->keys[i].required && !cck_yaml_get(map, row->keys[i].name))
            missing_key(faults, map, row, row->keys[i].name);
}

static void no_map(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    cck_error error;
    const char *what = name_of(row);
    bool keyed = value->key.ptr && !(row->shape == CCK_SHAPE_LIST);
    cck_yaml_fail(&error, value, false, "%s is a map (%s: ...), not %s", keyed ? cck_label(value).text : what,
                  row->keys[0].name, cck_describe(value).text);
    cck_fault(faults, &error);
}

static void check_map(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    if (cck_yaml_is_empty(value) && !row->whole && value->key.ptr) return; /* a section that was commented out */
    if (value->kind == CCK_YAML_MAP)
        check_keys(faults, value, row);
    else
        no_map(faults, value, row);
}

static void check_list(cck_faults *faults, const cck_yaml *list, const cck_key_row *row) {
    char wanted[64];
    if (cck_yaml_is_empty(list)) return;
    if (list->kind != CCK_YAML_LIST) {
        snprintf(wanted, sizeof wanted, "a list of entries (- %s: ...)", row->keys[0].name);
        cck_fault_type(faults, list, wanted, NULL);
        return;
    }
    for (const cck_yaml *entry = list->first; entry; entry = entry->next) {
        if (entry->kind == CCK_YAML_MAP)
            check_keys(faults, entry, row);
        else
            no_map(faults, entry, row);
    }
}

/* Maps under names that the user gives. */
static void check_named(cck_faults *faults, const cck_yaml *map, const cck_key_row *row) {
    if (cck_yaml_is_empty(map)) return;
    if (map->kind != CCK_YAML_MAP) {
        cck_fault_type(faults, map, "a map of names", NULL);
        return;
    }
    for (const cck_yaml *entry = map->first; entry; entry = entry->next) {
        if (entry->kind == CCK_YAML_MAP)
            check_keys(faults, entry, row);
        else
            no_map(faults, entry, row);
    }
}

static void no_group(cck_faults *faults, const cck_yaml *value, const cck_key_row *row) {
    cck_error error;
    cck_yaml_fail(&error, value, false, "a group of %s is a list of two words and more, not %s", row->name,
                  value->kind == CCK_YAML_LIST ? "of fewer" : cck_describe(value).text);
    cck_error_hint(&error, "%s", row->example);
    cck_fault(faults, &error);
}

static void check_groups(cck_faults *faults, const cck_yaml *list, const cck_key_row *row) {
    if (cck_yaml_is_empty(list)) return;
    if (list->kind != CCK_YAML_LIST) {
        cck_fault_type(faults, list, "a list of groups of words", row->example);
        return;
    }
    for (const cck_yaml *group = list->first; group; group = group->next) {
        if (group->kind == CCK_YAML_LIST && group->count > 1)
            cck_check_words(faults, group);
        else
            no_group(faults, group, row);
    }
}

void cck_check_tree(cck_faults *faults, const cck_yaml *node, const cck_key_row *row) {
    switch (row->shape) {
    case CCK_SHAPE_MAP: check_map(faults, node, row); return;
    case CCK_SHAPE_NAMED: check_named(faults, node, row); return;
    case CCK_SHAPE_LIST: check_list(faults, node, row); return;
    case CCK_SHAPE_GROUPS: check_groups(faults, node, row); return;
    case CCK_SHAPE_WORD:
    case CCK_SHAPE_WORDS:
    case CCK_SHAPE_TWO_WORDS:
    case CCK_SHAPE_CHOICE:
    case CCK_SHAPE_CHOICES:
    case CCK_SHAPE_SHARE:
    case CCK_SHAPE_MARGINS:
    case CCK_SHAPE_NUMBER:
    case CCK_SHAPE_RATIO:
    case CCK_SHAPE_YES:
    case CCK_SHAPE_SPAN:
    case CCK_SHAPE_DATE:
    case CCK_SHAPE_CLAIM:
    case CCK_SHAPE_VERSION: break;
    }
    if (row->key_count && node->kind == CCK_YAML_MAP && node->count)
        check_keys(faults, node, row);
    else
        cck_check_value(faults, node, row);
}
