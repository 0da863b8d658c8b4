// A terminal for tests: a program on a pseudo-terminal, and libvterm to see what it paints.
#ifndef CEMULATOR_H
#define CEMULATOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct emulator;

/// What the program finds on descriptor 0.
enum emulator_input {
  EMULATOR_INPUT_TERMINAL = 0,
  EMULATOR_INPUT_NULL = 1,
  EMULATOR_INPUT_CLOSED = 2,
};

/// What an `emulator_cell` says of a colour beside 0xRRGGBB.
enum {
  EMULATOR_DEFAULT = 0x1000000,
  /// The index is in the lowest byte.
  EMULATOR_INDEXED = 0x2000000,
};

/// Bits of `emulator_cell.attributes`.
enum { EMULATOR_BOLD = 1, EMULATOR_UNDERLINE = 2, EMULATOR_REVERSE = 4, EMULATOR_ITALIC = 8 };

/// One cell of the screen.
struct emulator_cell {
  uint32_t scalars[6];
  uint32_t foreground, background;
  uint8_t width;
  uint8_t attributes;
};

/// Starts a program on a terminal of its own; NULL if it cannot be started.
struct emulator *emulator_spawn(
    const char *path, const char *const *arguments, const char *const *environment, int columns,
    int rows, enum emulator_input input);
/// Ends the program if it runs, and frees everything.
void emulator_free(struct emulator *emulator);

/// Waits for output, and shows it; 1 for some, 0 if the time is over, -1 if no more will come.
int emulator_pump(struct emulator *emulator, int milliseconds);
/// Waits for output, and leaves it unread; whether there is some.
bool emulator_output_waits(const struct emulator *emulator, int milliseconds);
/// Waits for the end of the program without reading; whether it has ended.
bool emulator_wait(struct emulator *emulator, int milliseconds);
/// The wait status (`waitpid`) of the program once it has ended.
int emulator_status(const struct emulator *emulator);
/// The process.
int emulator_process(const struct emulator *emulator);

/// Types; the bytes taken.
size_t emulator_send(struct emulator *emulator, const char *bytes, size_t length);
/// Gives the window another size; the kernel tells the program.
void emulator_resize(struct emulator *emulator, int columns, int rows);
/// Sends a signal to the program.
void emulator_signal(const struct emulator *emulator, int number);
/// Sends a signal to what runs in the foreground of the terminal, as its keys do.
void emulator_signal_foreground(const struct emulator *emulator, int number);
/// Closes the window.
void emulator_hang_up(struct emulator *emulator);

/// One cell; outside of the screen an empty one.
struct emulator_cell emulator_cell_at(const struct emulator *emulator, int x, int y);
/// Columns and rows.
void emulator_size(const struct emulator *emulator, int *columns, int *rows);
/// Where the text cursor is; whether it is to be seen.
bool emulator_cursor(const struct emulator *emulator, int *x, int *y);
/// Whether the program has switched a private mode (`ESC[?1049h`): 1 on, 0 off, -1 never.
int emulator_mode(const struct emulator *emulator, int mode);
/// Whether the modes of the device (`stty`) are what they were before the program started.
bool emulator_modes_restored(const struct emulator *emulator);
/// Bytes of output so far.
size_t emulator_bytes(const struct emulator *emulator);
/// All output so far, as it came.
const char *emulator_transcript(const struct emulator *emulator, size_t *length);

// -- programs without a terminal ------------------------------------------------

/// Starts a program in a folder, with pipes for its output and nothing to read; its process, or -1.
/// `output` is what it writes, `errors` what it complains.
int emulator_run(
    const char *path, const char *const *arguments, const char *const *environment,
    const char *folder, int *output, int *errors);
/// Waits for the end of a process that `emulator_run` started; its wait status (`waitpid`).
int emulator_reap(int process);

#endif
