"""Word files (.docx): the text as it reads once all tracked changes are accepted.

Comments, footnotes and links become source notes at their words. Nothing is fetched.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import etree

from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.returned_word import ReturnedWord
from articles.intake.word_package import Relation, WordPackage
from articles.intake.word_return import (
    SOURCE_STYLE,
    FoundComment,
    SentWord,
    own_footnotes,
    read_comments,
    read_return,
    read_sent,
    reject_undecided,
    threads_of,
)
from articles.intake.word_walk import (
    WORD,
    TextPiece,
    WordComment,
    WordThread,
    WordWalk,
    plain_text,
)

_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_REMARKS = {"footnotes": "footnote", "endnotes": "endnote"}
# The name that python-docx leaves in files it makes.
_NO_AUTHORS = frozenset({"", "python-docx"})


@dataclass(frozen=True, slots=True)
class TracedWord:
    """A Word file, and where the text of its elements is in `text`.

    `main` is the name of the part with the body; `own_comments` and `own_footnotes` are the
    ids of what an earlier check added, which is in no note.
    """

    text: str
    main: str
    body: etree._Element
    pieces: Sequence[TextPiece]
    own_comments: frozenset[str]
    own_footnotes: frozenset[str]


def read(data: bytes | str) -> Manuscript:
    """Read a Word file. Without styled paragraphs its parts are not known."""
    if isinstance(data, str):
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
    file = _WordFile(WordPackage(data))
    walk = file.walk()
    if headers := _count_headers(file.package, file.inside):
        walk.composer.count(WarningCode.HEADERS_LEFT_OUT, headers)
    return replace(walk.composer.finish(), returned=file.returned)


def trace(package: WordPackage) -> TracedWord:
    """Return where each element's text is; undecided corrections of a check are taken out.

    Raises UnreadableManuscript as `read` does. The text is that of `read` before source marks
    are taken out of it.
    """
    file = _WordFile(package)
    walk = file.walk(is_traced=True)
    return TracedWord(
        walk.composer.finish().text,
        file.main,
        file.body,
        walk.pieces,
        frozenset(file.own_comments),
        frozenset(file.own_footnotes),
    )


class _WordFile:
    """The parts of a Word file that have words, without what a check added to it."""

    def __init__(self, package: WordPackage) -> None:
        self.package = package
        top = package.relations()
        self.main = _find_main(top)
        relations = package.relations(self.main)
        # A part may be named a thousand times; it is read once.
        self.inside = list({(f.kind, f.target): f for f in relations if not f.is_external}.values())
        self.author = _read_author(package, top)
        self.links = {found.id: found.target for found in relations if found.kind == "hyperlink"}
        self.styles = _read_styles(package, self.inside)
        self.body = _read_body(package, self.main)
        self.returned: ReturnedWord | None = None
        self.own_comments: set[str] = set()
        self.own_footnotes: set[str] = set()
        if sent := read_sent(package, top):
            self._take_out(sent)

    def _take_out(self, sent: SentWord) -> None:
        """Take out what the check added; what the author said to it is in `returned`."""
        undecided = reject_undecided(self.body, sent)
        comments = read_comments(self.package, self.inside)
        self.returned, self.own_comments = read_return(self.body, sent, comments, undecided)
        ids = [own for own, names in self.styles.items() if names[:1] == [SOURCE_STYLE]]
        for relation in self.inside:
            if relation.kind == "footnotes":
                self.own_footnotes |= own_footnotes(self.package.parse(relation.target), ids)

    def walk(self, *, is_traced: bool = False) -> WordWalk:
        """Read the body."""
        builder = ManuscriptBuilder()
        builder.author = self.author
        remarks = _read_remarks(self.package, self.inside)
        own = {f"footnote{key}" for key in self.own_footnotes}
        comments = read_comments(self.package, self.inside)
        threads = threads_of([row for row in comments if row.id not in self.own_comments])
        walk = WordWalk(
            builder,
            styles=self.styles,
            links=self.links,
            remarks={key: remark for key, remark in remarks.items() if key not in own},
            threads=[_thread(rows) for rows in threads],
            is_traced=is_traced,
        )
        walk.read(self.body)
        return walk


def _find_main(relations: list[Relation]) -> str:
    for relation in relations:
        if relation.kind == "officeDocument":
            return relation.target
    raise UnreadableManuscript(RefusalCode.BROKEN_FILE)


def _read_body(package: WordPackage, main: str) -> etree._Element:
    body = package.parse(main).find(WORD + "body")
    if body is None:
        raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
    return body


def _read_author(package: WordPackage, relations: list[Relation]) -> str | None:
    for relation in relations:
        if relation.kind == "core-properties":
            author = (package.parse(relation.target).findtext(_CREATOR) or "").strip()
            return None if author in _NO_AUTHORS else author[:200]
    return None


def _read_styles(package: WordPackage, relations: list[Relation]) -> dict[str, list[str]]:
    """Map the id of each style to its own name and the names of those it is based on."""
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for relation in relations:
        if relation.kind == "styles":
            for style in package.parse(relation.target).iterchildren(WORD + "style"):
                own = style.get(WORD + "styleId", "")
                names[own] = _value(style, "name")
                parents[own] = _value(style, "basedOn")
    return {own: _trace(own, names, parents) for own in names}


def _value(style: etree._Element, name: str) -> str:
    found = style.find(WORD + name)
    return "" if found is None else str(found.get(WORD + "val", ""))


def _trace(own: str, names: dict[str, str], parents: dict[str, str]) -> list[str]:
    traced: list[str] = []
    while own in names and len(traced) < 10:
        traced.append(names[own])
        own = parents[own]
    return traced


def _read_remarks(package: WordPackage, relations: list[Relation]) -> dict[str, WordComment]:
    """Read footnotes and endnotes, keyed by what they are and their id."""
    remarks: dict[str, WordComment] = {}
    for relation in relations:
        if kind := _REMARKS.get(relation.kind):
            for found in package.parse(relation.target).iterchildren(WORD + kind):
                author = found.get(WORD + "author") or None
                key = f"{kind}{found.get(WORD + 'id')}"
                remarks[key] = WordComment(plain_text(found), author)
    return remarks


def _thread(rows: Sequence[FoundComment]) -> WordThread:
    comments = tuple(WordComment(row.text, row.author or None) for row in rows)
    return WordThread(tuple(row.id for row in rows), comments, rows[0].is_resolved)


def _count_headers(package: WordPackage, relations: list[Relation]) -> int:
    headers = (found.target for found in relations if found.kind in {"header", "footer"})
    return sum(bool(plain_text(package.parse(target))) for target in headers)
