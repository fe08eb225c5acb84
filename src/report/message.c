#include "report/message.h"

#include <string.h>

/* Earliest first, days that are not known last; then by half, so that it does not depend on the order of inputs. */
static bool is_earlier(const cck_evidence *a, const cck_evidence *b) {
    if (!a->day.len != !b->day.len) return a->day.len > 0;
    int order = cck_view_compare(a->day, b->day);
    return order ? order < 0 : strcmp(a->print, b->print) < 0;
}

const cck_evidence *cck_message_first(const cck_finding_value *value) {
    const cck_evidence *first = value->count ? value->evidence : NULL;
    for (size_t i = 1; i < value->count; i++) {
        if (is_earlier(&value->evidence[i], first)) first = &value->evidence[i];
    }
    return first;
}

static void put_side(cck_buffer *out, const cck_finding_value *value) {
    const cck_evidence *one = cck_message_first(value);
    cck_buffer_add(out, one ? one->value : value->words);
    if (!one) return;
    if (one->outlet.len) {
        cck_buffer_add(out, CCK_LIT(", "));
        cck_buffer_add(out, one->outlet);
    }
    if (one->day.len) {
        cck_buffer_add(out, CCK_LIT(", "));
        cck_buffer_add(out, one->day);
    }
}

void cck_message_what(cck_buffer *out, const cck_finding *finding, const cck_finding_pair *pair) {
    cck_buffer_add(out, finding->measure);
    cck_buffer_add(out, CCK_LIT(": "));
    put_side(out, &finding->values[pair->a]);
    cck_buffer_add(out, CCK_LIT(", against "));
    put_side(out, &finding->values[pair->b]);
}

void cck_message_pair(cck_buffer *out, const cck_finding *finding, const cck_finding_pair *pair) {
    cck_message_what(out, finding, pair);
    cck_buffer_add(out, CCK_LIT(". "));
    cck_buffer_add(out, pair->why);
    cck_buffer_add(out, CCK_LIT(" (rule "));
    cck_buffer_add(out, pair->rule);
    cck_buffer_printf(out, ", certainty %.2f).", pair->certainty);
    if (!pair->agree_if.len) return;
    cck_buffer_add(out, CCK_LIT(" They would agree if "));
    cck_buffer_add(out, pair->agree_if);
    cck_buffer_char(out, '.');
}
