/* fields.c - the lists of config/fields.yaml as a table of hashes. */
#include "read/fields.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "base/ascii.h"
#include "config/embedded.h"
#include "config/yaml_tree.h"

enum { SLOTS = 1024, LONGEST = 64, OWN = 0, OURS = 1, OTHERS = 2, WITHIN = CCK_FIELD_COUNT, RECORDS };

typedef struct {
    uint64_t hash; /* 0: a free slot */
    unsigned rank;
    int means; /* a cck_field, WITHIN or RECORDS */
    bool more; /* another slot is of the same name */
} slot;

struct cck_fields {
    slot slots[SLOTS];
    size_t count;
};

#define FIELD_NAME(name, text) {text, sizeof(text) - 1},
static const cck_view names[CCK_FIELD_COUNT] = {CCK_FIELDS(FIELD_NAME)};

cck_view cck_field_name_of(cck_field field) {
    return field < CCK_FIELD_COUNT ? names[field] : (cck_view){NULL, 0};
}

/* Letters lowered, what is neither letter nor digit left out; 0 for a name that is too long to be one. */
static uint64_t hash_name(cck_view name) {
    char folded[LONGEST];
    size_t length = 0;
    if (name.len > LONGEST) return 0;
    for (size_t i = 0; i < name.len; i++) {
        char c = cck_lower(name.ptr[i]);
        if (cck_is_alpha(c) || cck_is_digit(c) || (unsigned char)c >= 0x80) folded[length++] = c;
    }
    uint64_t hash = length ? XXH3_64bits(folded, length) : 0;
    return hash;
}

static bool add(cck_fields *fields, cck_view name, int means, unsigned rank) {
    uint64_t hash = hash_name(name);
    if (!hash) return true;
    size_t at = (size_t)hash % SLOTS;
    for (; fields->slots[at].hash; at = (at + 1) % SLOTS) {
        if (fields->slots[at].hash != hash) continue;
        if (fields->slots[at].means == means) return true; /* the better one stays */
        fields->slots[at].more = true;
    }
    if (fields->count >= SLOTS / 2) return false;
    fields->count++;
    fields->slots[at] = (slot){hash, rank, means, false};
    return true;
}

/* ---- the lists ---- */

static int meaning_of(cck_view key) {
    for (int i = 0; i < CCK_FIELD_COUNT; i++) {
        if (cck_view_equal(key, names[i])) return i;
    }
    return cck_view_equal(key, CCK_LIT("within")) ? WITHIN : cck_view_equal(key, CCK_LIT("records")) ? RECORDS : -1;
}

static bool add_list(cck_fields *fields, const cck_yaml *list) {
    int means = meaning_of(list->key);
    unsigned rank = OTHERS;
    bool fits = means >= 0;
    for (const cck_yaml *item = list->first; item && fits; item = item->next)
        fits = add(fields, item->text, means, rank++);
    return fits;
}

static cck_code add_built_in(cck_fields *fields, cck_error *error) {
    cck_arena *arena = cck_arena_new(0);
    if (!arena) return cck_fail(error, CCK_E_MEMORY, "no memory for the names of fields");
    const cck_yaml *root = NULL;
    cck_code code = cck_embedded_tree(cck_packed_find("config/fields.yaml"), arena, &root, error);
    for (const cck_yaml *list = root ? root->first : NULL; list && !code; list = list->next) {
        if (!add_list(fields, list)) code = cck_fail(error, CCK_E_CONFIG, "fields.yaml: a list that does not fit");
    }
    cck_arena_free(arena);
    return code;
}

cck_code cck_fields_load(const cck_field_map *own, size_t count, cck_fields **out, cck_error *error) {
    cck_fields *fields = calloc(1, sizeof *fields);
    if (!fields) return cck_fail(error, CCK_E_MEMORY, "no memory for the names of fields");
    cck_code code = CCK_OK;
    for (size_t i = 0; i < count && !code; i++) {
        int means = meaning_of(own[i].field);
        bool known = means >= 0 && means < CCK_FIELD_COUNT;
        if (!known || !add(fields, own[i].name, means, OWN))
            code = cck_fail(error, CCK_E_USAGE, "no field '%.*s'", CCK_FMT(own[i].field));
    }
    for (int i = 0; i < CCK_FIELD_COUNT; i++) add(fields, names[i], i, OURS);
    if (!code) code = add_built_in(fields, error);
    if (code) {
        free(fields);
    } else {
        *out = fields;
    }
    return code;
}

void cck_fields_free(cck_fields *fields) {
    free(fields);
}

/* ---- looking up ---- */

static const slot *find(const cck_fields *fields, cck_view name, int least, int most, unsigned nth) {
    uint64_t hash = hash_name(name);
    if (!hash) return NULL;
    for (size_t at = (size_t)hash % SLOTS; fields->slots[at].hash; at = (at + 1) % SLOTS) {
        const slot *here = &fields->slots[at];
        if (here->hash == hash && here->means >= least && here->means <= most && nth-- == 0) return here;
    }
    return NULL;
}

cck_meaning cck_fields_find(const cck_fields *fields, cck_view name, unsigned nth) {
    const cck_meaning none = {CCK_FIELD_COUNT, 0, false};
    if (!fields) {
        int means = nth == 0 ? meaning_of(name) : -1;
        return means >= 0 && means < CCK_FIELD_COUNT ? (cck_meaning){(cck_field)means, OURS, false} : none;
    }
    const slot *here = find(fields, name, 0, CCK_FIELD_COUNT - 1, nth);
    return here ? (cck_meaning){(cck_field)here->means, here->rank, here->more} : none;
}

bool cck_fields_is_within(const cck_fields *fields, cck_view name) {
    return fields && find(fields, name, WITHIN, WITHIN, 0);
}

bool cck_fields_is_records(const cck_fields *fields, cck_view name) {
    return fields && find(fields, name, RECORDS, RECORDS, 0);
}

static bool is_address(cck_view value) {
    for (size_t i = 0; i + 2 < value.len; i++) {
        if (memcmp(value.ptr + i, "://", 3) == 0) return true;
    }
    return cck_view_starts(value, CCK_LIT("www."));
}

bool cck_field_fits(cck_meaning meaning, cck_view value) {
    if (meaning.rank <= OURS) return true;
    if (meaning.field == CCK_FIELD_URL) return is_address(value);
    return meaning.field != CCK_FIELD_OUTLET || !is_address(value);
}
