/* fields.h - which names of a record, a column or a page's header mean which field. */
#ifndef CCK_READ_FIELDS_H
#define CCK_READ_FIELDS_H

#include "countercheck/read.h"

#define CCK_FIELDS(X)                                                                                                  \
    X(TEXT, "text")                                                                                                    \
    X(ID, "id")                                                                                                        \
    X(OUTLET, "outlet")                                                                                                \
    X(TITLE, "title")                                                                                                  \
    X(DATE, "date")                                                                                                    \
    X(URL, "url")                                                                                                      \
    X(AUTHOR, "author")                                                                                                \
    X(LANGUAGE, "language")                                                                                            \
    X(HTML, "html")                                                                                                    \
    X(CRAWLED, "crawled")

#define CCK_ENUM_FIELD(name, text) CCK_FIELD_##name,
typedef enum { CCK_FIELDS(CCK_ENUM_FIELD) CCK_FIELD_COUNT } cck_field;
/* "text", "id", ... */
cck_view cck_field_name_of(cck_field field);

/* The lists of config/fields.yaml. */
typedef struct cck_fields cck_fields;

/* What a name means. Lower ranks are better: 0 is the user's own, 1 our own name (`text`), 2 and more the others in the
 * order of the list. */
typedef struct {
    cck_field field; /* CCK_FIELD_COUNT: none */
    unsigned rank;
    bool more; /* the name may mean another field, too: ask for the next `nth` */
} cck_meaning;

/* The built-in lists with `own` names (`count` of them) before them. A fraction of a millisecond. Free with
 * cck_fields_free. CCK_E_MEMORY, CCK_E_CONFIG. */
cck_code cck_fields_load(const cck_field_map *own, size_t count, cck_fields **out, cck_error *error);
void cck_fields_free(cck_fields *fields);
/* A name may mean two fields ("source" is an outlet or an address): `nth` from 0. NULL `fields`: our own names alone.
 * O(length). */
cck_meaning cck_fields_find(const cck_fields *fields, cck_view name, unsigned nth);
/* True when a member of this name holds further members of its record. */
bool cck_fields_is_within(const cck_fields *fields, cck_view name);
/* True when a member of this name holds a list of records. */
bool cck_fields_is_records(const cck_fields *fields, cck_view name);

/* False for a value that cannot be of that field although its name could mean it: an outlet that is an address, an
 * address that is none. */
bool cck_field_fits(cck_meaning meaning, cck_view value);

#endif
