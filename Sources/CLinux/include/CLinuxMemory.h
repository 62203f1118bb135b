#pragma once

/// Lets all threads of the process share at most `count` heaps, from now on.
void clinux_limit_heaps(int count);
