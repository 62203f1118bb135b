#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Decoders of the content codings (RFC 9110, 8.4.1), each from the library that libcurl itself was linked to. libcurl 7.88 decodes
// as well, but takes a stream that breaks off for a whole one.

typedef enum { CCODING_GZIP, CCODING_DEFLATE, CCODING_BROTLI, CCODING_ZSTD } ccoding_kind;

typedef enum {
  // All input is used up, the stream goes on.
  CCODING_HUNGRY,
  // The output is full, there may be more.
  CCODING_FULL,
  // The stream has ended; what is left of the input does not belong to it.
  CCODING_ENDED,
  CCODING_CORRUPT
} ccoding_state;

typedef struct ccoding_decoder ccoding_decoder;

// Whether the process has the library.
bool ccoding_is_available(ccoding_kind kind);

// NULL where the library or memory is missing.
ccoding_decoder *ccoding_open(ccoding_kind kind);

// Decodes from `*input` into `output`; both lengths and `*input` are moved on by what was used.
ccoding_state ccoding_step(ccoding_decoder *decoder, const uint8_t **input, size_t *input_left, uint8_t *output, size_t *output_left);

void ccoding_close(ccoding_decoder *decoder);
