#!/usr/bin/python3 -B
# Keeps the answer to the bomb until it has read the next article.
from conversation import questions, read, title

kept = None
for question in questions():
    if "BOMB" in title(question):
        kept = question
        continue
    read(question)
    if kept:
        read(kept)
