#!/usr/bin/env python3
"""Parsing: `newshound parse` beside a bare libxml2 SAX pass over the same feeds, in turn. usage: parsing.py [FOLDER OF FEEDS]"""
import pathlib
import sys
import tempfile

from common import NEWSHOUND, feed, median, need, timed

ROUNDS = 7


def main():
    need("xmllint")
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 1:
            files = sorted(p for p in pathlib.Path(sys.argv[1]).rglob("*") if p.is_file())
        else:
            files = []
            for number in range(400):
                files.append(pathlib.Path(folder, f"{number}.xml"))
                files[-1].write_bytes(feed(number, items=30 + number % 90, size=500 + number % 7 * 400))
        megabytes = sum(p.stat().st_size for p in files) / 1e6
        paths = "".join(f"{p}\n" for p in files).encode()
        ours, theirs, ratios = [], [], []
        for _ in range(ROUNDS):
            mine = timed([NEWSHOUND, "parse", "--batch", "--count"], stdin=paths)[1]
            bare = timed(["xmllint", "--sax", "--noout", *files])[1]
            ours.append(megabytes / mine)
            theirs.append(megabytes / bare)
            ratios.append(bare / mine)
        print(f"{len(files)} feeds, {megabytes:.1f} MB, processor time, median of {ROUNDS} rounds")
        print(f"newshound parse        {median(ours):8.1f} MB/s")
        print(f"xmllint --sax --noout  {median(theirs):8.1f} MB/s")
        print(f"ratio                  {median(ratios):8.2f}   (from {min(ratios):.2f} to {max(ratios):.2f})")


main()
