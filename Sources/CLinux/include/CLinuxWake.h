#pragma once

/// A descriptor that is readable from a ring until it is cleared, and that children do not inherit; -1 where there is none.
int clinux_wake_open(void);

void clinux_wake_ring(int wake);
void clinux_wake_clear(int wake);
