#!/usr/bin/python3 -B
import time
from conversation import questions, read, title

for question in questions():
    while "BOMB" in title(question):
        time.sleep(60)
    read(question)
