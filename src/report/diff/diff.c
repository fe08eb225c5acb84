/* diff.c - two runs held against each other. */
#include "countercheck/diff.h"

#include "report/evidence.h"

/* ---- a run's findings ---- */

typedef struct {
    cck_clean clean;
    cck_difference *items;
    size_t count;
} collector;

/* Views of findings point into arenas that go. */
static cck_view keep(collector *c, cck_view text) {
    cck_view copy = cck_arena_copy(c->clean.arena, text);
    c->clean.failed |= text.ptr && !copy.ptr;
    return copy;
}

static cck_view source_of(collector *c, const cck_evidence *one) {
    c->clean.scratch.len = 0;
    cck_buffer_add(&c->clean.scratch, one->outlet.len ? one->outlet : one->file);
    if (one->day.len) {
        cck_buffer_add(&c->clean.scratch, CCK_LIT(", "));
        cck_buffer_add(&c->clean.scratch, one->day);
    }
    return cck_clean_keep(&c->clean);
}

static cck_view half_of(const char *print, bool first) {
    enum { HALF = 12 };
    cck_view whole = cck_view_of(print);
    if (whole.len != 2 * HALF + 1) return (cck_view){NULL, 0};
    return (cck_view){whole.ptr + (first ? 0 : HALF + 1), HALF};
}

/* The report of the value whose half stands in the fingerprint, else the first. */
static const cck_evidence *reporter(const cck_finding_value *value, const char *print) {
    for (size_t i = 0; i < value->count; i++) {
        cck_view half = cck_view_of(value->evidence[i].print);
        if (cck_view_equal(half, half_of(print, true)) || cck_view_equal(half, half_of(print, false)))
            return &value->evidence[i];
    }
    return &value->evidence[0];
}

static void collect(collector *c, const cck_finding *finding, const cck_finding_pair *pair) {
    const cck_finding_value *a = &finding->values[pair->a], *b = &finding->values[pair->b];
    const cck_evidence *p = reporter(a, pair->print), *q = reporter(b, pair->print);
    c->items[c->count++] = (cck_difference){.fingerprint = keep(c, cck_view_of(pair->print)),
                                            .claim = keep(c, cck_view_of(finding->claim->id)),
                                            .measure = keep(c, finding->measure),
                                            .verdict = pair->verdict,
                                            .state = pair->state,
                                            .a = keep(c, a->words),
                                            .b = keep(c, b->words),
                                            .source_a = source_of(c, p),
                                            .source_b = source_of(c, q),
                                            .outlet_a = keep(c, p->outlet),
                                            .outlet_b = keep(c, q->outlet),
                                            .why = keep(c, pair->why)};
}

cck_code cck_diff_of_model(const cck_report_model *model, cck_view name, cck_arena *arena, cck_diff_side *out,
                           cck_error *error) {
    const cck_findings *findings = model->findings;
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++) count += findings->items[i].finding_count;
    collector c = {.clean = {.arena = arena}, .items = cck_arena_zalloc(arena, count + 1, sizeof *c.items)};
    for (size_t i = 0; c.items && i < findings->count; i++) {
        const cck_finding *finding = &findings->items[i];
        for (size_t k = 0; k < finding->finding_count; k++) collect(&c, finding, &finding->pairs[k]);
    }
    name = keep(&c, name);
    cck_buffer_free(&c.clean.scratch);
    if (!c.items || c.clean.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    *out = (cck_diff_side){name, c.items, c.count, findings->documents, findings->figures, findings->count};
    return CCK_OK;
}

/* ---- partners ---- */

typedef struct {
    const cck_diff_side *before, *now;
    bool *used_before, *used_now;
    cck_diff_pair *same, *changed;
    size_t same_count, changed_count;
} matcher;

typedef bool partners(const cck_difference *before, const cck_difference *now);

static bool are_the_same(const cck_difference *before, const cck_difference *now) {
    return cck_view_equal(before->fingerprint, now->fingerprint);
}

static bool share_half(const cck_difference *before, const cck_difference *now) {
    for (int i = 0; i < 2; i++) {
        cck_view half = half_of(before->fingerprint.ptr, i == 0);
        for (int k = 0; half.len && k < 2; k++) {
            if (cck_view_equal(half, half_of(now->fingerprint.ptr, k == 0))) return true;
        }
    }
    return false;
}

static bool are_of_one_pair(const cck_difference *p, const cck_difference *q) {
    if (!p->measure.len || !cck_view_equal(p->measure, q->measure) || !p->outlet_a.len || !p->outlet_b.len)
        return false;
    return (cck_view_equal(p->outlet_a, q->outlet_a) && cck_view_equal(p->outlet_b, q->outlet_b)) ||
           (cck_view_equal(p->outlet_a, q->outlet_b) && cck_view_equal(p->outlet_b, q->outlet_a));
}

/* The same two values; who printed them first may have changed. */
static bool say_the_same(const cck_difference *p, const cck_difference *q) {
    if (p->verdict != q->verdict || !cck_view_equal(p->measure, q->measure)) return false;
    return (cck_view_equal(p->a, q->a) && cck_view_equal(p->b, q->b)) ||
           (cck_view_equal(p->a, q->b) && cck_view_equal(p->b, q->a));
}

static void match(matcher *m, partners *are) {
    for (size_t n = 0; n < m->now->count; n++) {
        for (size_t b = 0; b < m->before->count && !m->used_now[n]; b++) {
            if (m->used_before[b]) continue;
            const cck_difference *p = &m->before->items[b], *q = &m->now->items[n];
            if (!are(p, q)) continue;
            m->used_before[b] = m->used_now[n] = true;
            bool same = (are == are_the_same && p->verdict == q->verdict) || say_the_same(p, q);
            if (same)
                m->same[m->same_count++] = (cck_diff_pair){p, q};
            else
                m->changed[m->changed_count++] = (cck_diff_pair){p, q};
        }
    }
}

static size_t rest_of(const cck_diff_side *side, const bool *used, const cck_difference **out) {
    size_t count = 0;
    for (size_t i = 0; i < side->count; i++) {
        if (!used[i]) out[count++] = &side->items[i];
    }
    return count;
}

cck_code cck_diff_make(const cck_diff_side *before, const cck_diff_side *now, cck_arena *arena, cck_diff *out,
                       cck_error *error) {
    size_t most = now->count + 1, least = before->count + 1;
    matcher m = {.before = before,
                 .now = now,
                 .used_before = cck_arena_zalloc(arena, least, sizeof *m.used_before),
                 .used_now = cck_arena_zalloc(arena, most, sizeof *m.used_now),
                 .same = cck_arena_zalloc(arena, most, sizeof *m.same),
                 .changed = cck_arena_zalloc(arena, most, sizeof *m.changed)};
    const cck_difference **fresh = cck_arena_alloc(arena, most * sizeof *fresh);
    const cck_difference **gone = cck_arena_alloc(arena, least * sizeof *gone);
    if (!m.used_before || !m.used_now || !m.same || !m.changed || !fresh || !gone)
        return cck_fail(error, CCK_E_MEMORY, "out of memory");
    match(&m, are_the_same);
    match(&m, share_half);
    match(&m, are_of_one_pair);
    cck_diff diff = {
        .before = *before, .now = *now, .fresh = fresh, .gone = gone, .changed = m.changed, .same = m.same};
    diff.fresh_count = rest_of(now, m.used_now, fresh);
    diff.gone_count = rest_of(before, m.used_before, gone);
    diff.changed_count = m.changed_count;
    diff.same_count = m.same_count;
    *out = diff;
    return CCK_OK;
}

/* ---- what it comes to ---- */

static bool is_open(const cck_difference *one, cck_verdict least) {
    return one->state == CCK_STATE_NEW && one->verdict >= least;
}

/* Another figure, or a graver verdict on the same ones. */
static bool is_news(const cck_diff_pair *pair, cck_verdict least) {
    return !are_the_same(pair->before, pair->now) || pair->before->verdict < least;
}

bool cck_diff_fails(const cck_diff *diff, cck_verdict least) {
    for (size_t i = 0; i < diff->fresh_count; i++) {
        if (is_open(diff->fresh[i], least)) return true;
    }
    for (size_t i = 0; i < diff->changed_count; i++) {
        if (is_open(diff->changed[i].now, least) && is_news(&diff->changed[i], least)) return true;
    }
    return false;
}
