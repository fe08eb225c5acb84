/* company.c - people who are told of together with others: "40 men, women and children were killed". */
#include "extract/context/context.h"
#include "extract/parts.h"

size_t cck_skip_company(const cck_sentence *s, size_t at, size_t limit) {
    enum { WORDS = 3 };
    const uint64_t stops = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(VERB) |
                           CCK_CLASS(SPEECH) | CCK_CLASS(MEASURE);
    size_t end = at;
    bool joined = false;
    for (size_t q = at; q < limit;) {
        if (!cck_mark(s, q, ',') && !cck_key_at(s, q, CCK_KEY_and)) break;
        joined = joined || cck_key_at(s, q, CCK_KEY_and);
        size_t who = q + 1;
        while (who < q + WORDS && who < limit && cck_word_at(s, who) && !cck_has(s, who, stops | CCK_CLASS(POPULATION)))
            who++;
        if (who >= limit || !cck_has(s, who, CCK_CLASS(POPULATION))) break;
        end = q = who + 1;
    }
    return joined ? end : at;
}
