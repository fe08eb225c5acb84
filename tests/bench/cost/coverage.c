/* coverage.c - articles of ten sentences, each with one figure, and where those figures stand. */
#include "coverage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PER_DOCUMENT = 10, PER_STORY = 20, SENTENCE = 120, NAME = 12, FEW_VALUES = 8, DATE = 11 };

/* What is counted, and in which words. */
static const struct {
    const char *measure, *noun, *behind;
} things[PER_DOCUMENT] = {{"killed", "people", "people were killed"},
                          {"injured", "people", "people were injured"},
                          {"missing", "people", "people were missing"},
                          {"displaced", "people", "people were displaced"},
                          {"arrested", "men", "men were arrested"},
                          {"rescued", "people", "people were rescued"},
                          {"evacuated", "residents", "residents were evacuated"},
                          {"homes destroyed", "houses", "houses were destroyed"},
                          {"troops deployed", "soldiers", "soldiers were deployed"},
                          {"protesters", "protesters", "protesters marched"}};

typedef struct {
    coverage_kind kind;
    size_t figures, mask; /* mask: the next power of two, less one */
    char *at;             /* where text goes */
    cck_document *documents;
    cck_figures *lists;
    cck_figure *items;
} maker;

/* Numbers that look as if by chance: a step of splitmix64. */
static uint64_t mixed(uint64_t n) {
    n += UINT64_C(0x9E3779B97F4A7C15);
    n = (n ^ (n >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    n = (n ^ (n >> 27)) * UINT64_C(0x94D049BB133111EB);
    return n ^ (n >> 31);
}

/* A name that no other number has: four syllables. */
static const char *name_of(uint64_t n, char out[NAME]) {
    static const char consonants[] = "bdfgklmnprstvzhj", vowels[] = "aeio";
    uint64_t bits = n * 0x9E5u % (1u << 24); /* odd, thus each number its own */
    for (size_t i = 0; i < 4; i++, bits >>= 6) {
        out[2 * i] = consonants[bits & 15];
        out[2 * i + 1] = vowels[bits >> 4 & 3];
    }
    out[0] = (char)(out[0] - 'a' + 'A');
    out[8] = 'n';
    out[9] = '\0';
    return out;
}

/* Typical coverage tells one number of a thing four times in five, else one near it. Where each figure has a value of
 * its own, those that are next to each other stand in different articles. */
static uint64_t value_of(const maker *m, size_t story, size_t document, size_t figure, size_t thing) {
    if (m->kind == COVERAGE_ONE) return 1 + ((document * PER_DOCUMENT + figure) * 0x9E3779B1u & m->mask);
    if (m->kind == COVERAGE_ALIKE) return 100 + 7 * (mixed(document * PER_DOCUMENT + figure) % FEW_VALUES);
    uint64_t base = 20 + mixed(story * PER_DOCUMENT + thing) % 3000, chance = mixed(document * 31 + figure);
    return chance % 5 ? base : base + 1 + chance / 5 % (base / 3 + 2);
}

static void put_figure(maker *m, cck_figure *f, cck_document *d, size_t thing, uint64_t value, const char *place) {
    char *sentence = m->at;
    int before = sprintf(m->at, "In %s, ", place);
    /* a number that no other article has speaks for a story of its own: in one story all write the same */
    unsigned long long written = m->kind == COVERAGE_TYPICAL ? value : 100;
    int number = sprintf(m->at + before, "%llu", written);
    int behind = sprintf(m->at + before + number, " %s.", things[thing].behind);
    m->at += before + number + behind;
    uint32_t start = (uint32_t)(sentence - d->text.ptr);
    *f = (cck_figure){.start = start + (uint32_t)before,
                      .sentence_start = start,
                      .sentence_end = start + (uint32_t)(before + number + behind),
                      .line = 1,
                      .column = 1,
                      .has_value = true,
                      .measure = cck_view_of(things[thing].measure),
                      .noun = cck_view_of(things[thing].noun)};
    f->end = f->phrase_start = f->start;
    f->end += (uint32_t)number;
    f->phrase_end = f->end;
    cck_decimal_make((int64_t)value, 0, &f->value);
    f->asserts = cck_interval_point(f->value);
    *m->at++ = ' ';
}

static void put_document(maker *m, size_t i) {
    char place[NAME], person[NAME];
    size_t story = m->kind == COVERAGE_TYPICAL ? i / PER_STORY : 0, count = 0;
    cck_document *d = &m->documents[i];
    cck_figure *items = m->items + i * PER_DOCUMENT;
    static const char *const outlets[] = {"Morning Post", "Evening Star", "Daily Wire", "Herald", "Courier"};
    *d = (cck_document){.id = {m->at, 0}, .outlet = cck_view_of(outlets[i % 5]), .published = CCK_LIT("2031-05-14")};
    d->id.len = (size_t)sprintf(m->at, "%zu", i);
    m->at += d->id.len + 1;
    d->text.ptr = m->at;
    m->at += sprintf(m->at, "Mayor %s spoke in ", name_of(2 * story + 1, person));
    m->at += sprintf(m->at, "%s. ", name_of(2 * story, place));
    for (; count < PER_DOCUMENT && i * PER_DOCUMENT + count < m->figures; count++) {
        size_t thing = m->kind == COVERAGE_TYPICAL ? count : 0;
        put_figure(m, &items[count], d, thing, value_of(m, story, i, count, thing), place);
    }
    d->text.len = (size_t)(m->at - d->text.ptr);
    m->lists[i] = (cck_figures){items, count};
}

bool coverage_make(coverage_kind kind, size_t figures, coverage *out) {
    size_t n = (figures + PER_DOCUMENT - 1) / PER_DOCUMENT;
    coverage c = {.figures = figures};
    c.texts = malloc(n * (PER_DOCUMENT * SENTENCE / 2 + SENTENCE) + 1);
    c.documents = calloc(n + 1, sizeof(cck_document));
    c.lists = calloc(n + 1, sizeof(cck_figures));
    c.items = calloc(n * PER_DOCUMENT + 1, sizeof(cck_figure));
    if (!c.texts || !c.documents || !c.lists || !c.items) {
        coverage_free(&c);
        return false;
    }
    maker m = {kind, figures, 1, c.texts, c.documents, c.lists, c.items};
    while (m.mask < figures) m.mask = m.mask * 2 + 1;
    for (size_t i = 0; i < n; i++) put_document(&m, i);
    c.corpus = (cck_corpus){c.documents, c.lists, n};
    *out = c;
    return true;
}

void coverage_free(coverage *c) {
    free(c->texts);
    free(c->documents);
    free(c->lists);
    free(c->items);
}

bool coverage_kind_parse(const char *name, coverage_kind *out) {
    static const char *const names[] = {"typical", "one", "alike"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i]) != 0) continue;
        *out = (coverage_kind)i;
        return true;
    }
    return false;
}
