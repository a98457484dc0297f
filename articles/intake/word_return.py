"""What came back of a Word file that was made for its author: decisions and replies.

`articles.word_files` makes such a file. Its custom properties say which article and text it
was made from, and which tracked changes are suggested corrections: each has a second of its
own as its date, which Word and LibreOffice keep. Its comments have a label with a letter and
a number in their first line, and the style of its footnotes has a name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from lxml import etree

from articles.intake.returned_word import (
    ARTICLE,
    PROPERTY,
    ReturnedWord,
    WordRemark,
    WordReply,
)
from articles.intake.word_changes import SentChange, WordsMark, settle_changes
from articles.intake.word_package import Relation, WordPackage
from articles.intake.word_walk import WORD, plain_text

SOURCE_STYLE = "Factcheck source"
QUESTION, VERDICT = "Q", "V"
_PROPERTY_TAG = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_LABEL = re.compile(rf"[^\n]{{1,80}} ([{QUESTION}{VERDICT}])(\d{{1,12}})")
_CHANGES = re.compile(r"(\d{1,12}):(\d{1,9}):([0-9a-f]{1,8}):(\d{1,9}):([0-9a-f]{1,8})")
_STAMPS = re.compile(r"(\d{1,12}):(\d{1,12})")
_DONE = frozenset({"1", "true", "on"})
_TEXTS = frozenset({WORD + "t", WORD + "delText"})
# Programs write their local time and say that it is UTC.
_CLOCKS_DIFFER = 14 * 3600


@dataclass(frozen=True, slots=True)
class SentWord:
    """What the custom properties of a file say.

    `stamps` are verdicts by the date of their changes (seconds), `changes` these changes.
    """

    article: int
    revision: int
    sha256: str
    sent_at: int
    is_plain: bool
    stamps: Mapping[int, int] = field(default_factory=dict)
    changes: Mapping[int, Sequence[SentChange]] = field(default_factory=dict)

    def properties(self) -> dict[str, str]:
        """Return the custom properties; Word keeps at most 255 characters of each."""
        rows = [f"{pk}:{stamp}" for stamp, pk in self.stamps.items()]
        changes = [
            f"{stamp}:{c.old.length}:{c.old.checksum:x}:{c.new.length}:{c.new.checksum:x}"
            for stamp, changes in self.changes.items()
            for c in changes
        ]
        named = {
            ARTICLE: str(self.article),
            "revision": str(self.revision),
            "text": self.sha256,
            "sent": str(self.sent_at),
            "form": "plain" if self.is_plain else "received",
            **_chunks("corrections", rows, 10),
            **_chunks("changes", changes, 5),
        }
        return {PROPERTY + name: value for name, value in named.items()}


@dataclass(frozen=True, slots=True)
class FoundComment:
    """A comment of a file; `parent` is the id of the one that it replies to.

    `is_resolved`: it is marked as done, as Word does with a thread's first comment at least.
    """

    id: str
    author: str
    text: str
    at: int | None
    parent: str = ""
    is_resolved: bool = False

    @property
    def label(self) -> re.Match[str] | None:
        return _LABEL.fullmatch(self.text.partition("\n")[0].strip())


def read_sent(package: WordPackage, top: Iterable[Relation]) -> SentWord | None:
    """Return what a file says of itself; None for one that was not made here."""
    found: dict[str, str] = {}
    for relation in top:
        if relation.kind == "custom-properties":
            for row in package.parse(relation.target).iterchildren(_PROPERTY_TAG):
                name = row.get("name", "")
                if name.startswith(PROPERTY):
                    found[name.removeprefix(PROPERTY)] = "".join(row.itertext()).strip()
    try:
        article, revision = int(found[ARTICLE]), int(found["revision"])
        sent_at, sha256 = int(found["sent"]), found["text"]
    except (KeyError, ValueError):
        return None
    stamps = {int(stamp): int(pk) for pk, stamp in _STAMPS.findall(_joined(found, "corrections"))}
    changes: dict[int, list[SentChange]] = {}
    for stamp, old, gone, new, come in _CHANGES.findall(_joined(found, "changes")):
        change = SentChange(WordsMark(int(old), int(gone, 16)), WordsMark(int(new), int(come, 16)))
        changes.setdefault(int(stamp), []).append(change)
    is_plain = found.get("form") == "plain"
    return SentWord(article, revision, sha256, sent_at, is_plain, stamps, changes)


def threads_of(comments: Sequence[FoundComment]) -> list[list[FoundComment]]:
    """Return the comments by threads, each a comment and the replies to it by their time."""
    parents = {comment.id: comment.parent for comment in comments}
    threads: dict[str, list[FoundComment]] = {c.id: [c] for c in comments if not c.parent}
    for comment in comments:
        if comment.parent:
            threads.setdefault(_top(comment.id, parents), []).append(comment)
    return [
        [*rows[:1], *sorted(rows[1:], key=lambda comment: comment.at or 0)]
        for rows in threads.values()
    ]


def read_comments(package: WordPackage, relations: Iterable[Relation]) -> list[FoundComment]:
    """Return the comments of a file in their order, each with the one it replies to."""
    rows: list[tuple[FoundComment, str]] = []
    parents: dict[str, str] = {}
    resolved: set[str] = set()
    for relation in relations:
        if relation.kind == "comments":
            found = package.parse(relation.target).iterchildren(WORD + "comment")
            rows += [(_comment(element), _paragraph_id(element)) for element in found]
        elif relation.kind == "commentsExtended":
            for row in package.parse(relation.target).iterchildren(_WORD_2012 + "commentEx"):
                parent = row.get(_WORD_2012 + "paraIdParent", "")
                own = row.get(_WORD_2012 + "paraId", "")
                parents[own] = parent
                if row.get(_WORD_2012 + "done", "0") in _DONE:
                    resolved.add(own)
    ids = {paragraph: comment.id for comment, paragraph in rows if paragraph}
    return [
        replace(
            comment,
            parent=ids.get(parents.get(paragraph, ""), ""),
            is_resolved=paragraph in resolved,
        )
        for comment, paragraph in rows
    ]


def reject_undecided(body: etree._Element, sent: SentWord) -> set[int]:
    """Put the old words back where a correction is undecided; return the verdicts of these."""
    changes = body.iter(WORD + "ins", WORD + "del")
    dated = {change: seconds_of(change.get(WORD + "date", "")) for change in changes}
    stamps = {change: at for change, at in dated.items() if at is not None and at in sent.stamps}
    undecided = settle_changes(body, stamps, sent.changes)
    return {sent.stamps[stamp] for stamp in undecided}


def read_return(
    body: etree._Element, sent: SentWord, comments: list[FoundComment], undecided: set[int]
) -> tuple[ReturnedWord, set[str]]:
    """Return what came back, and the ids of the comments that belong to the check."""
    own = {c.id: c for c in comments if c.label}
    answers = _answers(body, sent, comments, own)
    remarks = tuple(_remark(comment, answers.get(comment.id, [])) for comment in own.values())
    returned = ReturnedWord(
        article=sent.article,
        revision=sent.revision,
        sha256=sent.sha256,
        corrections=tuple(sent.stamps.values()),
        undecided=tuple(sorted(undecided)),
        remarks=remarks,
        is_plain=sent.is_plain,
    )
    return returned, {*own, *(c.id for rows in answers.values() for c in rows)}


def own_footnotes(notes: etree._Element, style_ids: Iterable[str]) -> set[str]:
    """Return the ids of the footnotes that the check added, by their style."""
    known = frozenset(style_ids)
    return {
        note.get(WORD + "id", "")
        for note in notes.iterchildren(WORD + "footnote")
        if any(p.get(WORD + "val") in known for p in note.iter(WORD + "pStyle"))
    }


def seconds_of(moment: str) -> int | None:
    """Return the seconds since 1970 of a date in a Word file, or None."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return int((read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp())


def _chunks(name: str, rows: Sequence[str], size: int) -> dict[str, str]:
    """Return rows in properties of `size` each."""
    starts = range(0, len(rows), size)
    return {f"{name} {n}": " ".join(rows[at : at + size]) for n, at in enumerate(starts, 1)}


def _joined(properties: Mapping[str, str], name: str) -> str:
    return " ".join(text for key, text in properties.items() if key.startswith(name))


def _comment(element: etree._Element) -> FoundComment:
    return FoundComment(
        element.get(WORD + "id", ""),
        element.get(WORD + "author", ""),
        plain_text(element),
        seconds_of(element.get(WORD + "date", "")),
    )


def _paragraph_id(comment: etree._Element) -> str:
    """Return the id of a comment's last paragraph, which stands for the comment."""
    ids = [p.get(_WORD_2010 + "paraId", "") for p in comment.iter(WORD + "p")]
    return ids[-1] if ids else ""


def _remark(comment: FoundComment, replies: list[FoundComment]) -> WordRemark:
    label = comment.label
    kind, pk = (label[1], int(label[2])) if label else ("", 0)
    text = comment.text.partition("\n")[2].strip()
    found = tuple(WordReply(c.text, c.author) for c in replies if c.text)
    return WordRemark(kind, pk, text, found)


def _answers(
    body: etree._Element,
    sent: SentWord,
    comments: list[FoundComment],
    own: Mapping[str, FoundComment],
) -> dict[str, list[FoundComment]]:
    """Return the replies to each own comment: by thread, else later ones at the same words."""
    parents = {comment.id: comment.parent for comment in comments}
    places = _places(body)
    at_place = {places[key]: key for key in own if key in places}
    found: dict[str, list[FoundComment]] = {}
    for comment in comments:
        if comment.id in own:
            continue
        top = _top(comment.id, parents)
        if top not in own and not comment.parent and _is_later(comment, sent):
            top = at_place.get(places.get(comment.id, (-1, -1)), "")
        if top in own:
            found.setdefault(top, []).append(comment)
    return found


def _top(key: str, parents: Mapping[str, str]) -> str:
    seen = {key}
    while (parent := parents.get(key, "")) and parent not in seen:
        seen.add(parent)
        key = parent
    return key


def _is_later(comment: FoundComment, sent: SentWord) -> bool:
    return comment.at is not None and comment.at > sent.sent_at - _CLOCKS_DIFFER


def _places(body: etree._Element) -> dict[str, tuple[int, int]]:
    """Return from which to which character of the body each comment goes."""
    starts: dict[str, int] = {}
    places: dict[str, tuple[int, int]] = {}
    length = 0
    for element in body.iter(etree.Element):
        key = element.get(WORD + "id", "")
        if element.tag in _TEXTS:
            length += len(element.text or "")
        elif element.tag == WORD + "commentRangeStart":
            starts[key] = length
        elif element.tag == WORD + "commentRangeEnd" and key in starts:
            places[key] = starts[key], length
    return places
