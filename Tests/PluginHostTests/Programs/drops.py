#!/usr/bin/python3 -B
# A good event beside bad ones.
from conversation import answer, event, questions, title

for question in questions():
    good = event(title(question))
    answer(question, {"events": [
        good, 7, {**good, "status": "unheard_of"}, {**good, "type": "deal"}, {**good, "confidence": 2},
        {**good, "evidence": [{"field": "word", "quote": "not there"}]}, {**good, "word": 5}]})
