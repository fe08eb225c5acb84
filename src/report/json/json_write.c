/* json_write.c - a value at a time: room is made, then the pen writes. */
#include "report/json/json_write.h"

#include "report/json/json_pen.h"

/* Long strings are written in pieces, so that the room for the worst case (every byte escaped) stays small. */
enum { PIECE = 4096 };

static void put_bytes(cck_buffer *out, cck_view text) {
    for (size_t done = 0; done < text.len;) {
        size_t piece = text.len - done < PIECE ? text.len - done : PIECE;
        char *at = cck_json_room(out, CCK_PEN_TEXT(piece));
        if (!at) return;
        out->len += (size_t)(cck_pen_bytes(at, (cck_view){text.ptr + done, piece}) - at);
        done += piece;
    }
}

void cck_json_name(cck_buffer *out, const char *name) {
    CCK_JSON_LIT(out, "\"");
    cck_json_raw(out, name, strlen(name));
    CCK_JSON_LIT(out, "\"");
}

void cck_json_text(cck_buffer *out, cck_view text) {
    if (!text.ptr) {
        CCK_JSON_LIT(out, "null");
        return;
    }
    CCK_JSON_LIT(out, "\"");
    put_bytes(out, text);
    CCK_JSON_LIT(out, "\"");
}

void cck_json_path(cck_buffer *out, cck_view text) {
    char *at = cck_json_room(out, CCK_PEN_TEXT(text.len));
    if (at) out->len += (size_t)(cck_pen_path(at, text) - at);
}

void cck_json_texts(cck_buffer *out, cck_views list) {
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < list.count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        cck_json_text(out, list.items[i]);
    }
    CCK_JSON_LIT(out, "]");
}

void cck_json_unsigned(cck_buffer *out, uint64_t value) {
    char *at = cck_json_room(out, CCK_PEN_NUMBER);
    if (at) out->len += (size_t)(cck_pen_unsigned(at, value) - at);
}

void cck_json_ids(cck_buffer *out, const uint32_t *ids, size_t count) {
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        cck_json_unsigned(out, ids[i]);
    }
    CCK_JSON_LIT(out, "]");
}

void cck_json_seconds(cck_buffer *out, int64_t seconds) {
    if (seconds > 0) {
        cck_json_unsigned(out, (uint64_t)seconds);
    } else {
        CCK_JSON_LIT(out, "null");
    }
}

void cck_json_decimal(cck_buffer *out, bool has, cck_decimal value) {
    char *at = cck_json_room(out, CCK_DECIMAL_TEXT);
    if (at) out->len += (size_t)(cck_pen_decimal(at, has, value) - at);
}

void cck_json_hundredths(cck_buffer *out, double value) {
    unsigned hundredths = value <= 0 ? 0 : value >= 1 ? 100 : (unsigned)(value * 100 + 0.5);
    cck_json_unsigned(out, hundredths / 100);
    if (hundredths % 100 == 0) return;
    char places[3] = {'.', (char)('0' + hundredths % 100 / 10), (char)('0' + hundredths % 10)};
    cck_json_raw(out, places, places[2] == '0' ? 2 : 3);
}
