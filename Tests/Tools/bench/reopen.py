#!/usr/bin/env python3
"""Measures how soon a screen shows what its history holds, while its source does not answer.

    reopen.py HISTORY-BENCH DVCTOP [RUNS]

Both are release builds. history-bench writes a dataset of the size of the sample for each day of a
year; dvctop is then started RUNS times (15) on a server that takes the connection and says nothing.
The time runs from the start of the process to the byte after which the emulated screen shows a
figure. Needs pyte.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile

import measure
from session import Session

SIZE = (160, 45)
# A rate, as both languages write it.
FIGURE = r"\d[.,]\d %"


def main():
    bench, screen = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    with tempfile.TemporaryDirectory() as folder, socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        source = f"http://127.0.0.1:{silent.getsockname()[1]}"
        os.makedirs(os.path.join(folder, "dvctop"))
        path = os.path.join(folder, "dvctop", "history.sqlite")
        subprocess.run([bench, "year", path, source], check=True)
        os.environ["XDG_STATE_HOME"] = folder
        times = []
        for _ in range(runs):
            with Session([screen, source], SIZE) as session:
                frame = measure.first_frame(session, FIGURE, 20)
            if "first frame ms" not in frame:
                raise SystemExit("no figure came from the history")
            times.append(frame["first frame ms"])
        print(f"{os.path.getsize(path) / 1e6:.1f} MB of history; first frame of {runs} starts: "
              f"{statistics.median(times):.0f} ms ({min(times):.0f} to {max(times):.0f})")


if __name__ == "__main__":
    main()
