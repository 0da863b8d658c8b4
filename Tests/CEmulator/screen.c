// What the program has painted.

#include <string.h>

#include "internal.h"

static int on_property(VTermProp property, VTermValue *value, void *user) {
  struct emulator *emulator = user;
  if (property == VTERM_PROP_CURSORVISIBLE) emulator->cursor_visible = value->boolean;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

void emulator_screen_open(struct emulator *emulator, int columns, int rows) {
  emulator->cursor_visible = true;
  emulator->terminal = vterm_new(rows, columns);
  vterm_set_utf8(emulator->terminal, 1);
  emulator->screen = vterm_obtain_screen(emulator->terminal);
  vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
  vterm_screen_enable_altscreen(emulator->screen, 1);
  vterm_screen_reset(emulator->screen, 1);
}

/// The bytes of the UTF-8 character at the end that is not whole yet.
static size_t unfinished(const char *bytes, size_t length) {
  for (size_t back = 1; back <= 3 && back <= length; back++) {
    unsigned char byte = (unsigned char)bytes[length - back];
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

void emulator_screen_write(struct emulator *emulator, const char *bytes, size_t length) {
  // libvterm loses its place in a character that comes in two pieces: the second piece begins with
  // a byte that another of its decoders takes.
  while (emulator->partial_length > 0 && length > 0) {
    emulator->partial[emulator->partial_length++] = *bytes++;
    length--;
    if (unfinished(emulator->partial, emulator->partial_length) == 0) {
      vterm_input_write(emulator->terminal, emulator->partial, emulator->partial_length);
      emulator->partial_length = 0;
    }
  }
  size_t rest = unfinished(bytes, length);
  vterm_input_write(emulator->terminal, bytes, length - rest);
  if (rest > 0) {
    memcpy(emulator->partial, bytes + length - rest, rest);
    emulator->partial_length = rest;
  }
}

static uint32_t color_of(VTermColor color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color)) {
    return EMULATOR_DEFAULT;
  }
  if (VTERM_COLOR_IS_INDEXED(&color)) return EMULATOR_INDEXED | color.indexed.idx;
  return (uint32_t)color.rgb.red << 16 | (uint32_t)color.rgb.green << 8 | color.rgb.blue;
}

struct emulator_cell emulator_cell_at(const struct emulator *emulator, int x, int y) {
  struct emulator_cell result = {.foreground = EMULATOR_DEFAULT, .background = EMULATOR_DEFAULT};
  VTermScreenCell cell;
  memset(&cell, 0, sizeof cell);
  if (!vterm_screen_get_cell(emulator->screen, (VTermPos){.row = y, .col = x}, &cell)) {
    return result;
  }
  memcpy(result.scalars, cell.chars, sizeof result.scalars);
  result.foreground = color_of(cell.fg);
  result.background = color_of(cell.bg);
  result.width = (uint8_t)cell.width;
  if (cell.attrs.bold) result.attributes |= EMULATOR_BOLD;
  if (cell.attrs.underline) result.attributes |= EMULATOR_UNDERLINE;
  if (cell.attrs.reverse) result.attributes |= EMULATOR_REVERSE;
  if (cell.attrs.italic) result.attributes |= EMULATOR_ITALIC;
  return result;
}

void emulator_size(const struct emulator *emulator, int *columns, int *rows) {
  vterm_get_size(emulator->terminal, rows, columns);
}

bool emulator_cursor(const struct emulator *emulator, int *x, int *y) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &place);
  *x = place.col;
  *y = place.row;
  return emulator->cursor_visible;
}

// -- private modes ------------------------------------------------------------

enum { SCAN_TEXT, SCAN_ESCAPE, SCAN_CONTROL, SCAN_PRIVATE };

int emulator_mode(const struct emulator *emulator, int mode) {
  for (int i = 0; i < emulator->private_count; i++) {
    if (emulator->private_modes[i].number == mode) return emulator->private_modes[i].value;
  }
  return -1;
}

static void set_mode(struct emulator *emulator, int mode, int value) {
  int i = 0;
  while (i < emulator->private_count && emulator->private_modes[i].number != mode) i++;
  if (i == MODE_LIMIT) return;
  if (i == emulator->private_count) emulator->private_count++;
  emulator->private_modes[i].number = mode;
  emulator->private_modes[i].value = value;
}

static void scan_private(struct emulator *emulator, char byte) {
  int last = emulator->scan_count - 1;
  if (byte >= '0' && byte <= '9') {
    int *number = &emulator->scan_numbers[last];
    if (*number < 100000) *number = *number * 10 + byte - '0';
  } else if (byte == ';' && emulator->scan_count < 16) {
    emulator->scan_numbers[emulator->scan_count++] = 0;
  } else {
    for (int i = 0; i <= last && (byte == 'h' || byte == 'l'); i++) {
      set_mode(emulator, emulator->scan_numbers[i], byte == 'h');
    }
    emulator->scan_state = SCAN_TEXT;
  }
}

void emulator_scan(struct emulator *emulator, const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    char byte = bytes[i];
    if (byte == '\033') {
      emulator->scan_state = SCAN_ESCAPE;
    } else if (emulator->scan_state == SCAN_ESCAPE) {
      emulator->scan_state = byte == '[' ? SCAN_CONTROL : SCAN_TEXT;
    } else if (emulator->scan_state == SCAN_CONTROL) {
      emulator->scan_state = byte == '?' ? SCAN_PRIVATE : SCAN_TEXT;
      emulator->scan_count = 1;
      emulator->scan_numbers[0] = 0;
    } else if (emulator->scan_state == SCAN_PRIVATE) {
      scan_private(emulator, byte);
    }
  }
}
