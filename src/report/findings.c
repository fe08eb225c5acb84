/* findings.c - the model that every format reads: see findings.h. */
#include "countercheck/findings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/wording.h"
#include "report/acceptances.h"
#include "report/evidence.h"
#include "report/fingerprint.h"
#include "report/message.h"
#include "text/text.h"

/* Figures of a value that are looked at for copies of each other. */
#define MOST_COPIES 256

typedef struct {
    const cck_corpus *corpus;
    const cck_comparison *comparison;
    cck_acceptances *accepted;
    cck_clean clean;
    cck_findings *out;
} builder;

const char *cck_state_name(cck_state state) {
    static const char *const names[] = {"peace", "new", "known", "ignored"};
    return (unsigned)state <= CCK_STATE_IGNORED ? names[state] : "unknown";
}

static void *make(builder *b, size_t count, size_t size) {
    void *items = cck_arena_zalloc(b->clean.arena, count + 1, size);
    b->clean.failed |= !items;
    return items;
}

/* ---- values ---- */

/* A, B, ... Z, AA, AB: the name of a value within its claim. */
static void put_letter(char out[8], size_t index) {
    char reversed[8];
    size_t n = 0;
    for (size_t rest = index + 1; rest && n < 7; rest = (rest - 1) / 26) reversed[n++] = (char)('A' + (rest - 1) % 26);
    for (size_t i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    out[n] = 0;
}

/* Figures that stand in the same words in several documents: the first is the voice of the others. */
static void find_copies(builder *b, cck_finding_value *value, cck_evidence *evidence) {
    if (value->count < 2) return;
    uint64_t *passages = make(b, value->count, sizeof *passages);
    for (size_t i = 0; passages && i < value->count && i < MOST_COPIES; i++) {
        const cck_figure *f = evidence[i].figure;
        cck_view text = b->corpus->documents[evidence[i].document].text;
        passages[i] = cck_passage_in(text, f->sentence_start, f->sentence_end, f->start, f->end);
        for (size_t k = 0; k < i && passages[i] && !evidence[i].copy_of; k++) {
            bool same = passages[k] == passages[i] && evidence[k].document != evidence[i].document;
            if (same && !evidence[k].copy_of) evidence[i].copy_of = &evidence[k];
        }
    }
}

static void fill_value(builder *b, const cck_value_group *group, size_t index, cck_finding_value *out) {
    cck_evidence *evidence = make(b, group->count, sizeof *evidence);
    out->group = group;
    out->evidence = evidence;
    put_letter(out->letter, index);
    for (size_t i = 0; evidence && i < group->count; i++) {
        cck_evidence *one = &evidence[out->count];
        const cck_figure *figure = cck_comparison_figure(b->comparison, b->corpus, group->figures[i], &one->document);
        if (!figure) continue;
        one->id = group->figures[i];
        cck_evidence_fill(&b->clean, &b->corpus->documents[one->document], figure, one);
        out->count++;
    }
    if (evidence) find_copies(b, out, evidence);
    if (out->count) {
        const cck_document *document = &b->corpus->documents[evidence->document];
        out->words = cck_evidence_value(&b->clean, document->text, evidence->figure, &out->number_length);
        return;
    }
    b->clean.scratch.len = 0;
    cck_wording_interval(&b->clean.scratch, group->asserts, group->unit);
    out->words = cck_clean_keep(&b->clean);
    out->number_length = out->words.len;
}

static const char *first_print(const cck_finding_value *value) {
    const cck_evidence *first = cck_message_first(value);
    return first ? first->print : "000000000000";
}

/* ---- pairs ---- */

static void fill_pair(builder *b, const cck_claim *claim, const cck_relation *relation, cck_finding_value *values,
                      cck_finding_pair *out) {
    *out = (cck_finding_pair){.relation = relation,
                              .a = relation->a,
                              .b = relation->b,
                              .verdict = relation->verdict,
                              .rule = cck_clean_text(&b->clean, relation->rule),
                              .why = cck_clean_text(&b->clean, relation->why),
                              .agree_if = cck_clean_text(&b->clean, relation->agree_if),
                              .certainty = relation->certainty,
                              .state = CCK_STATE_PEACE};
    if (relation->verdict < CCK_VERDICT_SCOPE) return;
    cck_finding_value *one = &values[relation->a], *other = &values[relation->b];
    one->differs = other->differs = true;
    cck_print_join(first_print(one), first_print(other), out->print);
    out->accepted = cck_acceptances_find(b->accepted, one, other);
    out->state = claim->ignored ? CCK_STATE_IGNORED : out->accepted ? CCK_STATE_KNOWN : CCK_STATE_NEW;
}

/* Gravest first, within a verdict in the order of the claim. */
static cck_finding_pair *fill_pairs(builder *b, const cck_claim *claim, cck_finding_value *values, size_t *findings) {
    cck_finding_pair *pairs = make(b, claim->relation_count, sizeof *pairs);
    size_t n = 0;
    for (int verdict = CCK_VERDICT_END - 1; pairs && verdict >= 0; verdict--) {
        for (size_t i = 0; i < claim->relation_count; i++) {
            if ((int)claim->relations[i].verdict != verdict) continue;
            fill_pair(b, claim, &claim->relations[i], values, &pairs[n++]);
            if (verdict >= CCK_VERDICT_SCOPE) *findings = n;
        }
    }
    return pairs;
}

/* ---- claims ---- */

static int by_number(const void *a, const void *b) {
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

static int by_name(const void *a, const void *b) {
    return cck_view_compare(*(const cck_view *)a, *(const cck_view *)b);
}

/* Whose report it is: reports that an outlet prints for another one count as that one's. */
static cck_view source_of(const builder *b, const cck_evidence *evidence) {
    if (evidence->copy_of) evidence = evidence->copy_of;
    cck_view other = b->corpus->documents[evidence->document].copied_from;
    return other.len ? other : evidence->outlet;
}

static void count(builder *b, cck_finding *out) {
    size_t n = 0;
    for (size_t i = 0; i < out->value_count; i++) out->figures += out->values[i].count;
    size_t *documents = malloc((out->figures + 1) * sizeof *documents);
    cck_view *outlets = malloc((out->figures + 1) * sizeof *outlets);
    b->clean.failed |= !documents || !outlets;
    for (size_t i = 0; documents && outlets && i < out->value_count; i++) {
        for (size_t k = 0; k < out->values[i].count; k++, n++) {
            documents[n] = out->values[i].evidence[k].document;
            outlets[n] = source_of(b, &out->values[i].evidence[k]);
            out->copies += out->values[i].evidence[k].copy_of != NULL;
        }
    }
    if (documents && outlets && n) {
        qsort(documents, n, sizeof *documents, by_number);
        qsort(outlets, n, sizeof *outlets, by_name);
        for (size_t i = 0; i < n; i++) {
            out->documents += i == 0 || documents[i] != documents[i - 1];
            out->outlets += outlets[i].len && (i == 0 || !cck_view_equal(outlets[i], outlets[i - 1]));
        }
    }
    free(documents);
    free(outlets);
}

/* New as long as one of its flags is; where it has none, one of its differences of scope. What is not listed has been
 * accepted by nobody. */
static void judge(cck_finding *out) {
    if (out->claim->ignored) {
        out->state = CCK_STATE_IGNORED;
    } else if (out->verdict >= CCK_VERDICT_SCOPE) {
        bool flag = cck_verdict_is_flag(out->verdict);
        out->state = out->finding_count ? CCK_STATE_KNOWN : CCK_STATE_NEW;
        for (size_t i = 0; i < out->finding_count; i++) {
            if (flag && !cck_verdict_is_flag(out->pairs[i].verdict)) break; /* gravest first */
            if (out->pairs[i].state == CCK_STATE_NEW) out->state = CCK_STATE_NEW;
        }
    }
}

static void fill(builder *b, const cck_claim *claim, cck_finding *out) {
    cck_finding_value *values = make(b, claim->value_count, sizeof *values);
    if (!values) return;
    *out = (cck_finding){.claim = claim, .verdict = claim->verdict, .severity = claim->severity, .values = values};
    out->measure = cck_clean_name(&b->clean, claim->measure.len ? claim->measure : CCK_LIT("unnamed quantity"));
    for (size_t i = 0; i < claim->value_count; i++) fill_value(b, &claim->values[i], i, &values[i]);
    out->value_count = claim->value_count;
    if (b->clean.failed) return;
    out->pairs = fill_pairs(b, claim, values, &out->finding_count);
    out->pair_count = claim->relation_count;
    if (b->clean.failed) return;
    judge(out);
    count(b, out);
    if (out->state == CCK_STATE_IGNORED)
        out->reason = cck_clean_text(&b->clean, claim->ignore_reason.ptr ? claim->ignore_reason : CCK_LIT(""));
    if (out->state == CCK_STATE_KNOWN) out->reason = cck_clean_text(&b->clean, out->pairs[0].accepted->reason);
}

static void tally(cck_findings *out, const cck_finding *one) {
    bool flag = cck_verdict_is_flag(one->verdict);
    out->verdicts[one->verdict]++;
    out->new_flags += flag && one->state == CCK_STATE_NEW;
    out->known_flags += flag && one->state == CCK_STATE_KNOWN;
    out->ignored += one->state == CCK_STATE_IGNORED;
}

static size_t figure_count(const cck_corpus *corpus) {
    size_t n = 0;
    for (size_t d = 0; d < corpus->count; d++) {
        for (size_t i = 0; i < corpus->figures[d].count; i++) {
            n += cck_kind_is_claim(corpus->figures[d].items[i].kind);
        }
    }
    return n;
}

cck_code cck_findings_build(const cck_corpus *corpus, const cck_comparison *comparison, size_t unreadable,
                            const cck_baseline *baseline, cck_view today, cck_arena *arena, cck_findings *out,
                            cck_error *error) {
    cck_findings built = {.count = comparison->claim_count,
                          .documents = corpus->count,
                          .unreadable = unreadable,
                          .figures = figure_count(corpus)};
    builder b = {.corpus = corpus, .comparison = comparison, .clean = {.arena = arena}, .out = &built};
    cck_finding *items = make(&b, built.count, sizeof *items);
    b.accepted = cck_acceptances_open(baseline, today, arena);
    b.clean.failed |= !b.accepted;
    for (size_t i = 0; !b.clean.failed && i < built.count; i++) {
        fill(&b, &comparison->claims[i], &items[i]);
        if (!b.clean.failed) tally(&built, &items[i]);
    }
    cck_buffer_free(&b.clean.scratch);
    if (b.clean.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while preparing the report");
    cck_acceptances_close(b.accepted, &built);
    built.items = items;
    *out = built;
    return CCK_OK;
}

bool cck_finding_fails(const cck_finding *finding, cck_verdict least) {
    if (finding->state == CCK_STATE_PEACE || finding->state == CCK_STATE_IGNORED || finding->verdict < least)
        return false;
    for (size_t i = 0; i < finding->finding_count; i++) {
        if (finding->pairs[i].state == CCK_STATE_NEW && finding->pairs[i].verdict >= least) return true;
    }
    return !finding->finding_count; /* none of its relations is listed */
}

bool cck_findings_fail(const cck_findings *findings, cck_verdict least) {
    for (size_t i = 0; i < findings->count; i++) {
        if (cck_finding_fails(&findings->items[i], least)) return true;
    }
    return false;
}
