/* cost.c - what a comparison costs.
 *
 *   cost KIND FIGURES   prints microseconds of processor time a figure, the most memory that the process held, and what
 *                       was found; the coverage is made before the clock starts
 *   cost --check        exit status 1 where ten times the figures take more than 2.5 times as long each, or figures of
 *                       one story and measure more than twice as long as typical ones */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "coverage.h"

#define MOST_GROWTH 2.5
#define MOST_WORSE  2.0
enum { FEW = 2000, MANY = 20000, ROUNDS = 3 };

typedef struct {
    cck_lexicon *lexicon;
    cck_rules *rules;
} tools;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int fail(const char *what) {
    fprintf(stderr, "cost: %s\n", what);
    return 2;
}

/* Seconds that the comparison takes; below 0 when it fails. `out` lives in `arena`. */
static double compare(const tools *t, const coverage *c, cck_arena *arena, cck_comparison *out) {
    double start = now();
    cck_code code = cck_compare(&c->corpus, t->lexicon, t->rules, CCK_LIT("2031-06-01"), 0, arena, out, NULL);
    return code == CCK_OK ? now() - start : -1;
}

static void tell(const char *kind, const coverage *c, double seconds, const cck_comparison *out) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    uint64_t relations = 0, flags = 0;
    for (size_t i = 0; i < out->claim_count; i++) {
        for (int v = 0; v < CCK_VERDICT_END; v++) relations += out->claims[i].relation_total[v];
        flags += cck_verdict_is_flag(out->claims[i].verdict);
    }
    printf("%-8s %9zu figures  %7.2f s  %6.2f us a figure  %6ld MB  %zu claims, %llu flagged, %llu relations\n", kind,
           c->figures, seconds, seconds / (double)c->figures * 1e6, usage.ru_maxrss / 1024, out->claim_count,
           (unsigned long long)flags, (unsigned long long)relations);
}

static int show(const tools *t, const char *kind_name, size_t figures) {
    coverage_kind kind;
    coverage c;
    cck_comparison out;
    if (!coverage_kind_parse(kind_name, &kind)) return fail("usage: cost typical|one|alike FIGURES");
    cck_arena *arena = cck_arena_new(0);
    if (!arena || !coverage_make(kind, figures, &c)) return fail("no memory for the coverage");
    double seconds = compare(t, &c, arena, &out);
    if (seconds >= 0) tell(kind_name, &c, seconds, &out);
    cck_arena_free(arena);
    coverage_free(&c);
    return seconds >= 0 ? 0 : fail("the comparison failed");
}

/* Microseconds a figure, the best of a few rounds; below 0 when it fails. */
static double each(const tools *t, coverage_kind kind, size_t figures) {
    double best = -1;
    coverage c;
    if (!coverage_make(kind, figures, &c)) return -1;
    for (int i = 0; i < ROUNDS; i++) {
        cck_comparison out;
        cck_arena *arena = cck_arena_new(0);
        double seconds = arena ? compare(t, &c, arena, &out) : -1;
        cck_arena_free(arena);
        if (seconds >= 0 && (best < 0 || seconds < best)) best = seconds;
    }
    coverage_free(&c);
    return best / (double)figures * 1e6;
}

static int check(const tools *t) {
    double typical_few = each(t, COVERAGE_TYPICAL, FEW), typical = each(t, COVERAGE_TYPICAL, MANY);
    double one_few = each(t, COVERAGE_ONE, FEW), one = each(t, COVERAGE_ONE, MANY);
    if (typical_few <= 0 || typical <= 0 || one_few <= 0 || one <= 0) return fail("a comparison failed");
    printf("microseconds a figure, of %d and %d: typical %.1f, %.1f; one story and measure %.1f, %.1f\n", FEW, MANY,
           typical_few, typical, one_few, one);
    bool well = typical <= MOST_GROWTH * typical_few && one <= MOST_GROWTH * one_few && one <= MOST_WORSE * typical;
    return well ? 0 : 1;
}

int main(int argc, char **argv) {
    tools t;
    int status;
    if (cck_rules_load(NULL, &t.rules, NULL) || cck_lexicon_load(&t.lexicon, NULL))
        return fail("no rules or word lists");
    if (argc == 2 && strcmp(argv[1], "--check") == 0)
        status = check(&t);
    else
        status = argc == 3 ? show(&t, argv[1], (size_t)strtoull(argv[2], NULL, 10))
                           : fail("usage: cost typical|one|alike FIGURES, or cost --check");
    cck_lexicon_free(t.lexicon);
    cck_rules_free(t.rules);
    return status;
}
