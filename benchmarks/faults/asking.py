"""Clients that ask a served newsroom without pause, and note every answer."""

import http.client
import json
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

GIVE_UP_SECONDS = 90
PAUSE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: status (0 if the connection broke), seconds it took, its head."""

    path: str
    status: int
    seconds: float
    began: float
    retry_after: str = ""
    media_type: str = ""
    body: bytes = b""

    @property
    def is_fit(self) -> bool:
        """Return whether it is an answer as promised: done, or 503 with a time to come back."""
        if self.status == 503:
            is_problem = self.media_type == "application/problem+json"
            return bool(self.retry_after) and (is_problem or not self.path.startswith("/api/"))
        return 200 <= self.status < 400


@dataclass(slots=True)
class Notes:
    """All answers of a trial, and the external IDs of what was acknowledged."""

    answers: list[Answer] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)

    @property
    def slowest(self) -> float:
        return max((answer.seconds for answer in self.answers), default=0.0)

    @property
    def unfit(self) -> list[Answer]:
        return [answer for answer in self.answers if not answer.is_fit]

    def count(self, status: int) -> int:
        return sum(answer.status == status for answer in self.answers)


def ask(port: int, path: str, *, token: str = "", body: object = None, cookie: str = "") -> Answer:
    """Send one request on a connection of its own; a body makes it a POST of JSON."""
    headers = {"Accept-Language": "en"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    if cookie:
        headers["Cookie"] = cookie
    if isinstance(body, tuple):
        headers["Content-Type"], sent = body
    else:
        headers["Content-Type"] = "application/json"
        sent = None if body is None else json.dumps(body).encode()
    began = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=GIVE_UP_SECONDS)
    try:
        connection.request("GET" if body is None else "POST", path, sent, headers)
        response = connection.getresponse()
        content = response.read()
        status, head = response.status, response.headers
    except (OSError, http.client.HTTPException) as error:
        return Answer(path, 0, time.monotonic() - began, began, body=repr(error).encode())
    finally:
        connection.close()
    seconds = time.monotonic() - began
    media_type = head.get("Content-Type", "").partition(";")[0]
    return Answer(path, status, seconds, began, head.get("Retry-After", ""), media_type, content)


@contextmanager
def asking(port: int, token: str, cookie: str, threads: int = 12) -> Iterator[Notes]:
    """Read pages and lists and store articles, in so many threads, until the block ends."""
    notes, ended = Notes(), threading.Event()
    turns = [_reader(port, token, cookie), _writer(port, token)]
    clients = [
        threading.Thread(target=_keep_asking, args=(turns[n % 2], notes, ended))
        for n in range(threads)
    ]
    for client in clients:
        client.start()
    try:
        yield notes
    finally:
        ended.set()
        for client in clients:
            client.join()


@contextmanager
def checking(port: int, path: str) -> Iterator[Notes]:
    """Ask a health check ten times a second until the block ends."""
    notes, ended = Notes(), threading.Event()

    def turn(notes: Notes) -> None:
        notes.answers.append(ask(port, path))
        time.sleep(0.1)

    client = threading.Thread(target=_keep_asking, args=(turn, notes, ended))
    client.start()
    try:
        yield notes
    finally:
        ended.set()
        client.join()


def _keep_asking(turn: Callable[[Notes], None], notes: Notes, ended: threading.Event) -> None:
    while not ended.is_set():
        turn(notes)
        time.sleep(PAUSE_SECONDS)


def _reader(port: int, token: str, cookie: str) -> Callable[[Notes], None]:
    def turn(notes: Notes) -> None:
        for path in ("/", "/articles/3/", "/verdicts/", "/admin/"):
            notes.answers.append(ask(port, path, cookie=cookie))
        for path in ("articles/", "articles/3/claims/", "verdicts/", "sources/"):
            notes.answers.append(ask(port, f"/api/v1/{path}", token=token))

    return turn


def _writer(port: int, token: str) -> Callable[[Notes], None]:
    def turn(notes: Notes) -> None:
        name = f"trial-{uuid.uuid4()}"
        article = {"external_id": name, "body": "Die Werft hat 312 Leute.", "headline": "Werft"}
        answer = ask(port, "/api/v1/articles/", token=token, body=article)
        notes.answers.append(answer)
        if answer.status in (200, 201):
            notes.stored.append(name)

    return turn
