#include "CLinuxWake.h"

#include <sys/eventfd.h>
#include <unistd.h>

int clinux_wake_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void clinux_wake_ring(int wake) {
    eventfd_write(wake, 1);
}

void clinux_wake_clear(int wake) {
    eventfd_t count;
    eventfd_read(wake, &count);
}
