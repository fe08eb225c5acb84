#include "cli/shown_rule.h"

#include <string.h>

#include "config/manual.h"

cck_view cck_cut_line(cck_view *rest) {
    const char *end = memchr(rest->ptr, '\n', rest->len);
    cck_view line = {rest->ptr, end ? (size_t)(end - rest->ptr) + 1 : rest->len};
    *rest = (cck_view){rest->ptr + line.len, rest->len - line.len};
    return line;
}

void cck_cut_rule(cck_view shown, cck_view id, cck_buffer *out) {
    bool here = false, rules = false;
    while (shown.len) {
        cck_view line = cck_cut_line(&shown);
        if (line.ptr[0] != ' ') rules = cck_view_starts(line, CCK_LIT("rules:"));
        if (cck_view_starts(line, CCK_LIT("  - id: "))) {
            cck_view rest = {line.ptr + 8, line.len - 8};
            here = rules && cck_view_equal(cck_view_trim(cck_manual_word(&rest)), id);
        }
        if (here && rules && line.len > 2) cck_buffer_add(out, (cck_view){line.ptr + 2, line.len - 2});
    }
}
