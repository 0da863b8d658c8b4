"""Random numbers that are the same on every machine.

Each purpose and unit draws from a generator of its own, so that one more unit or column leaves the others as they
were. Only `random()`, + - * / and `fsum` are used: no function whose last digit depends on the C library.
"""

import math
import random

SEED = 766


def stream(*purpose):
    """The generator of one purpose."""
    return random.Random(":".join([str(SEED), *purpose]))


def between(source, low, high):
    return low + (high - low) * source.random()


def normal(source):
    """Nearly normal, mean 0 and deviation 1: twelve uniform numbers less six."""
    return math.fsum(source.random() for _ in range(12)) - 6


def shuffled(source, items):
    """A copy in random order (written out, so that it does not change with the library)."""
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = int(source.random() * (i + 1))
        items[i], items[j] = items[j], items[i]
    return items


def wander(source, length, size, memory=0.75):
    """Positive factors about 1 that wander slowly: what happens this month is mostly what happened last month."""
    state = normal(source)
    factors = []
    for _ in range(length):
        factors.append(max(0.2, 1 + size * state))
        state = memory * state + (1 - memory) * 1.6 * normal(source)
    return factors
