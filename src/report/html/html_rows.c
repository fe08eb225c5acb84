#include "report/html/html_rows.h"

#include <string.h>

enum { MOST_VALUES = 64 }; /* past that not all relations are listed */

/* ---- the agreeing set ---- */

/* Counts the outlets of a value that have not been counted in this round; who prints another's words is no second one.
 */
static size_t count_outlets(const cck_web *html, const cck_finding_value *value, uint32_t round) {
    size_t count = 0;
    for (size_t i = 0; i < value->count; i++) {
        if (value->evidence[i].copy_of) continue;
        uint32_t outlet = html->outlet_of[value->evidence[i].document];
        count += html->stamps[outlet] != round;
        html->stamps[outlet] = round;
    }
    return count;
}

/* For each value, bit by bit, the values that it can stand beside, itself included. */
static void read_peace(const cck_finding *finding, uint64_t beside[MOST_VALUES]) {
    for (size_t i = 0; i < finding->value_count; i++) beside[i] = UINT64_C(1) << i;
    for (size_t i = 0; i < finding->pair_count; i++) {
        const cck_finding_pair *pair = &finding->pairs[i];
        if (pair->verdict > CCK_VERDICT_COMPATIBLE) continue;
        beside[pair->a] |= UINT64_C(1) << pair->b;
        beside[pair->b] |= UINT64_C(1) << pair->a;
    }
}

static size_t weigh(cck_web *html, const cck_finding *finding, uint64_t set) {
    size_t weight = 0;
    uint32_t round = ++html->round;
    for (size_t i = 0; i < finding->value_count; i++)
        if (set >> i & 1) weight += count_outlets(html, &finding->values[i], round);
    return weight;
}

/* The set of most outlets; 0 where another that does not lie beside it has as many, or no two outlets agree. */
static uint64_t strongest(cck_web *html, const cck_finding *finding) {
    uint64_t beside[MOST_VALUES], best = 0;
    size_t most = 1;
    bool tied = false;
    read_peace(finding, beside);
    for (size_t i = 0; i < finding->value_count; i++) {
        size_t weight = weigh(html, finding, beside[i]);
        if (weight > most) {
            most = weight;
            best = beside[i];
            tied = false;
        } else if (weight == most && !(best >> i & 1)) {
            tied = true;
        }
    }
    return tied ? 0 : best;
}

bool cck_web_agreeing(cck_web *html, const cck_finding *finding, bool *agrees) {
    uint64_t set = 0;
    if (finding->finding_count && finding->value_count <= MOST_VALUES) set = strongest(html, finding);
    for (size_t i = 0; i < finding->value_count; i++) {
        bool in_set = finding->value_count <= MOST_VALUES && (set >> i & 1);
        agrees[i] = finding->finding_count ? in_set : true;
    }
    return set != 0;
}

/* ---- rows ---- */

static bool same_row(const cck_web *html, const cck_web_row *row, const cck_evidence *one) {
    return html->outlet_of[row->evidence->document] == html->outlet_of[one->document] &&
           cck_view_equal(row->evidence->day, one->day) && cck_view_equal(row->evidence->speaker, one->speaker);
}

static void add_value(const cck_web *html, const cck_finding_value *value, bool agrees, size_t most,
                      cck_web_rows *rows) {
    size_t first = rows->count;
    for (size_t i = 0; i < value->count; i++) {
        const cck_evidence *one = &value->evidence[i];
        size_t at = first;
        while (at < rows->count && !same_row(html, &rows->items[at], one)) at++;
        if (at < rows->count) {
            rows->items[at].times++;
        } else if (rows->count < most) {
            rows->items[rows->count++] = (cck_web_row){value, one, 1, agrees};
        } else {
            rows->left_out++;
        }
    }
}

/* Values in their order; there are few rows. */
static void sort_rows(cck_web_rows *rows) {
    for (size_t i = 1; i < rows->count; i++) {
        cck_web_row row = rows->items[i];
        size_t at = i;
        for (; at > 0 && rows->items[at - 1].value > row.value; at--) rows->items[at] = rows->items[at - 1];
        rows->items[at] = row;
    }
}

static bool share_a_year(const cck_web_rows *rows) {
    cck_view year = {NULL, 0};
    for (size_t i = 0; i < rows->count; i++) {
        cck_view day = rows->items[i].evidence->day;
        if (day.len < 10) continue;
        if (year.len && memcmp(year.ptr, day.ptr, 4) != 0) return false;
        year = day;
    }
    return year.len > 0;
}

void cck_web_rows_of(cck_web *html, const cck_finding *finding, cck_web_rows *out) {
    *out = (cck_web_rows){.count = 0};
    bool *agrees = cck_arena_zalloc(html->scratch, finding->value_count + 1, sizeof *agrees);
    if (!agrees) return;
    size_t most = finding->finding_count ? CCK_WEB_ROWS : CCK_WEB_PEACEFUL_ROWS;
    out->has_set = cck_web_agreeing(html, finding, agrees);
    for (int differs = 1; differs >= 0; differs--) {
        for (size_t i = 0; i < finding->value_count; i++) {
            const cck_finding_value *value = &finding->values[i];
            if (value->differs == differs) add_value(html, value, agrees[i], most, out);
        }
    }
    sort_rows(out);
    out->one_year = share_a_year(out);
}
