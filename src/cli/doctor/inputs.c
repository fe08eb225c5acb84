/* inputs.c - can the articles be read, and do they say who wrote them when? */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/doctor/doctor.h"
#include "cli/session.h"
#include "cli/survey.h"
#include "read/walk.h"

#define AREA "inputs"

enum { MOST_FAULTS = 20, MOST_ROWS = 8 };

typedef struct {
    cck_checkup *checkup;
    cck_survey survey;
    size_t faults;
} reading;

/* ---- what can be read ---- */

static void trouble(void *context, const cck_error *error) {
    reading *r = context;
    if (r->faults++ < MOST_FAULTS) cck_checkup_error(r->checkup, AREA, CCK_HEALTH_PROBLEM, error);
}

static cck_code count(void *context, const cck_document *document, const cck_figures *figures, cck_error *error) {
    return cck_survey_add(&((reading *)context)->survey, document, *figures, error);
}

static cck_code read_all(reading *r, const cck_arguments *args, const cck_rules *rules, cck_view command,
                         cck_error *error) {
    static const char *here = ".";
    cck_lexicon *lexicon = NULL;
    cck_outcome outcome = {0};
    const cck_read_options options = {.include = rules->include,
                                      .exclude = rules->exclude,
                                      .outlet_from = rules->outlet_from,
                                      .fields = rules->fields,
                                      .field_count = rules->field_count};
    cck_job job = {.paths = args->path_count ? args->paths : &here,
                   .path_count = args->path_count ? args->path_count : 1,
                   .reading = &options,
                   .rules = rules,
                   .command = command,
                   .trouble = trouble,
                   .document = count,
                   .context = r};
    cck_code code = cck_lexicon_load(&lexicon, error);
    job.lexicon = lexicon;
    if (!code) code = cck_pipeline_extract(&job, &outcome, error);
    cck_lexicon_free(lexicon);
    return code;
}

/* ---- files that folders hold and nobody reads ---- */

typedef struct {
    size_t files;
    char first[256];
} strangers;

static int visible(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

static void look_into(strangers *s, const char *path, unsigned depth);

/* Rules and cases lie beside articles rightly. */
static bool is_strange(const char *path) {
    cck_view name = cck_view_of(path);
    bool ours = cck_view_ends(name, CCK_LIT(".yaml")) || cck_view_ends(name, CCK_LIT(".yml"));
    return !ours && cck_name_classify(name) == CCK_NAME_OTHER;
}

static void look_at(strangers *s, const char *folder, const char *name, unsigned depth) {
    cck_buffer path = {0};
    struct stat state;
    cck_buffer_printf(&path, "%s/%s", folder, name);
    cck_buffer_char(&path, '\0');
    if (path.failed || lstat(path.ptr, &state) != 0) {
        cck_buffer_free(&path);
        return;
    }
    if (S_ISDIR(state.st_mode)) look_into(s, path.ptr, depth + 1);
    if (S_ISREG(state.st_mode) && is_strange(path.ptr) && !s->files++) {
        const char *shown = strncmp(path.ptr, "./", 2) == 0 ? path.ptr + 2 : path.ptr;
        size_t length = strlen(shown) < sizeof s->first ? strlen(shown) : sizeof s->first - 1;
        memcpy(s->first, shown, length);
        s->first[length] = '\0';
    }
    cck_buffer_free(&path);
}

static void look_into(strangers *s, const char *path, unsigned depth) {
    struct dirent **entries = NULL;
    int found = depth < CCK_MAX_PATH_DEPTH ? scandir(path, &entries, visible, alphasort) : 0;
    for (int i = 0; i < found; i++) {
        look_at(s, path, entries[i]->d_name, depth);
        free(entries[i]);
    }
    free(entries);
}

static void say_strangers(cck_checkup *checkup, const cck_arguments *args) {
    strangers s = {.files = 0};
    for (size_t i = 0; i < args->path_count; i++) look_into(&s, args->paths[i], 0);
    if (!args->path_count) look_into(&s, ".", 0);
    if (!s.files) return;
    cck_checkup_add(checkup, AREA, CCK_HEALTH_NOTE,
                    "should one be an article: name it on the command line, or its extension under inputs: include",
                    "%zu file%s of no extension that is read (the first: %s)", s.files, s.files == 1 ? "" : "s",
                    s.first);
}

/* ---- what is said of the articles ---- */

static void put_rows(cck_buffer *out, const cck_survey_list *list) {
    for (size_t i = 0; i < list->count && i < MOST_ROWS; i++) {
        cck_buffer_printf(out, "%s%.*s (%zu)", i ? ", " : "", CCK_FMT(list->rows[i].name), list->rows[i].count);
    }
    if (list->count > MOST_ROWS) cck_buffer_printf(out, " and %zu more", list->count - MOST_ROWS);
    cck_buffer_char(out, '\0');
}

static void say_read(cck_checkup *checkup, const cck_survey *survey) {
    cck_buffer formats = {0}, outlets = {0};
    put_rows(&formats, &survey->formats);
    put_rows(&outlets, &survey->outlets);
    if (formats.failed || outlets.failed) {
        checkup->failed = true;
    } else {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_OK, NULL, "%zu article%s with %zu figures: %s", survey->documents,
                        survey->documents == 1 ? "" : "s", survey->figures, formats.ptr);
        if (survey->outlets.count) {
            cck_checkup_add(checkup, AREA, CCK_HEALTH_OK, NULL, "%zu outlet%s: %s", survey->outlets.count,
                            survey->outlets.count == 1 ? "" : "s", outlets.ptr);
        }
    }
    cck_buffer_free(&formats);
    cck_buffer_free(&outlets);
}

static void say_gaps(cck_checkup *checkup, const cck_survey *survey) {
    if (survey->undated) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_WARNING,
                        "say it in NAME.meta.json beside the article: {\"date\": \"2031-05-04\"}; without it a "
                        "growing toll looks like a conflict",
                        "%zu article%s without a day of publication (the first: %.*s)", survey->undated,
                        survey->undated == 1 ? "" : "s", CCK_FMT(survey->first_undated));
    }
    if (survey->nameless) {
        cck_checkup_add(
            checkup, AREA, CCK_HEALTH_WARNING,
            "say it in NAME.meta.json beside the article: {\"outlet\": \"...\"}, or keep a folder for each outlet",
            "%zu article%s without an outlet (the first: %.*s)", survey->nameless, survey->nameless == 1 ? "" : "s",
            CCK_FMT(survey->first_nameless));
    }
    if (survey->guessed) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_NOTE,
                        "fine where each outlet has a folder; else say it in NAME.meta.json",
                        "%zu article%s named after the folder or file for want of an outlet", survey->guessed,
                        survey->guessed == 1 ? " is" : "s are");
    }
    if (survey->silent) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_NOTE, "countercheck inspect FILE shows what was read of one",
                        "%zu article%s without a figure", survey->silent, survey->silent == 1 ? "" : "s");
    }
    if (survey->documents == 1) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_NOTE, NULL, "a single article has none to be compared with");
    }
}

/* Outlets that the rules know, and one that they do not. */
static void say_unknown(cck_checkup *checkup, const cck_survey *survey, const cck_rules *rules) {
    for (size_t i = 0; rules->outlet_count && i < survey->outlets.count; i++) {
        bool known = false;
        cck_view name = survey->outlets.rows[i].name;
        for (size_t k = 0; k < rules->outlet_count && !known; k++) {
            known = cck_view_equal_nocase(rules->outlets[k].name, name) ||
                    cck_views_contain(rules->outlets[k].aliases, name);
        }
        if (known) continue;
        cck_checkup_add(checkup, AREA, CCK_HEALTH_NOTE, "add it there, or to the aliases of another",
                        "outlets in the rules do not name '%.*s'", CCK_FMT(name));
        return;
    }
}

void cck_doctor_inputs(cck_checkup *checkup, const cck_arguments *args, const cck_rules *rules, const char *config,
                       cck_view command) {
    reading r = {.checkup = checkup};
    cck_error error;
    (void)config;
    cck_code code = cck_survey_begin(&r.survey, &error);
    if (!code) code = read_all(&r, args, rules, command, &error);
    if (code) cck_checkup_error(checkup, AREA, CCK_HEALTH_PROBLEM, &error);
    if (r.faults > MOST_FAULTS) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_PROBLEM, NULL, "and %zu more that cannot be read",
                        r.faults - MOST_FAULTS);
    }
    if (r.survey.documents) {
        cck_survey_sort(&r.survey);
        say_read(checkup, &r.survey);
        say_gaps(checkup, &r.survey);
        say_unknown(checkup, &r.survey, rules);
    } else if (!r.faults) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_WARNING, "name files or folders: countercheck doctor articles/",
                        "there is nothing to read here");
    }
    say_strangers(checkup, args);
    cck_survey_free(&r.survey);
}
