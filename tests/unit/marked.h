/* marked.h - sentences with marked figures, lexed and ready for the readers of contexts. A figure is written <number
 * noun:measure>, a duration <number words@unit>; sentences are parted by " | ", paragraphs by " / ", and the last
 * sentence is the one to read. */
#ifndef CCK_TESTS_MARKED_H
#define CCK_TESTS_MARKED_H

#include "extract/context/context.h"
#include "extract/scan/lex.h"

enum { MAX_TEXT = 2000, MAX_DRAFTS = 8, MAX_SPANS = 8 };

/* Where a figure stands in the text: number, noun, and what was noted of it. */
typedef struct {
    size_t start, number_end, end;
    cck_view measure, unit;
} marked_note;

typedef struct {
    char text[MAX_TEXT], names[MAX_TEXT];
    size_t length, name_length;
    marked_note notes[MAX_DRAFTS];
    size_t note_count;
    cck_span spans[MAX_SPANS];
    cck_document document;
    cck_context context;
    cck_lexing lexing;
    cck_draft drafts[MAX_DRAFTS];
    cck_sentence s;
} marked;

/* Published on a Monday, 19 September 2016; marked_free. */
marked *marked_make(const cck_lexicon *lexicon, const char *markup);
void marked_free(marked *m);
/* Fails where the text is another; NULL: none is expected. */
void marked_same(const char *markup, cck_view got, const char *want);

#endif
