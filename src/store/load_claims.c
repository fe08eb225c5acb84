/* load_claims.c - the claims of a run out of the database. */
#include <string.h>

#include "store/load.h"

static cck_row row_of(const cck_run_reader *r, const cck_binder *binder) {
    return (cck_row){r->store, binder->stmt, r->arena, 0, CCK_OK, r->error};
}

static cck_code missing(const cck_run_reader *r) {
    return cck_store_damaged(r->store, "parts of a claim are missing", r->error);
}

static cck_verdict read_verdict(cck_row *row) {
    cck_view name = cck_row_peek(row);
    for (int v = 0; v < CCK_VERDICT_END; v++) {
        if (cck_view_equal(name, cck_view_of(cck_verdict_name((cck_verdict)v)))) return (cck_verdict)v;
    }
    cck_row_fail(row, "an unknown verdict");
    return CCK_VERDICT_AGREE;
}

static cck_severity read_severity(cck_row *row) {
    cck_view name = cck_row_peek(row);
    for (int s = 0; s <= CCK_SEVERITY_ERROR; s++) {
        if (cck_view_equal(name, cck_view_of(cck_severity_name((cck_severity)s)))) return (cck_severity)s;
    }
    cck_row_fail(row, "an unknown severity");
    return CCK_SEVERITY_NONE;
}

/* ---- figures of a value group, terms of a relation ---- */

/* The order is that of CCK_SQL_LOAD_GROUP_FIGURES and CCK_SQL_LOAD_TERMS. */
static cck_figure_id read_id(const cck_run_reader *r, cck_row *row) {
    if (r->corpus.count == 0) {
        cck_row_fail(row, "a figure stands in no document");
        return 1;
    }
    size_t document = (size_t)cck_row_int(row, 0, (int64_t)r->corpus.count - 1);
    size_t ordinal = (size_t)cck_row_int(row, 0, UINT32_MAX);
    if (row->code == CCK_OK && ordinal >= r->corpus.figures[document].count)
        cck_row_fail(row, "a figure stands in no document");
    return r->first[document] + (cck_figure_id)ordinal;
}

static cck_code load_ids(const cck_run_reader *r, cck_sql sql, int64_t owner, size_t count, const cck_figure_id **out) {
    cck_figure_id *ids = cck_arena_alloc(r->arena, (count + 1) * sizeof *ids);
    if (!ids) return cck_fail(r->error, CCK_E_MEMORY, "out of memory");
    cck_binder binder = cck_bind(r->store, sql);
    cck_bind_int(&binder, owner);
    cck_bind_int(&binder, r->run);
    cck_code code = CCK_OK;
    for (size_t i = 0; i < count && code == CCK_OK; i++) {
        code = cck_bind_step(&binder, r->error);
        cck_row row = row_of(r, &binder);
        if (code == CCK_OK) ids[i] = read_id(r, &row);
        if (code == CCK_OK) code = row.code;
    }
    sqlite3_reset(binder.stmt);
    *out = ids;
    return code == CCK_END ? missing(r) : code;
}

/* ---- value groups ---- */

/* The order is that of CCK_SQL_LOAD_GROUPS; the number of figures goes to `count`. */
static int64_t read_group(cck_row *row, cck_value_group *out) {
    int64_t number = cck_row_int(row, 1, INT64_MAX);
    out->asserts = cck_row_interval(row);
    out->unit = cck_row_view(row);
    out->window_s = cck_row_int(row, INT64_MIN, INT64_MAX);
    out->place = cck_row_list(row);
    out->population = cck_row_list(row);
    out->count = (size_t)cck_row_int(row, 1, UINT32_MAX);
    return number;
}

static cck_code load_groups(const cck_run_reader *r, int64_t claim, size_t count, const cck_value_group **out) {
    cck_value_group *groups = cck_arena_zalloc(r->arena, count + 1, sizeof *groups);
    if (!groups) return cck_fail(r->error, CCK_E_MEMORY, "out of memory");
    cck_binder binder = cck_bind(r->store, CCK_SQL_LOAD_GROUPS);
    cck_bind_int(&binder, claim);
    cck_code code = CCK_OK;
    for (size_t i = 0; i < count && code == CCK_OK; i++) {
        code = cck_bind_step(&binder, r->error);
        if (code != CCK_OK) break;
        cck_row row = row_of(r, &binder);
        int64_t number = read_group(&row, &groups[i]);
        code = row.code;
        if (code == CCK_OK) code = load_ids(r, CCK_SQL_LOAD_GROUP_FIGURES, number, groups[i].count, &groups[i].figures);
    }
    sqlite3_reset(binder.stmt);
    *out = groups;
    return code == CCK_END ? missing(r) : code;
}

/* ---- relations ---- */

/* The order is that of CCK_SQL_LOAD_RELATIONS. */
static int64_t read_relation(cck_row *row, size_t groups, cck_relation *out) {
    int64_t number = cck_row_int(row, 1, INT64_MAX), last = (int64_t)groups - 1;
    out->a = (size_t)cck_row_int(row, 0, last);
    out->b = (size_t)cck_row_int(row, 0, last);
    out->verdict = read_verdict(row);
    out->rule = cck_row_view(row);
    out->why = cck_row_view(row);
    out->certainty = cck_row_real(row);
    out->agree_if = cck_row_view(row);
    out->term_count = (size_t)cck_row_int(row, 0, UINT32_MAX);
    return number;
}

static cck_code load_relations(const cck_run_reader *r, int64_t claim, size_t groups, size_t count,
                               const cck_relation **out) {
    cck_relation *relations = cck_arena_zalloc(r->arena, count + 1, sizeof *relations);
    if (!relations) return cck_fail(r->error, CCK_E_MEMORY, "out of memory");
    cck_binder binder = cck_bind(r->store, CCK_SQL_LOAD_RELATIONS);
    cck_bind_int(&binder, claim);
    cck_code code = CCK_OK;
    for (size_t i = 0; i < count && code == CCK_OK; i++) {
        code = cck_bind_step(&binder, r->error);
        if (code != CCK_OK) break;
        cck_row row = row_of(r, &binder);
        int64_t number = read_relation(&row, groups, &relations[i]);
        code = row.code;
        if (code == CCK_OK && relations[i].term_count)
            code = load_ids(r, CCK_SQL_LOAD_TERMS, number, relations[i].term_count, &relations[i].terms);
    }
    sqlite3_reset(binder.stmt);
    *out = relations;
    return code == CCK_END ? missing(r) : code;
}

/* ---- claims ---- */

static void read_name(cck_row *row, cck_claim *out) {
    cck_view id = cck_row_peek(row);
    if (id.len >= sizeof out->id) {
        cck_row_fail(row, "the id of a claim is too long");
        return;
    }
    if (id.len) memcpy(out->id, id.ptr, id.len);
    out->id[id.len] = '\0';
}

/* The order is that of CCK_SQL_LOAD_CLAIMS. */
static int64_t read_claim(cck_row *row, cck_claim *out) {
    int64_t number = cck_row_int(row, 1, INT64_MAX);
    read_name(row, out);
    out->measure = cck_row_view(row);
    out->verdict = read_verdict(row);
    out->severity = read_severity(row);
    out->ignored = cck_row_bool(row);
    out->ignore_reason = cck_row_view(row);
    for (size_t i = 0; i < CCK_VERDICT_END; i++) out->relation_total[i] = (uint64_t)cck_row_int(row, 0, INT64_MAX);
    out->value_count = (size_t)cck_row_int(row, 0, UINT32_MAX);
    out->relation_count = (size_t)cck_row_int(row, 0, UINT32_MAX);
    return number;
}

cck_code cck_store_load_claims(cck_run_reader *r, size_t count, cck_comparison *out) {
    cck_claim *claims = cck_arena_zalloc(r->arena, count + 1, sizeof *claims);
    if (!claims) return cck_fail(r->error, CCK_E_MEMORY, "out of memory");
    cck_binder binder = cck_bind(r->store, CCK_SQL_LOAD_CLAIMS);
    cck_bind_int(&binder, r->run);
    cck_code code = CCK_OK;
    for (size_t i = 0; i < count && code == CCK_OK; i++) {
        code = cck_bind_step(&binder, r->error);
        if (code != CCK_OK) break;
        cck_row row = row_of(r, &binder);
        int64_t number = read_claim(&row, &claims[i]);
        code = row.code;
        if (code == CCK_OK) code = load_groups(r, number, claims[i].value_count, &claims[i].values);
        if (code == CCK_OK)
            code = load_relations(r, number, claims[i].value_count, claims[i].relation_count, &claims[i].relations);
    }
    sqlite3_reset(binder.stmt);
    *out = (cck_comparison){claims, count, r->first};
    return code == CCK_END ? missing(r) : code;
}
