"""Feeds served by nginx on loopback, with validators, and the log of who asked when."""
import pathlib
import socket
import subprocess
import time

from common import feed

CONFIGURATION = """
user root; worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log crit;
events {{ worker_connections 8192; }}
http {{
  log_format times '$msec $status $request_uri'; access_log {folder}/access.log times buffer=64k flush=1s;
  keepalive_requests 1000000; etag on; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5; types {{ application/rss+xml xml; }}
  server {{ listen 127.0.0.1:{port} backlog=4096; root {folder}/site; }}
}}
"""


class Site:
    """`count` addresses of feeds below /; the same few documents stand behind them."""

    def __init__(self, folder, count, items=30):
        self.folder, self.count = pathlib.Path(folder), count
        (self.folder / "site").mkdir()
        for number in range(count):
            path = self.folder / "site" / f"{number}.xml"
            if number < 20:
                path.write_bytes(feed(number, items))
            else:
                path.hardlink_to(self.folder / "site" / f"{number % 20}.xml")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        (self.folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=self.port))
        self.server = subprocess.Popen(["nginx", "-c", str(self.folder / "nginx.conf")], stderr=subprocess.DEVNULL)
        while socket.socket().connect_ex(("127.0.0.1", self.port)) != 0:
            time.sleep(0.05)

    def address(self, number):
        return f"http://127.0.0.1:{self.port}/{number}.xml"

    def requests(self):
        """Time, status and path of every request so far."""
        time.sleep(1.5)
        lines = (line.split() for line in (self.folder / "access.log").read_text().splitlines())
        return [(float(moment), int(status), path) for moment, status, path in lines]

    def stop(self):
        self.server.terminate()
        self.server.wait()
