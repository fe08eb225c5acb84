/* feed.c - RSS and Atom: an entry a document. libxml2 reads, without entities of others and without the network. */
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

#include "read/html.h"

typedef struct {
    cck_buffer bytes;
    xmlTextReaderPtr reader;
    bool begun;
    char *outlet, *language; /* of the whole feed; malloc'ed */
    size_t entries;
} feed;

/* ---- small things ---- */

static void ignore(void *data, const char *message, xmlParserSeverities severity, xmlTextReaderLocatorPtr at) {
    (void)data;
    (void)message;
    (void)severity;
    (void)at;
}

static cck_view name_of(const feed *f) {
    return cck_view_of((const char *)xmlTextReaderConstName(f->reader));
}

static bool is_element(const feed *f) {
    return xmlTextReaderNodeType(f->reader) == XML_READER_TYPE_ELEMENT;
}

static bool is_named(cck_view name, const char *const *names) {
    for (; *names; names++) {
        if (cck_view_equal(name, cck_view_of(*names))) return true;
    }
    return false;
}

/* An attribute of the element at hand, in `arena`; "none". */
static cck_view attribute(const feed *f, const char *name, cck_arena *arena) {
    xmlChar *value = xmlTextReaderGetAttribute(f->reader, (const xmlChar *)name);
    cck_view copy = cck_arena_copy(arena, cck_view_of((const char *)value));
    xmlFree(value);
    return copy;
}

/* The words of the element at hand; of XHTML its markup. */
static cck_view content(const feed *f, bool markup, cck_arena *arena) {
    xmlChar *value = markup ? xmlTextReaderReadInnerXml(f->reader) : xmlTextReaderReadString(f->reader);
    cck_view copy = cck_arena_copy(arena, cck_view_trim(cck_view_of((const char *)value)));
    xmlFree(value);
    return copy;
}

/* ---- an entry ---- */

static const struct {
    const char *name;
    cck_field field;
    unsigned rank;
} meanings[] = {
    {"title", CCK_FIELD_TITLE, 1},
    {"media:title", CCK_FIELD_TITLE, 2},
    {"content:encoded", CCK_FIELD_HTML, 1},
    {"content", CCK_FIELD_HTML, 2},
    {"description", CCK_FIELD_HTML, 3},
    {"summary", CCK_FIELD_HTML, 4},
    {"itunes:summary", CCK_FIELD_HTML, 5},
    {"pubDate", CCK_FIELD_DATE, 1},
    {"published", CCK_FIELD_DATE, 1},
    {"dc:date", CCK_FIELD_DATE, 2},
    {"dcterms:created", CCK_FIELD_DATE, 3},
    {"updated", CCK_FIELD_DATE, 4},
    {"guid", CCK_FIELD_ID, 1},
    {"id", CCK_FIELD_ID, 1},
    {"dc:creator", CCK_FIELD_AUTHOR, 1},
    {"author", CCK_FIELD_AUTHOR, 2},
    {"name", CCK_FIELD_AUTHOR, 1},
    {"dc:publisher", CCK_FIELD_OUTLET, 2},
    {"source", CCK_FIELD_OUTLET, 1},
    {"dc:language", CCK_FIELD_LANGUAGE, 1},
};

static void say(cck_record *record, unsigned ranks[CCK_FIELD_COUNT], cck_field field, cck_view value, unsigned rank,
                const char *by) {
    if (!value.len || (ranks[field] && ranks[field] <= rank)) return;
    record->fields[field] = value;
    record->by[field] = cck_view_of(by);
    ranks[field] = rank;
}

static void read_element(const feed *f, cck_arena *arena, cck_record *record, unsigned ranks[CCK_FIELD_COUNT]) {
    cck_view name = name_of(f);
    if (cck_view_equal(name, CCK_LIT("link"))) {
        cck_view relation = attribute(f, "rel", arena), address = attribute(f, "href", arena);
        bool alternate = !relation.ptr || cck_view_equal(relation, CCK_LIT("alternate"));
        if (!address.len) address = content(f, false, arena);
        if (alternate) say(record, ranks, CCK_FIELD_URL, address, 1, "link");
        return;
    }
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        if (!cck_view_equal(name, cck_view_of(meanings[i].name))) continue;
        cck_view type = attribute(f, "type", arena);
        bool markup = cck_view_equal(type, CCK_LIT("xhtml"));
        say(record, ranks, meanings[i].field, content(f, markup, arena), meanings[i].rank, meanings[i].name);
    }
}

/* Reads up to the end of the entry at hand. False at a fault of the file. */
static bool read_entry(const feed *f, cck_arena *arena, cck_record *record) {
    unsigned ranks[CCK_FIELD_COUNT] = {0};
    int depth = xmlTextReaderDepth(f->reader), state;
    if (xmlTextReaderIsEmptyElement(f->reader)) return true;
    while ((state = xmlTextReaderRead(f->reader)) == 1) {
        int at = xmlTextReaderDepth(f->reader);
        if (at <= depth) return true;
        cck_view parent = cck_view_of((const char *)xmlTextReaderConstName(f->reader));
        bool author = at == depth + 2 && cck_view_equal(parent, CCK_LIT("name"));
        if (is_element(f) && (at == depth + 1 || author)) read_element(f, arena, record, ranks);
    }
    return false;
}

/* ---- the feed ---- */

static cck_code fail(const cck_opened *opened, cck_error *error) {
    const feed *f = opened->state;
    int line = xmlTextReaderGetParserLineNumber(f->reader);
    cck_fail(error, CCK_E_FORMAT, "broken XML: the feed ends here");
    cck_error_at(error, opened->name, line > 0 ? (size_t)line : 0, 0, 0);
    return CCK_E_FORMAT;
}

static void take_once(const feed *f, char **into) {
    if (*into) return;
    xmlChar *value = xmlTextReaderReadString(f->reader);
    cck_view words = cck_view_trim(cck_view_of((const char *)value));
    if (words.len) *into = strndup(words.ptr, words.len);
    xmlFree(value);
}

/* Moves to the next entry; keeps what the feed says of itself on the way. 1: there is one, 0: none, -1: a fault. */
static int seek_entry(feed *f) {
    static const char *const entries[] = {"item", "entry", "rss:item", "atom:entry", NULL};
    int state = 1;
    do {
        if (is_element(f)) {
            cck_view name = name_of(f);
            int depth = xmlTextReaderDepth(f->reader);
            if (is_named(name, entries)) return 1;
            if (cck_view_equal(name, CCK_LIT("title")) && depth <= 2) take_once(f, &f->outlet);
            if (cck_view_equal(name, CCK_LIT("language")) && depth <= 2) take_once(f, &f->language);
        }
        state = xmlTextReaderRead(f->reader);
    } while (state == 1);
    return state;
}

static cck_code begin(cck_opened *opened, cck_error *error) {
    feed *f = opened->state;
    cck_code code = cck_input_all(opened->input, CCK_MAX_DOCUMENT, &f->bytes, error);
    if (code) return code;
    if (cck_is_blank(cck_buffer_view(&f->bytes))) return cck_opened_fail(opened, error, CCK_E_FORMAT, "is empty");
    const char *name = NULL;
    f->reader = xmlReaderForMemory(f->bytes.ptr, (int)f->bytes.len, name, NULL,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                       XML_PARSE_RECOVER);
    if (!f->reader) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a feed");
    xmlTextReaderSetErrorHandler(f->reader, ignore, NULL);
    if (xmlTextReaderRead(f->reader) != 1) return fail(opened, error);
    return CCK_OK;
}

/* Headline and body, the headline left out where the body begins with it. */
static cck_code join(cck_opened *opened, cck_arena *arena, cck_found *found, cck_error *error) {
    cck_record *record = &found->record;
    cck_view title = record->fields[CCK_FIELD_TITLE];
    if (record->fields[CCK_FIELD_HTML].ptr) {
        cck_view kept = title;
        cck_code code = cck_html_fragment(opened, arena, found, error);
        if (code) return code;
        cck_view body = record->fields[CCK_FIELD_TEXT];
        bool headed = !kept.ptr || cck_view_starts(body, kept);
        if (!headed && !cck_is_blank(body))
            record->fields[CCK_FIELD_TEXT] = cck_arena_printf(arena, "%.*s\n\n%.*s", CCK_FMT(kept), CCK_FMT(body));
        found->origin->marks = headed ? found->origin->marks : NULL;
        found->origin->mark_count = headed ? found->origin->mark_count : 0;
    }
    if (cck_is_blank(record->fields[CCK_FIELD_TEXT])) {
        record->fields[CCK_FIELD_TEXT] = title;
        record->by[CCK_FIELD_TEXT] = CCK_LIT("title");
    }
    return CCK_OK;
}

static cck_code read_found(cck_opened *opened, size_t line, cck_arena *arena, cck_found *out, cck_error *error) {
    feed *f = opened->state;
    cck_record *record = &out->record;
    if (!record->fields[CCK_FIELD_OUTLET].ptr && f->outlet) {
        record->fields[CCK_FIELD_OUTLET] = cck_arena_copy(arena, cck_view_of(f->outlet));
        record->by[CCK_FIELD_OUTLET] = CCK_LIT("title of the feed");
    }
    if (!record->fields[CCK_FIELD_LANGUAGE].ptr && f->language)
        record->fields[CCK_FIELD_LANGUAGE] = cck_arena_copy(arena, cck_view_of(f->language));
    cck_code code = join(opened, arena, out, error);
    if (code) return code;
    if (!out->origin) out->origin = cck_origin_new(opened, arena);
    out->id = cck_arena_printf(arena, "%.*s:%zu", CCK_FMT(opened->name), line);
    if (!out->origin || !out->id.ptr) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a document");
    cck_anchor *entry = cck_arena_alloc(arena, sizeof *entry);
    if (!entry) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for a document");
    *entry = (cck_anchor){0, (uint32_t)line, 1, 0};
    out->origin->anchors = entry;
    out->origin->anchor_count = 1;
    out->origin->coarse = true;
    if (!cck_is_blank(record->fields[CCK_FIELD_TEXT])) return CCK_OK;
    cck_fail(error, CCK_E_FORMAT, "an entry without words");
    cck_error_at(error, opened->name, line, 0, 0);
    return CCK_E_FORMAT;
}

static cck_code next_feed(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    feed *f = opened->state;
    if (opened->done) return CCK_END;
    opened->done = true; /* unless all goes well */
    if (!f->begun) {
        f->begun = true;
        cck_code code = begin(opened, error);
        if (code) return code;
    }
    int state = seek_entry(f);
    if (state < 0) return fail(opened, error);
    if (state == 0)
        return f->entries ? CCK_END : cck_opened_fail(opened, error, CCK_E_FORMAT, "a feed without entries");
    f->entries++;
    size_t line = (size_t)xmlGetLineNo(xmlTextReaderCurrentNode(f->reader));
    if (!read_entry(f, arena, &out->record)) return fail(opened, error);
    opened->done = false;
    return read_found(opened, line, arena, out, error);
}

static cck_code open_feed(cck_opened *opened, cck_error *error) {
    opened->state = calloc(1, sizeof(feed));
    return opened->state ? CCK_OK : cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for reading");
}

static void close_feed(cck_opened *opened) {
    feed *f = opened->state;
    if (!f) return;
    if (f->reader) xmlFreeTextReader(f->reader);
    free(f->outlet);
    free(f->language);
    cck_buffer_free(&f->bytes);
    free(f);
}

/* Its outermost element, comments and such before it passed, is <rss>, <feed> or <rdf:RDF>. */
static bool is_feed(cck_view head, cck_view name) {
    static const char *const roots[] = {"<rss", "<feed", "<rdf:RDF", "<atom:feed"};
    (void)name;
    head = cck_view_trim(cck_skip_mark(head));
    if (!head.len || *head.ptr != '<') return false;
    for (size_t at = 0; at < head.len; at++) {
        const char *next = memchr(head.ptr + at, '<', head.len - at);
        if (!next) return false;
        at = (size_t)(next - head.ptr);
        if (at + 1 < head.len && (next[1] == '?' || next[1] == '!')) continue;
        for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
            if (cck_view_starts((cck_view){next, head.len - at}, cck_view_of(roots[i]))) return true;
        }
        return false;
    }
    return false;
}

const cck_format cck_format_feed = {.name = "feed",
                                    .extensions = " .rss .atom .xml .rdf ",
                                    .is = is_feed,
                                    .open = open_feed,
                                    .next = next_feed,
                                    .close = close_feed};
