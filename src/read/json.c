/* json.c - the members of one JSON object, strictly and fast. */
#include "read/json.h"

#include <string.h>

#include "base/bytes.h"

static bool fail_at(cck_json *json, const char *at, const char *fault, const char *advice) {
    json->at = at;
    json->fault = fault;
    json->advice = advice;
    return false;
}

static void skip_space(cck_json *json) {
    while (json->at < json->end && (*json->at == ' ' || *json->at == '\t' || *json->at == '\n' || *json->at == '\r')) {
        json->at++;
    }
}

static bool is_at(const cck_json *json, char c) {
    return json->at < json->end && *json->at == c;
}

static bool is_digit(const char *at, const char *end) {
    return at < end && *at >= '0' && *at <= '9';
}

/* ---- strings ---- */

/* Behind the bytes that stand for themselves: to a quote, a backslash, a control character. */
static const char *skip_plain(const char *at, const char *end) {
    for (; end - at >= 16; at += 16) {
        uint32_t bits = cck_escapes_of(at);
        if (bits) return at + cck_lowest(bits);
    }
    while (end - at >= 8 && !cck_escapes8(cck_load8(at))) at += 8;
    while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20) at++;
    return at;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/* The code unit of the four digits at `at`; -1 when there are not four. */
static int32_t hex_unit(const char *at, const char *end) {
    if (end - at < 4) return -1;
    int32_t unit = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(at[i]);
        if (digit < 0) return -1;
        unit = unit << 4 | digit;
    }
    return unit;
}

/* json->at is on the u of \u. A high surrogate must be followed by a low one. */
static bool scan_unicode(cck_json *json) {
    const char *slash = json->at - 1;
    int32_t unit = hex_unit(json->at + 1, json->end);
    if (unit < 0) return fail_at(json, slash, "\\u without four hexadecimal digits", NULL);
    json->at += 5;
    if (unit < 0xD800 || unit > 0xDFFF) return true;
    bool pair = unit < 0xDC00 && json->end - json->at >= 6 && json->at[0] == '\\' && json->at[1] == 'u';
    int32_t low = pair ? hex_unit(json->at + 2, json->end) : -1;
    if (low < 0xDC00 || low > 0xDFFF) {
        return fail_at(json, slash, "half of a surrogate pair",
                       "the program that wrote this cut a character in two; write the text as plain UTF-8");
    }
    json->at += 6;
    return true;
}

/* json->at is on a backslash. */
static bool scan_escape(cck_json *json) {
    json->at++;
    if (json->at >= json->end) return fail_at(json, json->end, "the text ends inside a string", NULL);
    switch (*json->at) {
    case 'u': return scan_unicode(json);
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': json->at++; return true;
    default: return fail_at(json, json->at - 1, "an unknown escape", "a backslash itself is written \\\\");
    }
}

/* json->at is on the opening quote; leaves it behind the closing one. */
static bool scan_string(cck_json *json, cck_json_value *out) {
    const char *quote = json->at++;
    out->kind = CCK_JSON_STRING;
    out->escaped = false;
    for (;;) {
        if (!is_at(json, '\\')) json->at = skip_plain(json->at, json->end); /* line breaks come in twos */
        if (json->at >= json->end) return fail_at(json, quote, "a string without a closing quote", NULL);
        if (*json->at == '"') break;
        if (*json->at != '\\') {
            return fail_at(json, json->at, "a control character inside a string",
                           "line breaks are written \\n, tabs \\t, others \\u00XX");
        }
        out->escaped = true;
        if (!scan_escape(json)) return false;
    }
    out->raw = (cck_view){quote + 1, (size_t)(json->at - quote - 1)};
    json->at++;
    return true;
}

/* UTF-8 of the escape at `at` (behind \u); moves `at` past it. */
static size_t decode_unicode(const char **at, char *out) {
    uint32_t code = (uint32_t)hex_unit(*at, *at + 4);
    *at += 4;
    if (code >= 0xD800 && code <= 0xDFFF) {
        uint32_t low = (uint32_t)hex_unit(*at + 2, *at + 6);
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        *at += 6;
    }
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char leads[5] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--, code >>= 6) out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)(leads[length] | code);
    return length;
}

static char decode_short(char letter) {
    switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return letter; /* " \ / stand for themselves */
    }
}

size_t cck_json_decode(cck_json_value string, char *out) {
    const char *at = string.raw.ptr, *end = at + string.raw.len;
    char *to = out;
    for (;;) {
        const char *slash = at < end && string.escaped ? memchr(at, '\\', (size_t)(end - at)) : NULL;
        size_t plain = (size_t)((slash ? slash : end) - at);
        memcpy(to, at, plain);
        to += plain;
        if (!slash) return (size_t)(to - out);
        at = slash + 2;
        if (slash[1] == 'u') {
            to += decode_unicode(&at, to);
        } else {
            *to++ = decode_short(slash[1]);
        }
    }
}

/* ---- other values ---- */

/* The value that ends at json->at. */
static bool took(cck_json *json, const char *start, cck_json_kind kind, cck_json_value *out) {
    *out = (cck_json_value){.kind = kind, .raw = {start, (size_t)(json->at - start)}};
    return true;
}

static void skip_digits(cck_json *json) {
    while (is_digit(json->at, json->end)) json->at++;
}

static bool scan_number(cck_json *json, cck_json_value *out) {
    const char *start = json->at;
    if (*start == '-') json->at++;
    if (!is_digit(json->at, json->end)) return fail_at(json, start, "a minus sign without a digit", NULL);
    if (*json->at == '0' && is_digit(json->at + 1, json->end)) {
        return fail_at(json, start, "a number that begins with 0", NULL);
    }
    skip_digits(json);
    if (is_at(json, '.')) {
        json->at++;
        if (!is_digit(json->at, json->end))
            return fail_at(json, start, "a number without digits behind its point", NULL);
        skip_digits(json);
    }
    if (is_at(json, 'e') || is_at(json, 'E')) {
        json->at++;
        if (is_at(json, '+') || is_at(json, '-')) json->at++;
        if (!is_digit(json->at, json->end))
            return fail_at(json, start, "a number without digits in its exponent", NULL);
        skip_digits(json);
    }
    return took(json, start, CCK_JSON_NUMBER, out);
}

static bool scan_word(cck_json *json, cck_view word, cck_json_kind kind, cck_json_value *out) {
    const char *start = json->at;
    if ((size_t)(json->end - start) < word.len || memcmp(start, word.ptr, word.len) != 0) {
        return fail_at(json, start, "not a JSON value",
                       "text stands in double quotes; the bare words are true, false and null");
    }
    json->at += word.len;
    return took(json, start, kind, out);
}

/* A string, number or word. */
static bool scan_scalar(cck_json *json, cck_json_value *out) {
    if (json->at >= json->end) return fail_at(json, json->end, "the text ends where a value should stand", NULL);
    if (*json->at == '"') return scan_string(json, out);
    if (*json->at == '-' || is_digit(json->at, json->end)) return scan_number(json, out);
    if (*json->at == 't') return scan_word(json, CCK_LIT("true"), CCK_JSON_TRUE, out);
    if (*json->at == 'f') return scan_word(json, CCK_LIT("false"), CCK_JSON_FALSE, out);
    return scan_word(json, CCK_LIT("null"), CCK_JSON_NULL, out);
}

static bool scan_key(cck_json *json, cck_json_value *key) {
    skip_space(json);
    if (json->at >= json->end) return fail_at(json, json->end, "the text ends before the closing }", NULL);
    if (*json->at != '"') return fail_at(json, json->at, "a key must stand in double quotes", NULL);
    if (!scan_string(json, key)) return false;
    skip_space(json);
    if (!is_at(json, ':')) return fail_at(json, json->at, "a colon is missing behind a key", NULL);
    json->at++;
    skip_space(json);
    return true;
}

/* ---- nested values that nobody wants, without recursion ---- */

/* The open brackets; bit `depth - 1` is set for an object. */
typedef struct {
    uint64_t objects;
    unsigned depth;
} nesting;

static bool in_object(const nesting *open) {
    return open->objects >> (open->depth - 1) & 1;
}

/* json->at is on { or [. Leaves it where the first value should stand, or behind the bracket of an empty one
 * (`*closed`). */
static bool step_in(cck_json *json, nesting *open, bool *closed) {
    if (open->depth >= CCK_JSON_DEPTH - 1) {
        return fail_at(json, json->at, "brackets nested too deep", "64 levels are read");
    }
    bool object = *json->at == '{';
    open->objects = (open->objects & ~(UINT64_C(1) << open->depth)) | (uint64_t)object << open->depth;
    open->depth++;
    json->at++;
    skip_space(json);
    *closed = is_at(json, object ? '}' : ']');
    cck_json_value key;
    return *closed || !object || scan_key(json, &key);
}

/* A value has just ended inside `open`: closes what closes here, and steps over one comma if there is one. */
static bool step_on(cck_json *json, nesting *open) {
    while (open->depth > 0) {
        skip_space(json);
        bool object = in_object(open);
        if (is_at(json, object ? '}' : ']')) {
            json->at++;
            open->depth--;
            continue;
        }
        if (!is_at(json, ',')) {
            return fail_at(json, json->at, object ? "a comma or } is missing" : "a comma or ] is missing", NULL);
        }
        json->at++;
        skip_space(json);
        cck_json_value key;
        return !object || scan_key(json, &key);
    }
    return true;
}

static bool scan_nested(cck_json *json, cck_json_value *out) {
    const char *start = json->at;
    nesting open = {0, 0};
    cck_json_value ignored;
    do {
        bool closed = false;
        if (is_at(json, '{') || is_at(json, '[')) {
            if (!step_in(json, &open, &closed)) return false;
            if (!closed) continue;
        } else if (!scan_scalar(json, &ignored)) {
            return false;
        }
        if (!step_on(json, &open)) return false;
    } while (open.depth > 0);
    return took(json, start, *start == '{' ? CCK_JSON_OBJECT : CCK_JSON_ARRAY, out);
}

/* ---- the outermost object ---- */

bool cck_json_begin(cck_json *json, cck_view text) {
    *json = (cck_json){.begin = text.ptr, .end = text.ptr + text.len, .at = text.ptr, .first = true};
    skip_space(json);
    if (!is_at(json, '{')) {
        return fail_at(json, json->at, "not a JSON object",
                       "a record looks like {\"text\": \"...\", \"outlet\": \"...\"}");
    }
    json->at++;
    return true;
}

static bool finish(cck_json *json) {
    json->at++;
    skip_space(json);
    if (json->at < json->end) return fail_at(json, json->at, "something follows the closing }", NULL);
    return false;
}

bool cck_json_member(cck_json *json, cck_json_value *key, cck_json_value *value) {
    skip_space(json);
    if (json->at >= json->end) return fail_at(json, json->end, "the text ends before the closing }", NULL);
    if (is_at(json, '}')) return finish(json);
    if (!json->first) {
        if (!is_at(json, ',')) return fail_at(json, json->at, "a comma or } is missing", NULL);
        json->at++;
    }
    json->first = false;
    if (!scan_key(json, key)) return false;
    return is_at(json, '{') || is_at(json, '[') ? scan_nested(json, value) : scan_scalar(json, value);
}

/* ---- an outermost list ---- */

bool cck_json_begin_list(cck_json *json, cck_view text) {
    *json = (cck_json){.begin = text.ptr, .end = text.ptr + text.len, .at = text.ptr, .first = true};
    skip_space(json);
    if (!is_at(json, '[')) return fail_at(json, json->at, "not a JSON list", NULL);
    json->at++;
    return true;
}

bool cck_json_item(cck_json *json, cck_json_value *value) {
    skip_space(json);
    if (json->at >= json->end) return fail_at(json, json->end, "the text ends before the closing ]", NULL);
    if (is_at(json, ']')) return finish(json);
    if (!json->first) {
        if (!is_at(json, ',')) return fail_at(json, json->at, "a comma or ] is missing", NULL);
        json->at++;
        skip_space(json);
    }
    json->first = false;
    return is_at(json, '{') || is_at(json, '[') ? scan_nested(json, value) : scan_scalar(json, value);
}

size_t cck_json_offset(const cck_json *json) {
    return (size_t)(json->at - json->begin);
}
