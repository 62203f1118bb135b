#define _GNU_SOURCE
#include "CContentCoding.h"
#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>

// libz, libbrotlidec and libzstd are in the process because libcurl needs them. They are looked up there instead of being linked: a
// build needs no packages of theirs, and a libcurl without one of them only means that its coding is not offered. What follows is
// the part used of their interfaces, which are stable within the versions of their shared libraries.

typedef struct {
  const uint8_t *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *msg;
  void *state, *zalloc, *zfree, *opaque;
  int data_type;
  unsigned long adler, reserved;
} z_stream;

enum { Z_NO_FLUSH = 0, Z_OK = 0, Z_STREAM_END = 1, Z_BUF_ERROR = -5 };
enum { GZIP_WINDOW = 15 + 16, ZLIB_WINDOW = 15, RAW_WINDOW = -15 };

typedef struct {
  void *bytes;
  size_t size, position;
} zstd_buffer;

// RFC 9659: a window of 8 MiB is the most that may be asked for.
enum { ZSTD_WINDOW_LOG_MAX = 100, ZSTD_WINDOW_LOG = 23 };

enum { BROTLI_ERROR = 0, BROTLI_SUCCESS = 1, BROTLI_NEEDS_INPUT = 2 };

static struct {
  int (*inflate_init)(z_stream *, int window, const char *version, int size);
  int (*inflate)(z_stream *, int flush);
  int (*inflate_reset)(z_stream *);
  int (*inflate_end)(z_stream *);
  void *(*brotli_create)(void *allocate, void *release, void *opaque);
  int (*brotli_decompress)(void *, size_t *, const uint8_t **, size_t *, uint8_t **, size_t *);
  void (*brotli_destroy)(void *);
  void *(*zstd_create)(void);
  size_t (*zstd_set)(void *, int parameter, int value);
  size_t (*zstd_decompress)(void *, zstd_buffer *output, zstd_buffer *input);
  unsigned (*zstd_is_error)(size_t);
  size_t (*zstd_free)(void *);
} library;

__attribute__((constructor)) static void find_libraries(void) {
  *(void **)&library.inflate_init = dlsym(RTLD_DEFAULT, "inflateInit2_");
  *(void **)&library.inflate = dlsym(RTLD_DEFAULT, "inflate");
  *(void **)&library.inflate_reset = dlsym(RTLD_DEFAULT, "inflateReset");
  *(void **)&library.inflate_end = dlsym(RTLD_DEFAULT, "inflateEnd");
  *(void **)&library.brotli_create = dlsym(RTLD_DEFAULT, "BrotliDecoderCreateInstance");
  *(void **)&library.brotli_decompress = dlsym(RTLD_DEFAULT, "BrotliDecoderDecompressStream");
  *(void **)&library.brotli_destroy = dlsym(RTLD_DEFAULT, "BrotliDecoderDestroyInstance");
  *(void **)&library.zstd_create = dlsym(RTLD_DEFAULT, "ZSTD_createDCtx");
  *(void **)&library.zstd_set = dlsym(RTLD_DEFAULT, "ZSTD_DCtx_setParameter");
  *(void **)&library.zstd_decompress = dlsym(RTLD_DEFAULT, "ZSTD_decompressStream");
  *(void **)&library.zstd_is_error = dlsym(RTLD_DEFAULT, "ZSTD_isError");
  *(void **)&library.zstd_free = dlsym(RTLD_DEFAULT, "ZSTD_freeDCtx");
}

struct ccoding_decoder {
  ccoding_kind kind;
  z_stream zlib;
  // zlib's is begun with the first byte, which tells the forms of deflate apart.
  bool has_begun, has_ended;
  void *state;
};

bool ccoding_is_available(ccoding_kind kind) {
  switch (kind) {
  case CCODING_GZIP:
  case CCODING_DEFLATE:
    return library.inflate_init && library.inflate && library.inflate_reset && library.inflate_end;
  case CCODING_BROTLI:
    return library.brotli_create && library.brotli_decompress && library.brotli_destroy;
  case CCODING_ZSTD:
    return library.zstd_create && library.zstd_set && library.zstd_decompress && library.zstd_is_error && library.zstd_free;
  }
  return false;
}

ccoding_decoder *ccoding_open(ccoding_kind kind) {
  ccoding_decoder *decoder = ccoding_is_available(kind) ? calloc(1, sizeof *decoder) : NULL;
  if (!decoder) return NULL;
  decoder->kind = kind;
  if (kind == CCODING_GZIP || kind == CCODING_DEFLATE) return decoder;
  decoder->state = kind == CCODING_BROTLI ? library.brotli_create(NULL, NULL, NULL) : library.zstd_create();
  if (decoder->state && kind == CCODING_ZSTD) library.zstd_set(decoder->state, ZSTD_WINDOW_LOG_MAX, ZSTD_WINDOW_LOG);
  if (decoder->state) return decoder;
  free(decoder);
  return NULL;
}

// MARK: - gzip and deflate

static bool begin_zlib(ccoding_decoder *decoder, uint8_t first) {
  // RFC 9110 says that deflate is in zlib's wrapping, which begins with method 8; some servers leave it off.
  int window = decoder->kind == CCODING_GZIP ? GZIP_WINDOW : (first & 0x0F) == 8 ? ZLIB_WINDOW : RAW_WINDOW;
  decoder->has_begun = library.inflate_init(&decoder->zlib, window, "1.2.0", (int)sizeof decoder->zlib) == Z_OK;
  return decoder->has_begun;
}

static ccoding_state inflate_step(ccoding_decoder *decoder, const uint8_t **input, size_t *input_left, uint8_t *output, size_t *output_left) {
  z_stream *stream = &decoder->zlib;
  if (decoder->has_ended) {
    // Another member may follow (RFC 1952, 2.2).
    if (decoder->kind != CCODING_GZIP || *input_left == 0 || **input != 0x1F) return CCODING_ENDED;
    if (library.inflate_reset(stream) != Z_OK) return CCODING_CORRUPT;
    decoder->has_ended = false;
  }
  if (*input_left == 0 && !decoder->has_begun) return CCODING_HUNGRY;
  if (!decoder->has_begun && !begin_zlib(decoder, **input)) return CCODING_CORRUPT;
  stream->next_in = *input;
  stream->avail_in = *input_left > UINT_MAX ? UINT_MAX : (unsigned int)*input_left;
  stream->next_out = output;
  stream->avail_out = *output_left > UINT_MAX ? UINT_MAX : (unsigned int)*output_left;
  int result = library.inflate(stream, Z_NO_FLUSH);
  *input_left -= (size_t)(stream->next_in - *input);
  *input = stream->next_in;
  *output_left -= (size_t)(stream->next_out - output);
  decoder->has_ended = result == Z_STREAM_END;
  if (decoder->has_ended) return *input_left > 0 ? CCODING_FULL : CCODING_ENDED;
  if (result != Z_OK && result != Z_BUF_ERROR) return CCODING_CORRUPT;
  return *output_left == 0 ? CCODING_FULL : CCODING_HUNGRY;
}

// MARK: - br and zstd

static ccoding_state brotli_step(ccoding_decoder *decoder, const uint8_t **input, size_t *input_left, uint8_t *output, size_t *output_left) {
  if (decoder->has_ended) return CCODING_ENDED;
  int result = library.brotli_decompress(decoder->state, input_left, input, output_left, &output, NULL);
  decoder->has_ended = result == BROTLI_SUCCESS;
  if (result == BROTLI_ERROR) return CCODING_CORRUPT;
  return decoder->has_ended ? CCODING_ENDED : result == BROTLI_NEEDS_INPUT ? CCODING_HUNGRY : CCODING_FULL;
}

static ccoding_state zstd_step(ccoding_decoder *decoder, const uint8_t **input, size_t *input_left, uint8_t *output, size_t *output_left) {
  if (*input_left == 0 && decoder->has_ended) return CCODING_ENDED;
  zstd_buffer source = {(void *)*input, *input_left, 0}, target = {output, *output_left, 0};
  size_t result = library.zstd_decompress(decoder->state, &target, &source);
  *input += source.position;
  *input_left -= source.position;
  *output_left -= target.position;
  if (library.zstd_is_error(result)) return CCODING_CORRUPT;
  // Several frames may follow one another (RFC 8878, 3.1).
  decoder->has_ended = result == 0;
  if (*output_left == 0 || *input_left > 0) return CCODING_FULL;
  return decoder->has_ended ? CCODING_ENDED : CCODING_HUNGRY;
}

// MARK: -

ccoding_state ccoding_step(ccoding_decoder *decoder, const uint8_t **input, size_t *input_left, uint8_t *output, size_t *output_left) {
  switch (decoder->kind) {
  case CCODING_GZIP:
  case CCODING_DEFLATE:
    return inflate_step(decoder, input, input_left, output, output_left);
  case CCODING_BROTLI:
    return brotli_step(decoder, input, input_left, output, output_left);
  case CCODING_ZSTD:
    return zstd_step(decoder, input, input_left, output, output_left);
  }
  return CCODING_CORRUPT;
}

void ccoding_close(ccoding_decoder *decoder) {
  if (decoder->has_begun) library.inflate_end(&decoder->zlib);
  if (decoder->state && decoder->kind == CCODING_BROTLI) library.brotli_destroy(decoder->state);
  if (decoder->state && decoder->kind == CCODING_ZSTD) library.zstd_free(decoder->state);
  free(decoder);
}
