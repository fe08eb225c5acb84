/* Any bytes as a rules file: read, or refused with words and a place. */
#include <stdlib.h>

#include "config/yaml_tree.h"
#include "countercheck/rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must_say_why(cck_code code, const cck_error *error) {
    if (code && (!error->message[0] || error->code != code)) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    cck_view text = {(const char *)data, size};
    cck_error error = {0};
    const cck_yaml *tree;
    cck_arena *arena = cck_arena_new(0);
    if (!arena) abort();
    must_say_why(cck_yaml_parse(text, CCK_LIT("fuzz.yaml"), arena, &tree, &error), &error);
    cck_arena_free(arena);
    cck_rules *rules = NULL;
    must_say_why(cck_rules_parse(text, CCK_LIT("fuzz.yaml"), &rules, &error), &error);
    cck_rules_free(rules);
    return 0;
}
