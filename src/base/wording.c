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

/* "square_foot" -> "square foot" */
static void put_words(cck_buffer *out, cck_view name) {
    for (size_t i = 0; i < name.len; i++) cck_buffer_char(out, (char)(name.ptr[i] == '_' ? ' ' : name.ptr[i]));
}

static bool ends_with(cck_view name, cck_view end) {
    return name.len >= end.len && cck_view_equal((cck_view){name.ptr + name.len - end.len, end.len}, end);
}

/* The plural of a unit's last word: "square foot" -> "square feet". */
static void put_plural(cck_buffer *out, cck_view name) {
    static const struct {
        cck_view one, many;
    } odd[] = {{{"foot", 4}, {"feet", 4}},
               {{"inch", 4}, {"inches", 6}},
               {{"century", 7}, {"centuries", 9}},
               {{"hertz", 5}, {"hertz", 5}},
               {{"horsepower", 10}, {"horsepower", 10}},
               {{"stone", 5}, {"stone", 5}},
               {{"times", 5}, {"times", 5}}};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        if (!ends_with(name, odd[i].one)) continue;
        put_words(out, (cck_view){name.ptr, name.len - odd[i].one.len});
        cck_buffer_add(out, odd[i].many);
        return;
    }
    put_words(out, name);
    cck_buffer_char(out, 's');
}

/* "degree celsius" -> "degrees Celsius" */
static void put_degrees(cck_buffer *out, cck_view name, bool one) {
    const size_t degree = sizeof "degree" - 1;
    cck_buffer_add(out, one ? CCK_LIT("degree") : CCK_LIT("degrees"));
    if (name.len < degree + 2) return;
    char first = name.ptr[degree + 1];
    cck_buffer_char(out, ' ');
    cck_buffer_char(out, (char)(first >= 'a' && first <= 'z' ? first - 'a' + 'A' : first));
    put_words(out, (cck_view){name.ptr + degree + 2, name.len - degree - 2});
}

static void put_unit(cck_buffer *out, cck_view unit, bool one) {
    size_t first = 0; /* what is counted: "mile" of "mile/hour" */
    while (first < unit.len && unit.ptr[first] != '/') first++;
    cck_view head = {unit.ptr, first};
    if (cck_view_starts(head, CCK_LIT("degree"))) {
        put_degrees(out, head, one);
    } else if (one) {
        put_words(out, head);
    } else {
        put_plural(out, head);
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

/* "2.4 billion" where two decimals say it exactly, else every digit: what is shown is what was read. */
static void put_decimal(cck_buffer *out, cck_decimal value) {
    static const struct {
        int exponent;
        const char *word;
    } scales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}};
    const char *word = "";
    cck_decimal size = {value.coefficient < 0 ? -value.coefficient : value.coefficient, value.exponent};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        if (cck_decimal_compare(size, (cck_decimal){1, scales[i].exponent}) < 0) continue;
        cck_decimal scaled = {value.coefficient, value.exponent - scales[i].exponent};
        if (scaled.exponent >= -2) {
            value = scaled;
            word = scales[i].word;
        }
        break;
    }
    char digits[CCK_DECIMAL_TEXT];
    cck_buffer_add(out, (cck_view){digits, cck_decimal_write_grouped(value, digits)});
    cck_buffer_add(out, cck_view_of(word));
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
