#!/usr/bin/python3 -B
from conversation import questions, read, title

eaten = []
for question in questions():
    while "BOMB" in title(question):
        eaten.append(bytearray(8 * 1024 * 1024))
    read(question)
