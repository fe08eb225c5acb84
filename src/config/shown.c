/* shown.c - words of a file made fit for a message. */
#include "config/shown.h"

#include <string.h>

cck_shown cck_show(cck_view said) {
    cck_shown shown = {{0}};
    size_t room = sizeof shown.text - sizeof "...";
    size_t length = said.len;
    if (length > room) {
        length = room;
        while (length > 0 && ((unsigned char)said.ptr[length] & 0xC0) == 0x80) length--;
    }
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)said.ptr[i];
        shown.text[i] = c < 0x20 || c == 0x7F ? '?' : said.ptr[i];
    }
    if (length < said.len) memcpy(shown.text + length, "...", sizeof "...");
    return shown;
}
