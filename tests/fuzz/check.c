/* Several articles, parted by NUL bytes, through extraction, comparison and both reports: nothing crashes, figures are
 * sound, and relations speak of value groups that exist. */
#include <stdlib.h>
#include <string.h>

#include "../unit/sound.h"
#include "countercheck/countercheck.h"
#include "text/text.h"

enum { MAX_ARTICLES = 8 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    cck_lexicon *lexicon;
    cck_rules *rules;
    cck_extractor *extractor;
} tools;

static tools make_tools(void) {
    tools t;
    if (cck_lexicon_load(&t.lexicon, NULL) || cck_rules_load(NULL, &t.rules, NULL) ||
        cck_extractor_new(t.lexicon, &t.rules->hedges, &t.extractor, NULL))
        abort();
    return t;
}

static size_t split(cck_view all, cck_document *out) {
    static const char *const ids[MAX_ARTICLES] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    size_t n = 0;
    for (size_t at = 0; at <= all.len && n < MAX_ARTICLES; n++) {
        const char *nul = at < all.len ? memchr(all.ptr + at, 0, all.len - at) : NULL;
        size_t end = nul ? (size_t)(nul - all.ptr) : all.len;
        cck_view id = cck_view_of(ids[n]);
        out[n] = (cck_document){.id = id, .path = id, .text = {all.ptr + at, end - at}, .outlet = id};
        out[n].hash[0] = n; /* no copies of one another */
        at = end + 1;
    }
    return n;
}

static void check_claims(const cck_comparison *c) {
    for (size_t i = 0; i < c->claim_count; i++) {
        const cck_claim *claim = &c->claims[i];
        if (strlen(claim->id) != 12) abort();
        for (size_t r = 0; r < claim->relation_count; r++) {
            const cck_relation *relation = &claim->relations[r];
            if (relation->a >= relation->b || relation->b >= claim->value_count) abort();
            if (!(relation->certainty >= 0 && relation->certainty <= 1) || !relation->why.len) abort();
        }
    }
}

static void report(const cck_report_model *model) {
    cck_report_options options = {.all_kinds = true};
    cck_buffer out = {0};
    cck_report_json(&out, model, &options);
    cck_report_text(&out, model, &options);
    if (out.failed || cck_utf8_check(cck_buffer_view(&out)) != out.len) abort();
    cck_buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static tools t; /* live as long as the program */
    if (!t.extractor) t = make_tools();
    cck_view all = {(const char *)data, size};
    if (cck_utf8_check(all) < size) return -1;
    cck_document documents[MAX_ARTICLES];
    cck_figures figures[MAX_ARTICLES];
    size_t count = split(all, documents);
    cck_arena *arena = cck_arena_new(0);
    if (!arena) abort();
    for (size_t i = 0; i < count; i++) {
        if (cck_extract(t.extractor, &documents[i], arena, &figures[i], NULL)) abort();
        if (figures_unsound(documents[i].text, &figures[i])) abort();
    }
    cck_corpus corpus = {documents, figures, count};
    cck_comparison comparison;
    if (cck_compare(&corpus, t.lexicon, t.rules, CCK_LIT("2020-02-29"), 0, arena, &comparison, NULL)) abort();
    check_claims(&comparison);
    cck_report_model model = {&corpus, &comparison, 0};
    report(&model);
    cck_arena_free(arena);
    return 0;
}
