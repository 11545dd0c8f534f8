"""Serves a built site as GitHub Pages does: under a sub-path, gzip, cached for ten minutes, 404.html for what is not there."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PREFIX = "/some/prefix/"
TEXT = ("text/", "application/json", "application/xml", "image/svg", "application/javascript")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder: Path

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        below = path.removeprefix(PREFIX) if path.startswith(PREFIX) else "nowhere"
        file = self.folder / ("nowhere" if len(below) > 255 else below)
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        self._send(200 if found else 404, file if found else self.folder / "404.html")

    def _send(self, status: int, file: Path) -> None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        body, packed = file.read_bytes(), kind.startswith(TEXT)
        body = gzip.compress(body, mtime=0) if packed else body
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if packed else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def hosting(folder: Path) -> Iterator[str]:
    """The address of the home page while `folder` is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Site", (Handler,), {"folder": folder}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()
