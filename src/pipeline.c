/* pipeline.c - the main flow on one page. */
#include "countercheck/countercheck.h"
