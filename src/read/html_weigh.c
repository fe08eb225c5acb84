/* html_weigh.c - what of a page is hidden, what is furniture, and where the running text is.
 *
 * A page's parts are told by their tags and names first; a part that holds most of the running text is none of them
 * whatever it is called. Running text is what stands in paragraphs and not in links. */
#include <string.h>

#include "base/ascii.h"
#include "read/html.h"

/* ---- tags ---- */

static bool is_block(GumboTag tag) {
    switch ((int)tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_HGROUP: return true;
    default: return false;
    }
}

static bool has_gap(GumboTag tag) {
    switch ((int)tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT: return false;
    default: return is_block(tag);
    }
}

/* Why an element is never text; NULL: it may be. */
static const char *never(GumboTag tag) {
    switch ((int)tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE: return "script";
    case GUMBO_TAG_HEAD: return "header of the file";
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO: return "picture or player";
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_LABEL: return "control";
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE: return "struck out";
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU: return "menu";
    default: return NULL;
    }
}

/* Why an element is furniture, if the article is not in it. */
static const char *maybe(GumboTag tag) {
    switch ((int)tag) {
    case GUMBO_TAG_ASIDE: return "sidebar";
    case GUMBO_TAG_FOOTER: return "footer";
    case GUMBO_TAG_FORM: return "control";
    default: return NULL;
    }
}

/* ---- attributes ---- */

/* `style` without blanks holds `rule`. */
static bool has_style(cck_view style, const char *rule) {
    size_t wanted = strlen(rule), met = 0;
    for (size_t i = 0; i < style.len; i++) {
        if (cck_is_space(style.ptr[i])) continue;
        met = cck_lower(style.ptr[i]) == rule[met] ? met + 1 : cck_lower(style.ptr[i]) == rule[0];
        if (met == wanted) return true;
    }
    return false;
}

static bool is_hidden(const cck_html_node *node) {
    if (cck_html_attribute(node, "hidden").ptr) return true;
    if (cck_view_equal_nocase(cck_html_attribute(node, "aria-hidden"), CCK_LIT("true"))) return true;
    cck_view style = cck_html_attribute(node, "style");
    return style.len && (has_style(style, "display:none") || has_style(style, "visibility:hidden"));
}

static const char *by_role(cck_view role) {
    static const char *const roles[][2] = {
        {"navigation", "menu"}, {"banner", "menu"},     {"contentinfo", "footer"}, {"complementary", "sidebar"},
        {"search", "control"},  {"dialog", "notice"},   {"alertdialog", "notice"}, {"menu", "menu"},
        {"menubar", "menu"},    {"toolbar", "control"}, {"tablist", "menu"}};
    for (size_t i = 0; role.len && i < sizeof roles / sizeof *roles; i++) {
        if (cck_html_has_word(role, cck_view_of(roles[i][0]))) return roles[i][1];
    }
    return NULL;
}

/* What class, id, role and itemprop say. */
static void read_names(cck_html_node *node, const cck_page_words *words) {
    const char *why = NULL;
    unsigned says = cck_page_words_find(words, cck_html_attribute(node, "class"), &why);
    says |= cck_page_words_find(words, cck_html_attribute(node, "id"), &why);
    cck_view role = cck_html_attribute(node, "role");
    bool body = cck_html_has_word(cck_html_attribute(node, "itemprop"), CCK_LIT("articleBody")) ||
                cck_html_is(node, GUMBO_TAG_ARTICLE) || cck_html_is(node, GUMBO_TAG_MAIN) ||
                cck_html_has_word(role, CCK_LIT("main")) || cck_html_has_word(role, CCK_LIT("article"));
    if (body || (says & CCK_PAGE_ARTICLE)) node->flags |= CCK_HTML_BODY;
    if (says & CCK_PAGE_STANDFIRST) node->flags |= CCK_HTML_ABOVE;
    if (says & CCK_PAGE_HIDDEN) node->flags |= CCK_HTML_GONE, node->why = "hidden";
    if (says & CCK_PAGE_CAPTION) node->part = CCK_PART_CAPTION;
    if (!node->why) node->why = by_role(role);
    if (!node->why && (says & CCK_PAGE_FURNITURE) && !(node->flags & CCK_HTML_BODY)) node->why = why;
}

static void read_element(cck_html_node *node, const cck_html_node *parent, const cck_page_words *words) {
    GumboTag tag = node->gumbo->v.element.tag;
    node->flags = parent->flags & (CCK_HTML_GONE | CCK_HTML_LINK);
    node->why = parent->flags & CCK_HTML_GONE ? parent->why : NULL;
    if (is_block(tag)) node->flags |= CCK_HTML_BLOCK;
    if (has_gap(tag)) node->flags |= CCK_HTML_GAP;
    if (node->flags & CCK_HTML_GONE) return;
    if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) node->part = CCK_PART_CAPTION;
    if (tag == GUMBO_TAG_A && cck_html_attribute(node, "href").ptr) {
        node->flags |= CCK_HTML_LINK;
        node->links = 1;
    }
    const char *why = never(tag);
    if (!why && is_hidden(node)) why = "hidden";
    if (why) {
        node->flags |= CCK_HTML_GONE;
        node->why = why;
    } else if (tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_H1) {
        read_names(node, words);
        if (!node->why && !(node->flags & CCK_HTML_BODY)) node->why = maybe(tag);
        if (node->why) node->flags |= CCK_HTML_MAYBE;
    }
}

static void read_nodes(cck_html *html, const cck_page_words *words) {
    for (size_t i = 1; i < html->count; i++) {
        cck_html_node *node = &html->nodes[i];
        const cck_html_node *parent = &html->nodes[node->parent];
        GumboNodeType type = node->gumbo->type;
        if (type == GUMBO_NODE_ELEMENT) {
            read_element(node, parent, words);
        } else if (type == GUMBO_NODE_TEXT || type == GUMBO_NODE_CDATA || type == GUMBO_NODE_WHITESPACE) {
            node->flags = (uint16_t)((parent->flags & (CCK_HTML_GONE | CCK_HTML_LINK)) | CCK_HTML_TEXT);
            node->why = parent->why;
        } else {
            node->flags = CCK_HTML_GONE;
            node->why = type == GUMBO_NODE_TEMPLATE ? "script" : "comment";
        }
    }
}

/* ---- weights ---- */

static uint32_t count_chars(const char *text) {
    uint32_t count = 0;
    for (; *text; text++) count += !cck_is_space(*text) && ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

/* How much of a block's own words is running text. */
static uint32_t weight_of(uint32_t chars, uint32_t linked) {
    uint32_t plain = chars - linked;
    if (linked > plain) return 0;
    return chars >= 60 ? plain * 4 : chars >= 25 ? plain * 2 : plain / 2;
}

/* Counts of every node, its own and those below. False when out of memory. */
static bool weigh(cck_html *html) {
    uint32_t *block = cck_arena_zalloc(html->arena, html->count, sizeof *block);
    if (!block) return false;
    for (size_t i = 0; i < html->count; i++) {
        cck_html_node *node = &html->nodes[i];
        node->chars = node->linked = node->weight = 0;
        block[i] = i == 0 || (node->flags & CCK_HTML_BLOCK) ? (uint32_t)i : block[node->parent];
        if (!(node->flags & CCK_HTML_TEXT) || (node->flags & CCK_HTML_GONE)) continue;
        uint32_t chars = count_chars(node->gumbo->v.text.text);
        html->nodes[block[i]].chars += chars;
        if (node->flags & CCK_HTML_LINK) html->nodes[block[i]].linked += chars;
    }
    for (size_t i = 1; i < html->count; i++) {
        cck_html_node *node = &html->nodes[i];
        bool counts = (node->flags & CCK_HTML_BLOCK) && !(node->flags & CCK_HTML_GONE);
        if (counts) node->weight = weight_of(node->chars, node->linked);
    }
    return true;
}

/* Sums of what is below. A block's own counts are set before. */
static void add_up(cck_html *html) {
    for (size_t i = html->count; i-- > 1;) {
        const cck_html_node *node = &html->nodes[i];
        cck_html_node *parent = &html->nodes[node->parent];
        if (node->flags & CCK_HTML_GONE) continue;
        parent->chars += node->chars;
        parent->linked += node->linked;
        parent->weight += node->weight;
    }
}

static void add_up_links(cck_html *html) {
    for (size_t i = html->count; i-- > 1;) {
        const cck_html_node *node = &html->nodes[i];
        if (!(node->flags & CCK_HTML_GONE)) html->nodes[node->parent].links += node->links;
    }
}

/* ---- furniture ---- */

static void drop(cck_html *html, size_t node, const char *why) {
    for (size_t i = node; i < html->nodes[node].end; i++) {
        html->nodes[i].flags |= CCK_HTML_GONE;
        html->nodes[i].why = why;
    }
}

/* A part named for what readers write may be longer than the article. */
static bool holds_article(const cck_html_node *node, uint32_t total) {
    bool comments = node->why && strcmp(node->why, "comments") == 0;
    return (uint64_t)node->weight * 100 > (uint64_t)total * (comments ? 95 : 60);
}

static bool has_headline(const cck_html *html, size_t node) {
    for (size_t i = node; i < html->nodes[node].end; i++) {
        if (cck_html_is(&html->nodes[i], GUMBO_TAG_H1) && !(html->nodes[i].flags & CCK_HTML_GONE)) return true;
    }
    return false;
}

static void drop_furniture(cck_html *html) {
    uint32_t total = html->nodes[0].weight;
    for (size_t i = 1; i < html->count; i++) {
        const cck_html_node *node = &html->nodes[i];
        if (node->flags & CCK_HTML_GONE || !(node->flags & CCK_HTML_MAYBE)) continue;
        if (holds_article(node, total) || has_headline(html, i)) continue;
        drop(html, i, node->why);
        i = html->nodes[i].end - 1;
    }
}

/* Lists of links, and lines that are one. */
static void drop_links(cck_html *html) {
    uint32_t total = html->nodes[0].weight;
    for (size_t i = 1; i < html->count; i++) {
        cck_html_node *node = &html->nodes[i];
        if (node->flags & CCK_HTML_GONE || !(node->flags & CCK_HTML_BLOCK) || !node->links || !node->chars) continue;
        uint64_t share = (uint64_t)node->linked * 100 / node->chars;
        bool list = cck_html_is(node, GUMBO_TAG_UL) || cck_html_is(node, GUMBO_TAG_OL);
        bool many = node->links >= 2 && share > 70;
        if ((many || (list && share > 85)) && (uint64_t)node->weight * 5 < total + 1) {
            drop(html, i, "links");
            i = node->end - 1;
        } else if (share > 85 && !cck_html_is(node, GUMBO_TAG_H1)) {
            node->part = CCK_PART_RELATED;
        }
    }
}

/* A table whose cells are short and hold no blocks: data, a row a line. */
static void find_tables(cck_html *html) {
    for (size_t i = 1; i < html->count; i++) {
        cck_html_node *table = &html->nodes[i];
        if (!cck_html_is(table, GUMBO_TAG_TABLE)) continue;
        bool data = true;
        for (size_t k = i + 1; k < table->end && data; k++) {
            const cck_html_node *node = &html->nodes[k];
            bool cell = cck_html_is(node, GUMBO_TAG_TD) || cck_html_is(node, GUMBO_TAG_TH);
            if (cck_html_is(node, GUMBO_TAG_TABLE) || (cell && node->chars > 200)) data = false;
        }
        if (!data) continue;
        table->part = CCK_PART_TABLE;
        for (size_t k = i + 1; k < table->end; k++) {
            cck_html_node *node = &html->nodes[k];
            if (cck_html_is(node, GUMBO_TAG_TD) || cck_html_is(node, GUMBO_TAG_TH)) node->flags |= CCK_HTML_CELL;
        }
        i = table->end - 1;
    }
}

bool cck_html_weigh(cck_html *html, const cck_page_words *words) {
    read_nodes(html, words);
    if (!weigh(html)) return false;
    add_up(html);
    drop_furniture(html);
    if (!weigh(html)) return false;
    add_up(html);
    add_up_links(html);
    drop_links(html);
    find_tables(html);
    return true;
}

/* ---- the article ---- */

/* The child that holds nearly all of the running text; `node` itself where none does. */
static size_t descend(const cck_html *html, size_t node) {
    for (;;) {
        size_t next = node;
        for (size_t i = node + 1; i < html->nodes[node].end; i = html->nodes[i].end) {
            bool most = (uint64_t)html->nodes[i].weight * 100 > (uint64_t)html->nodes[node].weight * 85;
            if (most && !(html->nodes[i].flags & (CCK_HTML_GONE | CCK_HTML_TEXT))) next = i;
        }
        /* one long paragraph is no place to stop: what stands beside it belongs to it */
        if (next == node || cck_html_is(&html->nodes[next], GUMBO_TAG_P)) return node;
        node = next;
    }
}

size_t cck_html_article(const cck_html *html) {
    size_t best = 0;
    uint32_t total = html->nodes[0].weight;
    for (size_t i = 1; i < html->count; i++) {
        const cck_html_node *node = &html->nodes[i];
        if (!(node->flags & CCK_HTML_BODY) || (node->flags & CCK_HTML_GONE)) continue;
        if ((uint64_t)node->weight * 100 > (uint64_t)total * 50) best = i; /* the innermost */
    }
    return descend(html, best);
}
