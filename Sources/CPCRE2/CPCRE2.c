#include "CPCRE2.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

struct newshound_pattern {
    pcre2_code *code;
    int jit;
};

newshound_pattern *newshound_pattern_compile(
    const uint8_t *source, size_t length, uint32_t options, int *error_code, size_t *error_offset) {
    uint32_t flags = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_UTF_CHECK;
    if (options & NEWSHOUND_PATTERN_CASELESS) flags |= PCRE2_CASELESS;
    if (options & NEWSHOUND_PATTERN_MULTILINE) flags |= PCRE2_MULTILINE;
    if (options & NEWSHOUND_PATTERN_DOTALL) flags |= PCRE2_DOTALL;
    pcre2_code *code = pcre2_compile(source, length, flags, error_code, error_offset, NULL);
    if (!code) return NULL;
    newshound_pattern *pattern = malloc(sizeof *pattern);
    if (!pattern) {
        pcre2_code_free(code);
        *error_code = PCRE2_ERROR_NOMEMORY;
        *error_offset = 0;
        return NULL;
    }
    pattern->code = code;
    pattern->jit = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    return pattern;
}

void newshound_pattern_free(newshound_pattern *pattern) {
    if (!pattern) return;
    pcre2_code_free(pattern->code);
    free(pattern);
}

int newshound_pattern_jit(const newshound_pattern *pattern) { return pattern->jit; }

uint32_t newshound_pattern_groups(const newshound_pattern *pattern) {
    uint32_t count = 0;
    pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
}

static pcre2_match_context *match_context(newshound_pattern_limits limits) {
    pcre2_match_context *context = pcre2_match_context_create(NULL);
    if (!context) return NULL;
    pcre2_set_match_limit(context, limits.match);
    pcre2_set_depth_limit(context, limits.depth);
    pcre2_set_heap_limit(context, limits.heap_kib);
    return context;
}

static int copy_pairs(pcre2_match_data *data, int count, size_t *pairs, size_t capacity) {
    const PCRE2_SIZE *found = pcre2_get_ovector_pointer(data);
    size_t filled = (size_t)count < capacity ? (size_t)count : capacity;
    for (size_t index = 0; index < filled * 2; index++) pairs[index] = found[index];
    return (int)filled;
}

int newshound_pattern_match(
    const newshound_pattern *pattern, const uint8_t *text, size_t length, size_t start, newshound_pattern_limits limits, size_t *pairs,
    size_t pair_capacity) {
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(pattern->code, NULL);
    pcre2_match_context *context = match_context(limits);
    int result = PCRE2_ERROR_NOMEMORY;
    if (data && context) {
        result = pcre2_match(pattern->code, text, length, start, PCRE2_NO_UTF_CHECK, data, context);
        /* The machine code's small stack is full: the interpreter has the heap. */
        if (result == PCRE2_ERROR_JIT_STACKLIMIT)
            result = pcre2_match(pattern->code, text, length, start, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data, context);
        if (result > 0) result = copy_pairs(data, result, pairs, pair_capacity);
        if (result == PCRE2_ERROR_NOMATCH) result = 0;
    }
    if (context) pcre2_match_context_free(context);
    if (data) pcre2_match_data_free(data);
    return result;
}

int newshound_pattern_is_limit(int code) {
    return code == PCRE2_ERROR_MATCHLIMIT || code == PCRE2_ERROR_DEPTHLIMIT || code == PCRE2_ERROR_HEAPLIMIT
        || code == PCRE2_ERROR_JIT_STACKLIMIT || code == PCRE2_ERROR_NOMEMORY;
}

void newshound_pattern_message(int code, char *buffer, size_t capacity) {
    if (capacity) buffer[0] = 0;
    pcre2_get_error_message(code, (PCRE2_UCHAR *)buffer, capacity);
}
