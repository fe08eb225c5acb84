/* respective.c - "profits were $705 million and $418 million respectively": a list whose numbers belong to several in
 * turn. Whose each of them is only the list tells. */
#include "compare/words/reader.h"

/* "Orrin (53) and Carrow (40)" */
static bool is_bracketed(const cck_word_reader *r) {
    return r->at > 1 && r->figure->kind == CCK_KIND_COUNT && cck_reads_mark(r, r->at - 1, '(') &&
           cck_reads_mark(r, r->behind, ')') && cck_reads_capital(r, r->at - 2);
}

bool cck_is_respective(const cck_word_reader *r) {
    if (is_bracketed(r)) return true;
    for (size_t i = 0; i < r->count; i++) {
        if (cck_reads(r, i, "respectively")) return true;
    }
    return false;
}
