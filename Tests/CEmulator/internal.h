#ifndef CEMULATOR_INTERNAL_H
#define CEMULATOR_INTERNAL_H

#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

#include "CEmulator.h"

/// Private modes that are remembered; a program uses about ten.
enum { MODE_LIMIT = 64 };

struct emulator {
  int master;
  int process_descriptor;
  pid_t process;
  bool ended;
  int status;
  struct termios modes;
  size_t bytes;
  // All output so far: as many bytes as are counted, unless memory was short.
  char *transcript;
  size_t transcript_length, transcript_capacity;
  VTerm *terminal;
  VTermScreen *screen;
  bool cursor_visible;
  // The beginning of a character whose other bytes have not been read yet.
  char partial[4];
  size_t partial_length;
  // Private modes, read from the stream: libvterm does not tell all of them.
  struct { int number, value; } private_modes[MODE_LIMIT];
  int private_count;
  // Where in ESC [ ? digits ; digits h the stream is.
  int scan_state;
  int scan_numbers[16];
  int scan_count;
};

/// Reads private modes out of the stream.
void emulator_scan(struct emulator *emulator, const char *bytes, size_t length);
/// Shows output.
void emulator_screen_write(struct emulator *emulator, const char *bytes, size_t length);
/// Makes the screen.
void emulator_screen_open(struct emulator *emulator, int columns, int rows);

#endif
