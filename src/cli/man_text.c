/* man_text.c - text to troff, by the macros of man(7) that groff and mandoc both know. */
#include <ctype.h>
#include <string.h>

#include "cli/man.h"

/* The day on which the manual was last gone through; a page says it, whenever it is built. */
#define MANUAL_DATE "2026-11-23"

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

void cck_man_text(cck_buffer *out, cck_view text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool first = out->len == 0 || out->ptr[out->len - 1] == '\n';
        if (first && (c == '.' || c == '\'')) put(out, "\\&");
        switch (c) {
        case '\\': put(out, "\\e"); break;
        case '-': put(out, "\\-"); break;
        case '\'': put(out, "\\(aq"); break;
        case '`': put(out, "\\(ga"); break;
        case '^': put(out, "\\(ha"); break;
        case '~': put(out, "\\(ti"); break;
        default: cck_buffer_char(out, c);
        }
    }
}

void cck_man_section(cck_buffer *out, const char *name) {
    cck_buffer_printf(out, ".SH %s\n", name);
}

void cck_man_head(cck_buffer *out, const char *name, unsigned section, const char *summary) {
    put(out, ".TH ");
    for (const char *c = name; *c; c++) cck_buffer_char(out, (char)toupper((unsigned char)*c));
    cck_buffer_printf(out, " %u " MANUAL_DATE " \"countercheck " CCK_VERSION "\" \"Countercheck\"\n.nh\n.ad l\n",
                      section);
    cck_man_section(out, "NAME");
    cck_man_text(out, cck_view_of(name));
    put(out, " \\- ");
    cck_man_text(out, cck_view_of(summary));
    put(out, "\n");
}

/* The first line of `rest`, taken from it. */
static cck_view take_line(cck_view *rest) {
    const char *end = memchr(rest->ptr, '\n', rest->len);
    cck_view line = {rest->ptr, end ? (size_t)(end - rest->ptr) : rest->len};
    size_t taken = line.len + (end != NULL);
    *rest = (cck_view){rest->ptr + taken, rest->len - taken};
    return line;
}

/* What was written last begins a section or a paragraph, so that none need be begun. */
static bool opens_section(const cck_buffer *out) {
    size_t at = out->len ? out->len - 1 : 0;
    while (at && out->ptr[at - 1] != '\n') at--;
    return out->len - at > 3 && (memcmp(out->ptr + at, ".SH", 3) == 0 || memcmp(out->ptr + at, ".PP", 3) == 0);
}

void cck_man_lines(cck_buffer *out, cck_view text) {
    bool as_is = false, apart = false;
    while (text.len) {
        cck_view line = take_line(&text);
        bool indented = cck_view_starts(line, CCK_LIT("  "));
        bool item = cck_view_starts(line, CCK_LIT("- "));
        if (line.len && apart && !indented && !as_is && !item) put(out, ".PP\n");
        apart = line.len == 0;
        if (apart) continue;
        if (indented && !as_is) put(out, opens_section(out) ? ".nf\n" : ".PP\n.nf\n");
        if (!indented && as_is) put(out, item ? ".fi\n" : ".fi\n.PP\n");
        as_is = indented;
        if (item) {
            put(out, ".IP \\(bu 2\n");
            line = (cck_view){line.ptr + 2, line.len - 2};
        }
        cck_man_text(out, line);
        put(out, "\n");
    }
    if (as_is) put(out, ".fi\n");
}
