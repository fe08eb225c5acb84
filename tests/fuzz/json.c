/* Any bytes as a record and as a sidecar: read, or refused with words; what was read is text again. */
#include <stdlib.h>

#include "read/record.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_as(cck_view json, bool sidecar) {
    cck_arena *arena = cck_arena_new(0);
    cck_place place = {0};
    cck_record record;
    cck_error error = {0};
    if (!arena) abort();
    cck_code code =
        cck_record_read(json, place, sidecar ? CCK_RECORD_SIDECAR : CCK_RECORD_LINE, NULL, arena, &record, &error);
    if (code && (!error.message[0] || error.code != code)) abort();
    for (size_t i = 0; code == CCK_OK && i < CCK_FIELD_COUNT; i++) {
        if (cck_utf8_check(record.fields[i]) != record.fields[i].len) abort();
    }
    cck_arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    cck_view json = {(const char *)data, size};
    read_as(json, false);
    read_as(json, true);
    return 0;
}
