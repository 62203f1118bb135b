#!/usr/bin/python3 -B
import os
from conversation import questions

for question in questions():
    os._exit(3)
