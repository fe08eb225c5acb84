/* ignore.c - findings that somebody has looked at. */
#include <fnmatch.h>

#include "compare/claim.h"

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
static bool any_document(const cck_work *work, const cck_comparison *comparison, const cck_claim *claim,
                         document_test *test, cck_view wanted) {
    for (size_t i = 0; i < claim->value_count; i++) {
        for (size_t k = 0; k < claim->values[i].count; k++) {
            size_t document;
            if (!cck_comparison_figure(comparison, work->corpus, claim->values[i].figures[k], &document)) continue;
            if (test(&work->corpus->documents[document], wanted)) return true;
        }
    }
    return false;
}

const cck_ignore *cck_claim_ignored(const cck_work *work, const cck_comparison *comparison, const cck_claim *claim,
                                    cck_view today) {
    cck_view id = cck_view_of(claim->id);
    for (size_t i = 0; i < work->rules->ignore_count; i++) {
        const cck_ignore *entry = &work->rules->ignores[i];
        bool over = entry->until.len && today.len &&
                    cck_view_compare(entry->until, (cck_view){today.ptr, today.len < 10 ? today.len : 10}) < 0;
        if (over || (entry->id.len && !cck_view_starts(id, entry->id))) continue;
        if (entry->measure.len && !cck_view_equal(entry->measure, claim->measure)) continue;
        if (entry->path.len && !any_document(work, comparison, claim, has_path, entry->path)) continue;
        size_t k = 0;
        while (k < entry->outlets.count && any_document(work, comparison, claim, has_outlet, entry->outlets.items[k]))
            k++;
        if (k == entry->outlets.count) return entry;
    }
    return NULL;
}
