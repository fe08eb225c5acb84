/* coverage.h - invented coverage of any size, handed to the comparison as it is: no words are read, no figures looked
 * for. The same for the same numbers on every machine. */
#ifndef BENCH_COVERAGE_H
#define BENCH_COVERAGE_H

#include "countercheck/countercheck.h"

/* How the figures lie. */
typedef enum {
    COVERAGE_TYPICAL, /* stories of twenty articles with ten figures each, of ten measures, most of them told alike */
    COVERAGE_ONE,     /* all of one measure of one story, each with a value of its own */
    COVERAGE_ALIKE    /* the same, with eight values in all */
} coverage_kind;

typedef struct {
    cck_corpus corpus;
    size_t figures;
    void *texts, *documents, *lists, *items;
} coverage;

/* `figures` of them, ten an article; false when memory is out. Release with coverage_free(). */
bool coverage_make(coverage_kind kind, size_t figures, coverage *out);
void coverage_free(coverage *c);
/* "typical", "one", "alike"; false for no such kind. */
bool coverage_kind_parse(const char *name, coverage_kind *out);

#endif
