#pragma once
#include <stddef.h>
#include <stdint.h>

/// PCRE2's 8-bit library behind a few functions; its own header stays inside.

/// A compiled pattern; never changed after compilation, so any number of threads may match with it.
typedef struct newshound_pattern newshound_pattern;

enum {
    NEWSHOUND_PATTERN_CASELESS = 1,
    NEWSHOUND_PATTERN_MULTILINE = 2,
    NEWSHOUND_PATTERN_DOTALL = 4,
};

/// Limits of one match.
typedef struct {
    uint32_t match;
    uint32_t depth;
    uint32_t heap_kib;
} newshound_pattern_limits;

/// Compiles valid UTF-8; on failure gives NULL with PCRE2's code and the byte offset of the error.
newshound_pattern *newshound_pattern_compile(
    const uint8_t *source, size_t length, uint32_t options, int *error_code, size_t *error_offset);
void newshound_pattern_free(newshound_pattern *pattern);

/// What pcre2_jit_compile returned: 0 where matching runs as machine code.
int newshound_pattern_jit(const newshound_pattern *pattern);
/// Capture groups without the whole match.
uint32_t newshound_pattern_groups(const newshound_pattern *pattern);

/// Matches valid UTF-8 from `start`; fills pairs of byte offsets (SIZE_MAX where a group did not take part).
/// Gives the number of pairs filled, 0 for no match, or a negative code of PCRE2.
int newshound_pattern_match(
    const newshound_pattern *pattern, const uint8_t *text, size_t length, size_t start, newshound_pattern_limits limits, size_t *pairs,
    size_t pair_capacity);

/// Whether `code` says that a limit was reached.
int newshound_pattern_is_limit(int code);
/// PCRE2's message for a code, zero-terminated.
void newshound_pattern_message(int code, char *buffer, size_t capacity);
