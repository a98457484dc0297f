"""Comments and footnotes of the check in a Word file, and those of an earlier check out of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count

from lxml import etree

from articles.intake.word_return import SOURCE_STYLE
from articles.intake.word_walk import WORD
from articles.word_files.checked_text import Footnote, Remark, UnwritableText
from articles.word_files.package import WritablePackage
from articles.word_files.runs import TextRuns, as_date, new_run

_STYLE_ID = "FactcheckSource"
_BOX = WORD + "txbxContent"
_WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ANCHORS = tuple(WORD + name for name in ("commentRangeStart", "commentRangeEnd"))


class Margin:
    """The comments and footnotes of a file; `main` is the part with the body."""

    def __init__(self, package: WritablePackage, main: str) -> None:
        self._package = package
        self._main = main

    def clear(
        self, body: etree._Element, comments: Collection[str], notes: Collection[str]
    ) -> None:
        """Take out comments and footnotes by their ids."""
        for element in list(body.iter(*_ANCHORS)):
            if element.get(WORD + "id") in comments:
                element.getparent().remove(element)
        for name, ids in (("comment", comments), ("footnote", notes)):
            for element in list(body.iter(f"{WORD}{name}Reference")):
                if element.get(WORD + "id") in ids:
                    _remove_reference(element)
            if ids and (part := self._package.related(self._main, f"{name}s")):
                self._clear_part(part, name, ids)

    def comment(self, runs: TextRuns, remarks: Iterable[tuple[Remark, Sequence[str]]]) -> None:
        """Add comments, each with its lines of text."""
        rows = list(remarks)
        if not rows:
            return
        part = self._part("comments")
        for (remark, lines), key in zip(rows, _free_ids(part, "comment"), strict=False):
            if not _surround(runs, remark.start, remark.end, key):
                continue
            element = etree.SubElement(part, WORD + "comment")
            names = remark.author.split()
            initials = "".join(name[0] for name in names if name)[:3]
            for name, value in (
                ("id", key),
                ("author", remark.author),
                ("date", as_date(remark.at)),
                ("initials", initials),
            ):
                element.set(WORD + name, value)
            for line in lines:
                etree.SubElement(element, WORD + "p").append(new_run(line, None))

    def footnote(self, body: etree._Element, runs: TextRuns, footnotes: Sequence[Footnote]) -> None:
        """Add footnotes, in a style by which they are known when they come back."""
        if not footnotes:
            return
        part, style = self._part("footnotes"), self._style()
        for footnote, key in zip(footnotes, _free_ids(part, "footnote"), strict=False):
            anchor = _outside_boxes(runs.after(footnote.place))
            if anchor is None:
                continue
            note = etree.SubElement(part, WORD + "footnote")
            note.set(WORD + "id", key)
            paragraph = etree.SubElement(note, WORD + "p")
            properties = etree.SubElement(paragraph, WORD + "pPr")
            etree.SubElement(properties, WORD + "pStyle").set(WORD + "val", style)
            paragraph.append(_raised_mark("footnoteRef"))
            paragraph.append(new_run(f" {footnote.text}", None))
            reference = _raised_mark("footnoteReference")
            reference[-1].set(WORD + "id", key)
            anchor.addnext(reference)
        _put_in_order(body, part)

    def _part(self, kind: str) -> etree._Element:
        name = self._package.related(self._main, kind)
        if not name:
            root = etree.Element(WORD + kind, nsmap={"w": WORD[1:-1]})
            if kind == "footnotes":
                root.extend(
                    [_separator("-1", "separator"), _separator("0", "continuationSeparator")]
                )
            self._package.add(self._main, kind, root)
            return root
        return self._package.root(name)

    def _style(self) -> str:
        """Return the id of the footnotes' style, which is added where it is missing."""
        styles = self._part("styles")
        for style in styles.iterchildren(WORD + "style"):
            name = style.find(WORD + "name")
            if name is not None and name.get(WORD + "val") == SOURCE_STYLE:
                return str(style.get(WORD + "styleId"))
        style = etree.SubElement(styles, WORD + "style")
        for name, value in (("type", "paragraph"), ("customStyle", "1"), ("styleId", _STYLE_ID)):
            style.set(WORD + name, value)
        etree.SubElement(style, WORD + "name").set(WORD + "val", SOURCE_STYLE)
        form = etree.SubElement(style, WORD + "rPr")
        etree.SubElement(form, WORD + "sz").set(WORD + "val", "18")
        return _STYLE_ID

    def _clear_part(self, part: str, name: str, ids: Collection[str]) -> None:
        root = self._package.root(part)
        gone = [e for e in root.iterchildren(WORD + name) if e.get(WORD + "id") in ids]
        paragraphs = {p.get(_WORD_2010 + "paraId") for e in gone for p in e.iter(WORD + "p")}
        for element in gone:
            root.remove(element)
        extended = self._package.related(self._main, "commentsExtended")
        if name == "comment" and extended:
            rows = self._package.root(extended)
            for row in list(rows.iterchildren(_WORD_2012 + "commentEx")):
                if row.get(_WORD_2012 + "paraId") in paragraphs:
                    rows.remove(row)


def _surround(runs: TextRuns, start: int, end: int, key: str) -> bool:
    """Put the range and the reference of a comment around a text; return False without one."""
    pieces = runs.between(start, end)
    if not pieces:
        return False
    first = _outside_boxes(runs.top(pieces[0].element.getparent()))
    last = _outside_boxes(runs.after(pieces[-1].end))
    if first is None or last is None:
        raise UnwritableText
    opens, closes = (etree.Element(name) for name in _ANCHORS)
    reference = etree.Element(WORD + "r")
    mark = etree.SubElement(reference, WORD + "commentReference")
    for element in (opens, closes, mark):
        element.set(WORD + "id", key)
    first.addprevious(opens)
    last.addnext(reference)
    last.addnext(closes)
    return True


def _outside_boxes(element: etree._Element | None) -> etree._Element | None:
    """Return the element, or the run with the text box that it is in: a box has no notes."""
    if element is None:
        return None
    boxes = list(element.iterancestors(_BOX))
    return next(boxes[-1].iterancestors(WORD + "r"), None) if boxes else element


def _put_in_order(body: etree._Element, part: etree._Element) -> None:
    """Number the footnotes as the text refers to them: LibreOffice reads them in their order."""
    all_notes = list(part.iterchildren(WORD + "footnote"))
    notes = {n.get(WORD + "id"): n for n in all_notes if n.get(WORD + "type") is None}
    separators = [int(n.get(WORD + "id", "0")) for n in all_notes if n.get(WORD + "type")]
    first = max(separators, default=0) + 1
    for number, reference in enumerate(body.iter(WORD + "footnoteReference"), first):
        note = notes.pop(reference.get(WORD + "id"), None)
        if note is not None:
            part.append(note)
            for element in (note, reference):
                element.set(WORD + "id", str(number))
    for note in notes.values():
        part.remove(note)


def _remove_reference(element: etree._Element) -> None:
    """Remove a reference, with its run where nothing else is in it."""
    run = element.getparent()
    run.remove(element)
    if all(child.tag == WORD + "rPr" for child in run) and run.getparent() is not None:
        run.getparent().remove(run)


def _raised_mark(name: str) -> etree._Element:
    run = etree.Element(WORD + "r")
    form = etree.SubElement(run, WORD + "rPr")
    etree.SubElement(form, WORD + "vertAlign").set(WORD + "val", "superscript")
    etree.SubElement(run, WORD + name)
    return run


def _separator(key: str, name: str) -> etree._Element:
    note = etree.Element(WORD + "footnote")
    note.set(WORD + "type", name)
    note.set(WORD + "id", key)
    run = etree.SubElement(etree.SubElement(note, WORD + "p"), WORD + "r")
    etree.SubElement(run, WORD + name)
    return note


def _free_ids(part: etree._Element, name: str) -> Iterator[str]:
    ids = [int(element.get(WORD + "id", "0")) for element in part.iterchildren(WORD + name)]
    return map(str, count(max(ids, default=0) + 1))
