// Standard error while the screen is taken.
//
// What is written to it would scratch the picture and then vanish with it, the last words of a
// crash above all. So it goes into memory, and is said when the screen has been given back.

#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "internal.h"

/// The most that is said afterwards: the end of it, where the reason stands.
enum { HELD_LIMIT = 16 * 1024 };

static int original = -1;

void errors_hold(void) {
  if (original >= 0 || !isatty(STDERR_FILENO)) return;
  int memory = memfd_create("stderr", MFD_CLOEXEC);
  if (memory < 0) return;
  original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (original >= 0) dup2(memory, STDERR_FILENO);
  close(memory);
}

/// Says what was held; only calls that a handler may make.
static void say_held(void) {
  char block[512];
  off_t end = lseek(STDERR_FILENO, 0, SEEK_END);
  off_t at = end > HELD_LIMIT ? end - HELD_LIMIT : 0;
  while (at < end) {
    ssize_t count = pread(STDERR_FILENO, block, sizeof block, at);
    if (count <= 0 || write(original, block, (size_t)count) != count) return;
    at += count;
  }
}

void errors_release_in_handler(void) {
  if (original < 0) return;
  say_held();
  dup2(original, STDERR_FILENO);
}

void errors_release(void) {
  if (original < 0) return;
  errors_release_in_handler();
  close(original);
  original = -1;
}
