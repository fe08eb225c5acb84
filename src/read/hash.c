/* hash.c - what tells a changed document from one that is kept. */
#include <xxhash.h>

#include "countercheck/read.h"

/* The hash of all fields is that of their hashes and lengths in a row, so that no two lists of fields run
 * together to the same bytes. */
void cck_document_set_hash(cck_document *document) {
    const cck_view fields[] = {document->id,          document->path,      document->text,          document->outlet,
                               document->outlet_from, document->title,     document->url,           document->author,
                               document->language,    document->published, document->published_from};
    uint64_t parts[sizeof fields / sizeof *fields][3];
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        XXH128_hash_t part = XXH3_128bits(fields[i].len ? fields[i].ptr : "", fields[i].len);
        parts[i][0] = part.low64;
        parts[i][1] = part.high64;
        parts[i][2] = (uint64_t)fields[i].len;
    }
    XXH128_hash_t whole = XXH3_128bits(parts, sizeof parts);
    document->hash[0] = whole.low64;
    document->hash[1] = whole.high64;
}
