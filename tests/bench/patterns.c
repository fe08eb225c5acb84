/* patterns.c - the sentence patterns of the generator. */
#include "words.h"

#define LIST(array)                                                                                                    \
    { array, sizeof(array) / sizeof *(array) }

static const char *const plain[] = {
    "The road from {place} to {place} was {adj} that morning, and most drivers turned back {adv}.",
    "\xE2\x80\x9CNobody asked us what we wanted,\xE2\x80\x9D said {first} {last}, a {role} from {place}.",
    "Nothing in the {adj} report explains why {body} waited so long.",
    "People in {place} speak of the {adj} winter as if it had been yesterday.",
    "{first} {last}, the {role}, has lived in {place} since childhood and knows every {adj} lane of it.",
    "Whether {body} will change its mind is an open question.",
    "The market hall, a {adj} building behind the station, was {verb} {adv}.",
    "On {weekday} the {people} of {place} gathered by the river and sang.",
    "There was no word from {body} on {weekday}.",
    "Critics call the plan {adj}; its friends call it overdue.",
    "\"It is a {adj} day for {place},\" {last} said, and went back to work.",
    "The wind had dropped, the harbour lay still, and the {people} went home {adv}.",
    "Some of the {people} had never been to {place} before.",
    "Lawyers for {last} declined to comment, as they have done from the beginning.",
    "What happened next is disputed, and the files that could settle it are locked away.",
    "The {adj} old theatre in {place} will stay closed until the roof has been {verb}.",
    "{last} spoke {adv}, in a voice that hardly reached the back rows.",
    "A letter from {body}, seen by this newspaper, asks for patience.",
    "Neither {first} {last} nor {body} answered our questions.",
    "The quarrel between {place} and {place} is older than the railway that joins them.",
    "Rain fell on the {adj} hills, and the shepherds of {place} brought down their flocks.",
    "It is the sort of {adj} compromise that pleases nobody and holds for years.",
    "In the afternoon {body} let it be known that talks would go on.",
    "\xE2\x80\x9CWe are tired,\xE2\x80\x9D the {role} said. \xE2\x80\x9CTired, and {adj}.\xE2\x80\x9D",
    "Along the quay the {people} waited for news, and the news did not come.",
    "The orchestra of {place} opened its season with a {adj} piece that few had heard before.",
    "For {first} {last} the verdict came too late.",
    "The company, which has its seat in {place}, makes {adj} parts for ships.",
    "Behind the figures lie {adj} stories, and {last} has written many of them down.",
    "The {role} praised the {people} who had helped, and named each of them.",
    "School will begin later than planned in {place}, because the heating is being {verb}.",
    "Outside the court a {adj} crowd held up photographs of the missing ship.",
    "Researchers at {place} want to know how the birds find their way {adv}.",
    "The team played a {adj} match and deserved to lose it, coach {last} admitted.",
    "Shops along the high street put up their shutters {adv}.",
    "According to {body}, the cause of the fire is not known yet.",
    "The novel tells of a {role} in {place} who keeps a {adj} secret.",
    "As so often, the {people} learned of the decision from the radio.",
    "The bishop of {place} called for calm, and so did {body}.",
    "Little is left of the {adj} fortress above the town.",
};

static const char *const figures[] = {
    "{Hedge}{N} {people} left {place} on {weekday}, {body} said.",
    "The storm {verb} {hedge}{n} {thing} in {place} and injured {n} {people}.",
    "{body} registered {hedge}{n} cases in the past {n2} days, {n} of them in {place}.",
    "Revenue rose {pct} to {money} in the {quarter} quarter of {year}.",
    "The repair of the bridge in {place} will cost {hedge}{money}, {role} {first} {last} said.",
    "{Hedge}{N} {thing} were {verb} within {n2} hours.",
    "Turnout was {pct}, {dec} percentage points lower than in {year}.",
    "{first} {last}, {age}, was among the {n} {people} who were taken to hospital.",
    "Police arrested {word} {people} in {place} on {weekday} night.",
    "The fire burned {hedge}{N} hectares of forest between {place} and {place}.",
    "{body} put the number of the dead at {n}, and said {n} {people} were missing.",
    "On {month} {day}, {year}, {place} lost its last {n2} {thing}.",
    "A gust of {n} kilometres per hour was measured at {place} at {clock}.",
    "\"We {verb} {hedge}{n} {thing} in a single week,\" said {role} {last}.",
    "The wage offer of {pct} fell short of the {pct} that {body} had asked for.",
    "Between {n2} and {n} {people} took part, by the count of {body}.",
    "An earthquake of magnitude {dec} shook {place} early on {weekday}, {n2} kilometres below the ground.",
    "{place} beat {place} {goal}-{goal} before {N} {people}.",
    "The budget sets aside {money} for {thing} and {money} for {thing}.",
    "Of the {N} {people} who were asked, {pct} called the plan {adj}.",
    "Another {n} {people} were displaced overnight, bringing the total to {N}.",
    "{Hedge}{n} {people} were killed and {n} more wounded when a lorry left the road near {place}.",
    "The price of wheat climbed to ${n} a tonne, {pct} more than on {weekday}.",
    "The court in {place} sentenced {last} to {word2} years in prison.",
    "Flight {n} to {place} left at {clock}, {word2} hours late.",
};

static const char *const titles[] = {
    "{place} counts the cost after a {adj} week",
    "{N} {people} leave {place}",
    "{body} under pressure over {thing}",
    "Why the {people} of {place} are angry",
    "{n} dead in {place}",
    "{place} votes on {weekday}",
    "A {adj} end to the season for {place}",
    "{money} for the {thing} of {place}",
    "{last} resigns as {role}",
    "What we know about the {thing} of {place}",
};

const word_list bench_plain = LIST(plain);
const word_list bench_figures = LIST(figures);
const word_list bench_titles = LIST(titles);
