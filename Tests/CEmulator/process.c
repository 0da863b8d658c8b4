// The program and its device.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "internal.h"

static int open_master(void) {
  // Close-on-exec from the beginning: a program another test starts at this moment must not hold
  // this terminal open.
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (master >= 0 && (grantpt(master) != 0 || unlockpt(master) != 0)) {
    close(master);
    return -1;
  }
  return master;
}

static void set_size(int master, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(master, TIOCSWINSZ, &size);
}

static int start(
    pid_t *process, const char *path, const char *const *arguments, const char *const *environment,
    const char *device, enum emulator_input input) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The first terminal a session leader opens becomes its controlling one.
  posix_spawn_file_actions_addopen(&actions, 1, device, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
  if (input == EMULATOR_INPUT_TERMINAL) posix_spawn_file_actions_adddup2(&actions, 1, 0);
  if (input == EMULATOR_INPUT_NULL) {
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  }
  if (input == EMULATOR_INPUT_CLOSED) posix_spawn_file_actions_addclose(&actions, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int error = posix_spawn(
      process, path, &actions, &attributes, (char *const *)arguments, (char *const *)environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

struct emulator *emulator_spawn(
    const char *path, const char *const *arguments, const char *const *environment, int columns,
    int rows, enum emulator_input input) {
  struct emulator *emulator = calloc(1, sizeof *emulator);
  if (!emulator) return NULL;
  emulator->master = open_master();
  char device[64];
  if (emulator->master < 0 || ptsname_r(emulator->master, device, sizeof device) != 0) {
    free(emulator);
    return NULL;
  }
  set_size(emulator->master, columns, rows);
  tcgetattr(emulator->master, &emulator->modes);
  if (start(&emulator->process, path, arguments, environment, device, input) != 0) {
    close(emulator->master);
    free(emulator);
    return NULL;
  }
  emulator->process_descriptor = (int)syscall(SYS_pidfd_open, emulator->process, 0);
  emulator_screen_open(emulator, columns, rows);
  return emulator;
}

static void remember(struct emulator *emulator, const char *bytes, size_t length) {
  size_t needed = emulator->transcript_length + length;
  if (needed > emulator->transcript_capacity) {
    char *larger = realloc(emulator->transcript, needed * 2);
    if (!larger) return;
    emulator->transcript = larger;
    emulator->transcript_capacity = needed * 2;
  }
  memcpy(emulator->transcript + emulator->transcript_length, bytes, length);
  emulator->transcript_length = needed;
}

void emulator_free(struct emulator *emulator) {
  if (!emulator->ended) {
    kill(emulator->process, SIGKILL);
    waitpid(emulator->process, &emulator->status, 0);
  }
  emulator_hang_up(emulator);
  if (emulator->process_descriptor >= 0) close(emulator->process_descriptor);
  vterm_free(emulator->terminal);
  free(emulator->transcript);
  free(emulator);
}

int emulator_pump(struct emulator *emulator, int milliseconds) {
  if (emulator->master < 0) return -1;
  struct pollfd wanted = {.fd = emulator->master, .events = POLLIN};
  if (poll(&wanted, 1, milliseconds) <= 0) return 0;
  char bytes[65536];
  ssize_t count = read(emulator->master, bytes, sizeof bytes);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
  if (count <= 0) return -1;
  emulator->bytes += (size_t)count;
  remember(emulator, bytes, (size_t)count);
  emulator_scan(emulator, bytes, (size_t)count);
  emulator_screen_write(emulator, bytes, (size_t)count);
  return 1;
}

bool emulator_output_waits(const struct emulator *emulator, int milliseconds) {
  struct pollfd wanted = {.fd = emulator->master, .events = POLLIN};
  return poll(&wanted, 1, milliseconds) > 0;
}

bool emulator_wait(struct emulator *emulator, int milliseconds) {
  if (emulator->ended) return true;
  struct pollfd wanted = {.fd = emulator->process_descriptor, .events = POLLIN};
  poll(&wanted, 1, milliseconds);
  if (waitpid(emulator->process, &emulator->status, WNOHANG) == emulator->process) {
    emulator->ended = true;
  }
  return emulator->ended;
}

int emulator_status(const struct emulator *emulator) { return emulator->status; }

int emulator_process(const struct emulator *emulator) { return emulator->process; }

size_t emulator_send(struct emulator *emulator, const char *bytes, size_t length) {
  ssize_t sent = write(emulator->master, bytes, length);
  return sent < 0 ? 0 : (size_t)sent;
}

void emulator_resize(struct emulator *emulator, int columns, int rows) {
  vterm_set_size(emulator->terminal, rows, columns);
  set_size(emulator->master, columns, rows);
}

void emulator_signal(const struct emulator *emulator, int number) {
  if (!emulator->ended) kill(emulator->process, number);
}

void emulator_signal_foreground(const struct emulator *emulator, int number) {
  pid_t group = tcgetpgrp(emulator->master);
  if (!emulator->ended && group > 0) kill(-group, number);
}

void emulator_hang_up(struct emulator *emulator) {
  if (emulator->master >= 0) close(emulator->master);
  emulator->master = -1;
}

bool emulator_modes_restored(const struct emulator *emulator) {
  struct termios now;
  if (tcgetattr(emulator->master, &now) != 0) return false;
  const struct termios *before = &emulator->modes;
  return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag
         && now.c_cflag == before->c_cflag && now.c_lflag == before->c_lflag
         && memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0;
}

size_t emulator_bytes(const struct emulator *emulator) { return emulator->bytes; }

const char *emulator_transcript(const struct emulator *emulator, size_t *length) {
  *length = emulator->transcript_length;
  return emulator->transcript;
}
