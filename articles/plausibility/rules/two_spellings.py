"""The same person in two spellings."""

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.names import nearly_same, sound_alike
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Stated

NAME = "two-spellings"

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


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Find two names that differ by a letter or two, unless both are known people."""
    people = list(manuscript.of_kind(Kind.PERSON))
    mentions = Counter(fact.text_value("name") for fact in people)
    mentions.pop("", None)
    keys: dict[str, list[Hashable]] = {}
    for fact in people:
        keys.setdefault(fact.text_value("name"), []).append(fact.key)
    known = {fact.subject for name in _PERSONAL for fact in manuscript.known_about(name)}
    names = {written: _Name.of(written) for written in (*mentions, *sorted(known))}
    shown: set[frozenset[str]] = set()
    for rare in sorted(mentions, key=lambda name: (mentions[name], name)):
        partner = _partner(names[rare], names, mentions, known, people)
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
    names: dict[str, _Name],
    mentions: Counter[str],
    known: set[str],
    people: list[Stated],
) -> str | None:
    """Return whom `name` was likely meant to be: the house's spelling first, then the text's."""
    if name.written in known or _stands_alone(name, names):
        return None
    slips = [other for other in names.values() if name.is_slip_of(other)]
    if not name.first and len({other.last for other in slips}) != 1:
        return None
    slips = [other for other in slips if not _side_by_side(name, other, people)]
    slips.sort(key=lambda other: (other.written not in known, -mentions[other.written]))
    return slips[0].written if slips else None


def _stands_alone(name: _Name, names: dict[str, _Name]) -> bool:
    """Return whether a surname without a first name belongs to somebody named in full."""
    return not name.first and any(n.first and n.last == name.last for n in names.values())


def _side_by_side(one: _Name, other: _Name, people: list[Stated]) -> bool:
    """Return whether one sentence names both: then they are two people."""
    sentences = [
        {p.sentence_start for p in people if p.text_value("name") == name.written}
        for name in (one, other)
    ]
    return bool(sentences[0] & sentences[1])


def explain(finding: Finding, speech: Speech) -> str:
    """Show both spellings and how often each occurs."""
    return speech.say(_IN_TEXT if finding.params["others"] else _KNOWN, **finding.params)
