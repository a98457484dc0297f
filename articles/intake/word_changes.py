"""The tracked changes of a check in a Word file: undecided ones are taken out.

A correction that replaces words is two changes for Word and LibreOffice, a deletion and an
insertion. People often decide about one and leave the other, as those do who see only the new
words and accept them. The other one is then decided in the same way; else both wordings, or
neither, would be in the text.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from articles.intake.word_walk import WORD

_INSERTED, _DELETED = WORD + "ins", WORD + "del"
_PARAGRAPH, _TEXT, _DELETED_TEXT = WORD + "p", WORD + "t", WORD + "delText"


@dataclass(frozen=True, slots=True)
class WordsMark:
    """What words are recognised by: how many characters, and their CRC-32."""

    length: int
    checksum: int

    @classmethod
    def of(cls, words: str) -> "WordsMark":
        return cls(len(words), zlib.crc32(words.encode("utf-8", "surrogatepass")))

    def begins(self, text: str) -> bool:
        return self.length > 0 and WordsMark.of(text[: self.length]) == self

    def ends(self, text: str) -> bool:
        return self.length > 0 and WordsMark.of(text[-self.length :]) == self


@dataclass(frozen=True, slots=True)
class SentChange:
    """A part of a correction: words that go, and words that come; one of them may be none."""

    old: WordsMark
    new: WordsMark


@dataclass(slots=True)
class _Found:
    """Changes of one correction that stand side by side."""

    stamp: int
    elements: list[etree._Element] = field(default_factory=list)

    def words(self, tag: str) -> str:
        found = (e for e in self.elements if e.tag == tag)
        texts = (text.text or "" for e in found for text in e.iter(_TEXT, _DELETED_TEXT))
        return "".join(texts)


def settle_changes(
    body: etree._Element,
    stamps: Mapping[etree._Element, int],
    sent: Mapping[int, Sequence[SentChange]],
) -> set[int]:
    """Leave the words that count while nothing more is decided; return undecided corrections.

    `stamps` are the corrections' changes in the body, by the stamp of each, which is also what
    `sent` and the returned set name corrections by.
    """
    undecided = set()
    for found in list(_side_by_side(body, stamps)):
        accepts = _half_decided(found, sent.get(found.stamp, ()))
        if accepts is None:
            undecided.add(found.stamp)
        for element in found.elements:
            _decide(element, accepts=bool(accepts))
    return undecided


def _side_by_side(body: etree._Element, stamps: Mapping[etree._Element, int]) -> Iterator[_Found]:
    last: _Found | None = None
    for element in body.iter(_INSERTED, _DELETED, _TEXT, _PARAGRAPH):
        if (stamp := stamps.get(element)) is not None:
            if last is None or last.stamp != stamp:
                if last:
                    yield last
                last = _Found(stamp)
            last.elements.append(element)
        elif last and not any(above in stamps for above in element.iterancestors()):
            yield last
            last = None
    if last:
        yield last


def _half_decided(found: _Found, sent: Sequence[SentChange]) -> bool | None:
    """Return whether the missing half was accepted; None if nothing was decided."""
    gone, come = found.words(_DELETED), found.words(_INSERTED)
    if gone and come:
        return None
    before, after = _beside(found.elements)
    for change in sent:
        if gone and change.new.length and WordsMark.of(gone) == change.old:
            return change.new.begins(after) or change.new.ends(before)
        if come and change.old.length and WordsMark.of(come) == change.new:
            return not (change.old.ends(before) or change.old.begins(after))
    return None


def _beside(elements: Sequence[etree._Element]) -> tuple[str, str]:
    """Return the paragraph's text before and after changes."""
    before: list[str] = []
    after: list[str] = []
    paragraph = next(elements[0].iterancestors(_PARAGRAPH), None)
    side = before
    for element in [] if paragraph is None else paragraph.iter(_INSERTED, _DELETED, _TEXT):
        if element in elements:
            side = after
        elif element.tag == _TEXT and not any(a in elements for a in element.iterancestors()):
            side.append(element.text or "")
    return "".join(before), "".join(after)


def _decide(change: etree._Element, *, accepts: bool) -> None:
    """Accept or reject a change."""
    parent = change.getparent()
    if parent is None:
        return
    if (change.tag == _INSERTED) == accepts:
        for text in change.iter(_DELETED_TEXT):
            text.tag = _TEXT
        at = parent.index(change)
        for offset, child in enumerate(list(change)):
            parent.insert(at + offset, child)
    parent.remove(change)
