#!/usr/bin/python3 -B
from conversation import questions, read, title

for question in questions():
    if "BOMB" in title(question):
        print("Traceback (most recent call last):", flush=True)
    else:
        read(question)
