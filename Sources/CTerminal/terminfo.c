// What terminfo says of the terminal.

#include <string.h>
#include <unistd.h>

#include "internal.h"
// After our own, for ncurses defines macros with very short names.
#include <curses.h>
#include <term.h>

const char *terminal_key_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value == (const char *)-1 ? NULL : value;
}

bool terminal_look_up(const char *name, struct terminal_entry *entry) {
  int found = 0;
  // With a place for the answer it neither prints nor ends the program.
  if (setupterm(name, STDOUT_FILENO, &found) != OK) return false;
  int colors = tigetnum("colors");
  entry->colors = colors > 0 ? colors : 0;
  entry->direct = tigetflag("RGB") > 0;
  entry->cursor = terminal_key_string("cup") != NULL;
  del_curterm(cur_term);
  return true;
}

size_t append_string(char *bytes, size_t length, const char *value) {
  while (value && *value && length < RESTORE_LIMIT) {
    const char *end = value[0] == '$' && value[1] == '<' ? strchr(value, '>') : NULL;
    if (end) {
      value = end + 1;
    } else {
      bytes[length++] = *value++;
    }
  }
  return length;
}

size_t append_capability(char *bytes, size_t length, const char *name) {
  return append_string(bytes, length, terminal_key_string(name));
}

void use_semicolons(const char *capability) {
  char *value = tigetstr(capability);
  if (value == NULL || value == (char *)-1) return;
  char *colons = strstr(value, "8:2:");
  if (!colons) return;
  char *to = colons + 4;
  for (char *from = *to == ':' ? to + 1 : to; *from; from++) *to++ = *from;
  *to = '\0';
  for (char *at = colons; *at; at++) {
    if (*at == ':') *at = ';';
  }
}
