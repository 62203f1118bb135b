#!/usr/bin/env python3
"""Bodies: most memory of `newshound once` by the size of a feed, one at a time and 32 at once; max_size is 10 MiB."""
import http.server
import pathlib
import re
import subprocess
import tempfile
import threading

from common import NEWSHOUND, article, need

SIZES = [0.1, 1, 9.5, 50]
SETTINGS = """
storage: {{path: {folder}/newshound.db}}
plugins: {{bundled: []}}
polling: {{host_gap: 0s, per_host: 32}}
network: {{connections: 64, timeout: 5m}}
sinks: [{{name: stdout, kind: stdout}}]
feeds:
"""


def document(megabytes):
    text = article(1, 900)["text"]
    item = '<item><guid isPermaLink="false">g{0}</guid><title>Invented {0}</title><link>http://127.0.0.1/{0}</link><description>{1}</description></item>\n'
    items, size = [], 0
    while size < megabytes * 1e6:
        items.append(item.format(len(items), text))
        size += len(items[-1].encode())
    return ('<?xml version="1.0"?><rss version="2.0"><channel><title>Invented</title>' + "".join(items) + "</channel></rss>").encode()


class Feeds(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    documents = {}

    def do_GET(self):
        body = self.documents[self.path.split("?")[0]]
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def log_message(self, *_):
        pass


def peak(port, path, count):
    """Most MiB resident, and how many feeds were read."""
    with tempfile.TemporaryDirectory() as folder:
        settings = pathlib.Path(folder, "newshound.yaml")
        settings.write_text(
            SETTINGS.format(folder=folder)
            + "".join(f'  - {{name: f{n}, address: "http://127.0.0.1:{port}{path}?{n}", allow_private: true, backfill: 0}}\n' for n in range(count)))
        run = subprocess.run(["time", "-f", "peak %M", NEWSHOUND, "once", "--config", settings], capture_output=True, text=True)
        listed = subprocess.run([NEWSHOUND, "feeds", "--config", settings], capture_output=True, text=True).stdout
        return int(re.findall(r"peak (\d+)", run.stderr)[-1]) / 1024, len(re.findall(r"^f\d+ +ok ", listed, re.M))


def main():
    need("time")
    Feeds.documents = {f"/{size}": document(size) for size in SIZES}
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Feeds)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for count in (1, 32):
        for size in SIZES:
            memory, read = peak(server.server_address[1], f"/{size}", count)
            print(f"{count:3} feeds of {size:4} MB  {memory:5.0f} MiB at most, {read} read")


main()
