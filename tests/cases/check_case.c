/* check_case.c - a case that gives two or more short reports and the verdicts between their figures. */
#include "runner.h"

static void read_document(case_state *state, const cck_yaml *node, size_t number, cck_document *out) {
    static const char *const keys[] = {"outlet", "title", "date", "url", "text", NULL};
    known_keys(state, node, keys);
    *out =
        (cck_document){.text = scalar(node, "text"), .outlet = scalar(node, "outlet"), .title = scalar(node, "title")};
    out->id = cck_arena_printf(state->arena, "%zu", number);
    out->path = out->id;
    out->url = scalar(node, "url");
    out->published = scalar(node, "date");
    out->published_from = out->published.len ? CCK_LIT("meta") : CCK_LIT("none");
    out->outlet_from = out->outlet.len ? CCK_LIT("meta") : CCK_LIT("none");
    out->hash[0] = number; /* any two documents differ */
    cck_buffer_printf(&state->about, "    %zu: %.*s, %.*s: %.*s\n", number, CCK_FMT(out->outlet),
                      CCK_FMT(out->published), CCK_FMT(cck_view_trim(out->text)));
}

void check_case(case_state *state) {
    static const char *const keys[] = {"name", "documents", "pairs", "others", "known_gap", NULL};
    known_keys(state, state->node, keys);
    const cck_yaml *list = cck_yaml_get(state->node, "documents");
    cck_document *documents = cck_arena_zalloc(state->arena, list->count + 1, sizeof *documents);
    cck_figures *figures = cck_arena_zalloc(state->arena, list->count + 1, sizeof *figures);
    if (!documents || !figures) return;
    cck_error error = {.code = CCK_OK};
    size_t count = 0;
    for (const cck_yaml *item = list->first; item; item = item->next, count++) {
        read_document(state, item, count + 1, &documents[count]);
        if (cck_extract(state->run->extractor, &documents[count], state->arena, &figures[count], &error) != CCK_OK)
            problem(state, "cck_extract failed: %s", error.message);
    }
    cck_corpus corpus = {documents, figures, count};
    cck_comparison comparison;
    if (cck_compare(&corpus, state->run->lexicon, state->run->rules, (cck_view){NULL, 0}, 0, state->arena, &comparison,
                    &error) != CCK_OK)
        problem(state, "cck_compare failed: %s", error.message);
    else
        pairs_compare(state, &corpus, &comparison);
}
