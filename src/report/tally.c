#include "report/tally.h"

bool cck_report_shows(const cck_report_options *options, const cck_figure *figure) {
    return (options && options->all_kinds) || cck_kind_is_claim(figure->kind);
}

cck_tally cck_report_tally(const cck_report_model *model, const cck_report_options *options) {
    cck_tally tally = {0};
    for (size_t d = 0; d < model->corpus->count; d++) {
        const cck_figures *figures = &model->corpus->figures[d];
        for (size_t i = 0; i < figures->count; i++) tally.figures += cck_report_shows(options, &figures->items[i]);
    }
    for (size_t i = 0; i < model->comparison->claim_count; i++) {
        const cck_claim *claim = &model->comparison->claims[i];
        tally.verdicts[claim->verdict]++;
        tally.ignored += claim->ignored;
    }
    return tally;
}
