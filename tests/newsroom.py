"""A small newsroom with one article in work."""

from typing import Any

import pytest

from articles.intake import read_manuscript
from articles.models import Article, Claim, Dismissal, Rating, Revision, SignOff, User, Verdict
from articles.workflow import ManuscriptInput, receive_article, receive_revision
from articles.workflow.transaction import act_transaction
from tests.acts import Reader, dismiss_stretch, give_verdict, mark_claim, sign_off
from tests.factories import NOW, UserFactory
from tests.intake.word_files import paragraph, run, with_body

TEXT = """Werft sucht Leute

Erika Holm (49) leitet die Werft seit 2019. Rund 30 Prozent der Plätze sind frei.

Die Gewerkschaft nennt 40 Prozent. Das Werk ist toll."""


@pytest.fixture
def client() -> Reader:
    return Reader()


@pytest.fixture
def checker(db) -> User:
    return UserFactory.create(role="checker")


@pytest.fixture
def colleague(db) -> User:
    return UserFactory.create(role="checker")


@pytest.fixture
def chief(db) -> User:
    return UserFactory.create(role="chief")


@pytest.fixture
def author(db) -> User:
    return UserFactory.create(role="author")


@pytest.fixture
def article(checker, author) -> Article:
    return receive(checker, TEXT, author=author)


@pytest.fixture
def came(checker, author) -> Article:
    """Return an article that came as a Word file."""
    data = with_body(
        paragraph(
            run("Erika Holm leitet die Werft seit 2019. Rund 30 Prozent der Plätze sind frei.")
        ),
        paragraph(run("Die Gewerkschaft nennt 40 Prozent.")),
    )
    manuscript = ManuscriptInput.of(
        read_manuscript(data), channel="uploaded", filename="werft.docx", received=data
    )
    return receive_article(actor=checker, at=NOW, manuscript=manuscript, author=author)


@pytest.fixture
def figures_only(article) -> Article:
    """Return the article without its statements: most of its words are in no claim."""
    article.claims.filter(kind="statement").delete()
    return article


@pytest.fixture
def claim(article) -> Claim:
    return claim_on(article, "30 Prozent")


@pytest.fixture
def turned(checker, author) -> Claim:
    """A claim that leans on another firm than when it was judged."""
    text = "Werft\n\nSiemens baut einen Kran. Das Unternehmen hat 312 Leute. Polen zahlt 3 Euro."
    article = receive(checker, text, author=author)
    clear(article, checker)
    revise(article, checker, text.replace("Siemens", "Bosch"))
    return article.claims.get(quote__startswith="312")


def receive(actor: User, text: str, language: str = "de", **more: Any) -> Article:
    """Receive a text as an article; `more` are fields of the article."""
    manuscript = ManuscriptInput(text=text, language=language)
    return receive_article(actor=actor, at=NOW, manuscript=manuscript, **more)


def revise(article: Article, actor: User, text: str, **more: Any) -> Revision:
    """Receive a new text of the article; `more` are fields of the manuscript."""
    manuscript = ManuscriptInput(text=text, **more)
    return receive_revision(article=article, actor=actor, at=NOW, manuscript=manuscript).revision


def claim_on(article: Article, words: str) -> Claim:
    """Return the claim on these words."""
    return article.claims.in_text().get(quote=words)


def rating(code: str) -> Rating:
    return Rating.objects.get(code=code)


def judge(claim: Claim, actor: User, code: str = "true", **more: Any) -> Verdict:
    return give_verdict(claim=claim, actor=actor, at=NOW, rating=rating(code), **more)


def suggest(article: Article, actor: User, words: str, wording: str) -> Claim:
    """Judge the claim on these words wrong and suggest another wording."""
    claim = claim_on(article, words)
    judge(claim, actor, "false", correction=wording)
    return claim


def clear(article: Article, actor: User) -> None:
    """Judge every open claim right, in one transaction."""
    true = rating("true")
    with act_transaction(actor):
        for claim in article.claims.filter(state="open"):
            give_verdict(claim=claim, actor=actor, at=NOW, rating=true)


def sign(article: Article, actor: User, **more: Any) -> SignOff:
    """Sign the article's current text off."""
    return sign_off(article=article, actor=actor, at=NOW, revision=article.revision, **more)


def mark(article: Article, actor: User, words: str, kind: str = "statement") -> Claim:
    """Mark the first occurrence of these words as a claim."""
    start = article.revision.text.index(words)
    span = {"start": start, "end": start + len(words)}
    return mark_claim(article=article, actor=actor, at=NOW, kind=kind, **span)


def dismiss(article: Article, actor: User, words: str = "", reason: str = "") -> list[Dismissal]:
    """Mark the first occurrence of these words, or the whole text, as no fact."""
    text = article.revision.text
    start = text.index(words)
    span = {"start": start, "end": start + len(words or text), "reason": reason}
    return dismiss_stretch(article=article, actor=actor, at=NOW, revision=article.revision, **span)


def verbs(article: Article) -> list[str]:
    """Return the verbs of the article's events, oldest first."""
    return list(article.events.order_by("pk").values_list("verb", flat=True))
