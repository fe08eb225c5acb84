/* arena.c - many small allocations freed at once. */
#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "countercheck/base.h"

#define BLOCK_SIZE ((size_t)64 << 10)

typedef struct block block;
struct block {
    block *next;
    size_t size, used;
    alignas(max_align_t) char data[];
};

struct cck_arena {
    block *current; /* newest first */
    size_t ceiling, held, used;
};

cck_arena *cck_arena_new(size_t ceiling) {
    cck_arena *arena = calloc(1, sizeof *arena);
    if (arena) arena->ceiling = ceiling;
    return arena;
}

static void free_blocks(block *b) {
    while (b) {
        block *next = b->next;
        free(b);
        b = next;
    }
}

void cck_arena_free(cck_arena *arena) {
    if (!arena) return;
    free_blocks(arena->current);
    free(arena);
}

/* Keeps the block that is oldest in the list only when it is of the ordinary size: one huge document must
 * not pin its memory for the rest of a run. */
void cck_arena_reset(cck_arena *arena) {
    block *keep = arena->current;
    while (keep && keep->size > BLOCK_SIZE) {
        block *next = keep->next;
        free(keep);
        keep = next;
    }
    if (keep) {
        free_blocks(keep->next);
        keep->next = NULL;
        keep->used = 0;
    }
    arena->current = keep;
    arena->held = keep ? keep->size : 0;
    arena->used = 0;
}

static block *add_block(cck_arena *arena, size_t at_least) {
    size_t size = at_least > BLOCK_SIZE ? at_least : BLOCK_SIZE;
    if (size > SIZE_MAX - sizeof(block)) return NULL;
    if (arena->ceiling && (size > arena->ceiling || arena->held > arena->ceiling - size)) return NULL;
    block *b = malloc(sizeof *b + size);
    if (!b) return NULL;
    b->size = size;
    b->used = 0;
    /* A block made to measure is full at once: put it behind the current one, which still has room. */
    if (size > BLOCK_SIZE && arena->current) {
        b->next = arena->current->next;
        arena->current->next = b;
    } else {
        b->next = arena->current;
        arena->current = b;
    }
    arena->held += size;
    return b;
}

void *cck_arena_alloc(cck_arena *arena, size_t size) {
    const size_t align = alignof(max_align_t);
    if (size > SIZE_MAX - align) return NULL;
    size = (size + align - 1) / align * align;
    block *b = arena->current;
    if (!b || b->size - b->used < size) b = add_block(arena, size);
    if (!b) return NULL;
    void *p = b->data + b->used;
    b->used += size;
    arena->used += size;
    return p;
}

void *cck_arena_zalloc(cck_arena *arena, size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) return NULL;
    void *p = cck_arena_alloc(arena, count * size);
    if (p) memset(p, 0, count * size);
    return p;
}

cck_view cck_arena_copy(cck_arena *arena, cck_view text) {
    if (!text.ptr) return (cck_view){NULL, 0};
    char *p = text.len < SIZE_MAX ? cck_arena_alloc(arena, text.len + 1) : NULL;
    if (!p) return (cck_view){NULL, 0};
    if (text.len) memcpy(p, text.ptr, text.len);
    p[text.len] = '\0';
    return (cck_view){p, text.len};
}

cck_view cck_arena_join(cck_arena *arena, size_t parts, const cck_view *part) {
    size_t length = 0, at = 0;
    for (size_t i = 0; i < parts; i++) length += part[i].len;
    char *p = cck_arena_alloc(arena, length + 1);
    if (!p) return (cck_view){NULL, 0};
    for (size_t i = 0; i < parts; at += part[i++].len) {
        if (part[i].len) memcpy(p + at, part[i].ptr, part[i].len);
    }
    p[length] = '\0';
    return (cck_view){p, length};
}

cck_view cck_arena_printf(cck_arena *arena, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *p = length >= 0 ? cck_arena_alloc(arena, (size_t)length + 1) : NULL;
    if (p) vsnprintf(p, (size_t)length + 1, format, again);
    va_end(again);
    return p ? (cck_view){p, (size_t)length} : (cck_view){NULL, 0};
}

size_t cck_arena_used(const cck_arena *arena) {
    return arena->used;
}
