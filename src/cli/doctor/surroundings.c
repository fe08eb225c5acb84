/* surroundings.c - programs that help, and the terminal. */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/clock.h"
#include "cli/doctor/doctor.h"

enum { NARROW = 60 };

/* Is there a program of that name on PATH? */
static bool is_installed(const char *name) {
    const char *path = getenv("PATH");
    while (path && *path) {
        size_t length = strcspn(path, ":");
        cck_buffer full = {0};
        cck_buffer_printf(&full, "%.*s/%s", (int)length, path, name);
        cck_buffer_char(&full, '\0');
        bool there = !full.failed && access(full.ptr, X_OK) == 0;
        cck_buffer_free(&full);
        if (there) return true;
        path += length + (path[length] == ':');
    }
    return false;
}

static void say_programs(cck_checkup *checkup) {
    if (is_installed("pdftotext")) {
        cck_checkup_add(checkup, "programs", CCK_HEALTH_OK, NULL, "pdftotext, for PDF");
    } else {
        cck_checkup_add(checkup, "programs", CCK_HEALTH_NOTE, "install it: apt-get install poppler-utils",
                        "pdftotext is not here: PDF cannot be read");
    }
    if (!is_installed("sqlite3")) {
        cck_checkup_add(checkup, "programs", CCK_HEALTH_NOTE,
                        "any SQLite browser will do; this one: apt-get install sqlite3",
                        "sqlite3 is not here: it shows what the database keeps");
    }
}

/* The first of the variables that says something, as the C library has it. */
static const char *character_set(void) {
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value) return value;
    }
    return "C";
}

static bool is_utf8(const char *locale) {
    return strstr(locale, "UTF-8") || strstr(locale, "utf8") || strstr(locale, "UTF8") || strstr(locale, "utf-8");
}

static void say_terminal(cck_checkup *checkup) {
    struct winsize size;
    const char *locale = character_set();
    if (isatty(STDOUT_FILENO) != 1) {
        cck_checkup_add(checkup, "terminal", CCK_HEALTH_OK, NULL,
                        "standard output is no terminal: no colours, 80 columns");
        return;
    }
    if (is_utf8(locale)) {
        cck_checkup_add(checkup, "terminal", CCK_HEALTH_OK, NULL, "%s: letters of every kind are shown", locale);
    } else {
        cck_checkup_add(checkup, "terminal", CCK_HEALTH_WARNING, "export LC_ALL=C.UTF-8",
                        "the locale is %s, but names and quotes are written in UTF-8", locale);
    }
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col && size.ws_col < NARROW) {
        cck_checkup_add(checkup, "terminal", CCK_HEALTH_NOTE, "make it wider than 60 columns for easier reading",
                        "%u columns", (unsigned)size.ws_col);
    }
}

static void say_clock(cck_checkup *checkup) {
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    cck_clock clock = cck_clock_now();
    if (epoch && *epoch) {
        cck_checkup_add(checkup, "clock", CCK_HEALTH_NOTE, "unset it if that is not meant",
                        "SOURCE_DATE_EPOCH sets the day to %s", clock.today[0] ? clock.today : "nothing");
    } else if (!clock.today[0]) {
        cck_checkup_add(checkup, "clock", CCK_HEALTH_WARNING, "set it: ignore entries that have expired still hold",
                        "the clock cannot be read");
    }
}

void cck_doctor_surroundings(cck_checkup *checkup) {
    say_programs(checkup);
    say_terminal(checkup);
    say_clock(checkup);
}
