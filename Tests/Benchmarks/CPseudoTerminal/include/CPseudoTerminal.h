#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Starts a program in a new pseudo-terminal of the given size.
///
/// forkpty(3) is not for Swift: between fork and exec only C's own calls are safe.
/// Returns the process id and the terminal's descriptor, which reads without blocking; -1 with errno set on failure.
/// A program that cannot be executed ends with status 127.
pid_t pseudo_terminal_start(
    char *const arguments[], char *const environment[], int columns, int rows, int *descriptor);

#endif
