"""What changed in an article since somebody saw it at a version."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.apps import apps

from articles.models import Article, ArticleVersion, Claim, Revision, Verdict

from .comparison import Comparison, compare_revisions

# What claims and articles were; pghistory makes both from the models (`models.history`).
CLAIMS: Any = apps.get_model("articles", "ClaimHistory")
ARTICLES: Any = apps.get_model("articles", "ArticleHistory")
DETAILS = (
    "headline desk author byline language publication_date deadline embargoed_until "
    "is_partial_check demands_full_coverage scope_note state hold"
).split()


@dataclass(frozen=True, slots=True)
class TurnedClaim:
    """A claim that is another by now: its state then, None if it was not there yet.

    `verdict` is the one that counts now, or None.
    """

    claim: Claim
    was: str | None
    verdict: Verdict | None

    @property
    def says_more(self) -> bool:
        """Return whether it is more than that words changed, which the text shows by itself."""
        is_undecided = self.verdict is None and not self.claim.context_changed
        return self.was != self.claim.state or not is_undecided


@dataclass(frozen=True, slots=True)
class TurnedDetail:
    """A field of the article with what it had and what it has."""

    field: str
    was: Any
    now: Any


@dataclass(frozen=True, slots=True)
class Since:
    """What `changes_since` found; `texts` is None if the text is the same.

    Claims of which a new text changed nothing but the words are left out: it shows that.
    """

    texts: Comparison | None
    claims: Sequence[TurnedClaim]
    details: Sequence[TurnedDetail]


def changes_since(article: Article, seen: ArticleVersion, now: ArticleVersion) -> Since:
    """Tell what changed in `article` between two of its versions, of which `now` is present.

    Counters that are the same are not asked about. At most twelve queries.
    """
    texts = _texts(article, seen.revision) if seen.revision != now.revision else None
    claims = _claims(article, seen.claims) if seen.claims != now.claims else []
    return Since(
        texts=texts,
        claims=[one for one in claims if one.says_more] if texts else claims,
        details=_details(article, now.edits - seen.edits),
    )


def seen_text(article: Article, seen: ArticleVersion | None) -> str | None:
    """Return the text of the version that was seen; None if the article has none of it."""
    if seen is None:
        return None
    rows = Revision.objects.filter(article=article, number=seen.revision)
    return rows.values_list("text", flat=True).first()


def _texts(article: Article, number: int) -> Comparison | None:
    old = Revision.objects.defer("received").filter(article=article, number=number).first()
    return compare_revisions(article, old, article.revision) if old else None


def _claims(article: Article, seen: int) -> list[TurnedClaim]:
    """Return the claims that say something else, in reading order; see `_claims_at`."""
    then = _claims_at(article, seen)
    rows = list(article.claims.order_by("start", "pk"))
    another = [c for c in rows if c.pk not in then or then[c.pk]["version"] != c.version]
    verdicts = Verdict.objects.live().with_related().filter(claim__in=another)
    live = {verdict.claim_id: verdict for verdict in verdicts}
    return [TurnedClaim(c, _state(then.get(c.pk)), live.get(c.pk)) for c in another]


def _claims_at(article: Article, seen: int) -> dict[int, dict[str, Any]]:
    """Return what the claims said, by pk, when their versions added up to `seen`.

    The sum never falls (`CLAIMS_VERSION`), so the newest line of the history at which it was
    no more than that is the moment. Linear in the history of the article's claims.
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


def _details(article: Article, edits: int) -> list[TurnedDetail]:
    """Return the fields that have another value than before the last `edits` edits."""
    if edits <= 0:
        return []
    was = next(islice(_history(article), edits, None), None)
    if was is None:
        return []
    pairs = [(name, getattr(was, name), getattr(article, name)) for name in DETAILS]
    return [TurnedDetail(*pair) for pair in pairs if pair[1] != pair[2]]


def _history(article: Article) -> Iterator[Any]:
    """Yield the lines of the article's history, newest first: an edit writes one."""
    rows = ARTICLES.objects.filter(pgh_obj=article.pk).select_related("desk", "author")
    return rows.order_by("-pgh_id").iterator(chunk_size=50)
