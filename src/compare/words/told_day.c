/* told_day.c - "officials said late on Tuesday": on which day it was said. */
#include "compare/date.h"
#include "compare/words/reader.h"

enum { BEHIND = 3, WEEK = 7 };

/* 0 for Monday, 6 for Sunday; the lexicon has said that it is a weekday. */
static int32_t weekday_of(cck_view word) {
    static const char *const days[] = {"mo", "tu", "we", "th", "fr", "sa", "su"};
    for (int32_t i = 0; i < WEEK; i++) {
        if (cck_view_equal_nocase((cck_view){word.ptr, 2}, cck_view_of(days[i]))) return i;
    }
    return 0;
}

int32_t cck_told_on(const cck_word_reader *r, int32_t published) {
    if (published == CCK_NO_DAY) return CCK_NO_DAY;
    for (size_t i = 0; i < r->count; i++) {
        if (!(cck_classes_of(r, i) & CCK_CLASS(SAYS))) continue;
        for (size_t k = i + 1; k < r->count && k <= i + BEHIND && r->tokens[k].kind == CCK_TOKEN_WORD; k++) {
            if (!(cck_classes_of(r, k) & CCK_CLASS(WEEKDAY))) continue;
            int32_t today = (int32_t)(((int64_t)published + 3) % WEEK); /* 1970-01-01 was a Thursday */
            int32_t told = weekday_of(cck_word_of(r, k));
            return published - (today - told + WEEK) % WEEK;
        }
    }
    return CCK_NO_DAY;
}
