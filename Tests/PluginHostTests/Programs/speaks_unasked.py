#!/usr/bin/python3 -B
# Answers a question that nobody has asked, again and again.
from conversation import answer, questions, read, title

for question in questions():
    while "BOMB" in title(question):
        answer({"id": 4711}, {"events": []})
    read(question)
