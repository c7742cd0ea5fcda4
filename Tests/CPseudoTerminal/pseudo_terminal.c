#define _GNU_SOURCE  // posix_openpt and ptsname on glibc

#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pt_open(int *master, int *slave) {
  *slave = -1;
  *master = posix_openpt(O_RDWR | O_NOCTTY);
  if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0) return errno;
  const char *name = ptsname(*master);
  if (name == NULL || (*slave = open(name, O_RDWR | O_NOCTTY)) < 0) return errno;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  return 0;
}

pid_t pt_start(int slave, int report, const char *input, char *const arguments[], char *const environment[]) {
  pid_t process = fork();
  if (process != 0) return process;
  // The test runner may have blocked or ignored signals that the program lives by.
  sigset_t none;
  sigemptyset(&none);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  int standard_input = input == NULL ? slave : open(input, O_RDONLY);
  // Out of the way of the numbers to be given out.
  slave = fcntl(slave, F_DUPFD, 10);
  report = fcntl(report, F_DUPFD, 10);
  standard_input = fcntl(standard_input, F_DUPFD, 10);
  dup2(standard_input, STDIN_FILENO);
  dup2(slave, STDOUT_FILENO);
  dup2(slave, STDERR_FILENO);
  dup2(report, 3);
  long limit = sysconf(_SC_OPEN_MAX);
  for (int descriptor = 4; descriptor < (limit > 1024 ? 1024 : limit); descriptor++) close(descriptor);
  execve(arguments[0], arguments, environment);
  _exit(127);
}
