/* show.c - the rules in force as YAML, each value with the place it comes from. */
#include <string.h>

#include "config/faults.h"
#include "config/keys.h"
#include "config/yaml_tree.h"
#include "countercheck/rules.h"

/* Columns: where lists are broken, and where the origin of a value stands. */
enum { WIDEST = 100, ORIGIN_AT = 50, MOST_FILES = 32 };

typedef struct {
    cck_buffer *out;
    bool origin;
    size_t line_start; /* byte at which the line that is being written begins */
} writer;

/* ---- words ---- */

static bool is_plain_byte(char c) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || (c & 0x80) || (c && strchr(" _-./%+()", c));
}

/* Would YAML read the word back as it is, also within brackets? */
static bool is_plain(const cck_yaml *node, cck_view text) {
    if (text.len == 0) return false;
    char first = text.ptr[0], last = text.ptr[text.len - 1];
    bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first & 0x80);
    bool number = (first >= '0' && first <= '9') || (strchr("-+.", first) && text.len > 1);
    if (!letter && (!number || (node && node->quoted))) return false;
    for (size_t i = 0; i < text.len; i++)
        if (!is_plain_byte(text.ptr[i])) return false;
    return last != ' ';
}

static void put_word(writer *w, const cck_yaml *node, cck_view text) {
    if (is_plain(node, text)) {
        cck_buffer_add(w->out, text);
        return;
    }
    cck_buffer_char(w->out, '"');
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '"' || c == '\\') cck_buffer_char(w->out, '\\');
        if ((unsigned char)c < 0x20 || c == 0x7F)
            cck_buffer_printf(w->out, "\\x%02X", (unsigned)c);
        else
            cck_buffer_char(w->out, c);
    }
    cck_buffer_char(w->out, '"');
}

static void put_blanks(writer *w, size_t count) {
    for (size_t i = 0; i < count; i++) cck_buffer_char(w->out, ' ');
}

static void new_line(writer *w, size_t indent) {
    cck_buffer_char(w->out, '\n');
    w->line_start = w->out->len;
    put_blanks(w, indent);
}

static size_t column(const writer *w) {
    return w->out->len - w->line_start;
}

static void end_value(writer *w, const cck_yaml *node) {
    if (!w->origin) return;
    size_t at = column(w);
    put_blanks(w, at + 2 < ORIGIN_AT ? ORIGIN_AT - at : 2);
    cck_buffer_printf(w->out, "# %.*s:%zu", CCK_FMT(node->file->name), node->line);
}

/* ---- values in one line ---- */

static void put_flow(writer *w, const cck_yaml *node, size_t indent);

static void put_flow_entry(writer *w, const cck_yaml *entry, bool keyed, size_t indent) {
    size_t before = w->out->len;
    if (keyed) {
        put_word(w, NULL, entry->key);
        cck_buffer_add(w->out, CCK_LIT(": "));
    }
    put_flow(w, entry, indent);
    bool first = w->out->failed || w->out->ptr[before - 1] != ' ';
    if (first || column(w) <= WIDEST || entry->kind != CCK_YAML_SCALAR) return;
    char word[512];
    size_t length = w->out->len - before;
    if (length >= sizeof word) return;
    memcpy(word, w->out->ptr + before, length); /* onto a line of its own */
    w->out->len = before - 1;
    new_line(w, indent);
    cck_buffer_add(w->out, (cck_view){word, length});
}

static void put_flow(writer *w, const cck_yaml *node, size_t indent) {
    if (node->kind == CCK_YAML_SCALAR) {
        put_word(w, node, node->text);
        return;
    }
    bool map = node->kind == CCK_YAML_MAP;
    cck_buffer_char(w->out, map ? '{' : '[');
    for (const cck_yaml *entry = node->first; entry; entry = entry->next) {
        put_flow_entry(w, entry, map, indent + 2);
        if (entry->next) cck_buffer_add(w->out, CCK_LIT(", "));
    }
    cck_buffer_char(w->out, map ? '}' : ']');
}

/* ---- the tree ---- */

static void put_map(writer *w, const cck_yaml *map, const cck_key_row *row, size_t indent);

/* A list of maps or of groups: an entry a line. */
static void put_list(writer *w, const cck_yaml *list, const cck_key_row *row, size_t indent) {
    for (const cck_yaml *entry = list->first; entry; entry = entry->next) {
        new_line(w, indent);
        cck_buffer_add(w->out, CCK_LIT("- "));
        if (entry->kind == CCK_YAML_MAP) {
            put_map(w, entry, row, indent + 2);
        } else {
            put_flow(w, entry, indent + 2);
            end_value(w, entry);
        }
    }
}

/* Whether a value stands in lines of its own below its key. */
static bool is_block(const cck_yaml *value, const cck_key_row *row) {
    if (!row || row->whole || cck_yaml_is_empty(value)) return false;
    return value->count && (row->shape == CCK_SHAPE_MAP || row->shape == CCK_SHAPE_NAMED ||
                            row->shape == CCK_SHAPE_LIST || row->shape == CCK_SHAPE_GROUPS);
}

static void put_value(writer *w, const cck_yaml *value, const cck_key_row *row, size_t indent) {
    put_word(w, NULL, value->key);
    cck_buffer_char(w->out, ':');
    if (is_block(value, row)) {
        bool list = value->kind == CCK_YAML_LIST;
        if (!list) new_line(w, indent + 2);
        if (list)
            put_list(w, value, row, indent + 2);
        else
            put_map(w, value, row, indent + 2);
        return;
    }
    if (!cck_yaml_is_empty(value)) {
        cck_buffer_char(w->out, ' ');
        put_flow(w, value, indent);
    }
    end_value(w, value);
}

/* The first key goes where the writer stands, the others each on a line. */
static void put_map(writer *w, const cck_yaml *map, const cck_key_row *row, size_t indent) {
    cck_key_row named;
    for (const cck_yaml *value = map->first; value; value = value->next) {
        const cck_key_row *below = cck_key_below(row, value->key);
        if (row->shape == CCK_SHAPE_NAMED) {
            named = *row;
            named.shape = CCK_SHAPE_MAP;
            below = &named;
        }
        if (value != map->first) new_line(w, indent);
        put_value(w, value, below, indent);
    }
}

static void note_file(cck_view *files, size_t *count, const cck_yaml *node) {
    for (size_t i = 0; i < *count; i++)
        if (cck_view_equal(files[i], node->file->name)) return;
    if (*count < MOST_FILES) files[(*count)++] = node->file->name;
}

static void note_files(cck_view *files, size_t *count, const cck_yaml *node) {
    note_file(files, count, node);
    for (const cck_yaml *child = node->first; child; child = child->next) note_files(files, count, child);
}

void cck_rules_show(const cck_rules *rules, bool origin, cck_buffer *out) {
    cck_view files[MOST_FILES];
    size_t count = 0;
    writer w = {out, origin, out->len};
    note_files(files, &count, rules->root);
    cck_buffer_add(out, CCK_LIT("# The rules in force, from"));
    for (size_t i = 0; i < count; i++) cck_buffer_printf(out, "%s %.*s", i ? "," : "", CCK_FMT(files[i]));
    for (const cck_yaml *value = rules->root->first; value; value = value->next) {
        if (cck_view_equal(value->key, CCK_LIT("extends"))) continue; /* what it names is part of this */
        new_line(&w, 0);
        put_value(&w, value, cck_key_below(&cck_key_root, value->key), 0);
    }
    cck_buffer_char(out, '\n');
}
