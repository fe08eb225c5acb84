/* extract_case.c - a case that gives a text and the figures it holds. */
#include "cli/cases/runner.h"
#include "report/text/terminal.h"

void cck_extract_case(cck_case *state) {
    static const char *const keys[] = {"name", "text",  "title",  "date",      "figures",
                                       "not",  "maybe", "others", "known_gap", NULL};
    cck_case_keys(state, state->node, keys);
    cck_document document = {.id = CCK_LIT("case"),
                             .text = cck_case_scalar(state->node, "text"),
                             .title = cck_case_scalar(state->node, "title")};
    document.published = cck_case_scalar(state->node, "date");
    document.published_from = document.published.len ? CCK_LIT("meta") : CCK_LIT("none");
    cck_buffer_add(&state->about, CCK_LIT("    text: "));
    cck_terminal_mask(&state->about, cck_view_trim(document.text));
    cck_buffer_char(&state->about, '\n');
    cck_figures figures = {NULL, 0};
    cck_error error;
    if (cck_extract(state->run->current.extractor, &document, state->arena, &figures, &error) != CCK_OK)
        cck_case_problem(state, "cck_extract failed: %s", error.message);
    else
        cck_figures_compare(state, document.text, figures, state->node);
}
