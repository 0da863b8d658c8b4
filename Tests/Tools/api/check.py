#!/usr/bin/env python3
"""Checks dvctopd against its own description, with parsers that are not ours.

Starts the daemon on a port of this machine that the system chooses, with the built-in sample, and
asks: curl for the head and the compressed document, prometheus_client for the metrics,
schemathesis for everything that /openapi.yaml describes. Stops it by SIGTERM while somebody
listens to events, and looks how it ends.

    check.py [DVCTOPD]         the program; .build/debug/dvctopd when none is named
"""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

# Each finds other requests; one alone has let an answer through that was not described.
SEEDS = ("20260101", "7", "42")
EXAMPLES = os.environ.get("DVCTOP_API_EXAMPLES", "25")
TOKEN = "a-token-for-this-check-only"
PATIENCE = 300


def start(program, *arguments, **environment):
    """Starts the daemon; it and the address it listens at."""
    log = tempfile.NamedTemporaryFile("r", suffix=".log")
    daemon = subprocess.Popen(
        [program, "demo:", "--port", "0", "--log-file", log.name, *arguments],
        env={"PATH": os.environ["PATH"], **environment})
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and daemon.poll() is None:
        log.seek(0)
        text = log.read()
        listening = re.search(r"listening address=(\S+)", text)
        if listening and "dataset published" in text:
            return daemon, "http://" + listening[1], log
        time.sleep(0.1)
    daemon.kill()
    raise SystemExit("dvctopd does not start:\n" + text)


def get(address, **fields):
    """Status, fields and body of an answer."""
    try:
        request = urllib.request.Request(address, headers=fields)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def curl(*arguments):
    """What curl says."""
    return subprocess.run(
        ["curl", "--silent", "--show-error", "--max-time", "60", *arguments], check=True,
        capture_output=True).stdout


def check_dataset(address):
    """The document: compressed and not, known and not."""
    target = address + "/v1/dataset"
    plain = curl(target)
    assert json.loads(plain)["contract"] == "dvctop/1"
    assert curl("--compressed", target) == plain
    assert gzip.decompress(curl("-H", "Accept-Encoding: gzip", target)) == plain
    tag = get(target)[1]["ETag"]
    status, _, body = get(target, **{"If-None-Match": tag})
    assert (status, body) == (304, b""), status
    print(f"document: {len(plain)} bytes, known by {tag}")


def check_metrics(address):
    """The metrics, read by the parser of Prometheus' own library."""
    try:
        from prometheus_client.parser import text_string_to_metric_families
    except ImportError:
        print("metrics: prometheus_client is not installed")
        return
    text = get(address + "/metrics")[2].decode()
    families = {family.name: family for family in text_string_to_metric_families(text)}
    assert families["dvctop_http_requests"].type == "counter"
    assert families["dvctop_http_request_duration_seconds"].type == "histogram"
    up = families["dvctop_source_up"].samples
    assert [(sample.labels["source"], sample.value) for sample in up] == [("demo:", 1.0)]
    print(f"metrics: {len(families)} families")


# A cursor may be of the right form and expired; what is reserved says so with 501.
SETTINGS = """
[checks]
positive_data_acceptance.expected-statuses = ["2xx", "3xx", 401, 404, 410, 414, 501]
negative_data_rejection.expected-statuses = [400, 401, 404, 405, 406, 410, 414, 415, 501]

[[operations]]
include-path-regex = "^/v1/alerts/.+/"
checks.not_a_server_error.enabled = false
"""


def check_description(address):
    """Every operation of the description, with values that fit it and with values that do not."""
    description = get(address + "/openapi.yaml")[2].decode()
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "openapi.yaml")
        settings = os.path.join(folder, "schemathesis.toml")
        for path, text in ((file, description), (settings, SETTINGS)):
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
        for seed in SEEDS:
            # The stream does not end by itself; it has tests of its own.
            subprocess.run(
                [
                    "schemathesis", "--config-file", settings, "run", file, "--url", address,
                    "--seed", seed, "--max-examples", EXAMPLES,
                    "--exclude-path", "/v1/events",
                    "--phases", "examples,coverage,fuzzing", "--request-timeout", "60",
                    "--no-color", "--workers", "1",
                ],
                check=True, stdin=subprocess.DEVNULL, cwd=folder)


def check_token(program):
    """Nothing is told without the token, and the token is told nobody."""
    daemon, address, log = start(program, DVCTOP_TOKEN=TOKEN)
    try:
        for path in ("/v1/dataset", "/v1/events", "/metrics"):
            assert get(address + path)[0] == 401
            assert get(address + path, Authorization="Bearer " + TOKEN[::-1])[0] == 401
        assert get(address + "/metrics", Authorization="Bearer " + TOKEN)[0] == 200
        log.seek(0)
        assert TOKEN not in log.read()
    finally:
        stop(daemon)
    print("token: needed, and not in the log")


def check_stop(daemon, address):
    """SIGTERM while somebody listens: the stream is ended, not cut, and the program ends."""
    listener = subprocess.Popen(
        ["curl", "--silent", "--no-buffer", address + "/v1/events"], stdout=subprocess.PIPE)
    assert b"retry:" in listener.stdout.readline()
    began = time.monotonic()
    status = stop(daemon)
    rest = listener.stdout.read()
    # curl says 18 when a body with chunks is not whole.
    assert listener.wait() == 0, listener.returncode
    assert b"event: dataset" in rest
    assert status == 128 + signal.SIGTERM, status
    print(f"stop: {time.monotonic() - began:.2f} s")


def stop(daemon):
    """Ends the daemon as a service manager does; its status."""
    if daemon.poll() is None:
        daemon.send_signal(signal.SIGTERM)
    try:
        return daemon.wait(timeout=20)
    except subprocess.TimeoutExpired:
        daemon.kill()
        raise


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ".build/debug/dvctopd"
    daemon, address, _log = start(program)
    try:
        check_dataset(address)
        check_metrics(address)
        check_description(address)
        check_stop(daemon, address)
    finally:
        if daemon.poll() is None:
            daemon.kill()
            daemon.wait()
    check_token(program)


if __name__ == "__main__":
    main()
