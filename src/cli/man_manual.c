/* man_manual.c - countercheck.yaml(5) out of the table of keys, countercheck-manual(7) out of the pages of the manual.
 */
#include <string.h>

#include "cli/man.h"
#include "cli/manual.h"
#include "config/keys.h"
#include "config/manual.h"

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static void line(cck_buffer *out, const char *words) {
    cck_man_text(out, cck_view_of(words));
    put(out, "\n");
}

/* ---- keys ---- */

static void put_words(cck_buffer *out, const cck_key_row *row) {
    for (size_t i = 0; i < row->word_count; i++) cck_buffer_printf(out, "%s%s", i ? ", " : "", row->words[i]);
}

void cck_key_shape_words(cck_buffer *out, const cck_key_row *row) {
    switch (row->shape) {
    case CCK_SHAPE_MAP: put(out, "a map"); break;
    case CCK_SHAPE_NAMED: put(out, "a map of names of your own"); break;
    case CCK_SHAPE_LIST: put(out, "a list of maps"); break;
    case CCK_SHAPE_WORD: put(out, "a word or phrase"); break;
    case CCK_SHAPE_WORDS: put(out, "a word or a list of them"); break;
    case CCK_SHAPE_TWO_WORDS: put(out, "a list of two words"); break;
    case CCK_SHAPE_GROUPS: put(out, "a list of lists of words"); break;
    case CCK_SHAPE_CHOICE: put(out, "one of "); break;
    case CCK_SHAPE_CHOICES: put(out, "one, or a list, of "); break;
    case CCK_SHAPE_SHARE: put(out, "a percentage (5%) or a fraction (0.05)"); break;
    case CCK_SHAPE_MARGINS: put(out, "a list of two percentages, below and above"); break;
    case CCK_SHAPE_NUMBER: put(out, "a number"); break;
    case CCK_SHAPE_RATIO: put(out, "a number or a fraction (5/9)"); break;
    case CCK_SHAPE_YES: put(out, "yes or no"); break;
    case CCK_SHAPE_SPAN: put(out, "a length of time (30m, 6h, 2d, 1w)"); break;
    case CCK_SHAPE_DATE: put(out, "a day (2031-01-31)"); break;
    case CCK_SHAPE_CLAIM: put(out, "the beginning of a claim's id"); break;
    case CCK_SHAPE_VERSION: put(out, "1"); break;
    }
    if (row->shape == CCK_SHAPE_CHOICE || row->shape == CCK_SHAPE_CHOICES) put_words(out, row);
    bool plain = row->shape != CCK_SHAPE_MAP && row->shape != CCK_SHAPE_NAMED && row->shape != CCK_SHAPE_LIST;
    if (plain && row->key_count) put(out, ", or a map");
}

static void put_key(void *context, const char *path, const cck_key_row *row) {
    cck_buffer *out = context, shape = {0};
    put(out, ".TP\n.B ");
    line(out, path);
    cck_man_text(out, cck_view_of(row->doc));
    put(out, ".\n");
    cck_key_shape_words(&shape, row);
    put(out, "Its value is ");
    cck_man_text(out, cck_buffer_view(&shape));
    put(out, ".\n");
    if (row->fallback) {
        put(out, "Default: ");
        cck_man_text(out, cck_view_of(row->fallback));
        put(out, ".\n");
    }
    if (row->example) {
        put(out, "Example:\n.RS\n.nf\n");
        line(out, row->example);
        put(out, ".fi\n.RE\n");
    }
    out->failed |= shape.failed;
    cck_buffer_free(&shape);
}

void cck_man_keys(cck_buffer *out) {
    cck_man_head(out, "countercheck.yaml", 5, "the rules of Countercheck");
    cck_man_section(out, "DESCRIPTION");
    cck_man_lines(out, CCK_LIT("The file .countercheck.yaml lies beside the articles or above them, over the\n"
                               "built-in rules, and changes what it names. Every key is optional. Unknown\n"
                               "keys and wrong values are errors that show the line and the word that was\n"
                               "probably meant.\n\n"
                               "  rules:\n"
                               "    - id: counts                     # a built-in rule\n"
                               "      tolerance: 3%\n"
                               "    - id: turnout                    # a new one\n"
                               "      match: {measure: voted}\n"
                               "      tolerance: {absolute: 500}\n"
                               "      over_time: may_rise\n"));
    cck_man_section(out, "KEYS");
    cck_key_each(put_key, out);
    cck_man_section(out, "SEE ALSO");
    put(out, ".BR countercheck (1),\n.BR countercheck\\-config (1),\n.BR countercheck\\-schema (1),\n"
             ".BR countercheck\\-manual (7)\n");
}

/* ---- pages ---- */

static void put_page(cck_buffer *out, const cck_manual_page *page) {
    put(out, ".SS ");
    cck_man_text(out, page->name);
    put(out, "\n");
    cck_man_text(out, page->summary);
    put(out, cck_view_starts(page->body, CCK_LIT("- ")) ? ".\n" : ".\n.PP\n");
    cck_man_lines(out, page->body);
    if (out->len && out->ptr[out->len - 1] != '\n') put(out, "\n");
}

void cck_man_manual(cck_buffer *out) {
    static const char *const kinds[] = {"verdict", "decision", "rule", "idea", "message"};
    static const char *const titles[] = {"VERDICTS", "WHAT SETTLES A PAIR", "BUILT-IN RULES", "IDEAS", "MESSAGES"};
    cck_man_head(out, "countercheck-manual", 7, "verdicts, rules and ideas of Countercheck");
    cck_man_section(out, "DESCRIPTION");
    put(out, "These are the pages that countercheck explain shows, one at a time.\n");
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        cck_manual_page page;
        cck_man_section(out, titles[k]);
        for (size_t i = 0; cck_manual_at(i, &page); i++) {
            if (cck_view_equal(page.kind, cck_view_of(kinds[k]))) put_page(out, &page);
        }
    }
    cck_man_section(out, "SEE ALSO");
    put(out, ".BR countercheck (1),\n.BR countercheck\\-explain (1),\n.BR countercheck.yaml (5)\n");
}
