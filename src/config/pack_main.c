/* pack_main.c - run when the program is built: pack OUT FILE... parses YAML files and writes their trees as a C file
 * with the table cck_packed_files (see embedded.h). A file that cannot be parsed fails the build with its place. */
#include <stdio.h>

#include "config/yaml_pack.h"

static int complain(const cck_error *error, const char *path) {
    fprintf(stderr, "%s:%zu:%zu: error: %s\n%s\n", path, error->line, error->column, error->message, error->excerpt);
    return 1;
}

static cck_code slurp(const char *path, cck_buffer *out, cck_error *error) {
    char part[16384];
    size_t got;
    FILE *file = fopen(path, "rb");
    if (!file) return cck_fail(error, CCK_E_IO, "cannot be read");
    while ((got = fread(part, 1, sizeof part, file)) > 0) cck_buffer_add(out, (cck_view){part, got});
    fclose(file);
    return out->failed ? cck_fail(error, CCK_E_MEMORY, "out of memory") : CCK_OK;
}

static cck_code pack_file(const char *path, cck_buffer *packed, cck_error *error) {
    cck_buffer text = {0};
    const cck_yaml *root;
    cck_arena *arena = cck_arena_new(0);
    cck_code code = arena ? slurp(path, &text, error) : cck_fail(error, CCK_E_MEMORY, "out of memory");
    if (!code) code = cck_yaml_parse(cck_buffer_view(&text), cck_view_of(path), arena, &root, error);
    if (!code) cck_yaml_pack(packed, root);
    if (!code && packed->failed) code = cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_arena_free(arena);
    cck_buffer_free(&text);
    return code;
}

static void write_bytes(FILE *out, int number, const cck_buffer *bytes) {
    fprintf(out, "static const unsigned char file_%d[] = {", number);
    for (size_t i = 0; i < bytes->len; i++) fprintf(out, "%s%d,", i % 32 ? "" : "\n    ", (unsigned char)bytes->ptr[i]);
    fputs("0};\n", out);
}

int main(int argc, char **argv) {
    FILE *out = argc > 1 ? fopen(argv[1], "wb") : NULL;
    if (!out) return 2;
    fputs("/* Generated from config/ by pack_main.c. Do not edit. */\n#include \"config/embedded.h\"\n\n", out);
    for (int i = 2; i < argc; i++) {
        cck_buffer packed = {0};
        cck_error error;
        if (pack_file(argv[i], &packed, &error)) return complain(&error, argv[i]);
        write_bytes(out, i, &packed);
        cck_buffer_free(&packed);
    }
    fputs("\nconst cck_embedded_file cck_packed_files[] = {\n", out);
    for (int i = 2; i < argc; i++) fprintf(out, "    {\"%s\", file_%d, sizeof file_%d - 1, NULL},\n", argv[i], i, i);
    fprintf(out, "};\nconst size_t cck_packed_count = %d;\n", argc - 2);
    return fclose(out) ? 1 : 0;
}
