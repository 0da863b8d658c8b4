"""A program on a pseudo-terminal of its own, watched from outside."""

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

# What terminals answer when they are asked; a program that asks must not wait in vain.
ANSWERS = [
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?64;1;2;6;22c"),
    (re.compile(rb"\x1b\[>0?c"), b"\x1b[>41;377;0c"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\]11;\?(\x07|\x1b\\)"), b"\x1b]11;rgb:0000/0000/0000\x1b\\"),
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),
]
# Keys as a terminal sends them, in both modes of the cursor keys.
KEYS = {"down": "B", "up": "A", "right": "C", "left": "D"}
CURSOR_KEYS = re.compile(rb"\x1b\[\?1([hl])")


class Session:
    """Reads and stamps all output; every wait ends by time or by the end of the program."""

    def __init__(self, command, size, term="xterm-256color"):
        self.master, slave = os.openpty()
        columns, rows = size
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        name = os.ttyname(slave)
        hidden = ("LINES", "COLUMNS", "NO_COLOR", "COLORTERM", "TMUX", "LC_ALL")
        environment = {k: v for k, v in os.environ.items() if k not in hidden}
        environment.update(TERM=term, LANG="C.UTF-8")
        os.set_blocking(self.master, False)
        self.size = size
        self.log = []  # (time, bytes)
        self.application_keys = False
        self.switches = {}  # by thread
        self.started = time.perf_counter()
        # As session leader the first terminal it opens controls it, as in a terminal window.
        self.pid = os.posix_spawnp(
            command[0], command, environment, setsid=True,
            setsigdef=[signal.SIGPIPE, signal.SIGINT, signal.SIGWINCH],
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2),
            ])
        os.close(slave)
        self.ended = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        """Ends the program: politely first, and only this one."""
        for number, patience in ((signal.SIGTERM, 1.0), (signal.SIGKILL, 5.0)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)
            end = time.perf_counter() + patience
            while time.perf_counter() < end:
                self.read(0.01)
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.master)
                    return
        os.close(self.master)

    def read(self, seconds):
        """Waits for output and takes all there is; returns the number of bytes."""
        if self.ended or not select.select([self.master], [], [], max(0.0, seconds))[0]:
            return 0
        taken = 0
        while True:
            try:
                data = os.read(self.master, 1 << 16)
            except BlockingIOError:
                return taken
            except OSError:  # The program has closed the terminal.
                self.ended = True
                return taken
            if not data:
                self.ended = True
                return taken
            self.log.append((time.perf_counter(), data))
            taken += len(data)
            self.answer(data)

    def answer(self, data):
        """Answers questions, and notes how cursor keys are to be sent."""
        if b"\x1b" not in data:
            return
        for mode in CURSOR_KEYS.findall(data):
            self.application_keys = mode == b"h"
        for question, reply in ANSWERS:
            if question.search(data):
                os.write(self.master, reply)

    def settle(self, quiet, limit):
        """Reads until `quiet` seconds pass in silence; False if `limit` passes first."""
        end = time.perf_counter() + limit
        last = time.perf_counter()
        while not self.ended and time.perf_counter() < end:
            if self.read(quiet):
                last = time.perf_counter()
            elif time.perf_counter() - last >= quiet:
                return True
        return self.ended

    def press(self, key):
        """Types a key: a name of KEYS, or text."""
        letter = KEYS.get(key)
        text = ("\x1bO" if self.application_keys else "\x1b[") + letter if letter else key
        os.write(self.master, text.encode())

    # What the kernel knows.

    def cpu_seconds(self):
        """Processor time of the program so far, with that of threads that have ended."""
        # The clock of another process, as clock_getcpuclockid(3) names it: to the nanosecond, and
        # unlike a sum over threads it never goes back.
        with contextlib.suppress(OSError):
            return time.clock_gettime(~self.pid << 3 | 2)
        with contextlib.suppress(OSError, ValueError, IndexError):
            with open(f"/proc/{self.pid}/stat", encoding="ascii", errors="replace") as file:
                fields = file.read().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return 0.0

    def wakeups(self):
        """How often it has woken up by itself; a thread that has ended counts as last seen."""
        for task in self.tasks():
            with contextlib.suppress(OSError):
                with open(f"{task}/status", encoding="ascii", errors="replace") as file:
                    match = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", file.read(), re.M)
                    if match:
                        self.switches[task] = int(match[1])
        return sum(self.switches.values())

    def memory_megabytes(self):
        """Resident memory."""
        with contextlib.suppress(OSError):
            with open(f"/proc/{self.pid}/status", encoding="ascii", errors="replace") as file:
                match = re.search(r"^VmRSS:\s+(\d+)", file.read(), re.M)
                return int(match[1]) / 1024 if match else 0.0
        return 0.0

    def tasks(self):
        folder = f"/proc/{self.pid}/task"
        with contextlib.suppress(OSError):
            return [f"{folder}/{task}" for task in os.listdir(folder)]
        return []
