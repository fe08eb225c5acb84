/* html_meta.c - what a page says of itself: JSON-LD, Open Graph, <meta>, <time>, <link rel=canonical>, <title>. */
#include "read/html_meta.h"

#include <string.h>

#include "base/ascii.h"

enum { LONGEST = 1000 };

void cck_html_say(cck_html_said *said, cck_field field, cck_view value, unsigned rank, const char *by) {
    value = cck_view_trim(value);
    if (!value.len || value.len > LONGEST) return;
    if (said->ranks[field] && said->ranks[field] <= rank) return;
    said->record->fields[field] = value;
    said->record->by[field] = cck_view_of(by);
    said->ranks[field] = rank;
}

/* ---- <meta> ---- */

/* Names in `name`, `property` or `itemprop`, and how good each is. */
static const struct {
    const char *name;
    cck_field field;
    unsigned rank;
} metas[] = {
    {"article:published_time", CCK_FIELD_DATE, CCK_SAID_OG},
    {"og:article:published_time", CCK_FIELD_DATE, CCK_SAID_OG + 1},
    {"og:title", CCK_FIELD_TITLE, CCK_SAID_OG},
    {"og:site_name", CCK_FIELD_OUTLET, CCK_SAID_OG},
    {"og:url", CCK_FIELD_URL, CCK_SAID_OG},
    {"og:locale", CCK_FIELD_LANGUAGE, CCK_SAID_OG},
    {"article:author", CCK_FIELD_AUTHOR, CCK_SAID_META + 5},
    {"datePublished", CCK_FIELD_DATE, CCK_SAID_META},
    {"citation_publication_date", CCK_FIELD_DATE, CCK_SAID_META + 1},
    {"parsely-pub-date", CCK_FIELD_DATE, CCK_SAID_META + 1},
    {"sailthru.date", CCK_FIELD_DATE, CCK_SAID_META + 2},
    {"DC.date.issued", CCK_FIELD_DATE, CCK_SAID_META + 2},
    {"DCTERMS.issued", CCK_FIELD_DATE, CCK_SAID_META + 2},
    {"dcterms.created", CCK_FIELD_DATE, CCK_SAID_META + 3},
    {"DC.date", CCK_FIELD_DATE, CCK_SAID_META + 3},
    {"pubdate", CCK_FIELD_DATE, CCK_SAID_META + 3},
    {"publishdate", CCK_FIELD_DATE, CCK_SAID_META + 3},
    {"publish-date", CCK_FIELD_DATE, CCK_SAID_META + 3},
    {"article_date_original", CCK_FIELD_DATE, CCK_SAID_META + 3},
    {"cXenseParse:recs:publishtime", CCK_FIELD_DATE, CCK_SAID_META + 3},
    {"date", CCK_FIELD_DATE, CCK_SAID_META + 4},
    {"headline", CCK_FIELD_TITLE, CCK_SAID_META},
    {"twitter:title", CCK_FIELD_TITLE, CCK_SAID_META + 1},
    {"DC.title", CCK_FIELD_TITLE, CCK_SAID_META + 2},
    {"parsely-title", CCK_FIELD_TITLE, CCK_SAID_META + 1},
    {"author", CCK_FIELD_AUTHOR, CCK_SAID_META},
    {"parsely-author", CCK_FIELD_AUTHOR, CCK_SAID_META + 1},
    {"byl", CCK_FIELD_AUTHOR, CCK_SAID_META + 1},
    {"DC.creator", CCK_FIELD_AUTHOR, CCK_SAID_META + 2},
    {"sailthru.author", CCK_FIELD_AUTHOR, CCK_SAID_META + 2},
    {"application-name", CCK_FIELD_OUTLET, CCK_SAID_META + 1},
    {"publisher", CCK_FIELD_OUTLET, CCK_SAID_META},
    {"DC.publisher", CCK_FIELD_OUTLET, CCK_SAID_META + 1},
    {"twitter:url", CCK_FIELD_URL, CCK_SAID_META + 1},
    {"language", CCK_FIELD_LANGUAGE, CCK_SAID_META},
};

static void read_meta(cck_html_said *said, const cck_html_node *node) {
    static const char *const keys[] = {"property", "name", "itemprop"};
    cck_view content = cck_html_attribute(node, "content");
    for (size_t k = 0; k < 3 && content.len; k++) {
        cck_view name = cck_html_attribute(node, keys[k]);
        for (size_t i = 0; name.len && i < sizeof metas / sizeof *metas; i++) {
            if (!cck_view_equal_nocase(name, cck_view_of(metas[i].name))) continue;
            bool address = metas[i].field == CCK_FIELD_AUTHOR && cck_view_starts(content, CCK_LIT("http"));
            if (!address) cck_html_say(said, metas[i].field, content, metas[i].rank, metas[i].name);
        }
    }
}

/* ---- markup ---- */

static void read_link(cck_html_said *said, const cck_html_node *node) {
    if (!cck_html_has_word(cck_html_attribute(node, "rel"), CCK_LIT("canonical"))) return;
    cck_html_say(said, CCK_FIELD_URL, cck_html_attribute(node, "href"), CCK_SAID_LD, "canonical link");
}

/* Of several <time> the first that says so, or else the first of all above the end of the article. */
static void read_time(cck_html_said *said, const cck_html *html, size_t at) {
    const cck_html_node *node = &html->nodes[at];
    cck_view when = cck_html_attribute(node, "datetime");
    bool published = cck_html_attribute(node, "pubdate").ptr ||
                     cck_html_has_word(cck_html_attribute(node, "itemprop"), CCK_LIT("datePublished")) ||
                     cck_html_has_word(cck_html_attribute(node, "class"), CCK_LIT("published")) ||
                     cck_html_has_word(cck_html_attribute(node, "class"), CCK_LIT("entry-date"));
    if (node->flags & CCK_HTML_GONE && !published) return;
    if (!when.len) when = cck_html_words(html, at, 60, said->arena);
    unsigned rank = published ? CCK_SAID_MARKUP : CCK_SAID_GUESS;
    if (when.len >= 8) cck_html_say(said, CCK_FIELD_DATE, when, rank, "<time>");
}

/* itemprop and rel on what is shown: <span itemprop="author">, <a rel="author">. */
static void read_shown(cck_html_said *said, const cck_html *html, size_t at) {
    const cck_html_node *node = &html->nodes[at];
    cck_view property = cck_html_attribute(node, "itemprop");
    bool author = cck_html_has_word(property, CCK_LIT("author")) ||
                  cck_html_has_word(cck_html_attribute(node, "rel"), CCK_LIT("author"));
    if (author) {
        cck_view words = cck_html_words(html, at, 120, said->arena);
        cck_html_say(said, CCK_FIELD_AUTHOR, words, CCK_SAID_MARKUP, "element of the author");
    }
    if (cck_html_has_word(property, CCK_LIT("datePublished")) && !cck_html_is(node, GUMBO_TAG_META)) {
        cck_view when = cck_html_attribute(node, "content");
        if (!when.len) when = cck_html_words(html, at, 60, said->arena);
        cck_html_say(said, CCK_FIELD_DATE, when, CCK_SAID_MARKUP, "element of the date");
    }
}

/* "Headline - Outlet" without its outlet, cut at the last bar or dash between blanks. */
static cck_view without_site(cck_view title) {
    static const char *const bars[] = {" | ",  " - ",        " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                       " :: ", " \xC2\xBB ", " \xC2\xB7 "};
    for (size_t at = title.len; at-- > 12;) {
        cck_view rest = {title.ptr + at, title.len - at};
        for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
            bool bar = cck_view_starts(rest, cck_view_of(bars[i]));
            if (bar && rest.len < 45) return cck_view_trim((cck_view){title.ptr, at});
        }
    }
    return title;
}

static void read_title(cck_html_said *said, const cck_html *html, size_t at) {
    cck_view words = cck_html_words(html, at, 400, said->arena);
    cck_html_say(said, CCK_FIELD_TITLE, without_site(words), CCK_SAID_MARKUP, "<title>");
}

/* The whole line, wherever on the page it stands. */
static void read_notice(cck_html_said *said, const cck_html *html, size_t at) {
    const cck_html_node *node = &html->nodes[at];
    if (said->notice.ptr || node->gumbo->type != GUMBO_NODE_TEXT) return;
    const char *text = node->gumbo->v.text.text;
    const char *sign = strstr(text, "\xC2\xA9");
    if (!sign) sign = strstr(text, "Copyright");
    size_t before = sign ? strcspn(sign, "0123456789") : 0;
    bool year = sign && before < 30 && sign[before]; /* else it is a picture's */
    if (year) said->notice = cck_arena_copy(said->arena, (cck_view){sign, strnlen(sign, 120)});
}

static void read_node(cck_html_said *said, const cck_html *html, size_t at) {
    const cck_html_node *node = &html->nodes[at];
    read_notice(said, html, at);
    if (node->gumbo->type != GUMBO_NODE_ELEMENT) return;
    switch ((int)node->gumbo->v.element.tag) {
    case GUMBO_TAG_META: read_meta(said, node); break;
    case GUMBO_TAG_LINK: read_link(said, node); break;
    case GUMBO_TAG_TIME: read_time(said, html, at); break;
    case GUMBO_TAG_TITLE: read_title(said, html, at); break;
    case GUMBO_TAG_HTML:
        cck_html_say(said, CCK_FIELD_LANGUAGE, cck_html_attribute(node, "lang"), CCK_SAID_META, "<html lang>");
        break;
    case GUMBO_TAG_SCRIPT:
        if (cck_view_equal_nocase(cck_view_trim(cck_html_attribute(node, "type")), CCK_LIT("application/ld+json")) &&
            at + 1 < node->end && html->nodes[at + 1].gumbo->type != GUMBO_NODE_ELEMENT)
            cck_html_json_ld(said, cck_view_of(html->nodes[at + 1].gumbo->v.text.text));
        break;
    default: read_shown(said, html, at);
    }
}

void cck_html_meta(const cck_html *html, cck_arena *arena, cck_found *found) {
    cck_html_said said = {.arena = arena, .record = &found->record};
    for (size_t i = 1; i < html->count; i++) read_node(&said, html, i);
    found->notice = said.notice;
    if (said.ranks[CCK_FIELD_DATE])
        found->trust = said.ranks[CCK_FIELD_DATE] < CCK_SAID_GUESS ? CCK_TRUST_HIGH : CCK_TRUST_FAIR;
}

/* ---- the headline ---- */

/* Letters and digits alone, lowered, so that typography makes no difference. */
static size_t folded(cck_view text, char *out, size_t most) {
    size_t length = 0;
    for (size_t i = 0; i < text.len && length < most; i++) {
        char c = cck_lower(text.ptr[i]);
        if (cck_is_alpha(c) || cck_is_digit(c)) out[length++] = c;
    }
    return length;
}

/* One begins with the other. */
static bool is_same_title(cck_view a, cck_view b) {
    char left[200], right[200];
    size_t l = folded(a, left, sizeof left), r = folded(b, right, sizeof right), least = l < r ? l : r;
    return least >= 10 && memcmp(left, right, least) == 0;
}

size_t cck_html_headline(const cck_html *html, size_t article, cck_view title, cck_arena *arena) {
    size_t last = 0;
    for (size_t i = 1; i < html->nodes[article].end; i++) {
        const cck_html_node *node = &html->nodes[i];
        if (!cck_html_is(node, GUMBO_TAG_H1) || node->flags & CCK_HTML_GONE || node->chars < 10) continue;
        if (title.ptr && is_same_title(cck_html_words(html, i, 400, arena), title)) return i;
        if (!last || i <= article) last = i; /* of those above the article the nearest */
    }
    return last;
}
