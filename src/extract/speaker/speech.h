/* speech.h - who says what within one sentence. Internal to the files of this folder. */
#ifndef CCK_EXTRACT_SPEECH_H
#define CCK_EXTRACT_SPEECH_H

#include "extract/context/context.h"

/* A run of lexemes. Empty: none. */
typedef struct {
    size_t first, last;
} cck_run;

typedef enum {
    CCK_SPEECH_NAMED, /* `who` is the speaker */
    CCK_SPEECH_HE,    /* he or she: a person said before */
    CCK_SPEECH_THEY   /* they or it: whoever was said before */
} cck_speech_kind;

/* Somebody says something. It governs the figures in [from, to). */
typedef struct {
    cck_speech_kind kind;
    cck_run who;
    size_t start, end; /* the words of the attribution itself: subject to verb */
    size_t from, to;
    bool behind; /* it follows what was said: "..., officials said" */
} cck_speech;

enum { CCK_MAX_SPEECHES = 16 };

/* The attributions of a sentence in the order of the text; at most CCK_MAX_SPEECHES. */
size_t cck_find_speeches(const cck_sentence *s, cck_speech *out);

/* subject.c: `who` speaks from `start` to `end`, behind what is said or before it. */
cck_speech cck_named_speech(cck_run who, size_t start, size_t end, bool behind);
/* subject.c: is it a pronoun that may speak, and of what sort? */
bool cck_pronoun_at(const cck_sentence *s, size_t at, cck_speech_kind *kind);
/* subject.c: was something said before `at` that an attribution may follow: a comma or a closing quotation mark? */
bool cck_follows_speech(const cck_sentence *s, size_t at);
/* subject.c: the subject right before the verb group at `at`; `any` as for cck_pick_speaker. */
bool cck_subject_before(const cck_sentence *s, size_t at, bool any, cck_speech *out);
/* subject.c: "..., said X": the subject behind the verb. */
bool cck_subject_behind(const cck_sentence *s, size_t verb, cck_speech *out);
/* subject.c: ", said Nimo Hald, a driver,": whoever stands alone behind the verb speaks. */
bool cck_closes_speech(const cck_sentence *s, size_t verb, cck_speech *out);

/* The speaker in the noun phrase [from, to): a name where there is one ("Arvo Orlik" of "the spokesman, Maj. Gen.
 * Arvo Orlik"), an organisation by its name, else the phrase without article ("police spokesman"). `any` takes a
 * noun that the lexicon does not know as a speaker too. Empty when nobody is named. */
cck_run cck_pick_speaker(const cck_sentence *s, size_t from, size_t to, bool any);
/* Where the noun phrase that ends before `end` begins; `end` when there is none. */
size_t cck_phrase_start(const cck_sentence *s, size_t end);
/* Where the noun phrase that begins at `from` ends; `from` when there is none. */
size_t cck_phrase_end(const cck_sentence *s, size_t from);
/* True when the speaker is an organisation, which "he" cannot be. */
bool cck_is_organisation(const cck_sentence *s, cck_run who);

#endif
