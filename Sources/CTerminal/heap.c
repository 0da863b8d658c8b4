#include <malloc.h>

#include "CTerminal.h"

void heap_share(void) { mallopt(M_ARENA_MAX, 1); }
