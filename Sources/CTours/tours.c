#include "CTours.h"

// #embed is C23; this compiler knows it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char story[] = {
#embed "../../Samples/tours/story.yaml"
};

dvctop_tour dvctop_tour_story(void) {
  return (dvctop_tour){story, sizeof story};
}
