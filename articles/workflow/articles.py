"""Articles: received, changed, archived."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.models import Article, Desk, Event, Fall, User
from articles.permissions import Act

from .acting import acting, hold_article, record, require, require_in_work
from .days import reread_for_day
from .errors import Invalid, StaleEdit
from .resplitting import resplit_in_language
from .revisions import HEADLINE_LIMIT, headline_of, language_of, require_text, store_first
from .second_looks import apply_second_looks
from .signoff import let_sign_off_fall
from .values import NewManuscript

CHANGEABLE = frozenset(
    "headline desk author byline language publication_date deadline is_partial_check "
    "demands_full_coverage scope_note".split()
)
COVERED = frozenset({"publication_date", "is_partial_check", "demands_full_coverage", "scope_note"})


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
    require(actor, Act.SUBMIT_ARTICLES)
    require_text(manuscript.text)
    if actor.role == User.Role.AUTHOR:
        author = actor
    with acting(actor):
        article = Article(
            headline=headline_of(manuscript, manuscript.blocks or ())[:HEADLINE_LIMIT],
            desk=desk,
            author=author,
            byline=byline,
            language=language_of(manuscript),
            publication_date=publication_date,
            deadline=deadline,
            external_id=external_id or None,
            created_by=actor,
            created_at=at,
        )
        _require_valid(article)
        article.save(force_insert=True)
        claims = store_first(article, actor, at, manuscript)
        if article.headline != article.revision.headline:
            article.headline = article.revision.headline
            article.save(update_fields=["headline"])
        record(
            Event.Verb.ARTICLE_RECEIVED,
            actor=actor,
            at=at,
            article=article,
            channel=manuscript.channel,
            claims=claims,
            splitter=article.splitter,
        )
        return article


def change_article(
    *,
    article: Article,
    actor: User,
    at: datetime,
    expected_version: int | None = None,
    **changes: Any,
) -> Article:
    """Change what is known of an article beside its text.

    A sign-off falls where the publication day or the scope of the check changes. With the
    day, what depends on it is read again: claims that read otherwise now, or that fit a
    reference fact no longer, are open again. Another language reads the text with its own
    rules (`resplit_in_language`). Raises
    `StaleEdit` where the article has another version than expected, `Invalid`,
    `NotAllowed`.
    """
    with acting(actor):
        article = hold_article(article.pk)
        require(actor, Act.CHANGE_ARTICLES, article)
        if expected_version is not None and article.version != expected_version:
            raise StaleEdit(article)
        day = article.publication_date
        changed = _apply(article, changes)
        if not changed:
            return article
        article.version += 1
        _require_valid(article)
        article.save()
        record(Event.Verb.ARTICLE_CHANGED, actor=actor, at=at, article=article, fields=changed)
        if "desk" in changed:
            apply_second_looks(Article.objects.filter(pk=article.pk))
        if "language" in changed:
            resplit_in_language(article, actor, at)
        if "publication_date" in changed:
            reread_for_day(article, day, actor, at)
        if COVERED & set(changed):
            let_sign_off_fall(article=article, actor=actor, at=at, why=Fall.PLAN)
        return article


def archive_article(*, article: Article, actor: User, at: datetime) -> Article:
    """Put an article away; nothing can be done to it any more, everything can be read."""
    with acting(actor):
        article = hold_article(article.pk)
        require(actor, Act.ARCHIVE, article)
        require_in_work(article)
        article.state = Article.State.ARCHIVED
        article.version += 1
        article.save(update_fields=["state", "version"])
        record(Event.Verb.ARTICLE_ARCHIVED, actor=actor, at=at, article=article)
        return article


def _apply(article: Article, changes: dict[str, Any]) -> list[str]:
    """Set the fields that differ; return their names."""
    unknown = sorted(set(changes) - CHANGEABLE)
    if unknown:
        raise Invalid({name: [_("This can't be changed.")] for name in unknown})
    changed = [name for name, value in changes.items() if getattr(article, name) != value]
    for name in changed:
        setattr(article, name, changes[name])
    return sorted(changed)


def _require_valid(article: Article) -> None:
    try:
        article.clean_fields(exclude=["desk", "author", "created_by", "current_revision"])
        article.validate_unique()
        article.validate_constraints(exclude=["desk", "author", "created_by", "current_revision"])
    except ValidationError as error:
        raise Invalid(error.message_dict) from error
