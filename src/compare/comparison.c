/* comparison.c - names of verdicts, and finding a figure by its id. */
#include "countercheck/compare.h"

const char *cck_verdict_name(cck_verdict verdict) {
#define NAME(name, text) text,
    static const char *const names[] = {CCK_VERDICTS(NAME)};
#undef NAME
    return (unsigned)verdict < CCK_VERDICT_END ? names[verdict] : "unknown";
}

bool cck_verdict_is_flag(cck_verdict verdict) {
    return verdict == CCK_VERDICT_CONFLICT || verdict == CCK_VERDICT_DISPUTED;
}

const cck_figure *cck_comparison_figure(const cck_comparison *comparison, const cck_corpus *corpus, cck_figure_id id,
                                        size_t *document) {
    const cck_figure_id *first = comparison->first;
    if (corpus->count == 0 || id < first[0] || id >= first[corpus->count]) return NULL;
    size_t low = 0, high = corpus->count; /* first[low] <= id < first[high] */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (first[middle] <= id) {
            low = middle;
        } else {
            high = middle;
        }
    }
    if (document) *document = low;
    return &corpus->figures[low].items[id - first[low]];
}
