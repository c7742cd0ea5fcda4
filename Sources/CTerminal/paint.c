// Cells to curses: colours, attributes and characters.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // wcwidth, SIGWINCH and sigaltstack on glibc
#endif

#include "internal.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum {
  /// The terminal's own colour and the numbered ones: ANSI's sixteen, and the fixed ones of terminals with 256.
  COLOR_CHOICES = 256,
  UNKNOWN_PAIR = -1,
  ANSI_BLACK = 0,
  ANSI_WHITE = 7,
  ANSI_BRIGHT = 8,
  ANSI_COLORS = 16,
  REPLACEMENT = 0xFFFD,
};

static bool has_italic = false;
static bool has_dim = false;
/// Whether -1 means the terminal's own colour.
static bool default_colors = false;
static int color_count = 0;
static int pairs_used = 0;
static short pairs[COLOR_CHOICES][COLOR_CHOICES];
static cchar_t *row_buffer = NULL;
static int row_capacity = 0;

void ct_paint_open(bool colors) {
  has_italic = ct_capability("sitm") != NULL;
  has_dim = ct_capability("dim") != NULL;
  color_count = 0;
  pairs_used = 0;
  for (int i = 0; i < COLOR_CHOICES; i++) {
    for (int j = 0; j < COLOR_CHOICES; j++) pairs[i][j] = UNKNOWN_PAIR;
  }
  pairs[0][0] = 0;
  if (colors && has_colors() && start_color() == OK && COLORS >= 8) {
    default_colors = use_default_colors() == OK;
    color_count = COLORS;
  }
}

void ct_paint_close(void) {
  free(row_buffer);
  row_buffer = NULL;
  row_capacity = 0;
}

int ct_color_count(void) { return color_count; }

/// The curses pair of two colours, -1 meaning the terminal's own.
static short pair_of(int foreground, int background) {
  short *cached = &pairs[foreground + 1][background + 1];
  if (*cached != UNKNOWN_PAIR) return *cached;
  // Pairs are never given up (alloc_pair would take the oldest from cells that still show it): a screen uses a dozen.
  if (pairs_used + 1 >= COLOR_PAIRS) return 0;
  if (!default_colors) {
    if (foreground < 0) foreground = ANSI_WHITE;
    if (background < 0) background = ANSI_BLACK;
  }
  short pair = (short)(pairs_used + 1);
  if (init_pair(pair, (short)foreground, (short)background) != OK) return 0;
  pairs_used++;
  return *cached = pair;
}

/// How a cell looks, in curses' words.
static attr_t appearance(const struct ct_cell *cell, short *pair) {
  attr_t attributes = A_NORMAL;
  if (cell->attributes & CT_BOLD) attributes |= A_BOLD;
  if (cell->attributes & CT_DIM && has_dim) attributes |= A_DIM;
  if (cell->attributes & CT_UNDERLINE) attributes |= A_UNDERLINE;
  if (cell->attributes & CT_REVERSE) attributes |= A_REVERSE;
#ifdef A_ITALIC
  if (cell->attributes & CT_ITALIC && has_italic) attributes |= A_ITALIC;
#endif
  *pair = 0;
  if (color_count == 0) return attributes;
  int foreground = (int)cell->foreground - 1;
  int background = (int)cell->background - 1;
  if (foreground >= ANSI_COLORS && foreground >= color_count) foreground = -1;
  if (background >= ANSI_COLORS && background >= color_count) background = -1;
  if (color_count < 16) {
    if (foreground == ANSI_BRIGHT) {
      // Bold black is black on many terminals, and so invisible; dim says the same and can be read.
      foreground = -1;
      if (has_dim) attributes |= A_DIM;
    } else if (foreground > ANSI_BRIGHT) {
      foreground -= ANSI_BRIGHT;
      attributes |= A_BOLD;
    }
    if (background == ANSI_BRIGHT) {
      // Black would swallow the dark letters of a light terminal.
      background = -1;
      attributes ^= A_REVERSE;
    } else if (background > ANSI_BRIGHT) {
      background -= ANSI_BRIGHT;
    }
  }
  *pair = pair_of(foreground, background);
  return attributes;
}

int ct_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool ct_same_bytes(const void *left, const void *right, size_t count) {
  return count == 0 || memcmp(left, right, count) == 0;
}

static bool same_look(const struct ct_cell *a, const struct ct_cell *b) {
  return a->foreground == b->foreground && a->background == b->background && a->attributes == b->attributes;
}

/// Puts one cell's characters into `text`; returns the columns left over for blanks.
static int characters(const struct ct_cell *cell, wchar_t text[6]) {
  int count = 0;
  int width = cell->base >= 0x20 && cell->base < 0x7F ? 1 : wcwidth((wchar_t)cell->base);
  if (width == cell->width) {
    text[count++] = (wchar_t)cell->base;
    for (int i = 0; i < 4 && cell->mark[i] != 0; i++) {
      if (wcwidth((wchar_t)cell->mark[i]) == 0) text[count++] = (wchar_t)cell->mark[i];
    }
    text[count] = 0;
    return 0;
  }
  // libc knows the character otherwise or not at all. Anything but what it agrees to would shift the rest of the row.
  text[0] = wcwidth(REPLACEMENT) == 1 ? REPLACEMENT : '?';
  text[1] = 0;
  return cell->width - 1;
}

static bool reserve(int count) {
  if (count <= row_capacity) return true;
  cchar_t *grown = realloc(row_buffer, sizeof(cchar_t) * (size_t)count);
  if (grown == NULL) return false;
  row_buffer = grown;
  row_capacity = count;
  return true;
}

void ct_paint_row(int row, const struct ct_cell *cells, int count) {
  if (stdscr == NULL || row < 0 || row >= LINES || !reserve(COLS)) return;
  int used = 0;
  int column = 0;
  attr_t attributes = A_NORMAL;
  short pair = 0;
  const struct ct_cell *styled = NULL;
  for (int i = 0; i < count && column < COLS; i++) {
    const struct ct_cell *cell = &cells[i];
    if (cell->width == 0) continue;
    if (styled == NULL || !same_look(styled, cell)) {
      attributes = appearance(cell, &pair);
      styled = cell;
    }
    wchar_t text[6];
    int blanks = 0;
    if (column + cell->width > COLS) {
      text[0] = ' ';
      text[1] = 0;
    } else {
      blanks = characters(cell, text);
    }
    if (setcchar(&row_buffer[used], text, attributes, pair, NULL) != OK) {
      // Nothing known fails here, but a hole would shift the rest of the row.
      blanks = cell->width - 1;
      setcchar(&row_buffer[used], L" ", attributes, pair, NULL);
    }
    used++;
    for (; blanks > 0; blanks--) setcchar(&row_buffer[used++], L" ", attributes, pair, NULL);
    column += cell->width;
  }
  if (column < COLS) {
    wmove(stdscr, row, column);
    wclrtoeol(stdscr);
  }
  wmove(stdscr, row, 0);
  wadd_wchnstr(stdscr, row_buffer, used);
}
