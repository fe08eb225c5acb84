/* database.c - is the store there, whole, of this version, and can it be written? */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/doctor/doctor.h"
#include "cli/session.h"

#define AREA "database"

/* Nothing is kept yet: can a file be made there? */
static void say_missing(cck_checkup *checkup, const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, (size_t)(slash - path)) : strdup(".");
    bool there = folder && access(folder, F_OK) == 0, writable = folder && access(folder, W_OK) == 0;
    if (there && !writable) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_PROBLEM,
                        "make the folder writable, name another file with --db, or use --no-db",
                        "%s: not there, and its folder may not be written", path);
    } else {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_NOTE, NULL, "%s: not there yet; the first check makes it", path);
    }
    free(folder);
}

static void say_state(cck_checkup *checkup, const char *path, const cck_store_state *state) {
    if (!state->intact) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_PROBLEM,
                        "move it away; the next check makes a new one, from the articles as they are",
                        "%s: damaged: %s", path, state->fault);
        return;
    }
    if (!state->writable) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_PROBLEM,
                        "make file and folder writable, name another with --db, or use --no-db",
                        "%s: it, or its folder, may not be written", path);
    }
    cck_checkup_add(checkup, AREA, CCK_HEALTH_OK, NULL,
                    "%s: whole, schema version %lld, %lld documents, %lld runs, %lld KiB", path,
                    (long long)state->version, (long long)state->documents, (long long)state->runs,
                    (long long)(state->bytes / 1024));
}

void cck_doctor_database(cck_checkup *checkup, const cck_arguments *args, const char *config) {
    char *path = args->db ? strdup(args->db) : cck_session_database(config);
    cck_store_state state;
    cck_error error;
    if (!path) {
        checkup->failed = true;
        return;
    }
    cck_code code = cck_store_examine(path, &state, &error);
    if (code == CCK_E_MISSING) {
        say_missing(checkup, path);
    } else if (code) {
        cck_checkup_error(checkup, AREA, CCK_HEALTH_PROBLEM, &error);
    } else {
        say_state(checkup, path, &state);
    }
    free(path);
}
