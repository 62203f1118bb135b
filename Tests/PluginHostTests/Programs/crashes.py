#!/usr/bin/python3 -B
# Ends on an article about a bomb, with answers to earlier ones still in its own buffer.
import os
from conversation import questions, read, title

for question in questions():
    if "BOMB" in title(question):
        os._exit(3)
    read(question)
