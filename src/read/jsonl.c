/* jsonl.c - JSON Lines: a record a line, of any number. */
#include <stdlib.h>

#include "read/format.h"
#include "read/lines.h"
#include "read/records.h"

static cck_code open_lines(cck_opened *opened, cck_error *error) {
    cck_lines *lines = calloc(1, sizeof *lines);
    if (!lines) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for reading");
    lines->input = opened->input;
    lines->ceiling = CCK_MAX_RECORD;
    opened->state = lines;
    return CCK_OK;
}

static void close_lines(cck_opened *opened) {
    if (opened->state) cck_lines_free(opened->state);
    free(opened->state);
}

static cck_code next_line(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    cck_lines *lines = opened->state;
    cck_view line;
    for (;;) {
        cck_code code = cck_lines_next(lines, &line, error);
        if (code == CCK_END && opened->records == 0) {
            opened->records = 1;
            return cck_opened_fail(opened, error, CCK_E_FORMAT, "is empty");
        }
        if (code != CCK_END) opened->records++;
        if (code) return code;
        cck_place place = {opened->name, lines->line, lines->byte, 0};
        cck_view json = place.line == 1 ? cck_skip_mark(line) : line;
        place.byte += line.len - json.len;
        if (!cck_is_blank(json)) return cck_records_read(opened, json, place, lines->line, arena, out, error);
        opened->records--;
    }
}

const cck_format cck_format_lines = {
    .name = "jsonl", .extensions = " .jsonl .ndjson .jl ", .open = open_lines, .next = next_line, .close = close_lines};
