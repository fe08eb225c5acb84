/* html_legend.c - how to read the pictures, drawn by what draws them. */
#include <math.h>

#include "report/html/html.h"
#include "report/html/html_plot.h"

#define NAMED(letter, who, value) CCK_LIT(letter), CCK_LIT(who), {NULL, 0}, CCK_LIT(value)

void cck_web_legend(cck_web *html) {
    const cck_plot_row rows[] = {
        {NAMED("A", "a number, of the agreeing set", "62"), 62, 62, 62, 62, 62, true, false},
        {NAMED("B", "a number that is not of it", "50"), 50, 50, 50, 50, 50, false, false},
        {NAMED("C", "a hedge widens it", "about 60"), 54, 66, 60, 54, 66, true, false},
        {NAMED("D", "an open end", "more than 55"), 55, INFINITY, 55, 55, INFINITY, true, false},
        {NAMED("E", "a range or a vague word", "40 to 45"), 40, 45, (double)NAN, 40, 45, false, false},
        {NAMED("F", "foretold or denied", "48"), 48, 48, 48, 48, 48, false, true},
    };
    const cck_plot_band band = {58, 66};
    const cck_plot plot = {CCK_LIT("The marks of the pictures, one a row"), rows, sizeof rows / sizeof *rows, &band, 1};
    cck_web_raw(html->out, "<details class=\"legend\"><summary>How to read the pictures</summary>\n<figure>");
    cck_plot_svg(html->out, &plot);
    cck_web_raw(
        html->out,
        "</figure>\n<p>Each row is what one outlet printed on one day, each letter one value. Filled marks are the "
        "largest set of figures that can stand beside one another; where no set is larger than all others, all "
        "marks are hollow. The shaded band is what the rule in force allows around them. A thin line through a "
        "mark is what rounding leaves open. No mark says which outlet is right.</p>\n</details>\n");
}
