#!/usr/bin/env -S python3 -B
"""An extractor in plain Python: product recalls in headlines such as "Kaffeewerk ruft 12.000 Wasserkocher zurück"."""
import json
import re
import sys

MANIFEST = {"name": "recalls", "version": "1.0.0"}

# Rule name, pattern; each has the groups company and product, and units where a number is said.
RULES = [
    ("title.de", re.compile(r"^(?P<company>[A-ZÄÖÜ][\w&. -]*?) ruft (?:rund )?(?:(?P<units>\d[\d.]*) )?(?P<product>[A-ZÄÖÜ][\w -]*?) zurück\b")),
    ("title.en", re.compile(r"^(?P<company>[A-Z][\w&. -]*?) recalls (?:about )?(?:(?P<units>\d[\d,]*) )?(?P<product>[\w][\w -]*?)(?: over\b| after\b|$)")),
]


def read(article, min_units):
    """The events of one article: at most one recall, read in the headline."""
    title = article["title"]
    for rule, pattern in RULES:
        found = pattern.search(title)
        if not found:
            continue
        event = {
            "type": "recall", "status": "announced", "confidence": 0.9, "rule": rule,
            "company": found["company"], "product": found["product"],
            "evidence": [{"field": "type", "quote": found[0]}, {"field": "product", "quote": found["product"]}],
        }
        if found["units"]:
            event["units"] = int(re.sub(r"\D", "", found["units"]))
            event["evidence"].append({"field": "units", "quote": found["units"]})
        return [event] if event.get("units", min_units) >= min_units else []
    return []


def reply(question_id, **outcome):
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", "id": question_id, **outcome}) + "\n")
    sys.stdout.flush()


def main():
    min_units = 0
    for line in sys.stdin:
        question = json.loads(line)
        method, parameters = question["method"], question.get("params", {})
        if method == "initialize":
            min_units = parameters["settings"].get("min_units", 0)
            reply(question["id"], result={"protocol": 1, **MANIFEST})
        elif method == "extract":
            reply(question["id"], result={"events": read(parameters["article"], min_units)})
        else:
            reply(question["id"], error={"code": -32601, "message": f"unknown method {method}"})


if __name__ == "__main__":
    main()
