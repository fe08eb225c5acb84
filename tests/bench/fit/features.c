/* features.c - prints what the axes find between any two figures of different documents of a folder, for fit.py:
 *     fit_features FOLDER [CONFIG]
 * A line a pair, tab-separated: path, start and end of the first and of the second, whether any verdict may join
 * them, which, then the features in the order of CCK_WEIGHTS. The first line names the columns. */
#include <stdio.h>
#include <stdlib.h>

#include "compare/verdict/verdict.h"
#include "countercheck/countercheck.h"

#define MAX_DOCUMENTS 4096

typedef struct {
    cck_arena *arena;
    cck_rules *rules;
    cck_lexicon *lexicon;
    cck_extractor *extractor;
    cck_document documents[MAX_DOCUMENTS];
    cck_figures figures[MAX_DOCUMENTS];
    cck_figure_id first[MAX_DOCUMENTS + 1];
    size_t count;
} scene;

static void check(cck_code code, const cck_error *error) {
    if (!code) return;
    fprintf(stderr, "fit_features: %s\n", error->message);
    exit(2);
}

static void read_all(scene *s, const char *folder) {
    cck_error error;
    cck_reader *reader;
    const cck_read_options options = {.outlet_from = s->rules->outlet_from};
    check(cck_reader_open(&folder, 1, &options, &reader, &error), &error);
    s->first[0] = 1;
    while (s->count < MAX_DOCUMENTS) {
        cck_document *d = &s->documents[s->count];
        cck_code code = cck_reader_next(reader, s->arena, d, &error);
        if (code == CCK_END) break;
        check(code, &error);
        cck_figures *f = &s->figures[s->count];
        check(cck_extract(s->extractor, d, s->arena, f, &error), &error);
        s->first[s->count + 1] = s->first[s->count] + (cck_figure_id)f->count;
        s->count++;
    }
    cck_reader_close(reader);
}

static void print_end(const scene *s, const cck_item *item) {
    printf("%.*s\t%u\t%u\t", CCK_FMT(s->documents[item->document].path), item->figure->start, item->figure->end);
}

/* What no verdict joins, whatever the certainty: not the same thing, or explained away. */
static bool may_join(const cck_decision *d) {
    return d->reason != CCK_REASON_NONE && d->verdict != CCK_VERDICT_SCOPE;
}

static bool is_percent(cck_kind kind) {
    return kind == CCK_KIND_PERCENT || kind == CCK_KIND_FRACTION;
}

static void print_pair(const cck_work *work, const scene *s, const cck_item *a, const cck_item *b) {
    cck_kind k = a->figure->kind, l = b->figure->kind;
    if (a->document == b->document || a->story != b->story || (k != l && !(is_percent(k) && is_percent(l)))) return;
    cck_decision d;
    cck_decide(work, a, b, a->day, b->day, &d);
    double features[CCK_WEIGHT_END] = {0};
    if (may_join(&d)) cck_affinity_features(a, b, &d.slot, features);
    print_end(s, a);
    print_end(s, b);
    printf("%d\t%s", may_join(&d), may_join(&d) ? cck_verdict_name(d.verdict) : "none");
    for (size_t i = 0; i < CCK_WEIGHT_END; i++) printf("\t%.4g", features[i]);
    putchar('\n');
}

static void print_all(scene *s) {
    cck_error error;
    cck_corpus corpus = {s->documents, s->figures, s->count};
    cck_work work = {.corpus = &corpus, .lexicon = s->lexicon, .rules = s->rules, .arena = s->arena};
    cck_vocabulary vocabulary;
    cck_item *items;
    size_t count;
    check(cck_items_ready(&work, &vocabulary, s->first, &items, &count, &error), &error);
    printf("path_a\tstart_a\tend_a\tpath_b\tstart_b\tend_b\tmay_join\tverdict");
#define NAME(name) printf("\t" #name);
    CCK_WEIGHTS(NAME)
#undef NAME
    putchar('\n');
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++) print_pair(&work, s, &items[i], &items[j]);
}

int main(int argc, char **argv) {
    static scene s;
    cck_error error;
    if (argc < 2 || argc > 3) {
        fputs("usage: fit_features FOLDER [CONFIG]\n", stderr);
        return 2;
    }
    s.arena = cck_arena_new(0);
    check(s.arena ? CCK_OK : cck_fail(&error, CCK_E_MEMORY, "out of memory"), &error);
    check(cck_rules_load(argc > 2 ? argv[2] : NULL, &s.rules, &error), &error);
    check(cck_lexicon_load(&s.lexicon, &error), &error);
    check(cck_rules_settle(s.rules, s.lexicon, NULL, NULL, &error), &error);
    check(cck_extractor_new(s.lexicon, &s.rules->hedges, &s.extractor, &error), &error);
    read_all(&s, argv[1]);
    print_all(&s);
    cck_extractor_free(s.extractor);
    cck_lexicon_free(s.lexicon);
    cck_rules_free(s.rules);
    cck_arena_free(s.arena);
    return 0;
}
