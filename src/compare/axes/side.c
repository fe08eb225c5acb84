/* side.c - is it plain whose side a speaker is on? An office, a company or a general says so by the name itself, or the
 * articles say it beside the name; of "Kern" or "a spokeswoman" nothing is known. */
#include "compare/axes/slot.h"

/* Bytes of a text, and tokens before and behind a name, that are looked at. */
#define LOOKED_AT 8192
#define BEFORE    5
#define BEHIND    4
#define AROUND    16

/* People who may stand on any side. */
static bool tells_nothing(const cck_work *work, cck_view word) {
    return cck_lexicon_lists(work->lexicon, word, CCK_CUE_of_any_side);
}

static bool is_role(const cck_work *work, cck_view word) {
    const uint64_t roles = CCK_CLASS(ORGANISATION) | CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(TITLE) | CCK_CLASS(POPULATION);
    const cck_word *known = cck_lexicon_word(work->lexicon, cck_word_hash(word));
    return known && (known->classes & roles) && !tells_nothing(work, word);
}

static bool any_role(const cck_work *work, cck_view text, const cck_token *tokens, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (tokens[i].kind == CCK_TOKEN_WORD && is_role(work, cck_token_view(text, &tokens[i]))) return true;
    }
    return false;
}

/* "NBC", "USGS" */
static bool is_initials(cck_view word) {
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < 'A' || word.ptr[i] > 'Z') return false;
    }
    return word.len > 1;
}

/* In its own words: "Defence Ministry", "the rebels", "carmaker" (a word without a capital is no name). */
static bool says_itself(const cck_work *work, cck_view name) {
    cck_token tokens[AROUND];
    size_t n = cck_tokenize(name, 0, name.len, tokens, AROUND);
    if (n > AROUND) n = AROUND;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].kind != CCK_TOKEN_WORD) continue;
        cck_view word = cck_token_view(name, &tokens[i]);
        bool plain = !(tokens[i].flags & CCK_TOKEN_CAPITAL) && !cck_lexicon_is_stop(work->lexicon, word);
        if (is_role(work, word) || is_initials(word) || (plain && !tells_nothing(work, word))) return true;
    }
    return false;
}

/* "Governor Aumont", "Tarn, the general", "Orvane Motors, which", "Orvane Motors ... its plant". */
static bool is_said_at(const cck_work *work, cck_view text, size_t start, size_t end) {
    cck_token tokens[64];
    size_t from = start, to = end;
    while (from > 0 && start - from < 64 && !cck_view_starts((cck_view){text.ptr + from - 1, 1}, CCK_LIT("\n"))) from--;
    while (to < text.len && to - end < 48 && text.ptr[to] != '\n' && text.ptr[to] != '.') to++;
    while (from < start && ((unsigned char)text.ptr[from] & 0xC0) == 0x80) from++;
    while (to > end && to < text.len && ((unsigned char)text.ptr[to] & 0xC0) == 0x80) to--;
    size_t n = cck_tokenize(text, from, to, tokens, 64), first = 0;
    if (n > 64) n = 64;
    while (first < n && tokens[first].end <= start) first++;
    size_t last = first;
    while (last < n && tokens[last].start < end) last++;
    if (any_role(work, text, tokens, first > BEFORE ? first - BEFORE : 0, first)) return true;
    bool comma = last < n && tokens[last].kind == CCK_TOKEN_PUNCT && tokens[last].punct == ',';
    if (comma && any_role(work, text, tokens, last, last + BEHIND < n ? last + BEHIND : n)) return true;
    for (size_t i = last; i < n; i++) {
        cck_view word = cck_token_view(text, &tokens[i]);
        if (cck_view_equal(word, CCK_LIT("its")) || (comma && i == last + 1 && cck_view_equal(word, CCK_LIT("which"))))
            return true;
    }
    return false;
}

static bool is_said_in(const cck_work *work, cck_view text, cck_view name) {
    if (text.len > LOOKED_AT) text.len = LOOKED_AT;
    for (size_t i = 0; i + name.len <= text.len; i++) {
        if (text.ptr[i] != name.ptr[0] || !cck_view_equal((cck_view){text.ptr + i, name.len}, name)) continue;
        if (is_said_at(work, text, i, i + name.len)) return true;
    }
    return false;
}

/* "officials", "a source": whoever that is, the next who is called so may be another. "The authorities" are a side. */
static bool is_nobody_named(const cck_work *work, cck_view name) {
    cck_token tokens[AROUND];
    size_t n = cck_tokenize(name, 0, name.len, tokens, AROUND);
    for (size_t i = 0; i < n && i < AROUND; i++) {
        bool anybody = cck_lexicon_is_cue(work->lexicon, tokens[i].hash, CCK_CUE_anybody);
        if (!anybody || tokens[i].flags & CCK_TOKEN_CAPITAL) return false;
    }
    return n > 0;
}

static bool any_cue(const cck_work *work, cck_view name, cck_cue cue, bool small) {
    cck_token tokens[AROUND];
    size_t n = cck_tokenize(name, 0, name.len, tokens, AROUND);
    for (size_t i = 0; i < n && i < AROUND; i++) {
        bool found = cck_lexicon_is_cue(work->lexicon, tokens[i].hash, cue);
        if (found && !(small && tokens[i].flags & CCK_TOKEN_CAPITAL)) return true;
    }
    return false;
}

bool cck_are_of_state(const cck_work *work, cck_view a, cck_view b) {
    return (any_cue(work, a, CCK_CUE_authorities, true) && any_cue(work, b, CCK_CUE_organs_of_state, false)) ||
           (any_cue(work, b, CCK_CUE_authorities, true) && any_cue(work, a, CCK_CUE_organs_of_state, false));
}

bool cck_side_is_known(const cck_work *work, const uint32_t *documents, size_t count, cck_view speaker) {
    if (!speaker.len || is_nobody_named(work, speaker)) return false;
    if (says_itself(work, speaker)) return true;
    for (size_t i = 0; i < count; i++) {
        if (is_said_in(work, work->corpus->documents[documents[i]].text, speaker)) return true;
    }
    return false;
}
