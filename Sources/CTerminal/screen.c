// ncurses: from cells to the bytes that change a terminal.

#define _GNU_SOURCE
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "internal.h"
// After our own, for ncurses defines macros with very short names.
#include <curses.h>

/// A row has no more glyphs than a screen has columns.
enum { COLUMN_LIMIT = 2048 };

static const char sync_begin[] = "\033[?2026h";
static const char sync_end[] = "\033[?2026l";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1003l\033[?1002l\033[?1000l";
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

static struct {
  SCREEN *screen;
  FILE *sink;
  struct terminal_request request;
  cchar_t row[COLUMN_LIMIT];
} state;

/// Works out what restores this terminal: only what it was told to do is taken back.
static void prepare_restore(int rows) {
  char bytes[RESTORE_LIMIT];
  size_t length = 0;
  if (state.request.synchronized) length = append_string(bytes, length, sync_end);
  if (state.request.mouse) length = append_string(bytes, length, mouse_off);
  if (state.request.paste) length = append_string(bytes, length, paste_off);
  length = append_capability(bytes, length, "sgr0");
  if (state.request.colors) length = append_capability(bytes, length, "op");
  length = append_capability(bytes, length, "rmkx");
  if (terminal_key_string("rmcup")) {
    length = append_capability(bytes, length, "rmcup");
  } else {
    // No second screen: the shell goes on below the picture.
    length = append_string(bytes, length, tparm(tigetstr("cup"), rows - 1, 0));
    length = append_capability(bytes, length, "el");
    length = append_string(bytes, length, "\r\n");
  }
  // Last, for some terminals keep with each screen whether its cursor is shown.
  length = append_capability(bytes, length, "cnorm");
  // A crash in the middle of this copy would send a mixture, so it is short and comes last.
  memcpy(terminal_restore.bytes, bytes, length);
  terminal_restore.length = length;
}

// -- opening ------------------------------------------------------------------

/// Bytes and widths follow LC_CTYPE; numbers stay those of C.
static void choose_locale(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  // The locale is not installed, or it is not UTF-8; then the frame holds ASCII only.
  setlocale(LC_CTYPE, "C.UTF-8");
}

/// A screen of the first entry that exists, drawn into memory.
static enum terminal_failure new_screen(const char *const *entries) {
  int memory = memfd_create("screen", MFD_CLOEXEC);
  if (memory < 0) return TERMINAL_SYSTEM_ERROR;
  state.sink = fdopen(memory, "r+");
  if (!state.sink) {
    close(memory);
    return TERMINAL_SYSTEM_ERROR;
  }
  // ncurses takes these signals for itself wherever nobody else has yet.
  static const int taken[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  enum { TAKEN = sizeof taken / sizeof *taken };
  struct sigaction before[TAKEN];
  for (int i = 0; i < TAKEN; i++) sigaction(taken[i], NULL, &before[i]);
  // The size is asked of the device, not of the environment.
  use_env(FALSE);
  for (; *entries && !state.screen; entries++) {
    state.screen = newterm(*entries, state.sink, state.sink);
  }
  for (int i = 0; i < TAKEN; i++) sigaction(taken[i], &before[i], NULL);
  if (!state.screen) return TERMINAL_NO_ENTRY;
  return terminal_key_string("cup") ? TERMINAL_OK : TERMINAL_NO_CURSOR_ADDRESSING;
}

static void free_screen(void) {
  if (state.screen) {
    endwin();
    delscreen(state.screen);
  }
  if (state.sink) fclose(state.sink);
  state.screen = NULL;
  state.sink = NULL;
}

/// Forgets what ncurses wrote.
static void empty_sink(void) {
  lseek(fileno(state.sink), 0, SEEK_SET);
  (void)!ftruncate(fileno(state.sink), 0);
}

static void set_up_screen(struct terminal_facts *facts) {
  nonl();
  noecho();
  // Typed keys must not cut an update short: there is no input in this memory file.
  typeahead(-1);
  leaveok(stdscr, TRUE);
  facts->direct = tigetflag("RGB") > 0;
  facts->colors = tigetnum("colors") > 0 ? tigetnum("colors") : 0;
  if (state.request.colors && facts->colors > 0) {
    if (facts->direct) {
      use_semicolons("setaf");
      use_semicolons("setab");
    }
    start_color();
    use_default_colors();
  }
}

enum terminal_failure terminal_open(
    const struct terminal_request *request, struct terminal_facts *facts) {
  if (terminal_restore.descriptor >= 0) {
    errno = EBUSY;
    return TERMINAL_SYSTEM_ERROR;
  }
  int descriptor = tty_open();
  if (descriptor < 0) return TERMINAL_NOT_A_TERMINAL;
  if (tcgetattr(descriptor, &terminal_restore.modes) != 0) {
    close(descriptor);
    return TERMINAL_NOT_A_TERMINAL;
  }
  choose_locale();
  state.request = *request;
  state.request.entries = NULL;
  enum terminal_failure failure = new_screen(request->entries);
  if (failure != TERMINAL_OK) {
    free_screen();
    close(descriptor);
    return failure;
  }
  set_up_screen(facts);
  terminal_restore.descriptor = descriptor;
  terminal_restore.owner = getpid();
  restore_install();
  terminal_enter();
  return TERMINAL_OK;
}

void terminal_enter(void) {
  errors_hold();
  prepare_restore(LINES);
  terminal_restore.active = 1;
  tty_enter_modes(terminal_restore.descriptor, &terminal_restore.modes);
  // What ncurses wrote to begin with is replaced by this: the same at the start and after a stop.
  // Its first words even set a scroll region, of the 24 lines it believes in before it is told.
  curs_set(1);
  doupdate();
  empty_sink();
  char bytes[RESTORE_LIMIT];
  size_t length = append_capability(bytes, 0, "smcup");
  length = append_capability(bytes, length, "smkx");
  length = append_capability(bytes, length, "smam");
  if (state.request.mouse) length = append_string(bytes, length, mouse_on);
  if (state.request.paste) length = append_string(bytes, length, paste_on);
  output_append(bytes, length);
  colors_forget();
  curs_set(0);
  terminal_repaint();
}

void terminal_leave(int grace_milliseconds) {
  if (!terminal_restore.active) return;
  output_drain(terminal_restore.descriptor, grace_milliseconds);
  output_discard();
  restore_now();
  errors_release();
}

void terminal_close(int grace_milliseconds) {
  if (terminal_restore.descriptor < 0) return;
  terminal_leave(grace_milliseconds);
  free_screen();
  output_free();
  close(terminal_restore.descriptor);
  terminal_restore.descriptor = -1;
}

int terminal_descriptor(void) { return terminal_restore.descriptor; }

// -- drawing ------------------------------------------------------------------

void terminal_resize(int columns, int rows) {
  resizeterm(rows, columns);
  werase(stdscr);
  prepare_restore(rows);
  terminal_repaint();
}

void terminal_repaint(void) { clearok(curscr, TRUE); }

struct terminal_style terminal_style_make(int bits, int foreground, int background) {
  attr_t attributes = A_NORMAL;
  if (bits & TERMINAL_BOLD) attributes |= A_BOLD;
  if (bits & TERMINAL_DIM) attributes |= A_DIM;
  if (bits & TERMINAL_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & TERMINAL_REVERSE) attributes |= A_REVERSE;
  if (bits & TERMINAL_ITALIC) attributes |= A_ITALIC;
  int pair = foreground < 0 && background < 0 ? 0 : alloc_pair(foreground, background);
  return (struct terminal_style){attributes, pair < 0 ? 0 : pair};
}

static cchar_t model_of(struct terminal_style style) {
  cchar_t model;
  int pair = style.pair;
  setcchar(&model, L" ", style.attributes, 0, &pair);
  return model;
}

void terminal_put(
    int x, int y, const uint32_t *scalars, size_t count, struct terminal_style style) {
  if (count > COLUMN_LIMIT) count = COLUMN_LIMIT;
  cchar_t model = model_of(style);
  for (size_t i = 0; i < count; i++) {
    model.chars[0] = (wchar_t)scalars[i];
    state.row[i] = model;
  }
  // Unlike its relatives this call neither wraps nor scrolls: the last cell is one like the others.
  mvwadd_wchnstr(stdscr, y, x, state.row, (int)count);
}

void terminal_put_marked(
    int x, int y, const uint32_t *scalars, size_t count, struct terminal_style style) {
  cchar_t glyph = model_of(style);
  for (size_t i = 0; i < count && i < CCHARW_MAX; i++) glyph.chars[i] = (wchar_t)scalars[i];
  mvwadd_wchnstr(stdscr, y, x, &glyph, 1);
}

void terminal_set_cursor(int x, int y) {
  leaveok(stdscr, x < 0);
  curs_set(x >= 0);
  if (x >= 0) wmove(stdscr, y, x);
}

/// Moves what ncurses wrote into the queue.
static void collect(void) {
  int memory = fileno(state.sink);
  off_t length = lseek(memory, 0, SEEK_CUR);
  if (length <= 0) return;
  // Read, not mapped: most frames are small, and mapping costs more than they do.
  static char *bytes;
  static size_t capacity;
  if (capacity < (size_t)length) {
    char *grown = realloc(bytes, (size_t)length);
    if (grown) {
      bytes = grown;
      capacity = (size_t)length;
    }
  }
  if (capacity >= (size_t)length && pread(memory, bytes, (size_t)length, 0) == length) {
    if (state.request.synchronized) output_append(sync_begin, sizeof sync_begin - 1);
    output_append_lean(bytes, (size_t)length);
    if (state.request.synchronized) output_append(sync_end, sizeof sync_end - 1);
  }
  lseek(memory, 0, SEEK_SET);
}

enum terminal_transfer terminal_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
  collect();
  return terminal_flush();
}

enum terminal_transfer terminal_send(const uint8_t *bytes, size_t length) {
  output_append((const char *)bytes, length);
  return terminal_flush();
}

enum terminal_transfer terminal_flush(void) { return output_send(terminal_restore.descriptor); }
