// libFuzzer as a library: its header of this name is not part of the toolchain.
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argument_count, char ***arguments, int (*try_input)(const uint8_t *bytes, size_t count));
