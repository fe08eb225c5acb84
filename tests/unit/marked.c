/* marked.c - "<...>" to lexemes and drafts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "marked.h"

static cck_view keep_name(marked *m, const char *from, size_t n) {
    char *to = m->names + m->name_length;
    memcpy(to, from, n);
    m->name_length += n;
    return (cck_view){to, n};
}

/* Reads "<...>" at `p` into a note and plain text; returns what is behind it. */
static const char *read_mark(marked *m, const char *p) {
    marked_note *note = &m->notes[m->note_count++];
    *note = (marked_note){.start = m->length};
    for (p++; *p != '>' && *p != ':' && *p != '@'; p++) {
        if (*p == ' ' && !note->number_end) note->number_end = m->length;
        m->text[m->length++] = *p;
    }
    note->end = m->length;
    if (!note->number_end) note->number_end = m->length;
    if (*p != '>') {
        const char *name = p + 1, *end = strchr(p, '>');
        cck_view kept = keep_name(m, name, (size_t)(end - name));
        if (*p == '@')
            note->unit = kept;
        else
            note->measure = kept;
        p = end;
    }
    return p + 1;
}

static void read_markup(marked *m, const char *p) {
    size_t n = 0;
    m->spans[0] = (cck_span){0, 0, true, true};
    while (*p) {
        if (strncmp(p, " | ", 3) == 0 || strncmp(p, " / ", 3) == 0) { /* "/": a new paragraph */
            bool paragraph = p[1] == '/';
            m->spans[n].end = (uint32_t)m->length;
            m->text[m->length++] = paragraph ? '\n' : ' ';
            m->spans[++n] = (cck_span){(uint32_t)m->length, 0, paragraph, true};
            m->note_count = 0;
            p += 3;
        } else if (*p == '<') {
            p = read_mark(m, p);
        } else {
            m->text[m->length++] = *p++;
        }
    }
    m->spans[n].end = (uint32_t)m->length;
    m->s.index = n;
}

static size_t lexeme_from(const marked *m, size_t byte) {
    size_t i = 0;
    while (i < m->s.count && m->s.lexemes[i].token.start < byte) i++;
    return i;
}

static void place_draft(marked *m, size_t k) {
    const marked_note *note = &m->notes[k];
    cck_draft *d = &m->drafts[k];
    d->first = d->phrase_first = lexeme_from(m, note->start);
    d->last = d->unit_last = d->noun_first = d->noun_last = lexeme_from(m, note->number_end);
    d->phrase_last = lexeme_from(m, note->end);
    d->measure_at = SIZE_MAX;
    cck_figure *f = &d->figure;
    f->has_value = true;
    f->value = d->low = d->high = (cck_decimal){atoi(m->text + note->start), 0};
    if (!f->value.coefficient) f->value.coefficient = 1; /* "a week" */
    cck_decimal_make(f->value.coefficient, 0, &f->value);
    d->article = m->text[note->start] == 'a' || m->text[note->start] == 'A';
    if (note->unit.ptr) {
        f->kind = CCK_KIND_DURATION;
        f->unit = note->unit;
        d->unit_last = d->phrase_last;
        return;
    }
    f->kind = CCK_KIND_COUNT;
    d->noun_last = d->phrase_last;
    f->measure = note->measure;
    for (size_t i = 0; note->measure.ptr && i < m->s.count && d->measure_at == SIZE_MAX; i++) {
        const cck_sense *sense;
        if (cck_phrase(&m->s, i, CCK_WORD_MEASURE, &sense) && cck_view_equal(sense->name, note->measure))
            d->measure_at = i;
    }
}

marked *marked_make(const cck_lexicon *lexicon, const char *markup) {
    marked *m = calloc(1, sizeof *m);
    assert_non_null(m);
    read_markup(m, markup);
    m->document = (cck_document){.text = {m->text, m->length}, .published = CCK_LIT("2016-09-19")};
    cck_context *c = &m->context;
    c->document = &m->document;
    c->lexicon = lexicon;
    c->arena = cck_arena_new(0);
    c->spans = m->spans;
    c->lexing = &m->lexing;
    cck_sentence *s = &m->s;
    *s = (cck_sentence){.context = c, .text = m->document.text, .span = m->spans[s->index], .index = s->index};
    s->lexemes = m->lexing.batch;
    cck_lex(s, m->lexing.batch, m->lexing.opens);
    s->drafts = m->drafts;
    s->draft_count = m->note_count;
    for (size_t k = 0; k < m->note_count; k++) place_draft(m, k);
    return m;
}

void marked_free(marked *m) {
    cck_arena_free(m->context.arena);
    free(m);
}

void marked_same(const char *markup, cck_view got, const char *want) {
    if (cck_view_equal(got, cck_view_of(want ? want : ""))) return;
    if (!want && !got.len) return;
    fail_msg("%s: got '%.*s', expected '%s'", markup, CCK_FMT(got), want ? want : "nothing");
}
