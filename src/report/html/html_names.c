/* html_names.c - outlets and measures of a run, numbered in the order of their names, and the claims that are shown. */
#include <stdlib.h>
#include <string.h>

#include "report/html/html_list.h"

typedef struct {
    cck_view name;
    uint32_t *place; /* where its number goes */
} named;

static int by_name(const void *a, const void *b) {
    return cck_view_compare(((const named *)a)->name, ((const named *)b)->name);
}

/* Sorts, numbers equal names alike, and lists them. */
static cck_web_name *number(cck_web *html, named *items, size_t count, size_t *out) {
    size_t distinct = 0;
    if (count) qsort(items, count, sizeof *items, by_name);
    cck_web_name *names = cck_arena_zalloc(html->arena, count + 1, sizeof *names);
    for (size_t i = 0; names && i < count; i++) {
        if (!distinct || !cck_view_equal(names[distinct - 1].name, items[i].name))
            names[distinct++] = (cck_web_name){items[i].name, 0, 0};
        *items[i].place = (uint32_t)(distinct - 1);
    }
    *out = distinct;
    return names;
}

cck_view cck_web_outlet(const cck_web *html, size_t document) {
    const cck_document *one = &html->model->corpus->documents[document];
    if (one->outlet.len) return one->outlet;
    cck_view path = one->path.len ? one->path : one->id;
    for (size_t i = path.len; i > 0; i--)
        if (path.ptr[i - 1] == '/') return (cck_view){path.ptr + i, path.len - i};
    return path;
}

static bool name_outlets(cck_web *html) {
    size_t count = html->model->corpus->count;
    uint32_t *places = cck_arena_zalloc(html->arena, count + 1, sizeof *places);
    named *items = malloc((count + 1) * sizeof *items);
    for (size_t i = 0; places && items && i < count; i++) items[i] = (named){cck_web_outlet(html, i), &places[i]};
    if (places && items) html->outlets = number(html, items, count, &html->outlet_count);
    free(items);
    html->outlet_of = places;
    html->stamps = cck_arena_zalloc(html->arena, count + 1, sizeof *html->stamps);
    return html->outlets && html->stamps;
}

static bool name_measures(cck_web *html) {
    const cck_findings *findings = html->model->findings;
    uint32_t *places = cck_arena_zalloc(html->arena, findings->count + 1, sizeof *places);
    named *items = malloc((findings->count + 1) * sizeof *items);
    for (size_t i = 0; places && items && i < findings->count; i++)
        items[i] = (named){findings->items[i].measure, &places[i]};
    if (places && items) html->measures = number(html, items, findings->count, &html->measure_count);
    free(items);
    html->measure_of = places;
    return html->measures != NULL;
}

/* ---- counts ---- */

static void count_outlets(cck_web *html, const cck_finding *finding) {
    uint32_t round = ++html->round;
    for (size_t v = 0; v < finding->value_count; v++) {
        for (size_t i = 0; i < finding->values[v].count; i++) {
            uint32_t outlet = html->outlet_of[finding->values[v].evidence[i].document];
            if (html->stamps[outlet] == round) continue;
            html->stamps[outlet] = round;
            html->outlets[outlet].claims++;
            html->outlets[outlet].flagged += cck_web_is_open(finding);
        }
    }
}

/* ---- claims ---- */

typedef struct {
    const char *id;
    uint32_t place;
} identified;

static int by_id(const void *a, const void *b) {
    const identified *p = a, *q = b;
    int order = strcmp(p->id, q->id);
    return order ? order : (p->place > q->place) - (p->place < q->place);
}

/* Two claims that say the same of two stories have one id. */
static bool number_repeats(cck_web *html) {
    size_t count = html->model->findings->count;
    uint32_t *repeats = cck_arena_zalloc(html->arena, count + 1, sizeof *repeats);
    identified *items = malloc((count + 1) * sizeof *items);
    bool ready = repeats && items;
    for (size_t i = 0; ready && i < count; i++)
        items[i] = (identified){html->model->findings->items[i].claim->id, (uint32_t)i};
    if (ready && count) qsort(items, count, sizeof *items, by_id);
    for (size_t i = 1; ready && i < count; i++)
        if (strcmp(items[i].id, items[i - 1].id) == 0) repeats[items[i].place] = repeats[items[i - 1].place] + 1;
    free(items);
    html->repeat_of = repeats;
    return ready;
}

void cck_web_anchor(cck_web *html, const cck_finding *finding) {
    uint32_t repeat = html->repeat_of[finding - html->model->findings->items];
    cck_buffer_printf(html->out, "c-%s", finding->claim->id);
    if (repeat) cck_buffer_printf(html->out, "-%u", repeat + 1);
}

/* What several figures speak of, in the order of sections, within a section gravest first. */
static void choose_claims(cck_web *html, const cck_finding **claims) {
    const cck_findings *findings = html->model->findings;
    for (int section = 0; section < CCK_WEB_SECTIONS; section++) {
        for (size_t i = 0; i < findings->count; i++) {
            const cck_finding *one = &findings->items[i];
            if (one->figures >= 2 && (int)cck_web_section_of(one) == section) claims[html->claim_count++] = one;
        }
    }
    html->claims = claims;
}

bool cck_web_gather(cck_web *html) {
    const cck_finding **claims = cck_arena_zalloc(html->arena, html->model->findings->count + 1, sizeof *claims);
    if (!claims || !name_outlets(html) || !name_measures(html) || !number_repeats(html)) return false;
    choose_claims(html, claims);
    for (size_t i = 0; i < html->claim_count; i++) {
        const cck_finding *one = claims[i];
        cck_web_name *measure = &html->measures[html->measure_of[one - html->model->findings->items]];
        measure->claims++;
        measure->flagged += cck_web_is_open(one);
        count_outlets(html, one);
    }
    return true;
}
