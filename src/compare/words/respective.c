/* respective.c - "profits were $705 million and $418 million respectively": a list whose numbers belong to several in
 * turn. Whose each of them is only the list tells. */
#include "compare/words/reader.h"

bool cck_is_respective(const cck_word_reader *r) {
    for (size_t i = r->count; i > 0; i--) {
        if (cck_reads(r, i - 1, "respectively")) return true;
    }
    return false;
}
