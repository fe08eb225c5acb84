#include "cli/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 1500, PACE = 100, BAR = 30 };

static int64_t now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

cck_progress cck_progress_begin(const cck_arguments *args) {
    bool streams = args->command != CCK_COMMAND_CHECK && isatty(STDOUT_FILENO) == 1;
    return (cck_progress){.wanted = !args->quiet && !streams && isatty(STDERR_FILENO) == 1, .begun = now()};
}

/* "[=======>      ]", where there is more than one input. */
static void draw_bar(size_t done, size_t total) {
    size_t filled = total ? done * BAR / total : 0;
    fputc('[', stderr);
    for (size_t i = 0; i < BAR; i++) fputc(i < filled ? '=' : i == filled ? '>' : ' ', stderr);
    fprintf(stderr, "] %zu of %zu, ", done, total);
}

void cck_progress_show(cck_progress *progress, size_t documents, size_t done, size_t total) {
    if (!progress->wanted) return;
    int64_t at = now();
    if (at - progress->begun < PATIENCE || at - progress->drawn < PACE) return;
    progress->drawn = at;
    progress->shown = true;
    fputs("\r\033[K", stderr);
    if (total > 1) draw_bar(done, total);
    fprintf(stderr, "%zu articles", documents);
    fflush(stderr);
}

void cck_progress_clear(cck_progress *progress) {
    if (progress->shown) fputs("\r\033[K", stderr);
    progress->shown = false;
}
