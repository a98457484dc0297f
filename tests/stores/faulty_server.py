"""A server that answers every request of S3 with the same fault."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ERROR = "<?xml version='1.0'?><Error><Code>{code}</Code><Message>no</Message></Error>"


class FaultyServer(ThreadingHTTPServer):
    """Count requests and answer each with `status` and `body`; `missing` bytes never come."""

    daemon_threads = True

    def __init__(self, status: int, body: bytes, missing: int = 0) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.status, self.body, self.missing = status, body, missing
        self.requests = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: FaultyServer
    # A client that announces a body waits a second for an answer that 1.0 doesn't have.
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.requests += 1
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.body) + self.server.missing))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(self.server.body)
        self.close_connection = True

    do_PUT = do_HEAD = do_DELETE = do_GET  # noqa: N815

    def log_message(self, *_words: object) -> None:
        pass


@contextmanager
def faulty_server(
    status: int, code: str = "", body: bytes = b"", missing: int = 0
) -> Iterator[FaultyServer]:
    """Serve a fault: a status with an error's code, or a body of which bytes are missing."""
    answer = ERROR.format(code=code).encode() if code else body
    with FaultyServer(status, answer, missing) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
