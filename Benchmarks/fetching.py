#!/usr/bin/env python3
"""Fetching: conditional requests a second of `newshound once` beside `curl --parallel`, 2,000 feeds on loopback, same concurrency."""
import pathlib
import subprocess
import tempfile

from common import NEWSHOUND, median, need, timed
from feedserver import Site

FEEDS = 2000
CONCURRENCY = 64
ROUNDS = 5
SETTINGS = """
storage: {{path: {folder}/newshound.db}}
plugins: {{bundled: []}}
polling: {{host_gap: 0s, per_host: {concurrency}, jitter: 0, backoff: 200ms}}
network: {{connections: {concurrency}}}
topics: []
sinks: [{{name: stdout, kind: stdout}}]
feeds:
"""


def rate(requests):
    moments = sorted(moment for moment, status, _ in requests)
    return (len(moments) - 1) / (moments[-1] - moments[0])


def main():
    need("curl", "nginx")
    with tempfile.TemporaryDirectory() as folder:
        site = Site(folder, FEEDS)
        try:
            settings = pathlib.Path(folder, "newshound.yaml")
            settings.write_text(
                SETTINGS.format(folder=folder, concurrency=CONCURRENCY)
                + "".join(f'  - {{name: f{n}, address: "{site.address(n)}", allow_private: true, backfill: 0}}\n' for n in range(FEEDS)))
            once = [NEWSHOUND, "once", "--all", "--config", settings]
            timed(once)
            tag = subprocess.run(["curl", "-sI", site.address(0)], capture_output=True, text=True).stdout
            tag = next(line.split(": ")[1] for line in tag.splitlines() if line.lower().startswith("etag"))
            addresses = pathlib.Path(folder, "addresses")
            addresses.write_text("".join(f'url = "{site.address(n // 20 * 20)}"\noutput = "/dev/null"\n' for n in range(FEEDS)))
            ours, theirs, busy = [], [], []
            idle = median(timed(once[:2] + once[3:])[1] for _ in range(3))
            for _ in range(ROUNDS):
                speed, processor = measured(site, once)
                ours.append(speed)
                busy.append(processor - idle)
                theirs.append(measured(
                    site, ["curl", "-s", "--parallel", "--parallel-max", CONCURRENCY, "-H", f"If-None-Match: {tag}", "-K", addresses])[0])
            print(f"{FEEDS} feeds on one host, {CONCURRENCY} at a time, all answered by 304, median of {ROUNDS} rounds in turn")
            print(f"newshound once   {median(ours):8.0f} requests/s, with its commits")
            print(f"curl --parallel  {median(theirs):8.0f} requests/s")
            print(f"processor        {median(busy) / FEEDS * 1e6:8.0f} µs of newshound's a request, start and end left out")
            print(f"ratio            {median([a / b for a, b in zip(ours, theirs)]):8.2f}")
        finally:
            site.stop()


def measured(site, command):
    before = len(site.requests())
    _, processor, _ = timed(command)
    new = site.requests()[before:]
    assert len(new) == FEEDS and all(status == 304 for _, status, _ in new), f"{len(new)} requests, {({s for _, s, _ in new})}"
    return rate(new), processor


main()
