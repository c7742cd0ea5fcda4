// Signals: a byte through a pipe for those that can wait, the terminal's restoration for those that cannot.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // wcwidth, SIGWINCH and sigaltstack on glibc
#endif

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/// Signals that end the program by crashing it, or by a person's wish for a core dump.
static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};
/// Signals that the event loop takes from the pipe, and what they mean there.
static const struct {
  int signal;
  int wake;
} loop_signals[] = {
    {SIGTERM, CT_TERMINATED}, {SIGHUP, CT_TERMINATED}, {SIGINT, CT_TERMINATED},
    {SIGWINCH, CT_RESIZED},   {SIGCONT, CT_CONTINUED}, {SIGTSTP, CT_STOP_WANTED},
};

enum {
  CRASH_COUNT = sizeof crash_signals / sizeof crash_signals[0],
  LOOP_COUNT = sizeof loop_signals / sizeof loop_signals[0],
};

static struct sigaction crash_before[CRASH_COUNT];
static struct sigaction loop_before[LOOP_COUNT];
static struct sigaction pipe_before;
static bool installed = false;
static int self_pipe[2] = {-1, -1};
/// The pipe only wakes; which signal it was stands here, so that a full pipe loses nothing.
static volatile sig_atomic_t arrived[LOOP_COUNT];

static volatile sig_atomic_t armed = 0;
static struct termios modes_before;
static char restore_bytes[CT_RESTORE_CAPACITY];
static size_t restore_count = 0;
/// A stack overflow leaves no stack to handle it on.
static char crash_stack[64 * 1024];

static void on_loop_signal(int signal) {
  int saved = errno;
  for (int i = 0; i < LOOP_COUNT; i++) {
    if (loop_signals[i].signal == signal) arrived[i] = 1;
  }
  ssize_t written = write(self_pipe[1], "!", 1);
  (void)written;
  errno = saved;
}

static void restore_terminal(void) {
  if (!armed) return;
  armed = 0;
  ssize_t written = write(STDOUT_FILENO, restore_bytes, restore_count);
  (void)written;
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
}

/// Restores the terminal, then leaves the crash to whoever handled it before: Swift's backtracer, or the kernel.
static void on_crash(int signal, siginfo_t *info, void *context) {
  int saved = errno;
  restore_terminal();
  errno = saved;
  for (int i = 0; i < CRASH_COUNT; i++) {
    if (crash_signals[i] != signal) continue;
    const struct sigaction *before = &crash_before[i];
    if (before->sa_flags & SA_SIGINFO) {
      before->sa_sigaction(signal, info, context);
    } else if (before->sa_handler != SIG_DFL && before->sa_handler != SIG_IGN) {
      before->sa_handler(signal);
    } else {
      sigaction(signal, before, NULL);
      raise(signal);
    }
  }
}

static bool open_self_pipe(void) {
  if (self_pipe[0] >= 0) return true;
  if (pipe(self_pipe) != 0) return false;
  for (int end = 0; end < 2; end++) {
    fcntl(self_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(self_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

static void install_alternate_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&own, NULL);
}

bool ct_signals_install(void) {
  if (installed) return true;
  if (!open_self_pipe() || tcgetattr(STDIN_FILENO, &modes_before) != 0) return false;
  install_alternate_stack();

  for (int i = 0; i < CRASH_COUNT; i++) {
    sigaction(crash_signals[i], NULL, &crash_before[i]);
    struct sigaction action = {.sa_sigaction = on_crash};
    // On the other stack, and open to a second crash inside the handler before ours, as that one expects.
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | (crash_before[i].sa_flags & SA_NODEFER);
    action.sa_mask = crash_before[i].sa_mask;
    sigaction(crash_signals[i], &action, NULL);
  }
  for (int i = 0; i < LOOP_COUNT; i++) {
    arrived[i] = 0;
    sigaction(loop_signals[i].signal, NULL, &loop_before[i]);
    // Who starts us with a signal ignored (nohup, a shell without job control) means it.
    if (loop_before[i].sa_handler == SIG_IGN) continue;
    struct sigaction action = {.sa_handler = on_loop_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(loop_signals[i].signal, &action, NULL);
  }
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, &pipe_before);
  installed = true;
  return true;
}

void ct_signals_remove(void) {
  if (!installed) return;
  installed = false;
  armed = 0;
  for (int i = 0; i < CRASH_COUNT; i++) sigaction(crash_signals[i], &crash_before[i], NULL);
  for (int i = 0; i < LOOP_COUNT; i++) sigaction(loop_signals[i].signal, &loop_before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
}

void ct_signals_set_restore_bytes(const char *bytes, size_t count) {
  armed = 0;
  restore_count = count < sizeof restore_bytes ? count : sizeof restore_bytes;
  memcpy(restore_bytes, bytes, restore_count);
}

void ct_signals_arm(bool value) { armed = value; }

int ct_signals_descriptor(void) { return self_pipe[0]; }

int ct_signals_take(void) {
  char bytes[64];
  while (read(self_pipe[0], bytes, sizeof bytes) > 0) {
  }
  int wake = 0;
  for (int i = 0; i < LOOP_COUNT; i++) {
    if (!arrived[i]) continue;
    arrived[i] = 0;
    wake |= loop_signals[i].wake;
  }
  return wake;
}

bool ct_is_ending(void) {
  for (int i = 0; i < LOOP_COUNT; i++) {
    if (arrived[i] && loop_signals[i].wake == CT_TERMINATED) return true;
  }
  return false;
}

bool ct_signals_stop(void) {
  struct sigaction before;
  sigaction(SIGTSTP, NULL, &before);
  if (before.sa_handler == SIG_IGN) return false;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, NULL);
  // The whole group, as the terminal's own ^Z does it: a script around us has to stop too, or its shell waits for ever.
  kill(0, SIGTSTP);
  // Whoever called knows that the stop is over.
  for (int i = 0; i < LOOP_COUNT; i++) {
    if (loop_signals[i].wake == CT_CONTINUED) arrived[i] = 0;
  }
  sigaction(SIGTSTP, &before, NULL);
  return true;
}

/// Signals that the terminal sends to the whole group, and what is done with them while another program has it.
static const struct {
  int signal;
  bool ignored;
} lent_signals[] = {{SIGINT, true}, {SIGQUIT, true}, {SIGTSTP, false}};

enum { LENT_COUNT = sizeof lent_signals / sizeof lent_signals[0] };

static struct sigaction lent_before[LENT_COUNT];

void ct_signals_lend(void) {
  for (int i = 0; i < LENT_COUNT; i++) {
    sigaction(lent_signals[i].signal, NULL, &lent_before[i]);
    if (lent_before[i].sa_handler == SIG_IGN) continue;
    struct sigaction meanwhile = {.sa_handler = lent_signals[i].ignored ? SIG_IGN : SIG_DFL};
    sigemptyset(&meanwhile.sa_mask);
    sigaction(lent_signals[i].signal, &meanwhile, NULL);
  }
}

void ct_signals_take_back(void) {
  for (int i = 0; i < LENT_COUNT; i++) sigaction(lent_signals[i].signal, &lent_before[i], NULL);
  for (int i = 0; i < LOOP_COUNT; i++) {
    if (loop_signals[i].wake == CT_CONTINUED) arrived[i] = 0;
  }
}
