/* charset.h - bytes of any encoding to UTF-8. */
#ifndef CCK_READ_CHARSET_H
#define CCK_READ_CHARSET_H

#include "countercheck/base.h"

/* What a page's first bytes say of its encoding: a byte order mark, or a `charset` of a <meta> or <?xml>; "none". */
cck_view cck_charset_declared(cck_view bytes);
/* Replaces what `out` holds by `bytes` as UTF-8 without NUL bytes, a byte order mark left out. A byte order mark goes
 * before `declared` (of a server; or "none"), that before what the page says, and where nobody says anything it is
 * UTF-8 or else Windows-1252. What is no character becomes U+FFFD. `*encoding` is the name of what was converted,
 * static; "none" for UTF-8. CCK_E_MEMORY. O(n). */
#define CCK_CHARSET_NAME 40
cck_code cck_to_utf8(cck_view bytes, cck_view declared, cck_buffer *out, char encoding[CCK_CHARSET_NAME],
                     cck_error *error);

#endif
