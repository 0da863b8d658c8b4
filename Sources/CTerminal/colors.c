// Colours that are sent although the terminal has them already.
//
// ncurses sets both colours of a pair whenever one of them changes, and on a page of one ground
// that is every second sequence: a fifth of all bytes of a page.

#include <string.h>

#include "internal.h"

/// The longest sequence kept: `ESC [ 48 ; 2 ; 255 ; 255 ; 255 m` has 19 bytes.
enum { SEQUENCE_LIMIT = 24 };

/// The sequences that set what the terminal has now; empty if that is not known.
static struct {
  char bytes[SEQUENCE_LIMIT];
  size_t length;
} foreground, background;

void colors_forget(void) { foreground.length = background.length = 0; }

/// The length of the sequence `ESC [ digits m` that the bytes begin with; 0 if it is another one.
static size_t rendition_length(const char *bytes, size_t length) {
  if (length < 3 || bytes[1] != '[') return 0;
  size_t end = 2;
  while (end < length && ((bytes[end] >= '0' && bytes[end] <= '9') || bytes[end] == ';')) end++;
  return end < length && bytes[end] == 'm' ? end + 1 : 0;
}

/// Whether a sequence sets the colour whose codes begin with this digit, and nothing else.
static bool sets(char digit, const char *bytes, size_t length) {
  const char *code = bytes + 2;
  bool is_indexed = length > 6 && code[0] == digit && code[1] == '8' && code[2] == ';';
  bool is_plain = length == 5 && code[0] == digit && code[1] >= '0' && code[1] <= '7';
  return is_indexed || is_plain;
}

/// Whether the terminal has this colour already; if not, it has it from now on.
static bool is_known(const char *bytes, size_t length) {
  bool is_foreground = sets('3', bytes, length);
  if ((!is_foreground && !sets('4', bytes, length)) || length > SEQUENCE_LIMIT) {
    // Attributes, resets, both at once: what follows is sent as it comes.
    colors_forget();
    return false;
  }
  char *known = is_foreground ? foreground.bytes : background.bytes;
  size_t *known_length = is_foreground ? &foreground.length : &background.length;
  if (*known_length == length && memcmp(known, bytes, length) == 0) return true;
  memcpy(known, bytes, length);
  *known_length = length;
  return false;
}

void output_append_lean(const char *bytes, size_t length) {
  const char *end = bytes + length;
  const char *kept = bytes;
  const char *at = bytes;
  while ((at = memchr(at, '\033', (size_t)(end - at)))) {
    size_t sequence = rendition_length(at, (size_t)(end - at));
    if (sequence > 0 && is_known(at, sequence)) {
      output_append(kept, (size_t)(at - kept));
      kept = at + sequence;
    }
    at += sequence > 0 ? sequence : 1;
  }
  output_append(kept, (size_t)(end - kept));
}
