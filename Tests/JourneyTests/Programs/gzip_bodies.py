"""Prints two bodies in gzip, each a line of Base64: 100 MiB of zeros, and a text of which the second half is missing."""
import base64
import gzip
import sys

bomb = gzip.compress(bytes(100 << 20), 1)
text = gzip.compress("".join(f"Gull {number}\n" for number in range(10_000)).encode())
for body in (bomb, text[:len(text) // 2]):
    sys.stdout.write(base64.b64encode(body).decode() + "\n")
