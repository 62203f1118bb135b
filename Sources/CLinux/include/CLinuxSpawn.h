#pragma once
#include <spawn.h>

/// Lets a child keep no descriptor from `first` on; returns 0 or an errno.
int clinux_spawn_closes_from(posix_spawn_file_actions_t *actions, int first);
