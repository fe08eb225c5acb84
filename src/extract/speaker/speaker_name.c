/* speaker_name.c - the speaker within a noun phrase. */
#include "extract/speaker/speech.h"

static const uint64_t never_in_phrase =
    CCK_CLASS(AUXILIARY) | CCK_CLASS(MODAL) | CCK_CLASS(CLAUSE) | CCK_CLASS(NEGATION);

static bool is_speaker(const cck_sentence *s, size_t at) {
    return cck_has(s, at, CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(ORGANISATION) | CCK_CLASS(TITLE));
}

static bool upper(const cck_sentence *s, size_t at) {
    return at < s->count && (s->lexemes[at].token.flags & CCK_TOKEN_UPPER);
}

/* "of" and its like within a noun phrase: "the ministry of health", "a spokesman for the army". */
static bool links(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_of) || cck_key_at(s, at, CCK_KEY_for) || cck_key_at(s, at, CCK_KEY_in) ||
           cck_key_at(s, at, CCK_KEY_at) || cck_key_at(s, at, CCK_KEY_with) || cck_key_at(s, at, CCK_KEY_from);
}

/* A verb, and no part of a compound: "sacked the offices", but "armed groups", "rescue officials". */
static bool acts(const cck_sentence *s, size_t at) {
    if (cck_capital_at(s, at) || is_speaker(s, at) || cck_has(s, at, CCK_CLASS(POPULATION) | CCK_CLASS(TALLY)))
        return false;
    return (cck_has(s, at, CCK_CLASS(VERB) | CCK_CLASS(MEASURE)) || cck_word_ends(s, at, CCK_LIT("ed"))) &&
           !is_speaker(s, at + 1);
}

/* "the Fire and Rescue Management Agency": one body, whose name holds an "and". */
static bool joins_name(const cck_sentence *s, size_t at) {
    if (at < 2 || !cck_key_at(s, at, CCK_KEY_and) || !cck_capital_at(s, at - 1) || !cck_key_at(s, at - 2, CCK_KEY_the))
        return false;
    for (size_t i = at + 1; i < at + 5 && cck_capital_at(s, i); i++) {
        if (cck_has(s, i, CCK_CLASS(ORGANISATION))) return i > at + 1;
    }
    return false;
}

/* A lexeme that may stand within a noun phrase that names somebody. */
static bool phrase_part(const cck_sentence *s, size_t at) {
    const cck_lexeme *l = &s->lexemes[at];
    if (l->token.kind == CCK_TOKEN_CLITIC || l->token.kind == CCK_TOKEN_CODE) return true;
    if (l->token.kind == CCK_TOKEN_PUNCT) {
        if (l->token.punct == '-') return true;
        /* of abbreviations: "Lt. Gen." */
        return l->token.punct == '.' && at > 0 && cck_capital_at(s, at - 1) && at + 1 < s->count &&
               (cck_has(s, at - 1, CCK_CLASS(ABBREVIATION) | CCK_CLASS(TITLE)) ||
                s->lexemes[at - 1].token.end - s->lexemes[at - 1].token.start == 1);
    }
    if (l->token.kind != CCK_TOKEN_WORD) return false;
    if (upper(s, at) || links(s, at) || joins_name(s, at)) return true;
    if (cck_is_class(l, never_in_phrase | CCK_CLASS(PRONOUN) | CCK_CLASS(WEEKDAY)) &&
        !cck_is_class(l, CCK_CLASS(DETERMINER)))
        return false;
    if (cck_is_class(l, CCK_CLASS(SAYS)) || cck_key_at(s, at, CCK_KEY_which)) return false;
    if (acts(s, at)) return false;
    if (cck_is_class(l, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION)))
        return cck_has(s, at, CCK_CLASS(PARTICLE)) && cck_capital_at(s, at + 1);
    return true;
}

size_t cck_phrase_start(const cck_sentence *s, size_t end) {
    size_t i = end;
    while (i > 0 && end - i < 24 && phrase_part(s, i - 1)) {
        i--;
        /* an article begins the phrase unless it hangs on another noun: "chief of the army" */
        if (cck_has(s, i, CCK_CLASS(DETERMINER)) && (i == 0 || !links(s, i - 1) || i < 2 || !cck_word_at(s, i - 2)))
            break;
    }
    while (i < end && links(s, i)) i++;
    return i;
}

size_t cck_phrase_end(const cck_sentence *s, size_t from) {
    const uint64_t stops = CCK_CLASS(SPEECH) | CCK_CLASS(VERB) | CCK_CLASS(ADVERB);
    size_t i = from;
    while (i < s->count && i - from < 24 && phrase_part(s, i)) {
        bool known =
            is_speaker(s, i) || is_speaker(s, i + 1) || cck_has(s, i, CCK_CLASS(TALLY)) || cck_capital_at(s, i);
        known |= is_speaker(s, i + 2) && !cck_has(s, i + 1, CCK_CLASS(PREPOSITION)); /* "state fire service" */
        if (i > from && cck_has(s, i, stops) && !known) break;
        if (i > from && (cck_key_at(s, i, CCK_KEY_in) || cck_key_at(s, i, CCK_KEY_at)) && !cck_capital_at(s, i + 1))
            break;
        i++;
    }
    while (i > from && links(s, i - 1)) i--;
    return i;
}

/* The last run of capitalised words in [from, to). */
static cck_run last_name(const cck_sentence *s, size_t from, size_t to) {
    cck_run run = {to, to};
    for (size_t i = from; i < to;) {
        size_t end = cck_name_end(s, i);
        if (end > to) end = to;
        if (end > i) run = (cck_run){i, end};
        i = end > i ? end : i + 1;
    }
    return run;
}

/* "Kory Honea of Butte County" is Kory Honea; "Bank of England" and "Republic of Congo" stay whole. */
static cck_run without_origin(const cck_sentence *s, cck_run run) {
    for (size_t i = run.first + 2; i < run.last; i++) {
        if (cck_key_at(s, i, CCK_KEY_of) &&
            !cck_has(s, i - 1, CCK_CLASS(ORGANISATION) | CCK_CLASS(PLACE_NOUN) | CCK_CLASS(SPEAKER_NOUN)))
            run.last = i;
    }
    return run;
}

/* Titles and offices before a name go: "Maj. Gen. Igor", "President", "Defense Ministry spokesman". */
static cck_run without_titles(const cck_sentence *s, cck_run run) {
    for (size_t i = run.last; i-- > run.first;) {
        bool office = cck_has(s, i, CCK_CLASS(TITLE)) || (cck_has(s, i, CCK_CLASS(SPEAKER_NOUN)) &&
                                                          !cck_has(s, i, CCK_CLASS(ORGANISATION)) && !upper(s, i));
        bool body = cck_has(s, i, CCK_CLASS(ORGANISATION)) && i + 2 < run.last && !upper(s, i);
        if ((!office && !body) || cck_key_at(s, i + 1, CCK_KEY_of)) continue;
        size_t next = i + 1;
        while (next < run.last && !cck_word_at(s, next)) next++;
        if (next < run.last) run.first = next;
        break;
    }
    return run;
}

static size_t skip_articles(const cck_sentence *s, size_t from, size_t to) {
    const uint64_t skip =
        CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(NUMBER) | CCK_CLASS(PREPOSITION);
    while (from < to && (!cck_word_at(s, from) || (cck_has(s, from, skip) && !upper(s, from)))) from++;
    return from;
}

/* The phrase up to its first preposition; "of" stays ("head of the Observatory"). */
static cck_run plain_phrase(const cck_sentence *s, size_t from, size_t to, bool any) {
    cck_run none = {to, to};
    size_t end = from;
    bool known = false;
    while (end < to && (!links(s, end) || cck_key_at(s, end, CCK_KEY_of)) &&
           s->lexemes[end].token.kind != CCK_TOKEN_CLITIC) {
        known |= is_speaker(s, end) || upper(s, end);
        end++;
    }
    if (end < to && s->lexemes[end].token.kind == CCK_TOKEN_CLITIC) { /* "the company's spokesman" */
        cck_run owned = plain_phrase(s, skip_articles(s, end + 1, to), to, any);
        return owned.first < owned.last ? (cck_run){from, owned.last} : none;
    }
    if (end == from || end - from > 8 || !(known || any)) return none;
    if (cck_has(s, end - 1, CCK_CLASS(TALLY)) && !is_speaker(s, end - 1)) return none;
    return (cck_run){from, end};
}

/* "Ministry of Health", "Interior Ministry" */
static bool names_body(const cck_sentence *s, cck_run name) {
    for (size_t i = name.first; i < name.last; i++) {
        if (cck_has(s, i, CCK_CLASS(ORGANISATION))) return true;
    }
    return false;
}

cck_run cck_pick_speaker(const cck_sentence *s, size_t from, size_t to, bool any) {
    from = skip_articles(s, from, to);
    cck_run none = {to, to}, name = from < to ? last_name(s, from, to) : none;
    size_t first = from < to ? cck_name_end(s, from) : from;
    if (first > from + 1 && first < to && links(s, first) &&
        !cck_has(s, first - 1, CCK_CLASS(TITLE) | CCK_CLASS(SPEAKER_NOUN)))
        return without_origin(s, without_titles(s, (cck_run){from, first})); /* "Ann Lee of the institute" */
    if (name.first == name.last || name.last < to) return from < to ? plain_phrase(s, from, to, any) : none;
    bool tail = name.first > from && links(s, name.first - 1);
    tail |= name.first > from + 1 && cck_has(s, name.first - 1, CCK_CLASS(DETERMINER)) && links(s, name.first - 2);
    cck_run person = without_titles(s, name);
    if (tail && person.first == name.first) {
        size_t link = links(s, name.first - 1) ? name.first - 1 : name.first - 2;
        if (cck_key_at(s, link, CCK_KEY_from) && names_body(s, name)) return name; /* "figures from the Ministry" */
        /* "envoy for Orlund Marta de Brell": the place is one word; "officials in Damascus": no name at all */
        if (name.last - name.first < 3 || cck_is_organisation(s, name)) return plain_phrase(s, from, to, any);
        return cck_key_at(s, name.first + 1, CCK_KEY_of) ? name : (cck_run){name.first + 1, name.last};
    }
    /* an office without a name: "Defense Ministry Spokesman" */
    bool office = cck_has(s, person.last - 1, CCK_CLASS(TITLE)) && person.last - person.first == 1;
    if (office) return (cck_run){from, to};
    bool article = name.first > 0 && cck_has(s, name.first - 1, CCK_CLASS(DETERMINER));
    if (article && cck_is_demonym(s, person.last - 1) && person.last - person.first == 1 && !any) return none;
    return without_origin(s, person);
}

bool cck_is_organisation(const cck_sentence *s, cck_run who) {
    if (who.first >= who.last) return false;
    return cck_has(s, who.last - 1, CCK_CLASS(ORGANISATION)) || (who.last - who.first == 1 && upper(s, who.first));
}
