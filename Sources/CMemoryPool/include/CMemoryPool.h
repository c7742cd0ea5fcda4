/// Memory for work that ends as a whole: what a thread took is given back at once, however many pieces it was.
///
/// Each thread has a pool of its own, so nothing waits for a lock. Pieces are aligned to 16 bytes. Where the system has
/// no memory left the program ends (abort(3)), as cmark-gfm's own allocator does.

#ifndef CMEMORYPOOL_H
#define CMEMORYPOOL_H

#include <stddef.h>

/// Zeroed memory of this thread's pool, as calloc(3).
void *pool_calloc(size_t count, size_t size);

/// As realloc(3), for what came from this thread's pool.
void *pool_realloc(void *piece, size_t size);

/// As free(3): the piece is used again by this thread.
void pool_free(void *piece);

/// Gives back everything that this thread took, and keeps a little of it for the next time.
void pool_empty(void);

#endif
