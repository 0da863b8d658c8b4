// The device itself: which one it is, and its modes.

#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "internal.h"

/// A closed descriptor 0, 1 or 2 would be given to the next file opened, and a stray `print` would
/// then write into it.
static void fill_standard_descriptors(void) {
  for (int descriptor = 0; descriptor <= 2; descriptor++) {
    if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) (void)!open("/dev/null", O_RDWR);
  }
}

int tty_open(void) {
  fill_standard_descriptors();
  if (!isatty(STDOUT_FILENO)) return -1;
  // Opened again, because "do not block" belongs to the open file: set on descriptor 0 or 1 it
  // would be set for the shell as well. Keys come from here too, so standard input may be data.
  const int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  char name[128];
  int descriptor = -1;
  if (ttyname_r(STDOUT_FILENO, name, sizeof name) == 0) descriptor = open(name, flags);
  // After `su` the device may belong to somebody else; the controlling terminal is always ours.
  if (descriptor < 0) descriptor = open("/dev/tty", flags);
  return descriptor;
}

void tty_enter_modes(int descriptor, const struct termios *original) {
  struct termios modes = *original;
  // ^C, ^Z and ^\ stay signals. ^S and ^Q are keys like any other, and Enter is not a line feed.
  modes.c_iflag &= (tcflag_t) ~(ICRNL | INLCR | IGNCR | ISTRIP | IXON);
  modes.c_oflag &= (tcflag_t)~OPOST;
  modes.c_lflag &= (tcflag_t) ~(ICANON | ECHO | ECHONL | IEXTEN);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  // Never wait for output to drain: the terminal may have stopped reading for good.
  tcsetattr(descriptor, TCSANOW, &modes);
}

ptrdiff_t terminal_read(uint8_t *bytes, size_t capacity) {
  ssize_t count;
  do {
    count = read(terminal_restore.descriptor, bytes, capacity);
  } while (count < 0 && errno == EINTR);
  if (count > 0) return count;
  // End of file and EIO are how a terminal that was closed answers.
  return count < 0 && errno == EAGAIN ? 0 : -1;
}

void terminal_measure(int *columns, int *rows) {
  struct winsize size = {0};
  ioctl(terminal_restore.descriptor, TIOCGWINSZ, &size);
  *columns = size.ws_col;
  *rows = size.ws_row;
}
