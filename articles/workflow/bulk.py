"""Many articles at once: a batch is one transaction, and one bad article spoils no other."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from django.db import DatabaseError

from articles.models import Article, Revision, User
from articles.permissions import Act

from .acting import acting, attempting, require
from .arrivals import receive_article, receive_articles
from .errors import WorkflowError
from .revisions import language_of, receive_revision
from .splitters import SPLITTERS, Found
from .values import NewArticle

FEW = 4
"""So many texts are split faster here than in processes that have to be started."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of an arrival: the article, and whether anything new was stored."""

    article: Article
    revision: int
    is_new: bool


Outcome = Received | WorkflowError | DatabaseError


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrivals on their way; `found` are texts being split meanwhile, by index."""

    arrivals: Sequence[NewArticle]
    found: dict[int, "Future[Found]"]


def begin_batch(arrivals: Sequence[NewArticle]) -> Batch:
    """Begin to split the texts of `arrivals`, which can go on while others are stored."""
    wanted = [i for i, arrival in enumerate(arrivals) if arrival.manuscript.split is not False]
    if len(wanted) <= FEW:
        return Batch(arrivals, {})
    known = [_with_language(arrival) for arrival in arrivals]
    return Batch(known, {i: _submitted(known[i]) for i in wanted})


def receive_batch(*, actor: User, at: datetime, batch: Batch) -> list[Outcome]:
    """Store a batch in one transaction; return, in order, what became of each arrival.

    An `external_id` that an article has already, or an arrival further up, brings a new
    revision of that article; the same text again changes nothing. What can't be stored is
    returned as its error, and the others are stored. Raises `NotAllowed`.
    """
    require(actor, Act.SUBMIT_ARTICLES)
    arrivals = [_with_found(one, batch.found.get(i)) for i, one in enumerate(batch.arrivals)]
    with acting(actor):
        known = _known_ids(arrivals)
        first, later = _apart(arrivals, known)
        outcomes = _received(first, arrivals, actor, at)
        for index in later:
            outcomes[index] = _attempt(partial(_revised, arrivals[index], actor, at))
    return [outcomes[index] for index in range(len(arrivals))]


def _apart(arrivals: Sequence[NewArticle], known: set[str]) -> tuple[list[int], list[int]]:
    """Return the indexes of new articles, and of new texts of known ones."""
    seen = set(known)
    first: list[int] = []
    later: list[int] = []
    for index, arrival in enumerate(arrivals):
        (later if arrival.external_id in seen else first).append(index)
        if arrival.external_id:
            seen.add(arrival.external_id)
    return first, later


def _known_ids(arrivals: Sequence[NewArticle]) -> set[str]:
    wanted = [arrival.external_id for arrival in arrivals if arrival.external_id]
    rows = Article.objects.filter(external_id__in=wanted)
    return {str(name) for name in rows.values_list("external_id", flat=True)} if wanted else set()


def _received(
    indexes: Sequence[int], arrivals: Sequence[NewArticle], actor: User, at: datetime
) -> dict[int, Outcome]:
    """Store new articles together; one by one where the database refuses one of them."""
    chosen = [arrivals[index] for index in indexes]
    try:
        with attempting():
            rows = receive_articles(actor=actor, at=at, arrivals=chosen)
    except DatabaseError:
        return {i: _attempt(partial(_alone, arrivals[i], actor, at)) for i in indexes}
    found = zip(indexes, rows, strict=True)
    return {i: Received(row, 1, True) if isinstance(row, Article) else row for i, row in found}


def _alone(arrival: NewArticle, actor: User, at: datetime) -> Received:
    """Store one new article, or the new text of one that came in between."""
    if _known_ids([arrival]):
        return _revised(arrival, actor, at)
    fields = {name: getattr(arrival, name) for name in arrival.__slots__}
    return Received(receive_article(actor=actor, at=at, **fields), 1, True)


def _revised(arrival: NewArticle, actor: User, at: datetime) -> Received:
    article = Article.objects.get(external_id=arrival.external_id)
    before = article.current_revision_id
    revision: Revision = receive_revision(
        article=article, actor=actor, at=at, manuscript=arrival.manuscript
    )
    return Received(article, revision.number, revision.pk != before)


def _attempt(act: Callable[[], Received]) -> Outcome:
    try:
        with attempting():
            return act()
    except (WorkflowError, DatabaseError) as error:
        return error


def _with_language(arrival: NewArticle) -> NewArticle:
    if arrival.manuscript.language:
        return arrival
    manuscript = replace(arrival.manuscript, language=language_of(arrival.manuscript))
    return replace(arrival, manuscript=manuscript)


def _submitted(arrival: NewArticle) -> "Future[Found]":
    manuscript = arrival.manuscript
    language = manuscript.language or language_of(manuscript)
    return SPLITTERS.submit(manuscript.text, language, arrival.publication_date)


def _with_found(arrival: NewArticle, found: "Future[Found] | None") -> NewArticle:
    """Give the arrival what was found; what can't be split is refused when it is stored."""
    if found is None or found.exception() is not None:
        return arrival
    return replace(arrival, manuscript=replace(arrival.manuscript, found=found.result()))
