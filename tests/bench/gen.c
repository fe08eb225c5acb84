/* gen.c - writes N megabytes of news articles as JSON Lines: `gen MEGABYTES > FILE`.
 *
 * Deterministic: the same number gives the same bytes on every machine. The sentences are made from the patterns in
 * patterns.c and the words in words.c; about one in eight of them holds figures, so that a figure stands every
 * 250 to 400 bytes. */
#include <ctype.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

enum { ARTICLE = 1 << 16, NAME = 32 };

typedef struct {
    uint64_t state;
    char text[ARTICLE];
    size_t length;
} generator;

/* splitmix64 */
static uint64_t next(generator *g) {
    uint64_t z = g->state += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

static unsigned below(generator *g, unsigned limit) {
    return (unsigned)(next(g) % limit);
}

static const char *pick(generator *g, word_list list) {
    return list.items[next(g) % list.count];
}

static void add(generator *g, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void add(generator *g, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int got = vsnprintf(g->text + g->length, ARTICLE - g->length, format, args);
    va_end(args);
    if (got > 0) g->length += (size_t)got < ARTICLE - g->length ? (size_t)got : ARTICLE - g->length - 1;
}

static const char *from_list(generator *g, const char *name) {
    for (size_t i = 0; i < bench_list_count; i++)
        if (strcmp(bench_lists[i].name, name) == 0) return pick(g, bench_lists[i].words);
    return NULL;
}

/* A large count, two thirds of them round: "14,300". */
static void add_large(generator *g) {
    unsigned number = 1000 + below(g, 90000);
    if (below(g, 3)) number -= number % 100;
    add(g, "%u,%03u", number / 1000, number % 1000);
}

static void add_money(generator *g) {
    unsigned form = below(g, 5), whole = 1 + below(g, 400), tenth = 1 + below(g, 9);
    if (form == 0)
        add(g, "$%u million", whole);
    else if (form == 1)
        add(g, "$%u.%ubn", 1 + whole % 9, tenth);
    else if (form == 2)
        add(g, "\xE2\x82\xAC%u million", whole);
    else if (form == 3)
        add(g, "\xC2\xA3%u.%u billion", 1 + whole % 9, tenth);
    else
        add(g, "%u million dollars", whole);
}

static void add_percent(generator *g) {
    unsigned whole = 1 + below(g, 60);
    if (below(g, 2))
        add(g, "%u percent", whole);
    else
        add(g, "%u.%u%%", whole, below(g, 10));
}

/* A kind of number; false when `name` is none. */
static int add_number(generator *g, const char *name) {
    static const char *const quarters[] = {"first", "second", "third", "fourth"};
    static const char *const words[] = {"two", "three", "four", "five", "six"};
    if (strcmp(name, "n") == 0)
        add(g, "%u", 11 + below(g, 480));
    else if (strcmp(name, "n2") == 0)
        add(g, "%u", 2 + below(g, 9));
    else if (strcmp(name, "N") == 0)
        add_large(g);
    else if (strcmp(name, "money") == 0)
        add_money(g);
    else if (strcmp(name, "pct") == 0)
        add_percent(g);
    else if (strcmp(name, "dec") == 0)
        add(g, "%u.%u", 1 + below(g, 8), below(g, 10));
    else if (strcmp(name, "year") == 0)
        add(g, "%u", 2000 + below(g, 40));
    else if (strcmp(name, "day") == 0)
        add(g, "%u", 1 + below(g, 28));
    else if (strcmp(name, "age") == 0)
        add(g, "%u", 18 + below(g, 70));
    else if (strcmp(name, "goal") == 0)
        add(g, "%u", below(g, 5));
    else if (strcmp(name, "clock") == 0)
        add(g, "%u:%02u", 1 + below(g, 22), below(g, 60));
    else if (strcmp(name, "quarter") == 0)
        add(g, "%s", quarters[below(g, 4)]);
    else if (strcmp(name, "word2") == 0)
        add(g, "%s", words[below(g, 5)]);
    else
        return 0;
    return 1;
}

/* One slot of a pattern: its name without the braces. A capital letter begins the words with one. */
static void add_slot(generator *g, const char *slot) {
    char name[NAME];
    size_t from = g->length;
    if (add_number(g, slot)) return;
    snprintf(name, sizeof name, "%s", slot);
    name[0] = (char)tolower((unsigned char)name[0]);
    const char *word = from_list(g, name);
    if (!word) {
        fprintf(stderr, "gen: no list is called '%s'\n", slot);
        exit(2);
    }
    add(g, "%s", word);
    if (name[0] != slot[0] && g->length > from) g->text[from] = (char)toupper((unsigned char)g->text[from]);
}

static void add_pattern(generator *g, const char *pattern) {
    size_t from = g->length;
    while (*pattern) {
        const char *open = strchr(pattern, '{'), *close = open ? strchr(open, '}') : NULL;
        if (!close) {
            add(g, "%s", pattern);
            break;
        }
        char slot[NAME];
        snprintf(slot, sizeof slot, "%.*s", (int)(close - open - 1), open + 1);
        add(g, "%.*s", (int)(open - pattern), pattern);
        add_slot(g, slot);
        pattern = close + 1;
    }
    if (g->length > from) g->text[from] = (char)toupper((unsigned char)g->text[from]);
}

static void add_paragraph(generator *g) {
    unsigned sentences = 2 + below(g, 3);
    for (unsigned i = 0; i < sentences; i++) {
        add_pattern(g, pick(g, below(g, 8) == 0 ? bench_figures : bench_plain));
        add(g, i + 1 < sentences ? " " : "\n\n");
    }
}

/* Writes the text collected so far as a JSON string and forgets it. */
static size_t flush_string(generator *g) {
    size_t written = 2;
    putchar('"');
    for (size_t i = 0; i < g->length; i++, written++) {
        char c = g->text[i];
        if (c == '\n')
            c = 'n', written++, putchar('\\');
        else if (c == '"' || c == '\\')
            written++, putchar('\\');
        putchar(c);
    }
    putchar('"');
    g->length = 0;
    return written;
}

static size_t write_article(generator *g, uint64_t number) {
    unsigned month = 1 + below(g, 12), day = 1 + below(g, 28), paragraphs = 6 + below(g, 14);
    int head = printf("{\"id\":\"gen-%07" PRIu64 "\",\"outlet\":\"%s\",\"date\":\"2031-%02u-%02u\",\"title\":", number,
                      from_list(g, "outlet"), month, day);
    add_pattern(g, pick(g, bench_titles));
    size_t written = (size_t)head + flush_string(g);
    fputs(",\"text\":", stdout);
    add_pattern(g, "{place}, {month} {day} (Bench) - ");
    for (unsigned i = 0; i < paragraphs; i++) add_paragraph(g);
    written += flush_string(g);
    fputs("}\n", stdout);
    return written + 10;
}

int main(int argc, char **argv) {
    static generator g = {.state = 20310604};
    uint64_t wanted = argc == 2 ? strtoull(argv[1], NULL, 10) * 1000000U : 0, written = 0;
    if (wanted == 0) {
        fprintf(stderr, "usage: gen MEGABYTES > FILE\n");
        return 2;
    }
    for (uint64_t number = 1; written < wanted; number++) written += write_article(&g, number);
    return ferror(stdout) || fflush(stdout) ? 2 : 0;
}
