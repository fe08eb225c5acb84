/* ascii.h - character classes that no locale can change. */
#ifndef CCK_BASE_ASCII_H
#define CCK_BASE_ASCII_H

#include <stdbool.h>

static inline bool cck_is_digit(char c) {
    return c >= '0' && c <= '9';
}
static inline bool cck_is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
static inline bool cck_is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
static inline bool cck_is_alpha(char c) {
    return (unsigned char)((c | 0x20) - 'a') < 26;
}
static inline bool cck_is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
static inline char cck_lower(char c) {
    return cck_is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

#endif
