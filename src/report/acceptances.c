/* acceptances.c - both halves of an entry have to be met, one on each side of a pair. Halves are looked up, not pairs
 * of figures, so that two values of a thousand figures each cost two thousand looks. */
#include "report/acceptances.h"

#include <stdlib.h>
#include <string.h>

enum { HALF = 12 };

/* One half of an entry, either first or second. */
typedef struct {
    const char *print; /* HALF characters */
    uint32_t entry;
    bool second;
} half;

struct cck_acceptances {
    const cck_baseline *baseline;
    half *halves; /* by print, then by entry */
    size_t half_count;
    cck_entry_use *use;
    uint8_t *met; /* of each entry: bits of the halves that side a (1, 2) and side b (4, 8) meet */
    uint32_t *touched;
};

static int by_print(const void *a, const void *b) {
    const half *x = a, *y = b;
    int order = memcmp(x->print, y->print, HALF);
    return order ? order : (x->entry > y->entry) - (x->entry < y->entry);
}

static bool is_over(const cck_acceptance *entry, cck_view today) {
    if (!entry->until.len || !today.len) return false;
    return cck_view_compare(entry->until, (cck_view){today.ptr, today.len < 10 ? today.len : 10}) < 0;
}

cck_acceptances *cck_acceptances_open(const cck_baseline *baseline, cck_view today, cck_arena *arena) {
    cck_acceptances *index = cck_arena_zalloc(arena, 1, sizeof *index);
    size_t count = baseline ? baseline->count : 0;
    if (!index) return NULL;
    index->baseline = baseline;
    index->halves = cck_arena_zalloc(arena, 2 * count + 1, sizeof *index->halves);
    index->use = cck_arena_zalloc(arena, count + 1, sizeof *index->use);
    index->met = cck_arena_zalloc(arena, count + 1, sizeof *index->met);
    index->touched = cck_arena_zalloc(arena, count + 1, sizeof *index->touched);
    if (!index->halves || !index->use || !index->met || !index->touched) return NULL;
    for (size_t i = 0; i < count; i++) {
        const cck_acceptance *entry = &baseline->items[i];
        index->use[i] = is_over(entry, today) ? CCK_ENTRY_EXPIRED : CCK_ENTRY_UNUSED;
        if (index->use[i] == CCK_ENTRY_EXPIRED) continue;
        index->halves[index->half_count++] = (half){entry->fingerprint.ptr, (uint32_t)i, false};
        index->halves[index->half_count++] = (half){entry->fingerprint.ptr + HALF + 1, (uint32_t)i, true};
    }
    if (index->half_count) qsort(index->halves, index->half_count, sizeof *index->halves, by_print);
    return index;
}

/* The first half that is `print` or behind it. */
static size_t lower_bound(const cck_acceptances *index, const char *print) {
    size_t low = 0, high = index->half_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (memcmp(index->halves[middle].print, print, HALF) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Notes which halves the figures of a side meet. */
static size_t meet(cck_acceptances *index, const cck_finding_value *value, unsigned shift, size_t touched) {
    for (size_t i = 0; i < value->count; i++) {
        const char *print = value->evidence[i].print;
        for (size_t h = lower_bound(index, print); h < index->half_count; h++) {
            const half *at = &index->halves[h];
            if (memcmp(at->print, print, HALF) != 0) break;
            if (!index->met[at->entry]) index->touched[touched++] = at->entry;
            index->met[at->entry] |= (uint8_t)((at->second ? 2u : 1u) << shift);
        }
    }
    return touched;
}

/* First half on one side and second on the other. */
static bool is_met(uint8_t bits) {
    return ((bits & 1) && (bits & 8)) || ((bits & 2) && (bits & 4));
}

const cck_acceptance *cck_acceptances_find(cck_acceptances *index, const cck_finding_value *a,
                                           const cck_finding_value *b) {
    const cck_acceptance *found = NULL;
    if (!index->half_count) return NULL;
    size_t touched = meet(index, b, 2, meet(index, a, 0, 0));
    for (size_t i = 0; i < touched; i++) {
        uint32_t entry = index->touched[i];
        const cck_acceptance *one = &index->baseline->items[entry];
        bool met = is_met(index->met[entry]);
        index->met[entry] = 0;
        if (!met) continue;
        index->use[entry] = CCK_ENTRY_USED;
        if (!found || cck_view_compare(one->fingerprint, found->fingerprint) < 0) found = one;
    }
    return found;
}

void cck_acceptances_close(const cck_acceptances *index, cck_findings *out) {
    out->baseline = index->baseline;
    out->entries = index->use;
    for (size_t i = 0; index->baseline && i < index->baseline->count; i++) {
        out->unused += index->use[i] == CCK_ENTRY_UNUSED;
        out->expired += index->use[i] == CCK_ENTRY_EXPIRED;
    }
}
