#!/usr/bin/python3 -B
import os
import time
from conversation import questions, read, title

for question in questions():
    if "BOMB" in title(question):
        os.close(1)
        time.sleep(60)
    read(question)
