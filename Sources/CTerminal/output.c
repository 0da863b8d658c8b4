// The queue between ncurses and the device.

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

static struct {
  char *bytes;
  size_t start, end, capacity;
} queue;

bool output_append(const char *bytes, size_t length) {
  if (queue.start == queue.end) queue.start = queue.end = 0;
  if (queue.capacity - queue.end < length) {
    size_t capacity = (queue.end + length) * 2;
    char *grown = realloc(queue.bytes, capacity);
    if (!grown) return false;
    queue.bytes = grown;
    queue.capacity = capacity;
  }
  memcpy(queue.bytes + queue.end, bytes, length);
  queue.end += length;
  return true;
}

enum terminal_transfer output_send(int descriptor) {
  while (queue.start < queue.end) {
    ssize_t sent = write(descriptor, queue.bytes + queue.start, queue.end - queue.start);
    if (sent > 0) {
      queue.start += (size_t)sent;
      terminal_restore.torn = queue.start < queue.end;
    } else if (sent < 0 && errno == EINTR) {
      continue;
    } else if (sent < 0 && errno != EAGAIN) {
      output_discard();
      return TERMINAL_GONE;
    } else {
      return TERMINAL_WAITING;
    }
  }
  return TERMINAL_IDLE;
}

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

enum terminal_transfer output_drain(int descriptor, int milliseconds) {
  long long end = milliseconds_now() + milliseconds;
  for (;;) {
    enum terminal_transfer state = output_send(descriptor);
    if (state != TERMINAL_WAITING) return state;
    long long left = end - milliseconds_now();
    if (left <= 0) return TERMINAL_WAITING;
    struct pollfd wanted = {.fd = descriptor, .events = POLLOUT};
    poll(&wanted, 1, (int)left);
    if (wanted.revents & (POLLERR | POLLHUP | POLLNVAL)) return TERMINAL_GONE;
  }
}

void output_discard(void) { queue.start = queue.end = 0; }

void output_free(void) {
  free(queue.bytes);
  memset(&queue, 0, sizeof queue);
}
