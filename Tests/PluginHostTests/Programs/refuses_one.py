#!/usr/bin/python3 -B
import json
from conversation import questions, read, title

for question in questions():
    if "BOMB" in title(question):
        print(json.dumps({"jsonrpc": "2.0", "id": question["id"], "error": {"code": -32603, "message": "cannot"}}), flush=True)
    else:
        read(question)
