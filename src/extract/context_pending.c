#include "extract/sentence.h"
cck_code cck_find_windows(cck_sentence *s){(void)s;return CCK_OK;}
cck_code cck_find_speakers(cck_sentence *s){(void)s;return CCK_OK;}
cck_code cck_find_places(cck_sentence *s){(void)s;return CCK_OK;}
cck_code cck_find_status(cck_sentence *s){(void)s;return CCK_OK;}
