#!/usr/bin/env python3
"""Extraction: articles of 4 KB a second through all bundled plugins over pipes, everything pinned to one core; and their memory."""
import json
import subprocess

from common import NEWSHOUND, article, median, need, timed

ARTICLES = 2000
ROUNDS = 5
PLUGINS = ["deals", "exec-moves", "model-launches"]


def peak_memory(plugin, lines):
    """MiB that a plugin holds at most while it reads the articles."""
    ask = [{"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"protocol": 1, "host": "benchmark", "settings": {}}}]
    ask += [
        {"jsonrpc": "2.0", "id": i + 1, "method": "extract", "params": {"article": {"title": a["title"], "text": a["text"], "language": a["lang"]}}}
        for i, a in enumerate(lines)
    ]
    text = "".join(json.dumps(question) + "\n" for question in ask)
    done = subprocess.run(
        ["/usr/bin/time", "-f", "%M", NEWSHOUND.parent / plugin], input=text, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return int(done.stderr.split()[-1]) / 1024


def main():
    need("taskset", "time")
    lines = [article(number) for number in range(ARTICLES)]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    few = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines[:1]).encode()
    rates = []
    for _ in range(ROUNDS):
        start = timed([NEWSHOUND, "extract"], stdin=few, pin=0)[0]
        wall, _, out = timed([NEWSHOUND, "extract"], stdin=text, pin=0)
        rates.append((ARTICLES - 1) / (wall - start))
        assert len(out.splitlines()) == ARTICLES
    size = sum(len(line["text"].encode()) for line in lines) / ARTICLES
    print(f"{ARTICLES} articles of {size:.0f} bytes, daemon's side and three plugins on one core, median of {ROUNDS} rounds")
    print(f"all three plugins  {median(rates):8.0f} articles/s   (from {min(rates):.0f} to {max(rates):.0f})")
    for plugin in PLUGINS:
        print(f"{plugin:<18} {peak_memory(plugin, lines):8.1f} MiB at most")


main()
