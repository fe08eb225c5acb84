/* rules_match.c - which rules stand for two figures, and which of them wins each field. */
#include <fnmatch.h>
#include <string.h>

#include "countercheck/rules.h"

/* ---- the conditions of a rule ---- */

static bool any_contains(cck_views words, cck_view word) {
    return word.len && cck_views_contain(words, word);
}

static bool equal_folded(cck_views list, cck_view word) {
    for (size_t i = 0; i < list.count; i++)
        if (cck_view_equal_nocase(list.items[i], word)) return true;
    return false;
}

static bool lists_meet(cck_views wanted, cck_views said) {
    for (size_t i = 0; i < said.count; i++)
        if (equal_folded(wanted, said.items[i])) return true;
    return false;
}

/* Does `phrase` hold `words` as whole words, whatever their case? */
static bool holds_words(cck_view phrase, cck_view words) {
    for (size_t i = 0; i + words.len <= phrase.len; i++) {
        bool begins = i == 0 || phrase.ptr[i - 1] == ' ' || phrase.ptr[i - 1] == '-';
        char after = i + words.len < phrase.len ? phrase.ptr[i + words.len] : ' ';
        bool ends = after == ' ' || after == '-' || after == '\'' || after == ',';
        if (begins && ends && cck_view_equal_nocase((cck_view){phrase.ptr + i, words.len}, words)) return true;
    }
    return false;
}

static bool said_in(cck_views wanted, cck_view phrase) {
    for (size_t i = 0; i < wanted.count; i++)
        if (wanted.items[i].len && holds_words(phrase, wanted.items[i])) return true;
    return false;
}

/* fnmatch wants strings: longer ones than these are no paths. */
static bool fits_pattern(cck_view pattern, cck_view name) {
    char glob[1024], path[4096];
    if (!name.len || pattern.len >= sizeof glob || name.len >= sizeof path) return false;
    memcpy(glob, pattern.ptr, pattern.len);
    memcpy(path, name.ptr, name.len);
    glob[pattern.len] = path[name.len] = '\0';
    return fnmatch(glob, path, 0) == 0;
}

static bool comes_from(cck_views patterns, const cck_rule_side *side) {
    for (size_t i = 0; i < patterns.count; i++)
        if (fits_pattern(patterns.items[i], side->path) || fits_pattern(patterns.items[i], side->url)) return true;
    return false;
}

static bool lasts(const cck_rule *rule, int64_t seconds, double tolerance) {
    if (seconds <= 0) return seconds == 0 && rule->window_to == 0;
    double from = (double)rule->window_from * (1 - tolerance), to = (double)rule->window_to * (1 + tolerance);
    return rule->window_to > 0 && (double)seconds >= from && (double)seconds <= to;
}

/* What one of the two figures must meet. */
typedef enum { POPULATION, PLACE, OUTLET, SPEAKER, SOURCE, WINDOW, SIDE_CONDITIONS } side_condition;

static bool meets(const cck_rules *rules, const cck_rule *rule, const cck_rule_side *side, side_condition which) {
    switch (which) {
    case POPULATION: return rule->populations.count == 0 || lists_meet(rule->populations, side->population);
    case PLACE: return rule->places.count == 0 || lists_meet(rule->places, side->place);
    case OUTLET: return rule->outlets.count == 0 || equal_folded(rule->outlets, side->outlet);
    case SPEAKER: return rule->speakers.count == 0 || said_in(rule->speakers, side->speaker);
    case SOURCE: return rule->sources.count == 0 || comes_from(rule->sources, side);
    case WINDOW: return !rule->has_window || lasts(rule, side->window_s, rules->window_tolerance);
    case SIDE_CONDITIONS: break;
    }
    return true;
}

static const char *const side_names[SIDE_CONDITIONS] = {"population", "place", "outlet", "speaker", "source", "window"};

bool cck_rule_is_narrow(const cck_rule *rule) {
    return rule->populations.count || rule->places.count || rule->outlets.count || rule->speakers.count ||
           rule->sources.count || rule->has_window || rule->has_certainty;
}

/* The first condition that is not met; NULL: the rule matches. */
static const char *missed(const cck_rules *rules, const cck_rule *rule, const cck_rule_case *c) {
    if (rule->kinds && !(rule->kinds & (UINT32_C(1) << c->kind))) return "kind";
    if (rule->measures.count && !any_contains(rule->measures, c->measure)) return "measure";
    if (rule->units.count && !any_contains(rule->units, c->unit)) return "unit";
    if (!cck_rule_is_narrow(rule)) return NULL;
    for (int which = 0; which < SIDE_CONDITIONS; which++) {
        bool met = c->side_count == 0 && meets(rules, rule, &(cck_rule_side){.window_s = -1}, (side_condition)which);
        for (size_t i = 0; i < c->side_count && !met; i++)
            met = meets(rules, rule, &c->sides[i], (side_condition)which);
        if (!met) return side_names[which];
    }
    bool sure = c->certainty >= rule->certainty_from && c->certainty < rule->certainty_below;
    return rule->has_certainty && !sure ? "certainty" : NULL;
}

/* ---- laying rules over one another ---- */

static uint32_t fields_of(const cck_rule *rule) {
    uint32_t fields = 0;
    if (rule->has_tolerance) fields |= 1u << CCK_RULE_TOLERANCE;
    if (rule->has_over_time) fields |= 1u << CCK_RULE_OVER_TIME;
    if (rule->has_settle) fields |= 1u << CCK_RULE_SETTLE;
    if (rule->has_convert) fields |= 1u << CCK_RULE_CONVERT;
    if (rule->has_scope) fields |= 1u << CCK_RULE_SCOPE;
    if (rule->has_severity) fields |= 1u << CCK_RULE_SEVERITY;
    return fields;
}

const char *cck_rule_field_name(cck_rule_field field) {
    static const char *const names[] = {"tolerance", "over_time", "settle", "convert", "scope", "severity"};
    return field < CCK_RULE_FIELD_END ? names[field] : "";
}

static void lay_over(cck_rule *under, const cck_rule *rule) {
    under->id = rule->id;
    under->source = rule->source;
    under->line = rule->line;
    if (rule->has_tolerance) under->tolerance = rule->tolerance;
    if (rule->has_over_time) under->over_time = rule->over_time;
    if (rule->has_settle) under->settle_s = rule->settle_s;
    if (rule->has_convert) under->convert = rule->convert;
    if (rule->has_scope) under->scope = rule->scope;
    if (rule->has_severity) under->severity = rule->severity;
    under->has_tolerance |= rule->has_tolerance;
    under->has_over_time |= rule->has_over_time;
    under->has_settle |= rule->has_settle;
    under->has_convert |= rule->has_convert;
    under->has_scope |= rule->has_scope;
    under->has_severity |= rule->has_severity;
}

static cck_rule unsaid(void) {
    return (cck_rule){
        .over_time = CCK_OVER_TIME_FIXED, .severity = CCK_SEVERITY_ERROR, .scope = CCK_SEVERITY_NOTE, .convert = true};
}

bool cck_rule_matches_case(const cck_rules *rules, const cck_rule *rule, const cck_rule_case *what) {
    return !missed(rules, rule, what);
}

cck_rule cck_rules_match_case(const cck_rules *rules, const cck_rule_case *what) {
    cck_rule folded = unsaid();
    for (size_t i = 0; i < rules->rule_count; i++)
        if (!missed(rules, &rules->rules[i], what)) lay_over(&folded, &rules->rules[i]);
    return folded;
}

bool cck_rule_matches(const cck_rule *rule, cck_view measure, cck_kind kind, cck_view unit) {
    const cck_rule_case what = {.measure = measure, .kind = kind, .unit = unit};
    return !cck_rule_is_narrow(rule) && !missed(NULL, rule, &what);
}

/* Rules that ask for more than measure, kind and unit are for pairs: see cck_rules_match_case. */
cck_rule cck_rules_match(const cck_rules *rules, cck_view measure, cck_kind kind, cck_view unit) {
    cck_rule folded = unsaid();
    for (size_t i = 0; i < rules->rule_count; i++)
        if (cck_rule_matches(&rules->rules[i], measure, kind, unit)) lay_over(&folded, &rules->rules[i]);
    return folded;
}

void cck_rules_trace(const cck_rules *rules, const cck_rule_case *what, cck_rule_trace *out) {
    uint32_t taken = 0;
    for (size_t i = rules->rule_count; i > 0; i--) {
        const cck_rule *rule = &rules->rules[i - 1];
        cck_rule_trace *t = &out[i - 1];
        *t = (cck_rule_trace){.rule = rule, .missed = missed(rules, rule, what)};
        if (t->missed) continue;
        t->says = fields_of(rule);
        t->wins = t->says & ~taken;
        taken |= t->says;
    }
}
