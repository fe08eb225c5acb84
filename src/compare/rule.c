/* rule.c - which rule stands for an item: found once for every measure, kind and unit. */
#include "compare/item.h"

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
