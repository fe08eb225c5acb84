/* wording.c - what is said of numbers, the same everywhere. */
#include "base/wording.h"

/* ---- units ---- */

static bool is_currency(cck_view unit) {
    size_t length = 0;
    while (length < unit.len && unit.ptr[length] != '/') length++;
    if (length != 3) return false;
    for (size_t i = 0; i < length; i++) {
        if (unit.ptr[i] < 'A' || unit.ptr[i] > 'Z') return false;
    }
    return true;
}

/* The plural where adding an s will not do. */
static cck_view odd_plural(cck_view word) {
    static const struct {
        const char *one, *many;
    } odd[] = {{"foot", "feet"},   {"inch", "inches"},           {"square_foot", "square feet"},
               {"hertz", "hertz"}, {"cubic_foot", "cubic feet"}, {"square_inch", "square inches"}};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        if (cck_view_equal(word, cck_view_of(odd[i].one))) return cck_view_of(odd[i].many);
    }
    return (cck_view){NULL, 0};
}

/* "square_foot" -> "square foot" */
static void put_words(cck_buffer *out, cck_view name) {
    for (size_t i = 0; i < name.len; i++) cck_buffer_char(out, (char)(name.ptr[i] == '_' ? ' ' : name.ptr[i]));
}

static void put_unit(cck_buffer *out, cck_view unit, bool one) {
    size_t first = 0; /* what is counted: "mile" of "mile/hour", "degree" of "degree_celsius" */
    while (first < unit.len && unit.ptr[first] != '/') first++;
    cck_view head = {unit.ptr, first};
    cck_view plural = odd_plural(head);
    size_t degree = cck_view_starts(head, CCK_LIT("degree")) ? sizeof "degree" - 1 : first;
    if (one) {
        put_words(out, unit);
        return;
    }
    if (plural.ptr) {
        cck_buffer_add(out, plural);
    } else {
        put_words(out, (cck_view){head.ptr, degree});
        cck_buffer_char(out, 's');
        put_words(out, (cck_view){head.ptr + degree, first - degree});
    }
    put_words(out, (cck_view){unit.ptr + first, unit.len - first});
}

static bool is_one(cck_decimal value) {
    return value.coefficient == 1 && value.exponent == 0;
}

static void put_unit_before(cck_buffer *out, cck_view unit) {
    if (!is_currency(unit)) return;
    cck_buffer_add(out, (cck_view){unit.ptr, 3});
    cck_buffer_char(out, ' ');
}

static void put_unit_after(cck_buffer *out, cck_view unit, bool one) {
    if (!unit.len) return;
    if (is_currency(unit)) { /* "USD/barrel": the money stands before, the rest behind */
        cck_view rest = {unit.ptr + 3, unit.len - 3};
        if (rest.len) put_words(out, rest);
        return;
    }
    cck_buffer_char(out, ' ');
    if (cck_view_equal(unit, CCK_LIT("percent"))) {
        cck_buffer_char(out, '%');
    } else {
        put_unit(out, unit, one);
    }
}

/* ---- numbers ---- */

static void put_decimal(cck_buffer *out, cck_decimal value) {
    char digits[CCK_DECIMAL_TEXT];
    size_t length = cck_decimal_write_grouped(value, digits);
    cck_buffer_add(out, (cck_view){digits, length});
}

void cck_wording_number(cck_buffer *out, cck_decimal value, cck_view unit) {
    put_unit_before(out, unit);
    put_decimal(out, value);
    put_unit_after(out, unit, is_one(value));
}

static void put_range(cck_buffer *out, cck_interval asserts, cck_view unit) {
    put_unit_before(out, unit);
    put_decimal(out, asserts.low);
    cck_buffer_add(out, CCK_LIT(" to "));
    put_decimal(out, asserts.high);
    put_unit_after(out, unit, false);
}

static void put_low(cck_buffer *out, cck_interval interval, cck_view unit) {
    cck_buffer_add(out, interval.low_strict ? CCK_LIT("more than ") : CCK_LIT("at least "));
    cck_wording_number(out, interval.low, unit);
}

static void put_high(cck_buffer *out, cck_interval interval, cck_view unit) {
    cck_buffer_add(out, interval.high_strict ? CCK_LIT("less than ") : CCK_LIT("at most "));
    cck_wording_number(out, interval.high, unit);
}

void cck_wording_interval(cck_buffer *out, cck_interval interval, cck_view unit) {
    bool strict = interval.low_strict || interval.high_strict;
    if (interval.has_low && interval.has_high && !strict) {
        if (cck_decimal_compare(interval.low, interval.high) == 0) {
            cck_wording_number(out, interval.low, unit);
        } else {
            put_range(out, interval, unit);
        }
        return;
    }
    if (interval.has_low) put_low(out, interval, unit);
    if (interval.has_low && interval.has_high) cck_buffer_add(out, CCK_LIT(" and "));
    if (interval.has_high) put_high(out, interval, unit);
    if (!interval.has_low && !interval.has_high) cck_buffer_add(out, CCK_LIT("any number"));
}

/* ---- figures ---- */

static cck_view hedge(cck_bound bound) {
    switch (bound) {
    case CCK_BOUND_ABOUT: return CCK_LIT("about ");
    case CCK_BOUND_NEARLY: return CCK_LIT("nearly ");
    case CCK_BOUND_MORE_THAN: return CCK_LIT("more than ");
    case CCK_BOUND_AT_LEAST: return CCK_LIT("at least ");
    case CCK_BOUND_LESS_THAN: return CCK_LIT("less than ");
    case CCK_BOUND_AT_MOST: return CCK_LIT("at most ");
    case CCK_BOUND_EXACT:
    case CCK_BOUND_RANGE:
    case CCK_BOUND_VAGUE:
    case CCK_BOUND_END: break;
    }
    return (cck_view){NULL, 0};
}

void cck_wording_figure(cck_buffer *out, cck_view text, const cck_figure *figure) {
    if (figure->has_value) {
        cck_buffer_add(out, hedge(figure->bound));
        cck_wording_number(out, figure->value, figure->unit);
    } else if (figure->bound == CCK_BOUND_VAGUE) {
        cck_buffer_add(out, (cck_view){text.ptr + figure->start, figure->end - figure->start});
        cck_buffer_add(out, CCK_LIT(" ("));
        cck_wording_interval(out, figure->asserts, figure->unit);
        cck_buffer_char(out, ')');
    } else {
        cck_wording_interval(out, figure->asserts, figure->unit);
    }
}

/* ---- windows ---- */

void cck_wording_window(cck_buffer *out, int64_t seconds) {
    /* The mean month and year of the Gregorian calendar; from 48 hours on people count days. */
    static const struct {
        int64_t seconds, from;
        const char *name;
    } units[] = {{31556952, 31556952, "year"}, {2629746, 2629746, "month"}, {86400, 172800, "day"},
                 {3600, 3600, "hour"},         {60, 60, "minute"},          {1, 1, "second"}};
    if (seconds <= 0) return;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (seconds < units[i].from || seconds % units[i].seconds) continue;
        cck_decimal count;
        if (cck_decimal_make(seconds / units[i].seconds, 0, &count)) {
            cck_wording_number(out, count, cck_view_of(units[i].name));
        }
        return;
    }
}
