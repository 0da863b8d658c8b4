/// The register of units and the sample of Samples/, embedded so that the binary alone has them.
///
/// The bytes are archives and an image of Measures (see DatasetArchive, ColumnImage), written from
/// Samples/ by a test:
/// DVCTOP_RECORD=1 swift test --filter EmbeddedSample
#ifndef DVCTOP_SAMPLE_H
#define DVCTOP_SAMPLE_H

#include <stddef.h>

/// Bytes that live as long as the program.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} dvctop_archive;

/// The units of the country: units.bin.
dvctop_archive dvctop_units(void);

/// What belongs to the sample but its observations: sample.bin.
dvctop_archive dvctop_sample(void);

/// Published figures and a simulation that agrees with them, column by column: columns.bin.
dvctop_archive dvctop_columns(void);

#endif
