#define _GNU_SOURCE
#include "CLinux.h"

#include <poll.h>
#include <sys/socket.h>

int clinux_tcp_socket(int family) { return socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0); }

int clinux_accept(int listener) { return accept4(listener, 0, 0, SOCK_CLOEXEC); }

int clinux_wait_for_hangup(int connection, int milliseconds) {
  struct pollfd watched = {.fd = connection, .events = POLLRDHUP};
  return poll(&watched, 1, milliseconds);
}
