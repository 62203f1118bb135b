#pragma once
#include <curl/curl.h>

/// `curl_global_init` with memory functions that keep what one thread gives back for its next transfers.
///
/// The heap of the C library is shared by all threads, each of which waits for its lock; a transfer takes and gives back some two hundred
/// blocks. Without `ccurl_keep_memory` they are those of the C library.
CURLcode ccurl_global_init(void);

/// Keeps, from now on and while the calling thread lives, up to 1 MiB of what libcurl gives back on it.
void ccurl_keep_memory(void);
