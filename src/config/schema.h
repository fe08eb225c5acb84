/* schema.h - the table of keys as a JSON Schema, so that editors complete and check a .countercheck.yaml. */
#ifndef CCK_CONFIG_SCHEMA_H
#define CCK_CONFIG_SCHEMA_H

#include "countercheck/base.h"

/* Draft-07, two blanks an indent, a newline at the end; appended to `out`. config/countercheck.schema.json is this. */
void cck_schema_write(cck_buffer *out);

#endif
