"""What one run of a program tells: a dictionary of numbers."""

import random
import re
import time

from session import Session

# Silence that ends the first picture. Shorter than the gap between two keys of a person, longer
# than any pause within one picture that was seen.
QUIET = 0.1
# Silence that ends the answer to a key.
KEY_QUIET = 0.03


def first_frame(session, until, limit):
    """Milliseconds to the first byte and to the last one of the first picture.

    With `until`, a pattern, the picture counts as complete when the emulated screen shows it.
    """
    end = time.perf_counter() + limit
    while not session.log and not session.ended and time.perf_counter() < end:
        session.read(0.05)
    if not session.log:
        return {}
    pattern = re.compile(until, re.M) if until else None
    while time.perf_counter() < end and not session.ended:
        session.settle(QUIET, end - time.perf_counter())
        complete = emulate(session, pattern) if pattern else end_of_burst(session)
        if complete is not None:
            break
    else:
        return {}
    start = session.started
    painted = sum(len(data) for stamp, data in session.log if stamp <= complete)
    return {
        "first byte ms": 1e3 * (session.log[0][0] - start),
        "first frame ms": 1e3 * (complete - start),
        "first frame bytes": painted,
    }


def end_of_burst(session):
    """When the first silence began."""
    stamps = [stamp for stamp, _ in session.log]
    for before, after in zip(stamps, stamps[1:]):
        if after - before >= QUIET:
            return before
    return stamps[-1]


def emulate(session, pattern):
    """When the screen first showed the pattern; emulation comes after the timing, never within."""
    import pyte  # Only those who ask for it need it.

    screen = pyte.Screen(*session.size)
    stream = pyte.ByteStream(screen)
    for stamp, data in session.log:
        stream.feed(data)
        if pattern.search("\n".join(screen.display)):
            return stamp
    return None


def idle(session, seconds):
    """What it does while nobody does anything."""
    if seconds <= 0:
        return {}
    count = len(session.log)
    cpu, woken, start = session.cpu_seconds(), session.wakeups(), time.perf_counter()
    end = start + seconds
    while time.perf_counter() < end and not session.ended:
        session.read(end - time.perf_counter())
    spent = time.perf_counter() - start
    return {
        "idle CPU %": 100 * (session.cpu_seconds() - cpu) / spent,
        "idle wake-ups/s": (session.wakeups() - woken) / spent,
        "idle bytes/s": sum(len(data) for _, data in session.log[count:]) / spent,
    }


def keys(session, names, count, seed):
    """Milliseconds from a key to the first byte of its answer; one list, for medians and tails."""
    chance = random.Random(seed)
    latencies, sizes = [], []
    for i in range(count):
        session.settle(KEY_QUIET, 1.0)
        # At no fixed distance from a timer of the program.
        session.read(chance.uniform(0.001, 0.02))
        mark = len(session.log)
        start = time.perf_counter()
        session.press(names[i % len(names)])
        session.read(1.0)
        if len(session.log) == mark:
            continue
        latencies.append(1e3 * (session.log[mark][0] - start))
        session.settle(KEY_QUIET, 1.0)
        sizes.append(sum(len(data) for _, data in session.log[mark:]))
        if session.ended:
            break
    return {"key ms": latencies, "bytes/key": sizes}


def run(command, options, seed):
    """One start of a program, everything measured."""
    with Session(command, options.size, options.term) as session:
        result = first_frame(session, options.until, options.limit)
        if not result or session.ended:
            return {}
        session.settle(0.2, 1.0)
        for key in options.warm:
            session.press(key)
            session.settle(QUIET, 1.0)
        result["memory MB"] = session.memory_megabytes()
        result.update(keys(session, options.keys, options.presses, seed))
        result.update(idle(session, options.idle))
        return result
