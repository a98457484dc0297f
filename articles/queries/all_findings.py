"""All findings about an article in one list: of its own figures, earlier articles, documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.models import Article, Claim, DocumentFinding, User

from .article_page import article_page
from .findings import ArticleFinding, findings_of
from .passages import document_findings


class FindingKind(StrEnum):
    """What a claim was compared with."""

    TEXT = "text"
    """The rest of the text, calendars, reference facts: a rule of plausibility."""
    MEMORY = "memory"
    """Other articles of the newsroom."""
    DOCUMENTS = "documents"
    """Documents that came with the article."""


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding about one or more claims, in reading order; one of `rule` and `passage` is set.

    `rule` is a finding of a rule, from memory or not; `passage` a contradiction in a document.
    """

    kind: FindingKind
    claims: Sequence[Claim]
    rule: ArticleFinding | None = None
    passage: DocumentFinding | None = None

    @property
    def name(self) -> str:
        """Return the name of the rule, or the reason of the contradiction."""
        return self.rule.finding.rule if self.rule else self.passage.reason if self.passage else ""

    @property
    def fits(self) -> bool:
        """Return whether it confirms the claims; a passage that does so is no finding."""
        return self.rule is not None and self.rule.fits


def all_findings(article: Article, user: User, *, with_memory: bool) -> list[ListedFinding]:
    """Return what was found about the article's claims, as `user` may know it.

    In reading order of the first claim; contradictions before what confirms a claim. Those of
    memory only `with_memory`, for people who search the archive. The queries of the article's
    page, of `findings_of`, and one.
    """
    page = article_page(article, user)
    found = findings_of(page, with_memory=with_memory)
    named: dict[int, tuple[ArticleFinding, list[Claim]]] = {}
    for claim in page.claims:
        for row in found.get(claim.pk, ()):
            named.setdefault(id(row), (row, []))[1].append(claim)
    rows = [ListedFinding(_kind(row), claims, rule=row) for row, claims in named.values()]
    rows += [
        ListedFinding(FindingKind.DOCUMENTS, [row.claim], passage=row)
        for row in document_findings(article, user)
    ]
    return sorted(rows, key=lambda row: (row.claims[0].start, row.claims[0].pk, row.fits))


def _kind(row: ArticleFinding) -> FindingKind:
    return FindingKind.MEMORY if row.is_from_memory else FindingKind.TEXT
