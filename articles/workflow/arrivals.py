"""Receive new articles, one or many at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from articles.facts.languages import UNKNOWN
from articles.models import Article, Claim, Desk, Event, Revision, User
from articles.models.article import GIVEN_ONLY, WAITING
from articles.models.sql.counters import KEYS
from articles.permissions import Act
from articles.splitting.version import splitter_version

from .bulk_copy import ClaimRow, copy_rows
from .changes import refusing_invalid
from .deferred_splitting import is_deferrable, queue_splitting
from .errors import Invalid
from .holds import hold_of, record_hold
from .inputs import ArticleInput, ManuscriptInput
from .revisions import (
    HEADLINE_LIMIT,
    hash_of,
    headline_of,
    require_text,
    revision_row,
    store_parts,
    with_blocks,
    with_language,
)
from .split_claims import build_claims, without_known
from .supplied_claims import require_claims, supplied_claims
from .text_limits import require_claim_count
from .transaction import act_transaction, record, require_permission
from .wires import with_notice

VALID = {
    *("desk", "author", "created_by", "current_revision", "state", "splitter", "version"),
    *("is_partial_check", "demands_full_coverage", "public_id", "created_at", "held_at"),
}
"""Fields of a new article that aren't validated: rows that exist, and what is set here."""


def receive_article(
    *,
    actor: User,
    at: datetime,
    manuscript: ManuscriptInput,
    desk: Desk | None = None,
    author: User | None = None,
    byline: str = "",
    public_url: str = "",
    publication_date: date | None = None,
    deadline: datetime | None = None,
    external_id: str | None = None,
) -> Article:
    """Store a manuscript as a new article and split it into claims.

    An author who submits becomes its author. Raises `Invalid` with the fields at fault,
    also for an `external_id` that another article has, and `NotAllowed`.
    """
    arrival = ArticleInput(
        manuscript, desk, author, byline, public_url, publication_date, deadline, external_id
    )
    [received] = receive_articles(actor=actor, at=at, arrivals=[arrival])
    if isinstance(received, Invalid):
        raise received
    return received


def receive_articles(
    *, actor: User, at: datetime, arrivals: Sequence[ArticleInput]
) -> list[Article | Invalid]:
    """Store manuscripts as new articles, with supplied claims and those that the splitter finds.

    Returns, in order, the article of each arrival, or an `Invalid` that says what is wrong
    with it; nothing of that arrival is stored. The others are stored in one transaction
    with a constant number of queries. An `external_id` that is taken, also by an earlier
    arrival, is `Invalid`; call `receive_revision` for a new revision of that article. For
    one article:

        [received] = receive_articles(actor=user, at=now, arrivals=[ArticleInput(manuscript)])

    or `receive_article`, which raises. An author who submits becomes the author of each.
    Raises `NotAllowed`, and `IntegrityError` if a concurrent request takes an
    `external_id`; nothing is stored then.
    """
    ready = [prepare_article(arrival, actor, at) for arrival in arrivals]
    return receive_prepared(actor=actor, at=at, ready=ready)


@dataclass(slots=True)
class PreparedArticle:
    """The unsaved rows of a new article, without primary keys."""

    article: Article
    revision: Revision
    manuscript: ManuscriptInput
    claims: list[ClaimRow]


def prepare_article(
    arrival: ArticleInput, actor: User, at: datetime, *, defers: bool = False
) -> PreparedArticle | Invalid:
    """Validate an arrival and build its rows. No query: any thread may run it.

    With `defers` a job splits the text, where one may (`is_deferrable`).
    """
    manuscript = with_notice(arrival.manuscript, arrival.external_id or "")
    is_notice = manuscript is not arrival.manuscript
    try:
        require_text(manuscript.text)
        require_claims(manuscript)
        manuscript = with_blocks(with_language(manuscript))
        article = _article(arrival, manuscript, actor, at)
        if defers and is_deferrable(manuscript):
            article.splitter = WAITING
        _require_valid(article)
    except Invalid as refusal:
        return refusal
    arrived = Revision.Arrival.NOTICE if is_notice else Revision.Arrival.IN_TURN
    revision = revision_row(article, 1, manuscript, actor, at, arrived)
    claims = _claims(article, revision, manuscript, actor, at)
    try:
        require_claim_count(len(claims))
    except Invalid as refusal:
        return refusal
    return PreparedArticle(article, revision, manuscript, claims)


def receive_prepared(
    *, actor: User, at: datetime, ready: Sequence[PreparedArticle | Invalid]
) -> list[Article | Invalid]:
    """Store rows that `prepare_article` built, as `receive_articles` does."""
    require_permission(actor, Act.SUBMIT_ARTICLES)
    with act_transaction(actor):
        free = _with_free_ids(ready)
        _store([outcome for outcome in free if isinstance(outcome, PreparedArticle)], actor, at)
        return [
            outcome.article if isinstance(outcome, PreparedArticle) else outcome for outcome in free
        ]


def _with_free_ids(ready: Sequence[PreparedArticle | Invalid]) -> list[PreparedArticle | Invalid]:
    """Reject those whose `external_id` an article or an earlier arrival has."""
    taken = taken_ids(
        outcome.article.external_id for outcome in ready if isinstance(outcome, PreparedArticle)
    )
    free: list[PreparedArticle | Invalid] = []
    for outcome in ready:
        name = outcome.article.external_id if isinstance(outcome, PreparedArticle) else None
        if name in taken:
            free.append(Invalid({"external_id": [_("Another article has this external ID.")]}))
        else:
            free.append(outcome)
            taken |= {name} if name else set()
    return free


def taken_ids(external_ids: Iterable[str | None]) -> set[str]:
    """Return those external IDs that an article has. One query at most."""
    wanted = [name for name in external_ids if name]
    rows = Article.objects.filter(external_id__in=wanted)
    return {str(name) for name in rows.values_list("external_id", flat=True)} if wanted else set()


def _article(
    arrival: ArticleInput, manuscript: ManuscriptInput, actor: User, at: datetime
) -> Article:
    language = manuscript.language or UNKNOWN
    return Article(
        headline=headline_of(manuscript)[:HEADLINE_LIMIT],
        desk=arrival.desk,
        author=actor if actor.role == User.Role.AUTHOR else arrival.author,
        byline=arrival.byline,
        public_url=arrival.public_url,
        language=language,
        publication_date=arrival.publication_date,
        deadline=arrival.deadline,
        external_id=arrival.external_id or None,
        splitter=GIVEN_ONLY if manuscript.split is False else splitter_version(language),
        created_by=actor,
        created_at=at,
        **_said_by_wire(manuscript, at),
    )


def _said_by_wire(manuscript: ManuscriptInput, at: datetime) -> dict[str, Any]:
    """Return the fields of a new article that its sender sets."""
    wire = manuscript.wire
    if wire is None:
        return {}
    hold = hold_of(wire)
    return {
        "hold": hold or "",
        "hold_note": wire.note if hold else "",
        "held_at": at if hold else None,
        "embargoed_until": wire.embargoed_until,
        "wire_version": wire.version,
        "wire_version_at": wire.version_created_at,
        "wire_sha256": hash_of(manuscript.text),
    }


def _require_valid(article: Article) -> None:
    """Validate the fields; a new article always meets the database's constraints."""
    with refusing_invalid():
        article.clean_fields(exclude=VALID)


def _store(ready: Sequence[PreparedArticle], actor: User, at: datetime) -> None:
    if not ready:
        return
    # Keys are allocated first, so that an article names its text without a later update. Texts
    # are inserted first: the archive's trigger on articles reads them.
    for prepared, (pk, revision_pk) in zip(ready, _draw_keys(len(ready)), strict=True):
        prepared.article.pk = prepared.revision.article_id = pk
        prepared.revision.pk = revision_pk
        prepared.article.current_revision = prepared.revision
        for claim in prepared.claims:
            claim.article_id, claim.revision_id = pk, revision_pk
    copy_rows(Revision, (prepared.revision for prepared in ready), has_keys=True)
    # In one order, so that requests for the same articles can't deadlock.
    articles = sorted(
        (prepared.article for prepared in ready), key=lambda row: row.external_id or ""
    )
    copy_rows(Article, articles, has_keys=True)
    store_parts([(prepared.revision, prepared.manuscript) for prepared in ready])
    copy_rows(Claim, (claim for prepared in ready for claim in prepared.claims))
    for prepared in ready:
        _record(prepared, len(prepared.claims), actor, at)
    if waiting := [prepared.article.pk for prepared in ready if prepared.article.is_being_split]:
        queue_splitting(waiting)


def _draw_keys(count: int) -> list[tuple[int, int]]:
    """Allocate primary keys for articles and their texts."""
    with connection.cursor() as cursor:
        cursor.execute(KEYS, [count])
        return [(pk, revision_pk) for pk, revision_pk in cursor.fetchall()]


def _claims(
    article: Article, revision: Revision, manuscript: ManuscriptInput, actor: User, at: datetime
) -> list[ClaimRow]:
    given = supplied_claims(article, revision, manuscript.claims, actor, at, ClaimRow)
    if not article.is_split or article.is_being_split:
        return given
    found = build_claims(
        article, revision, manuscript.blocks or (), at, manuscript.found, made=ClaimRow
    )
    return [*given, *without_known(found, given, {})]


def _record(prepared: PreparedArticle, claims: int, actor: User, at: datetime) -> None:
    given = len(prepared.manuscript.claims)
    details: dict[str, Any] = {"given": given} if given else {}
    record(
        Event.Verb.ARTICLE_RECEIVED,
        actor=actor,
        at=at,
        article=prepared.article,
        channel=prepared.manuscript.channel,
        claims=claims,
        splitter=prepared.article.splitter,
        **details,
    )
    if prepared.article.hold:
        record_hold(prepared.article, prepared.revision, actor, at)
