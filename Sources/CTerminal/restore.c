// Giving the terminal back: by close, by `exit` somewhere in a library, or in a crash.

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "internal.h"

struct terminal_restore terminal_restore = {.descriptor = -1};

// Faults first, then what anybody may send and nobody handles: both end the process.
static const int fatal_signals[] = {
    SIGSEGV, SIGBUS,  SIGILL,    SIGFPE,  SIGABRT, SIGTRAP, SIGSYS, SIGUSR1,
    SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPOLL, SIGPWR, SIGSTKFLT,
};

/// Cancels whatever sequence a terminal is in the middle of.
static const char cancel = '\x18';

/// How often a write is tried again; the device takes the rest at once or not at all.
enum { RESTORE_ATTEMPTS = 4 };

static bool send_bytes(const char *bytes, size_t length) {
  for (int attempt = 0; attempt < RESTORE_ATTEMPTS && length > 0; attempt++) {
    ssize_t sent = write(terminal_restore.descriptor, bytes, length);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    bytes += sent;
    length -= (size_t)sent;
  }
  return length == 0;
}

void restore_now(void) {
  if (!terminal_restore.active || getpid() != terminal_restore.owner) return;
  terminal_restore.active = 0;
  bool torn = terminal_restore.torn;
  if ((torn && !send_bytes(&cancel, 1))
      || !send_bytes(terminal_restore.bytes, terminal_restore.length)) {
    // The terminal has stopped reading: what it has not read yet makes room for what restores it.
    tcflush(terminal_restore.descriptor, TCOFLUSH);
    send_bytes(&cancel, 1);
    send_bytes(terminal_restore.bytes, terminal_restore.length);
  }
  terminal_restore.torn = 0;
  tcsetattr(terminal_restore.descriptor, TCSANOW, &terminal_restore.modes);
}

static void on_fatal_signal(int number) {
  int saved = errno;
  restore_now();
  errors_release_in_handler();
  errno = saved;
  // The default action is back (SA_RESETHAND) and the signal is not blocked (SA_NODEFER): this
  // ends the process as if there had been no handler, core file and exit status included.
  raise(number);
}

static void on_exit_of_process(void) {
  if (!terminal_restore.active || getpid() != terminal_restore.owner) return;
  restore_now();
  errors_release();
}

void restore_install(void) {
  static bool installed = false;
  if (installed) return;
  installed = true;
  // A stack that has overflowed cannot run a handler.
  stack_t stack = {.ss_size = 64 * 1024};
  void *memory = mmap(
      NULL, stack.ss_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory != MAP_FAILED) {
    stack.ss_sp = memory;
    sigaltstack(&stack, NULL);
  }
  struct sigaction action = {.sa_handler = on_fatal_signal};
  action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fatal_signals / sizeof *fatal_signals; i++) {
    sigaction(fatal_signals[i], &action, NULL);
  }
  atexit(on_exit_of_process);
}
