"""A text being read: tokens, sentences, and what the rules have found so far."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from articles.facts.kinds import Kind
from articles.facts.values import Value
from articles.splitting.engine import Family, RuleMatch
from articles.splitting.people import People
from articles.splitting.quotation import Quoted, marks_of, quoted_spans
from articles.splitting.sentences import sentence_starts
from articles.splitting.tokens import PAD, Token, tokenise
from articles.splitting.vocabulary import Vocabulary

Kept = TypeVar("Kept")

_CELL = re.compile(r"\t|\||(?<=\d)[ \u00a0]{3,}|[ \u00a0]{3,}(?=\d)")
_BREAK = re.compile(r"\r\n|[\n\r\u2028]")
_MARKED = re.compile(r"[\n\r\u2028]\s*[-–—•*·▪]\s")
_PARTING = re.compile(f"{_BREAK.pattern}|{_CELL.pattern}")
# Nothing is wrapped at fewer characters.
_SHORTEST_WRAPPED, _LONGEST_LINE = 40, 200
_CAPITALS = "places of capitals", 0


class Language(Protocol):
    """What the engine needs of a language: its words and its families of rules.

    `dotted_ordinals` says whether a period makes an ordinal of a number ("21. Etappe").
    """

    name: str
    dotted_ordinals: bool
    vocabulary: Vocabulary
    number_at: Callable[..., Any]
    families: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named at tokens `first` to `stop` (exclusive)."""

    first: int
    stop: int
    name: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words that say so, the person they mean, the verb of speech."""

    text: str | None = None
    name: str | None = None
    cue: str | None = None


class Reading:
    """One text on its way through the rules; belongs to one call of `split`."""

    def __init__(self, text: str, language: Language, published: date | None) -> None:
        self.text = text
        self.language = language
        self.published = published
        self.tokens: list[Token] = tokenise(text, language.vocabulary.look_up)
        self._offsets = [token.start for token in self.tokens]
        self.starts = self._starts(len(language.families))
        self.sentences = sentence_starts(self.tokens, dotted_ordinals=language.dotted_ordinals)
        self.kept: dict[tuple[str, int], Any] = {}
        self.numbers: dict[int, Any] = {}
        self.articles: dict[int, Any] = {}
        self.bulk_until = 0
        self.people = People()
        self.mentions: list[PersonMention] = []
        self.named: set[int] = set()
        self.credited: frozenset[tuple[int, int]] = frozenset()
        self.addressed: set[int] = set()
        self.texts = [token.text for token in self.tokens]
        self.words = frozenset(self.texts)
        self.quoted: dict[int, Quoted] = quoted_spans(self.tokens, marks_of(self.tokens))
        self.last_speaker: Speaker | None = None
        self.reported_until = 0
        self.now = 0
        self.last_day_at = 0
        self.last_time_at = 0
        self.last_period: str | None = None
        self.last_period_at = 0
        self.vague_at = 0
        self.days: list[tuple[int, date]] = []
        self.last_day: date | None = published
        self.last_time: str | None = published.isoformat() if published else None

    def _starts(self, families: int) -> list[list[int]]:
        starts: list[list[int]] = [[] for _ in range(families)]
        for index in range(PAD, len(self.tokens) - PAD):
            for family in self.tokens[index].entry.families:
                starts[family].append(index)
        return starts

    def settle(self) -> None:
        """Put the mentions found by a family into order, for the families after it.

        Without those in credits: they speak nowhere, and nothing refers to them.
        """
        self.mentions.sort(key=_first_of)
        self.named |= {at for m in self.mentions for at in range(m.first, m.stop)}
        if self.credited:
            self.mentions = [m for m in self.mentions if (m.first, m.stop) not in self.credited]

    def keep(self, key: tuple[str, int], read: Callable[[], Kept]) -> Kept:
        """Return what `read` returns; it is called once for each key."""
        if key not in self.kept:
            self.kept[key] = read()
        found: Kept = self.kept[key]
        return found

    def places_of_capitals(self) -> dict[str, list[int]]:
        """Return where each capitalised word is; who takes the places of a word removes them."""
        return self.keep(_CAPITALS, self._places_of_capitals)

    def _places_of_capitals(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, token in enumerate(self.tokens):
            if "capital" in token.classes:
                places.setdefault(token.text, []).append(at)
        return places

    def has_words(self, index: int, words: Sequence[str]) -> bool:
        """Return whether these words, in small letters, begin at token `index`."""
        tokens = self.tokens[index : index + len(words)]
        return all(token.low == word for token, word in zip(tokens, words, strict=True))

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the first and the last-but-one token of the sentence around token `index`."""
        at = bisect_right(self.sentences, index)
        first = self.sentences[at - 1] if at else PAD
        stop = self.sentences[at] if at < len(self.sentences) else len(self.tokens) - PAD
        return first, stop

    def sentence_span(self, start: int) -> tuple[int, int]:
        """Return the code points of the sentence around code point `start`."""
        index = bisect_right(self._offsets, start) - 1
        first, stop = self.sentence(max(index, PAD))
        return self.span(first, max(stop, first + 1))

    def mention_at(self, index: int) -> PersonMention | None:
        """Return the mention of a person that begins at token `index`."""
        at = bisect_right(self.mentions, index, key=_first_of) - 1
        return self.mentions[at] if at >= 0 and self.mentions[at].first == index else None

    def mention_before(self, index: int) -> PersonMention | None:
        """Return the last mention that ends at or before token `index`."""
        at = bisect_right(self.mentions, index - 1, key=_first_of) - 1
        while at >= 0 and self.mentions[at].stop > index:
            at -= 1
        return self.mentions[at] if at >= 0 else None

    def mention_ending(self, index: int) -> PersonMention | None:
        """Return the mention that ends right before token `index`."""
        mention = self.mention_before(index)
        return mention if mention is not None and mention.stop == index else None

    def mentions_in(self, first: int, stop: int) -> Sequence[PersonMention]:
        """Return the mentions between two tokens."""
        low = bisect_right(self.mentions, first - 1, key=_first_of)
        high = bisect_right(self.mentions, stop - 1, key=_first_of)
        return self.mentions[low:high]

    def is_separated(self, start: int, end: int) -> bool:
        """Return whether another line or cell begins between two code points.

        A line that breaks amid running text, as mails are wrapped, is none.
        """
        words = self.text[start:end]
        if not _PARTING.search(words):
            return False
        if _CELL.search(words) or _MARKED.search(words) or len(_BREAK.findall(words)) > 1:
            return True
        line = _BREAK.split(self.text[max(0, start - _LONGEST_LINE) : end])[-2]
        return len(line.rstrip()) < _SHORTEST_WRAPPED or _CELL.search(line) is not None

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Return the code points of the tokens `first` to `stop` (exclusive)."""
        return self.tokens[first].start, self.tokens[stop - 1].end

    def found(self, kind: Kind, first: int, stop: int, value: Value | None) -> RuleMatch:
        """Build the claim of the tokens `first` to `stop` (exclusive)."""
        return RuleMatch(kind, *self.span(first, stop), value, stop)

    def span_text(self, first: int, stop: int) -> str:
        """Return the text of the tokens `first` to `stop` (exclusive)."""
        start, end = self.span(first, stop)
        return self.text[start:end]

    def phrase_text(self, first: int, stop: int) -> str:
        """Return the words of the tokens `first` to `stop` (exclusive) with single spaces."""
        return " ".join(self.span_text(first, stop).split())


def _first_of(mention: PersonMention) -> int:
    return mention.first
