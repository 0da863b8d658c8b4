#!/usr/bin/env python3
"""How long dvctop takes to read a file, beside DuckDB reading the same file into a table.

Both run in turns, in processes of their own, on the same file, several times; medians and the
ratio of the medians are printed, and the largest resident memory of dvctop beside the size of its
columns (48 bytes a row). DuckDB: pip install duckdb.

    python3 Tests/Tools/make_observations.py -o long.csv
    python3 Tests/Tools/bench/reading.py .build/release/dvctop long.csv
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

BYTES_A_ROW = 48

DUCKDB = """
import sys, time, duckdb
start = time.perf_counter()
connection = duckdb.connect(config={} if sys.argv[2] == "0" else {"threads": int(sys.argv[2])})
connection.execute("create table t as select * from read_csv(?)", [sys.argv[1]])
rows = connection.execute("select count(*) from t").fetchone()[0]
print(time.perf_counter() - start, rows)
"""


def dvctop(program, path):
    """Seconds from start to end of the whole program, and its peak of resident memory in bytes."""
    start = time.perf_counter()
    process = subprocess.Popen([program, "validate", path], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 5):
        sys.exit(f"{program} ended with {process.returncode}")
    return seconds, usage.ru_maxrss * 1024


def duckdb(path, threads):
    """Seconds for the reading alone, without the start of Python and of the module; and rows."""
    output = subprocess.run(
        [sys.executable, "-c", DUCKDB, path, str(threads)], check=True, capture_output=True).stdout
    # A slow reading draws a bar before its answer.
    seconds, rows = output.split()[-2:]
    return float(seconds), int(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("file")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--threads", type=int, default=0, help="of DuckDB; 0 is its default")
    arguments = parser.parse_args()
    ours, theirs, memory, rows = [], [], [], 0
    for _ in range(arguments.runs):
        seconds, peak = dvctop(arguments.program, arguments.file)
        ours.append(seconds)
        memory.append(peak)
        seconds, rows = duckdb(arguments.file, arguments.threads)
        theirs.append(seconds)
    mine, other = statistics.median(ours), statistics.median(theirs)
    columns, peak = rows * BYTES_A_ROW, statistics.median(memory)
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{rows:,} rows, {os.path.getsize(arguments.file) / 1e6:.0f} MB, {arguments.runs} runs, "
          f"{os.cpu_count()} processors, load {load}")
    print(f"dvctop validate  {mine:6.2f} s  (whole program; {min(ours):.2f} to {max(ours):.2f})")
    print(f"DuckDB           {other:6.2f} s  (reading only; {min(theirs):.2f} to {max(theirs):.2f})")
    print(f"ratio            {mine / other:6.2f}")
    print(f"peak memory      {peak / 1e6:6.0f} MB = {peak / columns:.2f} x the columns "
          f"({columns / 1e6:.0f} MB)")


if __name__ == "__main__":
    main()
