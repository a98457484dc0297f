"""Input and output of the rules."""

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from articles.facts.blocks import BlockKind
from articles.facts.kinds import Kind
from articles.plausibility.memory import HouseMemory, Remembered

# No sentence that a person wrote is longer; one that is would cost square time.
_REACH = 400
# How many claims of a number may begin between the start of one and its end.
_NESTED = 8
FIGURES = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE, Kind.CHANGE)

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]
Params = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim of the article: its kind, its value's JSON form, and where it is.

    Offsets are code points of the manuscript's text, end exclusive.
    """

    key: Hashable
    kind: Kind
    value: Mapping[str, Json] | None
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    block: BlockKind = BlockKind.PARAGRAPH

    def text_value(self, name: str) -> str:
        """Return a part of the value as text, empty if it is not there."""
        part = (self.value or {}).get(name)
        return part if isinstance(part, str) else ""


@dataclass(frozen=True, slots=True)
class Known:
    """A reference fact.

    `property` is "birth_date", "death_date", "office", "spelling" or "figure"; `value` the JSON
    form of a value (`{"timex": "1971-06-28"}`); `as_of` the day for which it was true.
    `aliases` are other names by which a text may mean the subject, correctly or not.
    """

    subject: str
    property: str
    value: Mapping[str, Json]
    as_of: date | None = None
    aliases: frozenset[str] = frozenset()

    def names(self) -> frozenset[str]:
        """Return all names that may mean the subject."""
        return self.aliases | {self.subject}

    def text_value(self, name: str) -> str:
        """Return a part of the value as text, empty if it is not there."""
        part = self.value.get(name)
        return part if isinstance(part, str) else ""


@dataclass(frozen=True)
class CheckedText:
    """An article as the rules see it.

    `published` is the planned day of publication. `passages` are what evidence and the
    author's source notes quote for a claim, by the claim's key. `memory` is what the newsroom
    has printed about the same.
    """

    text: str
    stated: tuple[Stated, ...]
    known: tuple[Known, ...] = ()
    published: date | None = None
    language: str = "de"
    passages: Mapping[Hashable, tuple[str, ...]] = field(default_factory=dict)
    memory: HouseMemory = field(default_factory=HouseMemory)

    @cached_property
    def remembered_by_key(self) -> dict[str, list[Remembered]]:
        """Return the constraints of earlier articles by each of their keys."""
        keys: dict[str, list[Remembered]] = {}
        for row in self.memory.remembered:
            for key in row.constraint.keys:
                keys.setdefault(key, []).append(row)
        return keys

    @cached_property
    def by_kind(self) -> dict[Kind, list[Stated]]:
        """Return the claims of each kind in the order of the text."""
        kinds: dict[Kind, list[Stated]] = {}
        for fact in sorted(self.stated, key=lambda fact: (fact.start, fact.end)):
            kinds.setdefault(fact.kind, []).append(fact)
        return kinds

    def of_kind(self, *kinds: Kind) -> Iterator[Stated]:
        """Yield the claims of these kinds, kind by kind, in the order of the text."""
        for kind in kinds:
            yield from self.by_kind.get(kind, [])

    @cached_property
    def by_sentence(self) -> dict[int, list[Stated]]:
        """Return the claims of each sentence, by its start, in the order of the text."""
        sentences: dict[int, list[Stated]] = {}
        for fact in sorted(self.stated, key=lambda fact: (fact.start, fact.end)):
            sentences.setdefault(fact.sentence_start, []).append(fact)
        return sentences

    def beside(self, fact: Stated, *kinds: Kind) -> list[Stated]:
        """Return the other claims of these kinds in the claim's sentence."""
        sentence = self.by_sentence.get(fact.sentence_start, [])
        return [other for other in sentence if other.kind in kinds and other is not fact]

    @cached_property
    def _figures(self) -> list[Stated]:
        figures = [fact for kind in FIGURES for fact in self.by_kind.get(kind, [])]
        return sorted(figures, key=lambda fact: (fact.start, fact.end))

    def figures_at(self, start: int, end: int) -> list[Stated]:
        """Return the claims of a number that share a letter with these code points."""
        last = bisect_left(self._figures, end, key=lambda fact: fact.start)
        return [fact for fact in self._figures[max(0, last - _NESTED) : last] if fact.end > start]

    def known_about(self, property_name: str) -> Iterator[Known]:
        """Yield the reference facts with this property."""
        return (fact for fact in self.known if fact.property == property_name)

    def words(self, fact: Stated) -> str:
        """Return the claim's own words."""
        return self.text[fact.start : fact.end]

    def before(self, fact: Stated) -> str:
        """Return what is before the claim in its sentence."""
        return self.text[max(fact.sentence_start, fact.start - _REACH) : fact.start]

    def after(self, fact: Stated) -> str:
        """Return what is after the claim in its sentence."""
        return self.text[fact.end : min(fact.sentence_end, fact.end + _REACH)]

    def sentence(self, fact: Stated) -> str:
        """Return the claim's sentence."""
        return self.before(fact) + self.words(fact) + self.after(fact)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has found about the claims `keys`.

    `ok` says whether the figures fit; it judges no claim, since the rule does not know which
    of them is wrong. `params` are plain JSON: days in ISO form, numbers as decimal strings.
    """

    rule: str
    keys: tuple[Hashable, ...]
    ok: bool
    params: Params
