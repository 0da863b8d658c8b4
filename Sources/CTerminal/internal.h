// What the files of this room share; nobody else sees it.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#include "CTerminal.h"

/// The longest text that restores a terminal; what terminfo has needs about 120 bytes.
enum { RESTORE_LIMIT = 512 };

/// Everything a handler needs to give the terminal back, whatever else is broken.
struct terminal_restore {
  /// Whether the terminal is ours now.
  volatile sig_atomic_t active;
  /// Whether the last write ended in the middle of an update.
  volatile sig_atomic_t torn;
  /// The process that opened it: a forked child must leave it alone.
  pid_t owner;
  int descriptor;
  struct termios modes;
  char bytes[RESTORE_LIMIT];
  size_t length;
};

extern struct terminal_restore terminal_restore;

/// Gives the terminal back now; calls nothing a signal handler may not call.
void restore_now(void);
/// Installs the handlers for crashes and for `exit`.
void restore_install(void);
/// Keeps standard error away from the screen if it is the same terminal.
void errors_hold(void);
/// Puts standard error back and says what was held.
void errors_release(void);
/// The same in a handler.
void errors_release_in_handler(void);

/// Opens the device; -1 if standard output is none.
int tty_open(void);
/// Sets the modes for single keys.
void tty_enter_modes(int descriptor, const struct termios *original);

/// Appends a terminfo string without its padding: `$<50>` asks for a wait no terminal needs today.
size_t append_string(char *bytes, size_t length, const char *value);
/// Appends what the terminal has for a capability, if anything.
size_t append_capability(char *bytes, size_t length, const char *name);
/// Writes `38:2::R:G:B` of a direct-colour entry as `38;2;R;G;B`.
///
/// The second form is what most programs send, so terminals and multiplexers that know only one
/// know this one. It is one byte shorter, hence the change in place.
void use_semicolons(const char *capability);

/// Queue of what the device has not taken yet.
bool output_append(const char *bytes, size_t length);
/// The same without the colours the terminal has already.
void output_append_lean(const char *bytes, size_t length);
/// Has all colours sent again.
void colors_forget(void);
/// Sends what the device takes now.
enum terminal_transfer output_send(int descriptor);
/// Sends until all is gone or the time is over.
enum terminal_transfer output_drain(int descriptor, int milliseconds);
/// Forgets what is waiting.
void output_discard(void);
/// Frees the queue.
void output_free(void);

#endif
