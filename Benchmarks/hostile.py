#!/usr/bin/env python3
"""Hostile texts: seconds and memory that each bundled plugin takes for articles of 1 MB that no paper prints, one process for each.

Ends with 1 where a plugin takes longer than its own manifest allows, more than 60 MiB, or gives no answer."""
import json
import random
import subprocess
import sys
import threading
import time

from common import NEWSHOUND, need

SIZE = 1_000_000
MEMORY = 60
PATIENCE = 60
PLUGINS = ["deals", "exec-moves", "model-launches"]
WORDS = ["kauft", "Corvex", "AG", "für", "5", "Mio.", "Euro", "und", "der", "CEO", "R20", "Y5bn"]


def jumble(dice):
    return " ".join(dice.choice(WORDS) for _ in range(SIZE // 5))


def texts():
    """By name, the same at each run; each is asked about as German and as English."""
    once = {
        "brackets": "(",
        "full stops": ".",
        "initials": "A.",
        "line feeds": "\n",
        "one word": "x",
        "one digit": "1",
        "umlauts": "Ä",
        "numbers with blanks": "1 000 ",
        "hyphens": "a-",
        "capitals": "ABC ",
        "quotation marks": '"He said, ',
        "German deals": "Corvex kauft Brightwell für 5 Mio. Euro. ",
        "a German sentence without end": "Karin Lohmann wird Chefin der Birkenfeld AG und ",
        "an English sentence without end": "Tessaro said it will acquire Brightwell for $420 million, and ",
        "a list of models without end": "Heron 2 70B, ",
    }
    yield from ((name, piece * (SIZE // len(piece))) for name, piece in once.items())
    yield "words at random", jumble(random.Random(1))


def manifest(plugin):
    return json.loads(subprocess.run([NEWSHOUND.parent / plugin, "--manifest"], stdout=subprocess.PIPE, check=True).stdout)


def line(number, method, parameters):
    return (json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters}, ensure_ascii=False) + "\n").encode()


def trial(plugin, text, language):
    """Seconds from the question to its answer, MiB the plugin held at most by then, and whether the answer is a result."""
    child = subprocess.Popen([NEWSHOUND.parent / plugin], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    alarm = threading.Timer(PATIENCE, child.kill)
    alarm.start()
    began = time.monotonic()
    try:
        child.stdin.write(line(0, "initialize", {"protocol": 1, "host": "benchmark", "settings": {}}))
        child.stdin.flush()
        child.stdout.readline()
        question = line(1, "extract", {"article": {"id": "a", "title": "Invented", "text": text, "language": language}})
        began = time.monotonic()
        child.stdin.write(question)
        child.stdin.flush()
        answer = child.stdout.readline()
        seconds = time.monotonic() - began
        with open(f"/proc/{child.pid}/status") as status:
            peak = next((int(row.split()[1]) / 1024 for row in status if row.startswith("VmHWM")), 0)
        return seconds, peak, bool(answer) and "result" in json.loads(answer)
    except BrokenPipeError:
        return time.monotonic() - began, 0, False
    finally:
        alarm.cancel()
        child.kill()
        child.communicate()


def main():
    need()
    asked = [(f"{name}, {language}", text, language) for name, text in texts() for language in ("de", "en")]
    print(f"{len(asked)} articles of {SIZE / 1e6:.0f} MB through each plugin, one process for each")
    failed = False
    for plugin in PLUGINS:
        limit = manifest(plugin).get("limits", {}).get("seconds", 2)
        runs = [(name, *trial(plugin, text, language)) for name, text, language in asked]
        slowest, largest = max(runs, key=lambda run: run[1]), max(runs, key=lambda run: run[2])
        print(f"{plugin:<15} {slowest[1]:6.2f} s at most ({slowest[0]}; {limit} allowed)"
              f"   {largest[2]:5.1f} MiB at most ({largest[0]}; {MEMORY} allowed)")
        for name, seconds, peak, answered in runs:
            if seconds > limit or peak > MEMORY or not answered:
                failed = True
                print(f"    too much: {name}: {seconds:.2f} s, {peak:.1f} MiB{'' if answered else ', no result'}")
    sys.exit(failed)


main()
