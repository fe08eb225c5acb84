/* html_jsonld.c - what a page's JSON-LD says of its article. */
#include <string.h>

#include "read/html_meta.h"
#include "read/json_text.h"

enum { DEEPEST = 4, LONGEST = 1000 };

static bool member(cck_view object, const char *name, cck_json_value *out) {
    cck_json json;
    cck_json_value key, value;
    bool found = false;
    if (!cck_json_begin(&json, object)) return false;
    while (cck_json_member(&json, &key, &value)) {
        if (!cck_view_equal(key.raw, cck_view_of(name))) continue;
        *out = value;
        found = value.kind != CCK_JSON_NULL;
    }
    return found;
}

static bool ends_with_kind(cck_view type) {
    static const char *const kinds[] = {"Article", "Posting", "Report", "NewsArticle", "LiveBlogPosting", "Review"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (cck_view_ends(type, cck_view_of(kinds[i]))) return true;
    }
    return false;
}

/* "@type": "NewsArticle", or a list that holds one. */
static bool is_article(cck_view object) {
    cck_json_value type, item;
    cck_json list;
    if (!member(object, "@type", &type)) return false;
    if (type.kind == CCK_JSON_STRING) return ends_with_kind(type.raw);
    if (type.kind != CCK_JSON_ARRAY || !cck_json_begin_list(&list, type.raw)) return false;
    bool found = false;
    while (cck_json_item(&list, &item)) found |= item.kind == CCK_JSON_STRING && ends_with_kind(item.raw);
    return found;
}

static void say(cck_html_said *said, cck_view object, const char *name, cck_field field, unsigned rank,
                const char *by) {
    cck_json_value value, id;
    if (!member(object, name, &value) || value.raw.len > LONGEST * 10) return;
    if (value.kind == CCK_JSON_OBJECT && field == CCK_FIELD_URL && member(value.raw, "@id", &id)) value = id;
    char *out = cck_arena_alloc(said->arena, value.raw.len + 1);
    if (!out) return;
    size_t length = cck_json_plain(value, field == CCK_FIELD_AUTHOR ? CCK_LIT(", ") : (cck_view){NULL, 0}, out);
    if (length > LONGEST || memchr(out, '\0', length)) return;
    cck_html_say(said, field, (cck_view){out, length}, rank, by);
}

/* The article itself, for pages that a script fills. */
static void say_body(cck_html_said *said, cck_view object) {
    cck_json_value value;
    if (!member(object, "articleBody", &value) || value.kind != CCK_JSON_STRING) return;
    char *out = cck_arena_alloc(said->arena, value.raw.len + 1);
    if (!out) return;
    size_t length = cck_json_decode(value, out);
    if (!length || memchr(out, '\0', length)) return;
    said->record->fields[CCK_FIELD_TEXT] = (cck_view){out, length};
}

static void say_all(cck_html_said *said, cck_view object) {
    const unsigned rank = CCK_SAID_LD;
    say_body(said, object);
    say(said, object, "headline", CCK_FIELD_TITLE, rank, "JSON-LD headline");
    say(said, object, "name", CCK_FIELD_TITLE, rank + 1, "JSON-LD name");
    say(said, object, "datePublished", CCK_FIELD_DATE, rank, "JSON-LD datePublished");
    say(said, object, "dateCreated", CCK_FIELD_DATE, rank + 1, "JSON-LD dateCreated");
    say(said, object, "author", CCK_FIELD_AUTHOR, rank, "JSON-LD author");
    say(said, object, "publisher", CCK_FIELD_OUTLET, rank, "JSON-LD publisher");
    say(said, object, "url", CCK_FIELD_URL, rank + 1, "JSON-LD url");
    say(said, object, "mainEntityOfPage", CCK_FIELD_URL, rank + 2, "JSON-LD mainEntityOfPage");
    say(said, object, "inLanguage", CCK_FIELD_LANGUAGE, rank, "JSON-LD inLanguage");
}

static bool look(cck_html_said *said, cck_view text, unsigned depth);

static bool look_through(cck_html_said *said, cck_view list, unsigned depth) {
    cck_json json;
    cck_json_value item;
    if (!cck_json_begin_list(&json, list)) return false;
    while (cck_json_item(&json, &item)) {
        bool inner = item.kind == CCK_JSON_OBJECT || item.kind == CCK_JSON_ARRAY;
        if (inner && look(said, item.raw, depth + 1)) return true;
    }
    return false;
}

/* True once an article was found. Recursion ends with DEEPEST. */
static bool look(cck_html_said *said, cck_view text, unsigned depth) {
    cck_json_value inner;
    if (depth > DEEPEST || !text.len) return false;
    if (*text.ptr == '[') return look_through(said, text, depth);
    if (is_article(text)) {
        say_all(said, text);
        return true;
    }
    static const char *const holders[] = {"@graph", "mainEntity", "mainEntityOfPage"};
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
        if (!member(text, holders[i], &inner)) continue;
        bool structure = inner.kind == CCK_JSON_OBJECT || inner.kind == CCK_JSON_ARRAY;
        if (structure && look(said, inner.raw, depth + 1)) return true;
    }
    return false;
}

/* Line breaks within strings, which JSON forbids and pages hold, become blanks. */
static cck_view tidied(cck_view json, cck_arena *arena) {
    cck_view copy = cck_arena_copy(arena, cck_view_trim(json));
    char *at = (char *)(uintptr_t)copy.ptr;
    for (size_t i = 0; i < copy.len; i++) {
        if ((unsigned char)at[i] < 0x20) at[i] = ' ';
    }
    return copy;
}

void cck_html_json_ld(cck_html_said *said, cck_view json) {
    cck_view text = tidied(json, said->arena);
    if (text.ptr) look(said, text, 0);
}
