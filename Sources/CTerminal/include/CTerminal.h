// The terminal as Swift sees it: opaque calls, no curses.h, which would bring shared mutable globals with it.
//
// One terminal a process, used from one thread. CursesTerminal is the only caller.
#ifndef LECTERN_CTERMINAL_H
#define LECTERN_CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Why the terminal could not be opened; 0 means it is open.
enum ct_status {
  CT_OK = 0,
  CT_NOT_A_TERMINAL,
  CT_UNKNOWN_TERMINAL,
  CT_NO_CURSOR_ADDRESSING,
};

/// One cell to paint: a spacing scalar, up to four marks (0 ends them), colours and attributes.
///
/// A colour is 0 for the terminal's own, 1 to 16 for ANSI 0 to 15, or 17 to 255 for the fixed ones 16 to 254. A width of
/// 0 is the right half of the cell before.
struct ct_cell {
  uint32_t base;
  uint32_t mark[4];
  uint8_t foreground;
  uint8_t background;
  uint8_t attributes;
  uint8_t width;
};

enum ct_attribute {
  CT_BOLD = 1,
  CT_DIM = 2,
  CT_ITALIC = 4,
  CT_UNDERLINE = 8,
  CT_REVERSE = 16,
};

/// The most folders that are watched.
enum { CT_WATCH_LIMIT = 64 };

/// What ended a wait, as a bit set; 0 means the time is over.
enum ct_wake {
  /// Bytes can be read.
  CT_INPUT = 1,
  CT_TERMINATED = 2,
  /// The window has another size: `ct_adopt_size`.
  CT_RESIZED = 4,
  /// Continued after a stop: `ct_resume`.
  CT_CONTINUED = 8,
  /// Asked from outside to stop: `ct_suspend`.
  CT_STOP_WANTED = 16,
  /// Something has changed in a watched folder: `ct_watch`.
  CT_FILES_CHANGED = 32,
};

/// Takes over standard input and output as a full-screen terminal.
enum ct_status ct_open(bool colors);
/// Gives the terminal back. Safe to call twice, or without `ct_open`.
void ct_close(void);

/// The name TERM gives, or "" without one.
const char *ct_terminal_name(void);
/// Colours in use: 0, 8, 16 or more.
int ct_color_count(void);
/// Whether the locale's characters are UTF-8; otherwise only its own can be painted.
bool ct_is_utf8(void);
/// Whether the locale has no letters but those of ASCII, as C and POSIX have it. What is typed is then most likely UTF-8.
bool ct_is_ascii(void);
/// Takes the character encoding from the environment, as `ct_open` does. Returns whether it is UTF-8.
bool ct_adopt_locale(void);
void ct_size(int *columns, int *rows);
/// Asks the terminal for its size and lets curses follow; true when it has changed.
bool ct_adopt_size(void);

/// Waits for input or a signal, `timeout` milliseconds at most, for ever when negative. Returns `ct_wake` bits.
int ct_wait(int64_t timeout);
/// Whether a signal to end has come that no `ct_wait` has told of yet.
bool ct_is_ending(void);
/// Has the terminal report presses and the wheel as `ESC [ < … M`, or not; off at first.
void ct_report_mouse(bool wanted);
/// Watches these folders, `CT_WATCH_LIMIT` at most, instead of those before; none ends it. `by_looking` does without
/// the system's word, for folders of which it has none.
void ct_watch(const char *const *folders, int count, bool by_looking);
/// Whether a watched folder has gone since, or was missing: asking anew finds what stands there now.
bool ct_watch_is_stale(void);
/// Reads what is there, without blocking. Returns the number of bytes, or -1 when the terminal is gone.
ptrdiff_t ct_read(uint8_t *buffer, size_t capacity);
/// Milliseconds on a clock that only goes forward.
int64_t ct_now(void);
/// The same clock in microseconds.
int64_t ct_now_microseconds(void);
/// The bytes of a key in terminfo (`kcuu1`), or NULL.
const char *ct_key_bytes(const char *capability);
/// The bytes around a bracketed paste.
const char *ct_paste_start(void);
const char *ct_paste_end(void);
/// Decodes one byte in the locale's encoding: a scalar, -1 for nothing valid, -2 for more to come.
int32_t ct_decode(uint8_t byte);

/// Paints one row from its left edge; what it leaves of the row becomes blank.
void ct_paint_row(int row, const struct ct_cell *cells, int count);
/// Places the cursor; a negative row hides it.
void ct_place_cursor(int row, int column);
/// Sends what has changed.
void ct_flush(void);
/// Sends everything at the next flush.
void ct_repaint(void);

/// Gives the terminal back and stops the process group, as ^Z does; returns when it has been continued.
void ct_suspend(void);
/// Takes the terminal again after a stop that nothing could catch.
void ct_resume(void);
/// Gives the terminal to another program of this process group, until `ct_take_back`: Ctrl-C and Ctrl-\ are that
/// program's alone, and ^Z stops both.
void ct_lend(void);
void ct_take_back(void);

/// Whether two stretches of memory hold the same bytes.
bool ct_same_bytes(const void *left, const void *right, size_t count);

/// Columns libc gives a scalar: what curses goes by.
int ct_wcwidth(uint32_t scalar);

/// Has SIGINT, SIGHUP and SIGTERM end the lines that are typed from now on, and a read(2) that waits for one: it fails with
/// EINTR. Signals that are ignored stay so.
void ct_end_lines_on_signals(void);
/// Whether one of them has come.
bool ct_lines_ended(void);

#endif
