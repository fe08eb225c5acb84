/* words.c - the word lists of the generator. The sentence patterns are in patterns.c. */
#include "words.h"

#define LIST(array)                                                                                                    \
    { array, sizeof(array) / sizeof *(array) }

static const char *const places[] = {
    "Marrec",  "Lorvane",     "Vost",    "Carrow",       "Belmora",     "Tavarra",      "Hellin",
    "Dorn",    "Moss",        "Kalveth", "Orrin Bay",    "Saint Odile", "Upper Tessel", "Port Amory",
    "Quellin", "Ridgemoor",   "Ashvale", "Nether Holm",  "Brannock",    "Castel Nuvo",  "Farrow Point",
    "Gildern", "Iskar",       "Jarrold", "Korrin Falls", "Linmouth",    "Old Pemberly", "Rosk",
    "Tarn",    "Ulvik Sound", "Varsa",   "Wexcombe",     "Yarrow Hill", "Zell"};
static const char *const firsts[] = {"Arvo",  "Elin",  "Tomas",  "Petra",   "Ivo",   "Lise",  "Dana",  "Mira",
                                     "Jon",   "Ida",   "Piet",   "Ines",    "Hugo",  "Salma", "Omar",  "Ruth",
                                     "Karel", "Noor",  "Anselm", "Bettina", "Cyrus", "Delia", "Emeka", "Farah",
                                     "Goran", "Hilde", "Isko",   "Jun",     "Katya", "Leon",  "Maren", "Nils"};
static const char *const lasts[] = {
    "Lind",   "Brask", "Reik",  "Holm",   "Tarn",  "Aumont", "Ostrow", "Quell",  "Vasc",  "Kern",   "Darrow", "Bellis",
    "Corvin", "Dray",  "Eskil", "Fenner", "Grath", "Hallow", "Imber",  "Jessop", "Kolda", "Lunde",  "Morrow", "Nyberg",
    "Okafor", "Pell",  "Quist", "Rahn",   "Selke", "Thorne", "Ulmer",  "Varga",  "Wendt", "Yilmaz", "Zander"};
static const char *const roles[] = {"spokeswoman",  "mayor",          "governor",     "engineer",   "union leader",
                                    "police chief", "analyst",        "historian",    "farmer",     "minister",
                                    "doctor",       "coach",          "economist",    "prosecutor", "teacher",
                                    "surveyor",     "shop owner",     "fire captain", "professor",  "lawyer",
                                    "biologist",    "shipping agent", "campaigner",   "judge",      "conductor"};
static const char *const bodies[] = {
    "the health ministry",     "the harbour authority", "the civil guard",         "the city council",
    "the central bank",        "the statistics office", "the metalworkers' union", "the army",
    "the election board",      "the relief council",    "the insurers' union",     "the weather service",
    "the rail company",        "the court of appeal",   "the farmers' league",     "the coast guard",
    "the university hospital", "the education board",   "the energy regulator",    "the water company",
    "the prosecutor's office", "the tourist board"};
static const char *const things[] = {
    "houses",  "bridges",    "lorries",  "complaints", "tickets", "trees",    "schools",      "vessels",
    "wells",   "contracts",  "vaccines", "books",      "rooms",   "turbines", "applications", "licences",
    "shops",   "containers", "flats",    "fields",     "samples", "roads",    "jobs",         "cars",
    "parcels", "machines",   "permits",  "invoices",   "meals",   "blankets", "rifles",       "seats"};
static const char *const peoples[] = {
    "residents", "workers",  "soldiers",   "children",   "passengers",      "students", "nurses",    "farmers",
    "voters",    "tourists", "protesters", "miners",     "families",        "patients", "villagers", "refugees",
    "dockers",   "pupils",   "fans",       "volunteers", "police officers", "sailors",  "drivers",   "pensioners"};
static const char *const adjectives[] = {"quiet",   "unusual",   "expensive", "careful",  "sudden",   "public",
                                         "modest",  "narrow",    "distant",   "broken",   "popular",  "difficult",
                                         "recent",  "heavy",     "gentle",    "familiar", "stubborn", "cheerful",
                                         "worn",    "promising", "fragile",   "open",     "vast",     "hurried",
                                         "patient", "bitter",    "ordinary",  "official", "private",  "bright"};
static const char *const adverbs[] = {"slowly",
                                      "again",
                                      "at last",
                                      "without warning",
                                      "in silence",
                                      "with some relief",
                                      "in the rain",
                                      "before noon",
                                      "by candlelight",
                                      "reluctantly",
                                      "with great care",
                                      "in good order",
                                      "for the time being",
                                      "under protest",
                                      "against all advice",
                                      "to general surprise"};
static const char *const verbs[] = {"repaired",  "inspected",    "closed",    "bought",   "destroyed",
                                    "delivered", "registered",   "abandoned", "approved", "rejected",
                                    "counted",   "rebuilt",      "searched",  "reopened", "damaged",
                                    "sold",      "photographed", "moved",     "insured",  "emptied"};
static const char *const weekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
static const char *const hedges[] = {"",
                                     "",
                                     "",
                                     "",
                                     "",
                                     "",
                                     "",
                                     "about ",
                                     "some ",
                                     "nearly ",
                                     "more than ",
                                     "at least ",
                                     "over ",
                                     "roughly ",
                                     "up to ",
                                     "almost ",
                                     "fewer than ",
                                     "around ",
                                     "an estimated ",
                                     "as many as "};
static const char *const number_words[] = {
    "two",         "three",         "four",      "five",       "six",          "seven",       "eight",
    "nine",        "ten",           "eleven",    "twelve",     "fifteen",      "twenty",      "thirty",
    "forty",       "fifty",         "a dozen",   "two dozen",  "a hundred",    "dozens of",   "several",
    "hundreds of", "three hundred", "forty-two", "twenty-one", "six thousand", "two million", "half a million"};
static const char *const outlets[] = {
    "Harbour Wire",     "The Beacon",    "Valley Post",       "Market Lantern",  "The Open Ledger",
    "Meridian Gazette", "Radio Kalveth", "Northern Dispatch", "Evening Compass", "The Plain Dealer of Vost",
    "Coast Courier",    "Tessel Times"};

const named_list bench_lists[] = {
    {"place", LIST(places)}, {"first", LIST(firsts)},      {"last", LIST(lasts)},       {"role", LIST(roles)},
    {"body", LIST(bodies)},  {"thing", LIST(things)},      {"people", LIST(peoples)},   {"adj", LIST(adjectives)},
    {"adv", LIST(adverbs)},  {"verb", LIST(verbs)},        {"weekday", LIST(weekdays)}, {"month", LIST(months)},
    {"hedge", LIST(hedges)}, {"word", LIST(number_words)}, {"outlet", LIST(outlets)},
};
const size_t bench_list_count = sizeof bench_lists / sizeof *bench_lists;
