"""A host of several sites that deploys, breaks, hangs and goes away, as GitHub Pages would: gzip, ETag, ten minutes of cache."""

import gzip
import hashlib
import mimetypes
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.quality.hosting import TEXT


@dataclass
class Host:
    """`sites`: folders by path. `log`: path, status and bytes of each answer. What is `missing` is not found."""

    sites: dict[str, Path]
    missing: set[str] = field(default_factory=set)
    log: list[tuple[str, int, int]] = field(default_factory=list)
    redirects: dict[str, str] = field(default_factory=dict)
    silent: bool = False
    port: int = 0

    def start(self) -> None:
        self._awake = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), type("Site", (Handler,), {"host": self}))
        self._server.handle_error = lambda *_: None  # a browser that no longer listens
        self._server.block_on_close = False
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self) -> None:
        self.silent = False
        self._awake.set()
        self._server.shutdown()
        self._server.server_close()

    def url(self, site: str, address: str = "") -> str:
        return f"http://127.0.0.1:{self.port}{site}{address}"

    def answer(self, path: str) -> tuple[int, Path]:
        site = max((s for s in self.sites if path.startswith(s)), key=len, default=None)
        if site is None:
            return 404, Path("nowhere")
        file = self.sites[site] / path.removeprefix(site)
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file() and path.removeprefix(site) not in self.missing
        return (200, file) if found else (404, self.sites[site] / "404.html")

    def wait(self) -> None:
        """While the host is silent, nobody gets an answer."""
        if self.silent:
            self._awake.wait()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    host: Host

    def do_GET(self) -> None:
        self.host.wait()
        path = unquote(urlsplit(self.path).path)
        if path in self.host.redirects:
            self.send_response(301)
            self.send_header("Location", self.host.redirects[path])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status, file = self.host.answer(path)
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body, packed = file.read_bytes() if file.is_file() else b"", kind.startswith(TEXT)
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        body = gzip.compress(body, mtime=0) if packed and body else body
        self.host.log.append((path, status, len(body)))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if packed else kind)
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("ETag", tag)
        self.send_header("Connection", "close")  # so that nobody is served after the end
        if packed and body:
            self.send_header("Content-Encoding", "gzip")
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass
