"""Verifies one request as a receiver of Standard Webhooks 1.0.0 does, written from the specification alone.

Standard input: {"headers": {...}, "body": "...", "secret": "whsec_...", "now": seconds}. Prints "ok" or what is wrong.
"""

import base64
import hashlib
import hmac
import json
import sys

TOLERANCE = 300


def verdict(request):
    headers = {name.lower(): value for name, value in request["headers"].items()}
    for name in ("webhook-id", "webhook-timestamp", "webhook-signature"):
        if name not in headers:
            return "missing " + name
    if "." in headers["webhook-id"]:
        return "id with a full stop"
    if abs(int(headers["webhook-timestamp"]) - request["now"]) > TOLERANCE:
        return "too old or too new"
    key = base64.b64decode(request["secret"].removeprefix("whsec_"), validate=True)
    signed = ".".join([headers["webhook-id"], headers["webhook-timestamp"], request["body"]])
    wanted = hmac.new(key, signed.encode("utf-8"), hashlib.sha256).digest()
    for signature in headers["webhook-signature"].split(" "):
        version, _, value = signature.partition(",")
        if version == "v1" and hmac.compare_digest(base64.b64decode(value, validate=True), wanted):
            return "ok"
    return "no signature fits"


print(verdict(json.load(sys.stdin)))
