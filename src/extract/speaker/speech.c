/* speech.c - attributions: "X said", "said X", "according to X", "the ministry's count", "X: ...". */
#include "extract/speaker/speech.h"

typedef struct {
    const cck_sentence *s;
    cck_speech *out;
    size_t count;
} finder;

/* ---- verbs ---- */

/* "reports", "reported", "spoke": the form itself says that it is a verb or a plural noun. */
static bool inflected(const cck_sentence *s, size_t at) {
    return cck_word_ends(s, at, CCK_LIT("s")) || cck_word_ends(s, at, CCK_LIT("ed")) ||
           cck_word_ends(s, at, CCK_LIT("ing")) || cck_key_at(s, at, CCK_KEY_put) || cck_key_at(s, at, CCK_KEY_wrote) ||
           cck_key_at(s, at, CCK_KEY_spoke) || cck_key_at(s, at, CCK_KEY_thought);
}

/* "activists report", but "the old state record". */
static bool plural_before(const cck_sentence *s, size_t at) {
    return cck_word_ends(s, at - 1, CCK_LIT("s")) || cck_has(s, at - 1, CCK_CLASS(PLURAL) | CCK_CLASS(PRONOUN));
}

/* "were confirmed", "is said to": nobody speaks. "the report", "of state": no verb at all. */
static bool is_verb(const cck_sentence *s, size_t at, size_t end) {
    static const char *const states[] = {"states"}; /* "the United States" */
    if (at > 0 && cck_capital_at(s, at) && cck_token_is_any(s->text, &s->lexemes[at].token, states, 1)) return false;
    if (cck_key_at(s, end, CCK_KEY_to) && cck_has(s, at, CCK_CLASS(SAYS))) return false;
    static const char *const admitted[] = {"admitted"}; /* "passengers admitted to four hospitals", not "to having" */
    bool somewhere = cck_key_at(s, at + 1, CCK_KEY_to) || cck_key_at(s, at + 1, CCK_KEY_in);
    if (somewhere && cck_token_is_any(s->text, &s->lexemes[at].token, admitted, 1) &&
        !cck_word_ends(s, at + 2, CCK_LIT("ing")))
        return false;
    if (at == 0) return !cck_capital_at(s, 0);
    const cck_lexeme *before = &s->lexemes[at - 1];
    if (before->token.kind == CCK_TOKEN_CLITIC || before->token.kind == CCK_TOKEN_NUMBER) return false;
    if (cck_is_class(before, CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION)) &&
        !cck_is_class(before, CCK_CLASS(PRONOUN)))
        return (before->token.flags & CCK_TOKEN_UPPER) != 0;
    size_t i = at;
    while (i > 0 && at - i < 4 && cck_has(s, i - 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB) | CCK_CLASS(NEGATION))) {
        i--;
        if (cck_has(s, i, CCK_CLASS(BE))) return cck_word_ends(s, at, CCK_LIT("ing"));
    }
    return cck_has(s, at, CCK_CLASS(SAYS)) || inflected(s, at) || i < at || plural_before(s, at);
}

static bool is_participle(const cck_sentence *s, size_t at) {
    return cck_word_ends(s, at, CCK_LIT("ing"));
}

/* What follows a verb that speaks only when it is followed by speech: "that", a quotation, a comma or the end. */
static bool speech_follows(const cck_sentence *s, size_t at) {
    return at >= s->count || cck_key_at(s, at, CCK_KEY_that) || s->lexemes[at].token.kind == CCK_TOKEN_PUNCT;
}

/* "claimed the true toll was 137", "claims its fighters have shot 30": a clause with a subject and a verb of its own.
 */
static bool clause_follows(const cck_sentence *s, size_t at) {
    const uint64_t parted = CCK_CLASS(CONJUNCTION) | CCK_CLASS(PRONOUN) | CCK_CLASS(CLAUSE) | CCK_CLASS(NUMBER);
    if (!cck_has(s, at, CCK_CLASS(DETERMINER))) return false;
    for (size_t i = at + 1; i < at + 9 && cck_word_at(s, i) && !cck_has(s, i, parted); i++) {
        if (cck_has(s, i, CCK_CLASS(AUXILIARY))) return true;
    }
    return false;
}

/* "Police reported 50 arrests" speaks, "the blast claimed 50 lives" does not: weak verbs need a known speaker. */
static bool speaker_fits(const cck_sentence *s, const cck_speech *e, size_t verb, size_t n, bool strong) {
    if (e->kind != CCK_SPEECH_NAMED) return true;
    if (strong || speech_follows(s, verb + n) || clause_follows(s, verb + n)) return true;
    for (size_t i = e->start; i < verb; i++) { /* the office may stand before the name */
        if (cck_phrase(s, i, CCK_WORD_SPEAKER_NOUN, NULL)) return true;
    }
    return false;
}

/* "X criticised Y, saying 50 died": whoever the sentence is about. */
static bool participle_subject(const finder *f, size_t verb, cck_speech *out) {
    const cck_sentence *s = f->s;
    if (f->count > 0) {
        const cck_speech *before = &f->out[f->count - 1];
        *out = *before;
        out->start = verb;
        out->end = 0;
        out->behind = false;
        return true;
    }
    size_t end = cck_phrase_end(s, 0);
    if (end == 0 ||
        !(cck_has(s, end,
                  CCK_CLASS(SPEECH) | CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB) | CCK_CLASS(DENIAL)) ||
          cck_word_ends(s, end, CCK_LIT("ed"))))
        return false;
    cck_run who = cck_pick_speaker(s, 0, end, false);
    if (who.first >= who.last) return false;
    *out = cck_named_speech(who, verb, 0, false);
    return true;
}

/* `n`: lexemes of the verb ("spoke of" is two). */
static bool read_verb(finder *f, size_t at, size_t n, cck_speech *e) {
    const cck_sentence *s = f->s;
    bool strong = cck_has(s, at, CCK_CLASS(SAYS)), ok;
    if (!is_verb(s, at, at + n)) return false;
    bool joined = at > 0 && cck_key_at(s, at - 1, CCK_KEY_and);
    if (is_participle(s, at) || joined) {
        ok = cck_phrase(s, at, CCK_WORD_SPEECH, NULL) && participle_subject(f, at, e);
    } else {
        ok = at > 0 && cck_has(s, at, CCK_CLASS(SPEECH)) && cck_closes_speech(s, at, e);
        ok = ok || (cck_subject_before(s, at, strong, e) && speaker_fits(s, e, at, n, strong));
        if (!ok && cck_has(s, at, CCK_CLASS(SPEECH))) ok = cck_subject_behind(s, at, e);
    }
    if (ok && e->end <= at) e->end = at + n;
    return ok;
}

/* ---- other attributions ---- */

/* "figures from the ministry", "a statement by X": the words that stand between a tally and its owner. */
static size_t past_tally(const cck_sentence *s, size_t at) {
    size_t tally = s->count;
    for (size_t i = at; i < at + 6 && i < s->count; i++) {
        if (cck_has(s, i, CCK_CLASS(TALLY)) && !cck_capital_at(s, i)) tally = i;
        bool by = cck_key_at(s, i, CCK_KEY_by) || cck_key_at(s, i, CCK_KEY_from);
        if (by && tally < i) return i + 1;
    }
    return at;
}

/* "according to X". */
static bool read_attribution(const cck_sentence *s, size_t at, size_t n, cck_speech *e) {
    cck_speech_kind kind;
    bool behind = at > 0 && !cck_mark(s, at - 1, ';');
    if (cck_key_at(s, at, CCK_KEY_per) && !(at > 0 && cck_mark(s, at - 1, ','))) return false; /* "per day" */
    if (cck_pronoun_at(s, at + n, &kind) && !cck_word_at(s, at + n + 1)) {
        *e = (cck_speech){.kind = kind, .start = at, .end = at + n + 1, .behind = behind};
        return true;
    }
    size_t from = past_tally(s, at + n), end = cck_phrase_end(s, from);
    for (size_t i = from; i + 1 < end; i++) { /* "the ministry's figures" */
        if (s->lexemes[i].token.kind == CCK_TOKEN_CLITIC && cck_has(s, end - 1, CCK_CLASS(TALLY))) end = i;
    }
    cck_run who = end > from ? cck_pick_speaker(s, from, end, false) : (cck_run){0, 0};
    if (who.first >= who.last) return false;
    *e = cck_named_speech(who, at, end, behind);
    return true;
}

/* Where the owner of the tally at `at` ends: "the ministry's latest count", "agencies' tally", "police estimates". */
static size_t owner_end(const cck_sentence *s, size_t at) {
    for (size_t i = at; i > 0 && at - i < 4; i--) {
        const cck_lexeme *l = &s->lexemes[i - 1];
        if (l->token.kind == CCK_TOKEN_CLITIC) return i - 1;
        if (cck_is_punct(l, '\'') && !(l->token.flags & CCK_TOKEN_SPACE_BEFORE)) return i - 1;
        if (!cck_word_at(s, i - 1) ||
            cck_is_class(l, CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION)))
            break;
    }
    bool plain = cck_has(s, at - 1, CCK_CLASS(SPEAKER_NOUN)) && !cck_capital_at(s, at - 1) &&
                 !cck_key_at(s, at - 1, CCK_KEY_official);
    return plain ? at : 0;
}

/* "the ministry's count", "police estimates", "..., by the ministry's count": who is said to have counted. */
static bool read_tally(const cck_sentence *s, size_t at, cck_speech *e) {
    size_t end = at > 0 ? owner_end(s, at) : 0, start = end ? cck_phrase_start(s, end) : 0;
    cck_run who = start < end ? cck_pick_speaker(s, start, end, false) : (cck_run){0, 0};
    if (who.first >= who.last) return false;
    bool by = start > 1 && (cck_key_at(s, start - 1, CCK_KEY_by) || cck_key_at(s, start - 1, CCK_KEY_on));
    *e = cck_named_speech(who, by ? start - 1 : start, at + 1, by || cck_follows_speech(s, start));
    return true;
}

/* A word for somebody who speaks stands in [from, to). */
static bool knows_person(const cck_sentence *s, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (cck_has(s, i, CCK_CLASS(SPEAKER_NOUN))) return true;
    }
    return false;
}

static bool knows_speaker(const cck_sentence *s, cck_run who) {
    return knows_person(s, who.first, who.last);
}

/* "Ministry: 50 killed" and "50 killed - ministry", alone on their line. */
static bool read_headline(const cck_sentence *s, size_t at, cck_speech *e) {
    bool dash = cck_mark(s, at, '_') || (cck_mark(s, at, '-') && (s->lexemes[at].token.flags & CCK_TOKEN_SPACE_BEFORE));
    if (cck_mark(s, at, ':') && at > 0 && at < 8) {
        size_t end = cck_phrase_end(s, 0);
        cck_run who = end == at ? cck_pick_speaker(s, 0, at, false) : (cck_run){0, 0};
        if (who.first < who.last && knows_speaker(s, who)) {
            *e = cck_named_speech(who, 0, at + 1, false);
            return true;
        }
    }
    if (!(dash || cck_mark(s, at, ':')) || at == 0 || s->count - at > 8) return false;
    size_t end = s->count;
    if (cck_mark(s, end - 1, '.')) end--;
    if (at + 1 >= end || cck_phrase_end(s, at + 1) != end) return false;
    cck_run who = cck_pick_speaker(s, at + 1, end, false);
    if (who.first >= who.last || !knows_speaker(s, who)) return false;
    *e = cck_named_speech(who, at, s->count, true);
    return true;
}

/* "Spokesman Omar Reis gave another number: over 4,000": whoever the sentence is about. */
static bool read_number(const cck_sentence *s, size_t at, cck_speech *e) {
    if (!cck_mark(s, at, ':') || at < 3 || !cck_has(s, at - 1, CCK_CLASS(TALLY)) || cck_capital_at(s, at - 1))
        return false;
    size_t end = cck_phrase_end(s, 0);
    cck_run who = end > 0 && end < at ? cck_pick_speaker(s, 0, end, false) : (cck_run){0, 0};
    if (who.first >= who.last || !knows_person(s, 0, end)) return false;
    *e = cck_named_speech(who, 0, at + 1, false);
    return true;
}

/* ---- what they govern ---- */

/* Behind the last clause that begins between two attributions; `to` when none does. */
static size_t last_break(const cck_sentence *s, size_t from, size_t to) {
    for (size_t i = to; i > from; i--) {
        if (cck_mark(s, i - 1, ';') || cck_has(s, i - 1, CCK_CLASS(CLAUSE))) return i;
    }
    return to;
}

static bool contrasts(const cck_sentence *s, size_t at) {
    return cck_mark(s, at, ';') || (cck_mark(s, at, ',') && cck_key_at(s, at + 1, CCK_KEY_but));
}

/* "The monitors registered 44 breaches, Colonel Lind said.": whoever counted is told by whoever speaks. */
static bool overrules(const cck_sentence *s, const cck_speech *e, const cck_speech *before) {
    bool counted = !before->behind && before->kind == CCK_SPEECH_NAMED &&
                   cck_has(s, before->end - 1, CCK_CLASS(SPEECH)) && !cck_has(s, before->end - 1, CCK_CLASS(SAYS));
    bool ends = e->behind && e->kind == CCK_SPEECH_NAMED && e->end + 1 >= s->count;
    return counted && ends && cck_has(s, e->end - 1, CCK_CLASS(SAYS));
}

static void add(finder *f, cck_speech e) {
    const cck_sentence *s = f->s;
    if (f->count && overrules(s, &e, &f->out[f->count - 1])) f->count--;
    cck_speech *before = f->count ? &f->out[f->count - 1] : NULL;
    if (before && e.start < before->end) return;
    e.to = s->count;
    e.from = e.end;
    if (e.behind) e.from = !before ? 0 : before->behind ? before->end : last_break(s, before->end, e.start);
    if (before && before->to > e.from) before->to = e.behind && e.from == e.start ? e.start : e.from;
    if (before && !e.behind && before->to > e.start) before->to = e.start;
    f->out[f->count++] = e;
}

/* What is said ends where the outlet takes over again: ", but" outside of quotation marks. */
static void end_at_contrasts(finder *f) {
    const cck_sentence *s = f->s;
    for (size_t k = 0; k < f->count; k++) {
        bool quoted = false;
        for (size_t i = f->out[k].end; i < f->out[k].to && i < s->count; i++) {
            if (cck_mark(s, i, '"')) quoted = !quoted;
            if (!quoted && contrasts(s, i)) f->out[k].to = i;
        }
    }
}

static size_t verb_length(const cck_sentence *s, size_t at) {
    size_t n = cck_phrase(s, at, CCK_WORD_SPEECH, NULL);
    return n ? n : cck_has(s, at, CCK_CLASS(SAYS) | CCK_CLASS(DENIAL)) ? 1 : 0;
}

/* A mark that may part a speaker from what is said. */
static bool parts_speaker(const cck_lexeme *l) {
    return cck_is_punct(l, ':') || cck_is_punct(l, '_') || cck_is_punct(l, '-');
}

size_t cck_find_speeches(const cck_sentence *s, cck_speech *out) {
    finder f = {s, out, 0};
    size_t i = cck_next_opening(s, CCK_OPENS_SPEECH, 0);
    for (; i < s->count && f.count < CCK_MAX_SPEECHES; i = cck_next_opening(s, CCK_OPENS_SPEECH, i + 1)) {
        const cck_lexeme *l = &s->lexemes[i];
        cck_speech e = {.kind = CCK_SPEECH_NAMED};
        size_t n = cck_phrase(s, i, CCK_WORD_ATTRIBUTION, NULL);
        bool found = n && read_attribution(s, i, n, &e);
        size_t verb = found ? 0 : verb_length(s, i);
        if (verb) found = read_verb(&f, i, verb, &e);
        if (!found && cck_has(s, i, CCK_CLASS(TALLY))) found = read_tally(s, i, &e);
        if (!found && parts_speaker(l)) found = read_headline(s, i, &e) || read_number(s, i, &e);
        if (found) add(&f, e);
    }
    end_at_contrasts(&f);
    return f.count;
}
