/* speaker.c - whom each figure is from: attributions in the sentence, pronouns and quotations that run on from the
 * sentences before it, or on to those behind it. */
#include <string.h>

#include "base/bytes.h"
#include "extract/speaker/speech.h"

enum { LOOK_BACK = 4, LOOK_AHEAD = 160, PARAGRAPH = 12, PARAGRAPH_BYTES = 4000 };

static cck_view view_of(const cck_sentence *s, cck_run who) {
    return cck_slice(s->text, s->lexemes, who.first, who.last);
}

/* The last speaker of an earlier sentence, {NULL, 0} for none; `person`: no organisation will do. */
static cck_view read_speaker(const cck_sentence *s, size_t span, bool person) {
    cck_sentence earlier = {.context = s->context, .text = s->text, .span = s->context->spans[span]};
    earlier.lexemes = cck_lex_span(s->context, span, &earlier.count);
    cck_speech speeches[CCK_MAX_SPEECHES];
    for (size_t i = cck_find_speeches(&earlier, speeches); i-- > 0;) {
        if (speeches[i].kind != CCK_SPEECH_NAMED) continue;
        if (person && cck_is_organisation(&earlier, speeches[i].who)) continue;
        return view_of(&earlier, speeches[i].who);
    }
    return (cck_view){NULL, 0};
}

/* The same, remembered: the figures of a paragraph all look back at the same sentences. */
static cck_view last_speaker(const cck_sentence *s, size_t span, bool person) {
    cck_said *said = &s->context->said[span % CCK_CONTEXT_SAID][person];
    if (!said->known || said->span != span) *said = (cck_said){true, span, read_speaker(s, span, person)};
    return said->who;
}

/* The last speaker in the few sentences before this one; {NULL, 0} when nobody is named. */
static cck_view speaker_before(const cck_sentence *s, bool person) {
    cck_view who = {NULL, 0};
    for (size_t back = 1; back <= LOOK_BACK && back <= s->index; back++) {
        who = last_speaker(s, s->index - back, person);
        if (who.ptr) break;
    }
    return who;
}

/* "Mayor Mara Lind visited the dam. She said ...": whom the sentence before is about, where nobody spoke. */
static cck_view subject_before(const cck_sentence *s, bool person) {
    const cck_view nobody = {NULL, 0};
    if (s->index == 0) return nobody;
    cck_sentence earlier = {.context = s->context, .text = s->text, .span = s->context->spans[s->index - 1]};
    earlier.lexemes = cck_lex_span(s->context, s->index - 1, &earlier.count);
    size_t end = earlier.lexemes ? cck_phrase_end(&earlier, 0) : 0;
    if (end == 0 || end >= earlier.count) return nobody;
    bool acts = cck_has(&earlier, end, CCK_CLASS(SPEECH) | CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY)) ||
                cck_word_ends(&earlier, end, CCK_LIT("ed"));
    cck_run who = acts ? cck_pick_speaker(&earlier, 0, end, false) : (cck_run){0, 0};
    if (who.first >= who.last || (person && cck_is_organisation(&earlier, who))) return nobody;
    return view_of(&earlier, who);
}

/* ---- quotations ---- */

/* Whether a quotation is open behind the mark at `p`, when `open` said so before it. */
static bool behind_mark(const char *p, const char *end, bool open) {
    if (*p == '"') return !open;
    if (end - p < 3 || (unsigned char)p[1] != 0x80) return open;
    unsigned char last = (unsigned char)p[2];
    return last == 0x9C || (open && last != 0x9D);
}

/* Follows the quotation marks of text[from, to): curly ones by their shape, straight ones in turn. */
static bool quote_state(cck_view text, size_t from, size_t to, bool open) {
    for (; from < to; from += 16) {
        char few[16] = {0};
        const char *p = text.ptr + from, *bytes = p;
        if (text.len - from < sizeof few) bytes = memcpy(few, p, to - from);
        uint32_t marks = cck_quotes_of(bytes);
        if (to - from < 16) marks &= (1u << (to - from)) - 1;
        for (; marks; marks &= marks - 1) open = behind_mark(p + cck_lowest(marks), text.ptr + to, open);
    }
    return open;
}

/* Whether the sentence begins within a quotation that its paragraph opened. */
static bool begins_quoted(const cck_sentence *s) {
    const cck_context *c = s->context;
    size_t i = s->index;
    for (size_t n = 0; n < PARAGRAPH && i > 0 && !c->spans[i].paragraph; n++) i--;
    size_t from = c->spans[i].start;
    if (from >= s->span.start || s->span.start - from > PARAGRAPH_BYTES) return false;
    return quote_state(s->text, from, s->span.start, false);
}

/* The attribution behind the quotation that runs on past this sentence, within its paragraph. */
static cck_view speaker_ahead(const cck_sentence *s) {
    size_t from = s->span.end, to = from;
    while (to < s->text.len && to - from < PARAGRAPH_BYTES / 2 && s->text.ptr[to] != '\n') to++;
    cck_lexeme lexemes[LOOK_AHEAD];
    size_t count = cck_tokenize_apart(s->text, from, to, lexemes, sizeof *lexemes, LOOK_AHEAD);
    if (count > LOOK_AHEAD) count = LOOK_AHEAD;
    cck_lexemes_fill(s->context->lexicon, lexemes, count);
    cck_sentence ahead = {.context = s->context, .text = s->text, .lexemes = lexemes, .count = count};
    cck_speech speeches[CCK_MAX_SPEECHES];
    size_t n = cck_find_speeches(&ahead, speeches);
    for (size_t i = 0; i < n; i++) {
        if (quote_state(s->text, from, lexemes[speeches[i].start].token.start, true))
            continue; /* part of the quotation */
        if (speeches[i].kind == CCK_SPEECH_NAMED && speeches[i].behind) return view_of(&ahead, speeches[i].who);
        return speaker_before(s, speeches[i].kind == CCK_SPEECH_HE);
    }
    return (cck_view){NULL, 0};
}

/* ---- */

typedef struct {
    const cck_sentence *s;
    cck_speech speeches[CCK_MAX_SPEECHES];
    size_t count;
    /* found at most once a sentence */
    bool have_person, have_any, have_quoted;
    cck_view person, any, quoted;
    /* whether the bytes up to `quote_at` leave a quotation open */
    bool quote_known, open;
    size_t quote_at;
} finder;

/* Whether lexeme `at` stands within a quotation. Asked in the order of the text. */
static bool in_quote(finder *f, size_t byte) {
    if (!f->quote_known) {
        f->open = begins_quoted(f->s);
        f->quote_at = f->s->span.start;
        f->quote_known = true;
    }
    f->open = quote_state(f->s->text, f->quote_at, byte, f->open);
    f->quote_at = byte;
    return f->open;
}

static cck_view quoted_speaker(finder *f) {
    if (!f->have_quoted && in_quote(f, f->s->span.end)) f->quoted = speaker_ahead(f->s);
    if (!f->have_quoted && !f->quoted.ptr) f->quoted = speaker_before(f->s, false);
    f->have_quoted = true;
    return f->quoted;
}

static cck_view resolve(finder *f, const cck_speech *e) {
    if (e->kind == CCK_SPEECH_NAMED) return view_of(f->s, e->who);
    bool person = e->kind == CCK_SPEECH_HE;
    bool *have = person ? &f->have_person : &f->have_any;
    cck_view *who = person ? &f->person : &f->any;
    /* "X said 50 died, he added": within the sentence first */
    for (const cck_speech *p = e; p > f->speeches;) {
        if ((--p)->kind == CCK_SPEECH_NAMED && !(person && cck_is_organisation(f->s, p->who)))
            return view_of(f->s, p->who);
    }
    if (!*have) *who = speaker_before(f->s, person);
    if (!*have && !who->ptr) *who = subject_before(f->s, person);
    *have = true;
    return *who;
}

static cck_view speaker_at(finder *f, size_t at) {
    for (size_t i = 0; i < f->count; i++) {
        if (f->speeches[i].from <= at && at < f->speeches[i].to) return resolve(f, &f->speeches[i]);
    }
    if (f->count > 0 || !in_quote(f, f->s->lexemes[at].token.start)) return (cck_view){NULL, 0};
    return quoted_speaker(f);
}

cck_code cck_find_speakers(cck_sentence *s) {
    if (!s->draft_count) return CCK_OK;
    finder f;
    f.s = s; /* the list itself is not cleared */
    f.have_person = f.have_any = f.have_quoted = f.quote_known = f.open = false;
    f.person = f.any = f.quoted = (cck_view){NULL, 0};
    f.quote_at = 0;
    f.count = cck_find_speeches(s, f.speeches);
    for (size_t i = 0; i < s->draft_count; i++) {
        if (s->drafts[i].first < s->count) s->drafts[i].figure.speaker = speaker_at(&f, s->drafts[i].first);
    }
    return CCK_OK;
}
