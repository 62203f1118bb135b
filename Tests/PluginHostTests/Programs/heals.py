#!/usr/bin/python3 -B
# Ends on every article until the file it is told of exists.
import os
import sys
from conversation import questions, read

for question in questions():
    if not os.path.exists(sys.argv[2]):
        os._exit(3)
    read(question)
