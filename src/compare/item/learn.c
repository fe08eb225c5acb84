/* learn.c - "took on 146,000 people" beside "created 146,000 jobs": a number that one story tells several times is told
 * of one thing, so that a figure whose words name no measure takes that of its equals. */
#include <math.h>
#include <stdlib.h>

#include "compare/axes/slot.h"

/* Numbers that are hardly ever equal by chance: three digits of a count, two of what has a unit or a decimal point. */
static bool is_telling(const cck_item *item) {
    double digits = item->figure->kind == CCK_KIND_COUNT && item->span.grain >= 1 ? 100 : 10;
    return item->span.grain > 0 && fabs(item->span.said) >= digits * item->span.grain;
}

/* By story, kind and number; within these as they came. */
static int by_number(const void *a, const void *b) {
    const cck_item *x = *(cck_item *const *)a, *y = *(cck_item *const *)b;
    if (x->story != y->story) return x->story > y->story ? 1 : -1;
    if (x->figure->kind != y->figure->kind) return x->figure->kind > y->figure->kind ? 1 : -1;
    if (x->span.said != y->span.said) return x->span.said > y->span.said ? 1 : -1;
    return (x > y) - (x < y);
}

static bool are_equal(const cck_item *a, const cck_item *b) {
    return a->story == b->story && a->figure->kind == b->figure->kind && a->span.said == b->span.said;
}

/* The item with a known measure that stands for equal numbers; NULL where there is none, or where several measures are
 * told of them. */
static const cck_item *teacher_of(cck_item *const *equals, size_t count) {
    const cck_item *first = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!equals[i]->known || equals[i]->misprinted) continue;
        if (!first) first = equals[i];
        if (first->known != equals[i]->known) return NULL;
    }
    return first;
}

static void teach(cck_item *const *equals, size_t count) {
    const cck_item *teacher = teacher_of(equals, count);
    for (size_t i = 0; teacher && i < count; i++) {
        bool times = cck_view_equal(equals[i]->figure->measure, CCK_LIT("time")); /* "was hit 11 times" */
        if (equals[i]->known || times) continue;
        equals[i]->known = teacher->known;
        equals[i]->measure = teacher->measure;
        equals[i]->learnt = true;
    }
}

cck_code cck_items_learn(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    cck_item **telling = malloc((count + 1) * sizeof *telling);
    size_t n = 0;
    (void)work;
    if (!telling) return cck_fail(error, CCK_E_MEMORY, "out of memory while learning measures");
    for (size_t i = 0; i < count; i++) {
        if (is_telling(&items[i])) telling[n++] = &items[i];
    }
    qsort(telling, n, sizeof *telling, by_number);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && are_equal(telling[i], telling[end]);) end++;
        teach(telling + i, end - i);
    }
    free(telling);
    return CCK_OK;
}
