/// The themes of Themes/, embedded so that the binary alone has them.
#ifndef DVCTOP_THEMES_H
#define DVCTOP_THEMES_H

#include <stddef.h>

/// One embedded theme: the name of its file without the ending, and the file's bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} dvctop_theme;

/// The number of embedded themes.
size_t dvctop_theme_count(void);

/// The embedded theme at `index`. A null name past the end.
dvctop_theme dvctop_theme_at(size_t index);

#endif
