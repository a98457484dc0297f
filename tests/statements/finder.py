"""The statements of a text as `split` finds them, in a form that is short to compare."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from articles.facts.values import StatementValue
from articles.splitting import SplitClaim, split

Span = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """A statement; `stance` is "open" where somebody says it with a stance that is not read."""

    start: int
    end: int
    polarity: str
    modality: str
    source: Span | None
    stance: str | None
    subject: str | None


def find_statements(text: str, *, language: str, published: date | None = None) -> list[Found]:
    """Return the statements of `text` in reading order."""
    return list(statements_among(split(text, language=language, published=published)))


def statements_among(claims: Iterable[SplitClaim]) -> Iterable[Found]:
    for claim in claims:
        if isinstance(claim.value, StatementValue):
            yield _found(claim, claim.value)


def _found(claim: SplitClaim, value: StatementValue) -> Found:
    is_said = value.source is not None or value.modality == "reported"
    return Found(
        claim.start, claim.end, value.polarity, value.modality, value.source_span,
        value.stance or ("open" if is_said else None), value.subject,
    )  # fmt: skip
