/* extract_case.c - a case that gives a text and the figures it holds. */
#include "runner.h"

void extract_case(case_state *state) {
    static const char *const keys[] = {"name", "text",  "title",  "date",      "figures",
                                       "not",  "maybe", "others", "known_gap", NULL};
    known_keys(state, state->node, keys);
    cck_document document = {
        .id = CCK_LIT("case"), .text = scalar(state->node, "text"), .title = scalar(state->node, "title")};
    document.published = scalar(state->node, "date");
    document.published_from = document.published.len ? CCK_LIT("meta") : CCK_LIT("none");
    cck_buffer_printf(&state->about, "    text: %.*s\n", CCK_FMT(cck_view_trim(document.text)));
    cck_figures figures = {NULL, 0};
    cck_error error;
    if (cck_extract(state->run->extractor, &document, state->arena, &figures, &error) != CCK_OK)
        problem(state, "cck_extract failed: %s", error.message);
    else
        figures_compare(state, document.text, figures, state->node);
}
