"""A client that speaks JSON and carries a token."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.test.utils import CaptureQueriesContext

from articles.models import Article, User
from articles.permissions import Scope
from tests.acts import version_at
from tests.factories import UserFactory, token_for
from tests.newsroom import TEXT, claim_on, receive

EVERY_SCOPE = [scope.value for scope in Scope]


@dataclass
class Caller:
    """Calls the API as one user with one token; paths are below `/api/v1/`.

    `reads_first`: an act without a version gets the current one.
    """

    user: User | None
    token: str = ""
    client: Client = field(default_factory=Client)
    reads_first: bool = True

    def call(self, method: str, path: str, data: Any = None, **headers: str) -> HttpResponse:
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        path = path if path.startswith("/") else f"/api/v1/{path}"
        names = isinstance(data, dict) and "version" in data
        if self.reads_first and method != "GET" and not names and "If-Match" not in headers:
            version = version_at(path, data)
            headers |= {} if version is None else {"If-Match": f'"{version}"'}
        return self.client.generic(
            method,
            path,
            data if isinstance(data, bytes) else self.client._encode_json(data or {}, JSON),
            content_type=headers.pop("Content-Type", JSON),
            headers=headers,
        )

    def get(self, path: str, **headers: str) -> HttpResponse:
        return self.call("GET", path, b"", **headers)

    def post(self, path: str, data: Any = None, **headers: str) -> HttpResponse:
        return self.call("POST", path, data, **headers)

    def upload(self, path: str, *files: tuple, **data: Any) -> HttpResponse:
        """Send files as a form: name, content and, if it is not to be guessed, media type."""
        data["file"] = [
            SimpleUploadedFile(name, content, *(kind or ["application/octet-stream"]))
            for name, content, *kind in files
        ]
        form = encode_multipart(BOUNDARY, data)
        return self.call("POST", path, form, Content_Type=MULTIPART_CONTENT)

    def patch(self, path: str, data: Any = None, **headers: str) -> HttpResponse:
        return self.call("PATCH", path, data, **headers)


JSON = "application/json"
COUNTING = "INSERT INTO articles_requestcount"


@pytest.fixture
def django_assert_num_queries() -> Callable[[int], Any]:
    """Count the queries of a response without one that only counts the request itself."""

    @contextmanager
    def assert_number(expected: int) -> Iterator[None]:
        with CaptureQueriesContext(connection) as captured:
            yield
        asked = [
            query["sql"] for query in captured if not query["sql"].lstrip().startswith(COUNTING)
        ]
        assert len(asked) == expected, "\n".join(asked)

    return assert_number


@pytest.fixture
def within_a_minute(monkeypatch) -> None:
    """Freeze the clock of request counts, so that no new minute begins between two requests."""
    now = time.time()
    monkeypatch.setattr("articles.api.throttling.time", SimpleNamespace(time=lambda: now))


@pytest.fixture
def calling(db) -> Callable[..., Caller]:
    """Return a function that creates a caller for a user, or for a new one of a role."""

    def make(who: User | str, *scopes: str) -> Caller:
        user = UserFactory(role=who) if isinstance(who, str) else who
        return Caller(user, token_for(user, *scopes))

    return make


@pytest.fixture
def visitor(db) -> Caller:
    return Caller(None)


@pytest.fixture
def as_checker(calling, checker) -> Caller:
    return calling(checker)


@pytest.fixture
def as_chief(calling, chief) -> Caller:
    return calling(chief)


@pytest.fixture
def as_author(calling, author) -> Caller:
    return calling(author)


@pytest.fixture
def other(chief) -> Article:
    """Return an article with the text of `article`, by somebody else."""
    return receive(chief, TEXT, author=UserFactory())


@pytest.fixture
def three(article, other):
    """Return claims of two articles, not in the order of their articles."""
    return [
        claim_on(other, "30 Prozent"),
        claim_on(article, "30 Prozent"),
        claim_on(other, "40 Prozent"),
    ]
