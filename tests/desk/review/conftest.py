"""An article with claims in every state, and people who work on it."""

from copy import deepcopy
from types import SimpleNamespace

import pytest

from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    QuestionFactory,
    UserFactory,
    VerdictFactory,
)

ENGLISH = {"Accept-Language": "en"}
TEXT = """Ein Werk an der Küste 🚢

Die Werft in Husum hat dreihundert Leute, sagte Anna Rohde der Zeitung. Im Herbst waren es weniger.

Der Kai gehört der Stadt. Sie vermietet ihn seit dem Frühling."""


@pytest.fixture
def author(db):
    return UserFactory.create(role="author")


@pytest.fixture
def chief(db):
    return UserFactory.create(role="chief")


@pytest.fixture
def checker(client, db):
    """A checker who is signed in and reads English."""
    user = UserFactory.create(language="en")
    client.force_login(user)
    return user


@pytest.fixture(scope="module")
def stored_piece(module_rows):
    """Store the rows of `piece` once for a module."""
    author = UserFactory.create(role="author")
    article = ArticleFactory.create(text=TEXT, author=author, quotes=())
    quotes = {
        "open": "dreihundert Leute",
        "query": "Anna Rohde",
        "right": "Husum",
        "wrong": "weniger",
        "dismissed": "Küste",
    }
    made = {
        state: ClaimFactory.create(article=article, quote=quote) for state, quote in quotes.items()
    }
    VerdictFactory.create(claim=made["right"])
    VerdictFactory.create(claim=made["wrong"], rating="false", correction="mehr & besser")
    VerdictFactory.create(claim=made["dismissed"], rating="no_fact", explanation="Nur ein Wort.")
    asked = QuestionFactory.create(claim=made["query"])
    EvidenceFactory.create(claim=made["open"])
    for claim in made.values():
        claim.refresh_from_db()
    return SimpleNamespace(article=article, author=author, asked=asked, **made)


@pytest.fixture
def piece(stored_piece, db):
    """An article with one claim in each state: `piece.right`, `piece.wrong` …"""
    return deepcopy(stored_piece)


def english(client, url):
    """Return the page at `url` as English text."""
    response = client.get(url, headers=ENGLISH)
    assert response.status_code == 200, response.status_code
    return response.content.decode()
