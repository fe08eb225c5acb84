/* subject.c - who speaks: the subject before a verb of saying or behind it. */
#include "extract/speaker/speech.h"

cck_speech cck_named_speech(cck_run who, size_t start, size_t end, bool behind) {
    return (cck_speech){.kind = CCK_SPEECH_NAMED, .who = who, .start = start, .end = end, .behind = behind};
}

bool cck_pronoun_at(const cck_sentence *s, size_t at, cck_speech_kind *kind) {
    *kind = CCK_SPEECH_HE;
    if (cck_key_at(s, at, CCK_KEY_he) || cck_key_at(s, at, CCK_KEY_she) || cck_key_at(s, at, CCK_KEY_him) ||
        cck_key_at(s, at, CCK_KEY_her))
        return true;
    *kind = CCK_SPEECH_THEY;
    return cck_key_at(s, at, CCK_KEY_they) || cck_key_at(s, at, CCK_KEY_it) || cck_key_at(s, at, CCK_KEY_them);
}

/* Something was said before `at` that the attribution may follow: a comma or a closing quotation mark. */
bool cck_follows_speech(const cck_sentence *s, size_t at) {
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
    *out = cck_named_speech(inner, start, comma, cck_follows_speech(s, start));
    return true;
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
bool cck_subject_before(const cck_sentence *s, size_t at, bool any, cck_speech *out) {
    size_t i = at;
    const uint64_t group = CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB);
    while (i > 0 && cck_has(s, i - 1, group) && !(s->lexemes[i - 1].token.flags & CCK_TOKEN_UPPER)) i--;
    i = before_date(s, i);
    static const char *const further[] = {"further"};
    if (i > 1 && cck_token_is_any(s->text, &s->lexemes[i - 1].token, further, 1)) i--;
    if (i == 0) return false;
    cck_speech_kind kind;
    if (cck_pronoun_at(s, i - 1, &kind)) {
        *out = (cck_speech){.kind = kind, .start = i - 1, .behind = cck_follows_speech(s, i - 1)};
        return true;
    }
    if (cck_key_at(s, i - 1, CCK_KEY_who)) i -= cck_mark(s, i - 2, ',') && i > 1 ? 2 : 1;
    if (i > 0 && cck_mark(s, i - 1, ',')) return across_apposition(s, i - 1, out);
    size_t start = cck_phrase_start(s, i);
    if (start == i || hangs(s, start) || hangs_further(s, start, i)) return false;
    cck_run who = cck_pick_speaker(s, start, i, any);
    if (who.first >= who.last) return false;
    *out = cck_named_speech(who, start, 0, cck_follows_speech(s, start));
    /* "head of the centre, Lt. Gen. X, said" has its commas elsewhere; "N died, police said" is behind */
    return true;
}

/* "..., said X": the subject behind the verb. */
bool cck_subject_behind(const cck_sentence *s, size_t verb, cck_speech *out) {
    cck_speech_kind kind;
    if (!cck_follows_speech(s, verb)) return false;
    if (cck_pronoun_at(s, verb + 1, &kind)) {
        *out = (cck_speech){.kind = kind, .start = verb, .end = verb + 2, .behind = true};
        return true;
    }
    size_t end = cck_phrase_end(s, verb + 1);
    cck_run who = end > verb + 1 ? cck_pick_speaker(s, verb + 1, end, false) : (cck_run){0, 0};
    if (who.first >= who.last) return false;
    *out = cck_named_speech(who, verb, end, true);
    return true;
}

/* ", said Nimo Hald, a driver,": whoever stands alone behind the verb speaks, whatever stands before the comma. */
bool cck_closes_speech(const cck_sentence *s, size_t verb, cck_speech *out) {
    size_t end = cck_phrase_end(s, verb + 1);
    bool alone = end >= s->count || s->lexemes[end].token.kind == CCK_TOKEN_PUNCT;
    if (!cck_has(s, verb, CCK_CLASS(SAYS)) || !alone || !cck_capital_at(s, verb + 1)) return false;
    if (cck_has(s, verb + 1, CCK_CLASS(WEEKDAY) | CCK_CLASS(MONTH) | CCK_CLASS(PERIOD))) return false;
    return cck_mark(s, verb - 1, ',') && cck_subject_behind(s, verb, out);
}
