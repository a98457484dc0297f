"""Articles coming in, one or many at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from articles.models import Article, Claim, Desk, Event, Revision, User
from articles.models.article import GIVEN_ONLY
from articles.permissions import Act
from articles.splitting.blocks import find_blocks
from articles.splitting.version import splitter_version

from .acting import acting, record, require
from .copying import copy_rows
from .errors import Invalid
from .given import given_claims, require_claims
from .revisions import (
    HEADLINE_LIMIT,
    Text,
    headline_of,
    language_of,
    require_text,
    revision_row,
    store_parts,
)
from .suggestions import suggest, without_known
from .values import NewArticle, NewManuscript

RELATIONS = ["desk", "author", "created_by", "current_revision"]
KEYS = """
SELECT nextval(pg_get_serial_sequence('articles_article', 'id')),
    nextval(pg_get_serial_sequence('articles_revision', 'id'))
FROM generate_series(1, %s)
"""


def receive_article(
    *,
    actor: User,
    at: datetime,
    manuscript: NewManuscript,
    desk: Desk | None = None,
    author: User | None = None,
    byline: str = "",
    publication_date: date | None = None,
    deadline: datetime | None = None,
    external_id: str | None = None,
) -> Article:
    """Store a manuscript as a new article and split it into claims.

    An author who submits is its author. Raises `Invalid` with the fields at fault, also
    for an `external_id` that another article has, and `NotAllowed`.
    """
    arrival = NewArticle(manuscript, desk, author, byline, publication_date, deadline, external_id)
    [received] = receive_articles(actor=actor, at=at, arrivals=[arrival])
    if isinstance(received, Invalid):
        raise received
    return received


def receive_articles(
    *, actor: User, at: datetime, arrivals: Sequence[NewArticle]
) -> list[Article | Invalid]:
    """Store manuscripts as new articles, each with the claims given and those we find.

    Returns, in order, the article of each arrival, or an `Invalid` that says what is wrong
    with it; of such a one nothing is stored. The rest is stored in one transaction with
    the same number of queries however many there are. An `external_id` that is taken, also
    by an arrival further up, is `Invalid`: whoever wants a new revision of that article
    calls `receive_revision`. For one article:

        [received] = receive_articles(actor=user, at=now, arrivals=[NewArticle(manuscript)])

    or `receive_article`, which raises. An author who submits is the author of each. Raises
    `NotAllowed`; where somebody else takes an `external_id` at the same moment,
    `IntegrityError`, and nothing is stored.
    """
    require(actor, Act.SUBMIT_ARTICLES)
    with acting(actor):
        taken = _taken_ids(arrivals)
        prepared = [_prepare(arrival, actor, at, taken) for arrival in arrivals]
        _store([one for one in prepared if isinstance(one, _Prepared)], actor, at)
        return [one.article if isinstance(one, _Prepared) else one for one in prepared]


@dataclass(slots=True)
class _Prepared:
    """An article that can be stored, with its text."""

    article: Article
    text: Text


def _taken_ids(arrivals: Sequence[NewArticle]) -> set[str]:
    wanted = [arrival.external_id for arrival in arrivals if arrival.external_id]
    if not wanted:
        return set()
    rows = Article.objects.filter(external_id__in=wanted)
    return {str(name) for name in rows.values_list("external_id", flat=True)}


def _prepare(
    arrival: NewArticle, actor: User, at: datetime, taken: set[str]
) -> "_Prepared | Invalid":
    """Check an arrival without a query; its `external_id` is taken from then on."""
    manuscript = arrival.manuscript
    try:
        require_text(manuscript.text)
        require_claims(manuscript)
        article, text = _article(arrival, actor, at)
        _require_valid(article, taken)
    except Invalid as refusal:
        return refusal
    if article.external_id:
        taken.add(article.external_id)
    return _Prepared(article, text)


def _article(arrival: NewArticle, actor: User, at: datetime) -> tuple[Article, Text]:
    manuscript = arrival.manuscript
    blocks = find_blocks(manuscript.text) if manuscript.blocks is None else manuscript.blocks
    language = language_of(manuscript)
    article = Article(
        headline=headline_of(manuscript, blocks)[:HEADLINE_LIMIT],
        desk=arrival.desk,
        author=actor if actor.role == User.Role.AUTHOR else arrival.author,
        byline=arrival.byline,
        language=language,
        publication_date=arrival.publication_date,
        deadline=arrival.deadline,
        external_id=arrival.external_id or None,
        splitter=GIVEN_ONLY if manuscript.split is False else splitter_version(language),
        created_by=actor,
        created_at=at,
    )
    return article, Text(manuscript, list(blocks))


def _require_valid(article: Article, taken: set[str]) -> None:
    """Check the fields; the database's own constraints hold for every new article."""
    if article.external_id in taken:
        raise Invalid({"external_id": [_("Another article has this external ID.")]})
    try:
        article.clean_fields(exclude=RELATIONS)
    except ValidationError as error:
        raise Invalid(error.message_dict) from error


def _store(prepared: Sequence[_Prepared], actor: User, at: datetime) -> None:
    if not prepared:
        return
    # The keys are drawn first: an article names its text from the start, and no update
    # follows. The texts go first: the archive's trigger on articles reads them.
    for one, (pk, revision_pk) in zip(prepared, _draw_keys(len(prepared)), strict=True):
        one.article.pk = pk
        revision = revision_row(one.article, 1, one.text, actor, at)
        revision.pk = revision_pk
        one.article.current_revision = revision
    Revision.objects.bulk_create(one.article.revision for one in prepared)
    Article.objects.bulk_create(one.article for one in prepared)
    store_parts([(one.article.revision, one.text) for one in prepared])
    claims = [_claims(one, actor, at) for one in prepared]
    copy_rows(Claim, (claim for found in claims for claim in found))
    for one, found in zip(prepared, claims, strict=True):
        _record(one, len(found), actor, at)


def _draw_keys(count: int) -> list[tuple[int, int]]:
    """Return keys for articles and their texts."""
    with connection.cursor() as cursor:
        cursor.execute(KEYS, [count])
        return [(pk, revision_pk) for pk, revision_pk in cursor.fetchall()]


def _claims(one: _Prepared, actor: User, at: datetime) -> list[Claim]:
    article, revision = one.article, one.article.revision
    given = given_claims(article, revision, one.text.manuscript.claims, actor, at)
    if not article.is_split:
        return given
    found = suggest(article, revision, one.text.blocks, at, one.text.manuscript.found)
    return [*given, *without_known(found, given, {})]


def _record(one: _Prepared, claims: int, actor: User, at: datetime) -> None:
    given = len(one.text.manuscript.claims)
    details: dict[str, Any] = {"given": given} if given else {}
    record(
        Event.Verb.ARTICLE_RECEIVED,
        actor=actor,
        at=at,
        article=one.article,
        channel=one.text.manuscript.channel,
        claims=claims,
        splitter=one.article.splitter,
        **details,
    )
