/* init_file.h - the text of a .countercheck.yaml to begin with. */
#ifndef CCK_CLI_INIT_FILE_H
#define CCK_CLI_INIT_FILE_H

#include "cli/survey.h"

/* Explanations begin with "##", settings that are commented out with "#": taking that away makes them count. What they
 * say is what `rules` say, so that nothing changes before one is edited. `survey` is sorted; `extends` (NULL: none)
 * names the file that the new one lies over. */
void cck_init_file(cck_buffer *out, const cck_survey *survey, const cck_rules *rules, const char *extends);

#endif
