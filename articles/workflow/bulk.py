"""Many articles at once: a batch is one transaction; a bad article doesn't affect the others."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from django.db import DatabaseError, IntegrityError, connection
from django.utils.translation import get_language, override

from articles.facts.languages import UNKNOWN
from articles.models import Article, User
from articles.permissions import Act
from factcheck.postgres.outages import is_outage

from .arrivals import (
    PreparedArticle,
    prepare_article,
    receive_article,
    receive_prepared,
    taken_ids,
)
from .errors import Invalid, WorkflowError
from .inputs import ArticleInput
from .revisions import with_language
from .splitter_pool import SPLITTERS, Found
from .transaction import act_transaction, require_permission, savepoint
from .wires import receive_revision

FEW = 4
"""So many texts are split faster here than in processes that have to be started."""


@dataclass(frozen=True, slots=True)
class Received:
    """The result of an arrival: the article, and whether anything new was stored."""

    article: Article
    revision: int
    is_new: bool


Outcome = Received | WorkflowError | DatabaseError


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrivals whose texts are being split and whose rows are being built."""

    actor: User
    at: datetime
    made: "Future[list[_BuiltArticle]]"


@dataclass(frozen=True, slots=True)
class _BuiltArticle:
    """An arrival with its found claims, and its rows or its error."""

    arrival: ArticleInput
    ready: PreparedArticle | Invalid


def begin_batch(
    *, actor: User, at: datetime, arrivals: Sequence[ArticleInput], aside: Executor
) -> Batch:
    """Begin to build rows, in the `aside` executor while others are stored.

    Jobs split the texts later, except those whose `split` is True. Messages are in the active
    language. No query.
    """
    wanted = [i for i, arrival in enumerate(arrivals) if arrival.manuscript.split]
    found: dict[int, Future[Found]] = {}
    if len(wanted) > FEW:
        arrivals = [_with_language(arrival) for arrival in arrivals]
        found = {i: _submitted(arrivals[i]) for i in wanted}
    language = get_language()
    return Batch(actor, at, aside.submit(_make, arrivals, found, actor, at, language))


def _make(
    arrivals: Sequence[ArticleInput],
    found: "dict[int, Future[Found]]",
    actor: User,
    at: datetime,
    language: str | None,
) -> list[_BuiltArticle]:
    with override(language):
        known = [_with_found(arrival, found.get(index)) for index, arrival in enumerate(arrivals)]
        return [
            _BuiltArticle(arrival, prepare_article(arrival, actor, at, defers=True))
            for arrival in known
        ]


def receive_batch(batch: Batch) -> list[Outcome]:
    """Store a batch in one transaction; return the result of each arrival, in order.

    An `external_id` that an article or an earlier arrival has already adds a revision to
    that article; the same text again changes nothing. What can't be stored is returned as
    its error, and the others are stored. Raises `NotAllowed`.
    """
    actor, at = batch.actor, batch.at
    require_permission(actor, Act.SUBMIT_ARTICLES)
    made = batch.made.result()
    arrivals = [row.arrival for row in made]
    with act_transaction(actor):
        _prefer_indexes()
        known = taken_ids(arrival.external_id for arrival in arrivals)
        first, later = _split_known(arrivals, known)
        outcomes = _received(first, made, actor, at)
        later += _overtaken(first, arrivals, outcomes)
        for index in _in_turn(later, arrivals):
            outcomes[index] = _attempt(partial(_store_alone, arrivals[index], actor, at))
    return [outcomes[index] for index in range(len(arrivals))]


def _prefer_indexes() -> None:
    """Make PostgreSQL look rows up by index until the transaction ends.

    PostgreSQL caches the plans of foreign key checks. Plans made while the tables are
    nearly empty scan them, which takes half of the time after a thousand articles.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")


def _split_known(arrivals: Sequence[ArticleInput], known: set[str]) -> tuple[list[int], list[int]]:
    """Return the indexes of new articles, and of new texts of known ones."""
    seen = set(known)
    first: list[int] = []
    later: list[int] = []
    for index, arrival in enumerate(arrivals):
        (later if arrival.external_id in seen else first).append(index)
        if arrival.external_id:
            seen.add(arrival.external_id)
    return first, later


def _in_turn(indexes: Sequence[int], arrivals: Sequence[ArticleInput]) -> list[int]:
    """Order indexes by external ID, so that requests for the same articles can't deadlock."""
    return sorted(indexes, key=lambda index: (arrivals[index].external_id or "", index))


def _overtaken(
    indexes: Sequence[int], arrivals: Sequence[ArticleInput], outcomes: dict[int, Outcome]
) -> list[int]:
    """Return the indexes of refused articles that a concurrent request has stored."""
    refused = [index for index in indexes if isinstance(outcomes[index], Invalid)]
    known = taken_ids(arrivals[index].external_id for index in refused)
    return [index for index in refused if arrivals[index].external_id in known]


def _received(
    indexes: Sequence[int], made: Sequence[_BuiltArticle], actor: User, at: datetime
) -> dict[int, Outcome]:
    """Store new articles together; one by one if the database refuses one of them."""
    chosen = [made[index].ready for index in indexes]
    try:
        with savepoint():
            rows = receive_prepared(actor=actor, at=at, ready=chosen)
    except DatabaseError as error:
        if is_outage(error):
            raise
        arrivals = [row.arrival for row in made]
        turns = _in_turn(indexes, arrivals)
        return {i: _attempt(partial(_store_alone, arrivals[i], actor, at)) for i in turns}
    found = zip(indexes, rows, strict=True)
    return {i: Received(row, 1, True) if isinstance(row, Article) else row for i, row in found}


def _store_alone(arrival: ArticleInput, actor: User, at: datetime) -> Received:
    """Store one new article, or a new text of an existing one, also if it was just created."""
    if taken_ids([arrival.external_id]):
        return _revised(arrival, actor, at)
    fields = {name: getattr(arrival, name) for name in arrival.__slots__}
    try:
        with savepoint():
            return Received(receive_article(actor=actor, at=at, **fields), 1, True)
    except (IntegrityError, Invalid):
        if not taken_ids([arrival.external_id]):
            raise
        return _revised(arrival, actor, at)


def _revised(arrival: ArticleInput, actor: User, at: datetime) -> Received:
    article = Article.objects.get(external_id=arrival.external_id)
    received = receive_revision(article=article, actor=actor, at=at, manuscript=arrival.manuscript)
    return Received(article, received.revision.number, received.is_new)


def _attempt(act: Callable[[], Received]) -> Outcome:
    try:
        with savepoint():
            return act()
    except (WorkflowError, DatabaseError) as error:
        return error


def _with_language(arrival: ArticleInput) -> ArticleInput:
    """Set the arrival's language; an invalid one is rejected when it is stored."""
    try:
        return replace(arrival, manuscript=with_language(arrival.manuscript))
    except Invalid:
        return arrival


def _submitted(arrival: ArticleInput) -> "Future[Found]":
    manuscript = arrival.manuscript
    language = manuscript.language or UNKNOWN
    return SPLITTERS.submit(manuscript.text, language, arrival.publication_date)


def _with_found(arrival: ArticleInput, found: "Future[Found] | None") -> ArticleInput:
    """Set the arrival's found claims; a text that can't be split is rejected when it is stored."""
    if found is None or found.exception() is not None:
        return arrival
    return replace(arrival, manuscript=replace(arrival.manuscript, found=found.result()))
