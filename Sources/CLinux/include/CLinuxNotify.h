#pragma once
#include <stddef.h>

/// Sends one datagram to a Unix socket, as sd_notify(3) does: a leading '@' names an abstract socket.
/// Returns 0, or the errno of what failed.
int clinux_notify(const char *socket_path, const char *message, size_t length);
