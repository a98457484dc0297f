"""Compare the values of a claim's words in two texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from articles.anchoring.words import plain_words
from articles.facts.kinds import Kind
from articles.facts.overlaps import Overlaps
from articles.facts.values import PLACES

Value = Mapping[str, Any] | None

# A name that a person marked is still that name when the rules find it too.
NAMES = frozenset({Kind.PERSON, Kind.ROLE, Kind.ORGANISATION, Kind.PLACE, Kind.CREDIT})
# Where a number or source stands and how a unit is written: the text itself says so.
_WRITTEN = PLACES | {"unit_text"}
_WRITTEN_IN_STATEMENTS = _WRITTEN | {"subject"}


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """What a rule reads at code points `start` to `end` of a text; `value` is JSON."""

    kind: str
    start: int
    end: int
    value: Value
    rule: str = ""

    @property
    def meaning(self) -> Any:
        """Return the value without typography and places."""
        return _meaning(self.value)


class FoundClaims:
    """All values that the rules read in a text, by kind and place."""

    def __init__(self, found: Iterable[FoundClaim]) -> None:
        self._exact: dict[tuple[str, int, int], FoundClaim] = {}
        by_kind: dict[str, list[FoundClaim]] = {}
        for claim in found:
            self._exact[claim.kind, claim.start, claim.end] = claim
            by_kind.setdefault(claim.kind, []).append(claim)
        self._by_kind = {kind: Overlaps(reads) for kind, reads in by_kind.items()}

    def exactly(self, kind: str, start: int, end: int) -> FoundClaim | None:
        """Return what is read of this kind at just this place."""
        return self._exact.get((kind, start, end))

    def at(self, kind: str, start: int, end: int) -> tuple[Value, ...]:
        """Return the values of this kind read at this place, else on any of its words.

        Of a statement its own, with those of the quotes that share words with it, which say
        who the speaker is; statements nest, so another one is not the one at this place.
        """
        exact = self.exactly(kind, start, end)
        own = () if exact is None else (exact.value,)
        if kind == Kind.STATEMENT:
            return (*own, *self._touching(Kind.QUOTE, start, end)) if own else ()
        return own or self._touching(kind, start, end)

    def _touching(self, kind: str, start: int, end: int) -> tuple[Value, ...]:
        reads = self._by_kind.get(kind)
        return tuple(claim.value for claim in reads.touching(start, end)) if reads else ()

    def statement_around(self, kind: str, start: int, end: int) -> FoundClaim | None:
        """Return the narrowest statement around a claim; of a statement, itself."""
        if kind == Kind.STATEMENT:
            return self.exactly(kind, start, end)
        statements = self._by_kind.get(Kind.STATEMENT)
        return statements.narrowest_around(start, end) if statements else None

    def statements_in(self, start: int, end: int) -> list[FoundClaim]:
        """Return the statements that share words with a stretch, in reading order."""
        statements = self._by_kind.get(Kind.STATEMENT)
        return statements.touching(start, end) if statements else []


def differs_in_meaning(
    kind: str, words: str, earlier: tuple[Value, ...], later: tuple[Value, ...]
) -> bool:
    """Return whether the values of `words` of a `kind` changed from `earlier` to `later`.

    Typography in names and units is no difference. A name whose value says no more than its
    words is unchanged where the rules no longer find it ("Dresden" in "Dresden-Görlitz").
    """
    if kind in NAMES and not earlier:
        return False
    if kind in NAMES and not later:
        return any(_says_more(value, plain_words(words)) for value in earlier)
    return [_meaning(value) for value in earlier] != [_meaning(value) for value in later]


def _says_more(value: Value, words: str) -> bool:
    return any(said != words for said in (_meaning(value) or {}).values())


def _meaning(value: Value) -> Any:
    if value is None:
        return None
    written = _WRITTEN_IN_STATEMENTS if "modality" in value else _WRITTEN
    return {key: _plain(part) for key, part in value.items() if key not in written}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return plain_words(value)
    return [_plain(part) for part in value] if isinstance(value, (list, tuple)) else value
