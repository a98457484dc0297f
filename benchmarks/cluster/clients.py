"""Editors and a content system that try until they are answered, as a careful client does.

Each act has an `Idempotency-Key` and is sent again, to the other web server, until an answer
arrives: what was acknowledged must be there once, and what was not at most once.
"""

import http.client
import json
import random
import re
import threading
import time
import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

GIVE_UP_SECONDS = 300
TIMEOUT_SECONDS = 30
PAUSE_SECONDS = 0.5
# Worth another attempt: no connection, a proxy's word for that, an outage, a lock of ours.
AGAIN = (0, 502, 503, 504)
SENTENCES = (
    "Die Werft in {place} hat {n} Leute.",
    "Der Umsatz stieg um {n} Prozent auf {m} Millionen Euro.",
    "{m} Menschen kamen am {d}. März 2026 nach {place}.",
)
PLACES = ("Husum", "Kiel", "Emden", "Rostock", "Bremen")


@dataclass
class Record:
    """What all clients saw: answers, errors, retries, waits, and what was acknowledged."""

    answers: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)
    retries: int = 0
    longest: tuple[float, str] = (0.0, "")
    articles: dict[str, bool] = field(default_factory=dict)
    verdicts: dict[str, bool] = field(default_factory=dict)
    jobs: list[str] = field(default_factory=list)
    answered_at: list[float] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def longest_gap(self) -> float:
        """Return the longest time in which no client got an answer, in seconds."""
        times = sorted(self.answered_at)
        return max((b - a for a, b in pairwise(times)), default=0.0)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; status 0 where none came."""

    status: int
    body: Any = None
    etag: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Access:
    """Where the web servers are, what one signs in with, and the pk of the rating "true"."""

    ports: Sequence[int]
    token: str
    cookie: str
    rating: int


class Client:
    """One client with its own articles; all that it does follows from its seed."""

    def __init__(self, access: Access, record: Record, seed: int) -> None:
        self.ports, self.token, self.cookie = access.ports, access.token, access.cookie
        self.rating, self.record = access.rating, record
        self.random = random.Random(seed)
        self.articles: list[int] = []
        acts = {self.store: 4, self.store_long: 1, self.store_many: 1}
        acts |= {self.judge: 5, self.judge_at_desk: 4}
        acts |= {self.look: 4, self.ask_clearance: 3}
        self.acts, self.weights = list(acts), list(acts.values())

    def work(self, ended: threading.Event) -> None:
        """Act again and again until `ended`."""
        while not ended.is_set():
            self.random.choices(self.acts, self.weights)[0]()
            time.sleep(self.random.uniform(0.02, 0.2))

    def store(self) -> None:
        name, body = self._article(2)
        self._note(self.record.articles, name, False)
        reply = self._try("POST", "/api/v1/articles/", body)
        if reply.status in (200, 201):
            self._note(self.record.articles, name, True)
            self.articles.append(reply.body["id"])

    def store_long(self) -> None:
        """Store a text that a job receives."""
        name, body = self._article(60)
        self._note(self.record.articles, name, False)
        reply = self._try("POST", "/api/v1/articles/", body)
        if reply.status == 202:
            self._note(self.record.articles, name, True)
            self.record.jobs.append(name)

    def store_many(self) -> None:
        """Store three articles as JSON lines."""
        made = [self._article(2) for _ in range(3)]
        for name, _ in made:
            self._note(self.record.articles, name, False)
        lines = "\n".join(json.dumps(body) for _, body in made).encode()
        reply = self._try("POST", "/api/v1/articles/bulk/", lines, "application/x-ndjson")
        if reply.status == 200 and len(reply.body) == len(made):
            for (name, _), line in zip(made, reply.body, strict=True):
                self._note(self.record.articles, name, line.get("status") in (200, 201))

    def judge(self) -> None:
        """Judge a claim of an own article, with words that no other verdict has."""
        claim = self._claim()
        if claim is None:
            return
        mark = self._mark()
        body = {"rating": "true", "explanation": mark, "version": claim["version"]}
        reply = self._try("POST", f"/api/v1/claims/{claim['id']}/verdicts/", body)
        self._note(self.record.verdicts, mark, reply.status == 201)

    def judge_at_desk(self) -> None:
        """Judge by the desk's form, which has no key: the version refuses it the second time."""
        claim = self._claim()
        if claim is None:
            return
        mark = self._mark()
        form = {"rating": self.rating, "explanation": mark, "version": claim["version"]}
        sent = urlencode(form).encode()
        path = f"/claims/{claim['id']}/verdict/"
        reply = self._try("POST", path, sent, "application/x-www-form-urlencoded", fits=(409,))
        self._note(self.record.verdicts, mark, reply.status in (200, 302))

    def _claim(self) -> dict[str, Any] | None:
        """Return a claim of an own article, as it is now."""
        if not self.articles:
            return None
        article = self.random.choice(self.articles)
        listed = self._try("GET", f"/api/v1/articles/{article}/claims/")
        rows = listed.body["results"] if listed.status == 200 else []
        return self.random.choice(rows) if rows else None

    def _mark(self) -> str:
        """Return words that no other verdict has, noted as not acknowledged yet."""
        mark = f"trial {uuid.UUID(int=self.random.getrandbits(128))}"
        self._note(self.record.verdicts, mark, False)
        return mark

    def ask_clearance(self) -> None:
        if self.articles:
            article = self.random.choice(self.articles)
            self._try("GET", f"/api/v1/articles/{article}/clearance/")

    def look(self) -> None:
        """Read what may come from a replica, and a page of the desk."""
        path = self.random.choice(
            ["/verdicts/", "/api/v1/verdicts/", "/archive/?words=Werft", "/", "/verdicts/feed.atom"]
        )
        self._try("GET", path)

    def _article(self, sentences: int) -> tuple[str, dict[str, Any]]:
        name = f"trial-{uuid.UUID(int=self.random.getrandbits(128))}"
        text = " ".join(self._sentence() for _ in range(sentences))
        return name, {"external_id": name, "headline": "Werft", "language": "de", "body": text}

    def _sentence(self) -> str:
        number = self.random.randrange
        return self.random.choice(SENTENCES).format(
            place=self.random.choice(PLACES), n=number(2, 99), m=number(100, 999), d=number(1, 31)
        )

    def _try(
        self, method: str, path: str, body: Any = None, kind: str = "", fits: Sequence[int] = ()
    ) -> Reply:
        """Send a request until it is answered, each time to the next web server.

        Answers that refuse it are noted, unless their status `fits` another attempt.
        """
        key = str(uuid.UUID(int=self.random.getrandbits(128)))
        began, first = time.monotonic(), self.random.randrange(len(self.ports))
        attempts = first
        while True:
            reply = self._send(
                self.ports[attempts % len(self.ports)], method, path, body, kind, key
            )
            waited = time.monotonic() - began
            is_fit = reply.status < 400 or (attempts > first and reply.status in fits)
            self._count(f"{method} {path}", reply, waited, is_fit)
            if reply.status not in AGAIN and not _is_still_running(reply):
                return reply
            if waited > GIVE_UP_SECONDS:
                self.record.given_up.append(f"{method} {path}: {reply.status} {reply.reason}")
                return reply
            attempts += 1
            self.record.retries += 1
            time.sleep(PAUSE_SECONDS)

    def _send(self, port: int, method: str, path: str, body: Any, kind: str, key: str) -> Reply:
        headers = {"Accept-Language": "en", "Connection": "close"}
        if path.startswith("/api/"):
            headers |= {"Authorization": f"Bearer {self.token}"}
        else:
            secret = re.search(r"csrftoken=([^;]+)", self.cookie)
            headers |= {"Cookie": self.cookie, "X-CSRFToken": secret[1] if secret else ""}
        sent = body if isinstance(body, bytes) else None
        if body is not None:
            headers |= {"Content-Type": kind or "application/json", "Idempotency-Key": key}
            sent = sent or json.dumps(body).encode()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)
        try:
            connection.request(method, path, sent, headers)
            answer = connection.getresponse()
            content = answer.read()
            return Reply(answer.status, _read(content, answer), answer.headers.get("ETag", ""))
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Reply(0, reason=repr(error)[:120])
        finally:
            connection.close()

    def _count(self, request: str, reply: Reply, waited: float, is_fit: bool) -> None:
        with self.record.lock:
            if reply.status in AGAIN:
                name = str(reply.status) if reply.status else reply.reason.partition("(")[0]
                self.record.errors[name] += 1
                return
            self.record.answers[str(reply.status)] += 1
            self.record.answered_at.append(time.monotonic())
            self.record.longest = max(self.record.longest, (waited, request))
            if not is_fit and not _is_still_running(reply):
                self.record.refused.append(f"{request}: {reply.status} {reply.body}"[:300])

    def _note(self, kept: dict[str, bool], name: str, is_acknowledged: bool) -> None:
        with self.record.lock:
            kept[name] = is_acknowledged


def _is_still_running(reply: Reply) -> bool:
    """Return whether the first attempt is still being answered: ask again."""
    return reply.status == 409 and "still_running" in str(reply.body)


def _read(content: bytes, answer: http.client.HTTPResponse) -> Any:
    """Return JSON, JSON lines as a list, or nothing of a page."""
    kind = answer.headers.get("Content-Type", "")
    if "ndjson" in kind or "jsonl" in kind:
        return [json.loads(line) for line in content.splitlines() if line.strip()]
    return json.loads(content) if "json" in kind else None
