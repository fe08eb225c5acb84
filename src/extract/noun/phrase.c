/* phrase.c - how far a counted noun phrase goes, without a parser: up to the last plural, stopped by function words,
 * verbs and marks. */
#include "base/ascii.h"
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { LONGEST_PHRASE = 7 };
static const uint64_t function = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                                 CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(MONTH) | CCK_CLASS(WEEKDAY);

static bool ends_in(const cck_sentence *s, size_t at, cck_view suffix) {
    const cck_token *t = &s->lexemes[at].token;
    cck_view tail = {s->text.ptr + t->end - suffix.len, suffix.len};
    return t->end - t->start > suffix.len + 1 && cck_view_equal_nocase(tail, suffix);
}

/* People and measures are countable in any form: "1,000 police", "60 dead". */
static bool is_countable(const cck_sentence *s, size_t at) {
    return cck_is_plural(s, at) || cck_is_plural_code(s, at) || cck_is_class(&s->lexemes[at], CCK_CLASS(POPULATION));
}

static bool is_participle(const cck_sentence *s, size_t at) {
    const cck_lexeme *l = &s->lexemes[at];
    if (cck_is_class(l, CCK_CLASS(POPULATION) | CCK_CLASS(PLURAL))) return false;
    return ends_in(s, at, CCK_LIT("ed")) || ends_in(s, at, CCK_LIT("ing"));
}

bool cck_is_measure_noun(const cck_lexeme *l) {
    if (!(l->roles & CCK_ROLE(NOUN)) || !cck_is_class(l, CCK_CLASS(MEASURE))) return false;
    size_t count;
    const cck_sense *senses = cck_senses_of(l->word, CCK_WORD_MEASURE, &count);
    for (; count > 0 && !senses[count - 1].tail_count; count--) {
        if (senses[count - 1].role == CCK_ROLE_NOUN) return true;
    }
    return false;
}

/* "US troops", "WHO staff", not in a line of capitals: a name that is spelled like a function word. */
static bool is_initials(const cck_sentence *s, size_t at) {
    const cck_token *t = &s->lexemes[at].token;
    if (!(t->flags & CCK_TOKEN_UPPER) || t->end - t->start < 2 || !cck_word_at(s, at + 1)) return false;
    return !(s->lexemes[at + 1].token.flags & CCK_TOKEN_UPPER);
}

/* "sit-ins", "walk-outs": a verb's form within a noun. */
static bool is_hyphened(const cck_sentence *s, size_t at) {
    return cck_mark(s, at + 1, '-') && cck_glued(s, at + 1) && cck_glued(s, at + 2) && cck_word_at(s, at + 2);
}

/* "The two shook hands": a past tense that is no participle behind a number that stands for people. */
static bool is_past_tense(const cck_sentence *s, size_t at) {
    if (at < 2 || !cck_key_at(s, at - 2, CCK_KEY_the) || !cck_has(s, at - 1, CCK_CLASS(NUMBER))) return false;
    cck_view word = cck_token_view(s->text, &s->lexemes[at].token);
    char last = word.ptr[word.len - 1];
    return cck_has(s, at, CCK_CLASS(VERB)) && last != 'd' && last != 'g' && last != 'n' && last != 't';
}

/* A verb's form that may stand before a noun: "slain", "wounded", "fighting", not "went". */
static bool may_modify(const cck_sentence *s, size_t at) {
    const cck_lexeme *l = &s->lexemes[at];
    char last = cck_lower(s->text.ptr[l->token.end - 1]);
    const cck_sense *sense;
    return is_participle(s, at) || last == 'n' || !cck_is_class(l, CCK_CLASS(VERB)) ||
           cck_measure_at(s, at, CCK_ROLE(STATE), NULL, &sense) == 1; /* "lost children" */
}

/* "two-run homer", "five-fight deal": right behind the hyphen of a number. */
static bool is_joined(const cck_sentence *s, size_t at) {
    return at > 1 && cck_mark(s, at - 1, '-') && cck_glued(s, at) && cck_glued(s, at - 1) &&
           (s->lexemes[at - 2].token.kind == CCK_TOKEN_NUMBER || cck_has(s, at - 2, CCK_CLASS(NUMBER)));
}

/* "deliberately", "fatally": an adverb by its ending ("supply" and "family" are none). */
static bool is_adverb(const cck_sentence *s, size_t at) {
    static const char *const endings[] = {"tely",  "ally",  "ously", "ively", "ently", "antly", "edly",
                                          "ingly", "fully", "ibly",  "ably",  "htly",  "wnly"};
    for (size_t i = 0; ends_in(s, at, CCK_LIT("ly")) && i < sizeof endings / sizeof *endings; i++) {
        if (ends_in(s, at, cck_view_of(endings[i]))) return true;
    }
    return false;
}

/* What was found of the counted, no doing of theirs: "40 confirmed and probable cases", not "40 suffered". */
static bool is_finding(const cck_sentence *s, size_t at) {
    return cck_is_signal(s, at, CCK_SIGNAL(finding));
}

/* "suspected cholera cases": a noun between it and the countable one. */
static bool finds_kind(const cck_sentence *s, size_t at) {
    const uint64_t verbs = CCK_CLASS(VERB) | CCK_CLASS(SPEECH) | CCK_CLASS(ADVERB);
    if (!is_finding(s, at) || !cck_word_at(s, at + 1) || !cck_word_at(s, at + 2)) return false;
    if (cck_has(s, at + 1, function | verbs) || is_participle(s, at + 1)) return false;
    return is_countable(s, at + 2) && cck_is_measure_noun(&s->lexemes[at + 2]) && cck_is_plural(s, at + 2);
}

/* "five help desk employees", "nine fire department officials": a verb's plain form, a noun in the singular, and
 * then who or what is counted; behind a number nobody travels an agency. */
static bool is_compound(const cck_sentence *s, size_t at) {
    size_t next = at + 1, head = at + 2;
    if (at == 0 || !cck_draft_at(s, at - 1) || is_countable(s, at) || is_participle(s, at) || !cck_word_at(s, head))
        return false;
    if (!cck_word_at(s, next) || cck_has(s, next, function | CCK_CLASS(VERB) | CCK_CLASS(ADVERB) | CCK_CLASS(SPEECH)))
        return false;
    bool plain = !ends_in(s, at, CCK_LIT("s")) && !(s->lexemes[at].token.flags & CCK_TOKEN_CAPITAL);
    return plain && !is_countable(s, next) && is_countable(s, head) && !cck_has(s, head, function | CCK_CLASS(VERB));
}

/* "Red Cross volunteers", "Border Patrol agents": a word that is a verb elsewhere is none within a name. */
static bool is_in_name(const cck_sentence *s, size_t at) {
    bool goes_on = cck_word_at(s, at + 1) && !cck_capital_at(s, at + 1);
    return goes_on && at > 1 && !s->headline && cck_capital_at(s, at) && cck_capital_at(s, at - 1);
}

/* Words that no noun phrase holds. */
static bool stops(const cck_sentence *s, size_t at, bool have_head) {
    const cck_lexeme *l = &s->lexemes[at];
    if (l->token.kind != CCK_TOKEN_WORD && l->token.kind != CCK_TOKEN_CODE) return true;
    if (have_head && cck_is_plural(s, at) && cck_is_measure_noun(l)) return false; /* "civilian deaths" */
    if (!have_head && (l->classes & function) && is_initials(s, at)) return false;
    bool may_like = cck_is_class(l, CCK_CLASS(MONTH)) && !(l->token.flags & CCK_TOKEN_CAPITAL);
    bool compound = !have_head && cck_is_class(l, CCK_CLASS(PREPOSITION)) && cck_glued(s, at + 1) && is_hyphened(s, at);
    if (cck_is_class(l, function) && !may_like && !compound && !cck_is_class(l, CCK_CLASS(POPULATION)))
        return true; /* "two off-duty officers" */
    if (have_head && (cck_is_class(l, CCK_CLASS(ADVERB)) || is_adverb(s, at))) return true;
    bool verb = cck_is_class(l, CCK_CLASS(VERB) | CCK_CLASS(SPEECH) | CCK_CLASS(FORECAST)) || cck_is_measure_verb(l);
    if (!verb || cck_is_class(l, CCK_CLASS(POPULATION) | CCK_CLASS(PLURAL))) return false;
    if (is_hyphened(s, at)) return false;
    if (!have_head && (is_joined(s, at) || is_in_name(s, at))) return false;
    if (have_head && cck_is_plural(s, at) && !cck_is_plural(s, at - 1))
        return false; /* "home runs", "police reports" */
    if (!have_head && is_past_tense(s, at)) return true;
    /* a verb's form is a modifier when a countable noun follows: "wounded soldiers", "slain Marrec guardsmen" */
    size_t next = at + 1;
    if (cck_word_at(s, next) && (s->lexemes[next].token.flags & CCK_TOKEN_CAPITAL) && !is_countable(s, next)) next++;
    if (next == at + 1 && !have_head && is_finding(s, at) && cck_word_at(s, next) && is_participle(s, next)) next++;
    bool modifies = cck_word_at(s, next) && is_countable(s, next) && !cck_has(s, next, function) && may_modify(s, at);
    if (modifies || finds_kind(s, at)) return have_head;
    if (!have_head && is_compound(s, at)) return false;
    return have_head || !cck_is_plural(s, at);
}

/* One step over a word; hyphens that join words count as part of it. */
static size_t step(const cck_sentence *s, size_t at) {
    at++;
    while (at + 1 < s->count && cck_is_punct(&s->lexemes[at], '-') &&
           !(s->lexemes[at].token.flags & CCK_TOKEN_SPACE_BEFORE) &&
           (s->lexemes[at + 1].token.kind == CCK_TOKEN_WORD || s->lexemes[at + 1].token.kind == CCK_TOKEN_NUMBER) &&
           !(s->lexemes[at + 1].token.flags & CCK_TOKEN_SPACE_BEFORE))
        at += 2;
    return at;
}

/* Over a number that is a name, and a plural's "s" glued to it: "737", "3s". */
static size_t skip_name_number(const cck_sentence *s, size_t from, size_t limit) {
    size_t at = from;
    if (cck_mark(s, at, '-') && cck_glued(s, at + 1) && at + 1 < limit) at++; /* "Covid -19" */
    if (s->lexemes[at].token.kind != CCK_TOKEN_NUMBER || at >= limit) return from;
    const cck_draft *d = cck_draft_at(s, at);
    if (!d || d->figure.kind != CCK_KIND_ID) return from;
    bool plural = cck_glued(s, at + 1) && cck_key_at(s, at + 1, CCK_KEY_s);
    return plural && at + 1 < limit ? at + 2 : at + 1;
}

/* "digital and physical sales", "Kia or Orlix vans": a modifier before, a plural within reach behind. */
static bool joins_modifiers(const cck_sentence *s, size_t q, size_t at, size_t limit) {
    if (q == at || (!cck_key_at(s, q, CCK_KEY_and) && !cck_key_at(s, q, CCK_KEY_or))) return false;
    if (s->lexemes[q - 1].token.kind != CCK_TOKEN_WORD || is_participle(s, q - 1)) return false;
    for (size_t i = q + 1; i < q + 4 && i < limit; i++) {
        if (stops(s, i, false)) return false;
        if (is_countable(s, i)) return i > q + 1 || !cck_is_class(&s->lexemes[i], CCK_CLASS(POPULATION));
    }
    return false;
}

/* "confirmed and probable cases", "flood related deaths": how far the words before the countable one go; `q`: none. */
static size_t skip_findings(const cck_sentence *s, size_t q, size_t limit) {
    static const char *const related[] = {"related", "linked"};
    if (q + 2 >= limit) return q;
    bool joined = cck_key_at(s, q + 1, CCK_KEY_and) && is_finding(s, q) && cck_word_at(s, q + 2) &&
                  !cck_has(s, q + 2, function | CCK_CLASS(ADVERB) | CCK_CLASS(POPULATION) | CCK_CLASS(SPEECH));
    for (size_t i = q + 3; joined && i < q + 5 && i < limit && !cck_has(s, i, function); i++) {
        if (cck_is_plural(s, i) && cck_is_measure_noun(&s->lexemes[i])) return q + 2;
    }
    bool tied = cck_token_is_any(s->text, &s->lexemes[q + 1].token, related, 2) && cck_word_at(s, q) &&
                !cck_has(s, q, function) && is_countable(s, q + 2);
    return tied ? q + 2 : q;
}

/* "60 people dead": what became of them is no part of what they are called. */
static bool is_state_behind(const cck_sentence *s, size_t at, size_t next, size_t limit) {
    const cck_sense *sense;
    if (at == 0 || !cck_is_plural(s, at - 1)) return false; /* "seven civilian dead" */
    if (cck_measure_at(s, at, CCK_ROLE(STATE), NULL, &sense) != 1) return false;
    return !(next < limit && cck_word_at(s, next) && is_countable(s, next));
}

/* "Polish, Czech and German climbers": the comma of a list of nations. */
static bool joins_nations(const cck_sentence *s, size_t q, size_t at, size_t limit) {
    if (q == at || q + 1 >= limit || !cck_mark(s, q, ',')) return false;
    return cck_is_demonym(s, q - 1) && cck_is_demonym(s, q + 1) && cck_capital_at(s, q - 1) && cck_capital_at(s, q + 1);
}

/* "two child suicide bombers": who is named before the word at `q` only says what kind of people follow behind it. */
static bool names_kind(const cck_sentence *s, size_t q, size_t limit) {
    bool singular = cck_key_at(s, q - 1, CCK_KEY_child) || cck_key_at(s, q - 1, CCK_KEY_woman);
    return singular && q + 1 < limit && cck_word_at(s, q) && cck_word_at(s, q + 1) && !stops(s, q, false) &&
           cck_has(s, q + 1, CCK_CLASS(POPULATION)) && cck_is_plural(s, q + 1);
}

/* "of the vote": no verb stands right behind an article. */
static bool is_determined(const cck_sentence *s, size_t q, size_t at) {
    return q == at && at > 0 && cck_key_at(s, at - 1, CCK_KEY_the) && cck_word_at(s, q) && !cck_has(s, q, function) &&
           cck_has(s, q, CCK_CLASS(VERB)) && !cck_is_measure_verb(&s->lexemes[q]);
}

/* "No one truly knows", "one visibly shaken": an adverb, not "one family", "one rally". */
static bool is_manner(const cck_sentence *s, size_t at) {
    if (!ends_in(s, at, CCK_LIT("ly")) ||
        cck_has(s, at, CCK_CLASS(POPULATION) | CCK_CLASS(MEASURE) | CCK_CLASS(PLURAL)))
        return false;
    return !cck_cue_at(s, at, CCK_CUE_nouns_in_ly);
}

/* "took ten officers hostage", "brought 300 tourists home": one word for what they became. */
static bool is_state(const cck_sentence *s, size_t at) {
    return cck_is_signal(s, at, CCK_SIGNAL(captive));
}

/* "150,000 Thomas Orr customers": a name in -s before another word of it counts nothing. */
static bool begins_name(const cck_sentence *s, size_t at, size_t next, size_t limit) {
    if (s->headline || !cck_capital_at(s, at) || !cck_capital_at(s, next)) return false;
    if (cck_has(s, at, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION)) || cck_is_demonym(s, at)) return false;
    size_t end = next;
    while (end < limit && cck_capital_at(s, end)) end++;
    return end < limit && end < next + 3 && cck_word_at(s, end) && is_countable(s, end) && !cck_has(s, end, function);
}

size_t cck_noun_phrase(const cck_sentence *s, size_t at, size_t limit, bool singular, bool *head) {
    size_t end = at, q = at;
    *head = false;
    for (int words = 0; words < LONGEST_PHRASE && q < limit; words++) {
        if (s->lexemes[q].token.kind == CCK_TOKEN_CLITIC && q > at) {
            *head = false; /* "the country's power": its owner is not what is counted */
            q++;
            continue;
        }
        if (cck_is_punct(&s->lexemes[q], '"') && !*head && q > at) { /* fourteen "provocations" */
            q++;
            continue;
        }
        size_t named = *head ? q : skip_name_number(s, q, limit);
        if (named > q) {
            q = named;
            if (s->lexemes[q - 1].token.kind != CCK_TOKEN_NUMBER) end = q, *head = true; /* "Model 3s" */
            continue;
        }
        if (!*head && (joins_nations(s, q, at, limit) || joins_modifiers(s, q, at, limit))) {
            q++;
            continue;
        }
        size_t found = *head ? q : skip_findings(s, q, limit);
        if (found > q) {
            q = found;
            continue;
        }
        if (stops(s, q, *head) && !is_determined(s, q, at)) break;
        if (singular && q > at && is_adverb(s, q)) break; /* "the 27-year-old native deliberately" */
        size_t next = step(s, q), last = next - 1;
        if (next < limit && cck_is_plural_code(s, next)) last = next++; /* "F-16s" */
        bool countable = is_countable(s, last) && next <= limit && !cck_key_at(s, last, CCK_KEY_other);
        if (countable && begins_name(s, last, next, limit)) countable = false;
        if (*head && is_state(s, q)) break;
        if (*head && !countable && !names_kind(s, q, limit)) break;
        if (*head && words > 0 && (is_participle(s, last) || is_state_behind(s, last, next, limit))) break;
        q = next;
        if (countable) {
            *head = true;
            end = q;
        }
    }
    if (*head || !singular) return end;
    /* "one soldier", "72-hour ceasefire": a singular head; drop participles at the end */
    while (q > at + 1 && (s->lexemes[q - 1].token.kind == CCK_TOKEN_CLITIC || is_participle(s, q - 1))) q--;
    /* "the 229,000 first reported", "the 6,500 admitted to": no noun at all */
    bool none = q == at + 1 &&
                (is_participle(s, at) || is_manner(s, at) || cck_has(s, at, CCK_CLASS(ORDINAL) | CCK_CLASS(ADVERB)));
    *head = q > at && !none;
    return q;
}

size_t cck_noun_phrase_of_one(const cck_sentence *s, size_t at, size_t limit, bool *head) {
    size_t end = at;
    for (int words = 0; words < LONGEST_PHRASE && end < limit; words++) {
        if (s->lexemes[end].token.kind == CCK_TOKEN_CLITIC && end > at) {
            end++;
            continue;
        }
        bool headed =
            end == at && cck_key_at(s, end + 1, CCK_KEY_of) && !is_participle(s, end); /* "one count of fraud" */
        if (!headed && stops(s, end, end > at)) break;
        size_t next = step(s, end), last = next - 1;
        bool plural =
            cck_is_plural(s, last) && !cck_is_class(&s->lexemes[last], CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION));
        bool modifies = next < limit && s->lexemes[next].token.kind == CCK_TOKEN_WORD && !stops(s, next, true);
        if (next > limit || (plural && !modifies)) break;
        end = next;
    }
    while (end > at + 1 && (s->lexemes[end - 1].token.kind == CCK_TOKEN_CLITIC || is_participle(s, end - 1))) end--;
    bool adverb = cck_has(s, at, CCK_CLASS(ADVERB)) || is_manner(s, at);
    *head = end > at && !(end == at + 1 && adverb); /* "one later died" */
    return end;
}
