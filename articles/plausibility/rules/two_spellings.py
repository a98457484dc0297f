"""The same person in two spellings."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.names import misspellings, nearly_same, sound_alike
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding

NAME = "two-spellings"
MOST = 10
"""Surnames that one is compared with, and people of each."""
MOST_NAMES = 4_000
"""Names of a text that are compared; further ones are not."""

_PERSONAL = ("birth_date", "death_date", "office", "spelling")

_IN_TEXT = gettext_noop("The text has {one} ({ones}×) and {other} ({others}×).")
_KNOWN = gettext_noop("The text has {one} ({ones}×), the reference facts have {other}.")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as the text has it; `first` is empty where only the surname is."""

    written: str
    first: str
    last: str

    @classmethod
    def of(cls, written: str) -> "_Name":
        first, _, last = written.rpartition(" ")
        return cls(written, first, last)

    def is_slip_of(self, other: "_Name") -> bool:
        """Return whether this likely means the person named `other` in full."""
        if self.last == other.last:
            return bool(self.first and other.first) and sound_alike(self.first, other.first)
        same_first = self.first == other.first or not self.first
        return bool(other.first) and same_first and nearly_same(self.last, other.last)


class _Directory:
    """Finds the full names whose surname is like another, without comparing each with each."""

    def __init__(self, names: Iterable[_Name]) -> None:
        self._by_last: dict[str, list[_Name]] = {}
        self._alike: dict[str, list[str]] = {}
        self._place: dict[_Name, int] = {}
        for place, name in enumerate(names):
            if name.first:
                self._by_last.setdefault(name.last, []).append(name)
                self._place[name] = place
        for last in self._by_last:
            for written in misspellings(last):
                self._alike.setdefault(written, []).append(last)

    def like(self, name: _Name) -> list[_Name]:
        """Return the names with the same or a similar surname, those of 10 surnames at most.

        They are in the order in which they were given.
        """
        lasts = dict.fromkeys([name.last])
        for written in sorted(misspellings(name.last), key=lambda one: (-len(one), one)):
            lasts |= dict.fromkeys(self._alike.get(written, ())[:MOST])
        found = [o for last in list(lasts)[:MOST] for o in self._by_last.get(last, ())[:MOST]]
        return sorted(found, key=self._place.__getitem__)

    def has(self, last: str) -> bool:
        """Return whether somebody with this surname is named in full."""
        return last in self._by_last


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Find two names that differ by a letter or two, unless both are known people."""
    people = list(manuscript.of_kind(Kind.PERSON))
    mentions = Counter(fact.text_value("name") for fact in people)
    mentions.pop("", None)
    for further in list(mentions)[MOST_NAMES:]:
        del mentions[further]
    keys: dict[str, list[Hashable]] = {}
    for fact in people:
        keys.setdefault(fact.text_value("name"), []).append(fact.key)
    known = {fact.subject for name in _PERSONAL for fact in manuscript.known_about(name)}
    names = {written: _Name.of(written) for written in (*mentions, *sorted(known))}
    directory = _Directory(names.values())
    sentences: dict[str, set[int]] = {}
    for fact in people:
        sentences.setdefault(fact.text_value("name"), set()).add(fact.sentence_start)
    shown: set[frozenset[str]] = set()
    for rare in sorted(mentions, key=lambda name: (mentions[name], name)):
        partner = _partner(names[rare], directory, mentions, known, sentences)
        pair = frozenset((rare, partner or rare))
        if partner is None or pair in shown:
            continue
        shown.add(pair)
        yield Finding(
            NAME,
            (*keys[rare], *keys.get(partner, [])),
            False,
            {"one": rare, "ones": mentions[rare], "other": partner, "others": mentions[partner]},
        )


def _partner(
    name: _Name,
    directory: _Directory,
    mentions: Counter[str],
    known: set[str],
    sentences: Mapping[str, set[int]],
) -> str | None:
    """Return whom `name` likely means: the newsroom's spelling first, then the text's."""
    stands_alone = not name.first and directory.has(name.last)
    if name.written in known or stands_alone:
        return None
    slips = [other for other in directory.like(name) if name.is_slip_of(other)]
    if not name.first and len({other.last for other in slips}) != 1:
        return None
    # Where one sentence names both, they are two people.
    here = sentences.get(name.written, set())
    slips = [other for other in slips if not here & sentences.get(other.written, set())]
    slips.sort(key=lambda other: (other.written not in known, -mentions[other.written]))
    return slips[0].written if slips else None


def explain(finding: Finding, speech: Speech) -> str:
    """Show both spellings and how often each occurs."""
    return speech.say(_IN_TEXT if finding.params["others"] else _KNOWN, **finding.params)
