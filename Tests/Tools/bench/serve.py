#!/usr/bin/env python3
"""Measures dvctopd beside the least server its library can be, in one run, with wrk.

    serve.py DVCTOPD HELLO-SERVER [SECONDS]

Both are release builds. Made figures are served from files of a temporary folder: few of them, in
0.6 MB, most of which is the register of units that belongs to every document, and 6 MB. Printed: requests or bytes per second of both and their ratio, each the median of three
rounds that take turns; then memory and processor of 200 readers of events.
"""

import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROUNDS = 3
READERS = 200


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(address):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return answer
        except OSError:
            time.sleep(0.05)
    raise SystemExit("does not answer: " + address)


def figures(path, rows, note):
    """A dataset document of simulated figures with so many rows."""
    units = ["bo-tai-chinh", "bo-y-te", "ha-noi", "hue"]
    observations = [
        {
            "period": f"{2000 + row // 48}-{row // 4 % 12 + 1:02}", "unit": units[row % 4],
            "indicator": "e2e", "numerator": row % 997, "denominator": 1000,
            "status": "simulated", "source": "simulated", "note": note,
        }
        for row in range(rows)
    ]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"contract": "dvctop/1", "observations": observations}, file)


def wrk(address, seconds, *headers):
    """Requests and bytes per second."""
    fields = [word for header in headers for word in ("-H", header)]
    text = subprocess.run(
        ["wrk", "-t1", "-c32", f"-d{seconds}s", *fields, address], check=True,
        capture_output=True, text=True).stdout
    requests = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    amount, unit = re.search(r"Transfer/sec:\s+([\d.]+)(\w+)", text).groups()
    scale = {"B": 1, "KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30}[unit]
    if "Non-2xx" in text and not any("If-None-Match" in field for field in headers):
        raise SystemExit("answers that are none: " + text)
    return requests, float(amount) * scale


def compare(name, ours, theirs, which, seconds, wanted, *headers):
    """The medians of rounds that take turns."""
    results = ([], [])
    for _ in range(ROUNDS):
        results[0].append(wrk(ours, seconds, *headers)[which])
        results[1].append(wrk(theirs, seconds)[which])
    mine, other = (statistics.median(values) for values in results)
    unit = ("requests/s", "bytes/s")[which]
    print(
        f"{name}: {mine:,.0f} {unit}, peer {other:,.0f}: {mine / other:.0%} (wanted {wanted:.0%})",
        flush=True)


def usage(process):
    """Resident kilobytes and processor seconds of a process."""
    with open(f"/proc/{process}/status", encoding="ascii") as file:
        resident = int(re.search(r"VmRSS:\s+(\d+)", file.read())[1])
    with open(f"/proc/{process}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(") ", 1)[1].split()
    return resident, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def readers(process, port, path):
    """What readers of events cost, while nothing happens and when a dataset comes."""
    before = usage(process)
    sockets = []
    for _ in range(READERS):
        client = socket.create_connection(("127.0.0.1", port))
        client.sendall(b"GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n")
        sockets.append(client)
    for client in sockets:
        data = b""
        while b"event: dataset" not in data or not data.endswith(b"\n\n\r\n"):
            data += client.recv(65536)
    after = usage(process)
    time.sleep(31)  # two heartbeats
    idle = usage(process)
    kilobytes = (after[0] - before[0]) / READERS
    print(f"{READERS} readers: {kilobytes:.1f} kB each, "
          f"{(idle[1] - after[1]) / 31 / READERS * 1e6:.1f} µs of processor each a second, idle")
    figures(path, 61, "changed")
    began = time.monotonic()
    first = None
    for client in sockets:
        data = b""
        while b"event: dataset" not in data:
            data += client.recv(65536)
        first = first or time.monotonic()
    told = usage(process)
    print(f"a new dataset: all {READERS} told within {(time.monotonic() - first) * 1e3:.1f} ms of "
          f"the first ({first - began:.1f} s after the file), "
          f"{(told[1] - idle[1]) * 1e3:.0f} ms of processor")
    for client in sockets:
        client.close()


def serve(program, path):
    port = free_port()
    process = subprocess.Popen(
        [program, path, "--port", str(port)], stderr=subprocess.DEVNULL)
    wait(f"http://127.0.0.1:{port}/readyz")
    return process, port


def main():
    program, hello = sys.argv[1:3]
    seconds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as folder:
        small, large = (os.path.join(folder, name) for name in ("small.json", "large.json"))
        figures(small, 60, "")
        figures(large, 40_000, "")
        a, port_a = serve(program, small)
        b, port_b = serve(program, large)
        sizes = []
        for port in (port_a, port_b):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/dataset") as answer:
                sizes.append(len(answer.read()))
                tag = answer.headers["ETag"] if port == port_a else tag
        port = free_port()
        peer = subprocess.Popen([hello, str(port), str(sizes[1])], stderr=subprocess.DEVNULL)
        wait(f"http://127.0.0.1:{port}/")
        peer_address = f"http://127.0.0.1:{port}"
        ours = f"http://127.0.0.1:{port_a}/v1/dataset"
        try:
            packed = "Accept-Encoding: gzip"
            request = urllib.request.Request(ours, headers={"Accept-Encoding": "gzip"})
            with urllib.request.urlopen(request) as answer:
                print(f"document of {sizes[0]:,} bytes, compressed {len(answer.read()):,}")
            compare("compressed", ours, peer_address, 0, seconds, 0.5, packed)
            compare("not compressed", ours, peer_address, 0, seconds, 0.5)
            print(f"document of {sizes[1]:,} bytes")
            compare(
                "large", f"http://127.0.0.1:{port_b}/v1/dataset", peer_address + "/static", 1,
                seconds, 0.5)
            compare("unchanged", ours, peer_address, 0, seconds, 0.8, "If-None-Match: " + tag)
            readers(a.pid, port_a, small)
        finally:
            for process in (a, b, peer):
                process.terminate()
                process.wait(timeout=20)


if __name__ == "__main__":
    main()
