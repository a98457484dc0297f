"""Make the Word file of a checked text: in the file that came in, else in a plain one."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from lxml import etree

from articles.intake.refusal import UnreadableManuscript
from articles.intake.returned_word import PROPERTY
from articles.intake.source_marks import cuts_of_source_marks
from articles.intake.word import TracedWord, trace
from articles.intake.word_changes import SentChange, WordsMark
from articles.intake.word_package import WordPackage
from articles.intake.word_return import SentWord
from articles.intake.word_walk import WORD, TextPiece
from articles.word_files.checked_text import (
    MarkedText,
    Remark,
    TextVersion,
    TrackedWording,
    UnwritableText,
)
from articles.word_files.edits import ChangedBy, TextEdit, edits_since
from articles.word_files.margin import Margin
from articles.word_files.package import WritablePackage
from articles.word_files.plain import plain_file
from articles.word_files.runs import TextRuns
from articles.word_files.tokens import (
    LINE_END,
    UNWRITABLE,
    Tokens,
    hunks_between,
    is_same_text,
)
from articles.word_files.versions import BETWEEN, apply_edits

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
# What says that a property is a named one of the user (MS-OSHARED, 2.3.3.2.2).
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def write_word(
    checked: MarkedText, received: bytes | None = None, versions: Sequence[TextVersion] = ()
) -> bytes:
    """Return a Word file of a text with its wordings, remarks and sources.

    It is built on `received`, the Word file that came in, whose formatting stays; `versions`
    are the texts since then, from that file's to the current one: what changed between them
    are tracked changes, too. Without such a file, and where it can't be brought to the
    current text, a plain file is made. Raises `UnwritableText` for a text that none can hold.
    """
    if received is not None:
        try:
            return _written(checked, received, versions, is_plain=False)
        except (UnwritableText, UnreadableManuscript):
            pass
    return _written(checked, plain_file(checked.text, checked.blocks), (), is_plain=True)


def _written(
    checked: MarkedText, file: bytes, versions: Sequence[TextVersion], *, is_plain: bool
) -> bytes:
    package = WordPackage(file)
    if any(b"purl.oclc.org/ooxml" in package.content(part)[:2000] for part in _bodies(package)):
        raise UnwritableText  # the strict form
    traced, writable = trace(package), WritablePackage(package)
    writable.set(traced.main, traced.body.getroottree().getroot())
    margin = Margin(writable, traced.main)
    margin.clear(traced.body, traced.own_comments, traced.own_footnotes)
    stamps = _stamps(checked.wordings, versions)
    runs = _current_runs(traced, checked.text, versions)
    tracked = dict(_track(runs, checked, stamps))
    margin.footnote(traced.body, runs, checked.footnotes)
    margin.comment(runs, ((remark, _lines(remark, tracked)) for remark in checked.remarks))
    sent = SentWord(
        checked.article,
        checked.revision,
        checked.sha256,
        int(checked.at.timestamp()),
        is_plain,
        {int(stamps[pk].timestamp()): pk for pk in tracked},
        {int(stamps[pk].timestamp()): changes for pk, changes in tracked.items()},
    )
    _set_properties(writable, sent)
    written = writable.write()
    _require_whole(written, checked.text)
    return written


def _bodies(package: WordPackage) -> Iterator[str]:
    return (r.target for r in package.relations() if r.kind == "officeDocument")


def _require_whole(file: bytes, text: str) -> None:
    """Raise `UnwritableText` unless the file reads as the text while nothing is decided."""
    read, expected = (_without_marks(part) for part in (trace(WordPackage(file)).text, text))
    if not is_same_text(read, expected):
        raise UnwritableText


def _without_marks(text: str) -> str:
    parts, at = [], 0
    for start, end in cuts_of_source_marks(text):
        parts.append(text[at:start])
        at = end
    return "".join([*parts, text[at:]])


def _current_runs(traced: TracedWord, text: str, versions: Sequence[TextVersion]) -> TextRuns:
    """Bring the file to the current text; return its runs by their places in that."""
    first_id = max((_number(e.get(WORD + "id")) for e in traced.body.iter()), default=0)
    before = _without_marks(traced.text)
    runs = TextRuns(_uncut(traced.pieces, cuts_of_source_marks(traced.text)), first_id)
    edits = [_writable(edit) for edit in edits_since(before, versions)]
    pieces = apply_edits(runs, before, edits)
    return TextRuns(_on(pieces, _edited(before, edits), text), runs.last_id)


def _number(value: str | None) -> int:
    return int(value) if value and value.isdigit() and len(value) < 10 else 0


def _uncut(pieces: Sequence[TextPiece], cuts: Sequence[tuple[int, int]]) -> Iterator[TextPiece]:
    """Yield the pieces of a text without its source marks; marks stay in the file."""
    gone, number = 0, 0
    for piece in pieces:
        while number < len(cuts) and cuts[number][1] <= piece.start:
            gone += cuts[number][1] - cuts[number][0]
            number += 1
        rest, at = number, piece.start
        shift = gone
        while rest < len(cuts) and cuts[rest][0] < piece.end:
            start, end = cuts[rest]
            if at < start:
                yield _part(piece, at, start, shift)
            at = max(at, min(end, piece.end))
            shift += end - start
            rest += 1
        if at < piece.end:
            yield _part(piece, at, piece.end, shift)


def _part(piece: TextPiece, start: int, end: int, shift: int) -> TextPiece:
    skipped = piece.skipped + start - piece.start
    return TextPiece(start - shift, end - shift, piece.element, skipped)


def _writable(edit: TextEdit) -> TextEdit:
    """Return the edit with the line ends and characters that a Word file knows."""
    words = UNWRITABLE.sub(" ", edit.words)
    return replace(
        edit, words=LINE_END.sub(lambda end: BETWEEN if end[0].count("\n") > 1 else "\n", words)
    )


def _edited(text: str, edits: Sequence[TextEdit]) -> str:
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.words]
        at = edit.end
    return "".join([*parts, text[at:]])


def _on(pieces: Sequence[TextPiece], made: str, text: str) -> Iterator[TextPiece]:
    """Yield pieces of `made` at their places in `text`, which has other space at line ends."""
    start = len(text) - len(text.lstrip())
    ours, theirs = Tokens.of(made.strip()), Tokens.of(text.strip())
    if ours.comparable() != theirs.comparable():
        raise UnwritableText
    lead = len(made) - len(made.lstrip())
    number = 0
    for piece in pieces:
        while number + 1 < len(ours.ends) and ours.ends[number + 1] <= piece.start - lead:
            number += 1
        shift = start + theirs.ends[number] - ours.ends[number] - lead
        yield replace(piece, start=piece.start + shift, end=piece.end + shift)


def _stamps(
    wordings: Sequence[TrackedWording], versions: Sequence[TextVersion]
) -> Mapping[int, datetime]:
    """Return a date for each wording, in whole seconds, that no other change has."""
    taken = {int(version.at.timestamp()) for version in versions}
    stamps = {}
    for wording in wordings:
        at = wording.at.replace(microsecond=0)
        while int(at.timestamp()) in taken:
            at += timedelta(seconds=1)
        taken.add(int(at.timestamp()))
        stamps[wording.pk] = at
    return stamps


def _track(
    runs: TextRuns, checked: MarkedText, stamps: Mapping[int, datetime]
) -> Iterator[tuple[int, list[SentChange]]]:
    """Write the wordings as tracked changes; yield the verdicts of those that could be."""
    for wording in sorted(checked.wordings, key=lambda row: row.start, reverse=True):
        words = LINE_END.sub("\n", wording.words.strip())
        old = Tokens.of(checked.text[wording.start : wording.end])
        new = Tokens.of(words)
        change = ChangedBy(wording.author, stamps[wording.pk])
        edits = [
            TextEdit(
                wording.start + old.ends[hunk.start],
                wording.start + old.ends[hunk.end],
                "".join(new.words[hunk.new_start : hunk.new_end]),
                change,
            )
            for hunk in hunks_between(old, new)
        ]
        if edits and all(runs.may_change(edit.start, edit.end) for edit in edits):
            for edit in reversed(edits):
                if edit.start < edit.end:
                    runs.delete(edit.start, edit.end, change)
                if edit.words:
                    runs.insert(edit.end, edit.words, change)
            yield wording.pk, [_sent(checked.text, edit) for edit in edits]


def _sent(text: str, edit: TextEdit) -> SentChange:
    return SentChange(WordsMark.of(text[edit.start : edit.end]), WordsMark.of(edit.words))


def _lines(remark: Remark, tracked: Collection[int]) -> list[str]:
    is_shown = remark.verdict is not None and remark.verdict not in tracked
    lines = [remark.label, *remark.text.splitlines()]
    return [*lines, remark.wording] if remark.wording and is_shown else lines


def _set_properties(package: WritablePackage, sent: SentWord) -> None:
    part = package.related("", "custom-properties")
    if part:
        root = package.root(part)
    else:
        root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _VALUES})
        package.add("", "custom-properties", root)
    for row in list(root):
        if row.get("name", "").startswith(PROPERTY):
            root.remove(row)
    first = max((_number(row.get("pid")) for row in root), default=1) + 1
    for number, (name, value) in enumerate(sent.properties().items(), first):
        row = etree.SubElement(root, f"{{{_CUSTOM}}}property")
        for key, text in (("fmtid", _FORMAT), ("pid", str(max(number, 2))), ("name", name)):
            row.set(key, text)
        etree.SubElement(row, f"{{{_VALUES}}}lpwstr").text = value
