/* topics.c - what a story is about: names in the openings of many of its documents. */
#include "compare/axes/slot.h"

#define TOPIC_SHARE 0.4 /* a name in the openings of so many of a story's documents is its topic */

static cck_view topic_key(uint32_t story, cck_term_id term, uint32_t pair[2]) {
    pair[0] = story;
    pair[1] = term;
    return (cck_view){(const char *)pair, 2 * sizeof *pair};
}

cck_code cck_topics_build(const cck_work *work, cck_topics *out, cck_error *error) {
    cck_topics topics = {.counts = {.arena = work->arena}};
    topics.documents = cck_arena_zalloc(work->arena, work->corpus->count + 1, sizeof *topics.documents);
    bool well = topics.documents != NULL;
    for (size_t i = 0; i < work->corpus->count && well; i++) {
        const cck_document_terms *d = &work->vocabulary->documents[i];
        topics.documents[work->stories[i]]++;
        for (size_t k = 0; k < d->opening_count && well; k++) {
            uint32_t pair[2];
            uint32_t *at = cck_map_at(&topics.counts, topic_key(work->stories[i], d->opening[k], pair));
            if (at)
                ++*at;
            else
                well = false;
        }
    }
    if (!well) return cck_fail(error, CCK_E_MEMORY, "out of memory while looking for the topics of the stories");
    *out = topics;
    return CCK_OK;
}

bool cck_topics_hold(const cck_topics *topics, uint32_t story, cck_term_id term) {
    uint32_t pair[2];
    uint32_t openings = cck_map_find(&topics->counts, topic_key(story, term, pair));
    return openings > 1 && openings >= TOPIC_SHARE * topics->documents[story];
}
