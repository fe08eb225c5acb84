/* rule.c - which rule stands for an item: found once for every measure, kind and unit; and for a pair, where rules ask
 * for its outlets, places, certainty and the like. */
#include "compare/item/item.h"

#include <string.h>

cck_view cck_item_name(const cck_item *item) {
    return item->known ? item->known->name : item->figure->measure;
}

/* Rules by what they stand for, each folded once. */
typedef struct {
    cck_map places; /* key -> place in `items`, from 1 */
    const cck_rule **items;
    uint32_t count;
} rule_book;

static const cck_rule *fold(const cck_work *work, const cck_item *item) {
    cck_rule *rule = cck_arena_alloc(work->arena, sizeof *rule);
    if (rule) *rule = cck_rules_match(work->rules, cck_item_name(item), item->figure->kind, item->figure->unit);
    return rule;
}

static const cck_rule *look_up(const cck_work *work, rule_book *book, cck_buffer *key, const cck_item *item) {
    key->len = 0;
    cck_buffer_printf(key, "%d|%.*s|%.*s", (int)item->figure->kind, CCK_FMT(item->figure->unit),
                      CCK_FMT(cck_item_name(item)));
    uint32_t *at = key->failed ? NULL : cck_map_at(&book->places, cck_buffer_view(key));
    if (!at) return NULL;
    if (*at == 0) {
        book->items[book->count++] = fold(work, item);
        *at = book->count;
    }
    return book->items[*at - 1];
}

cck_code cck_items_rule(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    cck_buffer key = {.ptr = NULL};
    rule_book book = {.places = {.arena = work->arena}};
    book.items = cck_arena_alloc(work->arena, (count + 1) * sizeof(cck_rule *));
    bool well = book.items != NULL;
    for (size_t i = 0; i < count && well; i++) {
        items[i].rule = look_up(work, &book, &key, &items[i]);
        well = items[i].rule != NULL;
    }
    cck_buffer_free(&key);
    return well ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory while looking for the rules of the figures");
}

/* ---- pairs ---- */

/* Rules by the set of those that match, each folded once. */
struct cck_pair_rules {
    cck_map places; /* bits of the rules that match -> place in `items`, from 1 */
    const cck_rule **items;
    uint32_t count, room;
    unsigned char *bits; /* one for each rule */
    size_t bytes;
};

cck_code cck_pair_rules_begin(cck_work *work, cck_error *error) {
    bool narrow = false;
    for (size_t i = 0; i < work->rules->rule_count; i++) narrow |= cck_rule_is_narrow(&work->rules->rules[i]);
    if (!narrow) return CCK_OK;
    struct cck_pair_rules *book = cck_arena_zalloc(work->arena, 1, sizeof *book);
    if (book) {
        book->places.arena = work->arena;
        book->bytes = work->rules->rule_count / 8 + 1;
        book->bits = cck_arena_zalloc(work->arena, book->bytes, 1);
    }
    if (!book || !book->bits) return cck_fail(error, CCK_E_MEMORY, "out of memory while looking for the rules");
    work->pair_rules = book;
    return CCK_OK;
}

const cck_item *cck_pair_lead(const cck_item *a, const cck_item *b) {
    return a->known || !b->known ? a : b;
}

static cck_rule_side side_of(const cck_work *work, const cck_item *item) {
    const cck_document *document = &work->corpus->documents[item->document];
    return (cck_rule_side){.population = item->who->population,
                           .place = item->figure->place,
                           .outlet = document->outlet,
                           .speaker = item->figure->speaker,
                           .path = document->path,
                           .url = document->url,
                           .window_s = item->figure->window_s};
}

cck_rule_case cck_pair_case(const cck_work *work, const cck_item *a, const cck_item *b, double certainty,
                            cck_rule_side sides[2]) {
    const cck_item *lead = cck_pair_lead(a, b);
    sides[0] = side_of(work, a);
    sides[1] = side_of(work, b);
    return (cck_rule_case){.measure = cck_item_name(lead),
                           .kind = lead->figure->kind,
                           .unit = lead->figure->unit,
                           .sides = sides,
                           .side_count = 2,
                           .certainty = certainty};
}

static bool make_room(const cck_work *work, struct cck_pair_rules *book) {
    if (book->count < book->room) return true;
    uint32_t room = book->room ? book->room * 2 : 16;
    const cck_rule **items = cck_arena_alloc(work->arena, room * sizeof *items);
    if (!items) return false;
    if (book->count) memcpy(items, book->items, book->count * sizeof *items);
    book->items = items;
    book->room = room;
    return true;
}

/* NULL: out of memory. */
static const cck_rule *fold_pair(const cck_work *work, const cck_rule_case *what) {
    struct cck_pair_rules *book = work->pair_rules;
    memset(book->bits, 0, book->bytes);
    for (size_t i = 0; i < work->rules->rule_count; i++)
        if (cck_rule_matches_case(work->rules, &work->rules->rules[i], what))
            book->bits[i / 8] |= (unsigned char)(1u << i % 8);
    uint32_t *at = cck_map_at(&book->places, (cck_view){(const char *)book->bits, book->bytes});
    if (!at || !make_room(work, book)) return NULL;
    if (*at == 0) {
        cck_rule *rule = cck_arena_alloc(work->arena, sizeof *rule);
        if (!rule) return NULL;
        *rule = cck_rules_match_case(work->rules, what);
        book->items[book->count++] = rule;
        *at = book->count;
    }
    return book->items[*at - 1];
}

const cck_rule *cck_pair_rule(const cck_work *work, const cck_item *a, const cck_item *b, double certainty) {
    const cck_item *lead = cck_pair_lead(a, b);
    if (!work->pair_rules) return lead->rule;
    cck_rule_side sides[2];
    const cck_rule_case what = cck_pair_case(work, a, b, certainty, sides);
    const cck_rule *rule = fold_pair(work, &what);
    return rule ? rule : lead->rule;
}
