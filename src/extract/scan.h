/* scan.h - one pass over a document's bytes: sentences, and which of them may hold a figure. */
#ifndef CCK_EXTRACT_SCAN_H
#define CCK_EXTRACT_SCAN_H

#include "base/bytes.h"
#include "extract/sentence.h"

/* No sentence is longer, so that work within a sentence is bounded; longer ones are cut at a space. */
enum { CCK_SENTENCE_BYTES = 4096 };

typedef struct cck_triggers cck_triggers;
/* The first letters of all words that may begin a figure; NULL when out of memory. */
cck_triggers *cck_triggers_new(const cck_lexicon *lexicon);
void cck_triggers_free(cck_triggers *triggers);

enum { CCK_BLOCK = 32 };

typedef struct {
    cck_view text;
    const cck_lexicon *lexicon;
    const cck_triggers *triggers;
    size_t at;
    bool wrapped;      /* lines are cut at a fixed width: a newline is a space */
    const char *block; /* the bytes of the text that the masks are of; NULL before the first */
    const char *bytes; /* where they can be read with four more: `block`, or `tail` at the end of the text */
    cck_masks masks;
    uint32_t starts; /* where words begin */
    char tail[CCK_BLOCK + 4];
} cck_scanner;

void cck_scanner_start(cck_scanner *scanner, cck_view text, const cck_lexicon *lexicon, const cck_triggers *triggers);
/* The next sentence; false at the end. Linear over all calls. */
bool cck_scanner_next(cck_scanner *scanner, cck_span *span);

#endif
