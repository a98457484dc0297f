"""Split imported articles by jobs: many come in at once, and splitting takes most of the time."""

from collections.abc import Collection, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.conf import settings
from procrastinate.types import JSONDict

from articles.facts.blocks import Block
from articles.facts.languages import UNKNOWN, rules_for
from articles.models import Article, ArticleComparison, Claim, Dismissal, Event
from articles.queries.coverage import spans_outside
from articles.splitting.version import splitter_version

from .bulk_copy import ClaimRow, copy_rows
from .comparisons import compare_again
from .inputs import ManuscriptInput
from .jobs import SPLIT_ARTICLES, queue_later, queue_many
from .mentions import repeat_on_new_mentions
from .revisions import blocks_of_texts
from .split_claims import build_claims, former_kinds, without_known
from .splitter_pool import SPLITTERS, Found
from .transaction import act_transaction, record

ARTICLES_A_JOB = 10
"""A worker that is killed repeats at most so many; each takes about 20 ms."""
BEHIND_OTHERS = -1
"""The priority of these jobs: mails and documents don't wait for an import."""
AGAIN_SECONDS = 2
CHARACTERS_A_CLAIM = 4
"""A text has at most one claim in so many characters."""


def is_deferrable(manuscript: ManuscriptInput) -> bool:
    """Return whether a job may split the text, whose language is known.

    Not if there is nothing to split, if the sender wants the claims at once, and if the text
    may have more claims than a text may have, which is refused when it comes in.
    """
    if manuscript.split is not None or not rules_for(manuscript.language or UNKNOWN):
        return False
    most = len(manuscript.text) // CHARACTERS_A_CLAIM + len(manuscript.claims)
    return most <= settings.CLAIMS_PER_TEXT


def queue_splitting(articles: Sequence[int]) -> None:
    """Queue jobs that split these articles, in one statement. Within their transaction."""
    starts = range(0, len(articles), ARTICLES_A_JOB)
    jobs: list[JSONDict] = [
        {"article_ids": list(articles[at : at + ARTICLES_A_JOB])} for at in starts
    ]
    queue_many(SPLIT_ARTICLES, BEHIND_OTHERS, jobs)


def split_waiting(*, articles: Collection[int], at: datetime) -> int:
    """Split those of `articles` that wait for it, and store their claims; return how many.

    Processes beside this one split the texts. Then the articles are locked, and their claims,
    states and events stored in one transaction. What came in the meantime counts: claims that
    people marked stay, a changed language or day is what the text is split with, and an
    article with a new text, which was split when it came in, is left as it is. Articles that
    another act has locked are queued again: this one never waits, so it can't deadlock with
    acts that lock several articles in another order. Raises the error of a text that can't be
    split, when the others are stored.
    """
    begun = {row.pk: _Begun.of(row) for row in _waiting(articles)}
    errors = [error for row in begun.values() if (error := row.found.exception())]
    ready = {pk: row for pk, row in begun.items() if row.found.exception() is None}
    with act_transaction(None):
        rows = _waiting(ready).select_for_update(of=["self"], skip_locked=True)
        locked = list(rows.order_by("pk"))
        _store(locked, ready, at)
    _queue_rest(set(ready) - {row.pk for row in locked})
    if errors:
        raise errors[0]
    return len(locked)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the claims of a text depend on."""

    revision: int
    language: str
    day: date | None

    @classmethod
    def of(cls, article: Article) -> "_Reading":
        return cls(article.revision.pk, article.language, article.publication_date)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A text that is being split."""

    reading: _Reading
    found: "Future[Found]"

    @classmethod
    def of(cls, article: Article) -> "_Begun":
        reading = _Reading.of(article)
        text = article.revision.text
        return cls(reading, SPLITTERS.submit(text, reading.language, reading.day))


@dataclass(frozen=True, slots=True)
class _Present:
    """What an article has already: claims in the text, and dismissed spans."""

    claims: list[Claim] = field(default_factory=list)
    dismissed: list[tuple[int, int]] = field(default_factory=list)


def _waiting(articles: Collection[int]) -> Any:
    rows = Article.objects.waiting_to_be_split().filter(pk__in=articles)
    return rows.select_related("current_revision").defer("current_revision__received")


def _store(articles: Sequence[Article], begun: dict[int, _Begun], at: datetime) -> None:
    """Store the claims of locked articles. A constant number of queries where nothing came."""
    if not articles:
        return
    present = _present(articles)
    blocks = blocks_of_texts([row.revision.pk for row in articles])
    claims = {row.pk: _claims(row, blocks, begun, present.get(row.pk), at) for row in articles}
    copy_rows(Claim, (claim for found in claims.values() for claim in found))
    _note_split(articles)
    for article in articles:
        if article.pk in present:
            repeat_on_new_mentions(article, None, at)
        _record(article, len(claims[article.pk]), at)
    compared = ArticleComparison.objects.filter(article__in=articles)
    for pk in compared.values_list("article", flat=True):
        compare_again(pk)


def _present(articles: Sequence[Article]) -> dict[int, _Present]:
    """Return what is there, by the pks of articles that have something. Two queries."""
    present: dict[int, _Present] = {}
    for claim in Claim.objects.filter(article__in=articles).in_text():
        present.setdefault(claim.article_id, _Present()).claims.append(claim)
    spans = Dismissal.objects.filter(revision__in=[row.revision for row in articles])
    for pk, start, end in spans.values_list("revision__article", "start", "end"):
        present.setdefault(pk, _Present()).dismissed.append((start, end))
    return present


def _claims(
    article: Article,
    blocks: dict[int, list[Block]],
    begun: dict[int, _Begun],
    present: _Present | None,
    at: datetime,
) -> Sequence[Claim | ClaimRow]:
    """Return the unsaved claims of an article, without those that are there already.

    The text is split here if its language or its day has changed since it was begun.
    """
    revision, began = article.revision, begun[article.pk]
    found = began.found.result() if began.reading == _Reading.of(article) else None
    parts = blocks.get(revision.pk, [])
    if present is None:
        return build_claims(article, revision, parts, at, found, made=ClaimRow)
    made = build_claims(article, revision, parts, at, found, made=Claim)
    rest = without_known(made, present.claims, former_kinds(article))
    return spans_outside(rest, present.dismissed)


def _note_split(articles: Sequence[Article]) -> None:
    """Store the rules that have split them."""
    by_version: dict[str, list[int]] = {}
    for article in articles:
        article.splitter = splitter_version(article.language)
        by_version.setdefault(article.splitter, []).append(article.pk)
    for version, pks in by_version.items():
        Article.objects.filter(pk__in=pks).update(splitter=version)


def _record(article: Article, claims: int, at: datetime) -> None:
    record(
        Event.Verb.ARTICLE_SPLIT,
        actor=None,
        at=at,
        article=article,
        claims=claims,
        splitter=article.splitter,
    )


def _queue_rest(left: Collection[int]) -> None:
    """Queue again what still waits: another act has locked it, and may be rolled back."""
    for pk in _waiting(left).values_list("pk", flat=True):
        queue_later(SPLIT_ARTICLES, AGAIN_SECONDS, f"split {pk}", article_ids=[pk])
