/* settled.c - words that say what befell somebody only in some documents: victims are no dead where hackers or
 * swindlers struck and nobody died, cases no patients where a court or the police has them. */
#include "base/ascii.h"
#include "extract/parts.h"

enum { SEARCHED = 32768 }; /* bytes of a document */

/* Does the document hold one of the words, in lower case or with a capital, at the beginning of a word? */
static bool speaks_of(cck_view text, const char *const *words, size_t count) {
    size_t length = text.len < SEARCHED ? text.len : SEARCHED;
    for (size_t at = 0; at < length; at++) {
        if (!cck_is_alpha(text.ptr[at]) || (at > 0 && cck_is_alpha(text.ptr[at - 1]))) continue;
        for (size_t i = 0; i < count; i++) {
            const char *word = words[i];
            if (cck_lower(text.ptr[at]) != word[0]) continue;
            size_t n = 1;
            while (word[n] && at + n < length && cck_lower(text.ptr[at + n]) == word[n]) n++;
            if (!word[n]) return true;
        }
    }
    return false;
}

static bool ends_in(cck_view noun, cck_view word) {
    return noun.len >= word.len && cck_view_equal_nocase((cck_view){noun.ptr + noun.len - word.len, word.len}, word);
}

/* "hit 200,000 victims in 150 countries" */
static bool are_swindled(cck_view text) {
    static const char *const struck[] = {"cyber",   "hack",     "ransomware", "malware", "fraud",
                                         "scam",    "phishing", "breach",     "abuse",   "molest",
                                         "assault", "rape",     "traffick",   "swindl",  "harass"};
    static const char *const died[] = {
        "kill", "dead",   "death",  "died",  "dying",  "fatal", "bodies", "body",  "slain", "lives",
        "bury", "buried", "corpse", "mourn", "murder", "shoot", "shot",   "crash", "quake", "victims were identified"};
    return speaks_of(text, struck, sizeof struck / sizeof *struck) &&
           !speaks_of(text, died, sizeof died / sizeof *died);
}

/* "137 cases last year", of a court or the police */
static bool is_of_law(cck_view text) {
    static const char *const law[] = {"crime", "criminal", "court",   "robber",   "theft", "heist",   "murder", "rape",
                                      "fraud", "lawsuit",  "prosecu", "burglar",  "judge", "assault", "harass", "bribe",
                                      "trial", "lawyer",   "police",  "complain", "abuse", "corrupt", "smuggl"};
    static const char *const ill[] = {
        "virus",   "infect",  "disease", "outbreak", "epidemic",  "pandemic", "patient", "sick",    "fever",
        "cholera", "measles", "covid",   "corona",   "influenza", "flu",      "ebola",   "vaccin",  "tested",
        "quarant", "symptom", "health",  "illness",  "hospital",  "diagnos",  "cancer",  "malaria", "medic",
        "doctor",  "plague",  "polio",   "syndrome", "contagi",   "bacteria", "poison"};
    return speaks_of(text, law, sizeof law / sizeof *law) && !speaks_of(text, ill, sizeof ill / sizeof *ill);
}

void cck_settle_readings(cck_view text, cck_figure *figures, size_t count) {
    int swindled = -1, law = -1; /* not looked yet */
    for (size_t i = 0; i < count; i++) {
        cck_figure *f = &figures[i];
        if (f->kind != CCK_KIND_COUNT || !f->noun.len) continue;
        if (cck_view_equal(f->measure, CCK_LIT("killed")) && ends_in(f->noun, CCK_LIT("victims"))) {
            if (swindled < 0) swindled = are_swindled(text);
            if (swindled) f->measure = CCK_LIT("affected");
        } else if (cck_view_equal(f->measure, CCK_LIT("infected")) && ends_in(f->noun, CCK_LIT("cases"))) {
            if (law < 0) law = is_of_law(text);
            if (law) f->measure = CCK_LIT("case");
        }
    }
}
