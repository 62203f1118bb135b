#!/usr/bin/python3 -B
import sys
from conversation import questions, read

print("error: first\x1b[31m words", file=sys.stderr, flush=True)
for number in range(500):
    print("line", number, "x" * 5000, file=sys.stderr, flush=True)
for question in questions():
    read(question)
