// What the files of this module share.
#ifndef LECTERN_CTERMINAL_INTERNAL_H
#define LECTERN_CTERMINAL_INTERNAL_H

#include "CTerminal.h"

#include <stdbool.h>
#include <stddef.h>

/// The longest way back to the shell's screen, in bytes.
enum { CT_RESTORE_CAPACITY = 512 };

/// Installs the handlers. curses leaves signals alone that have one, so this comes before newterm.
bool ct_signals_install(void);
/// Puts back what was there before.
void ct_signals_remove(void);
/// The bytes that a crash writes; computed early, since a crashing program cannot.
void ct_signals_set_restore_bytes(const char *bytes, size_t count);
/// Whether a crash has something to restore.
void ct_signals_arm(bool armed);
/// The end of the self-pipe to poll.
int ct_signals_descriptor(void);
/// What has arrived since the last call, as `ct_wake` bits.
int ct_signals_take(void);
/// Stops the process group; false where stopping is not possible.
bool ct_signals_stop(void);

/// While another program has the terminal: its interrupts are not for this one, and a stop stops this one too.
void ct_signals_lend(void);
/// Puts the handlers back; forgets stops and continuations meanwhile.
void ct_signals_take_back(void);

/// What to poll for changes in watched folders; -1 where the system tells of none.
int ct_watch_descriptor(void);
/// Shortens a wait of `left` milliseconds, negative for ever, to the next look at watched folders.
int64_t ct_watch_timeout(int64_t left);
/// Whether something has changed in them since the last call.
bool ct_watch_take(void);

/// Prepares colours and attributes for the terminal just opened.
void ct_paint_open(bool colors);
/// Forgets them.
void ct_paint_close(void);
/// Looks up a string capability; NULL where there is none.
const char *ct_capability(const char *name);

#endif
