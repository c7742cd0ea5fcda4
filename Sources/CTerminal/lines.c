// Lines that are typed at a terminal: what ends the program ends them, and loses nothing.
#include <signal.h>

#include "CTerminal.h"

static volatile sig_atomic_t has_ended = 0;

static void on_end(int signal) {
  (void)signal;
  has_ended = 1;
}

void ct_end_lines_on_signals(void) {
  int signals[] = {SIGINT, SIGHUP, SIGTERM};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction before;
    // What was to be ignored, as under nohup(1), stays so.
    if (sigaction(signals[i], NULL, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    struct sigaction action = {.sa_handler = on_end};
    sigemptyset(&action.sa_mask);
    sigaction(signals[i], &action, NULL);
  }
}

bool ct_lines_ended(void) { return has_ended != 0; }
