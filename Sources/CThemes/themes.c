#include "CThemes.h"

// #embed is C23; this compiler knows it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char day[] = {
#embed "../../Themes/day.yaml"
};

static const unsigned char contrast[] = {
#embed "../../Themes/contrast.yaml"
};

static const unsigned char mono[] = {
#embed "../../Themes/mono.yaml"
};

static const unsigned char sixteen[] = {
#embed "../../Themes/sixteen.yaml"
};

static const unsigned char wall[] = {
#embed "../../Themes/wall.yaml"
};

static const unsigned char flag[] = {
#embed "../../Themes/flag.yaml"
};

static const dvctop_theme themes[] = {
  {"day", day, sizeof day},
  {"contrast", contrast, sizeof contrast},
  {"mono", mono, sizeof mono},
  {"sixteen", sixteen, sizeof sixteen},
  {"wall", wall, sizeof wall},
  {"flag", flag, sizeof flag},
};

size_t dvctop_theme_count(void) { return sizeof themes / sizeof themes[0]; }

dvctop_theme dvctop_theme_at(size_t index) {
  if (index >= dvctop_theme_count()) {
    return (dvctop_theme){0};
  }
  return themes[index];
}
