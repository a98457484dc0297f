"""A receiver of webhooks that notes what arrives under which id."""

import hashlib
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Receiver:
    """Counts the deliveries by `webhook-id`, and the bodies that came with each."""

    def __init__(self) -> None:
        self.deliveries: Counter[str] = Counter()
        self.bodies: dict[str, set[str]] = {}
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/"

    @property
    def repeated(self) -> int:
        """Return how many deliveries came again under an id that was there already."""
        return self.deliveries.total() - len(self.deliveries)

    @property
    def changed(self) -> list[str]:
        """Return the ids that came with more than one body."""
        return [name for name, bodies in self.bodies.items() if len(bodies) > 1]

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _note(self, name: str, body: bytes) -> None:
        with self._lock:
            self.deliveries[name] += 1
            self.bodies.setdefault(name, set()).add(hashlib.sha256(body).hexdigest())

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        note = self._note

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                note(self.headers["webhook-id"], body)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        return Handler
