#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CTerminal.h"

/* Set by the linker: where the program begins, and where its code ends. */
extern const char __executable_start;
extern const char etext;

void heap_share(void) { mallopt(M_ARENA_MAX, 1); }

void code_release(void) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)&__executable_start & ~(page - 1);
  uintptr_t end = (uintptr_t)&etext & ~(page - 1);
  /* Nothing before the end of the code can be written to: what is used again comes back from the
     file as it was. */
  if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
}
