#pragma once

/// Lets all threads of the process share at most `count` heaps, from now on.
void clinux_limit_heaps(int count);

/// Gives memory that the heaps hold and nobody uses back to the system.
void clinux_trim_heaps(void);
