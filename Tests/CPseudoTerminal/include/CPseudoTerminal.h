// What tests and benchmarks need to start a program on a terminal of its own, and Swift does not see.
#ifndef LECTERN_CPSEUDOTERMINAL_H
#define LECTERN_CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Opens a pseudo-terminal and its far end; neither passes to children. Returns 0, or the error number.
int pt_open(int *master, int *slave);

/// Starts a program as the leader of a session whose terminal is `slave`; `report` becomes its descriptor 3.
///
/// Standard input is the terminal, or `input` where that is not NULL. Returns its process, or -1.
pid_t pt_start(int slave, int report, const char *input, char *const arguments[], char *const environment[]);

#endif
