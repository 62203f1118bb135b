#!/usr/bin/python3 -B
import signal
import time
from conversation import questions, read, title

signal.signal(signal.SIGTERM, signal.SIG_IGN)
for question in questions():
    if "BOMB" in title(question):
        print("no answer", flush=True)
    else:
        read(question)
while True:
    time.sleep(60)
