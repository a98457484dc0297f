"""Documents prepared for matching: split passages and the sizes of their values, as bytes.

What does not depend on a manuscript is computed once, when a document arrives, and stored.
The form is JSON by lines, compressed: the document first, then the claims of each passage,
which are decoded only for passages that are looked at.
"""

import json
import zlib
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from articles.facts.kinds import Kind
from articles.facts.values import Value, value_from_json
from articles.matching.about import other_names
from articles.matching.business_years import first_month
from articles.matching.inputs import ReadClaim, SourcePassage, SourceText
from articles.matching.lexicon import Lexicon, lexicon
from articles.matching.passage_facts import own_facts, with_derived
from articles.matching.sizes import ValueSizes
from articles.matching.values_in import Fact

# Raise it whenever the form below, or what is stored in it, changes.
PREPARED_VERSION = 17
_COMPRESSION = 5


class StalePreparationError(ValueError):
    """The bytes are no prepared document of this version: it must be prepared again."""


@dataclass(frozen=True, slots=True)
class PreparedClaim:
    """A claim of a passage, decoded from its stored form."""

    start: int
    end: int
    kind: Kind
    value: Value | None


@dataclass(slots=True)
class PreparedSource:
    """A document, cut into passages, with all of matching that does not need a manuscript.

    `other_names` counts names that it repeats; `encoded` are the claims of each passage as JSON.
    `key` is what its passages call it where names are not unique; it is not stored.
    """

    name: str
    language: str
    day: date | None
    title: str
    sender: str
    passages: list[SourcePassage]
    encoded: list[str]
    sizes: ValueSizes
    other_names: dict[str, int] = field(default_factory=dict)
    key: str = ""

    def claims(self, number: int) -> tuple[PreparedClaim, ...]:
        """Return the claims of a passage, whose places count from its start."""
        return tuple(
            PreparedClaim(start, end, Kind(kind), value_from_json(Kind(kind), value))
            for start, end, kind, value in json.loads(self.encoded[number])
        )

    def to_bytes(self) -> bytes:
        """Return the form that is stored; equal documents give equal bytes."""
        texts = _Numbered()
        head = {
            "version": PREPARED_VERSION, "name": self.name, "language": self.language,
            "day": self.day.isoformat() if self.day else None, "title": self.title,
            "sender": self.sender, "other_names": self.other_names,
            "passages": [_row(p, texts) for p in self.passages],
            "sizes": self.sizes.to_json(), "texts": texts.values,
        }  # fmt: skip
        lines = [json.dumps(head, ensure_ascii=False, separators=(",", ":")), *self.encoded]
        return zlib.compress("\n".join(lines).encode(), _COMPRESSION)

    @classmethod
    def from_bytes(cls, stored: bytes) -> "PreparedSource":
        """Read the stored form; raises `StalePreparationError` for one of another version.

        Bytes that are no prepared document raise it, too.
        """
        try:
            first, *encoded = zlib.decompress(stored).decode().split("\n")
            head = json.loads(first)
        except (zlib.error, ValueError) as error:
            raise StalePreparationError("not a prepared document") from error
        if head.get("version") != PREPARED_VERSION:
            raise StalePreparationError(f"version {head.get('version')}, not {PREPARED_VERSION}")
        day = date.fromisoformat(head["day"]) if head["day"] else None
        return cls(
            head["name"], head["language"], day, head["title"], head["sender"],
            _passages(head["passages"], head["texts"]), encoded,
            ValueSizes.from_json(head["sizes"]), head["other_names"],
        )  # fmt: skip


def prepared(source: SourceText, words: Lexicon | None = None) -> PreparedSource:
    """Prepare a document whose passages are split."""
    sizes = ValueSizes()
    earlier: list[Fact] = []
    begins = first_month(passage.text for passage in source.passages)
    for number, passage in enumerate(source.passages):
        facts = own_facts(passage, passage.claims, source.language, begins)
        sizes.add(number, with_derived(facts, earlier), passage.text)
        earlier = facts
    return PreparedSource(
        source.name, source.language, source.day, source.title, source.sender,
        list(source.passages), [_encoded(p.claims) for p in source.passages], sizes,
        other_names(source, words or lexicon()),
    )  # fmt: skip


def _encoded(claims: tuple[ReadClaim, ...]) -> str:
    rows = [
        (c.start, c.end, c.kind.value, c.value.to_json() if c.value else None)
        for c in claims
        if c.kind is not Kind.STATEMENT
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


class _Numbered:
    """Texts that repeat (headings, heads of tables) by number; 0 is the empty one."""

    def __init__(self) -> None:
        self.values: list[Any] = [""]
        self._numbers: dict[Any, int] = {"": 0, (): 0}

    def number(self, value: Any) -> int:
        if value not in self._numbers:
            self._numbers[value] = len(self.values)
            self.values.append(value)
        return self._numbers[value]


def _row(passage: SourcePassage, texts: _Numbered) -> list[Any]:
    """Return a passage as a list; of `before`, the text of the previous one, only whether it is."""
    return [
        passage.text, passage.block, int(bool(passage.before)), texts.number(passage.heading),
        texts.number(passage.speaker), passage.cells, texts.number(passage.head), passage.place,
    ]  # fmt: skip


def _passages(rows: list[list[Any]], texts: list[Any]) -> list[SourcePassage]:
    found: list[SourcePassage] = []
    before = ""
    heads = [tuple(t) if isinstance(t, list) else () for t in texts]
    for text, block, has_before, heading, speaker, cells, head, place in rows:
        found.append(
            SourcePassage(
                text, block, (), before if has_before else "", texts[heading], texts[speaker],
                tuple(cells), heads[head], tuple((name, value) for name, value in place),
            )
        )  # fmt: skip
        before = text
    return found
