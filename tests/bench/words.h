/* words.h - the word lists and sentence patterns of the generator. */
#ifndef CCK_BENCH_WORDS_H
#define CCK_BENCH_WORDS_H

#include <stddef.h>

/* In a pattern, braces hold a list's name or a kind of number:
 * {place} {first} {last} {role} {body} {thing} {people} {adj} {adv} {verb} {weekday} {month} {year} {day} {clock}
 * {n} small count, {N} large count, {word} a number word, {hedge} a hedge or nothing, {money}, {pct}, {dec}. */
typedef struct {
    const char *const *items;
    size_t count;
} word_list;

typedef struct {
    const char *name;
    word_list words;
} named_list;

extern const named_list bench_lists[];
extern const size_t bench_list_count;
extern const word_list bench_plain;   /* sentences without a figure */
extern const word_list bench_figures; /* sentences with one or more */
extern const word_list bench_titles;

#endif
