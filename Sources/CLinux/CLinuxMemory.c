#include "CLinuxMemory.h"

#include <malloc.h>

void clinux_limit_heaps(int count) {
    mallopt(M_ARENA_MAX, count);
}

void clinux_trim_heaps(void) {
    malloc_trim(0);
}
