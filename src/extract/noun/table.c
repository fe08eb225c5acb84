/* table.c - rows of a table ("North | 1,204 | 31"): a number that its row does not name counts what the head of its
 * column says. */
#include <string.h>

#include "extract/context/context.h"
#include "extract/parts.h"

enum { LONGEST_TABLE = 60, WORDS = 6, SHORT_WORD = 3 };

static bool is_bar(const cck_sentence *s, size_t at) {
    const cck_token *t = &s->lexemes[at].token;
    return t->end - t->start == 1 && s->text.ptr[t->start] == '|';
}

static bool has_bar(const cck_sentence *s, size_t span) {
    const cck_span *row = &s->context->spans[span];
    return memchr(s->text.ptr + row->start, '|', row->end - row->start) != NULL;
}

/* The first row of the table: the uppermost of the lines with bars right above. */
static size_t head_of(const cck_sentence *s) {
    cck_context *c = s->context;
    if (c->table_row > 0 && c->table_row + 1 == s->index) {
        c->table_row = s->index;
        return c->table_head;
    }
    size_t at = s->index;
    while (at > 0 && s->index - at < LONGEST_TABLE && has_bar(s, at - 1)) at--;
    c->table_row = s->index;
    c->table_head = at;
    return at;
}

/* Lexemes [*first, *last) of a row's column; false where the row is shorter, or the cell holds a number. */
static bool cell_at(const cck_sentence *row, size_t column, size_t *first, size_t *last) {
    size_t at = 0;
    for (; column > 0 && at < row->count; at++) column -= is_bar(row, at);
    *first = at;
    while (at < row->count && !is_bar(row, at) && row->lexemes[at].token.kind == CCK_TOKEN_WORD) at++;
    *last = at;
    return column == 0 && at > *first && at - *first <= WORDS && (at == row->count || is_bar(row, at));
}

static cck_code take_cell(cck_draft *d, const cck_sentence *row, size_t first, size_t last) {
    cck_figure *f = &d->figure;
    const cck_lexeme *head = &row->lexemes[last - 1];
    if (head->token.end - head->token.start < SHORT_WORD) return CCK_OK;
    f->noun = cck_slice(row->text, row->lexemes, first, last);
    d->population = cck_population_of(head);
    for (size_t at = first; at < last && !f->measure.ptr; at++) {
        const cck_measure *measure = cck_measure_of_word(&row->lexemes[at]);
        if (measure) f->measure = measure->name;
    }
    if (f->measure.ptr) return CCK_OK;
    if (d->population) {
        f->measure = d->population->name;
        return CCK_OK;
    }
    char form[64];
    size_t n = cck_singular(cck_token_view(row->text, &head->token), form, sizeof form);
    f->measure = cck_arena_copy(row->context->arena, (cck_view){form, n});
    return f->measure.ptr ? CCK_OK : CCK_E_MEMORY;
}

cck_code cck_read_cell(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    bool bare = d->figure.kind == CCK_KIND_COUNT && !d->figure.noun.ptr && !d->figure.measure.ptr && d->digits;
    bool alone = bare && d->first > 0 && is_bar(s, d->first - 1) && (d->last >= s->count || is_bar(s, d->last));
    if (!alone || s->index == 0) return CCK_OK;
    size_t head = head_of(s), column = 0, first, last;
    if (head == s->index) return CCK_OK;
    for (size_t at = 0; at < d->first; at++) column += is_bar(s, at);
    cck_sentence row = {.context = s->context, .text = s->text, .span = s->context->spans[head], .index = head};
    row.lexemes = cck_lex_span(s->context, head, &row.count);
    if (!row.lexemes || !cell_at(&row, column, &first, &last)) return CCK_OK;
    return take_cell(d, &row, first, last);
}
