"""What the benchmarks share: the built programs, invented texts, and timing of whole processes."""
import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NEWSHOUND = pathlib.Path(os.environ.get("NEWSHOUND", ROOT / ".build/release/newshound"))

FIRMS = ["Nordlicht", "Quantix", "Halvorsen Marine", "Tidewright", "Kittiwake", "Birkenfeld", "Orbitel", "Theka", "Corvex", "Lumen"]
PEOPLE = ["Jana Roth", "Peter Lenz", "Mia Holt", "Tom Field", "Lea Storm", "Karin Lohmann", "Ada Quist", "Noor Varga"]
EVENTS = {
    "en": [
        "{a} agreed to buy {b} for {n} million euros, the companies said on Monday.",
        "{b} named {p} as chief executive; {q} will leave in March.",
        "{a} raised {n} million dollars in a Series B round led by {b}.",
    ],
    "de": [
        "{a} übernimmt {b} für {n} Millionen Euro, wie beide Unternehmen am Montag mitteilten.",
        "{p} wird neue Vorstandschefin von {b}; {q} scheidet im März aus.",
        "{a} sammelt in einer Finanzierungsrunde {n} Millionen Dollar von {b} ein.",
    ],
}
FILLER = {
    "en": "The harbour was quiet on {d} of the week, and the {c} cranes stood where they had stood since the spring, while the town argued"
    " about the price of bread, the new line to the coast and the rain that had not come.",
    "de": "Im Hafen blieb es am {d}. Tag der Woche still, und die {c} Kräne standen dort, wo sie seit dem Frühling standen, während die Stadt"
    " über den Preis des Brotes, die neue Strecke zur Küste und den ausbleibenden Regen stritt.",
}


def need(*programs):
    missing = [p for p in programs if not any(os.access(os.path.join(d, p), os.X_OK) for d in os.get_exec_path())]
    if missing:
        sys.exit(f"not found: {' '.join(missing)}; install them (Debian: libxml2-utils curl nginx-light util-linux)")
    if not NEWSHOUND.exists():
        sys.exit(f"{NEWSHOUND} is not built: run 'make release' first, or name a program in NEWSHOUND")


def article(number, size=4096):
    """Title and text of an invented article of about `size` bytes, the same for the same number."""
    dice = random.Random(number)
    language = "de" if number % 2 else "en"

    def fill(line):
        a, b = dice.sample(FIRMS, 2)
        p, q = dice.sample(PEOPLE, 2)
        return line.format(a=a, b=b, p=p, q=q, n=dice.randint(2, 900), d=dice.randint(1, 7), c=dice.randint(3, 40))

    title, text = fill(dice.choice(EVENTS[language])), ""
    while len(text.encode()) < size:
        text += fill(dice.choice(EVENTS[language]) if dice.random() < 0.2 else FILLER[language]) + " "
        if dice.random() < 0.25:
            text += "\n\n"
    return {"id": f"a{number}", "lang": language, "title": title, "text": text.strip()}


def feed(number, items=30, size=700):
    """An RSS document with invented items."""
    entries = "".join(
        f"<item><guid isPermaLink=\"false\">f{number}-{i}</guid><title>{a['title']}</title>"
        f"<link>http://127.0.0.1/f{number}/{i}</link><pubDate>Mon, 02 Mar 2026 08:{i % 60:02}:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{a['text']}&lt;/p&gt;</description></item>\n"
        for i in range(items)
        for a in [article(number * 1000 + i, size)]
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Feed {number}</title>'
        f"<link>http://127.0.0.1/f{number}/</link><description>Invented</description>\n{entries}</channel></rss>\n"
    ).encode()


def timed(command, stdin=None, pin=None):
    """Runs a command to its end: wall seconds, processor seconds of it and its children, and what it printed."""
    command = (["taskset", "-c", str(pin)] if pin is not None else []) + [str(word) for word in command]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    wall, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def median(runs):
    return statistics.median(runs)
