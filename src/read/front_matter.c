/* front_matter.c - YAML at the head of a text, and the marks of Markdown. */
#include "read/front_matter.h"

#include <string.h>

#include "base/ascii.h"
#include "config/yaml_tree.h"

/* ---- front matter ---- */

static size_t line_end(cck_view text, size_t at) {
    const char *newline = at < text.len ? memchr(text.ptr + at, '\n', text.len - at) : NULL;
    return newline ? (size_t)(newline - text.ptr) : text.len;
}

static bool is_fence(cck_view line) {
    return cck_view_equal(cck_view_trim(line), CCK_LIT("---"));
}

/* Bytes of the block, both fences with it; 0: none. `*yaml` is what stands between them. */
static size_t find_block(cck_view text, cck_view *yaml) {
    size_t mark = cck_view_starts(text, CCK_LIT("\xE2\x80\x89")) ? 3 : 0; /* was a byte order mark */
    size_t end = line_end(text, mark);
    if (!is_fence((cck_view){text.ptr + mark, end - mark})) return 0;
    size_t from = end + 1;
    for (size_t at = from; at < text.len; at = end + 1) {
        end = line_end(text, at);
        if (!is_fence((cck_view){text.ptr + at, end - at})) continue;
        *yaml = (cck_view){text.ptr + from, at - from};
        return end;
    }
    return 0;
}

/* One word, or the first of a list; the authors all of them. */
static cck_view value_of(const cck_yaml *node, cck_field field, cck_arena *arena) {
    if (node->kind == CCK_YAML_SCALAR) return cck_arena_copy(arena, cck_view_trim(node->text));
    cck_view joined = {NULL, 0};
    for (const cck_yaml *item = node->first; item; item = item->next) {
        if (item->kind != CCK_YAML_SCALAR) continue;
        joined = joined.ptr ? cck_arena_printf(arena, "%.*s, %.*s", CCK_FMT(joined), CCK_FMT(item->text))
                            : cck_arena_copy(arena, item->text);
        if (field != CCK_FIELD_AUTHOR) break;
    }
    return joined;
}

static void take(const cck_reading *reading, const cck_yaml *node, cck_arena *arena, unsigned ranks[CCK_FIELD_COUNT],
                 cck_record *record) {
    for (unsigned nth = 0;; nth++) {
        cck_meaning meaning = cck_fields_find(reading->fields, node->key, nth);
        if (meaning.field == CCK_FIELD_COUNT) return;
        if (meaning.field == CCK_FIELD_TEXT || meaning.field == CCK_FIELD_HTML) continue;
        if (record->fields[meaning.field].ptr && meaning.rank >= ranks[meaning.field]) continue;
        cck_view value = value_of(node, meaning.field, arena);
        if (!value.len || !cck_field_fits(meaning, value)) continue;
        record->fields[meaning.field] = value;
        record->by[meaning.field] = CCK_LIT("front matter");
        ranks[meaning.field] = meaning.rank;
    }
}

void cck_front_matter(const cck_reading *reading, cck_arena *arena, char *text, size_t length, cck_record *record) {
    cck_view yaml;
    size_t block = find_block((cck_view){text, length}, &yaml);
    if (!block) return;
    const cck_yaml *root = NULL;
    unsigned ranks[CCK_FIELD_COUNT] = {0};
    if (cck_yaml_parse(yaml, CCK_LIT("front matter"), arena, &root, NULL) || root->kind != CCK_YAML_MAP) return;
    for (const cck_yaml *node = root->first; node; node = node->next) take(reading, node, arena, ranks, record);
    for (size_t i = 0; i < block; i++) {
        if (text[i] != '\n') text[i] = ' ';
    }
}

/* ---- Markdown ---- */

static void blank(char *from, char *to) {
    for (; from < to; from++) {
        if (*from != '\n') *from = ' ';
    }
}

/* Behind the bracket that closes an address "(https://...)" at `at`; NULL where none does on this line. */
static char *address_end(char *at, const char *end) {
    for (char *p = at; p < end && *p != '\n'; p++) {
        if (*p == ')') return p + 1;
    }
    return NULL;
}

/* "](address)" and the bracket that opened it, no further back than the line. */
static char *blank_link(char *text, char *at, const char *end) {
    char *stop = address_end(at + 1, end);
    if (!stop) return at + 1;
    for (char *p = at; p > text && p[-1] != '\n';) {
        if (*--p != '[') continue;
        bool picture = p > text && p[-1] == '!';
        blank(picture ? p - 1 : p, picture ? at : p + 1);
        break;
    }
    blank(at, stop);
    return stop;
}

/* "**" and "__" around words; "***" and "* * *" alone are rules of the page and count for nothing either. */
static bool is_emphasis(const char *at, const char *end) {
    return end - at >= 2 && (*at == '*' || *at == '_') && at[1] == *at;
}

static char *blank_comment(char *at, char *end) {
    for (char *p = at + 4; end - p >= 3; p++) {
        if (memcmp(p, "-->", 3) != 0) continue;
        blank(at, p + 3);
        return p + 3;
    }
    return at + 4;
}

void cck_markdown_blank(char *text, size_t length) {
    char *end = text + length;
    bool unclosed = false; /* a comment without an end was looked for once */
    for (char *at = text; at < end;) {
        if (is_emphasis(at, end)) {
            blank(at, at + 2);
            at += 2;
        } else if (*at == ']' && end - at > 1 && at[1] == '(') {
            at = blank_link(text, at, end);
        } else if (*at == '<' && !unclosed && end - at > 6 && memcmp(at, "<!--", 4) == 0) {
            char *next = blank_comment(at, end);
            unclosed = next == at + 4 && memcmp(at, "<!--", 4) == 0;
            at = next;
        } else {
            at++;
        }
    }
}
