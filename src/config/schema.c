/* schema.c - the JSON Schema of the rules file, read off the table of keys. */
#include "config/schema.h"

#include "config/keys.h"

/* A JSON document under construction. */
typedef struct {
    cck_buffer *out;
    int depth;
    bool first; /* nothing yet stands between the innermost braces */
} pen;

static void begin_line(pen *p) {
    if (!p->first) cck_buffer_char(p->out, ',');
    cck_buffer_char(p->out, '\n');
    for (int i = 0; i < p->depth; i++) cck_buffer_add(p->out, CCK_LIT("  "));
    p->first = false;
}

static void quote(pen *p, const char *text) {
    cck_buffer_char(p->out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\') cck_buffer_char(p->out, '\\');
        cck_buffer_char(p->out, *text);
    }
    cck_buffer_char(p->out, '"');
}

static void key(pen *p, const char *name) {
    begin_line(p);
    if (!name) return; /* of an item of a list */
    quote(p, name);
    cck_buffer_add(p->out, CCK_LIT(": "));
}

static void word(pen *p, const char *name, const char *value) {
    key(p, name);
    quote(p, value);
}

static void plain(pen *p, const char *name, const char *value) {
    key(p, name);
    cck_buffer_add(p->out, cck_view_of(value));
}

static void number(pen *p, const char *name, double value) {
    char text[CCK_DECIMAL_TEXT];
    cck_decimal decimal = {0, 0};
    cck_decimal_of_double(value, &decimal);
    key(p, name);
    cck_buffer_add(p->out, (cck_view){text, cck_decimal_write(decimal, text)});
}

static void open_with(pen *p, const char *name, char brace) {
    key(p, name);
    cck_buffer_char(p->out, brace);
    p->depth++;
    p->first = true;
}

static void close_with(pen *p, char brace) {
    p->depth--;
    if (!p->first) {
        p->first = true;
        cck_buffer_char(p->out, '\n');
        for (int i = 0; i < p->depth; i++) cck_buffer_add(p->out, CCK_LIT("  "));
    }
    cck_buffer_char(p->out, brace);
    p->first = false;
}

/* ---- shapes ---- */

static void put_pattern(pen *p, const char *pattern) {
    word(p, "type", "string");
    word(p, "pattern", pattern);
}

static void put_choices(pen *p, const cck_key_row *row) {
    open_with(p, "enum", '[');
    for (size_t i = 0; i < row->word_count; i++) word(p, NULL, row->words[i]);
    close_with(p, ']');
}

static void put_rows(pen *p, const cck_key_row *row);

/* An alternative among several, described by `put`. */
static void one_of(pen *p, const cck_key_row *row, void (*put)(pen *, const cck_key_row *)) {
    open_with(p, NULL, '{');
    put(p, row);
    close_with(p, '}');
}

/* A word may look like a number: outlet 24, unit 1. */
static void put_scalar(pen *p, const cck_key_row *row) {
    (void)row;
    plain(p, "type", "[\"string\", \"number\", \"boolean\"]");
    plain(p, "minLength", "1");
}

static void put_scalar_or_null(pen *p, const cck_key_row *row) {
    (void)row;
    plain(p, "type", "[\"string\", \"null\"]");
}

static void put_list_of(pen *p, const cck_key_row *row, void (*put)(pen *, const cck_key_row *)) {
    word(p, "type", "array");
    plain(p, "minItems", "1");
    open_with(p, "items", '{');
    put(p, row);
    close_with(p, '}');
}

static void put_scalars(pen *p, const cck_key_row *row) {
    put_list_of(p, row, put_scalar);
}

static void put_choice_list(pen *p, const cck_key_row *row) {
    put_list_of(p, row, put_choices);
}

/* "5%" */
static void put_percent(pen *p, const cck_key_row *row) {
    put_pattern(p, row->low < 0 ? "^ *[-+]?[0-9]+(\\.[0-9]+)? *% *$" : "^ *\\+?[0-9]+(\\.[0-9]+)? *% *$");
}

static void put_number(pen *p, const cck_key_row *row) {
    word(p, "type", "number");
    number(p, "minimum", row->low);
    number(p, "maximum", row->high);
}

static void put_share(pen *p, const cck_key_row *row) {
    open_with(p, "anyOf", '[');
    one_of(p, row, put_percent);
    one_of(p, row, put_number);
    close_with(p, ']');
}

static void put_margins(pen *p) {
    static const cck_key_row below = {.low = -1}, above = {.high = 1};
    word(p, "type", "array");
    plain(p, "minItems", "2");
    plain(p, "maxItems", "2");
    open_with(p, "items", '[');
    one_of(p, &below, put_share);
    one_of(p, &above, put_share);
    close_with(p, ']');
}

static void put_zero(pen *p, const cck_key_row *row) {
    (void)row;
    plain(p, "const", "0");
}

static void put_span_word(pen *p, const cck_key_row *row) {
    (void)row;
    put_pattern(p, "^ *(0|[0-9]+(\\.[0-9]+)? *[smhdw]) *$");
}

static void put_plain_number(pen *p, const cck_key_row *row) {
    (void)row;
    word(p, "type", "number");
}

static void put_ratio_word(pen *p, const cck_key_row *row) {
    (void)row;
    put_pattern(p, "^[-+]?[0-9]+(\\.[0-9]+)?(/[0-9]+(\\.[0-9]+)?)?$");
}

static void put_yes_word(pen *p, const cck_key_row *row) {
    (void)row;
    plain(p, "enum", "[true, false, \"yes\", \"no\"]");
}

static void put_groups(pen *p) {
    word(p, "type", "array");
    open_with(p, "items", '{');
    word(p, "type", "array");
    plain(p, "minItems", "2");
    open_with(p, "items", '{');
    put_scalar(p, NULL);
    close_with(p, '}');
    close_with(p, '}');
}

static void put_two_words(pen *p) {
    word(p, "type", "array");
    plain(p, "minItems", "2");
    plain(p, "maxItems", "2");
    open_with(p, "items", '{');
    put_scalar(p, NULL);
    close_with(p, '}');
}

/* A section may be empty: all of its entries commented out. */
static void put_section(pen *p, const cck_key_row *row) {
    if (!row->whole && *row->name) {
        plain(p, "type",
              row->shape == CCK_SHAPE_MAP || row->shape == CCK_SHAPE_NAMED ? "[\"object\", \"null\"]"
                                                                           : "[\"array\", \"null\"]");
    } else {
        word(p, "type", "object");
    }
    if (row->shape == CCK_SHAPE_MAP) {
        put_rows(p, row);
        return;
    }
    open_with(p, row->shape == CCK_SHAPE_LIST ? "items" : "additionalProperties", '{');
    word(p, "type", "object");
    put_rows(p, row);
    close_with(p, '}');
}

static void put_map(pen *p, const cck_key_row *row) {
    word(p, "type", "object");
    plain(p, "minProperties", "1");
    put_rows(p, row);
}

/* Two ways to write one value. */
static void either(pen *p, const cck_key_row *row, void (*put)(pen *, const cck_key_row *),
                   void (*other)(pen *, const cck_key_row *)) {
    open_with(p, "anyOf", '[');
    one_of(p, row, put);
    one_of(p, row, other);
    close_with(p, ']');
}

static void put_span(pen *p, const cck_key_row *row) {
    either(p, row, put_span_word, put_zero);
}

/* Digits alone, or digits around an e, look like a number. */
static void put_claim(pen *p) {
    plain(p, "type", "[\"string\", \"number\"]");
    word(p, "pattern", "^[0-9a-f]{4,12}$");
}

static void put_shape(pen *p, const cck_key_row *row) {
    switch (row->shape) {
    case CCK_SHAPE_MAP:
    case CCK_SHAPE_NAMED:
    case CCK_SHAPE_LIST: put_section(p, row); break;
    case CCK_SHAPE_WORD: put_scalar(p, row); break;
    case CCK_SHAPE_WORDS: either(p, row, row->may_be_empty ? put_scalar_or_null : put_scalar, put_scalars); break;
    case CCK_SHAPE_TWO_WORDS: put_two_words(p); break;
    case CCK_SHAPE_GROUPS: put_groups(p); break;
    case CCK_SHAPE_CHOICE: put_choices(p, row); break;
    case CCK_SHAPE_CHOICES: either(p, row, put_choices, put_choice_list); break;
    case CCK_SHAPE_SHARE: put_share(p, row); break;
    case CCK_SHAPE_MARGINS: put_margins(p); break;
    case CCK_SHAPE_NUMBER: put_number(p, row); break;
    case CCK_SHAPE_RATIO: either(p, row, put_plain_number, put_ratio_word); break;
    case CCK_SHAPE_YES: put_yes_word(p, row); break;
    case CCK_SHAPE_SPAN: put_span(p, row); break;
    case CCK_SHAPE_DATE: put_pattern(p, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"); break;
    case CCK_SHAPE_CLAIM: put_claim(p); break;
    case CCK_SHAPE_VERSION: plain(p, "const", "1"); break;
    }
}

/* ---- rows ---- */

static bool is_section(const cck_key_row *row) {
    return row->shape == CCK_SHAPE_MAP || row->shape == CCK_SHAPE_NAMED || row->shape == CCK_SHAPE_LIST;
}

/* A value as YAML writes it, as JSON: only words that JSON writes the same are given as defaults. */
static void put_fallback(pen *p, const cck_key_row *row) {
    bool digits = row->fallback && row->fallback[0] >= '0' && row->fallback[0] <= '9';
    if (!row->fallback) return;
    if (digits || row->shape == CCK_SHAPE_YES)
        plain(p, "default", digits ? row->fallback : row->fallback[0] == 'y' ? "true" : "false");
    else
        word(p, "default", row->fallback);
}

static void put_row(pen *p, const cck_key_row *row) {
    open_with(p, row->name, '{');
    word(p, "description", row->doc);
    put_fallback(p, row);
    if (row->key_count && !is_section(row))
        either(p, row, put_shape, put_map);
    else
        put_shape(p, row);
    close_with(p, '}');
}

static void put_rows(pen *p, const cck_key_row *row) {
    bool required = false;
    plain(p, "additionalProperties", "false");
    for (size_t i = 0; i < row->key_count; i++) required |= row->keys[i].required;
    if (required) {
        open_with(p, "required", '[');
        for (size_t i = 0; i < row->key_count; i++)
            if (row->keys[i].required) word(p, NULL, row->keys[i].name);
        close_with(p, ']');
    }
    open_with(p, "properties", '{');
    for (size_t i = 0; i < row->key_count; i++) put_row(p, &row->keys[i]);
    close_with(p, '}');
}

void cck_schema_write(cck_buffer *out) {
    pen p = {.out = out, .depth = 1, .first = true};
    cck_buffer_char(out, '{');
    word(&p, "$schema", "http://json-schema.org/draft-07/schema#");
    word(&p, "title", ".countercheck.yaml");
    word(&p, "description", cck_key_root.doc);
    word(&p, "type", "object");
    put_rows(&p, &cck_key_root);
    cck_buffer_add(out, CCK_LIT("\n}\n"));
}
