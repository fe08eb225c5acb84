/* config.c - countercheck config and countercheck schema. */
#include <stdlib.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "cli/session.h"
#include "config/schema.h"

static int write_out(cck_output *output) {
    cck_error error;
    cck_code code = cck_output_finish(output, &error);
    if (code) cck_complain(&error);
    cck_output_drop(output);
    return code ? CCK_EXIT_USAGE : CCK_EXIT_OK;
}

static void remark(void *context, const cck_error *error) {
    (void)context;
    cck_complain(error);
}

/* What only the word lists can tell: a measure that there is not, a slip of the pen. */
static cck_code hold_against_words(cck_rules *rules, cck_error *error) {
    cck_lexicon *lexicon = NULL;
    cck_code code = cck_lexicon_load_for(rules, &lexicon, error);
    if (!code) code = cck_rules_settle(rules, lexicon, remark, NULL, error);
    cck_lexicon_free(lexicon);
    return code;
}

int cck_command_config(const cck_arguments *args, cck_view command) {
    cck_output output = {.descriptor = STDOUT_FILENO};
    cck_rules *rules = NULL;
    cck_error error;
    char *config = NULL;
    (void)command;
    cck_code code = cck_load_rules(args, &rules, &config, &error);
    if (!code) code = hold_against_words(rules, &error);
    if (!code) cck_rules_show(rules, args->origin, &output.buffer);
    cck_rules_free(rules);
    free(config);
    if (!code) return write_out(&output);
    cck_complain(&error);
    cck_output_drop(&output);
    return CCK_EXIT_USAGE;
}

int cck_command_schema(const cck_arguments *args, cck_view command) {
    cck_output output = {.descriptor = STDOUT_FILENO};
    (void)args;
    (void)command;
    cck_schema_write(&output.buffer);
    return write_out(&output);
}
