/// The tours of Samples/tours, embedded so that the binary alone has them.
#ifndef DVCTOP_TOURS_H
#define DVCTOP_TOURS_H

#include <stddef.h>

/// The bytes of an embedded file.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} dvctop_tour;

/// The tour that tells the story of the built-in sample.
dvctop_tour dvctop_tour_story(void);

#endif
