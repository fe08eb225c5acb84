/* status.c - whether a figure is asserted at all. A cue counts only where it governs the figure's clause; what is
 * plainly reported stays asserted. */
#include "extract/context/context.h"
#include "extract/parts.h"

/* A comma ends what a cue governs, unless the next item of a list of figures stands behind it. */
static bool ends_scope(const cck_sentence *s, size_t at) {
    if (cck_breaks_clause(s, at)) return true;
    if (cck_mark(s, at, '"')) return true;
    if (!cck_mark(s, at, ',')) return false;
    size_t next = cck_draft_from(s, at);
    if (next == s->draft_count) return true;
    size_t phrase =
        s->drafts[next].phrase_first < s->drafts[next].first ? s->drafts[next].phrase_first : s->drafts[next].first;
    if (cck_key_at(s, at + 1, CCK_KEY_as)) return true; /* "will rise, as only 70 percent has been searched" */
    if (phrase > at + 3 || cck_key_at(s, at + 1, CCK_KEY_the)) return true; /* ", the 29 who died" explains */
    for (size_t i = at + 1; i < phrase; i++) {                              /* ", killed 50" is another statement */
        if (cck_has(s, i, CCK_CLASS(MEASURE) | CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY) | CCK_CLASS(SPEECH)) ||
            cck_word_ends(s, i, CCK_LIT("ed")))
            return true;
    }
    /* "who had pledged allegiance, killed 49": what befell them is told as past */
    return s->drafts[next].first > at + 1 && cck_is_measure_verb(&s->lexemes[at + 1]) &&
           cck_word_ends(s, at + 1, CCK_LIT("ed"));
}

/* "trying to flee the area, 50 km from Orrin": where that is, while no figure stands before the comma. */
static bool is_distance_aside(const cck_sentence *s, size_t at, bool seen) {
    size_t next = cck_mark(s, at, ',') && !seen ? cck_draft_from(s, at) : s->draft_count;
    return next < s->draft_count && s->drafts[next].figure.kind == CCK_KIND_LENGTH &&
           s->drafts[next].phrase_first == at + 1;
}

static bool is_forecast_noun(const cck_sentence *s, size_t at) {
    return at > 0 && cck_cue_at(s, at, CCK_CUE_forecasts) && cck_word_at(s, at - 1) &&
           !cck_has(s, at - 1, CCK_CLASS(PRONOUN) | CCK_CLASS(AUXILIARY));
}

/* "will study the blast that killed 50": a relative clause tells what has happened; "expect the bureau to say that
 * payrolls grew by 50" goes on. */
static bool relative(const cck_sentence *s, size_t from, size_t at) {
    if (at <= from || !cck_key_at(s, at, CCK_KEY_that)) return false;
    if (cck_cue_at(s, at - 1, CCK_CUE_hearsay)) return false; /* "if reports that 40 died are true" */
    if (!cck_has(s, at - 1, CCK_CLASS(SPEECH))) return true;
    if (is_forecast_noun(s, from - 1)) return false; /* "the median forecast of banks estimated that" */
    return !(at > from + 2 && cck_key_at(s, at - 2, CCK_KEY_to));
}

/* "will hire 50 and fired 20": behind a modal a past tense is another statement; "the toll is expected to rise and 30
 * are missing": so is what follows a verb that is complete. */
static bool past_after_and(const cck_sentence *s, size_t at) {
    if (!cck_key_at(s, at, CCK_KEY_and) && !cck_key_at(s, at, CCK_KEY_but)) return false;
    bool to = at > 1 && cck_has(s, at - 1, CCK_CLASS(RISE)) && cck_has(s, at - 1, CCK_CLASS(CHANGE));
    if (to && cck_draft_from(s, at) < s->draft_count) return true;
    return cck_word_ends(s, at + 1, CCK_LIT("ed")) || cck_has(s, at + 1, CCK_CLASS(AUXILIARY));
}

static void set_status(cck_draft *d, cck_status status) {
    if (d->figure.status == CCK_STATUS_ASSERTED && cck_kind_is_claim(d->figure.kind)) d->figure.status = status;
}

/* "its 2 percent target", "the goal was 40", "a candidate needs 50 percent": aimed at. "8 percent of the target" is
 * held of it. */
static bool is_aim(const cck_sentence *s, const cck_draft *d) {
    const uint64_t aims = CCK_SIGNAL(needing) | CCK_SIGNAL(having_to) | CCK_SIGNAL(needed) | CCK_SIGNAL(aim);
    size_t at = d->unit_last > d->last ? d->unit_last : d->last, before = d->phrase_first;
    if (!(s->signals & aims)) return false;
    bool money = d->figure.kind == CCK_KIND_MONEY; /* what somebody asks for is told as it is */
    if (before > 0 && !money && cck_is_signal(s, before - 1, CCK_SIGNAL(needing))) return true;
    /* "he has to score two thirds of the votes" */
    bool share = d->figure.kind == CCK_KIND_PERCENT || d->figure.kind == CCK_KIND_FRACTION;
    if (share && before > 3 && cck_key_at(s, before - 2, CCK_KEY_to) &&
        cck_is_signal(s, before - 3, CCK_SIGNAL(having_to)))
        return true;
    if (before > 1 && cck_has(s, before - 1, CCK_CLASS(BE)) && cck_is_signal(s, before - 2, CCK_SIGNAL(aim)))
        return true;
    size_t end = d->noun_last > at ? d->noun_last : at; /* "101 are needed for a majority" */
    bool needed = cck_is_signal(s, end, CCK_SIGNAL(needed));
    if (needed && before > 0 && cck_key_at(s, before - 1, CCK_KEY_the)) return true; /* "short of the 91 needed" */
    if (cck_has(s, end, CCK_CLASS(BE)) && cck_is_signal(s, end + 1, CCK_SIGNAL(needed))) return true;
    return cck_is_signal(s, d->noun_first == at && d->noun_last > at ? d->noun_last - 1 : at, CCK_SIGNAL(aim));
}

/* "is expected to rise with 30 still missing": how things stand meanwhile. */
static bool is_circumstance(const cck_sentence *s, size_t at) {
    if (!cck_key_at(s, at, CCK_KEY_with)) return false;
    size_t next = cck_draft_from(s, at);
    const cck_draft *d = next < s->draft_count ? &s->drafts[next] : NULL;
    if (!d || d->phrase_first > at + 1 || d->figure.kind != CCK_KIND_COUNT) return false;
    size_t end = d->noun_last > d->last ? d->noun_last : d->last;
    return d->measure_at >= end && d->measure_at < s->count;
}

/* Figures behind the cue that ends at `from`, to the end of its clause. */
static void forward(cck_sentence *s, size_t from, cck_status status) {
    size_t i = cck_draft_from(s, from), begin = i;
    bool known = false;
    for (size_t at = from; at < s->count && at < from + CCK_REACH && i < s->draft_count; at++) {
        if (is_distance_aside(s, at, i > begin)) return;
        if (s->drafts[i].first == at) {
            size_t last = s->drafts[i].last;
            known = cck_is_presupposed(s, &s->drafts[i]);
            if (!known) set_status(&s->drafts[i], status);
            i++;
            at = last > at ? last - 1 : at;
        } else if (known && (cck_key_at(s, at, CCK_KEY_among) || cck_key_at(s, at, CCK_KEY_including))) {
            return; /* "the remains of 298 people, among them 193 sailors" */
        } else if (ends_scope(s, at) || is_circumstance(s, at) || past_after_and(s, at) || relative(s, from, at)) {
            return;
        }
    }
}

/* The figure that is the subject of the cue at `cue`: nothing but its own noun phrase stands between. */
static void subject(cck_sentence *s, size_t cue, cck_status status) {
    const uint64_t other =
        CCK_CLASS(MEASURE) | CCK_CLASS(VERB) | CCK_CLASS(SPEECH) | CCK_CLASS(MODAL) | CCK_CLASS(PRONOUN);
    size_t i = cck_draft_from(s, cue);
    if (i == 0) return;
    cck_draft *d = &s->drafts[i - 1];
    size_t from = d->last > d->noun_last ? d->last : d->noun_last;
    if (from > cue || cue - from > 12 || cck_mark(s, from, '-')) return; /* "the week-long truce will" */
    size_t before = d->phrase_first;
    if (before > 0 && cck_has(s, before - 1, CCK_CLASS(DETERMINER))) before--;
    if (before > 1 && (cck_key_at(s, before - 1, CCK_KEY_on) || cck_key_at(s, before - 1, CCK_KEY_about)))
        return; /* "a vote on a 30-day truce is expected": the vote is */
    /* "has risen to 81 and could rise further": the subject is that of the verb before */
    if (cue > from && (cck_key_at(s, cue - 1, CCK_KEY_and) || cck_key_at(s, cue - 1, CCK_KEY_but))) return;
    for (size_t at = from; at < cue; at++) {
        bool and = cck_key_at(s, at, CCK_KEY_and) || cck_key_at(s, at, CCK_KEY_but); /* "rose to 62 and could climb" */
        if (and&&(at + 1 == cue || cck_has(s, at + 1, CCK_CLASS(AUXILIARY)))) return;
        /* "has killed 60 and the outbreak has yet to peak": who is told of is not the subject of what is to come */
        if (and&&cck_has(s, at + 1, CCK_CLASS(DETERMINER)) && d->measure_at < d->first) return;
        if (cck_has(s, at, other) || cck_mark(s, at, ',') || cck_mark(s, at, '"') || cck_breaks_clause(s, at)) return;
    }
    set_status(d, status);
}

/* "she could see 20 bodies", "reporters could see": an eye, where a country could see so many cases next year. */
static bool is_witness(const cck_sentence *s, size_t at) {
    return at > 0 && (cck_has(s, at - 1, CCK_CLASS(PRONOUN) | CCK_CLASS(SPEAKER_NOUN)) ||
                      cck_population_of(&s->lexemes[at - 1]) || cck_word_ends(s, at - 1, CCK_LIT("ness")) ||
                      cck_word_ends(s, at - 1, CCK_LIT("nesses")));
}

/* "could only confirm two deaths", "could see 20 bodies", "the silo could hold 90 tonnes": what somebody was able to
 * say or see is so, and so is how large something is. */
static bool is_ability(const cck_sentence *s, size_t at) {
    static const char *const modals[] = {"could", "can"};
    if (!cck_token_is_any(s->text, &s->lexemes[at].token, modals, 2)) return false;
    size_t next = at + 1;
    while (next < at + 3 && cck_has(s, next, CCK_CLASS(ADVERB))) next++;
    static const char *const see[] = {"see"};
    if (next < s->count && cck_token_is_any(s->text, &s->lexemes[next].token, see, 1) && !is_witness(s, at))
        return false;
    return next < s->count && cck_cue_at(s, next, CCK_CUE_is_able);
}

/* "May" the month, "the will" the noun, "could not". */
static bool is_modal(const cck_sentence *s, size_t at) {
    if (!cck_has(s, at, CCK_CLASS(MODAL))) return false;
    if (at > 0 && cck_capital_at(s, at) && !s->headline) return false;
    if (cck_has(s, at, CCK_CLASS(MONTH)) && cck_capital_at(s, at)) return false;
    if (at > 0 && cck_has(s, at - 1, CCK_CLASS(DETERMINER)) && !cck_has(s, at - 1, CCK_CLASS(PRONOUN))) return false;
    /* "may have killed 40": what is thought to have happened */
    bool may = cck_key_at(s, at, CCK_KEY_may) || cck_key_at(s, at, CCK_KEY_might);
    if ((may && cck_key_at(s, at + 1, CCK_KEY_have)) || is_ability(s, at)) return false;
    return !cck_key_at(s, at + 1, CCK_KEY_not);
}

/* "up to 35 may have died", "might have killed as many as 40": nobody says that it is so. */
static void suppose(cck_sentence *s, size_t at) {
    bool may = cck_key_at(s, at, CCK_KEY_may) || cck_key_at(s, at, CCK_KEY_might);
    if (!may || !cck_key_at(s, at + 1, CCK_KEY_have)) return;
    for (size_t i = 0; i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        bool behind = d->first > at;
        size_t away = behind ? d->first - at : at - d->last;
        if (d->figure.bound != CCK_BOUND_AT_MOST || away > 8) continue;
        if (behind ? cck_same_clause(s, at, d->first) : cck_same_clause(s, d->last - 1, at))
            set_status(d, CCK_STATUS_FORECAST);
    }
}

/* Headlines have capitals throughout, or no full stop at the head of the page. */
static bool is_title(const cck_sentence *s) {
    return s->headline || (s->index == 0 && s->count > 0 && s->lexemes[s->count - 1].token.kind != CCK_TOKEN_PUNCT);
}

/* "Factory to cut 500 jobs": in a headline an infinitive behind the subject is a plan. */
static bool headline_plan(const cck_sentence *s, size_t at) {
    const uint64_t verbs =
        CCK_CLASS(VERB) | CCK_CLASS(MEASURE) | CCK_CLASS(AUXILIARY) | CCK_CLASS(SPEECH) | CCK_CLASS(RISE);
    if (!is_title(s) || at == 0 || !cck_key_at(s, at, CCK_KEY_to) || !cck_has(s, at + 1, verbs)) return false;
    for (size_t i = 0; i < at; i++) {
        if (cck_has(s, i, verbs | CCK_CLASS(CLAUSE)) || cck_mark(s, i, ',')) return false;
    }
    return true;
}

/* "Looking for a rise of 3 percent" foresees, "adults looking for work" and "seven are being looked for" do not. */
static bool is_search(const cck_sentence *s, size_t at, size_t end) {
    static const char *const looking[] = {"looking"}, *const looked[] = {"looked"};
    if (cck_token_is_any(s->text, &s->lexemes[at].token, looked, 1)) return at > 0 && cck_has(s, at - 1, CCK_CLASS(BE));
    if (!cck_token_is_any(s->text, &s->lexemes[at].token, looking, 1)) return false;
    size_t next = cck_draft_from(s, end);
    if (next < s->draft_count && (s->drafts[next].phrase_first <= end || s->drafts[next].first <= end)) return false;
    return cck_word_at(s, end) && !cck_has(s, end, CCK_CLASS(DETERMINER) | CCK_CLASS(HEDGE_BEFORE)) &&
           !cck_key_at(s, end, CCK_KEY_a);
}

/* "dozens of divers are struggling to reach the wreck": what they try to do is yet to come, they are there. */
static bool is_effort(const cck_sentence *s, size_t at) {
    return cck_cue_at(s, at, CCK_CUE_efforts);
}

/* "struggling to cope with hundreds of injured", "trying to come to terms with": what there is to cope with is there.
 */
static bool is_coping(const cck_sentence *s, size_t at) {
    if (at >= s->count || !cck_cue_at(s, at, CCK_CUE_copes)) return false;
    return cck_key_at(s, at + 1, CCK_KEY_with) || cck_key_at(s, at + 1, CCK_KEY_from) ||
           (cck_key_at(s, at + 1, CCK_KEY_to) && cck_key_at(s, at + 3, CCK_KEY_with));
}

static size_t forecast_cue(const cck_sentence *s, size_t at) {
    if (is_modal(s, at)) return 1;
    if (headline_plan(s, at)) return 1;
    size_t n = cck_phrase(s, at, CCK_WORD_FORECAST, NULL);
    if (n && is_search(s, at, at + n)) return 0;
    /* "pledged allegiance to the group and killed 49": no number is foreseen */
    if (n && (is_coping(s, at + n) || cck_cue_at(s, at + n, CCK_CUE_loyalties))) return 0;
    if (!n || (at > 0 && cck_key_at(s, at - 1, CCK_KEY_than))) return 0;
    if (at > 0 && cck_mark(s, at - 1, '-') && cck_glued(s, at)) return 0; /* "a better-than-expected 118,000" */
    return at > 0 && cck_has(s, at - 1, CCK_CLASS(NEGATION)) ? 0 : n;
}

/* "if not thousands" and "as if" condition nothing. */
static size_t condition_cue(const cck_sentence *s, size_t at) {
    size_t n = cck_phrase(s, at, CCK_WORD_CONDITION, NULL);
    if (!n || cck_key_at(s, at + n, CCK_KEY_not)) return 0;
    if (n > 1 && cck_draft_at(s, at + n)) return 0; /* "as long as 11 months" */
    return at > 0 && cck_key_at(s, at - 1, CCK_KEY_as) ? 0 : n;
}

/* "denied that", "rejected claims of", "denied killing": a denial of words, not of an application. */
static size_t denial_cue(const cck_sentence *s, size_t at) {
    size_t n = cck_phrase(s, at, CCK_WORD_DENIAL, NULL);
    if (!n) {
        n = cck_phrase(s, at, CCK_WORD_NEGATION, NULL);
        return n > 1 ? n : 0; /* "no evidence that" */
    }
    bool deny = cck_key_at(s, at, CCK_KEY_denied) || cck_key_at(s, at, CCK_KEY_denies) ||
                cck_key_at(s, at, CCK_KEY_deny) || cck_key_at(s, at, CCK_KEY_denying);
    for (size_t i = at + n; i < at + n + 5 && i < s->count; i++) {
        if (cck_key_at(s, i, CCK_KEY_that)) return i - at;
        if (cck_has(s, i, CCK_CLASS(TALLY)) || cck_key_at(s, i, CCK_KEY_claim) || cck_key_at(s, i, CCK_KEY_claims) ||
            cck_key_at(s, i, CCK_KEY_allegations) || cck_key_at(s, i, CCK_KEY_suggestions) ||
            cck_key_at(s, i, CCK_KEY_accusations))
            return i + 1 - at;
        if (deny && cck_word_ends(s, i, CCK_LIT("ing"))) return i - at;
        if (s->lexemes[i].token.kind == CCK_TOKEN_PUNCT || cck_draft_at(s, i)) return 0;
    }
    return 0;
}

/* "250,000 came for a march that could not march", "the firm that got 50, was not hired": what is denied is said of
 * another. */
static bool told_of_another(const cck_sentence *s, const cck_draft *d, size_t verb) {
    for (size_t at = d->last; at < verb; at++) {
        if (cck_mark(s, at, ',') || cck_key_at(s, at, CCK_KEY_that) || cck_key_at(s, at, CCK_KEY_which)) return true;
    }
    return false;
}

/* "did not kill 50", "50 were not killed": the verb that counts the figure is negated itself. */
static void negate(const cck_sentence *s, cck_draft *d) {
    size_t verb = d->measure_at;
    if (verb >= s->count || verb == 0 || told_of_another(s, d, verb)) return;
    bool between = cck_has(s, verb - 1, CCK_CLASS(ADVERB) | CCK_CLASS(AUXILIARY)) &&
                   !cck_key_at(s, verb - 1, CCK_KEY_only) && !cck_key_at(s, verb - 1, CCK_KEY_just);
    if (cck_has(s, verb - 1, CCK_CLASS(NEGATION)) || (between && verb > 1 && cck_has(s, verb - 2, CCK_CLASS(NEGATION))))
        set_status(d, CCK_STATUS_DENIED);
}

/* "112 were killed, and not 125 as had been reported", "not 125 but 112": the number itself is denied. */
static void reject(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t at = d->phrase_first;
    if (at < 1 || at != d->first || !cck_key_at(s, at - 1, CCK_KEY_not) || d->figure.bound != CCK_BOUND_EXACT) return;
    size_t end = d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
    const cck_draft *next = i + 1 < s->draft_count ? d + 1 : NULL, *before = i > 0 ? d - 1 : NULL;
    bool set_right =
        next && next->figure.kind == d->figure.kind &&
        (cck_key_at(s, end, CCK_KEY_but) || (cck_mark(s, end, ',') && cck_key_at(s, end + 1, CCK_KEY_but)));
    bool instead = before && before->figure.kind == d->figure.kind && at > 1 && !d->article && !d->lone_one &&
                   (cck_mark(s, at - 2, ',') || cck_mark(s, at - 2, '_') || cck_key_at(s, at - 2, CCK_KEY_and));
    if (set_right || instead) set_status(d, CCK_STATUS_DENIED);
}

static bool has_condition(const cck_sentence *s) {
    for (size_t i = 0; i < s->count; i++) {
        if (cck_key_at(s, i, CCK_KEY_if) && condition_cue(s, i)) return true;
    }
    return false;
}

cck_code cck_find_status(cck_sentence *s) {
    if (!s->draft_count) return CCK_OK;
    const uint64_t cues =
        CCK_CLASS(DENIAL) | CCK_CLASS(NEGATION) | CCK_CLASS(CONDITION) | CCK_CLASS(FORECAST) | CCK_CLASS(MODAL);
    bool any = is_title(s) || (s->classes & cues);
    bool condition = s->classes & CCK_CLASS(CONDITION) && has_condition(s);
    for (size_t i = 0; i < s->count && any; i++) {
        size_t n;
        const cck_lexeme *l = &s->lexemes[i];
        if (!l->word || (!is_title(s) && !(cck_begun(l) & cues))) continue;
        if (cck_has(s, i, CCK_CLASS(MODAL))) suppose(s, i);
        if ((n = denial_cue(s, i)) != 0) {
            forward(s, i + n, CCK_STATUS_DENIED);
        } else if ((n = condition_cue(s, i)) != 0) {
            forward(s, i + n, CCK_STATUS_HYPOTHETICAL);
        } else if ((n = forecast_cue(s, i)) != 0) {
            cck_status status = condition && is_modal(s, i) ? CCK_STATUS_HYPOTHETICAL : CCK_STATUS_FORECAST;
            forward(s, i + n, status);
            if (!is_effort(s, i)) subject(s, i, status);
        }
    }
    for (size_t i = 0; i < s->draft_count; i++) {
        negate(s, &s->drafts[i]);
        if (s->classes & CCK_CLASS(NEGATION)) reject(s, i);
        if (any && (s->classes & CCK_CLASS(FORECAST)) && cck_is_foreseen_behind(s, &s->drafts[i]))
            set_status(&s->drafts[i], CCK_STATUS_FORECAST);
        if (is_aim(s, &s->drafts[i])) set_status(&s->drafts[i], CCK_STATUS_FORECAST);
        cck_find_total(s, &s->drafts[i]);
    }
    return CCK_OK;
}
