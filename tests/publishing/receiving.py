"""A receiver of webhooks that really listens, and can be set to fail."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Delivery, Webhook
from articles.workflow import (
    Attempt,
    note_attempt,
    queue_deliveries,
    take_due,
)
from tests.factories import NOW, ArticleFactory, WebhookFactory


@dataclass
class Received:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def event(self) -> dict[str, Any]:
        return json.loads(self.body)


@dataclass
class Receiver:
    """Listens on a port of this machine; `answer` and `body` make the answer of each request."""

    answer: Callable[[Received], int] = lambda request: 204
    body: Callable[[Received], bytes] = lambda request: b""
    headers: dict[str, str] = field(default_factory=dict)
    port: int = 0
    received: list[Received] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> "Receiver":
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                length = int(self.headers.get("Content-Length", 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                request = Received(self.path, headers, self.rfile.read(length))
                receiver.received.append(request)
                self.send_response(receiver.answer(request))
                for name, value in receiver.headers.items():
                    self.send_header(name, value)
                body = receiver.body(request)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST  # noqa: N815 (a followed redirect would come as GET)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *exc) -> None:
        self.stopped.set()
        self.server.shutdown()
        self.server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def events(self) -> list[dict[str, Any]]:
        return [request.event for request in self.received]

    def wait_for(self, count: int, seconds: float = 30) -> None:
        """Wait until so many requests have come in."""
        ends = time.monotonic() + seconds
        while len(self.received) < count and time.monotonic() < ends:
            time.sleep(0.02)
        assert len(self.received) >= count, self.received


def jobs():
    return ProcrastinateJob.objects.filter(task_name="articles.deliver_webhooks", status="todo")


def later(**passed):
    """Let time pass for what waits."""
    for row in Delivery.objects.waiting():
        row.next_at -= timedelta(**passed)
        row.expires_at -= timedelta(**passed)
        row.save()


def failed(attempt: Attempt, count: int) -> list[Webhook]:
    """Return webhooks whose first delivery has just failed this way, and is due again."""
    webhooks = [WebhookFactory() for _ in range(count)]
    ArticleFactory()
    queue_deliveries(at=NOW)
    for taken in take_due(at=NOW, most=count):
        note_attempt(delivery=taken.delivery, at=NOW, attempt=attempt)
    later(minutes=1)
    return webhooks
