/* speech.c - attributions: "X said", "said X", "according to X", "the ministry's count", "X: ...". */
#include "extract/speaker/speech.h"

typedef struct {
    const cck_sentence *s;
    cck_speech *out;
    size_t count;
} finder;

/* ---- subjects ---- */

static cck_speech named(cck_run who, size_t start, size_t end, bool behind) {
    return (cck_speech){.kind = CCK_SPEECH_NAMED, .who = who, .start = start, .end = end, .behind = behind};
}

static bool pronoun(const cck_sentence *s, size_t at, cck_speech_kind *kind) {
    *kind = CCK_SPEECH_HE;
    if (cck_key_at(s, at, CCK_KEY_he) || cck_key_at(s, at, CCK_KEY_she) || cck_key_at(s, at, CCK_KEY_him) ||
        cck_key_at(s, at, CCK_KEY_her))
        return true;
    *kind = CCK_SPEECH_THEY;
    return cck_key_at(s, at, CCK_KEY_they) || cck_key_at(s, at, CCK_KEY_it) || cck_key_at(s, at, CCK_KEY_them);
}

/* Something was said before `at` that the attribution may follow: a comma or a closing quotation mark. */
static bool follows_speech(const cck_sentence *s, size_t at) {
    return at > 0 && (cck_mark(s, at - 1, ',') || cck_mark(s, at - 1, '"') || cck_mark(s, at - 1, '_'));
}

/* A phrase behind a preposition ("groups across Syria, ... said") is no subject. */
static bool hangs(const cck_sentence *s, size_t start) {
    return start > 0 && cck_has(s, start - 1, CCK_CLASS(PREPOSITION)) &&
           !(s->lexemes[start - 1].token.flags & CCK_TOKEN_UPPER);
}

/* "Crews below the damaged bridge said": so does a phrase that words of its own set apart from its preposition, unless
 * it is somebody who speaks. */
static bool hangs_further(const cck_sentence *s, size_t start, size_t end) {
    size_t at = start;
    while (at > 0 && start - at < 3 && cck_word_at(s, at - 1) && !cck_has(s, at - 1, CCK_CLASS(DETERMINER))) at--;
    if (at == start || at < 2 || !cck_has(s, at - 1, CCK_CLASS(DETERMINER)) || !hangs(s, at - 1)) return false;
    for (size_t i = start; i < end; i++) {
        if (cck_has(s, i, CCK_CLASS(SPEAKER_NOUN))) return false;
    }
    return !cck_capital_at(s, start);
}

/* "the agency in Orrin, Norvia, said": the name before the comma is where they are, and what follows the larger place.
 */
static bool ends_with_place(const cck_sentence *s, size_t start, size_t end) {
    size_t at = end;
    while (at > start && cck_capital_at(s, at - 1)) at--;
    return at < end && at > start + 1 && cck_has(s, at - 1, CCK_CLASS(PLACE_CUE));
}

/* "Arvo Orlik, the spokesman, said": who stands before the apposition that ends at the comma `comma`, or within
 * it. */
static bool across_apposition(const cck_sentence *s, size_t comma, cck_speech *out) {
    size_t open = comma;
    while (open > 0 && comma - open < 24 && !cck_mark(s, open - 1, ',') && !cck_mark(s, open - 1, '"')) open--;
    cck_run inner = {comma, comma}, outer = {comma, comma};
    size_t start = comma;
    if (open > 0 && cck_mark(s, open - 1, ',')) {
        start = cck_phrase_start(s, open - 1);
        if (start < open - 1 && !hangs(s, start)) outer = cck_pick_speaker(s, start, open - 1, false);
        size_t inside = cck_phrase_start(s, comma);
        if (inside == open) inner = cck_pick_speaker(s, open, comma, false);
    }
    bool descriptive = ends_with_place(s, start, open - 1) ||
                       cck_has(s, open, CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN)) || !cck_capital_at(s, open);
    bool has_outer = outer.first < outer.last, has_inner = inner.first < inner.last;
    if (has_outer && (descriptive || !has_inner))
        inner = outer;
    else if (!has_inner || !has_outer)
        return false;
    *out = named(inner, start, comma, follows_speech(s, start));
    return true;
}

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

/* "The army on 18 April said", "police late on Monday said": where the date begins that ends at `end`; `end` for none.
 */
static size_t before_date(const cck_sentence *s, size_t end) {
    size_t at = end;
    bool dated = false;
    while (at > 0 && end - at < 5) {
        bool day = cck_has(s, at - 1, CCK_CLASS(WEEKDAY) | CCK_CLASS(MONTH)) && cck_capital_at(s, at - 1);
        bool number = s->lexemes[at - 1].token.kind == CCK_TOKEN_NUMBER &&
                      (cck_has(s, at, CCK_CLASS(MONTH)) || (at > 1 && cck_has(s, at - 2, CCK_CLASS(MONTH))));
        bool other = cck_cue_at(s, at - 1, CCK_CUE_times_of_day);
        if (!day && !number && !other) break;
        dated = dated || day;
        at--;
    }
    return dated ? at : end;
}

/* The subject right before the verb group at `at`. */
static bool subject_before(const cck_sentence *s, size_t at, bool any, cck_speech *out) {
    size_t i = at;
    const uint64_t group = CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB);
    while (i > 0 && cck_has(s, i - 1, group) && !(s->lexemes[i - 1].token.flags & CCK_TOKEN_UPPER)) i--;
    i = before_date(s, i);
    static const char *const further[] = {"further"};
    if (i > 1 && cck_token_is_any(s->text, &s->lexemes[i - 1].token, further, 1)) i--;
    if (i == 0) return false;
    cck_speech_kind kind;
    if (pronoun(s, i - 1, &kind)) {
        *out = (cck_speech){.kind = kind, .start = i - 1, .behind = follows_speech(s, i - 1)};
        return true;
    }
    if (cck_key_at(s, i - 1, CCK_KEY_who)) i -= cck_mark(s, i - 2, ',') && i > 1 ? 2 : 1;
    if (i > 0 && cck_mark(s, i - 1, ',')) return across_apposition(s, i - 1, out);
    size_t start = cck_phrase_start(s, i);
    if (start == i || hangs(s, start) || hangs_further(s, start, i)) return false;
    cck_run who = cck_pick_speaker(s, start, i, any);
    if (who.first >= who.last) return false;
    *out = named(who, start, 0, follows_speech(s, start));
    /* "head of the centre, Lt. Gen. X, said" has its commas elsewhere; "N died, police said" is behind */
    return true;
}

/* "..., said X": the subject behind the verb. */
static bool subject_behind(const cck_sentence *s, size_t verb, cck_speech *out) {
    cck_speech_kind kind;
    if (!follows_speech(s, verb)) return false;
    if (pronoun(s, verb + 1, &kind)) {
        *out = (cck_speech){.kind = kind, .start = verb, .end = verb + 2, .behind = true};
        return true;
    }
    size_t end = cck_phrase_end(s, verb + 1);
    cck_run who = end > verb + 1 ? cck_pick_speaker(s, verb + 1, end, false) : (cck_run){0, 0};
    if (who.first >= who.last) return false;
    *out = named(who, verb, end, true);
    return true;
}

/* ", said Nimo Hald, a driver,": whoever stands alone behind the verb speaks, whatever stands before the comma. */
static bool closes_speech(const cck_sentence *s, size_t verb, cck_speech *out) {
    size_t end = cck_phrase_end(s, verb + 1);
    bool alone = end >= s->count || s->lexemes[end].token.kind == CCK_TOKEN_PUNCT;
    if (!cck_has(s, verb, CCK_CLASS(SAYS)) || !alone || !cck_capital_at(s, verb + 1)) return false;
    if (cck_has(s, verb + 1, CCK_CLASS(WEEKDAY) | CCK_CLASS(MONTH) | CCK_CLASS(PERIOD))) return false;
    return cck_mark(s, verb - 1, ',') && subject_behind(s, verb, out);
}

/* ---- verbs ---- */

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
    *out = named(who, verb, 0, false);
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
        ok = at > 0 && cck_has(s, at, CCK_CLASS(SPEECH)) && closes_speech(s, at, e);
        ok = ok || (subject_before(s, at, strong, e) && speaker_fits(s, e, at, n, strong));
        if (!ok && cck_has(s, at, CCK_CLASS(SPEECH))) ok = subject_behind(s, at, e);
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
    if (pronoun(s, at + n, &kind) && !cck_word_at(s, at + n + 1)) {
        *e = (cck_speech){.kind = kind, .start = at, .end = at + n + 1, .behind = behind};
        return true;
    }
    size_t from = past_tally(s, at + n), end = cck_phrase_end(s, from);
    for (size_t i = from; i + 1 < end; i++) { /* "the ministry's figures" */
        if (s->lexemes[i].token.kind == CCK_TOKEN_CLITIC && cck_has(s, end - 1, CCK_CLASS(TALLY))) end = i;
    }
    cck_run who = end > from ? cck_pick_speaker(s, from, end, false) : (cck_run){0, 0};
    if (who.first >= who.last) return false;
    *e = named(who, at, end, behind);
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
    *e = named(who, by ? start - 1 : start, at + 1, by || follows_speech(s, start));
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
            *e = named(who, 0, at + 1, false);
            return true;
        }
    }
    if (!(dash || cck_mark(s, at, ':')) || at == 0 || s->count - at > 8) return false;
    size_t end = s->count;
    if (cck_mark(s, end - 1, '.')) end--;
    if (at + 1 >= end || cck_phrase_end(s, at + 1) != end) return false;
    cck_run who = cck_pick_speaker(s, at + 1, end, false);
    if (who.first >= who.last || !knows_speaker(s, who)) return false;
    *e = named(who, at, s->count, true);
    return true;
}

/* "Spokesman Omar Reis gave another number: over 4,000": whoever the sentence is about. */
static bool read_number(const cck_sentence *s, size_t at, cck_speech *e) {
    if (!cck_mark(s, at, ':') || at < 3 || !cck_has(s, at - 1, CCK_CLASS(TALLY)) || cck_capital_at(s, at - 1))
        return false;
    size_t end = cck_phrase_end(s, 0);
    cck_run who = end > 0 && end < at ? cck_pick_speaker(s, 0, end, false) : (cck_run){0, 0};
    if (who.first >= who.last || !knows_person(s, 0, end)) return false;
    *e = named(who, 0, at + 1, false);
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
