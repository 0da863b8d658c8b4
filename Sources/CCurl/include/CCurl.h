// One HTTP transfer in C: what libcurl's variadic calls and callbacks need and Swift cannot say.
//
// libcurl brings about twenty-five shared libraries along. It is opened when the first transfer
// is made and not before, so that a program that reads files neither pays for it nor needs it.
#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How a transfer ended.
enum transfer_end {
  /// The whole answer was received, whatever its status.
  TRANSFER_COMPLETE = 0,
  /// The cancel descriptor became readable.
  TRANSFER_CANCELLED,
  /// A function of the sink wanted no more.
  TRANSFER_REFUSED,
  /// libcurl cannot be opened, or is older than 7.77.
  TRANSFER_NO_LIBRARY,
  /// The name of the host has no address.
  TRANSFER_UNKNOWN_HOST,
  /// The name of the proxy has no address.
  TRANSFER_UNKNOWN_PROXY,
  /// The proxy did not open a tunnel; `connect_status` says what it answered.
  TRANSFER_PROXY_REFUSED,
  /// Nobody listens there, or a connection cannot be made; `system_error` says why.
  TRANSFER_NO_CONNECTION,
  /// No connection, or no handshake, in its time.
  TRANSFER_LATE_CONNECTION,
  /// No byte of an answer in its time.
  TRANSFER_LATE_ANSWER,
  /// Not all of the answer in its time.
  TRANSFER_LATE_END,
  /// Fewer bytes came in a window of time than must.
  TRANSFER_STALLED,
  /// The certificate was not accepted; `verify_result` is OpenSSL's reason, 0 for a wrong name.
  TRANSFER_BAD_CERTIFICATE,
  /// No agreement on encryption.
  TRANSFER_NO_HANDSHAKE,
  /// The certificates to trust cannot be read.
  TRANSFER_NO_TRUST,
  /// The connection ended in the middle, or before anything came.
  TRANSFER_TRUNCATED,
  /// What came is not HTTP.
  TRANSFER_NOT_HTTP,
  /// A line of the head is longer than libcurl reads.
  TRANSFER_HEAD_TOO_LARGE,
  /// More bytes came, or were announced, than the limit.
  TRANSFER_TOO_LARGE,
  /// The compressed body is damaged.
  TRANSFER_DAMAGED,
  /// None of the above; `code` and `detail` are libcurl's.
  TRANSFER_FAILED,
};

/// The limits of one transfer; times in milliseconds, each from the start, 0 for none.
struct transfer_limits {
  /// Until name, connection and handshake are done.
  int64_t connect;
  /// Until the first byte of the answer.
  int64_t first_byte;
  /// Until the last byte.
  int64_t whole;
  /// A window in which at least `stall_bytes` must come, once the connection stands.
  int64_t stall_window;
  int64_t stall_bytes;
  /// Bytes of the body as they come over the wire, before they are decompressed.
  int64_t wire_bytes;
};

/// Who takes the answer, on the thread of the transfer; false ends it as `TRANSFER_REFUSED`.
struct transfer_sink {
  void *context;
  /// A line of a head, with its line end; every head begins with `HTTP/`.
  bool (*header)(void *context, const uint8_t *bytes, size_t count);
  /// A part of the decompressed body.
  bool (*body)(void *context, const uint8_t *bytes, size_t count);
  /// Bytes on the wire so far, and in all, -1 if that is not known.
  void (*progress)(void *context, int64_t done, int64_t total);
};

/// What became of a transfer; the texts live until it is freed.
struct transfer_outcome {
  enum transfer_end end;
  /// The number of libcurl's error.
  int code;
  /// `errno` of the last system call that failed.
  int system_error;
  /// OpenSSL's reason not to trust a certificate.
  int64_t verify_result;
  /// What a proxy answered to CONNECT, 0 if it was not asked.
  int connect_status;
  /// Bytes of the body on the wire, and those announced, -1 if none were.
  int64_t received;
  int64_t announced;
  /// Where the answer sends to, as a whole address; NULL if nowhere.
  const char *redirect;
  /// libcurl's own words; may be empty.
  const char *detail;
};

/// A transfer that is being prepared; to be used by one thread at a time.
struct transfer;

/// Whether libcurl is there; opens it if that has not been tried.
bool transfer_library_is_loaded(void);
/// Whether one of these shared libraries has all that is needed; nothing is kept of it.
bool transfer_library_probe(const char *const *names, size_t count);
/// The version of libcurl, such as `7.88.1`; NULL without it.
const char *transfer_library_version(void);
/// The file of the certificates the system trusts; NULL if libcurl knows of none.
const char *transfer_system_certificates(void);

/// A transfer from an address of http or https; NULL without libcurl or memory.
struct transfer *transfer_new(const char *url);
/// Releases everything.
void transfer_free(struct transfer *transfer);
/// Who asks.
void transfer_set_user_agent(struct transfer *transfer, const char *text);
/// Adds a line `Name: value`; proxies that open a tunnel do not see it.
void transfer_add_header(struct transfer *transfer, const char *line);
/// Makes it a POST of these bytes, which must live until it has run.
void transfer_set_body(struct transfer *transfer, const uint8_t *bytes, size_t count);
/// The proxy and the hosts that need none; both may be empty. The environment is not asked.
void transfer_set_proxy(struct transfer *transfer, const char *proxy, const char *exceptions);
/// Trusts these certificates (PEM) instead of the system's file; they must live until it has run.
void transfer_set_certificates(struct transfer *transfer, const uint8_t *bytes, size_t count);
/// Runs the transfer on this thread until it ends, or the descriptor becomes readable.
///
/// SIGPIPE stays blocked in this thread from then on.
void transfer_run(
    struct transfer *transfer, const struct transfer_limits *limits,
    const struct transfer_sink *sink, int cancel_descriptor, struct transfer_outcome *outcome);

/// A descriptor that becomes readable when it is raised, or -1.
int transfer_switch_open(void);
/// Makes the descriptor readable; may be called from any thread.
void transfer_switch_raise(int descriptor);

#endif
