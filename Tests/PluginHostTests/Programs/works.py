#!/usr/bin/python3 -B
from conversation import questions, read

for question in questions():
    read(question)
