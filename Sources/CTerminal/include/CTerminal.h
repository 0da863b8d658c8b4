// The terminal in C: what ncurses, termios and signals need and Swift cannot say.
//
// One terminal at a time, and all calls from one thread. ncurses never touches the device: it
// writes into memory, and what it wrote goes out through a queue whose writes do not block. So a
// terminal that has stopped reading can delay a picture but never the program.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Why a terminal could not be opened.
enum terminal_failure {
  TERMINAL_OK = 0,
  /// Standard output is not a terminal, or the terminal cannot be opened again.
  TERMINAL_NOT_A_TERMINAL,
  /// None of the terminfo entries exists.
  TERMINAL_NO_ENTRY,
  /// The terminal cannot put its cursor anywhere: nothing can be drawn on it.
  TERMINAL_NO_CURSOR_ADDRESSING,
  /// The system refused something; `errno` says why.
  TERMINAL_SYSTEM_ERROR,
};

/// What is asked of a terminal.
struct terminal_request {
  /// Names of terminfo entries, the first that exists is taken; ended by NULL.
  const char *const *entries;
  /// Whether colours will be used at all.
  bool colors;
  /// Whether the mouse is to be reported (SGR encoding).
  bool mouse;
  /// Whether pasted text is to be marked as such.
  bool paste;
  /// Whether each update is put between synchronized-update marks.
  bool synchronized;
};

/// What was found.
struct terminal_facts {
  /// Colours of the entry; 0 if it has none.
  int colors;
  /// Whether colour numbers from 8 on are 0xRRGGBB.
  bool direct;
};

/// How cells look: ncurses attributes and the number of a colour pair.
struct terminal_style {
  uint32_t attributes;
  int32_t pair;
};

/// Bits of `terminal_style_make`.
enum {
  TERMINAL_BOLD = 1,
  TERMINAL_DIM = 2,
  TERMINAL_UNDERLINE = 4,
  TERMINAL_REVERSE = 8,
  TERMINAL_ITALIC = 16,
};

/// What became of a read or a write.
enum terminal_transfer {
  /// The device is gone: hung up, or never to answer again.
  TERMINAL_GONE = -1,
  /// All is done, or nothing is there to be read.
  TERMINAL_IDLE = 0,
  /// Output is waiting until the device takes more.
  TERMINAL_WAITING = 1,
};

// -- opening and leaving ------------------------------------------------------

/// Opens the terminal of standard output; nothing has been written to it when this returns.
enum terminal_failure terminal_open(
    const struct terminal_request *request, struct terminal_facts *facts);
/// Sends what is waiting, at most so many milliseconds, and gives the terminal back as it was.
void terminal_close(int grace_milliseconds);
/// Takes the screen and the keys; the next update paints everything.
void terminal_enter(void);
/// Gives the screen back and keeps what is needed to take it again.
void terminal_leave(int grace_milliseconds);
/// The descriptor to poll for input and output; -1 while none is open.
int terminal_descriptor(void);

// -- drawing ------------------------------------------------------------------

/// Columns and rows now.
void terminal_measure(int *columns, int *rows);
/// Makes ncurses draw on so many columns and rows, everything anew.
void terminal_resize(int columns, int rows);
/// Makes the next update paint everything.
void terminal_repaint(void);
/// A style of `TERMINAL_BOLD`... and two colours, -1 for the terminal's own.
struct terminal_style terminal_style_make(int bits, int foreground, int background);
/// Puts glyphs of one style side by side from a cell on.
void terminal_put(
    int x, int y, const uint32_t *scalars, size_t count, struct terminal_style style);
/// Puts one glyph: a base and the marks upon it.
void terminal_put_marked(
    int x, int y, const uint32_t *scalars, size_t count, struct terminal_style style);
/// Shows the text cursor at a cell, or hides it if `x` is negative.
void terminal_set_cursor(int x, int y);
/// Turns what was put since the last update into output and sends what the device takes.
enum terminal_transfer terminal_update(void);
/// Sends bytes that draw nothing, after what is waiting.
enum terminal_transfer terminal_send(const uint8_t *bytes, size_t length);
/// Sends what is waiting.
enum terminal_transfer terminal_flush(void);

// -- keys ---------------------------------------------------------------------

/// Reads what was typed: the number of bytes, 0 if nothing, -1 if the device is gone.
ptrdiff_t terminal_read(uint8_t *bytes, size_t capacity);
/// What the terminal sends for a key, by terminfo name ("kcuu1"); NULL if the entry has none.
const char *terminal_key_string(const char *capability);

/// What the terminfo entry of a kind of terminal says.
struct terminal_entry {
  /// Colours; 0 if it has none.
  int colors;
  /// Whether colour numbers from 8 on are 0xRRGGBB.
  bool direct;
  /// Whether the cursor can be put anywhere.
  bool cursor;
};

/// Looks an entry up without a terminal, and not while one is open; false if there is none.
bool terminal_look_up(const char *name, struct terminal_entry *entry);

// -- memory -------------------------------------------------------------------

/// Makes all threads share one heap; call it before the first of them.
void heap_share(void);

/// Gives the pages of the program's own code back; those that are used again are mapped again.
void code_release(void);

// -- signals ------------------------------------------------------------------

/// Blocks the signals in this and all later threads; a descriptor they can be read from, or -1.
int signals_open(const int *numbers, size_t count);
/// The next signal that has arrived, or 0.
int signals_next(int descriptor);
/// Stops this process as ^Z would; returns when it has been continued.
void signals_stop_self(void);
/// A counter another thread can raise to end a wait (`eventfd`), or -1.
int wakeup_open(void);

#endif
