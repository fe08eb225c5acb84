/* warc.c - crawls: WARC records one at a time, WET (conversion) records too. The page in a record is opened as an input
 * of its own, with what the crawl knows of it. Memory: one record. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "read/dates.h"
#include "read/http.h"

#define LONGEST_HEADER ((size_t)32 << 10)

typedef struct {
    cck_buffer block;  /* the content of the record */
    cck_buffer header; /* its header, whose values are views of it */
    cck_view type, uri, date, media, payload_media;
    uint64_t length, record;
    uint64_t left; /* bytes of the content not yet taken */
    bool lost;     /* after damage: the next record is to be looked for */
    char crawled[CCK_DATE_TEXT];
} crawl;

/* ---- headers ---- */

static cck_view value_of(cck_view header, const char *name) {
    return cck_http_field(header, cck_view_of(name));
}

static uint64_t number_of(cck_view text) {
    uint64_t value = 0;
    for (size_t i = 0; i < text.len && cck_is_digit(text.ptr[i]) && value < UINT64_MAX / 10 - 9; i++)
        value = value * 10 + (uint64_t)(text.ptr[i] - '0');
    return value;
}

static cck_code fail(const cck_opened *opened, cck_code code, const char *words, cck_error *error) {
    const crawl *c = opened->state;
    cck_fail(error, code, "%s, record %llu", words, (unsigned long long)c->record);
    cck_error_at(error, opened->name, 0, 0, 0);
    return code;
}

static cck_code skip(cck_opened *opened, uint64_t count, cck_error *error) {
    char block[16384];
    while (count > 0) {
        size_t got, want = count < sizeof block ? (size_t)count : sizeof block;
        cck_code code = cck_input_read(opened->input, block, want, &got, error);
        if (code) return code;
        if (got == 0) return fail(opened, CCK_E_FORMAT, "cut off within", error);
        count -= got;
    }
    return CCK_OK;
}

/* Bytes up to the head of a record; SIZE_MAX: there is none in `head`. */
static size_t find_record(cck_view head) {
    for (size_t at = 0; at + 5 <= head.len; at++) {
        const char *next = memchr(head.ptr + at, 'W', head.len - at);
        if (!next) return SIZE_MAX;
        at = (size_t)(next - head.ptr);
        if (head.len - at >= 5 && memcmp(next, "WARC/", 5) == 0 && (at == 0 || next[-1] == '\n')) return at;
    }
    return SIZE_MAX;
}

/* Passes over blank lines, or after damage over everything, up to the next record. CCK_END at the end. */
static cck_code seek_record(cck_opened *opened, cck_error *error) {
    crawl *c = opened->state;
    for (;;) {
        cck_view head;
        cck_code code = cck_input_peek(opened->input, 4096, &head, error);
        if (code) return code;
        size_t at = find_record(head), blank = 0;
        while (blank < head.len && cck_is_space(head.ptr[blank])) blank++;
        if (at != SIZE_MAX && (c->lost || at == blank)) {
            c->lost = false;
            return skip(opened, at, error);
        }
        bool ended = head.len == 0 && !opened->input->pending;
        if (ended) return CCK_END;
        if (blank < head.len && !c->lost) {
            c->lost = true;
            return fail(opened, CCK_E_FORMAT, "something that is no record follows", error);
        }
        size_t step = blank == head.len || head.len < 8 ? head.len : head.len - 8;
        code = step ? skip(opened, step, error) : skip(opened, 1, error);
        if (code) return code;
    }
}

/* Bytes of the header that begins `head`, with its empty line; 0: it does not end. */
static size_t header_length(cck_view head) {
    for (size_t at = 0; at < head.len;) {
        const char *newline = memchr(head.ptr + at, '\n', head.len - at);
        if (!newline) return 0;
        size_t end = (size_t)(newline - head.ptr);
        bool empty = end == at || (end == at + 1 && head.ptr[at] == '\r');
        at = end + 1;
        if (empty) return at;
    }
    return 0;
}

static cck_code read_header(cck_opened *opened, cck_error *error) {
    crawl *c = opened->state;
    cck_view head;
    cck_code code = seek_record(opened, error);
    if (code) return code;
    c->record++;
    code = cck_input_peek(opened->input, 4096, &head, error);
    size_t length = code ? 0 : header_length(head);
    if (!code && !length) code = cck_input_peek(opened->input, LONGEST_HEADER, &head, error);
    if (code) return code;
    length = header_length(head);
    c->lost = true; /* until the record has been read */
    if (!length) {
        code = skip(opened, 5, error);
        return code ? code : fail(opened, CCK_E_FORMAT, "a header that does not end", error);
    }
    c->header.len = 0;
    cck_buffer_add(&c->header, (cck_view){head.ptr, length});
    code = skip(opened, length, error);
    if (code) return code;
    if (c->header.failed) return fail(opened, CCK_E_MEMORY, "no memory", error);
    cck_view header = cck_buffer_view(&c->header);
    c->type = value_of(header, "WARC-Type");
    c->uri = value_of(header, "WARC-Target-URI");
    c->date = value_of(header, "WARC-Date");
    c->media = value_of(header, "Content-Type");
    c->payload_media = value_of(header, "WARC-Identified-Payload-Type");
    cck_view size = value_of(header, "Content-Length");
    if (!size.len) return fail(opened, CCK_E_FORMAT, "a header without Content-Length", error);
    c->length = c->left = number_of(size);
    c->lost = false;
    return CCK_OK;
}

/* ---- content ---- */

/* Could be an article, by the header alone. */
static bool is_wanted(const crawl *c) {
    bool page = cck_view_equal_nocase(c->type, CCK_LIT("response")) ||
                cck_view_equal_nocase(c->type, CCK_LIT("resource")) ||
                cck_view_equal_nocase(c->type, CCK_LIT("conversion"));
    bool http = c->media.len >= 16 && cck_view_equal_nocase((cck_view){c->media.ptr, 16}, CCK_LIT("application/http"));
    bool known = !c->payload_media.len || cck_http_is_article(c->payload_media);
    return page && c->length > 0 && known && (http || cck_http_is_article(c->media));
}

static cck_code read_block(cck_opened *opened, cck_error *error) {
    crawl *c = opened->state;
    c->block.len = 0;
    c->block.failed = false;
    if (!cck_buffer_reserve(&c->block, (size_t)c->length)) return fail(opened, CCK_E_MEMORY, "no memory", error);
    c->lost = true;
    while (c->left > 0) {
        size_t got;
        cck_code code = cck_input_read(opened->input, c->block.ptr + c->block.len, (size_t)c->left, &got, error);
        if (code) return code;
        if (got == 0) return fail(opened, CCK_E_FORMAT, "cut off within", error);
        c->block.len += got;
        c->left -= got;
    }
    c->lost = false;
    return CCK_OK;
}

/* Opens the page within the record; *out stays NULL where it is none. */
static cck_code open_page(cck_opened *opened, cck_opened **out, cck_error *error) {
    crawl *c = opened->state;
    cck_http_page page = {.media = c->media, .body = cck_buffer_view(&c->block)};
    char name[512];
    cck_date date;
    bool http = c->media.len >= 16 && cck_view_equal_nocase((cck_view){c->media.ptr, 16}, CCK_LIT("application/http"));
    if (http && !cck_http_parse(&c->block, &page)) return CCK_OK;
    if (!cck_http_is_article(page.media)) return CCK_OK;
    int length = snprintf(name, sizeof name, "%.*s:%llu", CCK_FMT(opened->name), (unsigned long long)c->record);
    cck_view view = {name, length < (int)sizeof name ? (size_t)length : sizeof name - 1};
    cck_code code = cck_opened_new(opened->reading, opened, cck_input_of_bytes(page.body, view), opened->path, view,
                                   cck_http_format(page.media), out, error);
    if (code) return code;
    (*out)->lenient = true;
    (*out)->charset = page.charset;
    (*out)->given.fields[CCK_FIELD_URL] = c->uri;
    (*out)->given.by[CCK_FIELD_URL] = CCK_LIT("address of the crawl");
    if (c->date.len && c->date.len < 60 && cck_date_find(c->date, &date))
        (*out)->crawled = (cck_view){c->crawled, cck_date_write(&date, c->crawled)};
    return CCK_OK;
}

static cck_code next_warc(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    crawl *c = opened->state;
    (void)arena;
    for (;;) {
        cck_code code = c->left ? skip(opened, c->left, error) : CCK_OK;
        c->left = 0;
        if (!code) code = read_header(opened, error);
        if (code) return code;
        if (!is_wanted(c)) continue;
        if (c->length > CCK_MAX_DOCUMENT) return fail(opened, CCK_E_LIMIT, "too long a page", error);
        code = read_block(opened, error);
        if (!code) code = open_page(opened, &out->inner, error);
        c->left = 0;
        if (code || out->inner) return code;
    }
}

static cck_code open_warc(cck_opened *opened, cck_error *error) {
    opened->state = calloc(1, sizeof(crawl));
    return opened->state ? CCK_OK : cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for reading");
}

static void close_warc(cck_opened *opened) {
    crawl *c = opened->state;
    if (!c) return;
    cck_buffer_free(&c->block);
    cck_buffer_free(&c->header);
    free(c);
}

static bool is_warc(cck_view head, cck_view name) {
    (void)name;
    return cck_view_starts(head, CCK_LIT("WARC/"));
}

const cck_format cck_format_warc = {.name = "warc",
                                    .extensions = " .warc .wet ",
                                    .is = is_warc,
                                    .open = open_warc,
                                    .next = next_warc,
                                    .close = close_warc};
