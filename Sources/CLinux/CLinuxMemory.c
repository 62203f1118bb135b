#include "CLinuxMemory.h"

#include <malloc.h>

void clinux_limit_heaps(int count) {
    mallopt(M_ARENA_MAX, count);
}
