/* agent.c - whose doing is counted: "27 violations by government troops", "accused the Front of 14 violations", "12
 * people killed by the army". What is recorded or reported by somebody is not his doing. */
#include "compare/axes/slot.h"
#include "compare/words/reader.h"

enum { REACH = 10, NAMED = 5 };

/* The content words from `at` on, up to the end of the noun phrase. */
static size_t read_name(const cck_word_reader *r, size_t at, cck_term_id out[NAMED]) {
    const uint64_t ends = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(NUMBER) |
                          CCK_CLASS(WEEKDAY) | CCK_CLASS(MONTH) | CCK_CLASS(PRONOUN);
    size_t n = 0;
    for (; at < r->count && n < NAMED; at++) {
        if (r->tokens[at].kind == CCK_TOKEN_PUNCT && cck_reads(r, at, "-")) continue; /* "so-called" */
        if (r->tokens[at].kind != CCK_TOKEN_WORD) break;
        if (at + 1 < r->count && r->tokens[at + 1].kind == CCK_TOKEN_PUNCT && cck_reads(r, at + 1, "-")) continue;
        uint64_t classes = cck_classes_of(r, at);
        if (classes & CCK_CLASS(DETERMINER)) continue;
        if (classes & ends) break;
        cck_term_id term = cck_vocabulary_find(r->work->vocabulary, cck_word_of(r, at));
        if (term && r->work->vocabulary->terms[term].kind == CCK_TERM_WORD) out[n++] = term;
    }
    return n;
}

/* "by government troops" behind the figure at `at`. */
static size_t read_doer(const cck_word_reader *r, size_t at, cck_term_id out[NAMED]) {
    for (size_t i = at + 1; i < r->count && i <= at + REACH; i++) {
        if (r->tokens[i].kind == CCK_TOKEN_PUNCT) return 0;
        if (!cck_reads(r, i, "by")) continue;
        bool reported = cck_classes_of(r, i - 1) & (CCK_CLASS(SPEECH) | CCK_CLASS(TALLY) | CCK_CLASS(CHANGE));
        return reported ? 0 : read_name(r, i + 1, out);
    }
    return 0;
}

/* "accused the Front of" before it. */
static size_t read_accused(const cck_word_reader *r, size_t at, cck_term_id out[NAMED]) {
    size_t end = at;
    while (end > 0 && at - end < 3 && !cck_reads(r, end - 1, "of")) end--;
    for (size_t i = end; i > 0 && end - i < REACH; i--) {
        cck_view word = cck_word_of(r, i - 1);
        if (word.len > 5 && cck_view_equal_nocase((cck_view){word.ptr, 5}, CCK_LIT("accus")))
            return read_name(r, i, out);
    }
    return 0;
}

/* "Rebels breach truce 14 times": whoever stands before the verb, where the breaches are counted by the time. */
static size_t read_breaker(const cck_word_reader *r, size_t at, cck_term_id out[NAMED]) {
    if (!cck_view_equal(r->figure->measure, CCK_LIT("violation")) || !cck_reads(r, r->behind, "times")) return 0;
    size_t verb = at;
    while (verb > 0 && at - verb < REACH && !cck_reads_cue(r, verb - 1, CCK_CUE_breaks)) verb--;
    if (verb < 2 || at - verb >= REACH) return 0;
    size_t first = verb - 1;
    while (first > 0 && verb - first < NAMED && r->tokens[first - 1].kind == CCK_TOKEN_WORD &&
           !(cck_classes_of(r, first - 1) & (CCK_CLASS(SAYS) | CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION))))
        first--;
    cck_word_reader before = *r;
    before.count = verb - 1;
    return read_name(&before, first, out);
}

static bool is_name(const cck_word_reader *r, size_t at) {
    const cck_token *t = &r->tokens[at];
    return t->kind == CCK_TOKEN_WORD && (t->flags & CCK_TOKEN_CAPITAL) &&
           !(cck_classes_of(r, at) & CCK_CLASS(WEEKDAY)) && !(cck_classes_of(r, at) & CCK_CLASS(MONTH));
}

/* Whose votes, earnings or shares: "The Greens won 9 percent", "Rival Kestrel Cars reported a profit of $95 million".
 * Names alone, as a company is a carmaker in the next report, and only those right before the verb. */
static size_t read_owner(const cck_word_reader *r, size_t at, cck_term_id out[NAMED]) {
    size_t verb = at;
    while (verb > 0 && at - verb < REACH && !cck_reads_cue(r, verb - 1, CCK_CUE_has_won)) {
        if (r->tokens[verb - 1].kind == CCK_TOKEN_PUNCT && !cck_reads(r, verb - 1, "-")) return 0;
        verb--;
    }
    if (verb < 2 || at - verb >= REACH) return 0;
    size_t end = verb - 1, first = end, n = 0;
    while (first > 0 &&
           (is_name(r, first - 1) || r->tokens[first - 1].kind == CCK_TOKEN_CLITIC || cck_reads(r, first - 1, "'")))
        first--;
    for (size_t i = first; i < end && n < NAMED; i++) {
        cck_term_id term = is_name(r, i) ? cck_vocabulary_find(r->work->vocabulary, cck_word_of(r, i)) : 0;
        if (term && r->work->vocabulary->terms[term].kind == CCK_TERM_WORD) out[n++] = term;
    }
    for (size_t i = 0; i < n; i++) {
        if (cck_vocabulary_is_name(r->work->vocabulary, out[i])) return n;
    }
    return 0;
}

bool cck_item_read_agent(const cck_word_reader *r, cck_item *item) {
    cck_term_id found[NAMED];
    bool owned = r->figure->kind == CCK_KIND_PERCENT || r->figure->kind == CCK_KIND_MONEY;
    if ((r->figure->kind != CCK_KIND_COUNT && !owned) || r->at >= r->count) return true;
    size_t count = owned ? read_owner(r, r->at, found) : read_doer(r, r->at, found);
    if (!count && !owned) count = read_accused(r, r->at, found);
    if (!count && !owned) count = read_breaker(r, r->at, found);
    if (!count) return true;
    item->agent = cck_arena_alloc(r->work->arena, count * sizeof *item->agent);
    if (!item->agent) return false;
    memcpy(item->agent, found, count * sizeof *found);
    item->agent_count = count;
    return true;
}

cck_axis cck_axis_agent(const cck_item *a, const cck_item *b) {
    if (!a->agent_count || !b->agent_count) return CCK_AXIS_UNKNOWN;
    for (size_t i = 0; i < a->agent_count; i++) {
        for (size_t j = 0; j < b->agent_count; j++) {
            if (a->agent[i] == b->agent[j]) return CCK_AXIS_SAME;
        }
    }
    return CCK_AXIS_DISJOINT;
}
