/* figure_names.c - names of kinds, bounds and statuses. They stand in base because the rules and the
 * lexicon, which know no figures, speak of kinds and bounds. */
#include "countercheck/figure.h"

#define NAME_OF(name, text) text,
static const char *const kind_names[] = {CCK_KINDS(NAME_OF)};
static const char *const bound_names[] = {CCK_BOUNDS(NAME_OF)};
static const char *const status_names[] = {CCK_STATUSES(NAME_OF)};

static bool find(const char *const *names, size_t count, cck_view name, size_t *out) {
    for (size_t i = 0; i < count; i++) {
        if (cck_view_equal(cck_view_of(names[i]), name)) {
            *out = i;
            return true;
        }
    }
    return false;
}

const char *cck_kind_name(cck_kind kind) {
    return (unsigned)kind < CCK_KIND_END ? kind_names[kind] : "unknown";
}

const char *cck_bound_name(cck_bound bound) {
    return (unsigned)bound < CCK_BOUND_END ? bound_names[bound] : "unknown";
}

const char *cck_status_name(cck_status status) {
    return (unsigned)status < CCK_STATUS_END ? status_names[status] : "unknown";
}

bool cck_kind_parse(cck_view name, cck_kind *out) {
    size_t i;
    if (!find(kind_names, CCK_KIND_END, name, &i)) return false;
    *out = (cck_kind)i;
    return true;
}

bool cck_bound_parse(cck_view name, cck_bound *out) {
    size_t i;
    if (!find(bound_names, CCK_BOUND_END, name, &i)) return false;
    *out = (cck_bound)i;
    return true;
}

bool cck_status_parse(cck_view name, cck_status *out) {
    size_t i;
    if (!find(status_names, CCK_STATUS_END, name, &i)) return false;
    *out = (cck_status)i;
    return true;
}

bool cck_kind_is_claim(cck_kind kind) {
    return kind < CCK_KIND_DATE;
}
