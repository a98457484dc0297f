"""People and texts of the journeys."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from articles.documents import read_document
from articles.models import Claim, Document, User
from articles.workflow import DocumentInput, add_documents, note_document_read
from tests.factories import NOW, ArticleFactory, ClaimFactory, UserFactory

TEXT = """Ein Hafen wird grün 🌿

Der Hafen von Emsum versorgt 14 Schiffe mit Strom vom Land. Das sind 30 Prozent aller Anläufe.

»Wir sparen jede Nacht Öl«, sagte Hafenchefin Lea Wirth (52) am Montag."""

AXE = Axe()
VIOLATIONS = "axe.run({resultTypes: ['violations']}).then((found) => found.violations)"


def pytest_collection_modifyitems(items) -> None:
    """Mark what lies in this folder as journeys."""
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture
def checker(live_server) -> User:
    return UserFactory.create(first_name="Ines", last_name="Ahrens")


@pytest.fixture
def colleague(live_server) -> User:
    return UserFactory.create(first_name="Tom", last_name="Weiss")


@pytest.fixture
def chief(live_server) -> User:
    return UserFactory.create(role="chief", first_name="Carla", last_name="Voss")


@pytest.fixture
def author(live_server) -> User:
    return UserFactory.create(role="author", first_name="Jan", last_name="Brandt")


@pytest.fixture
def article(author, checker):
    """An article with three claims that a person marked: "14 Schiffe", "30 Prozent", "52"."""
    article = ArticleFactory(text=TEXT, author=author, actor=checker, quotes=())
    for quote, kind in (("14 Schiffe", "count"), ("30 Prozent", "share"), ("52", "age")):
        ClaimFactory(article=article, quote=quote, kind=kind)
    return article


@pytest.fixture
def claim_of(article) -> Callable[[str], Claim]:
    """Return the claim on these words."""
    return lambda words: article.claims.get(quote=words)


@pytest.fixture
def stored(article, checker) -> Callable[[bytes], Document]:
    """Return a function that stores a PDF, read."""

    def store(content: bytes) -> Document:
        new = DocumentInput("Scan.pdf", content, title="Scan")
        [row] = add_documents(article=article, actor=checker, at=NOW, documents=[new])
        note_document_read(document=row, at=NOW, text=read_document(content, row.name))
        return row

    return store


def at_hand(page: Page, words: str) -> None:
    """Wait until the sentence with these words is at hand."""
    expect(page.locator(".s[aria-current=true]")).to_contain_text(words)
    expect(page.locator("#claim-panel[data-sentence] .says")).to_contain_text(words)


def shown(page: Page, claim: Claim) -> None:
    """Wait until the panel shows the claim, or the sentence that it is in."""
    expect(page.locator(f'#claim-panel[data-claims~="{claim.pk}"]')).to_be_attached()


def state(page: Page, claim: Claim, wanted: str) -> None:
    """Wait until the claim's mark shows this state."""
    mark = page.locator(f'mark[data-claim="{claim.pk}"]').first
    expect(mark).to_have_attribute("data-state", wanted)


def has_no_serious_faults(page: Page) -> None:
    """Let axe look at the page; fail on what is serious or critical."""
    page.evaluate(AXE.axe_script)
    found = page.evaluate(VIOLATIONS)  # what passes is most of what axe returns
    serious = [row for row in found if row["impact"] in ("serious", "critical")]
    faults = [(row["id"], [node["html"][:160] for node in row["nodes"]]) for row in serious]
    assert not faults, faults
