/* behind.c - what stands behind the counted and says what befell them: "62 soldiers were killed", "three children
 * missing since Monday". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_RIGHT = 14 };
#define ROLE(name) CCK_ROLE(name)

static bool is_people(const cck_population *p) {
    while (p && p->part_of) p = p->part_of;
    return p && cck_view_equal(p->name, CCK_LIT("person"));
}

/* "21 people travelling in three coaches died", "40 people in 12 villages were hurt": where the people were. */
static bool tells_where(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    static const char *const in[] = {"in", "at", "from", "across", "aboard"};
    size_t at = next->phrase_first;
    if (!is_people(d->population) || is_people(next->population) || next->noun_last <= next->last || at == 0)
        return false;
    return cck_token_is_any(s->text, &s->lexemes[at - 1].token, in, sizeof in / sizeof *in);
}

/* The next claim: "two men seen at Gate 3 were detained", "twelve boys aged 14 were hurt". */
static size_t ceiling_of(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i];
    while (++i < s->draft_count) {
        const cck_draft *next = &s->drafts[i];
        bool claims = cck_kind_is_claim(next->figure.kind) && next->figure.kind != CCK_KIND_AGE;
        if (claims && !tells_where(s, d, next)) break;
    }
    return i < s->draft_count ? s->drafts[i].first : s->count;
}

/* A count with its hedge begins here. */
static bool opens_count(const cck_sentence *s, size_t at) {
    size_t i = cck_draft_from(s, at);
    return i < s->draft_count && s->drafts[i].phrase_first == at && s->drafts[i].figure.kind == CCK_KIND_COUNT;
}

/* A transitive verb without "be" before it is active when an object follows: the figure is its subject then. */
bool cck_is_active(const cck_sentence *s, size_t at, size_t length) {
    if (at > 0 && cck_is_be(s, at - 1)) return false;
    if (at > 0 && (cck_key_at(s, at - 1, CCK_KEY_to) || cck_has(s, at - 1, CCK_CLASS(MODAL)))) return true;
    if (at > 1 && cck_has(s, at - 1, CCK_CLASS(ADVERB)) && cck_is_be(s, at - 2)) return false;
    if (cck_ends_in(s, at, 'g')) return true; /* killing */
    size_t next = at + length;
    if (next >= s->count) return false;
    const cck_lexeme *l = &s->lexemes[next];
    if (cck_phrase(s, next, CCK_WORD_RATE, NULL)) return false; /* "344 wounded each day" */
    if (l->token.kind == CCK_TOKEN_NUMBER || cck_is_class(l, CCK_CLASS(NUMBER) | CCK_CLASS(VAGUE))) return true;
    if (opens_count(s, next)) return true;                   /* "killed at least 200" */
    if (cck_begun(l) & CCK_CLASS(PREPOSITION)) return false; /* "wounded due to the fighting" */
    if (l->token.kind == CCK_TOKEN_WORD &&
        !cck_is_class(l, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB) | CCK_CLASS(WEEKDAY) |
                             CCK_CLASS(AUXILIARY) | CCK_CLASS(MEASURE) | CCK_CLASS(PRONOUN) | CCK_CLASS(SPEECH)))
        return true;
    return cck_is_class(l, CCK_CLASS(DETERMINER)) || l->key == CCK_KEY_them || l->key == CCK_KEY_him;
}

/* "300 people sheltering in a school were led away": where they were, in a phrase of its own. */
static bool is_phrase_of_place(const cck_sentence *s, const cck_draft *d, size_t at, size_t length) {
    bool behind = at == d->noun_last || cck_has(s, at - 1, CCK_CLASS(POPULATION));
    return behind && cck_word_ends(s, at, CCK_LIT("ing")) && cck_has(s, at + length, CCK_CLASS(PREPOSITION));
}

/* "seven men in a failed raid", "two in the attack": the word is a noun here, not what befell them. */
static bool is_noun_here(const cck_sentence *s, size_t at) {
    if (cck_word_ends(s, at, CCK_LIT("ed")) || cck_word_ends(s, at, CCK_LIT("n"))) return false;
    if (cck_word_ends(s, at, CCK_LIT("s")) && cck_word_ends(s, at - 1, CCK_LIT("ing")))
        return true; /* "attempting rescues" */
    for (size_t i = at; i-- > 0 && at - i <= 3;) {
        if (s->lexemes[i].token.kind == CCK_TOKEN_CLITIC) return !cck_has(s, i, CCK_CLASS(BE)); /* "the line's wreck" */
        if (!cck_word_at(s, i) || cck_has(s, i, CCK_CLASS(AUXILIARY) | CCK_CLASS(POPULATION) | CCK_CLASS(PRONOUN)))
            return false; /* "those hurt" */
        if (cck_has(s, i, CCK_CLASS(PREPOSITION) | CCK_CLASS(DETERMINER))) return !cck_key_at(s, i, CCK_KEY_to);
    }
    return false;
}

/* "spent the night": how long, no object. */
static bool is_length_of_time(const cck_sentence *s, size_t at) {
    return cck_has(s, at + 1, CCK_CLASS(PERIOD)) || cck_key_at(s, at + 1, CCK_KEY_night);
}

/* "300 rescuers searched the rubble": a verb with an object of its own; in a relative clause it tells who they are. */
static bool takes_object(const cck_sentence *s, size_t from, size_t at) {
    bool verb = cck_has(s, at, CCK_CLASS(VERB)) || cck_word_ends(s, at, CCK_LIT("ed"));
    if (!verb || !cck_has(s, at + 1, CCK_CLASS(DETERMINER)) || cck_is_be(s, at - 1)) return false;
    if (is_length_of_time(s, at + 1)) return false;
    for (size_t i = from; i < at; i++) {
        if (cck_has(s, i, CCK_CLASS(PRONOUN))) return false;
    }
    return true;
}

/* "whether", "because", "although": what follows is said of somebody else; "who" and "which" go on about the figure. */
static bool is_subordinate(const cck_sentence *s, size_t at) {
    if (cck_key_at(s, at, CCK_KEY_whether) || cck_key_at(s, at, CCK_KEY_where)) return true;
    return cck_has(s, at, CCK_CLASS(CLAUSE)) && !cck_has(s, at, CCK_CLASS(PRONOUN) | CCK_CLASS(DETERMINER)) &&
           !cck_key_at(s, at, CCK_KEY_before) && !cck_key_at(s, at, CCK_KEY_but);
}

bool cck_clause_ends(const cck_sentence *s, size_t at) {
    const cck_sense *state;
    if (cck_mark(s, at, ';') || cck_mark(s, at, '_') || cck_mark(s, at, ':') || cck_mark(s, at, '.')) return true;
    if (cck_mark(s, at, ','))
        return !cck_has(s, at + 1, CCK_CLASS(AUXILIARY)) && !cck_key_at(s, at + 1, CCK_KEY_mostly);
    if (is_subordinate(s, at)) return true;
    /* "listed as missing" */
    if (cck_key_at(s, at, CCK_KEY_as) && cck_measure_at(s, at + 1, ROLE(STATE), NULL, &state)) return false;
    if (!cck_key_at(s, at, CCK_KEY_and) && !cck_key_at(s, at, CCK_KEY_but) && !cck_key_at(s, at, CCK_KEY_while) &&
        !cck_key_at(s, at, CCK_KEY_when) && !cck_key_at(s, at, CCK_KEY_after) && !cck_key_at(s, at, CCK_KEY_before) &&
        !cck_key_at(s, at, CCK_KEY_as))
        return false;
    bool theirs = cck_key_at(s, at, CCK_KEY_and) && cck_key_at(s, at + 1, CCK_KEY_their); /* "and their families" */
    return !cck_has(s, at + 1 + theirs, CCK_CLASS(POPULATION)) || cck_key_at(s, at, CCK_KEY_after) ||
           cck_key_at(s, at, CCK_KEY_when) || cck_key_at(s, at, CCK_KEY_while);
}

/* Another verb takes the figure as its subject: nothing behind it speaks of this figure. */
static bool is_anothers(const cck_sentence *s, const cck_draft *d, size_t from, size_t at) {
    const cck_sense *sense;
    bool be = cck_is_be(s, at - 1) ||
              (cck_has(s, at - 1, CCK_CLASS(ADVERB)) && cck_is_be(s, at - 2)); /* "are now reported" */
    /* "16 guests registered at the inn": a participle that tells who they are */
    bool participle = at == from && cck_word_ends(s, at, CCK_LIT("ed")) && cck_has(s, at + 1, CCK_CLASS(PREPOSITION)) &&
                      !cck_has(s, at - 1, CCK_CLASS(SPEAKER_NOUN));
    bool speaks = cck_has(s, at, CCK_CLASS(SPEECH)) && !be && !participle;
    bool aside =
        speaks && (cck_has(s, at - 1, CCK_CLASS(PRONOUN)) ||            /* "the guards it says have died" */
                   cck_measure_at(s, at + 1, ROLE(STATE), d, &sense) || /* "88 people confirmed dead" */
                   (cck_key_at(s, at + 1, CCK_KEY_to) && cck_key_at(s, at + 2, CCK_KEY_have))); /* "to have died" */
    return (speaks && !aside) || takes_object(s, from, at);
}

/* "soldiers are struggling to reach people stranded": those whom a verb before them has for its object, and what befell
 * them. */
static bool is_of_object(const cck_sentence *s, size_t from, size_t at) {
    if (at < from + 3 || !cck_has(s, at - 1, CCK_CLASS(POPULATION)) || cck_has(s, at - 1, CCK_CLASS(MEASURE)))
        return false;
    size_t before = at - 2;
    if (cck_has(s, before, CCK_CLASS(DETERMINER)) && before > from) before--;
    return cck_has(s, before, CCK_CLASS(VERB)) || cck_key_at(s, before - 1, CCK_KEY_to);
}

/* "camps to escape floods that have killed": a relative clause about the noun right before it, not about the figure. */
static bool is_of_another(const cck_sentence *s, size_t from, size_t at) {
    if (at <= from + 1 || !(cck_key_at(s, at, CCK_KEY_that) || cck_key_at(s, at, CCK_KEY_which))) return false;
    if (!cck_has(s, at + 1, CCK_CLASS(AUXILIARY)) && !cck_has(s, at + 1, CCK_CLASS(MEASURE))) return false;
    return cck_has(s, at - 1, CCK_CLASS(PLURAL)) ||
           (cck_word_at(s, at - 1) && !s->lexemes[at - 1].word && cck_word_ends(s, at - 1, CCK_LIT("s")));
}

/* "An earlier figure of 359 was withdrawn": that befell the figure, not whom it counts. */
static bool is_of_figure(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    return at > 1 && d->noun_first == d->noun_last && cck_key_at(s, at - 1, CCK_KEY_of) &&
           cck_has(s, at - 2, CCK_CLASS(TALLY)) && cck_key_at(s, d->last, CCK_KEY_was);
}

/* "An airliner with 295 on board downed", "a bus carrying 40 people plunged": they are part of what the verb is about.
 */
static bool is_carried(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    while (at > 0 && cck_has(s, at - 1, CCK_CLASS(DETERMINER))) at--;
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_with) && cck_word_at(s, at - 2) &&
           !cck_has(s, at - 2, CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY));
}

/* "40 people from [two villages], among them a child, were killed": where the people are from. */
static bool is_where_from(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i], *p = i > 0 ? &s->drafts[i - 1] : NULL;
    if (!p || d->population || d->phrase_first < 2 || p->noun_last + 1 != d->phrase_first || !p->population)
        return false;
    return cck_has(s, p->noun_last, CCK_CLASS(PREPOSITION)) && !cck_key_at(s, p->noun_last, CCK_KEY_of);
}

/* "were killed", "died", "dead", "more wounded" behind the figure. */
bool cck_measure_from_right(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_sense *sense;
    /* "12 of the 30 hostages were freed": the 12 were; "four of the 12 who died": both did */
    size_t end = d->noun_last > d->last ? d->noun_last : d->last;
    if (i > 0 && s->drafts[i - 1].of_next && !cck_key_at(s, end, CCK_KEY_who)) return false;
    if (i > 0 && tells_where(s, d - 1, d)) return false;
    if (is_of_figure(s, d) || is_where_from(s, i)) return false;
    if (d->figure.kind == CCK_KIND_COUNT && cck_behind_hyphen(s, d) < SIZE_MAX)
        return false; /* "the 12-story tower fell" */
    const cck_draft *whole = d->of_next ? d + 1 : d;
    /* "650 of the 6,100 posts would go" */
    const cck_draft *counted = d->figure.kind == CCK_KIND_COUNT && d->noun_first == d->noun_last ? whole : d;
    size_t limit = ceiling_of(s, d->of_next ? i + 1 : i),
           at = whole->noun_last > whole->unit_last ? whole->noun_last : whole->unit_last;
    bool them = at == d->last && cck_key_at(s, at, CCK_KEY_of) && /* "30 of them, four of these children, in" */
                (cck_key_at(s, at + 1, CCK_KEY_them) || cck_key_at(s, at + 1, CCK_KEY_whom));
    if (them) at += 2;
    size_t own = at;
    if (whole == d) at = cck_read_list(s, d, own, limit);
    if (at == own && d->population && d->figure.kind == CCK_KIND_COUNT) at = cck_skip_company(s, at, limit);
    size_t skipped = cck_skip_aside(s, at, limit);
    /* "Everyone aboard, 157 people, died" */
    bool apposition = skipped == at && cck_mark(s, at, ',') && d->phrase_first > 0 &&
                      cck_mark(s, d->phrase_first - 1, ',') && d->noun_last > d->last;
    if (apposition && (cck_has(s, at + 1, CCK_CLASS(AUXILIARY)) || cck_measure_at(s, at + 1, ROLE(SUBJECT), d, &sense)))
        at++;
    if (skipped > at) {
        at = skipped;
        limit = s->count;
        for (size_t k = i + 1; k < s->draft_count; k++) {
            if (s->drafts[k].first >= at) {
                limit = s->drafts[k].first;
                break;
            }
        }
    }
    bool weakly = false;
    size_t from = at;
    for (size_t stop = at + REACH_RIGHT; at < limit && at < stop; at++) {
        size_t over = at > from ? cck_skip_aside(s, at, limit) : at; /* "from both sides, including nine boys, were" */
        if (over > at && over < limit) {
            at = over - 1;
            continue;
        }
        if (cck_clause_ends(s, at) || is_of_another(s, from, at)) return weakly;
        size_t n = cck_measure_at(s, at, ROLE(STATE) | ROLE(SUBJECT) | ROLE(OBJECT), counted, &sense);
        if (!n) {
            if (is_anothers(s, d, from, at)) return weakly;
            continue;
        }
        if (cck_did_not(s, at)) return weakly;
        if (sense->role == CCK_ROLE_OBJECT && n == 1 && is_noun_here(s, at)) continue;
        /* "mothers lost custody": a state that is for some only is a verb's form, too */
        bool verb = sense->role == CCK_ROLE_OBJECT || (sense->role == CCK_ROLE_STATE && sense->measure->of.count);
        if (sense->role != CCK_ROLE_STATE && cck_is_verbal_noun(s, at)) continue; /* "took part in the rescue" */
        if (is_of_object(s, from, at)) return weakly;
        if (verb && cck_is_active(s, at, n)) {
            if (!is_phrase_of_place(s, d, at, n)) return weakly;
            cck_take_measure(d, sense, at, n); /* unless something befell them */
            weakly = true;
            continue;
        }
        if (sense->role == CCK_ROLE_STATE && at + n < s->count && cck_has(s, at + n, CCK_CLASS(POPULATION)))
            return weakly;
        if (weakly && sense->measure->weak) continue;
        cck_take_measure(d, sense, at, n);
        if (!sense->measure->weak || is_carried(s, d)) return true;
        weakly = true; /* "all 157 aboard perished": what befell them says more */
    }
    return weakly;
}
