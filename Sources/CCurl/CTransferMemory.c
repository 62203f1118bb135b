#include "CTransferMemory.h"
#include <pthread.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Blocks are of sizes that are powers of two. One that is larger than the largest is never kept and belongs to no class.
enum { SMALLEST_BITS = 5, LARGEST_BITS = 17, CLASSES = LARGEST_BITS - SMALLEST_BITS + 1, KEPT_BYTES = 1 << 20 };

typedef struct block {
  /// How many bytes there are room for.
  size_t room;
  /// While it is kept.
  struct block *next;
} block;

_Static_assert(sizeof(block) % alignof(max_align_t) == 0, "what follows a block's head must be aligned for anything");

typedef struct {
  block *kept[CLASSES];
  size_t bytes;
} store;

static _Thread_local store *own;
static pthread_key_t key;

static int class_of(size_t size) {
  return size <= 1 << SMALLEST_BITS ? 0 : 64 - __builtin_clzl(size - 1) - SMALLEST_BITS;
}

static block *block_of(void *memory) { return (block *)memory - 1; }

static void *take(size_t size) {
  int class = class_of(size);
  if (class >= CLASSES) {
    if (size > SIZE_MAX - sizeof(block)) return NULL;
  } else {
    size = (size_t)1 << (class + SMALLEST_BITS);
    block *kept = own ? own->kept[class] : NULL;
    if (kept) {
      own->kept[class] = kept->next;
      own->bytes -= size;
      return kept + 1;
    }
  }
  block *new = malloc(sizeof(block) + size);
  if (!new) return NULL;
  new->room = size;
  return new + 1;
}

static void give_back(void *memory) {
  if (!memory) return;
  block *block = block_of(memory);
  int class = class_of(block->room);
  if (!own || class >= CLASSES || own->bytes + block->room > KEPT_BYTES) {
    free(block);
    return;
  }
  block->next = own->kept[class];
  own->kept[class] = block;
  own->bytes += block->room;
}

static void *take_again(void *memory, size_t size) {
  if (!memory) return take(size);
  size_t room = block_of(memory)->room;
  if (size <= room) return memory;
  void *new = take(size);
  if (!new) return NULL;
  memcpy(new, memory, room);
  give_back(memory);
  return new;
}

static void *take_cleared(size_t count, size_t size) {
  size_t all;
  if (__builtin_mul_overflow(count, size, &all)) return NULL;
  void *memory = take(all);
  return memory ? memset(memory, 0, all) : NULL;
}

static char *take_copy(const char *text) {
  size_t size = strlen(text) + 1;
  void *memory = take(size);
  return memory ? memcpy(memory, text, size) : NULL;
}

static void empty(void *memory) {
  store *store = memory;
  own = NULL;
  for (int class = 0; class < CLASSES; class++) {
    while (store->kept[class]) {
      block *next = store->kept[class]->next;
      free(store->kept[class]);
      store->kept[class] = next;
    }
  }
  free(store);
}

CURLcode ccurl_global_init(void) {
  if (pthread_key_create(&key, empty)) return CURLE_FAILED_INIT;
  return curl_global_init_mem(CURL_GLOBAL_DEFAULT, take, give_back, take_again, take_copy, take_cleared);
}

void ccurl_keep_memory(void) {
  if (own) return;
  own = calloc(1, sizeof(store));
  pthread_setspecific(key, own);
}
