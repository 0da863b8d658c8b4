/// What the server needs from C: the embedded description of its API, and gzip.
#ifndef DVCTOP_SERVER_H
#define DVCTOP_SERVER_H

#include <stddef.h>

/// Bytes that live as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} dvctop_text;

/// The OpenAPI description of the server: openapi.yaml.
dvctop_text dvctop_openapi(void);

/// The most bytes that `count` bytes can take once compressed.
size_t dvctop_gzip_bound(size_t count);

/// Compresses `count` bytes into one gzip member (RFC 1952) without a name and without a time, so
/// that the same bytes always give the same ones.
///
/// Returns how many bytes were written; 0 when `room` is too little or there is no memory.
size_t dvctop_gzip(const unsigned char *bytes, size_t count, unsigned char *into, size_t room);

#endif
