/* check_case.c - a case that gives two or more short reports and the verdicts between their figures. */
#include "cli/cases/runner.h"
#include "report/text/terminal.h"

static void read_document(cck_case *state, const cck_yaml *node, size_t number, cck_document *out) {
    static const char *const keys[] = {"outlet", "title", "date", "url", "text", NULL};
    cck_case_keys(state, node, keys);
    *out = (cck_document){.text = cck_case_scalar(node, "text"),
                          .outlet = cck_case_scalar(node, "outlet"),
                          .title = cck_case_scalar(node, "title")};
    out->id = cck_arena_printf(state->arena, "%zu", number);
    out->path = out->id;
    out->url = cck_case_scalar(node, "url");
    out->published = cck_case_scalar(node, "date");
    out->published_from = out->published.len ? CCK_LIT("meta") : CCK_LIT("none");
    out->outlet_from = out->outlet.len ? CCK_LIT("meta") : CCK_LIT("none");
    cck_rules_know_outlet(state->run->current.rules, out);
    out->hash[0] = number; /* any two documents differ */
    cck_view said = cck_arena_printf(state->arena, "%.*s%s%.*s: %.*s", CCK_FMT(out->outlet),
                                     out->outlet.len && out->published.len ? ", " : "", CCK_FMT(out->published),
                                     CCK_FMT(cck_view_trim(out->text)));
    cck_buffer_printf(&state->about, "    %zu  ", number);
    cck_terminal_mask(&state->about, said);
    cck_buffer_char(&state->about, '\n');
}

void cck_check_case(cck_case *state) {
    static const char *const keys[] = {"name", "documents", "pairs",  "verdict",   "rule",
                                       "why",  "accepted",  "others", "known_gap", NULL};
    cck_case_keys(state, state->node, keys);
    const cck_yaml *list = cck_yaml_get(state->node, "documents");
    cck_document *documents = cck_arena_zalloc(state->arena, list->count + 1, sizeof *documents);
    cck_figures *figures = cck_arena_zalloc(state->arena, list->count + 1, sizeof *figures);
    if (!documents || !figures) return;
    cck_error error = {.code = CCK_OK};
    size_t count = 0;
    for (const cck_yaml *item = list->first; item; item = item->next, count++) {
        read_document(state, item, count + 1, &documents[count]);
        if (cck_extract(state->run->current.extractor, &documents[count], state->arena, &figures[count], &error) !=
            CCK_OK)
            cck_case_problem(state, "cck_extract failed: %s", error.message);
    }
    cck_corpus corpus = {documents, figures, count};
    cck_case_compare(state, &corpus);
}
