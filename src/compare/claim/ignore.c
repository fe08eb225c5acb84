/* ignore.c - findings that somebody has looked at. */
#include <fnmatch.h>

#include "compare/claim/claim.h"

typedef bool document_test(const cck_document *document, cck_view wanted);

static bool has_outlet(const cck_document *document, cck_view outlet) {
    return cck_view_equal_nocase(document->outlet, outlet);
}

/* `path` is a glob; both are cut where fnmatch's strings would be. */
static bool has_path(const cck_document *document, cck_view pattern) {
    char glob[1024], path[4096];
    if (pattern.len >= sizeof glob || document->path.len >= sizeof path) return false;
    for (size_t i = 0; i < pattern.len; i++) glob[i] = pattern.ptr[i];
    for (size_t i = 0; i < document->path.len; i++) path[i] = document->path.ptr[i];
    glob[pattern.len] = path[document->path.len] = 0;
    return fnmatch(glob, path, 0) == 0;
}

/* Does any figure of the claim come from such a document? */
static bool any_document(const cck_corpus *corpus, const cck_comparison *comparison, const cck_claim *claim,
                         document_test *test, cck_view wanted) {
    for (size_t i = 0; i < claim->value_count; i++) {
        for (size_t k = 0; k < claim->values[i].count; k++) {
            size_t document;
            if (!cck_comparison_figure(comparison, corpus, claim->values[i].figures[k], &document)) continue;
            if (test(&corpus->documents[document], wanted)) return true;
        }
    }
    return false;
}

static bool is_over(const cck_ignore *entry, cck_view today) {
    return entry->until.len && today.len &&
           cck_view_compare(entry->until, (cck_view){today.ptr, today.len < 10 ? today.len : 10}) < 0;
}

/* Does all that the entry names apply? */
static bool applies(const cck_ignore *entry, const cck_corpus *corpus, const cck_comparison *comparison,
                    const cck_claim *claim) {
    if (entry->id.len && !cck_view_starts(cck_view_of(claim->id), entry->id)) return false;
    if (entry->measure.len && !cck_view_equal(entry->measure, claim->measure)) return false;
    if (entry->path.len && !any_document(corpus, comparison, claim, has_path, entry->path)) return false;
    for (size_t k = 0; k < entry->outlets.count; k++)
        if (!any_document(corpus, comparison, claim, has_outlet, entry->outlets.items[k])) return false;
    return true;
}

const cck_ignore *cck_claim_ignored(const cck_work *work, const cck_comparison *comparison, const cck_claim *claim,
                                    cck_view today) {
    for (size_t i = 0; i < work->rules->ignore_count; i++) {
        const cck_ignore *entry = &work->rules->ignores[i];
        if (!is_over(entry, today) && applies(entry, work->corpus, comparison, claim)) return entry;
    }
    return NULL;
}

/* ---- comments in the articles ---- */

/* The waiver that covers every report of a value; NULL: some report is not waived. */
static const cck_waiver *value_waiver(const cck_corpus *corpus, const cck_comparison *comparison,
                                      const cck_value_group *value) {
    const cck_waiver *waiver = NULL;
    for (size_t i = 0; i < value->count; i++) {
        size_t document;
        const cck_figure *figure = cck_comparison_figure(comparison, corpus, value->figures[i], &document);
        waiver = figure ? cck_document_waiver(&corpus->documents[document], figure->start) : NULL;
        if (!waiver) return NULL;
    }
    return waiver;
}

const cck_waiver *cck_claim_waived(const cck_work *work, const cck_comparison *comparison, const cck_claim *claim) {
    const cck_waiver *waiver = NULL;
    cck_verdict least = cck_verdict_is_flag(claim->verdict) ? CCK_VERDICT_DISPUTED : CCK_VERDICT_SCOPE;
    for (size_t i = 0; i < claim->relation_count; i++) {
        const cck_relation *r = &claim->relations[i];
        if (r->verdict < least) continue;
        waiver = value_waiver(work->corpus, comparison, &claim->values[r->a]);
        if (!waiver) waiver = value_waiver(work->corpus, comparison, &claim->values[r->b]);
        if (!waiver) return NULL;
    }
    return waiver;
}

/* ---- what accepts nothing any more ---- */

static bool is_finding(const cck_claim *claim) {
    return claim->verdict >= CCK_VERDICT_SCOPE;
}

static bool is_used(const cck_ignore *entry, const cck_corpus *corpus, const cck_comparison *comparison) {
    for (size_t i = 0; i < comparison->claim_count; i++) {
        const cck_claim *claim = &comparison->claims[i];
        if (is_finding(claim) && applies(entry, corpus, comparison, claim)) return true;
    }
    return false;
}

static void tell_entry(const cck_ignore *entry, cck_view today, cck_remark *tell, void *context) {
    cck_error error;
    if (is_over(entry, today)) {
        cck_fail(&error, CCK_E_CONFIG, "this ignore entry held until %.*s and accepts nothing any more",
                 CCK_FMT(entry->until));
        cck_error_hint(&error, "look at the finding again: give it another day, or take it out");
    } else {
        cck_fail(&error, CCK_E_CONFIG, "this ignore entry accepts nothing in these articles");
        cck_error_hint(&error, "take it out if all of them were read; reason: %.*s", CCK_FMT(entry->reason));
    }
    cck_error_at(&error, entry->source, entry->line, 0, 0);
    tell(context, &error);
}

static bool waives(const cck_waiver *waiver, size_t document, const cck_corpus *corpus,
                   const cck_comparison *comparison, const cck_claim *claim) {
    for (size_t i = 0; i < claim->value_count; i++) {
        for (size_t k = 0; k < claim->values[i].count; k++) {
            size_t at;
            const cck_figure *f = cck_comparison_figure(comparison, corpus, claim->values[i].figures[k], &at);
            if (f && at == document && f->start >= waiver->start && f->start < waiver->end) return true;
        }
    }
    return false;
}

static void review_waivers(const cck_corpus *corpus, const cck_comparison *comparison, size_t document,
                           cck_remark *tell, void *context) {
    const cck_origin *origin = corpus->documents[document].origin;
    for (size_t w = 0; origin && w < origin->waiver_count; w++) {
        size_t i = 0;
        while (i < comparison->claim_count &&
               !(is_finding(&comparison->claims[i]) &&
                 waives(&origin->waivers[w], document, corpus, comparison, &comparison->claims[i])))
            i++;
        if (i < comparison->claim_count) continue;
        cck_error error;
        cck_fail(&error, CCK_E_CONFIG, "this comment ignores nothing: no finding has a figure there");
        cck_error_at(&error, corpus->documents[document].path, origin->waivers[w].line, 0, 0);
        tell(context, &error);
    }
}

void cck_ignores_review(const cck_corpus *corpus, const cck_rules *rules, const cck_comparison *comparison,
                        cck_view today, cck_remark *tell, void *context) {
    for (size_t i = 0; i < rules->ignore_count; i++) {
        const cck_ignore *entry = &rules->ignores[i];
        if (is_over(entry, today) || !is_used(entry, corpus, comparison)) tell_entry(entry, today, tell, context);
    }
    for (size_t i = 0; i < corpus->count; i++) review_waivers(corpus, comparison, i, tell, context);
}
