#include "CServer.h"

#include <limits.h>
#include <zlib.h>

// #embed is C23; this compiler knows it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char openapi[] = {
#embed "openapi.yaml"
};

dvctop_text dvctop_openapi(void) {
  return (dvctop_text){openapi, sizeof openapi};
}

// The most memory zlib uses for its window, and 16 more for the gzip wrapper.
static const int window_bits = 15 + 16;
static const int memory_level = 8;

size_t dvctop_gzip_bound(size_t count) {
  // What deflateBound promises for these parameters, and the wrapper of 18 bytes.
  return count + (count >> 12) + (count >> 14) + (count >> 25) + 64;
}

size_t dvctop_gzip(const unsigned char *bytes, size_t count, unsigned char *into, size_t room) {
  z_stream stream = {0};
  if (count > UINT_MAX || room > UINT_MAX) return 0;
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_bits, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    return 0;
  }
  stream.next_in = (z_const Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = into;
  stream.avail_out = (uInt)room;
  int result = deflate(&stream, Z_FINISH);
  size_t written = room - stream.avail_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? written : 0;
}
