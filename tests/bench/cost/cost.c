/* cost.c - what a comparison costs: cost KIND FIGURES prints microseconds a figure (of processor time), the most memory
 * that the process held, and what was found. The coverage is made before the clock starts. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "coverage.h"

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int fail(const char *what) {
    fprintf(stderr, "cost: %s\n", what);
    return 2;
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

int main(int argc, char **argv) {
    coverage_kind kind;
    coverage c;
    cck_lexicon *lexicon;
    cck_rules *rules;
    cck_comparison out;
    if (argc != 3 || !coverage_kind_parse(argv[1], &kind)) return fail("usage: cost typical|one|alike FIGURES");
    if (!coverage_make(kind, (size_t)strtoull(argv[2], NULL, 10), &c)) return fail("no memory for the coverage");
    if (cck_rules_load(NULL, &rules, NULL) || cck_lexicon_load(&lexicon, NULL)) return fail("no rules or word lists");
    cck_arena *arena = cck_arena_new(0);
    double start = now();
    if (!arena || cck_compare(&c.corpus, lexicon, rules, CCK_LIT("2031-06-01"), 0, arena, &out, NULL))
        return fail("the comparison failed");
    tell(argv[1], &c, now() - start, &out);
    cck_arena_free(arena);
    cck_lexicon_free(lexicon);
    cck_rules_free(rules);
    coverage_free(&c);
    return 0;
}
