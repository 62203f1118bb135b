#!/usr/bin/python3 -B
# Starts a process that keeps the pipes open, ignores SIGTERM and outlives its parent.
import os
import subprocess
import sys
from conversation import questions, read, title

for question in questions():
    if "BOMB" in title(question):
        program = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
        subprocess.Popen([sys.executable, "-c", program, sys.argv[1]])
        os._exit(0)
    read(question)
