/* faults.c - gathering mistakes. */
#include "config/faults.h"

#include <stdio.h>
#include <string.h>

#include "config/shown.h"

void cck_fault(cck_faults *faults, const cck_error *error) {
    faults->count++;
    if (!faults->items) faults->items = cck_arena_alloc(faults->arena, CCK_MAX_FAULTS * sizeof *faults->items);
    if (faults->items && faults->kept < CCK_MAX_FAULTS) faults->items[faults->kept++] = *error;
}

/* The place among `items` of the first of its file. */
static size_t file_of(const cck_error *items, const cck_error *error) {
    size_t i = 0;
    while (strcmp(items[i].source, error->source) != 0) i++;
    return i;
}

static bool comes_before(const cck_error *items, const cck_error *a, const cck_error *b) {
    size_t file = file_of(items, a), other = file_of(items, b);
    if (file != other) return file < other;
    return a->line != b->line ? a->line < b->line : a->column < b->column;
}

/* The one that comes next behind `last` (NULL: the first of all); of equals in the order in which they were found. */
static const cck_error *next_of(const cck_faults *faults, const cck_error *last) {
    const cck_error *next = NULL, *items = faults->items;
    for (size_t i = 0; i < faults->kept; i++) {
        const cck_error *e = &items[i];
        bool behind = !last || comes_before(items, last, e) || (!comes_before(items, e, last) && e > last);
        if (behind && (!next || comes_before(items, e, next))) next = e;
    }
    return next;
}

const cck_error *cck_faults_tell(cck_faults *faults, cck_remark *tell, void *context) {
    const cck_error *first = next_of(faults, NULL);
    for (const cck_error *e = first; e && tell; e = next_of(faults, e)) tell(context, e);
    return first;
}

bool cck_yaml_is_empty(const cck_yaml *value) {
    return value->kind == CCK_YAML_SCALAR && !value->quoted && value->text.len == 0;
}

static cck_said said(const char *words) {
    cck_said word;
    snprintf(word.text, sizeof word.text, "%s", words);
    return word;
}

static cck_said quoted(cck_view text) {
    cck_said word;
    snprintf(word.text, sizeof word.text, "'%s'", cck_show(text).text);
    return word;
}

cck_said cck_describe(const cck_yaml *value) {
    if (cck_yaml_is_empty(value)) return said("nothing");
    if (value->kind == CCK_YAML_LIST) return said(value->count ? "a list" : "an empty list");
    if (value->kind == CCK_YAML_MAP) return said(value->count ? "a map" : "an empty map");
    return quoted(value->text);
}

cck_said cck_label(const cck_yaml *value) {
    return value->key.ptr ? quoted(value->key) : said("an entry of this list");
}

void cck_fault_type(cck_faults *faults, const cck_yaml *value, const char *wanted, const char *hint) {
    cck_error error;
    cck_yaml_fail(&error, value, false, "%s is %s, not %s", cck_label(value).text, wanted, cck_describe(value).text);
    if (hint) cck_error_hint(&error, "%s", hint);
    cck_fault(faults, &error);
}
