#!/usr/bin/env python3
"""Idling: memory and processor time of a daemon that has read 20,000 feeds and waits for the next polls. usage: idling.py [FEEDS]"""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from common import NEWSHOUND, need
from feedserver import Site

SECONDS = 60
SETTINGS = """
storage: {{path: {folder}/newshound.db}}
polling: {{host_gap: 0s, per_host: 32, first_spread: 0s, min: 1h, initial: 4h, without_validators: 4h}}
sinks: [{{name: stdout, kind: stdout}}]
feeds:
"""


def processor_seconds(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process):
    """Resident MiB now and at most."""
    status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines())
    return tuple(int(status[key].split()[0]) / 1024 for key in ("VmRSS", "VmHWM"))


def wait_until_quiet(site, daemon, count):
    """Until every feed was asked and a second brings next to no work."""
    last = processor_seconds(daemon.pid)
    while True:
        time.sleep(2)
        if daemon.poll() is not None:
            sys.exit(f"the daemon has ended with {daemon.returncode}")
        now = processor_seconds(daemon.pid)
        if len(site.requests()) >= count and now - last < 0.1:
            return
        last = now


def main():
    need("nginx")
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder, count, items=3)
        settings = pathlib.Path(folder, "newshound.yaml")
        settings.write_text(
            SETTINGS.format(folder=folder)
            + "".join(f'  - {{name: f{n}, address: "{site.address(n)}", allow_private: true, backfill: 0}}\n' for n in range(count)))
        daemon = subprocess.Popen([NEWSHOUND, "run", "--config", settings], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_until_quiet(site, daemon, count)
            before = processor_seconds(daemon.pid)
            time.sleep(SECONDS)
            share = (processor_seconds(daemon.pid) - before) / SECONDS
            now, most = memory(daemon.pid)
            print(f"{count} feeds, read once, then {SECONDS} s between polls")
            print(f"processor  {100 * share:6.2f} % of one core")
            print(f"memory     {now:6.0f} MiB resident ({most:.0f} at most, while reading)")
        finally:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait()
            site.stop()


main()
