"""Optimistic locking: each act names the version that it is about.

Versions are compared after the article's row is locked and the right is checked, so that
errors reveal nothing that the actor may not see.
"""

from collections.abc import Sequence
from copy import copy
from typing import Any, NamedTuple
from unicodedata import normalize

from django.db.models import Model
from django.utils.translation import gettext as _

from articles.models import Article, ArticleVersion, Claim, Verdict
from articles.models.sample import hidden_claims
from articles.permissions import Act
from articles.queries.claim_changes import changes_in_words
from articles.queries.wordings import Wording, present_wording, wording_at

from .errors import StaleArticle, StaleClaim
from .split_claims import comparable_value
from .transaction import LockedClaim, lock_article, lock_claim, require_permission

TEXT, EDITS, CLAIMS = "revision", "edits", "claims"
WHOLE = (TEXT, EDITS, CLAIMS)


class ClaimContent(NamedTuple):
    """The fields that change a claim's version, beside its verdict."""

    quote: str
    sentence: str
    kind: str
    value: dict[str, Any] | None
    state: str
    context_changed: bool


def content_of(claim: Claim, text: str) -> ClaimContent:
    """Return these fields of a claim in the `text` of its revision.

    Offsets are left out, also that of the value's number: an edit elsewhere moves them.
    """
    sentence = normalize("NFC", text[claim.sentence_start : claim.sentence_end])
    quote = normalize("NFC", claim.quote)
    return ClaimContent(
        quote,
        sentence,
        claim.kind,
        comparable_value(claim.value),
        claim.state,
        claim.context_changed,
    )


def lock_seen_claim(
    pk: int, *, actor: Any, act: Act, version: int, reserving: Sequence[type[Model]] = ()
) -> LockedClaim:
    """Lock the claim for an act by a person who saw it at `version`.

    `reserving` are the models of the rows that the act stores. Raises `Claim.DoesNotExist`,
    `NotAllowed`, `StaleClaim`.
    """
    locked = lock_claim(pk, reserving)
    require_permission(actor, act, locked.claim.article, locked.conflicted)
    require_seen(locked.claim, version, actor)
    return locked


def lock_seen_article(pk: int, *, actor: Any, act: Act, version: str, parts=WHOLE) -> Article:
    """Lock the article for an act by a person who saw it at `version`.

    `parts` are the parts of the version that the act depends on. Raises
    `Article.DoesNotExist`, `NotAllowed`, `StaleArticle`.
    """
    article = lock_article(pk)
    require_permission(actor, act, article)
    require_seen_article(article, version, parts)
    return article


def require_seen(claim: Claim, version: int, actor: Any) -> None:
    """Raise `StaleClaim` if a locked claim has another version than the one that was seen.

    The error has no verdict that is hidden from `actor` for a second look.
    """
    if claim.version == version:
        return
    if Claim.objects.filter(pk__in=hidden_claims(actor), pk=claim.pk).exists():
        claim = copy(claim)
        claim.state = Claim.State.HIDDEN
    seen, present = wording_at(claim.pk, version), present_wording(claim)
    live = Verdict.objects.live().visible_to(actor)
    verdict = live.with_related().filter(claim=claim).first()
    raise StaleClaim(claim, seen, present, verdict, _claim_sentence(claim, seen, present))


def require_seen_article(article: Article, version: str, parts=WHOLE) -> None:
    """Raise `StaleArticle` if a relevant part of a locked article's version changed."""
    seen, present = ArticleVersion.parse(version), present_version(article)
    for part in parts:
        if seen is None or getattr(seen, part) != getattr(present, part):
            raise StaleArticle(article, seen, present, _article_sentence(part, present))


def present_version(article: Article) -> ArticleVersion:
    """Return the version of a locked article. One query."""
    row = Article.objects.with_version().get(pk=article.pk)
    return ArticleVersion(article.revision.number, article.version, row.claims_version)


def _claim_sentence(claim: Claim, seen: Wording | None, present: Wording) -> str:
    now = _unstopped(present.sentence)
    if seen is None:
        text = _("This has changed since you read it; it now says: “%(now)s”. Nothing was saved.")
        return text % {"now": now}
    if seen.sentence != present.sentence:
        return _("You read “%(seen)s”; it now says: “%(now)s”. Nothing was saved.") % {
            "seen": _unstopped(seen.sentence),
            "now": now,
        }
    if seen.quote != present.quote:
        return _("You read the claim as “%(seen)s”; it is now “%(now)s”. Nothing was saved.") % {
            "seen": seen.quote,
            "now": present.quote,
        }
    if claim.state == Claim.State.HIDDEN:
        text = _("“%(words)s” has changed since you read it.") % {"words": now}
        return f"{text} {_('Nothing was saved.')}"
    changes = changes_in_words(claim, seen.version, now)
    return " ".join([*changes, _("Nothing was saved.")])


def _unstopped(sentence: str) -> str:
    """Return a sentence without its full stop, to be quoted within another one."""
    return sentence.rstrip().removesuffix(".")


def _article_sentence(part: str, present: ArticleVersion) -> str:
    if part == TEXT:
        return _(
            "The text has changed since you read it: revision %(number)d is the current one. "
            "Nothing was saved."
        ) % {"number": present.revision}
    if part == EDITS:
        return _("Somebody has changed the article since you read it. Nothing was saved.")
    return _("Claims of the article have changed since you read it. Nothing was saved.")
