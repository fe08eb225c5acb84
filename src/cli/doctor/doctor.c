/* doctor.c - countercheck doctor. */
#include "cli/doctor/doctor.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"

const char *cck_health_name(cck_health health) {
    static const char *const names[] = {"ok", "note", "warning", "problem"};
    return names[health];
}

static bool grow(cck_checkup *checkup) {
    if (checkup->count < checkup->capacity) return true;
    size_t capacity = checkup->capacity ? 2 * checkup->capacity : 32;
    cck_diagnosis *items = cck_arena_zalloc(checkup->arena, capacity, sizeof *items);
    if (!items) return false;
    if (checkup->count) memcpy(items, checkup->items, checkup->count * sizeof *items);
    checkup->items = items;
    checkup->capacity = capacity;
    return true;
}

void cck_checkup_add(cck_checkup *checkup, const char *area, cck_health health, const char *advice, const char *format,
                     ...) {
    char what[640];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    if (!grow(checkup)) {
        checkup->failed = true;
        return;
    }
    checkup->items[checkup->count++] = (cck_diagnosis){area, health, cck_arena_copy(checkup->arena, cck_view_of(what)),
                                                       cck_arena_copy(checkup->arena, cck_view_of(advice))};
    checkup->by_health[health]++;
}

void cck_checkup_error(cck_checkup *checkup, const char *area, cck_health health, const cck_error *error) {
    const char *advice = error->hint[0] ? error->hint : NULL;
    if (error->line && error->column) {
        cck_checkup_add(checkup, area, health, advice, "%s:%zu:%zu: %s", error->source, error->line, error->column,
                        error->message);
    } else if (error->source[0]) {
        cck_checkup_add(checkup, area, health, advice, "%s: %s", error->source, error->message);
    } else {
        cck_checkup_add(checkup, area, health, advice, "%s", error->message);
    }
}

static void examine(cck_checkup *checkup, const cck_arguments *args, cck_view command) {
    cck_rules *rules = NULL;
    char *config = NULL;
    cck_doctor_configuration(checkup, args, &rules, &config);
    cck_doctor_database(checkup, args, config);
    if (rules) cck_doctor_inputs(checkup, args, rules, config, command);
    cck_doctor_surroundings(checkup);
    cck_rules_free(rules);
    free(config);
}

static cck_code write_out(const cck_checkup *checkup, cck_session_outputs *outputs, cck_error *error) {
    for (size_t i = 0; i < outputs->count; i++) {
        cck_output *output = &outputs->items[i];
        if (output->format->styled) {
            cck_doctor_text(&output->buffer, checkup, &output->options);
        } else {
            cck_doctor_json(&output->buffer, checkup);
        }
        cck_code code = cck_output_finish(output, error);
        if (code) return code;
    }
    return CCK_OK;
}

int cck_command_doctor(const cck_arguments *args, cck_view command) {
    cck_checkup checkup = {.arena = cck_arena_new(0)};
    cck_session_outputs outputs = {.count = 0};
    cck_error error;
    cck_code code = cck_session_outputs_open(args, &outputs, &error);
    if (!code && checkup.arena) examine(&checkup, args, command);
    if (!code && (!checkup.arena || checkup.failed)) code = cck_fail(&error, CCK_E_MEMORY, "out of memory");
    if (!code) code = write_out(&checkup, &outputs, &error);
    if (code) cck_complain(&error);
    cck_session_outputs_close(&outputs);
    bool ill = checkup.by_health[CCK_HEALTH_WARNING] + checkup.by_health[CCK_HEALTH_PROBLEM] > 0;
    cck_arena_free(checkup.arena);
    return code ? CCK_EXIT_USAGE : ill ? CCK_EXIT_FOUND : CCK_EXIT_OK;
}
