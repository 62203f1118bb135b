#!/usr/bin/python3 -B
# One endless line.
import sys
from conversation import questions, read, title

for question in questions():
    while "BOMB" in title(question):
        sys.stdout.write("x" * 65536)
    read(question)
