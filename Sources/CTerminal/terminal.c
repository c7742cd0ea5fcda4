// The terminal's life: open, size, input, stop, close.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // wcwidth, SIGWINCH and sigaltstack on glibc
#endif

#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen = NULL;
static pid_t owner = 0;
static bool cursor_shown = true;
static char paste_on[32], paste_off[32], paste_start[32], paste_end[32];

const char *ct_terminal_name(void) {
  const char *name = getenv("TERM");
  return name == NULL ? "" : name;
}

const char *ct_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == NULL || value == (char *)-1 ? NULL : value;
}

// MARK: Locale

bool ct_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "utf8") == 0;
}

bool ct_is_ascii(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcasecmp(codeset, "ANSI_X3.4-1968") == 0 || strcasecmp(codeset, "US-ASCII") == 0 ||
         strcmp(codeset, "646") == 0;
}

static const char *wanted_locale(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *value = getenv(variables[i]);
    if (value != NULL && value[0] != 0) return value;
  }
  return "";
}

static bool contains_utf8(const char *name) {
  for (; *name != 0; name++) {
    if (strncasecmp(name, "UTF-8", 5) == 0 || strncasecmp(name, "UTF8", 4) == 0) return true;
  }
  return false;
}

/// Takes the character encoding from the environment, and nothing else: a decimal comma is no business of a screen.
///
/// C.UTF-8 stands in where the locale asked for is a UTF-8 one that is not installed, and where none is asked for at
/// all (a container, a bare ssh session), since today's terminals are UTF-8; not where someone asks for another.
static void choose_locale(void) {
  const char *wanted = wanted_locale();
  bool installed = setlocale(LC_CTYPE, "") != NULL;
  if (installed && ct_is_utf8()) return;
  bool asked_for_utf8 = contains_utf8(wanted);
  // A serial line's vt100 may well be a real one.
  bool asked_for_nothing = wanted[0] == 0 && strncmp(ct_terminal_name(), "vt", 2) != 0;
  if (!asked_for_utf8 && !asked_for_nothing) return;
  if (setlocale(LC_CTYPE, "C.UTF-8") == NULL && setlocale(LC_CTYPE, "en_US.UTF-8") == NULL && !installed) {
    setlocale(LC_CTYPE, "C");
  }
}

bool ct_adopt_locale(void) {
  choose_locale();
  return ct_is_utf8();
}

// MARK: Open and close

static bool copy_capability(char target[32], const char *name, const char *otherwise) {
  const char *value = ct_capability(name);
  if (value == NULL || strlen(value) >= 32) value = otherwise;
  strcpy(target, value);
  return value[0] != 0;
}

static void find_paste_bytes(void) {
  static const char *const families[] = {"xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "vte"};
  bool is_xterm_like = false;
  for (size_t i = 0; i < sizeof families / sizeof families[0]; i++) {
    const char *name = ct_terminal_name();
    is_xterm_like = is_xterm_like || strncmp(name, families[i], strlen(families[i])) == 0;
  }
  copy_capability(paste_on, "BE", is_xterm_like ? "\033[?2004h" : "");
  copy_capability(paste_off, "BD", is_xterm_like ? "\033[?2004l" : "");
  copy_capability(paste_start, "PS", "\033[200~");
  copy_capability(paste_end, "PE", "\033[201~");
}

/// Presses and the wheel, with coordinates of any size (xterm's ctlseqs, modes 1000 and 1006).
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
static bool mouse_wanted = false;

const char *ct_paste_start(void) { return paste_start; }
const char *ct_paste_end(void) { return paste_end; }

static char collected[CT_RESTORE_CAPACITY];
static size_t collected_count = 0;

static int collect(int byte) {
  if (collected_count < sizeof collected) collected[collected_count++] = (char)byte;
  return byte;
}

/// Works out the bytes that undo everything we switch on, for a crash to write.
static void prepare_restore_bytes(void) {
  static const char *const capabilities[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};
  collected_count = 0;
  tputs(paste_off, 1, collect);
  if (mouse_wanted) tputs(mouse_off, 1, collect);
  for (size_t i = 0; i < sizeof capabilities / sizeof capabilities[0]; i++) {
    const char *value = ct_capability(capabilities[i]);
    if (value != NULL) tputs(value, 1, collect);
  }
  if (ct_capability("rmcup") == NULL) tputs("\r\n", 1, collect);
  ct_signals_set_restore_bytes(collected, collected_count);
}

/// Finds an entry that can place the cursor, before curses writes anything to the terminal.
static enum ct_status find_entry(const char **name) {
  *name = ct_terminal_name();
  if (*name[0] == 0) return CT_UNKNOWN_TERMINAL;
  int error = 0;
  if (setupterm(*name, STDOUT_FILENO, &error) != OK) {
    if (strcmp(*name, "dumb") == 0 || strcmp(*name, "unknown") == 0) return CT_NO_CURSOR_ADDRESSING;
    // New terminals are ahead of the terminfo on old servers, and nearly all of them speak xterm.
    *name = "xterm-256color";
    if (setupterm(*name, STDOUT_FILENO, &error) != OK) return CT_UNKNOWN_TERMINAL;
  }
  bool can_place = ct_capability("cup") != NULL;
  del_curterm(cur_term);
  return can_place ? CT_OK : CT_NO_CURSOR_ADDRESSING;
}

/// Writes a sequence that curses does not know of; curses' own buffer does not take these.
static void send_bytes(const char *bytes) {
  putp(bytes);
  fflush(stdout);
}

enum ct_status ct_open(bool colors) {
  static bool registered = false;
  if (screen != NULL) return CT_OK;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;
  choose_locale();
  const char *name = NULL;
  enum ct_status status = find_entry(&name);
  if (status != CT_OK) return status;
  if (!ct_signals_install()) return CT_NOT_A_TERMINAL;
  screen = newterm(name, stdout, stdin);
  if (screen == NULL) {
    ct_signals_remove();
    return CT_UNKNOWN_TERMINAL;
  }
  owner = getpid();
  if (!registered) registered = atexit(ct_close) == 0;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  // Not meta(): it makes xterm send Alt-x as a letter with the eighth bit set, which is text.
  // Input is read past curses; a key waiting there must not cut an update short.
  typeahead(-1);
  ct_paint_open(colors);
  find_paste_bytes();
  prepare_restore_bytes();
  ct_signals_arm(true);
  cursor_shown = true;
  ct_place_cursor(-1, 0);
  send_bytes(paste_on);
  ct_adopt_size();
  return CT_OK;
}

void ct_report_mouse(bool wanted) {
  if (wanted == mouse_wanted) return;
  mouse_wanted = wanted;
  if (screen == NULL) return;
  send_bytes(wanted ? mouse_on : mouse_off);
  prepare_restore_bytes();
  ct_signals_arm(true);
}

/// Bracketed paste off, then back to the shell's screen and modes.
static void leave(void) {
  send_bytes(paste_off);
  if (mouse_wanted) send_bytes(mouse_off);
  curs_set(1);
  cursor_shown = true;
  endwin();
  // A terminal without a second screen keeps this one: what comes next begins below it.
  const char *second = tigetstr("rmcup");
  if (second == NULL || second == (const char *)-1) send_bytes("\r\n");
}

void ct_close(void) {
  // A forked child that exits must not take the terminal from its parent.
  if (screen == NULL || getpid() != owner) return;
  if (!isendwin()) leave();
  ct_watch(NULL, 0, false);
  ct_signals_remove();
  ct_paint_close();
  delscreen(screen);
  screen = NULL;
}

// MARK: Size

// term.h takes the names `columns` and `lines` for itself.
void ct_size(int *width, int *height) {
  *width = COLS;
  *height = LINES;
}

bool ct_adopt_size(void) {
  struct winsize window;
  if (screen == NULL || ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return false;
  if (window.ws_col == 0 || window.ws_row == 0) return false;
  if (window.ws_col == COLS && window.ws_row == LINES) return false;
  resize_term(window.ws_row, window.ws_col);
  // The terminal has moved lines about on its own.
  ct_repaint();
  return true;
}

// MARK: Input

int64_t ct_now_microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t ct_now(void) { return ct_now_microseconds() / 1000; }

int ct_wait(int64_t timeout) {
  int64_t deadline = timeout < 0 ? -1 : ct_now() + timeout;
  for (;;) {
    int64_t left = deadline < 0 ? -1 : deadline - ct_now();
    if (deadline >= 0 && left < 0) left = 0;
    left = ct_watch_timeout(left);
    if (left > INT_MAX) left = INT_MAX;
    struct pollfd watched[3] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = ct_signals_descriptor(), .events = POLLIN},
        {.fd = ct_watch_descriptor(), .events = POLLIN},
    };
    int ready = poll(watched, 3, (int)left);
    if (ready < 0 && errno != EINTR && errno != EAGAIN) return CT_INPUT;
    int wake = ct_signals_take();
    // A hang-up counts as input: reading finds the end.
    if (ready > 0 && watched[0].revents != 0) wake |= CT_INPUT;
    if (ct_watch_take()) wake |= CT_FILES_CHANGED;
    if (wake != 0) return wake;
    if (deadline >= 0 && ct_now() >= deadline) return 0;
  }
}

ptrdiff_t ct_read(uint8_t *buffer, size_t capacity) {
  struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
  int ready = poll(&watched, 1, 0);
  if (ready == 0 || (ready < 0 && (errno == EINTR || errno == EAGAIN))) return 0;
  if (ready < 0 || watched.revents & POLLNVAL) return -1;
  ssize_t count = read(STDIN_FILENO, buffer, capacity);
  if (count > 0) return count;
  bool interrupted = count < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK);
  return interrupted && !(watched.revents & (POLLHUP | POLLERR)) ? 0 : -1;
}

const char *ct_key_bytes(const char *capability) { return ct_capability(capability); }

int32_t ct_decode(uint8_t byte) {
  static mbstate_t state;
  wchar_t scalar = 0;
  char input = (char)byte;
  size_t result = mbrtowc(&scalar, &input, 1, &state);
  if (result == (size_t)-2) return -2;
  if (result == (size_t)-1) {
    memset(&state, 0, sizeof state);
    return -1;
  }
  return (int32_t)scalar;
}

// MARK: Output

void ct_place_cursor(int row, int column) {
  if (screen == NULL) return;
  bool shown = row >= 0;
  if (shown) wmove(stdscr, row, column);
  if (shown != cursor_shown) curs_set(shown ? 1 : 0);
  cursor_shown = shown;
}

void ct_flush(void) {
  if (screen == NULL) return;
  wnoutrefresh(stdscr);
  doupdate();
}

void ct_repaint(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

// MARK: Stop and continue

void ct_resume(void) {
  if (screen == NULL) return;
  // After a stop nobody announced, curses still thinks it owns the screen: leaving first makes it enter again in full.
  if (!isendwin()) leave();
  reset_prog_mode();
  // curses would do this at its next read, and we read past it.
  keypad(stdscr, TRUE);
  ct_signals_arm(true);
  ct_adopt_size();
  ct_repaint();
  send_bytes(paste_on);
  if (mouse_wanted) send_bytes(mouse_on);
  doupdate();
  cursor_shown = true;
}

void ct_suspend(void) {
  if (screen == NULL) return;
  leave();
  ct_signals_arm(false);
  ct_signals_stop();
  ct_resume();
}

void ct_lend(void) {
  if (screen == NULL) return;
  leave();
  ct_signals_arm(false);
  ct_signals_lend();
}

void ct_take_back(void) {
  if (screen == NULL) return;
  ct_signals_take_back();
  ct_resume();
}
