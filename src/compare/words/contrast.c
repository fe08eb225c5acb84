/* contrast.c - words around two figures that tell them apart although they go by one name: confirmed and suspected
 * cases, petrol and diesel, votes for and against. */
#include "compare/words/reader.h"

/* Tokens before and behind a figure that are taken for its own. */
#define REACH      8
#define WORD_BYTES 24

/* A side of a set; 0: none. */
static uint16_t code_of(size_t set, size_t side) {
    return (uint16_t)(set << 4 | (side + 1));
}

static bool enter(cck_map *map, cck_view word, uint16_t code) {
    const char *space = memchr(word.ptr, ' ', word.len);
    cck_view first = {word.ptr, space ? (size_t)(space - word.ptr) : word.len};
    uint32_t *at = cck_map_at(map, word);
    if (!at) return false;
    *at = code;
    if (!space) return true;
    at = cck_map_at(map, first);
    if (at && !*at) *at = UINT16_MAX; /* more has to follow */
    return at != NULL;
}

cck_code cck_contrasts_begin(cck_work *work, cck_error *error) {
    size_t count;
    const cck_contrast *sets = cck_lexicon_contrasts(work->lexicon, &count);
    work->contrasts = (cck_map){.arena = work->arena};
    for (size_t i = 0; i < count; i++) {
        for (size_t side = 0; side < sets[i].count; side++) {
            const cck_views *words = &sets[i].sides[side];
            for (size_t k = 0; k < words->count; k++) {
                if (!enter(&work->contrasts, words->items[k], code_of(i, side)))
                    return cck_fail(error, CCK_E_MEMORY, "out of memory before comparing");
            }
        }
    }
    return CCK_OK;
}

static size_t lower_at(const cck_word_reader *r, size_t at, char *out) {
    cck_view word = cck_token_view(r->text, &r->tokens[at]);
    if (r->tokens[at].kind != CCK_TOKEN_WORD || word.len > WORD_BYTES) return 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        out[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return word.len;
}

/* The side of the word or the two words at `at`; 0: none. */
static uint16_t side_at(const cck_word_reader *r, size_t at) {
    char word[2 * WORD_BYTES + 1];
    size_t n = lower_at(r, at, word);
    uint32_t code = n ? cck_map_find(&r->work->contrasts, (cck_view){word, n}) : 0;
    if (!code) return 0;
    size_t next = at + 1;
    if (next < r->count && r->text.ptr[r->tokens[next].start] == '-') next++;
    if (next < r->count) {
        word[n] = ' ';
        size_t more = lower_at(r, next, word + n + 1);
        uint32_t both = more ? cck_map_find(&r->work->contrasts, (cck_view){word, n + 1 + more}) : 0;
        if (both) return (uint16_t)both;
    }
    return code == UINT16_MAX ? 0 : (uint16_t)code;
}

/* Both sides of one set say nothing: "confirmed and suspected cases". */
static void add(cck_item *item, uint16_t code) {
    for (size_t i = 0; i < item->contrast_count; i++) {
        if (item->contrasts[i] >> 4 != code >> 4) continue;
        if (item->contrasts[i] != code) item->contrasts[i] = (uint16_t)(code & ~15);
        return;
    }
    if (item->contrast_count < CCK_CONTRASTS) item->contrasts[item->contrast_count++] = code;
}

/* "124 mph and gusts of 200": behind "and" the words are those of the next number. */
static bool turns_to_number(const cck_word_reader *r, size_t at) {
    if (!cck_reads_turn(r, at)) return false;
    for (size_t i = at + 1; i < r->count && i < at + REACH; i++) {
        if (cck_reads_stop(r, i)) return r->tokens[i].kind == CCK_TOKEN_NUMBER;
    }
    return false;
}

void cck_item_read_contrasts(const cck_word_reader *r, cck_item *item) {
    for (size_t i = r->at; i > 0 && r->at - i < REACH && !cck_reads_stop(r, i - 1) && !cck_reads_turn(r, i - 1); i--) {
        uint16_t side = side_at(r, i - 1);
        if (side) add(item, side);
    }
    for (size_t i = r->behind; i < r->count && i < r->behind + REACH && !cck_reads_stop(r, i) && !turns_to_number(r, i);
         i++) {
        uint16_t side = side_at(r, i);
        if (side) add(item, side);
    }
}

bool cck_are_contrasted(const cck_item *a, const cck_item *b) {
    for (size_t i = 0; i < a->contrast_count; i++) {
        for (size_t k = 0; k < b->contrast_count; k++) {
            uint16_t p = a->contrasts[i], q = b->contrasts[k];
            if (p >> 4 == q >> 4 && p != q && p & 15 && q & 15) return true;
        }
    }
    return false;
}
