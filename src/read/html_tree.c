/* html_tree.c - libgumbo's tree, in memory that ends, laid out flat. */
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "read/html.h"

/* libgumbo does not look whether it got memory, so a full arena leaves by a jump. All it ever took is the arena's;
 * nothing is freed one by one, which libgumbo would do by recursion. */
typedef struct {
    cck_arena *arena;
    jmp_buf out;
} pool;

static void *take(void *userdata, size_t size) {
    pool *p = userdata;
    void *memory = cck_arena_alloc(p->arena, size);
    if (!memory) longjmp(p->out, 1);
    return memory;
}

static void leave(void *userdata, void *memory) {
    (void)userdata;
    (void)memory;
}

static const GumboNode *parse(cck_view source, pool *p) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take;
    options.deallocator = leave;
    options.userdata = p;
    options.max_errors = 0;
    if (setjmp(p->out)) return NULL;
    const GumboOutput *output = gumbo_parse_with_options(&options, source.ptr, source.len);
    return output->document;
}

static const GumboVector *children_of(const GumboNode *node) {
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    if (node->type == GUMBO_NODE_ELEMENT) return &node->v.element.children;
    return NULL; /* a template's children are nobody's to see */
}

/* ---- flat ---- */

/* An element whose children are being laid out. */
typedef struct {
    size_t node;
    unsigned child;
} open_node;

typedef struct {
    cck_html *html;
    size_t room;
    open_node *stack;
    size_t depth, stack_room;
} layout;

static void *grown(const layout *l, const void *old, size_t count, size_t room, size_t size) {
    void *items = cck_arena_alloc(l->html->arena, room * size);
    if (items && count) memcpy(items, old, count * size);
    return items;
}

static bool push_open(layout *l, size_t node) {
    if (l->depth == l->stack_room) {
        size_t room = l->stack_room ? l->stack_room * 2 : 256;
        open_node *stack = grown(l, l->stack, l->depth, room, sizeof *stack);
        if (!stack) return false;
        l->stack = stack;
        l->stack_room = room;
    }
    l->stack[l->depth++] = (open_node){node, 0};
    if (l->depth > l->html->deepest) l->html->deepest = l->depth;
    return true;
}

static bool push_node(layout *l, const GumboNode *gumbo, size_t parent) {
    cck_html *html = l->html;
    if (html->count == l->room) {
        size_t room = l->room ? l->room * 2 : 1024;
        cck_html_node *nodes = room < UINT32_MAX ? grown(l, html->nodes, html->count, room, sizeof *nodes) : NULL;
        if (!nodes) return false;
        html->nodes = nodes;
        l->room = room;
    }
    html->nodes[html->count] = (cck_html_node){.gumbo = gumbo, .parent = (uint32_t)parent};
    html->nodes[html->count].end = (uint32_t)html->count + 1;
    html->count++;
    return true;
}

static bool lay_out(cck_html *html, const GumboNode *document) {
    layout l = {.html = html};
    if (!push_node(&l, document, 0) || !push_open(&l, 0)) return false;
    while (l.depth > 0) {
        open_node *top = &l.stack[l.depth - 1];
        const GumboVector *children = children_of(html->nodes[top->node].gumbo);
        if (!children || top->child == children->length) {
            html->nodes[top->node].end = (uint32_t)html->count;
            l.depth--;
            continue;
        }
        size_t parent = top->node;
        const GumboNode *child = children->data[top->child++];
        if (!push_node(&l, child, parent)) return false;
        if (children_of(child) && !push_open(&l, html->count - 1)) return false;
    }
    return true;
}

cck_code cck_html_parse(cck_view source, cck_arena *arena, cck_html *out, cck_error *error) {
    pool *p = cck_arena_alloc(arena, sizeof *p);
    const GumboNode *document = NULL;
    if (p) {
        p->arena = arena;
        document = parse(source, p);
    }
    *out = (cck_html){.source = source, .arena = arena};
    if (document && lay_out(out, document)) return CCK_OK;
    return cck_fail(error, CCK_E_LIMIT, "a page whose markup takes too much memory");
}

/* ---- small things ---- */

cck_view cck_html_attribute(const cck_html_node *node, const char *name) {
    if (node->gumbo->type != GUMBO_NODE_ELEMENT) return (cck_view){NULL, 0};
    const GumboAttribute *attribute = gumbo_get_attribute(&node->gumbo->v.element.attributes, name);
    return attribute ? cck_view_of(attribute->value) : (cck_view){NULL, 0};
}

bool cck_html_has_word(cck_view words, cck_view word) {
    for (size_t at = 0; at < words.len;) {
        size_t end = at;
        while (end < words.len && !cck_is_space(words.ptr[end])) end++;
        if (cck_view_equal_nocase((cck_view){words.ptr + at, end - at}, word)) return true;
        at = end + 1;
    }
    return false;
}

/* Appends with runs of blanks as one. */
static size_t fold(const char *text, char *out, size_t length, size_t most) {
    for (; *text && length < most; text++) {
        bool space = cck_is_space(*text);
        if (space && (length == 0 || out[length - 1] == ' ')) continue;
        out[length++] = space ? ' ' : *text;
    }
    return length;
}

cck_view cck_html_words(const cck_html *html, size_t node, size_t most, cck_arena *arena) {
    char *out = cck_arena_alloc(arena, most + 1);
    size_t length = 0;
    const cck_html_node *root = &html->nodes[node];
    size_t block_end = html->count; /* of the innermost block that was begun last */
    if (!out) return (cck_view){NULL, 0};
    for (size_t i = node; i < html->nodes[node].end; i++) {
        const cck_html_node *n = &html->nodes[i];
        if (n->flags & CCK_HTML_GONE && n->why != root->why) {
            i = n->end - 1;
            continue;
        }
        bool block = n->flags & CCK_HTML_BLOCK || cck_html_is(n, GUMBO_TAG_BR);
        if ((block || i >= block_end) && length) length = fold(" ", out, length, most);
        if (block || i >= block_end) block_end = block ? n->end : html->count;
        GumboNodeType type = n->gumbo->type;
        if (type == GUMBO_NODE_TEXT || type == GUMBO_NODE_WHITESPACE || type == GUMBO_NODE_CDATA)
            length = fold(n->gumbo->v.text.text, out, length, most);
    }
    if (length == most) { /* the cut may have gone through a character */
        while (length > 0 && ((unsigned char)out[length - 1] & 0xC0) == 0x80) length--;
        if (length > 0 && (unsigned char)out[length - 1] >= 0x80) length--;
    }
    if (length > 0 && out[length - 1] == ' ') length--;
    return (cck_view){out, length};
}
