#!/usr/bin/env python3
"""Measures how soon a screen shows what has changed on its server.

    live.py DVCTOPD DVCTOP [CHANGES] [ROWS]

Both are release builds. A real dvctopd serves a file that is replaced CHANGES times (200); a real
dvctop watches it from a pseudo-terminal. The time runs from the server's own event, as another
reader of its events gets it, to the bytes after which the emulated screen shows the new figure.
ROWS more observations (0) make the dataset as large as is wanted: 70,000 are 10 MB. Needs pyte.
"""

import json
import os
import select
import socket
import statistics
import sys
import tempfile
import time
import urllib.request

import pyte

from serve import serve
from session import Session

SIZE = (160, 45)
# Silence after which a change counts as drawn; longer than any pause within one picture.
QUIET = 0.12
PATIENCE = 60


def write(path, figure, rows):
    """A dataset whose newest figure of Hà Nội is this one."""
    units = ["hue", "da-nang@2025", "bac-ninh@2025", "can-tho@2025"]
    observations = [
        {"period": "2026-09", "unit": "ha-noi", "indicator": "e2e", "value": figure,
         "status": "simulated", "source": "simulated"}
    ] + [
        {"period": f"2026-{row % 9 + 1:02}", "unit": units[row // 9 % 4],
         "indicator": "e2e", "numerator": row % 997, "denominator": 1000,
         "status": "simulated", "source": f"simulated {row // 36}"}
        for row in range(rows)
    ]
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump({"contract": "dvctop/1", "observations": observations}, file)
    os.replace(path + ".new", path)


def events(port):
    """A reader of events beside the screen."""
    client = socket.create_connection(("127.0.0.1", port))
    client.sendall(b"GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n")
    client.settimeout(PATIENCE)
    data = b""
    while b"event: dataset" not in data:
        data += client.recv(1 << 16)
    return client


def change(session, client, path, figure, rows):
    """Replaces the file; when the server told of it, or None."""
    write(path, figure, rows)
    told, drawn, data = None, None, b""
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline:
        ready = select.select([client, session.master], [], [], QUIET / 4)[0]
        now = time.perf_counter()
        if client in ready:
            data += client.recv(1 << 16)
            if told is None and b"event: dataset" in data:
                told = now
        if session.master in ready and session.read(0) and told is not None:
            drawn = now
        if drawn is not None and now - drawn > QUIET:
            return told
    return None


def delays(session, changes):
    """Milliseconds from each event to the screen that shows its figure."""
    screen = pyte.Screen(*session.size)
    stream = pyte.ByteStream(screen)
    found, waiting = [], list(changes)
    for stamp, data in session.log:
        stream.feed(data)
        if waiting and waiting[0][1] in "\n".join(screen.display):
            told, _ = waiting.pop(0)
            found.append(max(0.0, stamp - told) * 1e3)
    return found, len(waiting)


def main():
    server, screen = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    rows = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    os.environ["DVCTOP_LANG"] = "en"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "figures.json")
        write(path, 10, rows)
        daemon, port = serve(server, path)
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/dataset") as answer:
                size = len(answer.read())
            client = events(port)
            with Session([screen, f"http://127.0.0.1:{port}"], SIZE) as session:
                session.settle(1.0, PATIENCE)
                changes = []
                for number in range(count):
                    # No figure comes twice, and none is another unit's.
                    figure = 11 + (number * 37 % 800) / 10
                    told = change(session, client, path, figure, rows)
                    if told is None:
                        raise SystemExit("the server told of nothing")
                    changes.append((told, f"≈{figure:.1f}%"))
                found, missing = delays(session, changes)
        finally:
            daemon.terminate()
            daemon.wait(timeout=20)
    found.sort()
    rank = found[min(len(found) - 1, int(len(found) * 0.99))]
    print(f"document of {size:,} bytes, {len(found)} changes drawn, {missing} not: event to screen "
          f"median {statistics.median(found):.1f} ms, 99th percentile {rank:.1f} ms, "
          f"longest {found[-1]:.1f} ms")


if __name__ == "__main__":
    main()
