/* case.c - one case: what is wrong with it, and how that is shown. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "cli/cases/runner.h"
#include "report/text/terminal.h"

/* ---- problems ---- */

static void put_head(cck_case *state) {
    cck_buffer_add(&state->problems, CCK_LIT("    - "));
    if (state->item) cck_buffer_printf(&state->problems, "line %zu: ", state->item->line);
}

void cck_case_problem(cck_case *state, const char *format, ...) {
    char line[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    put_head(state);
    cck_terminal_mask(&state->problems, cck_view_of(line));
    cck_buffer_char(&state->problems, '\n');
}

/* One line of the difference, in colour where that is wanted. */
static void put_side(cck_case *state, const char *colour, char mark, cck_view words) {
    bool coloured = state->run->output->options.colour;
    cck_buffer_printf(&state->problems, "        %s%c ", coloured ? colour : "", mark);
    cck_terminal_mask(&state->problems, words);
    cck_buffer_printf(&state->problems, "%s\n", coloured ? "\033[0m" : "");
}

void cck_case_differs(cck_case *state, cck_view what, cck_view wanted, cck_view got, cck_view why) {
    put_head(state);
    cck_terminal_mask(&state->problems, what);
    cck_buffer_add(&state->problems, CCK_LIT(" (- expected, + got)\n"));
    put_side(state, "\033[32m", '-', wanted);
    put_side(state, "\033[31m", '+', got);
    if (!why.len) return;
    cck_buffer_add(&state->problems, CCK_LIT("          "));
    cck_terminal_mask(&state->problems, why);
    cck_buffer_char(&state->problems, '\n');
}

size_t cck_case_item_begin(cck_case *state, const cck_yaml *item) {
    state->item = item;
    return state->problems.len;
}

void cck_case_item_end(cck_case *state, size_t before) {
    const cck_yaml *item = state->item;
    cck_view gap = cck_case_scalar(item, "known_gap");
    cck_buffer *out = &state->run->output->buffer;
    state->item = NULL;
    if (!gap.len) return;
    if (state->problems.len == before) {
        cck_case_problem(state, "line %zu: no longer a gap: take known_gap away (%.*s)", item->line, CCK_FMT(gap));
        return;
    }
    cck_buffer_printf(out, "GAP  %s:%zu: %.*s\n", state->file, item->line, CCK_FMT(gap));
    if (state->run->args->verbose) {
        cck_buffer_add(out, (cck_view){state->problems.ptr + before, state->problems.len - before});
    }
    state->problems.len = before;
    state->run->gaps++;
}

/* ---- reading ---- */

cck_view cck_case_scalar(const cck_yaml *map, const char *key) {
    const cck_yaml *node = cck_yaml_get(map, key);
    bool text = node && node->kind == CCK_YAML_SCALAR && !cck_case_is_null(node);
    return text ? node->text : (cck_view){NULL, 0};
}

bool cck_case_is_null(const cck_yaml *node) {
    if (node->kind != CCK_YAML_SCALAR || node->quoted) return false;
    return node->text.len == 0 || cck_view_equal(node->text, CCK_LIT("null")) ||
           cck_view_equal(node->text, CCK_LIT("~"));
}

static const char *nearest_key(cck_view key, const char *const *keys) {
    size_t count = 0;
    while (keys[count]) count++;
    return cck_nearest(key, keys, count);
}

void cck_case_keys(cck_case *state, const cck_yaml *map, const char *const *keys) {
    for (const cck_yaml *item = map->first; item; item = item->next) {
        bool known = false;
        for (size_t i = 0; keys[i]; i++) known = known || cck_view_equal(item->key, cck_view_of(keys[i]));
        if (known) continue;
        const char *near = nearest_key(item->key, keys);
        cck_case_problem(state, "the case itself: line %zu: no key is called '%.*s'%s%s%s", item->key_line,
                         CCK_FMT(item->key), near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
    }
}

/* ---- one case ---- */

/* Prints and counts one case that has run. */
static void settle(cck_case *state) {
    cck_runner *run = state->run;
    cck_buffer *out = &run->output->buffer;
    cck_view gap = cck_case_scalar(state->node, "known_gap"), name = cck_case_scalar(state->node, "name");
    bool wrong = state->problems.len > 0, good = gap.len ? wrong : !wrong;
    const char *word = !good ? "FAIL" : wrong ? "GAP " : "ok  ";
    *(!good ? &run->failed : wrong ? &run->gaps : &run->passed) += 1;
    if (good && !wrong && !run->args->verbose) return;
    cck_buffer_printf(out, "%s %s:%zu: ", word, state->file, state->node->line);
    cck_terminal_mask(out, name);
    cck_buffer_char(out, '\n');
    if (gap.len && wrong) cck_buffer_printf(out, "    known gap: %.*s\n", CCK_FMT(gap));
    if (gap.len && !wrong) cck_buffer_printf(out, "    no longer a gap: take known_gap away (%.*s)\n", CCK_FMT(gap));
    if (!wrong || (good && !run->args->verbose)) return;
    cck_buffer_add(out, cck_buffer_view(&state->about));
    cck_buffer_add(out, cck_buffer_view(&state->problems));
}

void cck_case_one(cck_runner *run, const char *file, cck_view source, const cck_yaml *node) {
    cck_case state = {.run = run, .file = file, .source = source, .node = node, .arena = cck_arena_new(0)};
    const cck_yaml *documents = cck_yaml_get(node, "documents");
    if (!state.arena) {
        run->output->buffer.failed = true;
        return;
    }
    if (cck_yaml_get(node, "folder")) {
        cck_corpus_case(&state);
    } else if (documents && documents->kind == CCK_YAML_LIST) {
        cck_check_case(&state);
    } else if (cck_case_scalar(node, "text").len) {
        cck_extract_case(&state);
    } else {
        cck_case_problem(&state, "the case itself: it has neither text, documents nor folder");
    }
    settle(&state);
    cck_buffer_free(&state.problems);
    cck_buffer_free(&state.about);
    cck_arena_free(state.arena);
}
