/* lexicon.h - looking words up. Internal to the library; loading is in the public lexicon.h. */
#ifndef CCK_LEXICON_LEXICON_H
#define CCK_LEXICON_LEXICON_H

#include "countercheck/figure.h"
#include "countercheck/lexicon.h"
#include "text/text.h"

/* What a measure befalls: a noun that is known to be of the other sort is not counted by it. */
typedef enum { CCK_BEFALLS_ANYTHING, CCK_BEFALLS_PEOPLE, CCK_BEFALLS_THINGS } cck_befallen;

/* What is counted: config/lexicon/en/measures.yaml. */
typedef struct cck_measure cck_measure;
struct cck_measure {
    cck_view name;              /* "killed" */
    cck_view label;             /* for people: "killed", "violations" */
    const cck_measure *part_of; /* the measure whose counts hold this one's ("casualties"); NULL */
    uint32_t kinds;             /* bit 1 << cck_kind: kinds that its verbs, states and totals count */
    bool weak;                  /* a governing verb says more than this measure's noun */
    bool people;                /* its verbs count people, or a number without a noun, and nothing else */
    bool growth;            /* its percentages are changes: an economy that grows 3 percent has a growth of 3 percent */
    bool spread;            /* it is counted in many places at once: a place narrows it, even the story's own: jobs */
    bool occasion;          /* it is counted on one day, and on another day again: who marched */
    cck_befallen befalls;   /* people and their families, or anything but people */
    cck_views of;           /* its words count these and nothing else: names of populations, of measures whose
                               nouns are meant, "other" (nouns unknown), "nothing" (no noun); empty: anything.
                               Its nouns only hint at it */
    cck_views who;          /* populations that everybody it counts belongs to: "worker" of jobs that are cut */
    cck_views near;         /* names of measures that are told in its stead: who arrived, and who fled */
    cck_views part_of_when; /* words one of which must occur in the document for `part_of`; empty: always */
};
/* By name; NULL when the lexicon does not know it (a measure that is a noun's stem). O(1). */
const cck_measure *cck_lexicon_measure(const cck_lexicon *lexicon, cck_view name);
/* Does the measure of this name count the dead, the hurt, or both? Not where it is a noun's stem. */
bool cck_lexicon_is_casualty(const cck_lexicon *lexicon, cck_view name);
/* The first that reports call so ("shot down"); NULL: none. O(measures). */
const cck_measure *cck_lexicon_labelled(const cck_lexicon *lexicon, cck_view label);

/* Who is counted: config/lexicon/en/populations.yaml. "troops" -> soldier, part of person. */
typedef struct cck_population cck_population;
struct cck_population {
    cck_view name;
    const cck_population *part_of; /* NULL for "person" and for things */
    bool crosses;                  /* tells sex or age: its people may be any of the others, as men are soldiers */
};
/* Of a word in any form ("Soldiers", "servicemen"); NULL when unknown. */
const cck_population *cck_lexicon_population(const cck_lexicon *lexicon, cck_view word);

/* A unit's canonical name to its kind and the factor to the kind's base unit (second, metre, square
 * metre, litre, kilogram, metre/second, joule, watt; temperature: see `offset`). NULL: unknown. */
typedef struct {
    cck_view name;
    cck_kind kind;
    double factor, offset; /* base = said * factor + offset */
} cck_unit;
const cck_unit *cck_lexicon_unit(const cck_lexicon *lexicon, cck_view name);

/* Groups of words that name one thing (config/lexicon/en/synonyms.yaml), lower case; they live as long as the lexicon.
 * NULL and 0 where there are none. O(1). */
const cck_views *cck_lexicon_synonyms(const cck_lexicon *lexicon, size_t *count);

/* A noun, lower case and singular, that stands for anything ("location", "event"): it tells no two things apart. False
 * for none. O(such nouns). */
bool cck_lexicon_is_general(const cck_lexicon *lexicon, cck_view noun);

/* Sides of words that exclude each other: config/lexicon/en/contrasts.yaml. */
typedef struct {
    const cck_views *sides;
    size_t count;
} cck_contrast;
const cck_contrast *cck_lexicon_contrasts(const cck_lexicon *lexicon, size_t *count);

/* Figures of `measure` whose noun ends in `noun` are told of `as` in documents that hold one of the words of `where`
 * and none of `unless`, each of them how a word begins, in lower case: config/lexicon/en/readings.yaml. */
typedef struct {
    cck_view measure, noun, as;
    cck_views where, unless;
} cck_reading;
enum { CCK_READINGS = 16 }; /* at most */
const cck_reading *cck_lexicon_readings(const cck_lexicon *lexicon, size_t *count);

/* ---- cues ---- */

/* Lists of words that a rule looks for around a number: config/lexicon/en/cues.yaml says what each is for. */
/* clang-format off */
#define CCK_CUES(X)                                                                                                  \
    X(of_people_known) X(weighs) X(parts) X(large_parts) X(helpers) X(days_share) X(sees) X(corpses)                 \
    X(takes_in) X(care_houses) X(buildings) X(fears) X(own_people) X(hours_of_day) X(clock_marks) X(confirms)        \
    X(breaks) X(under_way) X(starts) X(tallied) X(ballots) X(early_counts) X(returns) X(tallying) X(continues)       \
    X(final) X(results) X(polls) X(voting_places) X(of_a_vote) X(carries) X(previously) X(recent_times)              \
    X(sets_anew) X(brings) X(reaches) X(fewer) X(more) X(lowers) X(made_known) X(usually) X(usual)                   \
    X(usual_times) X(superlatives) X(utmost) X(not_utmost) X(standing_marks) X(outdoes) X(measured_against)          \
    X(begins) X(outbreaks) X(spans) X(week_days) X(founded) X(no_event) X(periods) X(other_quakes) X(quakes)         \
    X(aftershocks) X(names_of_fires) X(names_of_storms) X(lands) X(parts_of_land) X(nationwide) X(national)          \
    X(sums) X(hours_of_trading) X(trading) X(turning_points) X(recovers) X(touches) X(trades) X(averages)            \
    X(looked_for) X(has_won) X(declares) X(winners) X(shows) X(amounts) X(says_anew) X(totalling) X(news_media)      \
    X(of_any_side) X(authorities) X(organs_of_state) X(anybody) X(of_each) X(nations) X(no_nations)                  \
    X(in_factories) X(in_building) X(in_shops) X(in_hospitality) X(in_health) X(in_schools) X(in_offices)            \
    X(in_government) X(in_mining) X(in_transport) X(in_finance) X(in_agencies) X(in_farming) X(gives_work)           \
    X(loses_jobs) X(wins_jobs) X(shrinks_by) X(grows_by) X(loyalties) X(everywhere) X(gusts) X(changed_by)           \
    X(parents) X(capacitors) X(dimensions) X(nouns_in_ly) X(shares) X(remains) X(sent) X(refuses) X(directions)      \
    X(cares_for) X(forecasts) X(hearsay) X(is_able) X(efforts) X(copes) X(times_of_day) X(reports)                   \
    X(paid_by_hour)
/* clang-format on */
#define CCK_ENUM_CUE(name) CCK_CUE_##name,
typedef enum { CCK_CUES(CCK_ENUM_CUE) CCK_CUE_END } cck_cue;
enum { CCK_CUE_WORDS = (CCK_CUE_END + 63) / 64 };
/* Is the word of this hash (cck_word_hash, as tokens have it) on the list? O(1). */
bool cck_lexicon_is_cue(const cck_lexicon *lexicon, uint64_t hash, cck_cue cue);
static inline bool cck_lexicon_lists(const cck_lexicon *lexicon, cck_view word, cck_cue cue) {
    return word.len && cck_lexicon_is_cue(lexicon, cck_word_hash(word), cue);
}

/* ---- words by class ---- */

/* What a word or phrase of the lexicon is. One phrase may be of several classes. The YAML section of
 * each is named in the table of load.c. */
/* clang-format off */
#define CCK_WORD_CLASSES(X)                                                                                            \
    X(NUMBER)                                                                                                          \
    X(SCALE)                                                                                                           \
    X(SHORT_SCALE)                                                                                                     \
    X(GROUP)                                                                                                           \
    X(VAGUE)                                                                                                           \
    X(FRACTION)                                                                                                        \
    X(ORDINAL) X(MULTIPLE) X(ZERO) X(HEDGE_BEFORE) X(HEDGE_AFTER) X(UNIT) X(CURRENCY) X(CURRENCY_SYMBOL) X(MONTH)      \
        X(WEEKDAY) X(CLOCK) X(SPEECH) X(SPEAKER_NOUN) X(TITLE) X(MEASURE) X(POPULATION) X(PLURAL) X(DETERMINER)        \
            X(PREPOSITION) X(PRONOUN) X(AUXILIARY) X(CONJUNCTION) X(ADVERB) X(VERB) X(ABBREVIATION) X(IDIOM) X(LABEL)  \
                X(FURNITURE) X(ADDITION) X(DENIAL) X(FORECAST) X(CONDITION) X(PERIOD) X(PLACE_CUE) X(CLAUSE)           \
                    X(WINDOW_CUE) X(RATE) X(SO_FAR) X(RISE) X(SAYS) X(ATTRIBUTION) X(TALLY) X(ORGANISATION)            \
                        X(PLACE_NOUN) X(NO_PLACE) X(DEMONYM) X(PARTICLE) X(MODAL) X(NEGATION) X(CHANGE) X(YEAR_CUE)    \
                            X(YEAR_FIRM) X(STREET) X(SCORE_CUE) X(DURATION_CUE) X(BE) X(STRICT_LABEL) X(ABOUT_VERB)
/* clang-format on */
#define CCK_ENUM_CLASS(name) CCK_WORD_##name,
typedef enum { CCK_WORD_CLASSES(CCK_ENUM_CLASS) CCK_WORD_END } cck_word_class;
_Static_assert(CCK_WORD_END <= 64, "classes are bits of a uint64_t");
#define CCK_CLASS(name) ((uint64_t)1 << CCK_WORD_##name)

/* What a measure's word does in a sentence: which noun phrase it counts. */
typedef enum {
    CCK_ROLE_OBJECT,  /* "killed 62", "62 were killed": the object is counted */
    CCK_ROLE_SUBJECT, /* "62 died" */
    CCK_ROLE_STATE,   /* "62 dead", "100 more wounded" */
    CCK_ROLE_NOUN,    /* "50 violations": the noun itself is counted */
    CCK_ROLE_TOTAL,   /* "the death toll rose to 62" */
    CCK_ROLE_BEFORE   /* "claimed the lives of 62" */
} cck_role;
#define CCK_ROLE(name) (1u << CCK_ROLE_##name)

/* What a word of page furniture tells: a counter beside a number, the noun of a list's title, an appeal for money, the
 * opening of a line that is all the page's. */
typedef enum {
    CCK_FURNITURE_COUNTER,
    CCK_FURNITURE_LISTICLE,
    CCK_FURNITURE_APPEAL,
    CCK_FURNITURE_OPENER
} cck_furniture;

/* One reading of a word or phrase. What it is found by stands first. */
typedef struct {
    uint8_t word_class;     /* cck_word_class */
    uint8_t role;           /* cck_role, for MEASURE; cck_furniture, for FURNITURE */
    uint8_t bound;          /* cck_bound, for hedges */
    bool hard;              /* hedges: the far end is hard */
    uint16_t tail_count;    /* further words of a phrase */
    const uint64_t *hashes; /* of the tail; of one word: `next` */
    uint64_t next;          /* of the second word */
    const cck_unit *unit;   /* UNIT */
    const cck_measure *measure;
    const cck_population *population;
    cck_decimal low, high; /* value(s) of numerals, scales, fractions and vague words */
    cck_view name;         /* CURRENCY: ISO code, or "cent" (low: its part); MONTH: number; PLURAL: singular; else the
                              phrase */
    cck_view written;      /* UNIT: a symbol that must stand in the text just so ("Nm", "W"); else none */
    const cck_view *tail;  /* lower case */
} cck_sense;

/* Words that the grammar itself speaks of: they are known by number, so that asking for one costs a comparison. */
/* clang-format off */
#define CCK_KEYS(X)                                                                                                    \
    X(a) X(about) X(above) X(absolute) X(accusations) X(after) X(age) X(aged) X(ago) X(allegations) X(among) X(an)     \
    X(and) X(another) X(anywhere) X(as) X(at) X(away) X(back) X(been) X(before) X(below) X(between) X(beyond) X(both)         \
    X(but) X(by) X(capita) X(chiefly) X(claim) X(claims) X(close) X(coming) X(couple) X(denied)            \
    X(denies) X(deny) X(denying) X(dong) X(dozen) X(during) X(each) X(earlier) X(early) X(every) X(few) X(first)     \
    X(for) X(from) X(group) X(half) X(he) X(her) X(him) X(if) X(in) X(including) X(into) X(it) X(just)     \
    X(largely) X(last) X(late) X(later) X(least) X(less) X(little) X(long) X(magnitude)           \
    X(mainly) X(many) X(minus) X(minute) X(more) X(most) X(mostly) X(nd) X(negative) X(never) X(next) X(no)            \
    X(nobody) X(not) X(now) X(number) X(numbers) X(of) X(official) X(old) X(oldest) X(olds) X(on) X(one) X(own)  \
    X(only) X(or) X(other) X(others) X(out) X(over) X(pair) X(past) X(per) X(plus) X(point) X(pound) X(pounds) X(put)         \
    X(quarter) X(range) X(ranged) X(ranging) X(rd) X(real) X(roughly) X(s) X(score) X(scores) X(second)    \
    X(she) X(since) X(single) X(some) X(spoke) X(st) X(strong) X(suggestions) X(th) X(than) X(that)        \
    X(the) X(them) X(then) X(there) X(these) X(they) X(third) X(those) X(thought) X(through) X(time) X(times) X(to) X(today)   \
    X(top) X(twice) X(under) X(was) X(well) X(were) X(west) X(when) X(whereas) X(which) X(while) X(who)    \
    X(whom) X(with) X(within) X(won) X(worst) X(wrote) X(yesterday) X(youngest) X(zero) X(zip) X(older) X(younger) X(turned) X(turns) X(turning) X(expectancy) X(without) X(sub) X(against) \
    X(hold) X(holds) X(held) X(houses) X(housed) X(received) X(include) X(includes) X(included) X(list) X(tally) X(count) X(needed) X(required) X(target) X(goal) X(quota) X(where) \
    X(consensus) X(toll) X(register) X(roster) X(sum) X(makes) X(making) X(make) \
    X(compared) X(numbered) X(numbering) X(total) X(totaled) X(totalled) X(totaling) X(totalling) X(its) X(their) X(his) X(quake) X(earthquake) \
    X(temperature) X(temperatures) X(highs) X(lows) X(mercury) X(members) X(weigh) X(weighs) X(weighed) X(weighing) X(weight) X(heavier) X(lighter) X(overweight) X(heavy) X(underweight) X(whether) X(pass) X(passes) X(passed) X(passing) X(aftershock) X(tremor) X(temblor) X(shock) X(go) X(goes) X(went) X(gone) X(going) X(came) X(comes) X(ticked) X(ticks) X(crept) \
    X(inched) X(edged) X(picked) X(picks) X(moved) X(nudged) X(night) X(worth) X(retired) X(retire) X(until) X(may) X(might) X(have) X(versus) X(rather) X(along) X(together) X(crossed) X(say) X(ages) X(vary) X(varies) X(varied) X(varying) X(approaching) X(nearing) X(child) X(woman)
/* clang-format on */
#define CCK_ENUM_KEY(word) CCK_KEY_##word,
typedef enum { CCK_KEY_NONE, CCK_KEYS(CCK_ENUM_KEY) CCK_KEY_END } cck_key;

/* ---- signals ---- */

/* Words that rules of the extraction wait for: the lists of config/lexicon/en/signals.yaml by name, a bit each, which
 * come with the word. A word that is nothing else stays unknown to whoever asks for a word. */
/* clang-format off */
#define CCK_SIGNALS(X)                                                                                                    \
    X(epithet) X(hope) X(such) X(leaving_out) X(cross) X(fewer) X(new) X(moving) X(revising) X(needing) X(having_to)   \
    X(has) X(finding) X(captive) X(beginning) X(calling) X(time_zone) X(death) X(toll) X(voting) X(favour) X(polling) X(vote)  \
    X(majority) X(margin) X(hyphened_margin) X(difference) X(lead_in_votes) X(ballots) X(winning) X(before_noun) X(holding) X(before_level) X(number_word) X(some_of_them) X(dating) X(aim) X(needed)
/* clang-format on */
#define CCK_ENUM_SIGNAL(name) CCK_SIGNAL_##name,
typedef enum { CCK_SIGNALS(CCK_ENUM_SIGNAL) CCK_SIGNAL_END } cck_signal;
_Static_assert(CCK_SIGNAL_END <= 64, "signals are bits of a uint64_t");
#define CCK_SIGNAL(name) ((uint64_t)1 << CCK_SIGNAL_##name)

/* Words of these classes may begin a figure without a digit. */
#define CCK_FIGURE_HEADS                                                                                               \
    (CCK_CLASS(NUMBER) | CCK_CLASS(SCALE) | CCK_CLASS(GROUP) | CCK_CLASS(VAGUE) | CCK_CLASS(FRACTION) |                \
     CCK_CLASS(MULTIPLE) | CCK_CLASS(ZERO))

/* What a token may begin, worked out once so that each search passes over most tokens with one look. */
enum {
    CCK_OPENS_IDIOM = 1,
    CCK_OPENS_NONCLAIM = 2,
    CCK_OPENS_CURRENCY = 4,
    CCK_OPENS_NUMBER = 8,
    CCK_OPENS_ARTICLE = 16,
    CCK_OPENS_FIGURE = 31, /* any of these */
    CCK_OPENS_WINDOW = 32, /* a unit of time, a word before a date, a weekday */
    CCK_OPENS_SPEECH = 64, /* a word of speech, a mark that may part a speaker from what is said */
    CCK_OPENS_PLACE = 128  /* a word before a place */
};

/* The readings of one class among those of a word: phrases, then `own` of the word alone. */
typedef struct {
    uint8_t word_class, own;
    uint16_t first, count;
} cck_sense_run;

/* A word with all its readings, those of phrases that begin with it included. What readings are looked for by stands
 * first, in one line of the cache. */
enum { CCK_FEW_RUNS = 5, CCK_CACHE_LINE = 64 };
typedef struct {
    const cck_sense *senses; /* by class; within a class longest first */
    const uint32_t *seconds; /* of each sense: cck_second_of its second word; 0 where it has one word */
    uint64_t classes;        /* of its own, one word */
    uint64_t phrases;        /* of phrases that begin with it */
    cck_sense_run few[CCK_FEW_RUNS];
    uint8_t run_count;
    bool trigger;              /* may begin a figure: sentences without digits are read when they hold one */
    const cck_sense_run *runs; /* all of them, where they are more than a few */
    cck_view word;
    uint64_t hash;
    size_t sense_count;
    uint16_t key;  /* cck_key; CCK_KEY_NONE for most */
    uint8_t opens; /* CCK_OPENS_*: what the word alone may begin */
    uint8_t roles; /* CCK_ROLE of its own readings as a measure */
    uint8_t spare[20];
} cck_word;
_Static_assert(sizeof(void *) != 8 || sizeof(cck_word) == 2 * CCK_CACHE_LINE, "two lines a word");
/* Enough of a word's hash to pass over nearly all phrases that go on otherwise; never 0. */
static inline uint32_t cck_second_of(uint64_t hash) {
    return (uint32_t)(hash >> 32) | 1;
}

/* By cck_word_hash of the word; NULL when the lexicon does not know it. O(1). */
const cck_word *cck_lexicon_word(const cck_lexicon *lexicon, uint64_t hash);

/* The classes of all phrases that begin with two words, by their hashes. O(1). */
uint64_t cck_lexicon_phrases(const cck_lexicon *lexicon, uint64_t first, uint64_t second);

/* The readings of one class, longest first; NULL when there are none. */
static inline const cck_sense_run *cck_run_of(const cck_word *word, cck_word_class word_class) {
    const cck_sense_run *run = word->run_count <= CCK_FEW_RUNS ? word->few : word->runs;
    for (size_t i = word->run_count; i > 0; i--, run++) {
        if (run->word_class == word_class) return run;
    }
    return NULL;
}
/* The same, `count` of them. */
static inline const cck_sense *cck_senses_of(const cck_word *word, cck_word_class word_class, size_t *count) {
    const cck_sense_run *run = cck_run_of(word, word_class);
    *count = run ? run->count : 0;
    return run ? word->senses + run->first : NULL;
}

/* Calls `visit` for every word, in no particular order. */
void cck_lexicon_each(const cck_lexicon *lexicon, void (*visit)(void *context, const cck_word *word), void *context);

/* A token with its word, and what is asked most often of the word beside it, so that most questions touch no other
 * memory. One line of the cache. */
typedef struct {
    cck_token token;
    const cck_word *word; /* NULL: unknown, or no word */
    uint64_t classes;     /* of the word; 0 without one */
    uint64_t phrases;     /* of phrases that begin with it and the next token */
    uint64_t signals;     /* CCK_SIGNAL of the word */
    uint16_t key;         /* cck_key */
    uint8_t opens;        /* CCK_OPENS_* */
    uint8_t roles;        /* CCK_ROLE of the readings as a measure among those that it begins */
} cck_lexeme;
_Static_assert(sizeof(void *) != 8 || sizeof(cck_lexeme) == CCK_CACHE_LINE, "a line a lexeme");
/* The classes of the word and of the phrases that begin with it. */
static inline uint64_t cck_begun(const cck_lexeme *l) {
    return l->classes | l->phrases;
}
/* Fills what stands beside the `count` tokens of a sentence: the words that their hashes stand for, and what tokens of
 * their kinds may begin. O(count). */
void cck_lexemes_fill(const cck_lexicon *lexicon, cck_lexeme *lexemes, size_t count);

/* The longest reading of class `word_class` that begins at lexeme `at` of `count`; returns its length in lexemes, 0 for
 * none. `sense` may be NULL. */
size_t cck_lexicon_match_word(const cck_lexeme *lexemes, size_t count, size_t at, cck_word_class word_class,
                              const cck_sense **sense);
static inline size_t cck_lexicon_match(const cck_lexeme *lexemes, size_t count, size_t at, cck_word_class word_class,
                                       const cck_sense **sense) {
    if (at >= count || !(cck_begun(&lexemes[at]) >> word_class & 1)) return 0;
    return cck_lexicon_match_word(lexemes, count, at, word_class, sense);
}
/* True when the lexemes from `lexemes` on read the tail of a phrase; there are at least `tail_count` of them. */
static inline bool cck_lexicon_tail_fits(const cck_lexeme *lexemes, const cck_sense *sense) {
    for (size_t i = 0; i < sense->tail_count; i++) {
        if (lexemes[i].token.hash != sense->hashes[i]) return false;
    }
    return true;
}
/* True for function words (articles, prepositions, pronouns, auxiliaries, conjunctions). */
bool cck_lexicon_is_stop(const cck_lexicon *lexicon, cck_view word);

#endif
