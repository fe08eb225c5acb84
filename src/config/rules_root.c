/* rules_root.c - the keys of a rules file, and its sections inputs, hedges and windows. */
#include "base/nearest.h"
#include "config/rules_reader.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static cck_code read_version(cck_rules_reader *reader, const cck_yaml *value, void *unused) {
    (void)unused;
    if (value->kind == CCK_YAML_SCALAR && !value->quoted && cck_view_equal(value->text, CCK_LIT("1"))) return CCK_OK;
    return cck_rules_fail_type(reader, value, "1, the version of this format");
}

/* A section whose entries were all taken out or commented out is no section. */
static cck_code read_section(cck_rules_reader *reader, const cck_yaml *value, const char *what,
                             const cck_rules_key *keys, size_t count, void *into) {
    if (cck_rules_is_empty(value)) return CCK_OK;
    return cck_rules_read_map(reader, value, what, keys, count, into);
}

/* ---- inputs ---- */

static cck_code read_include(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    return cck_rules_read_words(reader, value, &((cck_rules *)rules)->include);
}

static cck_code read_exclude(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    return cck_rules_read_words(reader, value, &((cck_rules *)rules)->exclude);
}

static cck_code read_from(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    static const char *const places[] = {"meta", "dateline", "copyright", "host", "dir", "file"};
    cck_views from;
    cck_code code = cck_rules_read_words(reader, value, &from);
    size_t place;
    if (!code && value->kind == CCK_YAML_SCALAR)
        code = cck_rules_read_choice(reader, value, places, COUNT(places), &place);
    for (const cck_yaml *word = value->first; word && !code; word = word->next)
        code = cck_rules_read_choice(reader, word, places, COUNT(places), &place);
    if (!code) ((cck_rules *)rules)->outlet_from = from;
    return code;
}

static cck_code read_outlet(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    static const cck_rules_key keys[] = {{"from", read_from}};
    return read_section(reader, value, "outlet", keys, COUNT(keys), rules);
}

static cck_code read_inputs(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    static const cck_rules_key keys[] = {{"include", read_include},
                                         {"exclude", read_exclude},
                                         {"outlet", read_outlet},
                                         {"fields", cck_rules_read_fields}};
    return read_section(reader, value, "inputs", keys, COUNT(keys), rules);
}

/* ---- hedges ---- */

static cck_code read_about(cck_rules_reader *reader, const cck_yaml *value, void *hedges) {
    return cck_rules_read_fraction(reader, value, 0, 1, &((cck_hedges *)hedges)->about);
}

static cck_code read_about_sharp(cck_rules_reader *reader, const cck_yaml *value, void *hedges) {
    return cck_rules_read_fraction(reader, value, 0, 1, &((cck_hedges *)hedges)->about_sharp);
}

static cck_code read_about_max(cck_rules_reader *reader, const cck_yaml *value, void *hedges) {
    return cck_rules_read_fraction(reader, value, 0, 1, &((cck_hedges *)hedges)->about_max);
}

static cck_code read_nearly(cck_rules_reader *reader, const cck_yaml *value, void *hedges) {
    if (value->kind != CCK_YAML_LIST || value->count != 2)
        return cck_rules_fail_type(reader, value, "a list of two, below and above ([-15%, 0])");
    double below, above;
    cck_code code = cck_rules_read_fraction(reader, value->first, -1, 0, &below);
    if (!code) code = cck_rules_read_fraction(reader, value->first->next, 0, 1, &above);
    if (code) return code;
    cck_hedges *into = hedges;
    into->nearly_below = below < 0 ? -below : 0;
    into->nearly_above = above;
    return CCK_OK;
}

static cck_code read_bare(cck_rules_reader *reader, const cck_yaml *value, void *hedges) {
    return cck_rules_read_fraction(reader, value, 0, 1, &((cck_hedges *)hedges)->bare_soft);
}

/* "Over 100" may well be 300: the soft top may lie far above, but not without end. */
static cck_code read_more_than(cck_rules_reader *reader, const cck_yaml *value, void *hedges) {
    return cck_rules_read_fraction(reader, value, 0, 10, &((cck_hedges *)hedges)->more_than_top);
}

/* about_max bounds what the other two widen, so it must not lie below them. */
static cck_code check_hedges(cck_rules_reader *reader, const cck_yaml *map) {
    const cck_hedges *hedges = &reader->rules->hedges;
    bool sharp = hedges->about_sharp > hedges->about_max;
    if (!sharp && hedges->about <= hedges->about_max) return CCK_OK;
    const cck_yaml *at = cck_yaml_get(map, sharp ? "about_sharp" : "about");
    if (!at) at = cck_yaml_get(map, "about_max");
    cck_code code = cck_yaml_fail(reader->error, reader->text, reader->name, at ? at : map, false,
                                  "'%s' is more than 'about_max' allows", sharp ? "about_sharp" : "about");
    cck_error_hint(reader->error, "set 'about_max' to the widest margin that 'about' may mean");
    return code;
}

static cck_code read_hedges(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    static const cck_rules_key keys[] = {{"about", read_about},         {"about_sharp", read_about_sharp},
                                         {"about_max", read_about_max}, {"nearly", read_nearly},
                                         {"bare", read_bare},           {"more_than", read_more_than}};
    cck_code code = read_section(reader, value, "hedges", keys, COUNT(keys), &((cck_rules *)rules)->hedges);
    return code ? code : check_hedges(reader, value);
}

/* ---- windows ---- */

static cck_code read_window_tolerance(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    return cck_rules_read_fraction(reader, value, 0, 1, &((cck_rules *)rules)->window_tolerance);
}

static cck_code read_windows(cck_rules_reader *reader, const cck_yaml *value, void *rules) {
    static const cck_rules_key keys[] = {{"tolerance", read_window_tolerance}};
    return read_section(reader, value, "windows", keys, COUNT(keys), rules);
}

/* ---- the whole file ---- */

/* What a file extends lies under it, wherever the key stands, and has been read before. */
static cck_code skip_extends(cck_rules_reader *reader, const cck_yaml *value, void *unused) {
    (void)reader;
    (void)value;
    (void)unused;
    return CCK_OK;
}

cck_code cck_rules_read_root(cck_rules_reader *reader, const cck_yaml *root) {
    static const cck_rules_key keys[] = {{"version", read_version},       {"extends", skip_extends},
                                         {"inputs", read_inputs},         {"hedges", read_hedges},
                                         {"windows", read_windows},       {"affinity", cck_rules_read_affinity},
                                         {"rules", cck_rules_read_rules}, {"ignore", cck_rules_read_ignores}};
    return cck_rules_read_map(reader, root, "the rules file", keys, COUNT(keys), reader->rules);
}
