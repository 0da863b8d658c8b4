// What the files of this target share.
#ifndef CCURL_INTERNAL_H
#define CCURL_INTERNAL_H

// The older of two options that restrict protocols is still needed by older libraries.
#define CURL_DISABLE_DEPRECATION
#include <curl/curl.h>

#include "CCurl.h"

/// The functions of libcurl that are used.
struct curl_functions {
  CURLcode (*global_init)(long flags);
  curl_version_info_data *(*version_info)(CURLversion age);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *easy);
  CURLcode (*easy_setopt)(CURL *easy, CURLoption option, ...);
  CURLcode (*easy_getinfo)(CURL *easy, CURLINFO info, ...);
  const char *(*easy_strerror)(CURLcode code);
  struct curl_slist *(*slist_append)(struct curl_slist *list, const char *text);
  void (*slist_free_all)(struct curl_slist *list);
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *multi);
  CURLMcode (*multi_add_handle)(CURLM *multi, CURL *easy);
  CURLMcode (*multi_remove_handle)(CURLM *multi, CURL *easy);
  CURLMcode (*multi_perform)(CURLM *multi, int *running);
  CURLMcode (*multi_poll)(
      CURLM *multi, struct curl_waitfd extra[], unsigned int count, int timeout, int *ready);
  CURLMsg *(*multi_info_read)(CURLM *multi, int *waiting);
};

/// The functions, or NULL if libcurl is not there.
const struct curl_functions *curl_functions(void);

/// The kind of end that an error of libcurl means.
enum transfer_end transfer_classify(CURLcode code, int connect_status);

#endif
