#include "CZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <zip.h>

// The functions of libzip that are used, once it is loaded.
static struct {
  bool loaded;
  zip_source_t *(*source_buffer_create)(const void *, zip_uint64_t, int, zip_error_t *);
  void (*source_free)(zip_source_t *);
  zip_t *(*open_from_source)(zip_source_t *, int, zip_error_t *);
  void (*discard)(zip_t *);
  zip_int64_t (*name_locate)(zip_t *, const char *, zip_flags_t);
  int (*stat_index)(zip_t *, zip_uint64_t, zip_flags_t, zip_stat_t *);
  zip_file_t *(*fopen_index)(zip_t *, zip_uint64_t, zip_flags_t);
  zip_int64_t (*fread)(zip_file_t *, void *, zip_uint64_t);
  int (*fclose)(zip_file_t *);
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;

// Stores the address of a function; ISO C knows no cast from void * to a function.
static bool resolve(void *handle, const char *name, void **target) {
  *target = dlsym(handle, name);
  return *target != NULL;
}

static void load(void) {
  // The numbers of Debian 13 and 12, then whatever a development package left.
  static const char *const names[] = {"libzip.so.5", "libzip.so.4", "libzip.so"};
  void *handle = NULL;
  for (size_t index = 0; handle == NULL && index < sizeof names / sizeof *names; index++) {
    handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  }
  if (handle == NULL) return;
  library.loaded =
      resolve(handle, "zip_source_buffer_create", (void **)&library.source_buffer_create) &&
      resolve(handle, "zip_source_free", (void **)&library.source_free) &&
      resolve(handle, "zip_open_from_source", (void **)&library.open_from_source) &&
      resolve(handle, "zip_discard", (void **)&library.discard) &&
      resolve(handle, "zip_name_locate", (void **)&library.name_locate) &&
      resolve(handle, "zip_stat_index", (void **)&library.stat_index) &&
      resolve(handle, "zip_fopen_index", (void **)&library.fopen_index) &&
      resolve(handle, "zip_fread", (void **)&library.fread) &&
      resolve(handle, "zip_fclose", (void **)&library.fclose);
}

struct zip_archive *zip_archive_open(const void *bytes, size_t count, enum zip_failure *failure) {
  pthread_once(&once, load);
  if (!library.loaded) {
    *failure = ZIP_LIBRARY_MISSING;
    return NULL;
  }
  *failure = ZIP_DAMAGED;
  zip_error_t error = {0};
  zip_source_t *source = library.source_buffer_create(bytes, count, 0, &error);
  if (source == NULL) return NULL;
  zip_t *archive = library.open_from_source(source, ZIP_RDONLY, &error);
  if (archive == NULL) {
    library.source_free(source);
    return NULL;
  }
  *failure = ZIP_OPENED;
  return (struct zip_archive *)archive;
}

void zip_archive_close(struct zip_archive *archive) {
  library.discard((zip_t *)archive);
}

bool zip_archive_find(
    struct zip_archive *archive, const char *name, struct zip_part_facts *facts) {
  zip_int64_t index = library.name_locate((zip_t *)archive, name, ZIP_FL_NOCASE);
  zip_stat_t stat;
  if (index < 0 || library.stat_index((zip_t *)archive, (zip_uint64_t)index, 0, &stat) != 0) {
    return false;
  }
  facts->index = (uint64_t)index;
  facts->size = stat.valid & ZIP_STAT_SIZE ? stat.size : 0;
  facts->encrypted =
      (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE;
  return true;
}

struct zip_part *zip_part_open(struct zip_archive *archive, uint64_t index) {
  return (struct zip_part *)library.fopen_index((zip_t *)archive, index, 0);
}

int64_t zip_part_read(struct zip_part *part, void *bytes, size_t count) {
  return library.fread((zip_file_t *)part, bytes, count);
}

void zip_part_close(struct zip_part *part) {
  library.fclose((zip_file_t *)part);
}
