// What libcurl's errors mean for somebody who waits for an answer.

#include "internal.h"

enum transfer_end transfer_classify(CURLcode code, int connect_status) {
  // A proxy that answered, and did not say yes, ends the transfer with one of several codes.
  if (code != CURLE_OK && connect_status >= 300) return TRANSFER_PROXY_REFUSED;
  switch (code) {
    case CURLE_OK: return TRANSFER_COMPLETE;
    case CURLE_COULDNT_RESOLVE_HOST: return TRANSFER_UNKNOWN_HOST;
    case CURLE_COULDNT_RESOLVE_PROXY: return TRANSFER_UNKNOWN_PROXY;
    case CURLE_PROXY: return TRANSFER_PROXY_REFUSED;
    case CURLE_COULDNT_CONNECT: return TRANSFER_NO_CONNECTION;
    // Only the time for connecting is left to libcurl.
    case CURLE_OPERATION_TIMEDOUT: return TRANSFER_LATE_CONNECTION;
    case CURLE_PEER_FAILED_VERIFICATION: return TRANSFER_BAD_CERTIFICATE;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_INVALIDCERTSTATUS: return TRANSFER_NO_HANDSHAKE;
    case CURLE_SSL_CACERT_BADFILE: return TRANSFER_NO_TRUST;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_SSL_SHUTDOWN_FAILED: return TRANSFER_TRUNCATED;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY: return TRANSFER_NOT_HTTP;
#if LIBCURL_VERSION_NUM >= 0x080600
    case CURLE_TOO_LARGE:
#endif
    // What a line of the head that is longer than libcurl reads ends with.
    case CURLE_OUT_OF_MEMORY: return TRANSFER_HEAD_TOO_LARGE;
    case CURLE_FILESIZE_EXCEEDED: return TRANSFER_TOO_LARGE;
    case CURLE_BAD_CONTENT_ENCODING: return TRANSFER_DAMAGED;
    default: return TRANSFER_FAILED;
  }
}
