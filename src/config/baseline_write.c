/* baseline_write.c - entries as YAML, the same for the same entries. */
#include <stdlib.h>

#include "countercheck/baseline.h"

static int by_fingerprint(const void *a, const void *b) {
    const cck_acceptance *x = *(const cck_acceptance *const *)a, *y = *(const cck_acceptance *const *)b;
    return cck_view_compare(x->fingerprint, y->fingerprint);
}

/* A text in quotes, on one line; control characters become blanks, so that a reason of several lines is one. */
static void put_text(cck_buffer *out, const char *key, cck_view text) {
    if (!text.len) return;
    cck_buffer_printf(out, "    %s: \"", key);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool control = (unsigned char)c < 0x20 || c == 0x7F;
        if (c == '"' || c == '\\') cck_buffer_char(out, '\\');
        cck_buffer_char(out, (char)(control ? ' ' : c));
    }
    cck_buffer_add(out, CCK_LIT("\"\n"));
}

static void put_plain(cck_buffer *out, const char *before, const char *key, cck_view word) {
    if (word.len) cck_buffer_printf(out, "%s%s: %.*s\n", before, key, CCK_FMT(word));
}

static void put_entry(cck_buffer *out, const cck_acceptance *entry) {
    put_plain(out, "  - ", "fingerprint", entry->fingerprint);
    put_text(out, "what", entry->what);
    put_text(out, "reason", entry->reason);
    put_text(out, "author", entry->author);
    put_plain(out, "    ", "date", entry->date);
    put_plain(out, "    ", "until", entry->until);
}

cck_code cck_baseline_write(cck_buffer *out, const cck_acceptance *items, size_t count, cck_error *error) {
    const cck_acceptance **order = malloc((count + 1) * sizeof *order);
    if (!order) return cck_fail(error, CCK_E_MEMORY, "out of memory while writing the baseline");
    for (size_t i = 0; i < count; i++) order[i] = &items[i];
    if (count) qsort(order, count, sizeof *order, by_fingerprint);
    cck_buffer_add(out, CCK_LIT("# Differences that somebody has looked at and accepted: countercheck help baseline.\n"
                                "# Written by countercheck accept and countercheck baseline; comments are not kept.\n"
                                "version: 1\n"));
    cck_buffer_add(out, count ? CCK_LIT("accepted:\n") : CCK_LIT("accepted: []\n"));
    for (size_t i = 0; i < count; i++) put_entry(out, order[i]);
    free(order);
    if (out->failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while writing the baseline");
    if (out->len <= CCK_MAX_CONFIG) return CCK_OK;
    cck_fail(error, CCK_E_LIMIT, "a baseline of %zu findings would be larger than can be read again (%zu MiB)", count,
             CCK_MAX_CONFIG >> 20);
    cck_error_hint(error, "a tolerance in the rules, or --min-certainty, accepts many at once");
    return CCK_E_LIMIT;
}
