"""Articles: changed, archived."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.facts.languages import language_name, language_tag, rules_for
from articles.intake import settle_language
from articles.models import Article, Event, Revocation, User
from articles.permissions import Act

from .errors import Invalid
from .publication_day import reread_for_day
from .resplitting import resplit_in_language
from .second_looks import apply_second_looks
from .signoff import revoke_sign_off
from .transaction import act_transaction, record, require_in_work
from .versions import EDITS, lock_seen_article

CHANGEABLE = frozenset(
    "headline desk author byline language publication_date deadline is_partial_check "
    "demands_full_coverage scope_note embargoed_until".split()
)
COVERED = frozenset({"publication_date", "is_partial_check", "demands_full_coverage", "scope_note"})


def change_article(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    **changes: Any,
) -> Article:
    """Change what is known of an article beside its text.

    A sign-off falls where the publication day or the scope of the check changes. With the
    day, what depends on it is read again: claims that read otherwise now, or that fit a
    reference fact no longer, are open again. Another language reads the text with its own
    rules (`resplit_in_language`); German or English is refused where the text surely is in
    a language that has none. Raises `StaleArticle` where its fields or its state are not
    those seen at `version`, `Invalid`, `WrongState` where it is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_seen_article(
            article.pk, actor=actor, act=Act.CHANGE_ARTICLES, version=version, parts=[EDITS]
        )
        require_in_work(article)
        day = article.publication_date
        changes = _with_language(article, changes)
        changed = _apply(article, changes)
        if not changed:
            return article
        article.version += 1
        _require_valid(article)
        article.save()
        record(Event.Verb.ARTICLE_CHANGED, actor=actor, at=at, article=article, fields=changed)
        if "desk" in changed:
            apply_second_looks(Article.objects.filter(pk=article.pk))
        if "language" in changed and article.is_split:
            resplit_in_language(article, actor, at)
        if "publication_date" in changed:
            reread_for_day(article, day, actor, at)
        if COVERED & set(changed):
            revoke_sign_off(article=article, actor=actor, at=at, why=Revocation.PLAN)
        return article


def archive_article(*, article: Article, version: str, actor: User, at: datetime) -> Article:
    """Put an article away; nothing can be done to it any more, everything can be read.

    What is public of it can still be corrected and withdrawn, and who wrote a comment can
    take it back. Raises `StaleArticle`, `WrongState` where it is archived already,
    `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_seen_article(
            article.pk, actor=actor, act=Act.ARCHIVE, version=version, parts=[EDITS]
        )
        require_in_work(article)
        article.state = Article.State.ARCHIVED
        article.version += 1
        article.save(update_fields=["state", "version"])
        record(Event.Verb.ARTICLE_ARCHIVED, actor=actor, at=at, article=article)
        return article


def _with_language(article: Article, changes: dict[str, Any]) -> dict[str, Any]:
    """Write the language as BCP 47 does; refuse one of ours for a text no rules can read."""
    if "language" not in changes:
        return changes
    tag = language_tag(changes["language"])
    if tag is None:
        return changes
    found = settle_language(article.revision.text, tag).tag if rules_for(tag) else tag
    if rules_for(tag) and rules_for(found) is None:
        names = [language_name(one, get_language() or "en") for one in (found, tag)]
        text = _("The text is in %(found)s: the rules for %(told)s can't read it.")
        message = text % {"found": names[0], "told": names[1]}
        raise Invalid({"language": [message]})
    return {**changes, "language": tag}


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
