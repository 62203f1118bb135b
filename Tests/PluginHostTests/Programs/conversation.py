"""The part of the protocol that the hostile programs keep to."""
import json
import sys


def answer(question, result):
    print(json.dumps({"jsonrpc": "2.0", "id": question["id"], "result": result}), flush=True)


def introduce(question):
    answer(question, {"protocol": 1, "name": "hostile", "version": "1.0.0"})


def event(title):
    word = title.split()[0]
    return {"type": "sighting", "status": "seen", "confidence": 1, "rule": "first word", "word": word,
            "evidence": [{"field": "word", "quote": word}]}


def read(article_question):
    answer(article_question, {"events": [event(title(article_question))]})


def title(question):
    return question["params"]["article"]["title"]


def questions():
    """Yields the questions about articles; answers the first one itself."""
    for line in sys.stdin:
        question = json.loads(line)
        if question["method"] == "initialize":
            introduce(question)
        else:
            yield question
