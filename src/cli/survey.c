#include "cli/survey.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a over what tells rows apart. */
static size_t hash_of(cck_view name, cck_view about, cck_kind kind) {
    uint64_t hash = UINT64_C(0xcbf29ce484222325) ^ (unsigned)kind;
    for (size_t i = 0; i < name.len; i++) hash = (hash ^ (unsigned char)name.ptr[i]) * UINT64_C(0x100000001b3);
    hash = (hash ^ 0xff) * UINT64_C(0x100000001b3);
    for (size_t i = 0; i < about.len; i++) hash = (hash ^ (unsigned char)about.ptr[i]) * UINT64_C(0x100000001b3);
    return (size_t)hash;
}

/* The slot of a row, or the free one where it would go. */
static size_t *slot_of(const cck_survey_list *list, cck_view name, cck_view about, cck_kind kind) {
    size_t at = hash_of(name, about, kind) & (list->slot_count - 1);
    for (;; at = (at + 1) & (list->slot_count - 1)) {
        size_t *slot = &list->slots[at];
        if (!*slot) return slot;
        const cck_survey_row *row = &list->rows[*slot - 1];
        if (row->kind == kind && cck_view_equal(row->name, name) && cck_view_equal(row->about, about)) return slot;
    }
}

/* Room for one row more, with at most half of the slots taken. */
static bool grow(cck_survey_list *list) {
    if (list->count < list->capacity) return true;
    size_t capacity = list->capacity ? 2 * list->capacity : 32;
    cck_survey_row *rows = realloc(list->rows, capacity * sizeof *rows);
    if (!rows) return false;
    list->rows = rows;
    size_t *slots = calloc(2 * capacity, sizeof *slots);
    if (!slots) return false;
    free(list->slots);
    list->slots = slots;
    list->slot_count = 2 * capacity;
    list->capacity = capacity;
    for (size_t i = 0; i < list->count; i++) *slot_of(list, rows[i].name, rows[i].about, rows[i].kind) = i + 1;
    return true;
}

static bool count(cck_survey *survey, cck_survey_list *list, cck_survey_row one) {
    if (!grow(list)) return false;
    size_t *slot = slot_of(list, one.name, one.about, one.kind);
    if (!*slot) {
        one.name = cck_arena_copy(survey->arena, one.name);
        one.about = cck_arena_copy(survey->arena, one.about);
        one.first = cck_arena_copy(survey->arena, one.first);
        list->rows[list->count++] = one;
        *slot = list->count;
    }
    list->rows[*slot - 1].count++;
    return true;
}

cck_code cck_survey_begin(cck_survey *survey, cck_error *error) {
    *survey = (cck_survey){.arena = cck_arena_new(0)};
    return survey->arena ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory");
}

static bool add_document(cck_survey *survey, const cck_document *document) {
    cck_view format = document->origin ? document->origin->format : CCK_LIT("text");
    survey->documents++;
    if (!document->published.len && !survey->undated++) {
        survey->first_undated = cck_arena_copy(survey->arena, document->id);
    }
    if (!document->outlet.len && !survey->nameless++) {
        survey->first_nameless = cck_arena_copy(survey->arena, document->id);
    }
    if (!count(survey, &survey->formats, (cck_survey_row){.name = format, .first = document->id})) return false;
    if (!document->outlet.len) return true;
    bool guessed =
        cck_view_equal(document->outlet_from, CCK_LIT("dir")) || cck_view_equal(document->outlet_from, CCK_LIT("file"));
    survey->guessed += guessed;
    return count(survey, &survey->outlets, (cck_survey_row){.name = document->outlet, .first = document->id});
}

static bool add_figure(cck_survey *survey, const cck_document *document, const cck_figure *figure) {
    const cck_survey_row bound = {.name = cck_view_of(cck_bound_name(figure->bound)), .first = document->id};
    const cck_survey_row measure = {
        .name = figure->measure, .about = figure->unit, .kind = figure->kind, .first = document->id};
    survey->figures++;
    return count(survey, &survey->bounds, bound) && count(survey, &survey->measures, measure);
}

cck_code cck_survey_add(cck_survey *survey, const cck_document *document, cck_figures figures, cck_error *error) {
    size_t before = survey->figures;
    bool fine = add_document(survey, document);
    for (size_t i = 0; fine && i < figures.count; i++) {
        if (cck_kind_is_claim(figures.items[i].kind)) fine = add_figure(survey, document, &figures.items[i]);
    }
    survey->silent += survey->figures == before;
    return fine ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory");
}

static int by_count(const void *a, const void *b) {
    const cck_survey_row *first = a, *second = b;
    if (first->count != second->count) return first->count < second->count ? 1 : -1;
    int order = cck_view_compare(first->name, second->name);
    if (!order) order = cck_view_compare(first->about, second->about);
    return order ? order : (int)first->kind - (int)second->kind;
}

static void sort(cck_survey_list *list) {
    if (list->count) qsort(list->rows, list->count, sizeof *list->rows, by_count);
}

void cck_survey_sort(cck_survey *survey) {
    sort(&survey->outlets);
    sort(&survey->formats);
    sort(&survey->measures);
    sort(&survey->bounds);
}

static void drop(cck_survey_list *list) {
    free(list->rows);
    free(list->slots);
}

void cck_survey_free(cck_survey *survey) {
    drop(&survey->outlets);
    drop(&survey->formats);
    drop(&survey->measures);
    drop(&survey->bounds);
    cck_arena_free(survey->arena);
}
