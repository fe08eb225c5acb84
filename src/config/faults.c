/* faults.c - gathering mistakes. */
#include "config/faults.h"

#include <stdio.h>

#include "config/shown.h"

void cck_fault(cck_faults *faults, const cck_error *error) {
    if (faults->count++ == 0) faults->first = *error;
    if (faults->tell && faults->count <= CCK_MAX_FAULTS) faults->tell(faults->context, error);
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
