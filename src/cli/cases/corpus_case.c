/* corpus_case.c - a folder of articles and the figures and verdicts expected of it. */
#include <string.h>

#include "cli/cases/runner.h"

enum { MOST = 64 }; /* articles of a story */

/* Reads the articles of `folder`, which stands beside the case's file. */
static size_t read_folder(cck_case *state, cck_view folder, cck_document *documents) {
    const char *slash = strrchr(state->file, '/');
    size_t length = slash ? (size_t)(slash - state->file) + 1 : 0;
    cck_view path = cck_arena_printf(state->arena, "%.*s%.*s", (int)length, state->file, CCK_FMT(folder));
    cck_reader *reader = NULL;
    cck_error error = {.code = CCK_OK};
    size_t count = 0;
    if (cck_reader_open(&path.ptr, 1, NULL, &reader, &error) != CCK_OK) {
        cck_case_problem(state, "cannot read the folder: %s", error.message);
        return 0;
    }
    while (count < MOST) {
        cck_code code = cck_reader_next(reader, state->arena, &documents[count], &error);
        if (code == CCK_END) break;
        if (code == CCK_OK)
            count++;
        else
            cck_case_problem(state, "cannot read an article: %s", error.message);
    }
    cck_reader_close(reader);
    return count;
}

static bool is_named(cck_arena *arena, const cck_document *document, cck_view name) {
    return name.len && cck_view_ends(document->id, cck_arena_printf(arena, "/%.*s", CCK_FMT(name)));
}

/* Compares one figure of the list with that of the document that its `in` names. */
static void compare_figure(cck_case *state, const cck_yaml *item, const cck_document *documents,
                           const cck_figures *figures, size_t count) {
    size_t i = 0;
    cck_span where;
    while (i < count && !is_named(state->arena, &documents[i], cck_case_scalar(item, "in"))) i++;
    if (i == count) {
        cck_case_problem(state, "the case itself: no article is called '%.*s'", CCK_FMT(cck_case_scalar(item, "in")));
        return;
    }
    if (!cck_place_find(state, documents[i].text, cck_case_scalar(item, "text"), &where)) return;
    const cck_figure *figure = cck_place_figure(figures[i], where, false);
    if (figure)
        cck_fields_compare(state, figure, item);
    else
        cck_case_problem(state, "\"%.*s\": no figure was found", CCK_FMT(cck_case_scalar(item, "text")));
}

void cck_corpus_case(cck_case *state) {
    static const char *const keys[] = {"name", "folder",   "figures", "pairs",     "verdict", "rule",
                                       "why",  "accepted", "others",  "known_gap", NULL};
    cck_case_keys(state, state->node, keys);
    cck_document documents[MOST];
    cck_figures figures[MOST];
    cck_error error = {.code = CCK_OK};
    size_t count = read_folder(state, cck_case_scalar(state->node, "folder"), documents);
    for (size_t i = 0; i < count; i++) {
        figures[i] = (cck_figures){NULL, 0};
        if (cck_extract(state->run->current.extractor, &documents[i], state->arena, &figures[i], &error) != CCK_OK)
            cck_case_problem(state, "cck_extract failed: %s", error.message);
    }
    const cck_yaml *list = cck_yaml_get(state->node, "figures");
    for (const cck_yaml *item = list ? list->first : NULL; item; item = item->next) {
        size_t before = cck_case_item_begin(state, item);
        compare_figure(state, item, documents, figures, count);
        cck_case_item_end(state, before);
    }
    cck_corpus corpus = {documents, figures, count};
    cck_case_compare(state, &corpus);
}
