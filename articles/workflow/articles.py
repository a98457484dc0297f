"""Change and archive articles."""

from datetime import datetime
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.facts.languages import language_name, language_tag, rules_for
from articles.intake import settle_language
from articles.models import Article, Event, Revocation, User
from articles.permissions import Act, may

from .changes import refusing_invalid, set_changes
from .errors import Invalid
from .publication_day import reread_for_day
from .resplitting import resplit_in_language
from .second_looks import apply_second_looks
from .signoff import revoke_sign_off
from .transaction import act_transaction, record, require_in_work
from .versions import EDITS, lock_seen_article

CHANGEABLE = frozenset(
    "headline desk author byline public_url language publication_date deadline is_partial_check "
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
    """Change an article's fields, not its text.

    A sign-off is revoked where the publication day or the scope of the check changes. With
    the publication day, relative dates are resolved again: claims with another value, or
    that no longer fit a reference fact, are open again. With another language the text is
    split again (`resplit_in_language`); German or English is refused if the text is surely
    in a language without rules. Only those who may sign it off drop the demand that all
    words are covered. Raises `StaleArticle` if its fields or its state changed since
    `version`, `Invalid`, `WrongState` if it is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        article = lock_seen_article(
            article.pk, actor=actor, act=Act.CHANGE_ARTICLES, version=version, parts=[EDITS]
        )
        require_in_work(article)
        day = article.publication_date
        _require_coverage_kept(article, actor, changes)
        changes = _with_language(article, changes)
        changed = set_changes(article, changes, CHANGEABLE)
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
    """Archive an article; it stays readable and can't be changed any more.

    Its publications can still be corrected and withdrawn, and comments withdrawn by their
    authors. Raises `StaleArticle`, `WrongState` if it is archived already, `NotAllowed`.
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


def _require_coverage_kept(article: Article, actor: User, changes: dict[str, Any]) -> None:
    is_dropped = article.demands_full_coverage and changes.get("demands_full_coverage") is False
    if is_dropped and not may(actor, Act.SIGN_OFF, article):
        raise Invalid(
            {"demands_full_coverage": [_("Only a chief checker can remove this requirement.")]}
        )


def _with_language(article: Article, changes: dict[str, Any]) -> dict[str, Any]:
    """Normalise the BCP 47 tag; reject a language with rules for a text that they can't read."""
    if "language" not in changes:
        return changes
    tag = language_tag(changes["language"])
    if tag is None:
        return changes
    found = settle_language(article.revision.text, tag).tag if rules_for(tag) else tag
    if rules_for(tag) and rules_for(found) is None:
        names = [language_name(code, get_language() or "en") for code in (found, tag)]
        text = _("The text is in %(found)s: the rules for %(stated)s can't read it.")
        message = text % {"found": names[0], "stated": names[1]}
        raise Invalid({"language": [message]})
    return {**changes, "language": tag}


def _require_valid(article: Article) -> None:
    with refusing_invalid():
        article.clean_fields(exclude=["desk", "author", "created_by", "current_revision"])
        article.validate_unique()
        article.validate_constraints(exclude=["desk", "author", "created_by", "current_revision"])
