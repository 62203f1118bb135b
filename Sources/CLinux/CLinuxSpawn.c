#define _GNU_SOURCE
#include "CLinuxSpawn.h"

int clinux_spawn_closes_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
