#pragma once
#include "CLinuxMemory.h"
#include "CLinuxNotify.h"
#include "CLinuxSpawn.h"
#include "CLinuxWake.h"

// Linux calls that Swift's Glibc module lacks or hides; each returns -1 and sets errno where it fails.

/// A TCP socket of the family (AF_INET, AF_INET6) that children do not inherit.
int clinux_tcp_socket(int family);

/// Accepts a connection whose descriptor children do not inherit.
int clinux_accept(int listener);

/// Waits until the other side of a connection has left: 1 when it has, 0 after `milliseconds`.
int clinux_wait_for_hangup(int connection, int milliseconds);
