/* rules_files.c - a rules file and those that it extends.
 *
 * Every file is read once, after what it extends; the built-in rules lie under all of them. */
#include "config/rules_reader.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/nearest.h"
#include "config/shown.h"

/* A file that was begun; device and number tell it apart whatever path leads to it. */
struct cck_rules_file {
    bool on_disk; /* false: a text from memory */
    dev_t device;
    ino_t number;
    bool open; /* still being read: who extends it now closes a loop */
    const cck_rules_file *next;
};

/* ---- reading a file's bytes ---- */

static const char *why_unreadable(int number) {
    switch (number) {
    case ENOENT:
    case ENOTDIR: return "there is no such file";
    case EACCES: return "reading it is not permitted";
    case EISDIR: return "it is a folder";
    default: return "it cannot be read";
    }
}

/* The whole file, or one byte more than a YAML file may have. 0, or errno. */
static int read_bytes(const char *path, cck_buffer *out) {
    errno = 0;
    FILE *file = fopen(path, "rb");
    if (!file) return errno ? errno : EIO;
    char block[16384];
    size_t got;
    while (out->len <= CCK_MAX_CONFIG && (got = fread(block, 1, sizeof block, file)) > 0)
        cck_buffer_add(out, (cck_view){block, got});
    int failed = ferror(file) ? (errno ? errno : EIO) : 0;
    fclose(file);
    return out->failed ? ENOMEM : failed;
}

/* ---- extends ---- */

/* `named` as seen from the folder of the file that is being read. */
static cck_view beside(cck_rules_reader *reader, cck_view named) {
    cck_arena *arena = reader->rules->arena;
    size_t folder = reader->name.len;
    while (folder > 0 && reader->name.ptr[folder - 1] != '/') folder--;
    if (named.ptr[0] == '/' || folder == 0) return cck_arena_copy(arena, named);
    return cck_arena_printf(arena, "%.*s%.*s", (int)folder, reader->name.ptr, CCK_FMT(named));
}

static cck_code fail_extends(cck_rules_reader *reader, const cck_yaml *entry, const char *why) {
    return cck_yaml_fail(reader->error, reader->text, reader->name, entry, false, "cannot extend '%s': %s",
                         cck_show(cck_view_trim(entry->text)).text, why);
}

static cck_code extend_builtin(cck_rules_reader *reader, const cck_yaml *entry, cck_view named) {
    static const char *const builtin[] = {"builtin:news-en"};
    if (cck_view_equal(named, cck_view_of(builtin[0]))) return CCK_OK; /* lies under every file */
    cck_code code = fail_extends(reader, entry, "there are no such built-in rules");
    cck_hint_words(reader->error, named, builtin, 1);
    return code;
}

static cck_rules_file identity(const char *path) {
    struct stat at;
    if (stat(path, &at)) return (cck_rules_file){.on_disk = false};
    return (cck_rules_file){.on_disk = true, .device = at.st_dev, .number = at.st_ino};
}

static const cck_rules_file *seen(const cck_rules_reader *reader, cck_rules_file which) {
    const cck_rules_file *file = reader->files;
    while (file && !(file->on_disk && which.on_disk && file->device == which.device && file->number == which.number))
        file = file->next;
    return file;
}

/* Reads a file in the middle of another one. */
static cck_code read_other(cck_rules_reader *reader, const cck_yaml *entry, cck_view path) {
    cck_buffer bytes = {0};
    int failed = read_bytes(path.ptr, &bytes);
    cck_code code = CCK_OK;
    if (failed) {
        code = fail_extends(reader, entry, why_unreadable(failed));
    } else {
        cck_view text = reader->text, name = reader->name;
        code = cck_rules_read_text(reader, cck_buffer_view(&bytes), path);
        reader->text = text;
        reader->name = name;
    }
    cck_buffer_free(&bytes);
    return code;
}

static cck_code extend(cck_rules_reader *reader, const cck_yaml *entry) {
    cck_view named = {NULL, 0};
    cck_code code = cck_rules_read_word(reader, entry, &named);
    if (code) return code;
    if (cck_view_starts(named, CCK_LIT("builtin:"))) return extend_builtin(reader, entry, named);
    if (memchr(named.ptr, '\0', named.len)) return fail_extends(reader, entry, why_unreadable(ENOENT));
    cck_view path = beside(reader, named);
    if (!path.ptr) return cck_rules_fail_memory(reader);
    const cck_rules_file *before = seen(reader, identity(path.ptr));
    if (before && before->open) return fail_extends(reader, entry, "the files extend one another in a loop");
    if (before) return CCK_OK;
    if (reader->depth == CCK_MAX_EXTENDS) return fail_extends(reader, entry, "too many files extend one another");
    return read_other(reader, entry, path);
}

static cck_code extend_all(cck_rules_reader *reader, const cck_yaml *extends) {
    if (!extends || cck_rules_is_empty(extends)) return CCK_OK;
    if (extends->kind == CCK_YAML_SCALAR) return extend(reader, extends);
    if (extends->kind == CCK_YAML_MAP) return cck_rules_fail_type(reader, extends, "a list of files");
    cck_code code = CCK_OK;
    for (const cck_yaml *entry = extends->first; entry && !code; entry = entry->next) code = extend(reader, entry);
    return code;
}

/* ---- a file ---- */

cck_code cck_rules_read_text(cck_rules_reader *reader, cck_view text, cck_view name) {
    cck_arena *arena = reader->rules->arena;
    XXH3_64bits_update(reader->hash, text.ptr ? text.ptr : "", text.len);
    reader->text = text;
    reader->name = cck_arena_copy(arena, name.ptr ? name : CCK_LIT("rules"));
    cck_rules_file *file = cck_arena_alloc(arena, sizeof *file);
    if (!reader->name.ptr || !file) return cck_rules_fail_memory(reader);
    *file = identity(reader->name.ptr);
    file->open = true;
    file->next = reader->files;
    reader->files = file;
    reader->depth++;
    const cck_yaml *root = NULL;
    cck_code code = cck_yaml_parse(text, reader->name, arena, &root, reader->error);
    if (!code) code = extend_all(reader, cck_yaml_get(root, "extends"));
    if (!code) code = cck_rules_read_root(reader, root);
    reader->depth--;
    file->open = false;
    return code;
}

cck_code cck_rules_read_path(cck_rules_reader *reader, const char *path) {
    cck_buffer bytes = {0};
    int failed = read_bytes(path, &bytes);
    cck_code code = CCK_OK;
    if (failed) {
        code = failed == ENOENT || failed == ENOTDIR ? CCK_E_MISSING : CCK_E_IO;
        cck_fail(reader->error, code, "cannot read the rules: %s", why_unreadable(failed));
        cck_error_at(reader->error, cck_view_of(path), 0, 0, 0);
    } else {
        code = cck_rules_read_text(reader, cck_buffer_view(&bytes), cck_view_of(path));
    }
    cck_buffer_free(&bytes);
    return code;
}
