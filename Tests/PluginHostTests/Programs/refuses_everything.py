#!/usr/bin/python3 -B
import json
from conversation import questions

for question in questions():
    print(json.dumps({"jsonrpc": "2.0", "id": question["id"], "error": {"code": -32603, "message": "no dictionary"}}), flush=True)
