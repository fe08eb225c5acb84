/* attach.c - a name sets two figures apart where a document tells figures of that measure by it: the dead of one fire
 * and the dead of the other. A name that is merely mentioned somewhere does so far less. */
#include <string.h>

#include "compare/item/item.h"

typedef struct {
    uint32_t document, kind;
    cck_term_id measure, name;
} name_key;

static cck_view key_of(uint32_t document, const cck_item *item, cck_term_id name, name_key *key) {
    memset(key, 0, sizeof *key);
    key->document = document;
    key->kind = (uint32_t)item->figure->kind;
    key->measure = item->known ? item->measure : 0;
    key->name = name;
    return (cck_view){(const char *)key, sizeof *key};
}

cck_code cck_items_attach(cck_work *work, const cck_item *items, size_t count, cck_error *error) {
    work->attached = (cck_map){.arena = work->arena};
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < items[i].names.count; k++) {
            name_key key;
            uint32_t *at =
                cck_map_at(&work->attached, key_of(items[i].document, &items[i], items[i].names.items[k].term, &key));
            if (!at) return cck_fail(error, CCK_E_MEMORY, "out of memory while noting the names of the figures");
            *at = 1;
        }
    }
    return CCK_OK;
}

bool cck_is_attached(const cck_work *work, uint32_t document, const cck_item *like, cck_term_id name) {
    name_key key;
    return cck_map_find(&work->attached, key_of(document, like, name, &key)) != 0;
}
