/* gzip.c - gzip members through zlib. */
#include "read/gzip.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define BLOCK ((size_t)64 << 10)

typedef struct {
    cck_input *packed;
    z_stream stream;
    unsigned char block[BLOCK];
    size_t members;  /* begun so far */
    uint64_t passed; /* packed bytes taken so far */
    bool in_member, searching;
} gunzip;

/* Sees to it that there are packed bytes, unless they have ended. */
static cck_code refill(gunzip *g, cck_error *error) {
    size_t got = 0;
    if (g->stream.avail_in > 0) return CCK_OK;
    cck_code code = cck_input_read(g->packed, (char *)g->block, BLOCK, &got, error);
    g->stream.next_in = g->block;
    g->stream.avail_in = (uInt)got;
    g->passed += got;
    return code;
}

static cck_code fail(cck_input *input, const char *words, cck_error *error) {
    const gunzip *g = input->own;
    cck_fail(error, CCK_E_FORMAT, "%s, gzip member %zu", words, g->members);
    cck_error_at(error, input->name, 0, 0, (size_t)(g->passed - g->stream.avail_in));
    return CCK_E_FORMAT;
}

/* Passes over bytes up to the next that can begin a member. */
static cck_code search(gunzip *g, cck_error *error) {
    for (;;) {
        cck_code code = refill(g, error);
        if (code || g->stream.avail_in == 0) return code;
        const unsigned char *mark = memchr(g->stream.next_in, 0x1F, g->stream.avail_in);
        size_t skip = mark ? (size_t)(mark - g->stream.next_in) : g->stream.avail_in;
        g->stream.next_in += skip;
        g->stream.avail_in -= (uInt)skip;
        if (!mark) continue;
        /* a mark at the end of the block is tried: if it is none, inflate says so and the search goes on */
        bool fits = g->stream.avail_in < 3 || (mark[1] == 0x8B && mark[2] == 8);
        if (fits) return CCK_OK;
        g->stream.next_in++;
        g->stream.avail_in--;
    }
}

static cck_code begin_member(cck_input *input, cck_error *error) {
    gunzip *g = input->own;
    cck_code code = g->searching ? search(g, error) : refill(g, error);
    if (code || g->stream.avail_in == 0) return code;
    if (!g->searching && g->members > 0 && *g->stream.next_in != 0x1F) { /* padding behind the last member */
        g->searching = true;
        return begin_member(input, error);
    }
    inflateReset(&g->stream);
    g->in_member = true;
    g->members++;
    return CCK_OK;
}

/* Skips what is left of a broken member. One that was only taken for a member says nothing. */
static cck_code give_up(cck_input *input, cck_error *error) {
    gunzip *g = input->own;
    bool guess = g->searching;
    g->in_member = false;
    g->searching = true;
    if (guess) g->members--;
    return guess ? CCK_OK : fail(input, "broken compressed data", error);
}

static cck_code pull_gunzip(cck_input *input, char *to, size_t room, size_t *got, cck_error *error) {
    gunzip *g = input->own;
    g->stream.next_out = (unsigned char *)to;
    g->stream.avail_out = (uInt)(room < BLOCK * 16 ? room : BLOCK * 16);
    const uInt before = g->stream.avail_out;
    while (g->stream.avail_out == before) {
        cck_code code = g->in_member ? refill(g, error) : begin_member(input, error);
        if (code) return code;
        if (g->stream.avail_in == 0) {
            input->ended = true;
            return g->in_member ? fail(input, "cut off within", error) : CCK_OK;
        }
        int state = inflate(&g->stream, Z_NO_FLUSH);
        if (g->stream.avail_out < before) g->searching = false;
        if (state == Z_STREAM_END) {
            g->in_member = g->searching = false;
        } else if (state != Z_OK && state != Z_BUF_ERROR) {
            *got = 0; /* what came of a broken block is left out */
            code = give_up(input, error);
            if (code) return code;
        }
    }
    *got = before - g->stream.avail_out;
    return CCK_OK;
}

static void close_gunzip(cck_input *input) {
    gunzip *g = input->own;
    inflateEnd(&g->stream);
    cck_input_close(g->packed);
    free(g);
}

cck_input *cck_gunzip(cck_input *packed) {
    gunzip *g = calloc(1, sizeof *g);
    cck_input *input = cck_input_new(packed->name);
    if (!g || !input || inflateInit2(&g->stream, 15 + 16) != Z_OK) {
        free(g);
        free(input);
        return NULL;
    }
    g->packed = packed;
    input->own = g;
    input->pull = pull_gunzip;
    input->close = close_gunzip;
    return input;
}
