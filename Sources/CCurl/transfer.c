// Prepares one transfer and drives it on the calling thread.

#define _GNU_SOURCE
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

struct transfer {
  const struct curl_functions *curl;
  CURL *easy;
  struct curl_slist *headers;
  /// The first option that was refused; the transfer is not run then.
  CURLcode refused;
  struct transfer_sink sink;
  /// Bytes of heads, to know that an answer has begun.
  int64_t header_bytes;
  char detail[CURL_ERROR_SIZE];
};

// -- preparing ----------------------------------------------------------------

/// Sets an option and remembers a refusal.
#define SET(transfer, option, value)                                                       \
  do {                                                                                     \
    CURLcode code = (transfer)->curl->easy_setopt((transfer)->easy, (option), (value));    \
    if (code != CURLE_OK && (transfer)->refused == CURLE_OK) (transfer)->refused = code;   \
  } while (0)

static size_t take_header(char *bytes, size_t one, size_t count, void *context) {
  struct transfer *transfer = context;
  size_t length = one * count;
  transfer->header_bytes += (int64_t)length;
  const struct transfer_sink *sink = &transfer->sink;
  // Any other number than that of the bytes ends the transfer.
  return sink->header(sink->context, (const uint8_t *)bytes, length) ? length : length + 1;
}

static size_t take_body(char *bytes, size_t one, size_t count, void *context) {
  struct transfer *transfer = context;
  const struct transfer_sink *sink = &transfer->sink;
  return sink->body(sink->context, (const uint8_t *)bytes, one * count) ? one * count : 0;
}

/// Only http and https, by the name of the option that the library at hand knows.
static void restrict_protocols(struct transfer *transfer) {
#if LIBCURL_VERSION_NUM >= 0x075500
  CURLcode code =
      transfer->curl->easy_setopt(transfer->easy, CURLOPT_PROTOCOLS_STR, "http,https");
  if (code == CURLE_OK) return;
#endif
  SET(transfer, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
}

/// What holds for every transfer.
static void set_policy(struct transfer *transfer) {
  restrict_protocols(transfer);
  SET(transfer, CURLOPT_FOLLOWLOCATION, 0L);
  SET(transfer, CURLOPT_NOSIGNAL, 1L);
  SET(transfer, CURLOPT_SSL_VERIFYPEER, 1L);
  SET(transfer, CURLOPT_SSL_VERIFYHOST, 2L);
  SET(transfer, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  SET(transfer, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  SET(transfer, CURLOPT_HTTP09_ALLOWED, 0L);
  SET(transfer, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  SET(transfer, CURLOPT_ACCEPT_ENCODING, "gzip");
  SET(transfer, CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE);
  SET(transfer, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  SET(transfer, CURLOPT_ERRORBUFFER, transfer->detail);
  SET(transfer, CURLOPT_HEADERFUNCTION, take_header);
  SET(transfer, CURLOPT_HEADERDATA, transfer);
  SET(transfer, CURLOPT_WRITEFUNCTION, take_body);
  SET(transfer, CURLOPT_WRITEDATA, transfer);
#if LIBCURL_VERSION_NUM >= 0x075700
  // A name that takes long to be looked up must not hold a transfer that was given up. Older
  // libraries do not know this; they wait.
  (void)transfer->curl->easy_setopt(transfer->easy, CURLOPT_QUICK_EXIT, 1L);
#endif
}

struct transfer *transfer_new(const char *url) {
  const struct curl_functions *curl = curl_functions();
  struct transfer *transfer = curl == NULL ? NULL : calloc(1, sizeof *transfer);
  if (transfer == NULL) return NULL;
  transfer->curl = curl;
  transfer->easy = curl->easy_init();
  if (transfer->easy == NULL) {
    free(transfer);
    return NULL;
  }
  set_policy(transfer);
  SET(transfer, CURLOPT_URL, url);
  return transfer;
}

void transfer_free(struct transfer *transfer) {
  if (transfer == NULL) return;
  transfer->curl->easy_cleanup(transfer->easy);
  transfer->curl->slist_free_all(transfer->headers);
  free(transfer);
}

void transfer_set_user_agent(struct transfer *transfer, const char *text) {
  SET(transfer, CURLOPT_USERAGENT, text);
}

void transfer_add_header(struct transfer *transfer, const char *line) {
  struct curl_slist *longer = transfer->curl->slist_append(transfer->headers, line);
  if (longer == NULL) {
    transfer->refused = CURLE_OUT_OF_MEMORY;
    return;
  }
  transfer->headers = longer;
}

void transfer_set_body(struct transfer *transfer, const uint8_t *bytes, size_t count) {
  SET(transfer, CURLOPT_POST, 1L);
  SET(transfer, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
  SET(transfer, CURLOPT_POSTFIELDS, count > 0 ? (const char *)bytes : "");
  // The body is sent without asking first.
  transfer_add_header(transfer, "Expect:");
}

void transfer_set_proxy(struct transfer *transfer, const char *proxy, const char *exceptions) {
  SET(transfer, CURLOPT_PROXY, proxy);
  SET(transfer, CURLOPT_NOPROXY, exceptions);
}

void transfer_set_certificates(struct transfer *transfer, const uint8_t *bytes, size_t count) {
  struct curl_blob blob = {.data = (void *)bytes, .len = count, .flags = CURL_BLOB_NOCOPY};
  SET(transfer, CURLOPT_CAINFO_BLOB, &blob);
}

// -- running ------------------------------------------------------------------

static int64_t now_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// What the loop watches beside libcurl.
struct watch {
  const struct transfer_limits *limits;
  int64_t start;
  int64_t window_start;
  int64_t window_bytes;
  /// When the next of the deadlines is due.
  int64_t due;
};

static void due_at(struct watch *watch, int64_t time) {
  if (time < watch->due) watch->due = time;
}

/// Bytes of the body so far, as they came over the wire.
static int64_t wire_bytes(const struct transfer *transfer) {
  curl_off_t bytes = 0;
  transfer->curl->easy_getinfo(transfer->easy, CURLINFO_SIZE_DOWNLOAD_T, &bytes);
  return bytes;
}

static int64_t announced_bytes(const struct transfer *transfer) {
  curl_off_t bytes = -1;
  transfer->curl->easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &bytes);
  return bytes;
}

/// Whether the request could be sent: name, connection, handshake are done.
static bool is_connected(const struct transfer *transfer) {
  curl_off_t microseconds = 0;
  transfer->curl->easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &microseconds);
  return microseconds > 0;
}

/// Which limit is passed, or `TRANSFER_COMPLETE`; notes when to look again.
static enum transfer_end check_limits(struct transfer *transfer, struct watch *watch) {
  const struct transfer_limits *limits = watch->limits;
  int64_t now = now_milliseconds();
  int64_t body = wire_bytes(transfer);
  int64_t all = body + transfer->header_bytes;
  watch->due = INT64_MAX;
  if (limits->wire_bytes > 0 && body > limits->wire_bytes) return TRANSFER_TOO_LARGE;
  if (limits->whole > 0) {
    if (now >= watch->start + limits->whole) return TRANSFER_LATE_END;
    due_at(watch, watch->start + limits->whole);
  }
  if (limits->first_byte > 0 && all == 0) {
    if (now >= watch->start + limits->first_byte) {
      return is_connected(transfer) ? TRANSFER_LATE_ANSWER : TRANSFER_LATE_CONNECTION;
    }
    due_at(watch, watch->start + limits->first_byte);
  }
  if (limits->stall_window > 0 && all > 0) {
    if (watch->window_start == 0 || all - watch->window_bytes >= limits->stall_bytes) {
      watch->window_start = now;
      watch->window_bytes = all;
    }
    if (now >= watch->window_start + limits->stall_window) return TRANSFER_STALLED;
    due_at(watch, watch->window_start + limits->stall_window);
  }
  return TRANSFER_COMPLETE;
}

/// Waits until there is something to do; whether the transfer is still wanted.
static bool wait_for_more(
    const struct transfer *transfer, CURLM *multi, const struct watch *watch, int descriptor) {
  struct curl_waitfd cancel = {.fd = descriptor, .events = CURL_WAIT_POLLIN};
  // Without deadlines nothing but libcurl's own timers and the descriptors end the wait.
  int64_t wait = watch->due == INT64_MAX ? 60000 : watch->due - now_milliseconds();
  if (wait < 0) wait = 0;
  if (wait > 60000) wait = 60000;
  transfer->curl->multi_poll(multi, &cancel, 1, (int)wait, NULL);
  // Asked directly: libcurl reports it only when nothing else was ready first.
  struct pollfd is_raised = {.fd = descriptor, .events = POLLIN};
  return poll(&is_raised, 1, 0) <= 0;
}

/// Drives the transfer to its end; `code` is libcurl's word when it ended by itself.
static enum transfer_end drive(
    struct transfer *transfer, CURLM *multi, const struct transfer_limits *limits,
    int descriptor, CURLcode *code) {
  const struct curl_functions *curl = transfer->curl;
  struct watch watch = {.limits = limits, .start = now_milliseconds()};
  int64_t reported = 0;
  int running = 1;
  while (true) {
    if (curl->multi_perform(multi, &running) != CURLM_OK) return TRANSFER_FAILED;
    if (running == 0) break;
    enum transfer_end limit = check_limits(transfer, &watch);
    if (limit != TRANSFER_COMPLETE) return limit;
    int64_t done = wire_bytes(transfer);
    if (done != reported) {
      reported = done;
      transfer->sink.progress(transfer->sink.context, done, announced_bytes(transfer));
    }
    if (!wait_for_more(transfer, multi, &watch, descriptor)) return TRANSFER_CANCELLED;
  }
  int waiting = 0;
  CURLMsg *message = curl->multi_info_read(multi, &waiting);
  *code = message == NULL ? CURLE_FAILED_INIT : message->data.result;
  if (*code == CURLE_WRITE_ERROR) return TRANSFER_REFUSED;
  if (limits->wire_bytes > 0 && wire_bytes(transfer) > limits->wire_bytes) {
    return TRANSFER_TOO_LARGE;
  }
  long connect_status = 0;
  curl->easy_getinfo(transfer->easy, CURLINFO_HTTP_CONNECTCODE, &connect_status);
  return transfer_classify(*code, (int)connect_status);
}

/// Notes what libcurl knows about the transfer.
static void describe(struct transfer *transfer, CURLcode code, struct transfer_outcome *outcome) {
  const struct curl_functions *curl = transfer->curl;
  long number = 0;
  outcome->code = (int)code;
  if (curl->easy_getinfo(transfer->easy, CURLINFO_OS_ERRNO, &number) == CURLE_OK) {
    outcome->system_error = (int)number;
  }
  if (curl->easy_getinfo(transfer->easy, CURLINFO_SSL_VERIFYRESULT, &number) == CURLE_OK) {
    outcome->verify_result = number;
  }
  if (curl->easy_getinfo(transfer->easy, CURLINFO_HTTP_CONNECTCODE, &number) == CURLE_OK) {
    outcome->connect_status = (int)number;
  }
  outcome->received = wire_bytes(transfer);
  outcome->announced = announced_bytes(transfer);
  char *redirect = NULL;
  curl->easy_getinfo(transfer->easy, CURLINFO_REDIRECT_URL, &redirect);
  outcome->redirect = redirect;
  outcome->detail = transfer->detail;
  if (*transfer->detail == '\0' && code != CURLE_OK) outcome->detail = curl->easy_strerror(code);
}

void transfer_run(
    struct transfer *transfer, const struct transfer_limits *limits,
    const struct transfer_sink *sink, int cancel_descriptor, struct transfer_outcome *outcome) {
  const struct curl_functions *curl = transfer->curl;
  memset(outcome, 0, sizeof *outcome);
  // With NOSIGNAL libcurl leaves this to its user: a peer that is gone is an error of a write.
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, NULL);

  transfer->sink = *sink;
  SET(transfer, CURLOPT_HTTPHEADER, transfer->headers);
  SET(transfer, CURLOPT_CONNECTTIMEOUT_MS, (long)limits->connect);
  SET(transfer, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)limits->wire_bytes);
  CURLM *multi = curl->multi_init();
  CURLcode code = transfer->refused;
  if (multi == NULL || code != CURLE_OK) {
    outcome->end = TRANSFER_FAILED;
  } else {
    curl->multi_add_handle(multi, transfer->easy);
    outcome->end = drive(transfer, multi, limits, cancel_descriptor, &code);
  }
  describe(transfer, code, outcome);
  if (multi == NULL) return;
  curl->multi_remove_handle(multi, transfer->easy);
  curl->multi_cleanup(multi);
}

// -- the switch ---------------------------------------------------------------

int transfer_switch_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void transfer_switch_raise(int descriptor) {
  const uint64_t one = 1;
  // Nothing can go wrong but a counter that is full, and then it is readable already.
  ssize_t written = write(descriptor, &one, sizeof one);
  (void)written;
}
