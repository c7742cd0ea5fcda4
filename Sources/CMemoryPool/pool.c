#include "CMemoryPool.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Pieces come from slabs, one after the other, each behind a header of 8 bytes; a freed one is kept with its like. Sizes,
// the header's included, are rounded up to classes: steps of 16 bytes up to 1 KiB, then four to a doubling. What is larger
// than LARGE has a block of the system's to itself.

enum {
  STEP = 16,
  FINE_CLASSES = 64,
  FINE_LIMIT = STEP * FINE_CLASSES,
  CLASSES = FINE_CLASSES + 4 * 6,
  LARGE = 64 << 10,
  SLAB = 256 << 10,
  /// So many bytes in slabs a thread keeps: what reading a file of some 100 KiB takes.
  KEPT = 4 << 20,
};

/// Right before each piece.
typedef struct {
  uint32_t class;
  uint32_t is_large;
} header_t;

typedef struct free_piece {
  struct free_piece *next;
} free_piece_t;

typedef struct slab {
  struct slab *next;
  char *bytes;
  /// Leaves the first header right before an aligned place.
  uint64_t unused;
} slab_t;

/// A block of the system's, in a ring through which all of them are found; its header and its piece follow.
typedef struct large {
  struct large *previous, *next;
  size_t size;
  header_t header;
} large_t;

typedef struct {
  char *place, *end;
  /// In use, the newest first, and kept for the next time.
  slab_t *slabs, *spare;
  size_t spare_bytes;
  free_piece_t *freed[CLASSES];
  large_t *large;
} pool_t;

static _Thread_local pool_t *pool;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

_Static_assert(2 * sizeof(header_t) == STEP, "pieces must stay aligned");
_Static_assert((sizeof(slab_t) + sizeof(header_t)) % STEP == 0, "pieces must stay aligned");
_Static_assert(sizeof(large_t) % STEP == 0, "pieces must stay aligned");

static void *must(void *memory) {
  if (memory) return memory;
  fputs("lectern: out of memory\n", stderr);
  abort();
}

static void drop_large(pool_t *p) {
  while (p->large) {
    large_t *next = p->large->next;
    free(p->large);
    p->large = next;
  }
}

static void drop_slabs(slab_t *slab) {
  while (slab) {
    slab_t *next = slab->next;
    free(slab);
    slab = next;
  }
}

/// When its thread ends.
static void drop_pool(void *argument) {
  pool_t *p = argument;
  drop_large(p);
  drop_slabs(p->slabs);
  drop_slabs(p->spare);
  free(p);
  pool = NULL;
}

static void make_key(void) { pthread_key_create(&key, drop_pool); }

static pool_t *current(void) {
  if (!pool) {
    pthread_once(&once, make_key);
    pool = must(calloc(1, sizeof *pool));
    pthread_setspecific(key, pool);
  }
  return pool;
}

/// The class of a size up to LARGE, header included, and how many bytes all of that class take.
static uint32_t class_of(size_t size, size_t *whole) {
  if (size <= FINE_LIMIT) {
    uint32_t class = (uint32_t)((size - 1) / STEP);
    *whole = (size_t)(class + 1) * STEP;
    return class;
  }
  int doubling = 63 - __builtin_clzll((unsigned long long)(size - 1));
  size_t quarter = (size_t)1 << (doubling - 2);
  size_t steps = (size - 1) / quarter;
  *whole = (steps + 1) * quarter;
  return FINE_CLASSES + 4 * (uint32_t)(doubling - 10) + (uint32_t)(steps - 4);
}

/// What a piece of a class can hold.
static size_t capacity_of(uint32_t class) {
  uint32_t coarse = class - FINE_CLASSES;
  size_t whole = class < FINE_CLASSES ? (size_t)(class + 1) * STEP : (size_t)(coarse % 4 + 5) << (coarse / 4 + 8);
  return whole - sizeof(header_t);
}

static void add_slab(pool_t *p) {
  slab_t *slab = p->spare;
  if (slab) {
    p->spare = slab->next;
    p->spare_bytes -= SLAB;
  } else {
    slab = must(malloc(sizeof *slab + SLAB));
    // malloc(3) aligns to 16 bytes, so that what follows the first header is aligned too.
    slab->bytes = (char *)(slab + 1);
  }
  slab->next = p->slabs;
  p->slabs = slab;
  p->place = slab->bytes;
  p->end = slab->bytes + SLAB;
}

static void *take_large(pool_t *p, size_t size) {
  if (size > SIZE_MAX - sizeof(large_t)) must(NULL);
  large_t *block = must(malloc(sizeof *block + size));
  block->size = size;
  block->header.is_large = 1;
  block->previous = NULL;
  block->next = p->large;
  if (p->large) p->large->previous = block;
  p->large = block;
  return block + 1;
}

static void *take(pool_t *p, size_t size) {
  if (size > LARGE - sizeof(header_t)) return take_large(p, size);
  size_t whole;
  uint32_t class = class_of(size + sizeof(header_t), &whole);
  free_piece_t *freed = p->freed[class];
  if (freed) {
    p->freed[class] = freed->next;
    return freed;
  }
  if ((size_t)(p->end - p->place) < whole) add_slab(p);
  header_t *header = (header_t *)p->place;
  header->class = class;
  header->is_large = 0;
  p->place += whole;
  return header + 1;
}

void *pool_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) must(NULL);
  void *piece = take(current(), count * size);
  return memset(piece, 0, count * size);
}

static void *grow_large(pool_t *p, large_t *block, size_t size) {
  if (size > SIZE_MAX - sizeof(large_t)) must(NULL);
  large_t *moved = must(realloc(block, sizeof *block + size));
  moved->size = size;
  if (moved->previous) moved->previous->next = moved;
  else p->large = moved;
  if (moved->next) moved->next->previous = moved;
  return moved + 1;
}

void *pool_realloc(void *piece, size_t size) {
  pool_t *p = current();
  if (!piece) return take(p, size);
  header_t *header = (header_t *)piece - 1;
  if (header->is_large && size > LARGE - sizeof(header_t)) return grow_large(p, (large_t *)piece - 1, size);
  size_t held = header->is_large ? ((large_t *)piece - 1)->size : capacity_of(header->class);
  if (!header->is_large && size <= held) return piece;
  void *moved = take(p, size);
  memcpy(moved, piece, held < size ? held : size);
  pool_free(piece);
  return moved;
}

void pool_free(void *piece) {
  if (!piece) return;
  pool_t *p = current();
  header_t *header = (header_t *)piece - 1;
  if (header->is_large) {
    large_t *block = (large_t *)piece - 1;
    if (block->previous) block->previous->next = block->next;
    else p->large = block->next;
    if (block->next) block->next->previous = block->previous;
    free(block);
    return;
  }
  free_piece_t *freed = piece;
  freed->next = p->freed[header->class];
  p->freed[header->class] = freed;
}

void pool_empty(void) {
  pool_t *p = current();
  drop_large(p);
  while (p->slabs) {
    slab_t *slab = p->slabs;
    p->slabs = slab->next;
    if (p->spare_bytes + SLAB > KEPT) {
      free(slab);
    } else {
      slab->next = p->spare;
      p->spare = slab;
      p->spare_bytes += SLAB;
    }
  }
  p->place = p->end = NULL;
  memset(p->freed, 0, sizeof p->freed);
}
