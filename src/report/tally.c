#include "report/tally.h"

bool cck_report_shows(const cck_report_options *options, const cck_figure *figure) {
    return (options && options->all_kinds) || cck_kind_is_claim(figure->kind);
}

size_t cck_report_figures(const cck_report_model *model, const cck_report_options *options) {
    size_t count = 0;
    if (!options || !options->all_kinds) return model->findings->figures;
    for (size_t d = 0; d < model->corpus->count; d++) count += model->corpus->figures[d].count;
    return count;
}
