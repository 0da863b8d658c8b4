// Opens libcurl when it is first needed.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>

#include "internal.h"

/// libcurl 7.77.0, the first that takes certificates from memory.
static const unsigned int oldest_version = 0x074d00;

/// The library as Debian and nearly everyone names it, and Debian's build with GnuTLS.
static const char *const library_names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};

static struct curl_functions functions;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Finds every function in an open library.
static bool resolve(void *library, struct curl_functions *found) {
  const struct {
    const char *name;
    void **place;
  } wanted[] = {
      {"curl_global_init", (void **)&found->global_init},
      {"curl_version_info", (void **)&found->version_info},
      {"curl_easy_init", (void **)&found->easy_init},
      {"curl_easy_cleanup", (void **)&found->easy_cleanup},
      {"curl_easy_setopt", (void **)&found->easy_setopt},
      {"curl_easy_getinfo", (void **)&found->easy_getinfo},
      {"curl_easy_strerror", (void **)&found->easy_strerror},
      {"curl_slist_append", (void **)&found->slist_append},
      {"curl_slist_free_all", (void **)&found->slist_free_all},
      {"curl_multi_init", (void **)&found->multi_init},
      {"curl_multi_cleanup", (void **)&found->multi_cleanup},
      {"curl_multi_add_handle", (void **)&found->multi_add_handle},
      {"curl_multi_remove_handle", (void **)&found->multi_remove_handle},
      {"curl_multi_perform", (void **)&found->multi_perform},
      {"curl_multi_poll", (void **)&found->multi_poll},
      {"curl_multi_info_read", (void **)&found->multi_info_read},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    *wanted[i].place = dlsym(library, wanted[i].name);
    if (*wanted[i].place == NULL) return false;
  }
  return found->version_info(CURLVERSION_NOW)->version_num >= oldest_version;
}

/// Opens the first of the libraries that has everything; it stays open if it does.
static void *open_first(const char *const *names, size_t count, struct curl_functions *found) {
  for (size_t i = 0; i < count; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) continue;
    if (resolve(library, found)) return library;
    dlclose(library);
  }
  return NULL;
}

static void load(void) {
  const size_t count = sizeof library_names / sizeof *library_names;
  if (open_first(library_names, count, &functions) == NULL) return;
  is_loaded = functions.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

const struct curl_functions *curl_functions(void) {
  pthread_once(&once, load);
  return is_loaded ? &functions : NULL;
}

bool transfer_library_is_loaded(void) { return curl_functions() != NULL; }

bool transfer_library_probe(const char *const *names, size_t count) {
  struct curl_functions found;
  void *library = open_first(names, count, &found);
  if (library == NULL) return false;
  dlclose(library);
  return true;
}

const char *transfer_library_version(void) {
  const struct curl_functions *curl = curl_functions();
  return curl == NULL ? NULL : curl->version_info(CURLVERSION_NOW)->version;
}

const char *transfer_system_certificates(void) {
  const struct curl_functions *curl = curl_functions();
  return curl == NULL ? NULL : curl->version_info(CURLVERSION_NOW)->cainfo;
}
