#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif

pid_t pseudo_terminal_start(
    char *const arguments[], char *const environment[], int columns, int rows, int *descriptor) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(descriptor, NULL, NULL, &size);
  if (child == 0) {
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
  if (child > 0) {
    fcntl(*descriptor, F_SETFD, FD_CLOEXEC);
    fcntl(*descriptor, F_SETFL, O_NONBLOCK);
  }
  return child;
}
