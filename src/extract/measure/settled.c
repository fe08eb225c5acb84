/* settled.c - words that say what befell somebody only in some documents: victims are no dead where hackers or
 * swindlers struck and nobody died, cases no patients where a court or the police has them. */
#include <string.h>

#include "base/ascii.h"
#include "extract/parts.h"
#include "extract/scan/block.h"

enum { SEARCHED = 32768 }; /* bytes of a document */

/* How words begin that tell for a reading, and such as tell against it; three letters at least. */
typedef struct {
    const char *const *signs, *const *objections;
    size_t sign_count, objection_count;
} evidence;

static void add_stem(cck_sieve *sieve, const char *stem) {
    char head[CCK_HEAD] = {stem[0], stem[1], stem[2], stem[3]};
    for (const char *next = stem[3] ? stem + 3 : " abcdefghijklmnopqrstuvwxyz"; *next; next++) {
        head[CCK_HEAD - 1] = *next;
        cck_sieve_add(sieve, cck_four_hash(head));
        if (stem[3]) break;
    }
}

/* Does one of them stand at `at`, in lower case or with capitals? */
static bool stands_at(cck_view text, size_t at, const char *const *stems, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t n = 0;
        while (stems[i][n] && at + n < text.len && cck_lower(text.ptr[at + n]) == stems[i][n]) n++;
        if (!stems[i][n]) return true;
    }
    return false;
}

/* Does the document hold a sign, and no objection? Words are looked at by their first four letters, a block at a time;
 * few begin as one of those does. */
static bool speaks_of(cck_view document, const evidence *e) {
    cck_view text = {document.ptr, document.len < SEARCHED ? document.len : SEARCHED};
    cck_sieve sieve = {{0}};
    char tail[CCK_BLOCK + CCK_HEAD];
    bool within = false, told = false;
    for (size_t i = 0; i < e->sign_count; i++) add_stem(&sieve, e->signs[i]);
    for (size_t i = 0; i < e->objection_count; i++) add_stem(&sieve, e->objections[i]);
    for (size_t at = 0; at < text.len; at += CCK_BLOCK) {
        const char *block = text.ptr + at;
        if (text.len - at < sizeof tail) { /* past the end stand spaces */
            memset(tail, ' ', sizeof tail);
            block = memcpy(tail, block, text.len - at);
        }
        uint64_t letters = cck_masks_of_64(block).letters;
        uint64_t some = cck_sift(&sieve, block, cck_word_starts(letters, within));
        within = letters >> (CCK_BLOCK - 1);
        for (; some; some &= some - 1) {
            size_t word = at + cck_lowest64(some);
            if (stands_at(text, word, e->objections, e->objection_count)) return false;
            told = told || stands_at(text, word, e->signs, e->sign_count);
        }
    }
    return told;
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
    return speaks_of(text, &(evidence){struck, died, sizeof struck / sizeof *struck, sizeof died / sizeof *died});
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
    return speaks_of(text, &(evidence){law, ill, sizeof law / sizeof *law, sizeof ill / sizeof *ill});
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
