#include "CSample.h"

// #embed is C23; this compiler knows it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units[] = {
#embed "units.bin"
};

static const unsigned char sample[] = {
#embed "sample.bin"
};

dvctop_archive dvctop_units(void) {
  return (dvctop_archive){units, sizeof units};
}

dvctop_archive dvctop_sample(void) {
  return (dvctop_archive){sample, sizeof sample};
}
