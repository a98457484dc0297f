"""The vocabulary of a language: word classes as data, and rules for words that are built."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from articles.splitting.engine import Family, Rule
from articles.splitting.tokens import Entry

Classes = dict[str, Any]
Started = tuple[tuple[Rule, ...], ...]
Sort = tuple[Classes, Started, tuple[int, ...]]

Meaning = TypeVar("Meaning")

# Words once looked up are kept, up to this many: newspaper text repeats itself, and a
# bound keeps memory flat on text that does not.
KEPT_WORDS = 60_000


def spread(table: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """Return what each word means, from a table of the words for each meaning."""
    return {word: meaning for meaning, words in table.items() for word in words.split()}


class Vocabulary:
    """Words with their classes, and the rules that each class starts.

    `build` reads words that no list can hold ("zweihundertelf", "Landesinnenminister").
    Looking up is thread-safe: entries are never changed and computing one twice gives the
    same result.
    """

    def __init__(
        self,
        words: Mapping[str, Classes],
        build: Callable[[str, str], Classes],
        families: Iterable[Family],
    ) -> None:
        self._words = words
        self._build = build
        self._families = tuple(families)
        self._kept: dict[str, Entry] = {}
        self._sorts: dict[tuple[str, ...], Sort] = {}
        self._rules: dict[frozenset[str], Started] = {}

    def look_up(self, text: str) -> Entry:
        """Return what is known of the token `text`."""
        entry = self._kept.get(text)
        if entry is None:
            entry = self._read(text)
            if len(self._kept) >= KEPT_WORDS:
                self._kept = {}
            self._kept[text] = entry
        return entry

    def words_of(self, name: str) -> list[str]:
        """Return the words listed under a class; those that are only built are not there."""
        return [word for word, classes in self._words.items() if name in classes]

    def _read(self, text: str) -> Entry:
        plain = text if text.isascii() else _plain(text)
        low = plain.lower()
        classes = self._build(plain, low)
        if listed := self._words.get(low):
            classes = {**classes, **listed}
        return Entry(plain if plain == low else low, *self._sort_of(classes))

    def _sort_of(self, classes: Classes) -> Sort:
        """Return classes, their rules and the families of these; words share them.

        Classes that mean something of this word alone ("1.50" is a number) are its own.
        """
        if any(meaning is not True for meaning in classes.values()):
            return self._make_sort(classes)
        key = tuple(classes)
        sort = self._sorts.get(key)
        if sort is None:
            sort = self._make_sort(classes)
            if len(self._sorts) >= KEPT_WORDS:
                self._sorts = {}
            self._sorts[key] = sort
        return sort

    def _make_sort(self, classes: Classes) -> Sort:
        rules = self._started_by(classes)
        return classes, rules, tuple(at for at, named in enumerate(rules) if named)

    def _started_by(self, classes: Classes) -> Started:
        """Return, by family, the rules that a word of `classes` starts.

        Words are many and sorts of words few, so the answer is kept for each sort.
        """
        triggers = self._triggers.intersection(classes)
        rules = self._rules.get(triggers)
        if rules is None:
            rules = tuple(family.started_by(triggers) for family in self._families)
            if len(self._rules) >= KEPT_WORDS:
                self._rules = {}
            self._rules[triggers] = rules
        return rules

    @cached_property
    def _triggers(self) -> frozenset[str]:
        rules = (rule for family in self._families for rule in family.rules)
        return frozenset().union(*(rule.triggers for rule in rules))


# PDF files have them, and no keyboard.
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
)


def _plain(text: str) -> str:
    """Compose letters, split ligatures, drop soft hyphens and joiners, make hyphens plain."""
    text = unicodedata.normalize("NFC", text).translate(_LIGATURES)
    for mark in "\u00ad\u200c\u200d":
        text = text.replace(mark, "")
    return text.replace("‐", "-").replace("‑", "-").replace("’", "'")


def gather(*lists: Mapping[str, Mapping[str, Any] | Iterable[str]]) -> dict[str, Classes]:
    """Merge lists of words by class into one table of classes by word.

    Each list maps a class to its words: a mapping from word to meaning, or words alone
    (which mean True).
    """
    table: dict[str, Classes] = {}
    for words_by_class in lists:
        for name, words in words_by_class.items():
            pairs = words.items() if isinstance(words, Mapping) else ((w, True) for w in words)
            for word, meaning in pairs:
                table.setdefault(word, {})[name] = meaning
    return table
