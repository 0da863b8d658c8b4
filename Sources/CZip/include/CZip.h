// Zip archives in memory, read by libzip.
//
// libzip is loaded when the first archive is opened: it brings a cryptographic library and three
// compressors with it, which a program that draws its first picture within milliseconds cannot
// wait for.
#ifndef CZIP_H
#define CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An open archive.
struct zip_archive;

/// A part of an archive that is being read.
struct zip_part;

/// Why an archive could not be opened.
enum zip_failure {
  ZIP_OPENED = 0,
  /// libzip is not installed.
  ZIP_LIBRARY_MISSING,
  /// The bytes are no archive, or a damaged one.
  ZIP_DAMAGED,
};

/// What the directory of an archive says of a part.
struct zip_part_facts {
  uint64_t index;
  /// Bytes once unpacked; nobody has checked it.
  uint64_t size;
  bool encrypted;
};

/// Opens an archive; the bytes must stay where they are until it is closed.
struct zip_archive *zip_archive_open(const void *bytes, size_t count, enum zip_failure *failure);

/// Closes an archive.
void zip_archive_close(struct zip_archive *archive);

/// Finds a part by its name, whose case does not count; false when there is none.
bool zip_archive_find(
    struct zip_archive *archive, const char *name, struct zip_part_facts *facts);

/// Begins to read a part; NULL when it is damaged or packed in a way that is not known.
struct zip_part *zip_part_open(struct zip_archive *archive, uint64_t index);

/// Reads on; the bytes read, 0 at the end, -1 when the part is damaged.
int64_t zip_part_read(struct zip_part *part, void *bytes, size_t count);

/// Ends the reading of a part.
void zip_part_close(struct zip_part *part);

#endif
