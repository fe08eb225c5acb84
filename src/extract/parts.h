/* parts.h - what the files of this room do for extract.c, in the order in which it calls them. */
#ifndef CCK_EXTRACT_PARTS_H
#define CCK_EXTRACT_PARTS_H

#include "extract/number/numeral.h"

/* nonclaim.c: a date, time, year, ordinal, rank or id that begins at lexeme `at`; its end, or `at` for none. */
size_t cck_read_nonclaim(const cck_sentence *s, size_t at, cck_kind *kind);
/* idiom.c: end of an idiom, an address or a counter of page furniture that begins at `at`; `at` for none. */
size_t cck_skip_idiom(const cck_sentence *s, size_t at);
/* label.c: true when the number is a name or an id ("Flight 302", "No. 1", "page 3", "555-0199"). */
bool cck_is_label(const cck_sentence *s, const cck_numeral *n, size_t *last,
                  cck_kind *kind); /* page.c: the same of an amount of money: an appeal to readers. */
bool cck_is_page_money(const cck_sentence *s, const cck_numeral *n);
/* model.c: numbers that turned out to be names later in the document ("Another 737 Max") become ids. */
void cck_settle_names(const cck_context *context, cck_figure *figures, size_t count);

/* unit.c: unit, currency and compound of a draft: fills kind, unit, first (currency symbol before), last (scale
 * behind), unit_last. */
cck_code cck_read_unit(const cck_sentence *s, cck_draft *d);
/* notation.c: a token of digits and letters that is a number after all: "1e10", or "32m2" with its `unit`, else NULL.
 */
bool cck_read_code(const cck_sentence *s, size_t at, cck_numeral *n, const cck_sense **unit);
/* A currency symbol that begins at `at` with a number behind it: its length in lexemes and the sense; 0 for none. */
size_t cck_read_currency_before(const cck_sentence *s, size_t at, const cck_sense **sense);

/* unit.c: "40C", "in 104F heat": the letter at `letter`, glued to the number that begins at `first`, is a temperature
 * that people live through, where no name stands before it. */
bool cck_is_glued_degree(const cck_sentence *s, size_t first, size_t letter, cck_decimal value);
/* unit.c: "a barrel", "per hour", "an ounce", "each year" at `at`, behind a unit or an amount of money. */
void cck_read_per(const cck_sentence *s, cck_draft *d, size_t at);
/* The currency, or part of one (cents: sense->low is its part), that stands at `at` behind the number of `d`: its
 * length in lexemes, 0 for none. */
size_t cck_read_currency_behind(const cck_sentence *s, const cck_draft *d, size_t at, const cck_sense **sense);

/* compound.c: what belongs to the unit behind it: "two years and a half", "20 degrees below zero". */
void cck_extend_unit(const cck_sentence *s, cck_draft *d);
/* compound.c: "6 ft 2 in", "$20 and 43 cents": adds `b` to `a`; false when they are two quantities. */
bool cck_join_compound(const cck_sentence *s, cck_draft *a, const cck_draft *b);
/* rate.c: true for the "100,000" of "per 100,000": no figure of its own. */
bool cck_is_base(const cck_sentence *s, const cck_numeral *n);
/* rate.c: "5 deaths per 100,000" become ratios; after nouns and measures are read. */
cck_code cck_read_rates(cck_sentence *s);

/* spelled.c: "and a half" at lexeme `at`: the fraction and its length in lexemes, 0 for none. */
size_t cck_fraction_behind(const cck_sentence *s, size_t at, cck_decimal *out);

/* age.c: makes a bare number an age ("aged 34", "she was 72"). */
void cck_read_bare_age(const cck_sentence *s, cck_draft *d);
/* age.c: makes a length of time an age ("an infant of nine months"); false when it is none. */
bool cck_read_age_of(const cck_sentence *s, cck_draft *d);

/* hedge.c: bound words before and behind the draft; sets figure.bound, bound_hard, phrase_first, phrase_last. */
void cck_read_hedges(const cck_sentence *s, cck_draft *d);
void cck_share_hedge(const cck_sentence *s, const cck_draft *before, cck_draft *d);
void cck_read_hedge_behind(const cck_sentence *s, cck_draft *d, size_t at);

/* conversion.c: marks the drafts that say the amount right before them again in another unit, "40 miles (65 km)";
 * before nouns are read. Idle drafts may go afterwards, these and theirs never do. */
void cck_find_conversions(cck_sentence *s);
/* conversion.c: what is known of an amount holds for its conversion; after everything else. */
void cck_share_with_conversions(cck_sentence *s);

/* range.c: joins `a` and `b` into a range held by `a`; false when they are two figures. */
bool cck_join_range(const cck_sentence *s, cck_draft *a, const cck_draft *b);

/* range.c: what the scale words of `b` multiply by ("$5 billion": a thousand million); 1 without one. */
cck_decimal cck_scale_of(const cck_sentence *s, const cck_draft *b);

/* elide.c: units that a number leaves to the number beside it; before nouns are read. */
void cck_elide_units(cck_sentence *s);
/* elide.c: "six died in A and four in B": `d` says nothing but where or when, and is of what `p` is of. */
bool cck_is_gapped(const cck_sentence *s, const cck_draft *p, const cck_draft *d);
/* elide.c: the points that an index stands at; after cck_read_noun for all. */
void cck_share_points(cck_sentence *s);
/* elide.c: what one of them measures, the other does, too; after measures are read. */
void cck_share_measures(cck_sentence *s);
/* subject.c: the noun of draft `i` from the words before it; false when they name none. */
bool cck_noun_before(cck_sentence *s, size_t i);
/* subject.c: the verb that leads from a subject to its number ("Arrests rose to 300"): where it stands; SIZE_MAX for
 * none. O(1). */
size_t cck_verb_before_number(const cck_sentence *s, const cck_draft *d);
/* phrase.c: the end of the noun phrase that begins at `at`, no further than `limit`; `head`: has it a countable head?
 * `singular`: one in the singular counts as well ("72-hour ceasefire"). O(words). */
size_t cck_noun_phrase(const cck_sentence *s, size_t at, size_t limit, bool singular, bool *head);
/* The same behind the word "one": a word in -s is a verb there ("one asks") unless a noun follows it. */
size_t cck_noun_phrase_of_one(const cck_sentence *s, size_t at, size_t limit, bool *head);
/* Does the word name a measure by itself: "deaths"? */
bool cck_is_measure_noun(const cck_lexeme *l);
/* noun.c: the counted noun phrase of draft `i`; those before are done. */
void cck_read_noun(cck_sentence *s, size_t i);
/* group_noun.c: whose members the noun that ends at `last` counts ("members of the police"); NULL. */
const cck_population *cck_members_of(const cck_sentence *s, size_t last);
/* group_noun.c: "a crew of 28": true where the word before "of" is what they are, set as the noun where it is one for
 * people. */
bool cck_is_group_of(cck_sentence *s, cck_draft *d);
/* plural.c: the word at `at` is a plural; "A320s", and the "s" of "F-16s". `at` is a lexeme of the sentence. */
bool cck_is_plural(const cck_sentence *s, size_t at);
bool cck_is_plural_code(const cck_sentence *s, size_t at);
/* plural.c: "0.8 WAR", "30 PPG": initials by themselves behind a number. */
bool cck_is_initials_noun(const cck_sentence *s, size_t at);
/* plural.c: "87,000 Rohingya were", "300 Yazidi.": a name of people or things that has no plural. O(1). */
bool cck_is_name_noun(const cck_sentence *s, size_t at);
/* unit.c: the longest unit that begins at `at`; a symbol that is written with capitals wins where it stands so. Its
 * length in lexemes; 0 for none. */
size_t cck_match_unit(const cck_sentence *s, size_t at, const cck_sense **sense);
/* weight.c: "weighs 12 pounds", "50 pounds of rice", "40 pounds (18 kg)", "20 pounds heavier", "lost 40 pounds": the
 * word at `at` behind draft `d` is no money. Large sums "of" something are. */
bool cck_is_weight(const cck_sentence *s, const cck_draft *d, size_t at);
/* inches.c: feet or inches behind the digits of `d`, whose unit would stand at `at`; false for none. */
bool cck_read_inches(const cck_sentence *s, cck_draft *d, size_t at);
/* population.c: who a word stands for; NULL. */
const cck_population *cck_population_of(const cck_lexeme *lexeme);
/* population.c: the population of the noun phrase [first, last), first < last: of the longest phrase of the word lists
 * at its end ("asylum seekers", "police officers"), else of its last word; NULL for none. O(its words). */
const cck_population *cck_population_in(const cck_sentence *s, size_t first, size_t last);
/* noun.c: what was read as the noun of `d` is none. O(1). */
void cck_drop_noun(cck_draft *d);
/* inherit.c: the last count before draft `i` that has a noun of people or things; NULL: none. O(drafts). */
const cck_draft *cck_noun_giver(const cck_sentence *s, size_t i);
/* inherit.c: gives draft `i` that count's noun, where it may be meant. O(drafts). */
void cck_inherit_noun(const cck_sentence *s, size_t i);
/* aside.c: from the comma at `at` over ", including three children," or ", police said," to behind the second comma;
 * `at` where nothing of that kind stands there. `limit` is where the next figure begins. O(1). */
size_t cck_skip_aside(const cck_sentence *s, size_t at, size_t limit);
/* list.c: from the comma or "and" at `at` over further things that `d` counts together with its noun (", shops and
 * other buildings"), up to a verb or the end of the clause; they become its noun, and its population is what all are.
 * `at` where no such list is closed by "and" or "or". O(1). */
size_t cck_read_list(const cck_sentence *s, cck_draft *d, size_t at, size_t limit);
/* population.c: "Germans", "Icelanders": a plural that tells by itself where people come from. O(1). */
bool cck_is_nationals(const cck_sentence *s, size_t at);
/* part.c: "two of them children": `them` is where the pronoun stands; the noun and population of draft `i` from the
 * words behind it, left alone where they name nobody. O(1). */
void cck_read_part_noun(cck_sentence *s, size_t i, size_t them);
/* part.c: "Of these 203 were children": noun and population of draft `i` from what it is said to be; false where no
 * such words stand around it. O(1). */
bool cck_read_fronted_part(cck_sentence *s, size_t i);
/* part.c: what befell the whole that draft `i` is some of; false when it is no part. O(drafts before). */
bool cck_measure_from_whole(const cck_sentence *s, size_t i);
/* share.c: counts without a noun of their own take that of the count right behind; after cck_read_noun for all. */
void cck_share_nouns(cck_sentence *s);
/* share.c: "one inhabitant in seven": `a` becomes the share, `b` is none of its own; false when they are two figures.
 */
bool cck_join_share(const cck_sentence *s, cck_draft *a, const cck_draft *b);
/* share.c: "four-" of "four- and six-cylinder engines". */
bool cck_hangs(const cck_sentence *s, const cck_draft *d);
/* measure.c: what draft `i` counts. */
cck_code cck_read_measure(cck_sentence *s, size_t i);
/* shared.c: "12 men and 3 boys were killed": what befell the last of a list befell all; after cck_read_measure. */
void cck_share_verbs(cck_sentence *s);
/* ballots.c: counts that are told with their share, and the shares of votes; after cck_read_measure for all. O(drafts
 * squared), where shares are told. */
void cck_tell_shares(cck_sentence *s);
/* division.c: votes by head ("voted 432 to 202", "217 in favour, 190 against") and what a house decides by ("a majority
 * of 230", "a 230-vote margin"); before cck_tell_shares. O(drafts). */
void cck_tell_divisions(cck_sentence *s);
/* compared.c: "against a consensus of 12.1 billion", "a fall of 62 percent in profit", "a year ago it was 5.6 million":
 * the measure of what a figure is held against, or changes. */
bool cck_measure_compared(const cck_sentence *s, size_t i);
/* parted.c: the measure of a verb whose second word stands behind what `d` counts ("laid 300 people off", "took 40
 * prisoner"), a word that was read as the noun among them; false for none. `floor`: the lexeme behind the figure
 * before. O(readings of the verb). */
bool cck_measure_parted(const cck_sentence *s, cck_draft *d, size_t floor);
/* compared.c: the measure of draft `i` whose noun is that of a figure before it: of what it is held against, of the
 * people it counts, else of that figure. */
cck_code cck_measure_inherited(const cck_sentence *s, size_t i);
/* measure.c: nothing behind `at` is of the clause before it: a mark, "and" before another subject, "because". */
bool cck_clause_ends(const cck_sentence *s, size_t at);
/* governed.c: "a 6.2 percent jobless rate": the word behind a unit, of a weak measure ("430 pence a share") or another;
 * false for none. */
bool cck_measure_behind_unit(const cck_sentence *s, cck_draft *d, bool weak);
/* governed.c: "bought it for $7 billion", "fined the bank $90 million", "$50 million was pledged"; false for none. */
bool cck_measure_governed(const cck_sentence *s, cck_draft *d, size_t floor);
/* governed.c: "attended by 20,000 people": who did what stands before "by"; false for none. */
bool cck_measure_of_agent(const cck_sentence *s, cck_draft *d);
/* coordinated.c: the measure of the figure before draft `i` over "and", a comma, "as well as"; false for none. */
bool cck_measure_coordinated(const cck_sentence *s, size_t i);
/* coordinated.c: the measure of the figure before draft `i` over "along with", whatever stands between; false for none.
 */
bool cck_measure_of_object(const cck_sentence *s, cck_draft *d, size_t floor);
bool cck_measure_of_company(const cck_sentence *s, size_t i);
/* employer.c: "factories lost 7,000": jobs, where whoever gives work has lost or gained a number of what nobody names.
 * O(1). */
bool cck_measure_of_employer(const cck_sentence *s, cck_draft *d, size_t floor);
/* toll.c: the toll of people that has reached draft `i`, however far before its verb it stands; the noun is that toll's
 * unless people are named behind the number. False, and nothing changed, for none. O(words before). */
bool cck_measure_of_toll(const cck_sentence *s, size_t i);
/* total.c: the measure from a total that stands before the number, behind lexeme `floor`; false for none. */
bool cck_measure_from_total(const cck_sentence *s, cck_draft *d, size_t floor);
/* befallen.c: "20 bodies have been identified": what was done to the dead, where the noun alone says no more than that
 * they are dead; false for anything else. O(1). */
bool cck_measure_of_bodies(const cck_sentence *s, cck_draft *d);
/* befallen.c: makes dead of the bodies and victims whom a verb of the living was read for. O(1). */
void cck_mend_bodies(const cck_sentence *s, cck_draft *d);
/* befallen.c: "identification of 17 miners", "the bodies of 17 miners were handed over": the same, where what stands
 * before the number says that they are dead; false for anything else. O(1). */
bool cck_measure_of_remains(const cck_sentence *s, cck_draft *d);
/* befallen.c: "72 of them seriously" behind people of whom `measure` is told ("none": nothing): the measure of both
 * words together, as the lexicon knows it ("seriously injured"); false for none. O(1). */
bool cck_measure_by_degree(const cck_sentence *s, cck_draft *d, cck_view measure);
/* implied.c: a bare number of what is measured in percent: "containment is still zero" becomes a percentage; false, and
 * nothing changed, where no such total leads to it. */
bool cck_measure_in_percent(const cck_sentence *s, cck_draft *d, size_t floor);
/* implied.c: "At 3.9 percent, wage growth is": the total behind a figure that opens its sentence; false for none. */
bool cck_measure_fronted(const cck_sentence *s, cck_draft *d);
/* company.c: "[40 men], women and children were", "[two boys] and their mother were": behind those who are told of with
 * the people that end at `at`, no further than `limit`; `at` where there are none. O(words). */
size_t cck_skip_company(const cck_sentence *s, size_t at, size_t limit);
/* settled.c: victims of a document that tells of no dead, but of hackers or swindlers, are those affected; cases of one
 * that tells of courts or the police, and of no illness, are no people. `text` is the document's. O(text) where such
 * words are counted, else O(count). */
void cck_settle_readings(const cck_lexicon *lexicon, cck_view text, cck_figure *figures, size_t count);
/* casualties.c: casualties of which an article counts fewer than hurt are its dead. O(count). */
void cck_settle_casualties(cck_figure *figures, size_t count);
/* total.c: a word that counts what stands behind it: "the number of", "a list of". */
bool cck_is_number_word(const cck_sentence *s, size_t at);
/* total.c: a verb of being, rising or holding leads from what ends at `total_end` to the number. */
bool cck_links_total(const cck_sentence *s, const cck_draft *d, size_t total_end);
/* total.c: the count stands behind "the dead include", "among the injured were". */
bool cck_is_listed(const cck_sentence *s, const cck_draft *d);
/* measure_words.c: the measure from the words around, nothing of the figure at `floor` or before it. */
cck_code cck_measure_from_words(const cck_sentence *s, cck_draft *d, size_t floor);
/* measure_words.c: "a forty-bed ward", "a 12-story tower": where what is counted stands, behind the hyphen and not what
 * it is part of; SIZE_MAX for anything else, people among it. O(1). */
size_t cck_behind_hyphen(const cck_sentence *s, const cck_draft *d);
/* measure_words.c: "from 7.9 percent to 7.7", "cut to 24 from 51": the old and the new number of one measure. */
bool cck_measure_from_before(cck_sentence *s, size_t i);
/* measure_words.c: `name` without " change" where the draft stands behind "to": what a change came to. */
cck_view cck_level_of(const cck_sentence *s, const cck_draft *d, cck_view name);
/* measure_words.c: a bare 7.8 in a sentence that speaks of an earthquake. */
bool cck_measure_from_quake(const cck_sentence *s, cck_draft *d);
/* measure_words.c: "rose 12 percent": adds " change" to the measure. */
cck_code cck_mark_change(const cck_sentence *s, cck_draft *d);
/* measure_words.c: "49,000 fewer jobs": adds " change" to the measure of a count that tells a difference. O(1). */
cck_code cck_mark_difference(const cck_sentence *s, cck_draft *d);
/* answer.c: the last reading of a word as a measure that tells what befell the counted, or names it; NULL. */
const cck_measure *cck_measure_of_word(const cck_lexeme *l);
/* table.c: noun and measure of draft `i` from the head of its column, where it stands alone in a table's cell. */
cck_code cck_read_cell(cck_sentence *s, size_t i);
/* carry.c: where draft `i` says no more than a number, fills draft.carries, or its measure from the question before. */
void cck_continue(cck_sentence *s, size_t i);
/* giver.c: gives `f` noun, measure and population of the nearest sentence that counts something, at most `reach` bytes
 * before, among the `count` figures before it in the document; nothing where there is none. */
void cck_carry(const cck_lexicon *lexicon, cck_figure *f, uint32_t reach, const cck_figure *before, size_t count);
/* population.c: figure.population from the noun phrase. */
cck_code cck_read_population(cck_sentence *s, size_t i);

/* interval.c: figure.value and figure.asserts from low, high, bound and kind. */
void cck_set_interval(const cck_margins *margins, cck_draft *d);

/* Does the word alone tell what happened to the counted (a verb or a state of a measure that counts)? The name of a
 * total
 * ("rainfall", "shares") and what is said of lengths ("long") do not. O(readings of the word). */
bool cck_is_measure_verb(const cck_lexeme *l);

#endif
