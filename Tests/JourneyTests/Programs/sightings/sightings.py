#!/usr/bin/python3 -SB
"""Reports the first word of each title."""
import json
import sys

for line in sys.stdin:
    question = json.loads(line)
    if question["method"] == "initialize":
        result = {"protocol": 1, "name": "sightings", "version": "1.0.0"}
    else:
        word = question["params"]["article"]["title"].split()[0]
        event = {"type": "spotting", "status": "seen", "confidence": 1, "rule": "first_word", "word": word,
                 "evidence": [{"field": "word", "quote": word}]}
        result = {"events": [event]}
    print(json.dumps({"jsonrpc": "2.0", "id": question["id"], "result": result}), flush=True)
