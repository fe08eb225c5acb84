/* statement.c - every statement the store runs, and binding its parameters. */
#include <limits.h>

#include "store/internal.h"

/* The order of the columns is that in which document.c, find.c and run.c bind and read them. */
static const char *const statement_sql[CCK_SQL_COUNT] = {
    [CCK_SQL_BEGIN] = "BEGIN IMMEDIATE",
    [CCK_SQL_COMMIT] = "COMMIT",
    [CCK_SQL_ROLLBACK] = "ROLLBACK",
    [CCK_SQL_FIND_DOCUMENT] = "SELECT number, figures, (SELECT count(*) FROM figure WHERE document = d.number) "
                              "FROM document AS d WHERE id = ? AND hash = ? AND key = ?",
    [CCK_SQL_FIND_FIGURES] =
        "SELECT start_byte, end_byte, phrase_start, phrase_end, sentence_start, sentence_end, line, \"column\", kind, "
        "bound, bound_hard, status, total, value_text, low_text, low_strict, high_text, high_strict, unit, noun, "
        "measure, population, place, window_s, since, as_of, speaker, conversion_of, happened_on FROM figure WHERE "
        "document = ? "
        "ORDER BY ordinal",
    [CCK_SQL_READ_LIST] = "SELECT json_array_length(?1), value FROM json_each(?1) ORDER BY key",
    [CCK_SQL_RETIRE_DOCUMENT] = "UPDATE document SET current = 0 WHERE id = ? AND current = 1",
    [CCK_SQL_FIND_SAME] = "SELECT number FROM document WHERE id = ? AND hash = ? AND figures_hash = ?",
    [CCK_SQL_RENEW_DOCUMENT] = "UPDATE document SET key = ?, current = 1 WHERE number = ?",
    [CCK_SQL_PUT_DOCUMENT] =
        "INSERT INTO document (id, path, outlet, outlet_from, title, author, url, language, published, "
        "published_from, hash, key, figures, figures_hash, current, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, 1, ?)",
    [CCK_SQL_PUT_FIGURE] =
        "INSERT INTO figure (document, ordinal, start_byte, end_byte, phrase_start, phrase_end, sentence_start, "
        "sentence_end, line, \"column\", kind, bound, bound_hard, status, total, value, value_text, low, low_text, "
        "low_strict, high, high_text, high_strict, unit, noun, measure, population, place, window_s, since, as_of, "
        "speaker, conversion_of, happened_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?)",
    [CCK_SQL_PUT_SENTENCES] =
        "INSERT INTO sentence_search (rowid, sentence) SELECT number, sentence FROM v_all_sentences WHERE document = ?",
    [CCK_SQL_MARK_CURRENT] = "UPDATE document SET current = (number = ?1) WHERE id = ?2 AND current <> (number = ?1)",
    [CCK_SQL_FIND_ORIGIN] =
        "SELECT number FROM origin WHERE document = ? AND format IS ? AND encoding IS ? AND file IS ? AND crawled IS ? "
        "AND text_by IS ? AND outlet_by IS ? AND title_by IS ? AND author_by IS ? AND url_by IS ? AND language_by IS ? "
        "AND published_by IS ? AND coarse = ? AND anchors = ? AND marks = ?",
    [CCK_SQL_PUT_ORIGIN] =
        "INSERT INTO origin (document, format, encoding, file, crawled, text_by, outlet_by, title_by, "
        "author_by, url_by, language_by, published_by, coarse, anchors, marks) VALUES (?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CCK_SQL_PUT_RUN] =
        "INSERT INTO run (started, command, program, key, documents, unreadable, figures, claims, today, "
        "min_certainty, whole) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
    [CCK_SQL_PUT_RUN_DOCUMENT] =
        "INSERT INTO run_document (run, position, document, origin, trust) VALUES (?, ?, ?, nullif(?, 0), ?)",
    [CCK_SQL_PUT_CLAIM] =
        "INSERT INTO claim (run, position, id, measure, verdict, severity, ignored, ignore_reason, agree, compatible, "
        "updated, scope, disputed, conflict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CCK_SQL_PUT_VALUE_GROUP] =
        "INSERT INTO value_group (claim, position, says, low, low_text, low_strict, high, high_text, high_strict, "
        "unit, window_s, place, population) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CCK_SQL_PUT_GROUP_FIGURE] = "INSERT INTO group_figure (value_group, position, quote) VALUES (?, ?, ?)",
    [CCK_SQL_PUT_RELATION] = "INSERT INTO relation (claim, position, a, b, verdict, rule, why, certainty, agree_if) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CCK_SQL_PUT_RELATION_TERM] = "INSERT INTO relation_term (relation, position, quote) VALUES (?, ?, ?)",
    [CCK_SQL_FIND_FIGURE] = "SELECT number FROM figure WHERE document = ? AND ordinal = ?",
    [CCK_SQL_FIND_QUOTE] = "SELECT number FROM quote WHERE figure = ?",
    [CCK_SQL_PUT_QUOTE] = "INSERT INTO quote (figure, document, outlet, title, url, published, line, \"column\", text, "
                          "phrase, sentence, place, speaker) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CCK_SQL_BEGIN_READING] = "BEGIN",
    [CCK_SQL_LIST_RUNS] = "SELECT number FROM run ORDER BY number DESC",
    [CCK_SQL_FIND_CLAIM] = "SELECT max(run) FROM claim WHERE id >= ?1 AND id < ?1 || 'g'", /* past all hex digits */
    [CCK_SQL_LOAD_RUN] = "SELECT number, started, command, documents, unreadable, figures, claims, today, "
                         "min_certainty, whole, program, "
                         "key = ?2 FROM run WHERE number = ?1 OR (?1 = 0 AND number = (SELECT max(number) FROM run))",
    [CCK_SQL_LOAD_DOCUMENTS] =
        "SELECT d.number, ifnull(r.origin, 0), r.trust, d.figures, (SELECT count(*) FROM figure WHERE document = "
        "d.number), d.id, d.path, d.outlet, d.outlet_from, d.title, d.author, d.url, d.language, d.published, "
        "d.published_from, d.hash, d.text FROM run_document AS r JOIN document AS d ON d.number = r.document WHERE "
        "r.run "
        "= ? ORDER BY r.position",
    [CCK_SQL_LOAD_ORIGIN] = "SELECT format, encoding, file, crawled, text_by, outlet_by, title_by, author_by, url_by, "
                            "language_by, published_by, coarse, anchors, marks FROM origin WHERE number = ?",
    [CCK_SQL_LOAD_CLAIMS] =
        "SELECT number, id, measure, verdict, severity, ignored, ignore_reason, agree, compatible, updated, scope, "
        "disputed, conflict, (SELECT count(*) FROM value_group WHERE claim = c.number), (SELECT count(*) FROM relation "
        "WHERE claim = c.number) FROM claim AS c WHERE run = ? ORDER BY position",
    [CCK_SQL_LOAD_GROUPS] =
        "SELECT number, low_text, low_strict, high_text, high_strict, unit, window_s, place, population, (SELECT "
        "count(*) FROM group_figure WHERE value_group = v.number) FROM value_group AS v WHERE claim = ? ORDER BY "
        "position",
    [CCK_SQL_LOAD_GROUP_FIGURES] =
        "SELECT r.position, f.ordinal FROM group_figure AS g JOIN quote AS q ON q.number = g.quote JOIN figure AS f ON "
        "f.number = q.figure JOIN run_document AS r ON r.document = f.document AND r.run = ?2 WHERE g.value_group = ?1 "
        "ORDER BY g.position",
    [CCK_SQL_LOAD_RELATIONS] =
        "SELECT number, a, b, verdict, rule, why, certainty, agree_if, (SELECT count(*) FROM relation_term WHERE "
        "relation = r.number) FROM relation AS r WHERE claim = ? ORDER BY position",
    [CCK_SQL_LOAD_TERMS] =
        "SELECT r.position, f.ordinal FROM relation_term AS t JOIN quote AS q ON q.number = t.quote JOIN figure AS f "
        "ON "
        "f.number = q.figure JOIN run_document AS r ON r.document = f.document AND r.run = ?2 WHERE t.relation = ?1 "
        "ORDER BY t.position",
};

cck_code cck_store_prepare(cck_store *store, cck_error *error) {
    for (size_t i = 0; i < CCK_SQL_COUNT; i++) {
        int rc =
            sqlite3_prepare_v3(store->db, statement_sql[i], -1, SQLITE_PREPARE_PERSISTENT, &store->statements[i], NULL);
        if (rc != SQLITE_OK) return cck_store_fail(store, rc, "open", error);
    }
    return CCK_OK;
}

void cck_store_finalize(cck_store *store) {
    for (size_t i = 0; i < CCK_SQL_COUNT; i++) sqlite3_finalize(store->statements[i]);
}

cck_binder cck_bind(cck_store *store, cck_sql sql) {
    return (cck_binder){.store = store, .stmt = store->statements[sql], .at = 1, .rc = SQLITE_OK};
}

static void keep(cck_binder *binder, int rc) {
    if (binder->rc == SQLITE_OK) binder->rc = rc;
    binder->at++;
}

void cck_bind_view(cck_binder *binder, cck_view text) {
    if (!text.ptr)
        keep(binder, sqlite3_bind_null(binder->stmt, binder->at));
    else
        keep(binder, sqlite3_bind_text64(binder->stmt, binder->at, text.ptr, text.len, SQLITE_STATIC, SQLITE_UTF8));
}

void cck_bind_text(cck_binder *binder, cck_view text) {
    cck_bind_view(binder, text.ptr ? text : CCK_LIT(""));
}

void cck_bind_int(cck_binder *binder, int64_t value) {
    keep(binder, sqlite3_bind_int64(binder->stmt, binder->at, value));
}

void cck_bind_real(cck_binder *binder, double value) {
    keep(binder, sqlite3_bind_double(binder->stmt, binder->at, value));
}

void cck_bind_decimal(cck_binder *binder, bool has, cck_decimal value) {
    if (!has) {
        cck_bind_view(binder, cck_view_of(NULL));
        cck_bind_view(binder, cck_view_of(NULL));
        return;
    }
    char text[CCK_DECIMAL_TEXT];
    size_t length = cck_decimal_write(value, text);
    cck_bind_real(binder, cck_decimal_double(value));
    keep(binder, sqlite3_bind_text64(binder->stmt, binder->at, text, length, SQLITE_TRANSIENT, SQLITE_UTF8));
}

void cck_bind_interval(cck_binder *binder, cck_interval interval) {
    cck_bind_decimal(binder, interval.has_low, interval.low);
    cck_bind_int(binder, interval.low_strict);
    cck_bind_decimal(binder, interval.has_high, interval.high);
    cck_bind_int(binder, interval.high_strict);
}

static void add_json_text(cck_buffer *out, cck_view text) {
    if (!text.ptr) {
        cck_buffer_add(out, CCK_LIT("null"));
        return;
    }
    cck_buffer_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < 0x20)
            cck_buffer_printf(out, "\\u%04x", c);
        else if (c == '"' || c == '\\')
            cck_buffer_printf(out, "\\%c", c);
        else
            cck_buffer_char(out, (char)c);
    }
    cck_buffer_char(out, '"');
}

void cck_bind_list(cck_binder *binder, cck_views list) {
    if (list.count == 0) {
        cck_bind_view(binder, CCK_LIT("[]"));
        return;
    }
    cck_buffer *json = &binder->store->scratch;
    json->len = 0;
    json->failed = false;
    for (size_t i = 0; i < list.count; i++) {
        cck_buffer_char(json, i ? ',' : '[');
        add_json_text(json, list.items[i]);
    }
    cck_buffer_char(json, ']');
    if (json->failed)
        keep(binder, SQLITE_NOMEM);
    else
        keep(binder,
             sqlite3_bind_text64(binder->stmt, binder->at, json->ptr, json->len, SQLITE_TRANSIENT, SQLITE_UTF8));
}

cck_code cck_bind_run(cck_binder *binder, cck_error *error) {
    int rc = binder->rc;
    if (rc == SQLITE_OK) rc = sqlite3_step(binder->stmt);
    /* Take the words before the reset, which may bring its own. */
    cck_code code = rc == SQLITE_DONE ? CCK_OK : cck_store_fail(binder->store, rc, "write", error);
    sqlite3_reset(binder->stmt);
    return code;
}

cck_code cck_bind_step(cck_binder *binder, cck_error *error) {
    int rc = binder->rc;
    if (rc == SQLITE_OK) rc = sqlite3_step(binder->stmt);
    if (rc == SQLITE_ROW) return CCK_OK;
    return rc == SQLITE_DONE ? CCK_END : cck_store_fail(binder->store, rc, "read", error);
}
