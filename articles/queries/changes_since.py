"""Changes of an article since a version that somebody saw."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.apps import apps

from articles.models import Article, ArticleVersion, Claim, Revision, User, Verdict
from articles.models.sample import hidden_claims

from .comparison import Comparison, compare_revisions
from .hidden_verdicts import hidden_places

# The event models of claims and articles, which pghistory creates (`models.history`).
CLAIMS: Any = apps.get_model("articles", "ClaimHistory")
ARTICLES: Any = apps.get_model("articles", "ArticleHistory")
DETAILS = (
    "headline desk author byline public_url language publication_date deadline embargoed_until "
    "is_partial_check demands_full_coverage scope_note state hold"
).split()


@dataclass(frozen=True, slots=True)
class ChangedClaim:
    """A changed claim, with its state then, None if it didn't exist.

    `verdict` is the current live one, or None.
    """

    claim: Claim
    state_before: str | None
    verdict: Verdict | None

    @property
    def says_more(self) -> bool:
        """Return whether more than the words changed, which the text shows anyway."""
        is_undecided = self.verdict is None and not self.claim.context_changed
        return self.state_before != self.claim.state or not is_undecided


@dataclass(frozen=True, slots=True)
class ChangedDetail:
    """A field of the article with its old and new value."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ChangesSince:
    """The result of `changes_since`; `texts` is None if the text is the same.

    Claims of which a new text changed only the words are skipped.
    """

    texts: Comparison | None
    claims: Sequence[ChangedClaim]
    details: Sequence[ChangedDetail]


def changes_since(
    article: Article, seen: ArticleVersion, now: ArticleVersion, reader: User
) -> ChangesSince:
    """Return what changed in `article` between two versions; `now` is the current one.

    Equal counters need no query. At most fourteen queries. Claims whose verdict is hidden from
    `reader` are left out.
    """
    texts = _texts(article, seen.revision, reader) if seen.revision != now.revision else None
    claims = _claims(article, seen.claims, reader) if seen.claims != now.claims else []
    return ChangesSince(
        texts=texts,
        claims=[change for change in claims if change.says_more] if texts else claims,
        details=_details(article, now.edits - seen.edits),
    )


def seen_text(article: Article, seen: ArticleVersion | None) -> str | None:
    """Return the text of the version that was seen, or None."""
    if seen is None:
        return None
    rows = Revision.objects.filter(article=article, number=seen.revision)
    return rows.values_list("text", flat=True).first()


def _texts(article: Article, number: int, reader: User) -> Comparison | None:
    old = Revision.objects.defer("received").filter(article=article, number=number).first()
    return (
        compare_revisions(article, old, article.revision, hidden_places(article, reader))
        if old
        else None
    )


def _claims(article: Article, seen: int, reader: User) -> list[ChangedClaim]:
    """Return the claims that changed, in reading order; see `_claims_at`."""
    then = _claims_at(article, seen)
    shown = article.claims.exclude(pk__in=hidden_claims(reader))
    rows = list(shown.order_by("start", "pk"))
    another = [c for c in rows if c.pk not in then or then[c.pk]["version"] != c.version]
    verdicts = Verdict.objects.live().with_related().filter(claim__in=another)
    live = {verdict.claim_id: verdict for verdict in verdicts}
    return [ChangedClaim(c, _state(then.get(c.pk)), live.get(c.pk)) for c in another]


def _claims_at(article: Article, seen: int) -> dict[int, dict[str, Any]]:
    """Return the claims, by pk, as they were when their versions added up to `seen`.

    The sum never decreases (`CLAIMS_VERSION`), so this is the newest history row at which
    it was at most `seen`. Linear in the history of the article's claims.
    """
    rows = CLAIMS.objects.filter(pgh_obj__in=article.claims.values("pk")).order_by("pgh_id")
    then: dict[int, dict[str, Any]] = {}
    total = 0
    for row in rows.values("pgh_obj_id", "version", "state").iterator():
        before = then.get(row["pgh_obj_id"])
        version = row["version"] or 0
        total += version - (before["version"] if before else -1)
        if total > seen:
            break
        then[row["pgh_obj_id"]] = {**row, "version": version}
    return then


def _state(then: dict[str, Any] | None) -> str | None:
    return then["state"] if then else None


def _details(article: Article, edits: int) -> list[ChangedDetail]:
    """Return the fields that changed in the last `edits` edits."""
    if edits <= 0:
        return []
    earlier = next(islice(_history(article), edits, None), None)
    if earlier is None:
        return []
    pairs = [(name, getattr(earlier, name), getattr(article, name)) for name in DETAILS]
    return [ChangedDetail(*pair) for pair in pairs if pair[1] != pair[2]]


def _history(article: Article) -> Iterator[Any]:
    """Yield the article's history rows, newest first: an edit writes one."""
    rows = ARTICLES.objects.filter(pgh_obj=article.pk).select_related("desk", "author")
    return rows.order_by("-pgh_id").iterator(chunk_size=50)
