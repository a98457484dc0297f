"""A certificate's sentences: each once, with its claims, and its sources as a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import Truncator

from articles.queries.source_letters import letter_order

from .certified_claim import CertifiedClaim
from .certified_source import CertifiedSource

# A part is quoted in full up to this length; its sentence is printed above it.
QUOTED = 60


@dataclass(frozen=True, slots=True)
class CertifiedChecks:
    """The sentences of the signed text that a person decides, and those decided."""

    total: int
    decided: int


@dataclass(frozen=True, slots=True)
class CertifiedSentence:
    """A sentence of the signed text; `claims` are the pks of those in it, in reading order.

    Offsets are code points, end exclusive. Sentences that one claim joins are one.
    """

    start: int
    end: int
    text: str
    claims: list[int]


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """Claims of a sentence that were judged alike, with the same sources: one line on paper."""

    claims: list[CertifiedClaim]

    @property
    def first(self) -> CertifiedClaim:
        return self.claims[0]

    @property
    def last(self) -> CertifiedClaim:
        """Return the claim that was judged last."""
        return max(self.claims, key=lambda c: (c.judged_at is not None, c.judged_at, c.pk))

    @property
    def quotes(self) -> list[str]:
        """Return the words of the claims, each once, long ones cut."""
        words = dict.fromkeys(claim.quote for claim in self.claims)
        return [Truncator(quote).chars(QUOTED, truncate=" …") for quote in words]


@dataclass(frozen=True, slots=True)
class PrintedSentence:
    """A sentence with the rows of its claims."""

    text: str
    rows: list[PrintedRow]


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """A source with its letter, and each quoted passage of it, once."""

    source: CertifiedSource
    passages: dict[tuple[str, str], None] = field(default_factory=dict)

    @property
    def quoted(self) -> list[tuple[str, str]]:
        """Return the passages with their places."""
        return list(self.passages)


def printed_sentences(
    sentences: Iterable[CertifiedSentence], claims: Iterable[CertifiedClaim]
) -> list[PrintedSentence]:
    """Return the sentences in which some of `claims` are, with these."""
    by_pk = {claim.pk: claim for claim in claims}
    found = ((s.text, [by_pk[pk] for pk in s.claims if pk in by_pk]) for s in sentences)
    return [PrintedSentence(text, _rows(members)) for text, members in found if members]


def printed_sources(claims: Iterable[CertifiedClaim]) -> list[PrintedSource]:
    """Return the sources of the claims, in the order of their letters."""
    found: dict[str, PrintedSource] = {}
    for claim in claims:
        for source in claim.sources:
            printed = found.setdefault(source.letter, PrintedSource(source))
            if source.passage:
                printed.passages[", ".join(source.place), source.passage] = None
    return sorted(found.values(), key=lambda row: letter_order(row.source.letter))


def _rows(claims: Sequence[CertifiedClaim]) -> list[PrintedRow]:
    rows: dict[Any, PrintedRow] = {}
    for claim in claims:
        rows.setdefault(_judgement(claim), PrintedRow([])).claims.append(claim)
    return list(rows.values())


def _judgement(claim: CertifiedClaim) -> tuple[Any, ...]:
    """Return what claims on one line have in common."""
    by = claim.judged_by, claim.confirmed_by, claim.overridden_by, claim.override_reason
    return claim.rating, claim.explanation, *by, claim.n_secret, *claim.sources
