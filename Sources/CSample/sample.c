#include "CSample.h"

// #embed is C23; this compiler knows it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units[] = {
#embed "units.bin"
};

static const unsigned char sample[] = {
#embed "sample.bin"
};

// Used in place: numbers of eight bytes stand in it.
static const _Alignas(16) unsigned char columns[] = {
#embed "columns.bin"
};

dvctop_archive dvctop_units(void) {
  return (dvctop_archive){units, sizeof units};
}

dvctop_archive dvctop_sample(void) {
  return (dvctop_archive){sample, sizeof sample};
}

dvctop_archive dvctop_columns(void) {
  return (dvctop_archive){columns, sizeof columns};
}
