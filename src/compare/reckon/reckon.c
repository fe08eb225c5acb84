/* reckon.c - the arithmetic of single articles. */
#include "compare/reckon/reckon.h"

#include <math.h>

/* Nothing has to be guessed: the article itself says that one follows from the other. */
#define CERTAINTY 0.9
/* Figures before a result among which its terms are looked for. */
#define REACH 6
/* A part of which no more is known than that it was rounded to whole per cents. */
#define HALF_PERCENT 0.5

typedef struct {
    const cck_work *work;
    cck_item *items;
    size_t count;
    bool failed; /* memory was out */
} reader;

typedef struct cck_reckoning reckoning;

static bool same_sentence(const cck_item *a, const cck_item *b) {
    return a->document == b->document && a->figure->sentence_start == b->figure->sentence_start;
}

static bool same_thing(const cck_item *a, const cck_item *b) {
    return a->figure->kind == b->figure->kind && cck_view_equal(a->figure->unit, b->figure->unit);
}

/* A number that can be reckoned with: told as one, and not denied. */
static bool is_plain(const cck_item *item) {
    const cck_figure *f = item->figure;
    return f->has_value && f->status != CCK_STATUS_DENIED &&
           (f->bound == CCK_BOUND_EXACT || f->bound == CCK_BOUND_ABOUT || f->bound == CCK_BOUND_NEARLY);
}

static bool is_count(const cck_item *item) {
    return item->figure->kind == CCK_KIND_COUNT && is_plain(item);
}

/* Are only these words left between two figures, once the noun phrase of the first is passed over? `needs` must be
 * among them, unless it is NULL. */
static bool only_between(const reader *r, const cck_item *a, const cck_item *b, const char *const *words, size_t count,
                         const char *needs) {
    cck_view text = r->work->corpus->documents[a->document].text;
    uint32_t from = needs || a->figure->phrase_end <= a->figure->end ? a->figure->end : a->figure->phrase_end;
    if (from > b->figure->start) return false;
    cck_token tokens[12];
    size_t n = cck_tokenize(text, from, b->figure->start, tokens, 12);
    bool found = !needs;
    for (size_t i = 0; i < n && n <= 12; i++) {
        if (!cck_token_is_any(text, &tokens[i], words, count)) return false;
        found = found || cck_token_is_any(text, &tokens[i], &needs, 1);
    }
    return found && n <= 12;
}

/* "12 men, nine women and a child" */
static bool are_listed(const reader *r, const cck_item *a, const cck_item *b) {
    static const char *const words[] = {",", "and", "plus", "as", "well", "another", "about", "some"};
    return only_between(r, a, b, words, sizeof words / sizeof *words, NULL);
}

/* "320 of the farm's 900": whose they are stands before the number. */
static bool are_owned(const reader *r, const cck_item *a, const cck_item *b) {
    cck_view text = r->work->corpus->documents[a->document].text;
    cck_token tokens[8];
    size_t n = cck_tokenize(text, a->figure->end, b->figure->start, tokens, 8);
    if (n < 3 || n > 8 || tokens[n - 1].kind != CCK_TOKEN_CLITIC) return false;
    for (size_t i = 0; i + 1 < n; i++) {
        if (tokens[i].kind != CCK_TOKEN_WORD && text.ptr[tokens[i].start] != '%') return false;
    }
    size_t of = text.ptr[tokens[0].start] == '%' ? 1 : 0;
    return cck_view_equal_nocase(cck_token_view(text, &tokens[of]), CCK_LIT("of"));
}

/* "12 percent of its 400", "1,800 of the 6,000" */
static bool is_taken_of(const reader *r, const cck_item *a, const cck_item *b) {
    static const char *const words[] = {"percent", "per", "cent", "%",     "of",  "the",   "its",    "their",
                                        "his",     "her", "some", "about", "all", "these", "roughly"};
    return only_between(r, a, b, words, sizeof words / sizeof *words, "of") || are_owned(r, a, b);
}

/* "40 people each, 320 in all", "12 weeks, for a total of 5,400": no verb of its own stands between. */
static bool is_summed_up(const reader *r, const cck_item *a, const cck_item *b) {
    static const char *const words[] = {",",      "each", "apiece", "or",        "for", "a",     "total", "of",
                                        "making", "in",   "all",    "some",      "and", "about", "(",     "-",
                                        "that",   "is",   "up",     "totalling", "to",  "adding"};
    return only_between(r, a, b, words, sizeof words / sizeof *words, NULL);
}

/* ---- results ---- */

/* How far what the terms come to lies from the result; 0 where they meet. */
static double gap_of(const reckoning *k, const cck_item *result) {
    double over = k->low - (k->exact ? result->span.high : result->span.soft_high),
           under = result->span.soft_low - k->high;
    if (k->kind == CCK_RECKON_PARTS) under = 0; /* parts need not be all of it */
    return fmax(0, fmax(over, under));
}

static void settle(reader *r, cck_item *result, const reckoning *found) {
    double larger = fmax(fabs(found->said), fabs(result->span.said));
    if (result->reckoned || gap_of(found, result) <= result->rule->tolerance.relative * larger) return;
    reckoning *k = cck_arena_alloc(r->work->arena, sizeof *k);
    if (!k) {
        r->failed = true;
        return;
    }
    *k = *found;
    result->reckoned = k;
}

static void add_term(reckoning *k, const cck_item *term) {
    if (k->term_count < CCK_MAX_TERMS) k->terms[k->term_count++] = term;
    k->low += term->span.soft_low;
    k->high += term->span.soft_high;
    k->said += term->span.said;
}

static void multiply(reckoning *k, const cck_item *a, const cck_item *b) {
    k->terms[0] = a;
    k->terms[1] = b;
    k->term_count = 2;
    k->low = a->span.soft_low * b->span.soft_low;
    k->high = a->span.soft_high * b->span.soft_high;
    k->said = a->span.said * b->span.said;
}

/* ---- parts and sums ---- */

/* Nobody is both: a part of one kind of people and a part of another. */
static bool are_exclusive(const reader *r, const reckoning *k, const cck_item *part) {
    for (size_t i = 0; i < k->term_count; i++) {
        if (cck_axis_population(r->work, k->terms[i], part) != CCK_AXIS_DISJOINT) return false;
    }
    return true;
}

/* "Among the dead were 85 students": the nearest figure before that tells how many they were in all; `part`: none. */
static size_t whole_before(const reader *r, size_t part) {
    const cck_item *p = &r->items[part];
    for (size_t i = part; i > 0 && part - i < REACH; i--) {
        const cck_item *whole = &r->items[i - 1];
        if (whole->document != p->document) break;
        if (!is_count(whole) || !p->known || whole->known != p->known) continue;
        return cck_axis_population(r->work, whole, p) == CCK_AXIS_HOLDS ? i - 1 : part;
    }
    return part;
}

/* "at two mills, including 31 dead at one": no things hold people. */
static bool are_things(const cck_item *whole, const cck_item *part) {
    bool people = part->known && part->known->befalls == CCK_BEFALLS_PEOPLE;
    if (cck_view_equal(whole->figure->measure, CCK_LIT("magnitude"))) return true; /* of a quake */
    return people && !whole->known && !whole->figure->population.count && whole->span.said < part->span.said;
}

/* "278, among them 235 civilians and 63 policemen" */
static void read_parts(reader *r, size_t first) {
    size_t whole = first;
    while (whole > 0 && same_sentence(&r->items[whole - 1], &r->items[first]) && first - whole < REACH) whole--;
    if (whole == first) whole = whole_before(r, first);
    while (whole < first && !(is_count(&r->items[whole]) && same_thing(&r->items[whole], &r->items[first]))) whole++;
    bool next = whole + 1 == first || !same_sentence(&r->items[whole], &r->items[first]);
    if (whole == first || !next || !is_count(&r->items[first])) return;
    if (are_things(&r->items[whole], &r->items[first])) return;
    reckoning k = {.kind = CCK_RECKON_PARTS, .partner = &r->items[first]};
    add_term(&k, &r->items[first]);
    for (size_t i = first + 1; i < r->count && k.term_count < CCK_MAX_TERMS; i++) {
        cck_item *part = &r->items[i];
        if (!is_count(part) || !same_sentence(part, &r->items[first]) || !are_listed(r, part - 1, part)) break;
        if (!are_exclusive(r, &k, part)) break;
        add_term(&k, part);
    }
    settle(r, &r->items[whole], &k);
}

/* The dead are none of those whom something else befell. */
static bool is_other_fate(const cck_item *dead, const cck_item *other) {
    bool killed = cck_view_equal(dead->figure->measure, CCK_LIT("killed"));
    if (!killed || !other->known || other->known == dead->known) return false;
    bool alive = cck_view_equal(other->known->name, CCK_LIT("rescued"));
    bool missing = cck_view_equal(other->known->name, CCK_LIT("missing"));
    return alive || missing || other->known->befalls == CCK_BEFALLS_PEOPLE;
}

/* "Of the 40 people aboard, 31 drowned and 18 survived", "of the 200 members 130 voted for it and 90 against it". */
static void read_fates(reader *r, size_t whole) {
    reckoning k = {.kind = CCK_RECKON_PARTS};
    for (size_t i = whole + 1; i < r->count && k.term_count < 2 && same_sentence(&r->items[i], &r->items[whole]); i++) {
        const cck_item *part = &r->items[i];
        if (!is_count(part) || !same_thing(part, &r->items[whole])) return;
        const cck_item *before = k.term_count ? k.terms[0] : NULL;
        if (before && !cck_are_contrasted(before, part) && !is_other_fate(before, part) && !is_other_fate(part, before))
            return;
        add_term(&k, part);
    }
    if (k.term_count < 2) return;
    k.partner = k.terms[0];
    k.low = k.terms[0]->span.low + k.terms[1]->span.low; /* told with its parts, a whole is not rounded */
    k.exact = true;
    settle(r, &r->items[whole], &k);
}

static bool is_addend(const cck_item *item, const cck_item *total) {
    return is_plain(item) && same_thing(item, total) && item->figure->window_s == total->figure->window_s;
}

/* "12 men and nine women, 25 people in all" */
static void read_sum(reader *r, size_t total) {
    reckoning k = {.kind = CCK_RECKON_SUM};
    cck_item *result = &r->items[total];
    size_t first = total;
    while (first > 0 && total - first < CCK_MAX_TERMS && same_sentence(&r->items[first - 1], result) &&
           is_addend(&r->items[first - 1], result) && !(r->items[first - 1].told & (CCK_TOLD_EACH | CCK_TOLD_AMONG)) &&
           (first == total || are_listed(r, &r->items[first - 1], &r->items[first])))
        first--;
    if (total - first < 2) return;
    for (size_t i = first; i < total; i++) {
        if (!are_exclusive(r, &k, &r->items[i])) return;
        add_term(&k, &r->items[i]);
    }
    k.partner = k.terms[0];
    settle(r, result, &k);
}

/* ---- products ---- */

/* The result of a product: the figure of the sentence that is said to be the whole, or the same anew. */
static cck_item *result_near(reader *r, size_t at, const cck_item *like, unsigned told) {
    for (size_t i = at + 1; i < r->count && i <= at + 2 && same_sentence(&r->items[i], &r->items[at]); i++) {
        bool fits = r->items[i].told & told && is_plain(&r->items[i]) && same_thing(&r->items[i], like);
        if (fits && is_summed_up(r, &r->items[at], &r->items[i])) return &r->items[i];
    }
    return NULL;
}

/* "five buses with 40 people each, 320 people in all" */
static void read_each(reader *r, size_t each) {
    const cck_item *unit = &r->items[each], *count = each ? unit - 1 : NULL;
    cck_item *result = result_near(r, each, unit, CCK_TOLD_TOTAL | CCK_TOLD_ANEW);
    if (!count || !result || !is_count(count) || !is_plain(unit) || !same_sentence(count, unit)) return;
    reckoning k = {.kind = CCK_RECKON_EACH, .partner = unit};
    multiply(&k, count, unit);
    settle(r, result, &k);
}

/* "12 percent of its 400 workers, or 96"; the result may stand at the head of the next sentence. */
static void read_share(reader *r, size_t percent) {
    const cck_item *share = &r->items[percent], *base = share + 1;
    if (percent + 2 >= r->count || base->document != share->document || !is_plain(share) || !is_count(base)) return;
    cck_item *result = &r->items[percent + 2];
    if (result->document != base->document || !(result->told & CCK_TOLD_ANEW) || !is_count(result)) return;
    if (!same_sentence(share, base) || !is_taken_of(r, share, base)) return;
    double half = fmin(share->span.grain / 2, HALF_PERCENT);
    reckoning k = {.kind = CCK_RECKON_SHARE, .partner = base, .terms = {share, base}, .term_count = 2};
    k.said = share->span.said / 100 * base->span.said;
    k.low = (share->span.soft_low - half) / 100 * base->span.soft_low - HALF_PERCENT;
    k.high = (share->span.soft_high + half) / 100 * base->span.soft_high + HALF_PERCENT;
    settle(r, result, &k);
}

/* "300 a week for 12 weeks, 5,400 in total" */
static void read_rate(reader *r, size_t rate) {
    const cck_item *each = &r->items[rate], *time = each + 1;
    if (rate + 2 >= r->count || !same_sentence(each, time) || !is_plain(each) || !is_plain(time)) return;
    if (time->figure->kind != CCK_KIND_DURATION) return;
    cck_item *result = result_near(r, rate + 1, each, CCK_TOLD_TOTAL | CCK_TOLD_ANEW);
    if (!result) return;
    reckoning k = {.kind = CCK_RECKON_RATE, .partner = each};
    multiply(&k, each, time);
    double window = (double)each->figure->window_s;
    k.low /= window;
    k.high /= window;
    k.said /= window;
    settle(r, result, &k);
}

/* ---- what is left ---- */

/* "1,800 of its 6,000 workers, leaving 5,200" */
static void read_rest(reader *r, size_t rest) {
    if (rest < 2) return;
    const cck_item *whole = &r->items[rest - 1], *part = &r->items[rest - 2];
    cck_item *result = &r->items[rest];
    bool well = is_count(part) && is_count(whole) && is_count(result) && same_sentence(part, result);
    if (!well || !is_taken_of(r, part, whole)) return;
    reckoning k = {.kind = CCK_RECKON_REST, .partner = whole, .terms = {whole, part}, .term_count = 2};
    k.said = whole->span.said - part->span.said;
    k.low = whole->span.soft_low - part->span.soft_high;
    k.high = whole->span.soft_high - part->span.soft_low;
    settle(r, result, &k);
}

/* "All but three of the 40 were rescued": 37 were. */
static void read_complement(reader *r, size_t missing) {
    cck_item *item = &r->items[missing], *whole = item + 1;
    if (missing + 1 >= r->count || !is_count(item) || !is_count(whole) || !same_sentence(item, whole)) return;
    if (!is_taken_of(r, item, whole) || whole->span.said <= item->span.said) return;
    cck_span s = {.grain = 1};
    s.low = whole->span.low - item->span.high;
    s.high = whole->span.high - item->span.low;
    s.soft_low = whole->span.soft_low - item->span.soft_high;
    s.soft_high = whole->span.soft_high - item->span.soft_low;
    s.said = whole->span.said - item->span.said;
    item->span = s;
    item->whole_of = whole;
    item->share = false; /* it tells nearly all of them */
}

/* "to 24 from 51", "from 64 to 2,975" */
static void read_revision(reader *r, size_t i) {
    cck_item *old = &r->items[i];
    for (size_t k = i ? i - 1 : i; k <= i + 1 && k < r->count; k++) {
        cck_item *item = &r->items[k];
        if (k == i || item->former || item->revises || !same_sentence(item, old) || !same_thing(item, old)) continue;
        if (item->known == old->known && item->measure == old->measure) item->revises = old;
    }
}

static void read_item(reader *r, size_t i) {
    unsigned told = r->items[i].told;
    if (r->items[i].former) read_revision(r, i);
    if (told & CCK_TOLD_ALL_BUT) read_complement(r, i);
    if (told & CCK_TOLD_AMONG) read_parts(r, i);
    if (told & CCK_TOLD_WHOLE && is_count(&r->items[i])) read_fates(r, i);
    if (told & CCK_TOLD_TOTAL) read_sum(r, i);
    if (told & CCK_TOLD_EACH) read_each(r, i);
    if (told & CCK_TOLD_LEFT) read_rest(r, i);
    if (r->items[i].figure->kind == CCK_KIND_PERCENT) read_share(r, i);
    if (r->items[i].figure->window_s > 0) read_rate(r, i);
}

cck_code cck_items_reckon(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    reader r = {work, items, count, false};
    for (size_t i = 0; i < count; i++) read_item(&r, i);
    if (r.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while reckoning");
    return CCK_OK;
}

bool cck_by_reckoning(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    const cck_item *result = a->reckoned && a->reckoned->partner == b   ? a
                             : b->reckoned && b->reckoned->partner == a ? b
                                                                        : NULL;
    if (!result) return false;
    const reckoning *k = result->reckoned;
    double larger = fmax(fabs(k->said), fabs(result->span.said));
    (void)work;
    d->rule = result->rule;
    d->fit =
        (cck_fit_result){.fit = CCK_FIT_NONE, .gap = gap_of(k, result), .first_is_lower = a->span.said <= b->span.said};
    d->fit.share = larger > 0 ? d->fit.gap / larger : 0;
    d->fit.relative = result->rule->tolerance.relative;
    d->fit.allowed = d->fit.relative * larger;
    d->related = true;
    d->verdict = CCK_VERDICT_CONFLICT;
    d->reason = CCK_REASON_RECKONED;
    d->certainty = CERTAINTY;
    for (size_t i = 0; i < k->term_count; i++) {
        if (k->terms[i] != k->partner) d->terms[d->term_count++] = k->terms[i]->id;
    }
    return true;
}
