/* write.c - a checkup as text and JSON. */
#include <string.h>

#include "cli/doctor/doctor.h"
#include "report/json/json_write.h"
#include "report/text/terminal.h"

enum { INDENT = 11 };

static const char *mark_of(cck_health health) {
    switch (health) {
    case CCK_HEALTH_OK: return CCK_MARK_GREEN;
    case CCK_HEALTH_NOTE: return CCK_MARK_BLUE;
    case CCK_HEALTH_WARNING: return CCK_MARK_YELLOW;
    case CCK_HEALTH_PROBLEM: break;
    }
    return CCK_MARK_RED;
}

static void put_one(cck_buffer *out, const cck_terminal *terminal, const cck_diagnosis *one) {
    cck_buffer line = {0};
    cck_buffer_printf(&line, "%s%s%s", mark_of(one->health), cck_health_name(one->health), CCK_MARK_PLAIN);
    for (size_t i = strlen(cck_health_name(one->health)); i < INDENT - 2; i++) cck_buffer_char(&line, ' ');
    cck_terminal_mask(&line, one->what);
    cck_terminal_flow(out, terminal, cck_buffer_view(&line), 2, INDENT);
    line.len = 0;
    if (one->advice.len) {
        cck_buffer_add(&line, CCK_LIT("-> "));
        cck_terminal_mask(&line, one->advice);
        cck_terminal_flow(out, terminal, cck_buffer_view(&line), INDENT, INDENT + 3);
    }
    out->failed |= line.failed;
    cck_buffer_free(&line);
}

void cck_doctor_text(cck_buffer *out, const cck_checkup *checkup, const cck_report_options *options) {
    const cck_terminal terminal = {options->width ? options->width : 80, options->colour};
    const char *area = "";
    for (size_t i = 0; i < checkup->count; i++) {
        const cck_diagnosis *one = &checkup->items[i];
        if (strcmp(area, one->area) != 0) {
            cck_buffer_printf(out, "%s%s%s%s\n", i ? "\n" : "", options->colour ? "\033[1m" : "", one->area,
                              options->colour ? "\033[0m" : "");
        }
        area = one->area;
        put_one(out, &terminal, one);
    }
    size_t problems = checkup->by_health[CCK_HEALTH_PROBLEM], warnings = checkup->by_health[CCK_HEALTH_WARNING];
    cck_buffer_printf(out, "\n%zu problem%s, %zu warning%s%s\n", problems, problems == 1 ? "" : "s", warnings,
                      warnings == 1 ? "" : "s", problems + warnings ? "" : ": all is well");
}

void cck_doctor_json(cck_buffer *out, const cck_checkup *checkup) {
    CCK_JSON_LIT(out, "{\"countercheck\":\"" CCK_VERSION "\",\"summary\":{");
    for (unsigned i = 0; i <= CCK_HEALTH_PROBLEM; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        cck_json_name(out, cck_health_name((cck_health)i));
        CCK_JSON_LIT(out, ":");
        cck_json_unsigned(out, checkup->by_health[i]);
    }
    CCK_JSON_LIT(out, "},\"findings\":[");
    for (size_t i = 0; i < checkup->count; i++) {
        const cck_diagnosis *one = &checkup->items[i];
        if (i) CCK_JSON_LIT(out, ",");
        CCK_JSON_LIT(out, "\n{\"area\":");
        cck_json_name(out, one->area);
        CCK_JSON_LIT(out, ",\"level\":");
        cck_json_name(out, cck_health_name(one->health));
        CCK_JSON_LIT(out, ",\"what\":");
        cck_json_path(out, one->what);
        CCK_JSON_LIT(out, ",\"advice\":");
        cck_json_path(out, one->advice);
        CCK_JSON_LIT(out, "}");
    }
    CCK_JSON_LIT(out, "]}\n");
}
