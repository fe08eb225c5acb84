/* planned.c - is a figure that is said to come somebody's own plan ("will cut 500 jobs", "plans to save $3 million"),
 * or what is only looked for ("growth is expected to reach 2 percent")? A plan is as much a fact on the day it is told
 * as what has been done. */
#include "compare/item/item.h"

/* Tokens before and behind the figure that are looked at. */
enum { BEFORE = 12, BEHIND = 6 };

bool cck_is_planned(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    static const char *const looked_for[] = {
        "expect",      "expects",     "expected",     "expecting",  "expectation", "expectations", "forecast",
        "forecasts",   "forecasting", "predict",      "predicts",   "predicted",   "predicting",   "prediction",
        "project",     "projects",    "projected",    "projecting", "projection",  "projections",  "anticipate",
        "anticipates", "anticipated", "anticipating", "likely",     "may",         "might",        "could",
        "analyst",     "analysts",    "economist",    "economists", "consensus",   "poll",         "estimate",
        "estimates",   "estimated",   "hope",         "hopes",      "hoped",       "hoping",       "fear",
        "fears",       "feared",      "risk",         "should",     "if",          "braced",       "bracing",
        "looking",     "looked",      "pencilled",    "penciled",   "foresee",     "foresees",     "foreseen"};
    if (figure->status != CCK_STATUS_FORECAST) return false;
    for (size_t i = at > BEFORE ? at - BEFORE : 0; i < n && i < at + BEHIND; i++) {
        if (cck_token_is_any(text, &tokens[i], looked_for, sizeof looked_for / sizeof *looked_for)) return false;
    }
    return true;
}
