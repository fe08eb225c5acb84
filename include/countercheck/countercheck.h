/* countercheck.h - everything. The order is that in which data flows; read it as the manual. */
#ifndef COUNTERCHECK_H
#define COUNTERCHECK_H

#include "countercheck/base.h"
#include "countercheck/baseline.h"
#include "countercheck/compare.h"
#include "countercheck/diff.h"
#include "countercheck/document.h"
#include "countercheck/extract.h"
#include "countercheck/figure.h"
#include "countercheck/findings.h"
#include "countercheck/lexicon.h"
#include "countercheck/read.h"
#include "countercheck/report.h"
#include "countercheck/rules.h"
#include "countercheck/store.h"
#include "countercheck/trace.h"
#include "countercheck/tuning.h"

#endif
