/// The register of units and the sample of Samples/, embedded so that the binary alone has them.
///
/// The bytes are archives of DataSources (see DatasetArchive), written from Samples/ by a test:
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

/// Published figures and a simulation that agrees with them: sample.bin.
dvctop_archive dvctop_sample(void);

#endif
