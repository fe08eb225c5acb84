/* rules.h - what the YAML configuration says, read and checked. Room: config.
 *
 * The built-in rules (config/rules.yaml) are embedded in the library; a user's file
 * extends or overrides them. See DESIGN, section 5, and the comments of config/rules.yaml. */
#ifndef COUNTERCHECK_RULES_H
#define COUNTERCHECK_RULES_H

#include "countercheck/document.h"
#include "countercheck/figure.h"

/* How far numbers may lie apart and still say the same. The largest of what it allows counts. */
typedef struct {
    double relative;       /* 0.05 is 5 % of the larger number; 0: none */
    double absolute;       /* in the unit; 0: none */
    double grain;          /* in grains of the coarser number; 0: none */
    bool implied_rounding; /* each number may have been rounded at its last digit that is not 0 */
    bool has_above, has_below;
    double above, below;          /* instead of `relative` where the later figure is the higher, the lower */
    uint32_t has_hedged;          /* bit 1 << cck_bound */
    double hedged[CCK_BOUND_END]; /* instead of `relative` where one of the two has this bound */
} cck_tolerance;

typedef enum { CCK_OVER_TIME_FIXED, CCK_OVER_TIME_MAY_RISE, CCK_OVER_TIME_MAY_FALL, CCK_OVER_TIME_ANY } cck_over_time;
typedef enum { CCK_SEVERITY_NONE, CCK_SEVERITY_NOTE, CCK_SEVERITY_WARNING, CCK_SEVERITY_ERROR } cck_severity;
CCK_API const char *cck_severity_name(cck_severity severity);

/* One rule. Empty match lists match everything; the last rule that matches wins, field by field
 * (`has_*` says which fields the rule sets). `line` is where it stands in its file. */
typedef struct {
    cck_view id;
    cck_views measures, units;
    uint32_t kinds; /* bit 1 << cck_kind; 0: every kind */
    /* What one of two figures must meet: such a rule stands for pairs alone. */
    cck_views populations, places, outlets, speakers;
    cck_views sources; /* patterns of paths and addresses */
    bool has_window, has_certainty;
    int64_t window_from, window_to;         /* seconds; to 0: no window */
    double certainty_from, certainty_below; /* [from, below) */

    bool has_tolerance, has_over_time, has_settle, has_convert, has_scope, has_severity;
    cck_tolerance tolerance;
    cck_over_time over_time;
    int64_t settle_s;      /* reports no further apart differ because the number has not settled; 0: they do not */
    bool convert;          /* amounts in other units are converted and held against it */
    cck_severity scope;    /* of a difference of scope; none: not set beside each other */
    cck_severity severity; /* of a conflict; none: accepted */
    cck_view source;
    size_t line;
} cck_rule;

/* An outlet by the name that reports call it. */
typedef struct {
    cck_view name;
    cck_views aliases, hosts;
    cck_view language, copies_from; /* "none": not said */
    cck_view source;
    size_t line;
} cck_outlet;

/* What the hedges mean, as fractions of the number. See the table in DESIGN, section 3. */
typedef struct {
    double about;         /* 0.10: "about 300" is 270 to 330 */
    double about_sharp;   /* 0.05: the same for a number whose last digit is not 0 */
    double about_max;     /* 0.25: half a grain may widen it up to this */
    double nearly_below;  /* 0.15: "nearly 30" is 25.5 to 30 */
    double nearly_above;  /* 0 */
    double bare_soft;     /* 0.05: soft margin of a bare round number of 100 and more */
    double more_than_top; /* 0.25: soft top of "over 100" */
} cck_hedges;

/* A finding that somebody has looked at. Empty fields match everything; `id` is a prefix of the
 * fingerprint; `outlets` has 0 or 2 entries. */
typedef struct {
    cck_view id, measure, path, reason, until; /* until: ISO date, the last day it holds */
    cck_views outlets;
    cck_view source;
    size_t line;
} cck_ignore;

/* What speaks for and against two figures being of the same quantity; each has its weight in `affinity`. */
/* clang-format off */
#define CCK_WEIGHTS(X)                                                                                                 \
    X(base) X(kin_none) X(kin_known) X(kin_stem) X(kin_class) X(kin_print) X(kin_part) X(kin_open)                     \
    X(noun_same) X(noun_differs) X(population_same) X(population_named) X(population_part)                             \
    X(place_same) X(place_part) X(place_differs) X(window_same) X(window_one) X(time_same)                             \
    X(event_same) X(event_part) X(speaker_same) X(agent_differs) X(holder_same) X(holder_part) X(holder_differs) X(shared) X(crossed) X(modifiers) X(modifiers_differ) X(opening)       \
    X(whole) X(whole_open) X(alone) X(share) X(equal) X(apart) X(apart_growing) X(near) X(grows) X(vague)                              \
    X(caption) X(related)
/* clang-format on */
#define CCK_ENUM_WEIGHT(name) CCK_WEIGHT_##name,
typedef enum { CCK_WEIGHTS(CCK_ENUM_WEIGHT) CCK_WEIGHT_END } cck_weight;

/* How sure it has to be that two figures speak of the same quantity; each is a key of `certainty`, 0 to 1. Those from
 * `vague` on are added to `flag` or `flag_within`. */
/* clang-format off */
#define CCK_DEMANDS(X)                                                                                                 \
    X(link) X(join) X(scope) X(flag) X(flag_within)                                                                    \
    X(vague) X(far_apart) X(carried) X(open) X(open_count) X(nameless) X(handful) X(days) X(week)
/* clang-format on */
#define CCK_ENUM_DEMAND(name) CCK_DEMAND_##name,
typedef enum { CCK_DEMANDS(CCK_ENUM_DEMAND) CCK_DEMAND_END } cck_demand;

typedef struct cck_rules {
    cck_hedges hedges;
    double weights[CCK_WEIGHT_END]; /* log odds for a whole unit of each */
    double demands[CCK_DEMAND_END];
    double window_tolerance; /* two windows whose lengths differ by no more than this are the same */
    const cck_rule *rules;   /* built-in ones first, in order */
    size_t rule_count;
    const cck_ignore *ignores;
    size_t ignore_count;
    cck_views include, exclude;  /* glob patterns of inputs; empty include: the built-in extensions */
    cck_views outlet_from;       /* in order, out of: meta dateline copyright host dir file */
    const cck_field_map *fields; /* names of columns and members of a user's own records */
    size_t field_count;
    const cck_outlet *outlets;
    size_t outlet_count;
    const struct cck_yaml *root; /* all files laid over one another; for the rooms of the library */
    uint64_t hash;               /* of every byte that was read; part of the store's key */
    cck_arena *arena;            /* owner of all of the above */
} cck_rules;

/* Where rules come from: the built-in ones, over them a file, over that a text. */
typedef struct {
    const char *path;         /* NULL: no file */
    cck_view over, over_name; /* YAML and what to call it in messages; "none": no text */
    cck_remark *fault;        /* told of every mistake, the first 50, in the order of the files; NULL */
    void *context;
} cck_rules_source;

/* CCK_E_MISSING, CCK_E_IO for a file that cannot be read; CCK_E_CONFIG, CCK_E_LIMIT with the first mistake, its file,
 * line, column, excerpt, caret and hint. Free with cck_rules_free. */
CCK_API cck_code cck_rules_read(const cck_rules_source *source, cck_rules **out, cck_error *error);
/* The built-in rules, then the file `path` over them (NULL: built-in alone). */
CCK_API cck_code cck_rules_load(const char *path, cck_rules **out, cck_error *error);
/* The same from memory; `name` is used in messages. */
CCK_API cck_code cck_rules_parse(cck_view yaml, cck_view name, cck_rules **out, cck_error *error);
CCK_API void cck_rules_free(cck_rules *rules);
/* The rules in force as valid YAML, appended to `out`; with `origin` the file and line of each value behind it. */
CCK_API void cck_rules_show(const cck_rules *rules, bool origin, cck_buffer *out);
/* Nearest .countercheck.yaml in `folder` or above it, copied to `out` (`size` bytes); false: none. */
CCK_API bool cck_rules_find(const char *folder, char *out, size_t size);

/* The outlet of that name or alias, whatever the case; NULL: the rules do not know it. O(outlets). */
CCK_API const cck_outlet *cck_rules_outlet(const cck_rules *rules, cck_view name);
/* Calls the document's outlet as the rules do, by its names or, where nobody says it, by its address; fills in its
 * language and whose reports it prints. The views live as long as the rules. O(outlets). */
CCK_API void cck_rules_know_outlet(const cck_rules *rules, cck_document *document);

/* ---- the rules for two figures ---- */

/* One of two figures that are held against each other. */
typedef struct {
    cck_views population, place;
    cck_view outlet, speaker, path, url;
    int64_t window_s; /* 0: not said */
} cck_rule_side;

/* What rules are asked about. */
typedef struct {
    cck_view measure; /* what is counted, as the extractor has it */
    cck_kind kind;
    cck_view unit;
    const cck_rule_side *sides; /* `side_count` of them, 2 for a pair; 0: rules that ask for more do not match */
    size_t side_count;
    double certainty;
} cck_rule_case;

/* Does the rule ask for more than measure, kind and unit? */
CCK_API bool cck_rule_is_narrow(const cck_rule *rule);
/* `rules` is what the rule belongs to. O(words of its lists). */
CCK_API bool cck_rule_matches_case(const cck_rules *rules, const cck_rule *rule, const cck_rule_case *what);
/* The matching rules folded together, the id that of the last. O(rules). */
CCK_API cck_rule cck_rules_match_case(const cck_rules *rules, const cck_rule_case *what);
/* Does the rule, which asks for no more than measure, kind and unit, match figures of these? O(words of its lists). */
CCK_API bool cck_rule_matches(const cck_rule *rule, cck_view measure, cck_kind kind, cck_view unit);
/* The same of the rules that ask for no more than measure, kind and unit. O(rules). */
CCK_API cck_rule cck_rules_match(const cck_rules *rules, cck_view measure, cck_kind kind, cck_view unit);

typedef enum {
    CCK_RULE_TOLERANCE,
    CCK_RULE_OVER_TIME,
    CCK_RULE_SETTLE,
    CCK_RULE_CONVERT,
    CCK_RULE_SCOPE,
    CCK_RULE_SEVERITY,
    CCK_RULE_FIELD_END
} cck_rule_field;
/* Its key in YAML: "over_time". */
CCK_API const char *cck_rule_field_name(cck_rule_field field);

/* How a rule fared. */
typedef struct {
    const cck_rule *rule;
    const char *missed; /* the first condition that is not met: "measure", "outlet"; NULL: it matches */
    uint32_t says;      /* fields that it sets, bit 1 << cck_rule_field; of a rule that matches */
    uint32_t wins;      /* those of them that no later rule sets again */
} cck_rule_trace;
/* Which rule won each field and which lost: fills `out`, one entry a rule in their order. O(rules). */
CCK_API void cck_rules_trace(const cck_rules *rules, const cck_rule_case *what, cck_rule_trace *out);

#endif
