#!/usr/bin/python3 -B
# A sink: takes alerts, wants some again later, refuses others.
import json
from conversation import answer, questions

for question in questions():
    alert = question["params"]["alert"]
    if alert["id"] == "later":
        error = {"code": 1, "message": "busy", "data": {"retry": True}}
    elif alert["id"] == "never":
        error = {"code": 2, "message": "not mine"}
    else:
        answer(question, {})
        continue
    print(json.dumps({"jsonrpc": "2.0", "id": question["id"], "error": error}), flush=True)
