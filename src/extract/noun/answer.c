/* answer.c - numbers that answer a question of their paragraph: "How many people died? Hundreds.", "Who is hiring?
 * Clinics, 52,000. Builders, 21,000." */
#include "extract/context/context.h"
#include "extract/noun/carry.h"
#include "extract/parts.h"

enum { ANSWERS = 4 };

const cck_measure *cck_measure_of_word(const cck_lexeme *l) {
    size_t count;
    if (!cck_is_class(l, CCK_CLASS(MEASURE))) return NULL;
    const cck_sense *senses = cck_senses_of(l->word, CCK_WORD_MEASURE, &count);
    for (; count > 0 && !senses[count - 1].tail_count; count--) {
        const cck_sense *sense = &senses[count - 1];
        bool tells = sense->role != CCK_ROLE_TOTAL && sense->role != CCK_ROLE_BEFORE;
        if (tells && (sense->measure->kinds >> CCK_KIND_COUNT & 1)) return sense->measure;
    }
    return NULL;
}

/* The sentence ends in a question mark, marks of emphasis behind it passed over. */
static bool is_question(const cck_sentence *s, size_t span) {
    const cck_span *p = &s->context->spans[span];
    uint32_t end = p->end;
    while (end > p->start && (s->text.ptr[end - 1] == '*' || s->text.ptr[end - 1] == '_')) end--;
    return end > p->start && s->text.ptr[end - 1] == '?';
}

/* The question that opens the paragraph of the sentence, a few sentences before it at most; SIZE_MAX for none. */
static size_t question_of(const cck_sentence *s) {
    for (size_t span = s->index; span > 0 && s->index - span < ANSWERS; span--) {
        if (s->context->spans[span].paragraph) return SIZE_MAX;
        if (is_question(s, span - 1)) return span - 1;
    }
    return SIZE_MAX;
}

/* "Who", "where" and "which" may be answered by a list. */
static bool asks_for_list(const cck_lexeme *l, size_t count) {
    size_t at = 0;
    while (at < count && l[at].token.kind != CCK_TOKEN_WORD) at++;
    return at < count && (l[at].key == CCK_KEY_who || l[at].key == CCK_KEY_where || l[at].key == CCK_KEY_which);
}

/* What the question `l` asks for becomes what `d` counts. */
static bool take_asked(cck_draft *d, const cck_lexeme *l, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const cck_measure *measure = cck_measure_of_word(&l[i]);
        if (measure) d->figure.measure = measure->name;
        bool many = i > 0 && l[i - 1].key == CCK_KEY_many;
        if (many && cck_is_class(&l[i], CCK_CLASS(POPULATION))) d->population = cck_population_of(&l[i]);
    }
    if (!d->figure.measure.ptr && d->population) d->figure.measure = d->population->name;
    return d->figure.measure.ptr != NULL;
}

bool cck_answers(const cck_sentence *s, cck_draft *d, bool alone) {
    size_t count, before = s->index - 1;
    bool right = alone && s->index > 0 && is_question(s, before);
    size_t question = right ? before : question_of(s);
    const cck_lexeme *l = question < SIZE_MAX ? cck_lex_span(s->context, question, &count) : NULL;
    return l && (right || asks_for_list(l, count)) && take_asked(d, l, count);
}
