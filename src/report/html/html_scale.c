#include "report/html/html_scale.h"

#include <math.h>

#include "report/html/html_pen.h"

#define LOG_SPREAD 30.0
#define ROOM       0.06 /* of the spread at both ends */
#define LOG_ROOM   0.05

static cck_axis log_scale(double low, double high) {
    double room = pow(high / low, LOG_ROOM);
    return (cck_axis){true, low / room, high * room};
}

static cck_axis linear_scale(double low, double high) {
    double room = (high - low) * ROOM;
    if (room <= 0) room = low != 0 ? fabs(low) * 0.1 : 1;
    double from = low - room;
    if (low >= 0 && from < 0) from = low > 0 || high > 0 ? 0 : from;
    return (cck_axis){false, from, high + room};
}

cck_axis cck_axis_of(double low, double high) {
    if (low > 0 && high / low >= LOG_SPREAD) return log_scale(low, high);
    return linear_scale(low, high);
}

double cck_axis_at(const cck_axis *scale, double value) {
    if (value <= scale->low) return 0;
    if (value >= scale->high) return 1;
    if (scale->log) return log(value / scale->low) / log(scale->high / scale->low);
    return (value - scale->low) / (scale->high - scale->low);
}

/* ---- ticks ---- */

/* 1, 2 or 5 times a power of ten. */
typedef struct {
    int64_t digit;
    int exponent;
} step;

/* The least round step with which a stretch has at most `most` ticks. */
static step step_for(double stretch, size_t most) {
    static const int64_t digits[] = {1, 2, 5, 10};
    double least = stretch / (double)most;
    int exponent = (int)floor(log10(least));
    double power = pow(10, exponent);
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
        if ((double)digits[i] * power >= least) return (step){digits[i], exponent};
    return (step){10, exponent};
}

static size_t linear_ticks(const cck_axis *scale, cck_decimal *ticks) {
    step s = step_for(scale->high - scale->low, CCK_MOST_TICKS - 1);
    double width = (double)s.digit * pow(10, s.exponent);
    double first = ceil(scale->low / width - 1e-9), last = floor(scale->high / width + 1e-9);
    if (fabs(first) > 1e15 || fabs(last) > 1e15) return 0;
    size_t count = 0;
    for (int64_t k = (int64_t)first; k <= (int64_t)last && count < CCK_MOST_TICKS; k++)
        if (!cck_decimal_make(k * s.digit, s.exponent, &ticks[count++])) return 0;
    return count;
}

/* Powers of ten, every second or third of them where there are many; within few decades their 2- and 5-fold, too. */
static size_t log_ticks(const cck_axis *scale, cck_decimal *ticks) {
    double low = log10(scale->low), high = log10(scale->high);
    bool fine = high - low < 2.4;
    int first = (int)(fine ? floor(low) : ceil(low)), last = (int)floor(high);
    int every = 1 + (last - first) / CCK_MOST_TICKS;
    size_t count = 0;
    for (int power = first; power <= last; power += every) {
        for (int64_t digit = 1; digit <= (fine ? 5 : 1); digit += digit == 1 ? 1 : 3) {
            double value = log10((double)digit) + power;
            if (value < low || value > high || count == CCK_MOST_TICKS) continue;
            if (!cck_decimal_make(digit, power, &ticks[count++])) return 0;
        }
    }
    return count;
}

size_t cck_axis_ticks(const cck_axis *scale, cck_decimal ticks[CCK_MOST_TICKS]) {
    return scale->log ? log_ticks(scale, ticks) : linear_ticks(scale, ticks);
}

/* ---- their words ---- */

int cck_ticks_exponent(const cck_axis *scale, const cck_decimal *ticks, size_t count) {
    double most = 0;
    for (size_t i = 0; i < count; i++) most = fmax(most, fabs(cck_decimal_double(ticks[i])));
    if (scale->log) return 0;
    return most >= 1e12 ? 12 : most >= 1e9 ? 9 : most >= 1e6 ? 6 : 0;
}

const char *cck_exponent_word(int exponent) {
    return exponent == 12 ? "trillion" : exponent == 9 ? "billion" : exponent == 6 ? "million" : "";
}

void cck_tick_text(cck_buffer *out, cck_decimal tick, int exponent) {
    static const struct {
        double least;
        int exponent;
        const char *letter;
    } letters[] = {{1e12, 12, "T"}, {1e9, 9, "B"}, {1e6, 6, "M"}};
    double size = fabs(cck_decimal_double(tick));
    const char *letter = "";
    for (size_t i = 0; !exponent && i < sizeof letters / sizeof *letters; i++) {
        if (size < letters[i].least) continue;
        exponent = letters[i].exponent;
        letter = letters[i].letter;
    }
    cck_decimal shown;
    char digits[CCK_DECIMAL_TEXT];
    if (!cck_decimal_make(tick.coefficient, tick.exponent - exponent, &shown)) return;
    cck_buffer_add(out, (cck_view){digits, cck_decimal_write_grouped(shown, digits)});
    cck_web_raw(out, letter);
}
