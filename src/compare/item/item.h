/* item.h - a figure made ready for comparison: its numbers in base units, its words weighed. */
#ifndef CCK_COMPARE_ITEM_H
#define CCK_COMPARE_ITEM_H

#include "compare/date.h"
#include "compare/vocabulary.h"
#include "text/text.h"

/* A word of a figure's surroundings with what sharing it is worth. */
typedef struct {
    cck_term_id term;
    float weight;
} cck_mark;

/* A year among the times of an item is no term but this and the year: told in whatever words ("nine years ago"). */
#define CCK_YEAR_MARK 0xF0000000u

/* Ascending by term, each once. */
typedef struct {
    const cck_mark *items;
    size_t count;
} cck_marks;

/* Whose quantity a figure is, in the telling words of whoever is named ("Carrow", "retailers"). */
typedef struct {
    const cck_term_id *terms;
    size_t count;
    cck_view words;  /* of the text, from the first of them to the last; "none": nobody is named */
    uint32_t topics; /* bit i: terms[i] is a topic of the story */
    bool named;      /* one of them is a name that is no topic of the story, or has rivals there */
    bool guessed;    /* told by a pronoun */
    bool apart;      /* named, and its article tells the same measure of others, too */
} cck_holder;

/* Numbers as doubles in the base unit of the kind; infinite where open. Exact decimals stay in the figure: they
 * decide what is equal, doubles only what is near. */
typedef struct {
    double low, high;           /* what the words assert */
    double soft_low, soft_high; /* with the soft margins */
    double grain;               /* of the number said; 0 for vague words and ranges */
    double said;                /* the number said, or the middle of what is asserted */
} cck_span;

/* Words that tell a figure apart from others of its name, at most. */
#define CCK_CONTRASTS 3

typedef struct cck_item {
    const cck_figure *figure;
    cck_figure_id id;
    uint32_t document; /* index in the corpus */
    uint32_t rank;     /* place of the document in the order of content */
    uint32_t story;
    int32_t day;              /* of publication, or CCK_NO_DAY */
    const cck_measure *known; /* NULL where the measure is the noun's stem */
    const cck_figure *who;    /* whose noun and population stand for it: its own, or those that it leaves out */
    cck_term_id measure;      /* its name or stem as a term; 0: none */
    bool general;             /* what it counts is told by a noun for anything: "locations", "events" */
    bool misprinted;          /* `known` was taken from a noun that this one's looks like a misprint of */
    bool filled;              /* what it counts is taken from the figure before it */
    bool learnt;              /* `known` was taken from another report of the same number */
    cck_term_id head;         /* last word of the noun phrase */
    cck_marks modifiers;      /* the other words of the noun phrase */
    cck_marks nouns;          /* all its words */
    cck_marks words;          /* content words and numbers of the sentence, those near the figure in full */
    cck_marks names;          /* names that set the figure's event apart from the story's main one */
    cck_marks times;          /* months and years of the sentence other than those of publication */
    cck_term_id *agent;       /* words for whose doing is counted; NULL: not said */
    size_t agent_count;
    cck_term_id near_end, far_end; /* of a length: the places that it lies between; 0: not said */
    cck_holder holder;             /* whose quantity it is, as far as the sentence says */
    cck_span span;
    uint8_t trade;               /* in which jobs were won or lost (trade.c); 0: not said */
    cck_views place;             /* its figure's, or the land that holds it; see land.c */
    cck_part part;               /* of its page */
    const cck_rule *rule;        /* that stands for what the item is called */
    const cck_figure *of_nation; /* "243 Orlish villagers, including 66 children": whose nation they are of; NULL */
    bool taken_in;               /* what one hospital or morgue has received */
    bool there;                  /* "six died there": in a place that the sentences before name */
    bool several;                /* "homes and shops": things of several names, counted together */
    bool share;                  /* "nine of the crew": some of a whole that is named behind it */
    bool of_class;               /* some of a whole, and all of a sort: "530 of them homes" */
    cck_term_id part_word;       /* what sets some of a whole apart: "23 of them indirectly"; 0: nothing */
    cck_term_id holds;           /* the noun of a sort that it holds: "412 buildings, 260 of them homes"; 0: none */
    double of_said;              /* how many the whole is: "319 of 2,300 stations"; 0: not said */
    bool feared;                 /* "200 are feared dead": nobody has counted them */
    bool opening;                /* in the first lines of its document */
    bool former;                 /* "from 51", "having stood at 29": a number that has been replaced */
    bool corrected;              /* "had earlier spoken of 51", "and not 51": so whoever says so said before */
    bool contests;               /* "the real figure was 62": it is held against what others tell */
    bool overtaken;              /* its own article tells, or has learnt, another number of it */
    bool of_land;                /* "Dravia's dead number 2,458": `place` is its holder */
    bool by_place;               /* "20 died in A, four in B": some of a toll, by its place */
    bool moved;                  /* "rose to 62", "was cut to 24": it has replaced another */
    int8_t recount;              /* "one fewer than first listed": -1, "two more than first thought": 1; else 0 */
    bool closed;                 /* "all 157 aboard": a company that is known whole and does not grow */
    bool base;                   /* "three of the 14 districts": a whole told for the sake of its part */
    bool owned;                  /* "has 24 million customers": all that somebody has */
    int32_t told_on;             /* the day on which it was said, as far as its sentence says so */
    bool trading;                /* "in morning trading", "touched a low of": it moves on */
    bool average;                /* "a three-month average of 185,000": of several */
    bool partial;                /* "with 40 % of votes counted": so does this */
    bool in_places;              /* "25 percent in 34 states": places in which some vote is had */
    bool interim;                /* "by noon": counted before the day was over */
    bool lasting;                /* "has killed 40": counted up to the day of the report */
    bool usual;                  /* "usually runs with 22 coaches": when nothing has happened */
    bool repeated;               /* "on 12 of the last 13 days": of several days */
    bool recent;                 /* "in the past 24 hours": of those before the report */
    bool respective;             /* "705 and 418 respectively": of one of several, in turn */
    bool final;                  /* "the final count": of votes, and all are counted */
    bool polled;                 /* "an exit poll gave them 38 percent" */
    bool yearly;                 /* "have died so far this year": of the year, not of the news */
    bool since_then;             /* "320 since the coup": counted from an event on */
    bool inside;                 /* "a hotel where 24 were found": in one building */
    bool everywhere;             /* "across the country", "nationwide" */
    bool outdated;               /* "at first", "as late as last week": so it was before */
    bool foregoing;              /* "even before Wednesday's raid": counted up to what the news is about */
    bool precedent;              /* "the worst since ..., in which 29 died": of what the news is held against */
    bool added;                  /* "another 12": to those that were told of before */
    bool planned;                /* "will cut 500 jobs": said to come, by whoever sees to it */
    bool alone;                  /* "in the capital alone": told of a part on purpose */
    bool whole;                  /* nothing narrows it down: no people of its own, place, event, window or part */
    uint64_t passage;            /* the words around the number, see cck_passage_of; 0: too few */
    uint16_t contrasts[CCK_CONTRASTS]; /* sides of words that tell figures of one name apart; see contrast.c */
    uint8_t contrast_count;
    uint8_t nth;                          /* 2: of the second of several of a kind; 0: not said */
    bool nth_is_time;                     /* "third-quarter", "a seventh month": of a time, of no event */
    cck_term_id nth_noun;                 /* of which kind; 0: not said */
    uint8_t told;                         /* how it follows from others, CCK_TOLD_* of reckon.h */
    const struct cck_reckoning *reckoned; /* reckon.c: what it is said to come to, and does not; NULL */
    const struct cck_item *sums_up;       /* page_order.c: of a headline, what it must mean, and does not fit; NULL */
    const struct cck_item *body;          /* page_order.c: of a headline, its number with a hedge in the body; NULL */
    const struct cck_item *revises;       /* "to 24 from 51": the number that it has taken the place of; NULL */
    const struct cck_item *whole_of;      /* "all but three of the 40": `span` is what is left of it; NULL */
    const struct cck_item *dead;          /* toll.c: "58 dead and 515 hurt": of the hurt, the dead beside them; NULL */
    const struct cck_item *spreads;       /* "1.8 million in 14 provinces": the figure whose extent it is; NULL */
    const float *quakes;                  /* quake.c: magnitudes that its article tells, then 0; NULL: none */
    bool aftershock;                      /* quake.c: a magnitude of what followed or foreran the quake */
    float quake;                          /* that of its own, as far as its sentence says; 0: not said */
    cck_term_id event;                    /* named_event.c: the name of its event, of one that has a name; 0: none */
    uint8_t event_kind;                   /* a fire, a storm, ... */
    bool at_large; /* one of its places is a topic of the story: the others lie in it, as far as we know */
} cck_item;

/* What every room of the comparison needs at hand. */
typedef struct {
    const cck_corpus *corpus;
    const cck_lexicon *lexicon;
    const cck_rules *rules;
    cck_vocabulary *vocabulary;
    const uint32_t *stories;           /* of each document */
    const uint32_t *ranks;             /* of each document */
    const uint32_t *story_documents;   /* documents by story, then by rank */
    const uint32_t *story_first;       /* of each story, in `story_documents`; NULL: not at hand */
    cck_map contrasts;                 /* contrast.c: words that tell figures of one name apart */
    cck_map rivals;                    /* rival.c: whose figures an article sets beside whose */
    cck_map events;                    /* named_event.c: names of two events of a kind that one article tells of */
    cck_map attached;                  /* attach.c: names that documents give to figures of a measure */
    cck_map lowered;                   /* lowered.c: totals that were corrected downwards, and the items that say so */
    const cck_item *items;             /* all of them, once they are reckoned */
    cck_map parts;                     /* everybody.c: people whom articles count as some of others */
    struct cck_pair_rules *pair_rules; /* rule.c: what was folded before; NULL: no rule asks for more than a figure */
    cck_map *sides;                    /* speaker.c: what was found out before; NULL: nothing is remembered */
    cck_arena *arena;                  /* scratch of this comparison */
    cck_arena *results;                /* the caller's */
} cck_work;

/* The tokens of a figure's sentence: compare/words/reader.h. */
typedef struct cck_word_reader cck_word_reader;

/* How much of a story turns around a term: the share of its documents whose opening holds it. */
typedef struct {
    cck_map counts;      /* (story, term) -> documents whose opening holds it */
    uint32_t *documents; /* of each story */
} cck_topics;
cck_code cck_topics_build(const cck_work *work, cck_topics *out, cck_error *error);
bool cck_topics_hold(const cck_topics *topics, uint32_t story, cck_term_id term);

/* Every figure that claims something, by rank of document and position. */
cck_code cck_items_build(cck_work *work, const cck_figure_id *first, cck_item **out, size_t *count, cck_error *error);

/* compare.c: words, stories and items of a corpus, all that pairs are compared by. `first` as cck_comparison has it;
 * `vocabulary` outlives the items. */
cck_code cck_items_ready(cck_work *work, cck_vocabulary *vocabulary, const cck_figure_id *first, cck_item **items,
                         size_t *count, cck_error *error);

/* misprint.c: a noun that the whole corpus writes once and that looks like the noun of a known measure of the same
 * story, counted over the same window or in much the same words, is taken for it. O(items * nouns of known measures
 * of a story, at most CCK_MISPRINT_NOUNS). */
#define CCK_MISPRINT_NOUNS 256
cck_code cck_items_mend(const cck_work *work, cck_item *items, size_t count, cck_error *error);
/* attach.c: notes which names each document gives to figures of each measure; O(names of all items). */
cck_code cck_items_attach(cck_work *work, const cck_item *items, size_t count, cck_error *error);
/* Does `document` give the name to a figure of the measure of `like`? O(1). */
bool cck_is_attached(const cck_work *work, uint32_t document, const cck_item *like, cck_term_id name);

/* quake.c: `quake`, `quakes` and `aftershock`. Items of a document stand one behind the other. O(items + magnitudes of
 * a document squared). */
cck_code cck_items_of_quakes(cck_work *work, cck_item *items, size_t count, cck_error *error);
/* Are they told of two earthquakes? O(magnitudes of an article). */
bool cck_are_two_quakes(const cck_item *a, const cck_item *b);

/* named_event.c: `event` of the items, and which events the articles tell of side by side. Items of a document stand
 * one behind the other. O(bytes of their paragraphs). */
cck_code cck_items_of_events(cck_work *work, cck_item *items, size_t count, cck_error *error);
/* Are they told of two events of one kind, both with names, that some article of the story tells of? O(1). */
bool cck_are_two_events(const cck_work *work, const cck_item *a, const cck_item *b);

/* rival.c: notes whose figures the articles set beside whose; O(items). */
cck_code cck_items_set_beside(cck_work *work, cck_item *items, size_t count, cck_error *error);

/* extent.c: `spreads` of items. Those of a document stand one behind the other. O(items). */
void cck_items_of_extent(const cck_work *work, cck_item *items, size_t count);
/* toll.c: `dead` of items. Those of a document stand one behind the other. O(items). */
void cck_items_find_dead(const cck_work *work, cck_item *items, size_t count);
/* nation.c: `of_nation` of items that are some of a whole. Items of a document stand one behind the other. O(items). */
void cck_items_name_nations(const cck_work *work, cck_item *items, size_t count);
/* addition.c: `added` of items. Items of a document stand one behind the other. O(items). */
void cck_items_find_additions(cck_item *items, size_t count);
/* everybody.c: notes which people the articles count beside others; O(items). */
cck_code cck_items_find_parts(cck_work *work, const cck_item *items, size_t count, cck_error *error);

/* elide.c: a bare number goes on counting what the figure before it counted ("Forty-eight, says the agency."). Items of
 * a document stand one behind the other. O(items). */
cck_code cck_items_fill_in(const cck_work *work, cck_item *items, size_t count, cck_error *error);

/* learn.c: figures without a measure of the lexicon take that of an equal number of the same story. O(items). */
cck_code cck_items_learn(const cck_work *work, cck_item *items, size_t count, cck_error *error);
/* lowered.c: notes which totals were corrected downwards, as far as `revises` tells; `items` stay. O(items). */
cck_code cck_items_note_lowered(cck_work *work, const cck_item *items, size_t count, cck_error *error);
/* Is the lower of both what a report of the story says that its total was corrected down to, and the higher one an
 * older number on the way to the one that was corrected? O(1). */
bool cck_was_lowered(const cck_work *work, const cck_item *a, const cck_item *b);

/* rule.c: the rule of every item, by the name that its claim is called by; asked again once names have been mended or
 * learnt. O(items + rules * different names). */
cck_code cck_items_rule(const cck_work *work, cck_item *items, size_t count, cck_error *error);
/* rule.c: makes ready for cck_pair_rule, where some rule asks for outlet, place, certainty and the like. */
cck_code cck_pair_rules_begin(cck_work *work, cck_error *error);
/* Which of the two items is the one that says what is counted. */
const cck_item *cck_pair_lead(const cck_item *a, const cck_item *b);
/* What rules are asked about a pair; `sides` has room for two. */
cck_rule_case cck_pair_case(const cck_work *work, const cck_item *a, const cck_item *b, double certainty,
                            cck_rule_side sides[2]);
/* The rule of a pair: that of the item that says what is counted, unless rules ask for more. `certainty` below 0: not
 * known yet. O(1), or O(rules) where some rule asks for more. */
const cck_rule *cck_pair_rule(const cck_work *work, const cck_item *a, const cck_item *b, double certainty);
/* What an item is called: a misprint is called what it is taken for. */
cck_view cck_item_name(const cck_item *item);

/* Two nouns of which one looks like a slip of the pen for the other: same beginning and end, most letters in common. */
bool cck_looks_misprinted(cck_view a, cck_view b);
/* The last word of a noun phrase. */
cck_view cck_last_word(cck_view noun);

/* Sum of the weights shared by both, each counted at the smaller of its two weights. O(a + b). */
double cck_marks_shared(cck_marks a, cck_marks b);
double cck_marks_total(cck_marks marks);
bool cck_marks_hold(cck_marks marks, cck_term_id term);

/* context.c: the words around a figure. `item` has its figure, document and story. */
bool cck_item_read_context(cck_work *work, const cck_topics *topics, cck_item *item);
/* standing.c: how an item stands in its sentence: `share`, `closed`, `base`, `owned`, `alone`, and what the files below
 * read. O(n). */
void cck_item_read_standing(const cck_word_reader *r, cck_item *item);
/* part.c: `of_class` and `part_word` of an item whose `share` is known. O(1). */
void cck_item_read_part(const cck_word_reader *r, cck_item *item);
/* part.c: `of_said` and `holds` of items. Those of a document stand one behind the other. O(items). */
void cck_items_note_wholes(cck_item *items, size_t count);
/* share.c: some of a whole that is told of as well? O(1). */
bool cck_is_share(const cck_word_reader *r);
/* going_on.c: a count that is not over ("by noon"); one that lasts ("has killed 40"), since the year began, or since
 * something happened? O(n). */
bool cck_is_interim(const cck_word_reader *r);
bool cck_is_lasting(const cck_word_reader *r);
bool cck_is_yearly(const cck_word_reader *r);
bool cck_is_since(const cck_word_reader *r);
/* replaced.c: `corrected`, `former`, `outdated`, `moved` and `recount` of an item. O(1). */
void cck_item_read_replaced(const cck_word_reader *r, cck_item *item);
/* taken_in.c: "he saw seven bodies", "they dug up three corpses": what one pair of eyes has met with. O(1). */
bool cck_is_seen(const cck_word_reader *r);
/* taken_in.c: is it what one hospital or morgue received, of the dead or hurt? O(1). */
bool cck_is_taken_in(const cck_word_reader *r);
/* there.c: is it counted "there", in a place that the sentences before name? O(1). */
bool cck_is_counted_there(const cck_word_reader *r);
/* there.c: "a hotel where 24 bodies were found": is it counted in one building? O(1). */
bool cck_is_counted_inside(const cck_word_reader *r);
/* partial.c: is it a number of votes, or a share of them? O(1). */
bool cck_is_of_votes(const cck_figure *figure);
/* partial.c: are states, districts and the like counted in which a vote has some result, other than to be won? O(n). */
bool cck_is_in_places(const cck_word_reader *r);
/* final_count.c: is it of votes, and of the final count? O(n). */
bool cck_is_final_count(const cck_word_reader *r);
/* The same of all votes of an article that says so of one. Items of a document stand one behind the other. O(items). */
void cck_items_find_final(cck_item *items, size_t count);
/* partial.c: is it what an exit poll gave? O(n). */
bool cck_is_polled(const cck_word_reader *r);
/* repeated.c: is it told of several days at once? Of the hours or days before the report? O(1). */
bool cck_is_repeated(const cck_word_reader *r);
bool cck_is_recent(const cck_word_reader *r);
/* repeated.c: one of both is of several days, or both are of the days before reports that lie further apart. O(1). */
bool cck_are_of_other_days(const cck_item *a, const cck_item *b);
/* usual.c: is it how many there are when nothing has happened? O(1). */
bool cck_is_usual(const cck_word_reader *r);
/* respective.c: do the numbers of the sentence belong to several in turn? O(n). */
bool cck_is_respective(const cck_word_reader *r);
/* partial.c: are not all votes counted that the sentence tells of? `interim` of the item is known. O(n). */
bool cck_is_partial(const cck_word_reader *r);
/* some_of_all.c: does the sentence tell only some of the dead or the rescued ("fishermen saved 20")? O(1). */
bool cck_is_some_of_all(const cck_word_reader *r);
/* some_of_all.c: is it only feared that they are dead? O(1). */
bool cck_is_feared(const cck_word_reader *r);
/* told_day.c: the day of "she said on Tuesday", up to a week before the report was `published`; CCK_NO_DAY where it is
 * not given. O(n). */
int32_t cck_told_on(const cck_word_reader *r, int32_t published);
/* contrast.c: makes the lists of the lexicon ready. CCK_E_MEMORY. */
cck_code cck_contrasts_begin(cck_work *work, cck_error *error);
/* contrast.c: `contrasts` of an item. O(1). */
void cck_item_read_contrasts(const cck_word_reader *r, cck_item *item);
/* trade.c: `trade` of an item that counts jobs. O(1). */
void cck_item_read_trade(const cck_word_reader *r, cck_item *item);
/* Do the words around both say that different things go by one name? O(1). */
bool cck_are_contrasted(const cck_item *a, const cck_item *b);
/* nth.c: `nth` and its noun. O(1). */
void cck_item_read_nth(const cck_word_reader *r, cck_item *item);
/* Of the first and of the second of one kind? */
bool cck_are_other_ones(const cck_item *a, const cck_item *b);
/* land.c: `place` and `of_land` of the dead and sick that a land holds. O(items). */
cck_code cck_items_of_lands(const cck_work *work, cck_item *items, size_t count, cck_error *error);
/* by_place.c: `by_place`, and `there` of what one building holds. Items of a document stand one behind the other.
 * O(items). */
cck_code cck_items_by_place(const cck_work *work, cck_item *items, size_t count, cck_error *error);
/* page_order.c: `sums_up` of headlines, and `overtaken` of entries that a later one of a live page has overtaken. Items
 * of a document stand one behind the other. O(items), and O(items of a page squared) for live pages. */
void cck_items_order(const cck_work *work, cck_item *items, size_t count);
/* precedent.c: is it the number of an earlier event which the news is measured against? O(1). */
bool cck_is_precedent(const cck_word_reader *r);
/* passing.c: a price, a rate or an index at a moment of its way? O(n). */
bool cck_is_passing(const cck_word_reader *r);
/* passing.c: a count that is the average of several? O(1). */
bool cck_is_average(const cck_word_reader *r);
/* foregoing.c: was it counted before what the news is about? O(1). */
bool cck_is_foregoing(const cck_word_reader *r);
/* extent.c: does it speak of all of a land? O(1). */
bool cck_tells_of_all(const cck_word_reader *r);
/* Which of both is told of one place where the other is told of all of the land; NULL: neither is known to be. */
const cck_item *cck_part_of_land(const cck_item *a, const cck_item *b);
/* voice.c: do two documents print them in the same words, whatever the numbers? O(1). */
bool cck_is_copy(const cck_item *a, const cck_item *b);
/* agent.c: `agent` of an item; false when memory is out. O(1). */
bool cck_item_read_agent(const cck_word_reader *r, cck_item *item);
/* distance.c: `near_end` and `far_end` of a length. O(1). */
void cck_item_read_distance(const cck_word_reader *r, cck_item *item);
/* distance.c: do two lengths lie between the same places? O(1). */
typedef enum { CCK_LAND_UNKNOWN, CCK_LAND_SAME, CCK_LAND_OTHER } cck_span_of_land;
cck_span_of_land cck_land_between(const cck_item *a, const cck_item *b);
/* planned.c: is a figure that is said to come somebody's plan? O(1). */
bool cck_is_planned(const cck_word_reader *r);
/* holder.c: `holder` of an item, from the `n` tokens of its sentence, of which the first of the figure is `at`; false
 * when memory is out. O(n). */
bool cck_item_read_holder(cck_work *work, const cck_topics *topics, cck_item *item, const cck_token *tokens, size_t n,
                          size_t at);
/* past.c: how many years before its publication, in `month` (1 to 12, 0: not known), the words at `at` speak of
 * ("last year", "five years ago", "last summer", "five years after" up to a comma that
 * stands before the token `figure`); 0: of none. `text` is what the `n` tokens are of. O(1). */
int cck_years_ago(cck_view text, const cck_token *tokens, size_t n, size_t at, size_t figure, int month);
/* span.c: asserts and margins in base units; false for a unit that cannot be converted. */
/* span.c: hundredths of a pound, in which the British tell the prices of shares. */
bool cck_is_pence(cck_view unit);
void cck_item_read_span(const cck_work *work, cck_item *item);
/* span.c: more room for "about a dozen", as its text says it. O(1). */
void cck_item_soften_dozen(const cck_work *work, cck_item *item);

#endif
