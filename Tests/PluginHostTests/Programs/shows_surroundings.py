#!/usr/bin/python3 -B
# Reports its environment, folder, descriptors, limits and process group, one fact an event.
import os
import resource
from conversation import answer, questions

for question in questions():
    with open("/proc/self/status") as status:
        lines = status.read().splitlines()
    facts = [
        "environment=" + ",".join(sorted(os.environ)),
        "folder=" + ",".join(os.listdir(".")) + "|" + os.getcwd(),
        "descriptors=" + ",".join(sorted(os.listdir("/proc/self/fd"), key=int)[:3]) + "|" + str(len(os.listdir("/proc/self/fd"))),
        "group=" + str(os.getpgid(0) == os.getpid()),
        "data=" + str(resource.getrlimit(resource.RLIMIT_DATA)[0]),
        "core=" + str(resource.getrlimit(resource.RLIMIT_CORE)[0]),
        "privileges=" + [line for line in lines if line.startswith("NoNewPrivs")][0].split()[1],
        "blocked=" + [line for line in lines if line.startswith("SigBlk")][0].split()[1],
    ]
    with open("left-behind", "w") as file:
        file.write("x")
    answer(question, {"events": [{"type": "sighting", "status": "seen", "word": fact} for fact in facts]})
