/* misprint.c - "39 Ceasefire Visitations" beside the ceasefire violations of everybody else. */
#include <string.h>

#include "compare/axes/slot.h"

/* How much of the surroundings two figures must share, with and without the same counting window. */
#define SHARED_IN_WINDOW 0.2
#define SHARED_ALONE     0.5

cck_view cck_last_word(cck_view noun) {
    if (!noun.len) return noun; /* "none" has no bytes to point into */
    size_t start = noun.len;
    while (start > 0 && noun.ptr[start - 1] != ' ') start--;
    return (cck_view){noun.ptr + start, noun.len - start};
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool cck_looks_misprinted(cck_view a, cck_view b) {
    size_t shorter = a.len < b.len ? a.len : b.len, longer = a.len < b.len ? b.len : a.len;
    if (shorter < 6 || longer - shorter > 2 || cck_view_equal_nocase(a, b)) return false;
    size_t front = 0, back = 0;
    while (front < shorter && lower(a.ptr[front]) == lower(b.ptr[front])) front++;
    while (back < shorter - front && lower(a.ptr[a.len - 1 - back]) == lower(b.ptr[b.len - 1 - back])) back++;
    return front >= 1 && back >= 1 && (front + back) * 10 >= longer * 6;
}

/* A noun of a known measure with the figure that it was seen with, in a list by story. */
typedef struct pattern pattern;
struct pattern {
    const cck_item *item;
    pattern *next;
    size_t length; /* of the list from here */
};

static bool is_new(const pattern *list, const cck_item *item) {
    for (; list; list = list->next) {
        if (list->item->head == item->head && list->item->figure->window_s == item->figure->window_s) return false;
    }
    return true;
}

static bool is_slip(const cck_work *work, const cck_item *item) {
    return !item->known && item->head && item->figure->kind == CCK_KIND_COUNT &&
           work->vocabulary->terms[item->head].sentences == 1;
}

static bool same_surroundings(const cck_work *work, const cck_item *a, const cck_item *b) {
    cck_slot slot;
    cck_slot_compare(work, a, b, CCK_OVER_TIME_FIXED, &slot);
    return slot.shared >= (slot.window == CCK_AXIS_SAME ? SHARED_IN_WINDOW : SHARED_ALONE);
}

static void mend(const cck_work *work, const pattern *list, cck_item *item) {
    for (; list; list = list->next) {
        cck_view a = cck_last_word(item->figure->noun), b = cck_last_word(list->item->figure->noun);
        if (!cck_looks_misprinted(a, b) || !same_surroundings(work, item, list->item)) continue;
        item->known = list->item->known;
        item->measure = list->item->measure;
        item->misprinted = true;
        return;
    }
}

cck_code cck_items_mend(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    pattern **lists = cck_arena_zalloc(work->arena, work->corpus->count + 1, sizeof *lists);
    bool well = lists != NULL;
    for (size_t i = 0; i < count && well; i++) {
        const cck_item *item = &items[i];
        if (!item->known || !item->head || item->figure->kind != CCK_KIND_COUNT) continue;
        pattern **list = &lists[item->story];
        size_t length = *list ? (*list)->length : 0;
        if (length >= CCK_MISPRINT_NOUNS || !is_new(*list, item)) continue;
        pattern *p = cck_arena_alloc(work->arena, sizeof *p);
        well = p != NULL;
        if (!well) break;
        *p = (pattern){item, *list, length + 1};
        *list = p;
    }
    if (!well) return cck_fail(error, CCK_E_MEMORY, "out of memory while looking for misprints");
    for (size_t i = 0; i < count; i++) {
        if (is_slip(work, &items[i])) mend(work, lists[items[i].story], &items[i]);
    }
    return CCK_OK;
}
