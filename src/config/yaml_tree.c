/* yaml_tree.c - libyaml's events to a tree of arena nodes.
 *
 * A stack of open lists and maps stands in for recursion, so that no input can exhaust the C stack.
 * libyaml's document loader is never used: it knows no limits and takes duplicate keys. */
#include "config/yaml_tree.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>
#include <yaml.h>

#include "config/shown.h"

/* A list or map whose end has not been seen. */
typedef struct {
    cck_yaml *node;
    cck_yaml *last; /* its last child so far */
    bool flow;      /* it stands between brackets */
    bool has_key;   /* a map's key waits for its value */
    cck_view key;
    size_t key_line, key_column;
} open_node;

typedef struct {
    cck_view text; /* without its byte order mark */
    const cck_yaml_file *file;
    cck_arena *arena;
    cck_error *error;
    open_node stack[CCK_MAX_DEPTH];
    size_t depth;
    size_t documents;
    cck_yaml *root;
} tree_builder;

/* libyaml keeps a byte order mark as a character of the first line; nobody counts it. */
static cck_view without_bom(cck_view text) {
    cck_view bom = CCK_LIT("\xEF\xBB\xBF");
    if (!cck_view_starts(text, bom)) return text;
    return (cck_view){text.ptr + bom.len, text.len - bom.len};
}

static cck_code fail_at(tree_builder *b, yaml_mark_t mark, const char *message) {
    cck_fail(b->error, CCK_E_CONFIG, "%s", message);
    cck_error_at(b->error, b->file->name, mark.line + 1, mark.column + 1, 0);
    cck_error_show(b->error, b->text, mark.line + 1, mark.column + 1);
    return CCK_E_CONFIG;
}

static cck_code fail_memory(tree_builder *b) {
    cck_fail(b->error, CCK_E_MEMORY, "out of memory while reading YAML");
    cck_error_at(b->error, b->file->name, 0, 0, 0);
    return CCK_E_MEMORY;
}

/* ---- errors that libyaml finds ---- */

/* Line and column (from 1, in characters) of a byte. */
static yaml_mark_t mark_of_byte(cck_view text, size_t byte) {
    yaml_mark_t mark = {0, 0, 0};
    for (size_t i = 0; i < byte && i < text.len; i++) {
        if (text.ptr[i] == '\n') {
            mark.line++;
            mark.column = 0;
        } else if (((unsigned char)text.ptr[i] & 0xC0) != 0x80) {
            mark.column++;
        }
    }
    return mark;
}

/* What to do about the mistakes that people make most; NULL for the rest. */
static const char *syntax_advice(const char *problem) {
    static const struct {
        const char *problem, *advice;
    } known[] = {
        {"mapping values are not allowed", "put a value that holds ': ' in quotes, and begin keys in one column"},
        {"cannot start any token", "indent with spaces, not tabs; put a value that begins with % @ or ` in quotes"},
        {"expected ',' or ']'", "close the list with ']' and put commas between its entries"},
        {"expected ',' or '}'", "close the map with '}' and put commas between its entries"},
        {"did not find expected node content", "a value is missing, or a bracket is not closed"},
        {"could not find expected ':'", "a key is followed by ': '"},
        {"did not find expected key", "keys of one map begin in one column"},
        {"expected '-' indicator", "entries of one list begin with '- ' in one column"},
        {"unexpected end of stream", "close the quotes"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strstr(problem, known[i].problem)) return known[i].advice;
    return NULL;
}

static cck_code fail_reader(tree_builder *b, const yaml_parser_t *parser) {
    fail_at(b, mark_of_byte(b->text, parser->problem_offset),
            strstr(parser->problem, "control characters") ? "control characters are not allowed in YAML"
                                                          : "these bytes are not valid UTF-8");
    if (b->error) b->error->byte = parser->problem_offset;
    return CCK_E_CONFIG;
}

/* True when only white space follows from this line (counted from 0) on. */
static bool nothing_from(cck_view text, size_t line) {
    size_t at = 0;
    for (; at < text.len && line > 0; at++)
        if (text.ptr[at] == '\n') line--;
    return cck_view_trim((cck_view){text.ptr + at, text.len - at}).len == 0;
}

/* Where to point. An error behind the last line means that something was not closed: where that began
 * says more than the end of the file. */
static yaml_mark_t place_of(const tree_builder *b, const yaml_parser_t *parser) {
    yaml_mark_t at = parser->problem_mark;
    const open_node *top = b->depth ? &b->stack[b->depth - 1] : NULL;
    for (size_t i = b->depth; i-- > 0;) { /* a bracket of an earlier line is the one that was not closed */
        const open_node *open = &b->stack[i];
        if (open->flow && open->node->line < at.line + 1)
            return (yaml_mark_t){0, open->node->line - 1, open->node->column - 1};
    }
    if (!nothing_from(b->text, at.line)) return at;
    if (parser->context && parser->context_mark.line < at.line) return parser->context_mark;
    if (!top) return at;
    return (yaml_mark_t){0, top->node->line - 1, top->node->column - 1};
}

static cck_code fail_syntax(tree_builder *b, const yaml_parser_t *parser) {
    if (parser->error == YAML_MEMORY_ERROR) return fail_memory(b);
    if (parser->error == YAML_READER_ERROR) return fail_reader(b, parser);
    const char *problem = parser->problem ? parser->problem : "not YAML";
    char message[200];
    snprintf(message, sizeof message, "%s%s%s", parser->context ? parser->context : "", parser->context ? ": " : "",
             problem);
    fail_at(b, place_of(b, parser), message);
    const char *advice = syntax_advice(problem);
    if (advice) cck_error_hint(b->error, "%s", advice);
    return CCK_E_CONFIG;
}

/* ---- duplicate keys ---- */

static cck_code fail_duplicate(tree_builder *b, const cck_yaml *again, const cck_yaml *before) {
    cck_code code = cck_yaml_fail(b->error, again, true, "the key '%s' stands twice", cck_show(again->key).text);
    cck_error_hint(b->error, "it stands in line %zu already", before->key_line);
    return code;
}

static cck_code check_few_keys(tree_builder *b, const cck_yaml *map) {
    for (const cck_yaml *child = map->first; child; child = child->next)
        for (const cck_yaml *before = map->first; before != child; before = before->next)
            if (cck_view_equal(before->key, child->key)) return fail_duplicate(b, child, before);
    return CCK_OK;
}

/* The slot of `child` in a table of a power of two slots, at least one of them free: the first free one, or
 * the one that holds an equal key. */
static const cck_yaml **key_slot(const cck_yaml **table, size_t mask, const cck_yaml *child) {
    size_t at = (size_t)XXH3_64bits(child->key.ptr, child->key.len) & mask;
    while (table[at] && !cck_view_equal(table[at]->key, child->key)) at = (at + 1) & mask;
    return &table[at];
}

static cck_code check_many_keys(tree_builder *b, const cck_yaml *map) {
    size_t slots = 64;
    while (slots < map->count * 2) slots *= 2;
    const cck_yaml **table = calloc(slots, sizeof *table);
    if (!table) return fail_memory(b);
    cck_code code = CCK_OK;
    for (const cck_yaml *child = map->first; child && !code; child = child->next) {
        const cck_yaml **slot = key_slot(table, slots - 1, child);
        if (*slot)
            code = fail_duplicate(b, child, *slot);
        else
            *slot = child;
    }
    free(table);
    return code;
}

/* ---- building ---- */

static bool awaits_key(const tree_builder *b) {
    if (b->depth == 0) return false;
    const open_node *top = &b->stack[b->depth - 1];
    return top->node->kind == CCK_YAML_MAP && !top->has_key;
}

/* Hangs `node` under the innermost open list or map, or makes it the root. */
static void attach(tree_builder *b, cck_yaml *node) {
    if (b->depth == 0) {
        b->root = node;
        return;
    }
    open_node *top = &b->stack[b->depth - 1];
    if (top->has_key) {
        node->key = top->key;
        node->key_line = top->key_line;
        node->key_column = top->key_column;
        top->has_key = false;
    }
    if (top->last)
        top->last->next = node;
    else
        top->node->first = node;
    top->last = node;
    top->node->count++;
}

static cck_yaml *new_node(tree_builder *b, cck_yaml_kind kind, yaml_mark_t mark) {
    cck_yaml *node = cck_arena_alloc(b->arena, sizeof *node);
    if (!node) return NULL;
    *node = (cck_yaml){.kind = kind, .line = mark.line + 1, .column = mark.column + 1, .file = b->file};
    return node;
}

static cck_code take_scalar(tree_builder *b, const yaml_event_t *event) {
    if (event->data.scalar.anchor || event->data.scalar.tag)
        return fail_at(b, event->start_mark, "anchors and tags are not read here");
    cck_view said = {(const char *)event->data.scalar.value, event->data.scalar.length};
    cck_view text = cck_arena_copy(b->arena, said);
    if (!text.ptr) return fail_memory(b);
    if (awaits_key(b)) {
        open_node *top = &b->stack[b->depth - 1];
        top->has_key = true;
        top->key = text;
        top->key_line = event->start_mark.line + 1;
        top->key_column = event->start_mark.column + 1;
        return CCK_OK;
    }
    cck_yaml *node = new_node(b, CCK_YAML_SCALAR, event->start_mark);
    if (!node) return fail_memory(b);
    node->text = text;
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    attach(b, node);
    return CCK_OK;
}

/* Between brackets; the map that `[a: b]` makes of its entry has none of its own. */
static bool is_flow(const yaml_event_t *event) {
    if (event->start_mark.index == event->end_mark.index) return false;
    if (event->type == YAML_SEQUENCE_START_EVENT) return event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    return event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
}

static cck_code take_start(tree_builder *b, const yaml_event_t *event, cck_yaml_kind kind, bool decorated) {
    if (decorated) return fail_at(b, event->start_mark, "anchors and tags are not read here");
    if (awaits_key(b)) return fail_at(b, event->start_mark, "a key is a single word, not a list or a map");
    if (b->depth == CCK_MAX_DEPTH) return fail_at(b, event->start_mark, "lists and maps are nested too deeply");
    cck_yaml *node = new_node(b, kind, event->start_mark);
    if (!node) return fail_memory(b);
    attach(b, node);
    b->stack[b->depth++] = (open_node){.node = node, .flow = is_flow(event)};
    return CCK_OK;
}

static cck_code take_end(tree_builder *b) {
    const cck_yaml *node = b->stack[--b->depth].node;
    if (node->kind != CCK_YAML_MAP) return CCK_OK;
    return node->count <= 8 ? check_few_keys(b, node) : check_many_keys(b, node);
}

static cck_code take(tree_builder *b, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_SCALAR_EVENT: return take_scalar(b, event);
    case YAML_SEQUENCE_START_EVENT:
        return take_start(b, event, CCK_YAML_LIST, event->data.sequence_start.anchor || event->data.sequence_start.tag);
    case YAML_MAPPING_START_EVENT:
        return take_start(b, event, CCK_YAML_MAP, event->data.mapping_start.anchor || event->data.mapping_start.tag);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: return take_end(b);
    case YAML_ALIAS_EVENT: return fail_at(b, event->start_mark, "aliases are not read here");
    case YAML_DOCUMENT_START_EVENT:
        if (b->documents++ > 0) return fail_at(b, event->start_mark, "a second document begins here");
        return CCK_OK;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT: break;
    }
    return CCK_OK;
}

static cck_code take_all(tree_builder *b, yaml_parser_t *parser) {
    for (;;) {
        yaml_event_t event;
        if (!yaml_parser_parse(parser, &event)) return fail_syntax(b, parser);
        bool end = event.type == YAML_STREAM_END_EVENT;
        cck_code code = take(b, &event);
        yaml_event_delete(&event);
        if (code || end) return code;
    }
}

/* No document at all, or one without content, is an empty map. */
static cck_code finish(tree_builder *b, const cck_yaml **out) {
    cck_yaml *root = b->root;
    bool empty = !root || (root->kind == CCK_YAML_SCALAR && !root->quoted && root->text.len == 0);
    if (empty) root = new_node(b, CCK_YAML_MAP, (yaml_mark_t){0, 0, 0});
    if (!root) return fail_memory(b);
    *out = root;
    return CCK_OK;
}

cck_code cck_yaml_parse(cck_view text, cck_view name, cck_arena *arena, const cck_yaml **out, cck_error *error) {
    if (text.len > CCK_MAX_CONFIG) {
        cck_fail(error, CCK_E_LIMIT, "a YAML file of more than %zu bytes is not read", CCK_MAX_CONFIG);
        cck_error_at(error, name, 0, 0, 0);
        return CCK_E_LIMIT;
    }
    cck_yaml_file *file = cck_arena_alloc(arena, sizeof *file);
    if (!file) return cck_fail(error, CCK_E_MEMORY, "out of memory while reading YAML");
    *file = (cck_yaml_file){text, name};
    tree_builder b = {.text = without_bom(text), .file = file, .arena = arena, .error = error};
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) return fail_memory(&b);
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)(b.text.ptr ? b.text.ptr : ""), b.text.len);
    cck_code code = take_all(&b, &parser);
    yaml_parser_delete(&parser);
    return code ? code : finish(&b, out);
}

/* ---- reading ---- */

const cck_yaml *cck_yaml_get(const cck_yaml *map, const char *key) {
    if (!map || map->kind != CCK_YAML_MAP) return NULL;
    cck_view wanted = cck_view_of(key);
    for (const cck_yaml *child = map->first; child; child = child->next)
        if (cck_view_equal(child->key, wanted)) return child;
    return NULL;
}

cck_code cck_yaml_fail(cck_error *error, const cck_yaml *node, bool at_key, const char *format, ...) {
    char message[sizeof error->message];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    size_t line = at_key ? node->key_line : node->line;
    size_t column = at_key ? node->key_column : node->column;
    cck_fail(error, CCK_E_CONFIG, "%s", message);
    cck_error_at(error, node->file->name, line, column, 0);
    cck_error_show(error, without_bom(node->file->text), line, column);
    return CCK_E_CONFIG;
}
