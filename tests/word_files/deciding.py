"""Decide about tracked changes and comments in a Word file as a program does, by python-docx."""

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

from articles.intake import ReturnedWord, read_manuscript
from tests.intake.word_files import NAMESPACES, read_member, save, with_member

INS, DEL = qn("w:ins"), qn("w:del")
_EXTENDED = (
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">{rows}'
    "</w15:commentsEx>"
)
_ROW = '<w15:commentEx w15:paraId="{own}" w15:paraIdParent="{parent}" w15:done="0"/>'
_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def opened(data: bytes) -> Document:
    return docx.Document(BytesIO(data))


def returned(data: bytes) -> ReturnedWord:
    """Return what came back with a file that was made here."""
    found = read_manuscript(data).returned
    assert found is not None
    return found


def decide(
    data: bytes, *, accepts: bool, author: str | None = None, tags: tuple[str, ...] = (INS, DEL)
) -> bytes:
    """Accept or reject all tracked changes in runs, or those of one author or tag."""
    document = opened(data)
    for change in list(document.element.body.iter(*tags)):
        is_theirs = author is None or change.get(qn("w:author")) == author
        if is_theirs and change.getparent().tag != qn("w:rPr"):
            if (change.tag == INS) == accepts:
                _unwrap(change)
            else:
                change.getparent().remove(change)
    return save(document)


def tracked(data: bytes) -> list[tuple[str, str, str]]:
    """Return the tracked changes: ins or del, who, and the words."""
    found = opened(data).element.body.iter(INS, DEL)
    return [
        (change.tag.rpartition("}")[2], change.get(qn("w:author")), words)
        for change in found
        if (words := "".join(_words(change)))
    ]


def comments(data: bytes) -> list[tuple[str, str]]:
    """Return the comments: who, and the text."""
    return [(row.author, row.text) for row in opened(data).comments]


def footnotes(data: bytes) -> list[str]:
    """Return the texts of the footnotes without the separators."""
    root = parse_xml(read_member(data, "word/footnotes.xml"))
    notes = [note for note in root if note.get(qn("w:type")) is None]
    return ["".join(t.text or "" for t in note.iter(qn("w:t"))).strip() for note in notes]


def reply(data: bytes, label: str, text: str, *, author: str = "Ida Rahn") -> bytes:
    """Answer the comment that begins with `label`, in a thread."""
    document = opened(data)
    asked = next(row for row in document.comments if row.text.startswith(label))
    run = document.paragraphs[0].add_run("")
    answer = document.add_comment(run, text=text, author=author)
    rows = []
    for number, row in enumerate((asked, answer), 1):
        row._comment_elm.findall(qn("w:p"))[-1].set(_ID, f"{number:08X}")
    rows.append(_ROW.format(own="00000002", parent="00000001"))
    named = with_relation(save(document), "commentsExtended", "commentsExtended.xml")
    return with_member(
        named, "word/commentsExtended.xml", _EXTENDED.format(rows="".join(rows)).encode()
    )


def with_footnote(data: bytes, key: str, text: str) -> bytes:
    """Return the file with the part of footnotes that python-docx can't make."""
    separators = "".join(
        f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p>'
        "</w:footnote>"
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    root = (
        f"<w:footnotes {NAMESPACES}>{separators}"
        f'<w:footnote w:id="{key}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r>'
        "</w:p></w:footnote></w:footnotes>"
    )
    types = read_member(data, "[Content_Types].xml").replace(
        b"</Types>",
        b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.wordprocessingml.footnotes+xml"/></Types>',
    )
    noted = with_member(data, "word/footnotes.xml", root.encode())
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return with_relation(
        with_member(noted, "[Content_Types].xml", types), "footnotes", "footnotes.xml", office
    )


def with_relation(
    data: bytes,
    kind: str,
    target: str,
    space: str = "http://schemas.microsoft.com/office/2011/relationships/",
) -> bytes:
    """Return the file with one more relation of its body."""
    path = "word/_rels/document.xml.rels"
    relation = (
        f'<Relationship Id="x{kind}" Target="{target}" Type="{space}{kind}"/></Relationships>'
    )
    return with_member(
        data, path, read_member(data, path).replace(b"</Relationships>", relation.encode())
    )


def inserted(words: str, author: str = "Ida Rahn") -> str:
    """Return a tracked insertion of somebody as XML."""
    return (
        f'<w:ins w:id="901" w:author="{author}" w:date="2026-01-02T03:04:05Z"><w:r><w:t '
        f'xml:space="preserve">{words}</w:t></w:r></w:ins>'
    )


def _words(change) -> Iterator[str]:
    names = {qn("w:t"), qn("w:delText")}
    return (element.text or "" for element in change.iter() if element.tag in names)


def _unwrap(change) -> None:
    for child in list(change):
        change.addprevious(child)
    for text in change.getparent().iter(qn("w:delText")):
        if not any(True for _ in text.iterancestors(DEL)):
            replaced = OxmlElement("w:t")
            replaced.text = text.text
            replaced.set(qn("xml:space"), "preserve")
            text.getparent().replace(text, replaced)
    change.getparent().remove(change)


def rewritten(data: bytes, old: str, new: str) -> bytes:
    """Write other words in the file, untracked; runs that they are in become one."""
    document = opened(data)
    for paragraph in document.element.body.iter(qn("w:p")):
        texts = [t for t in paragraph.iter(qn("w:t")) if not _is_suggested(t)]
        line = "".join(text.text or "" for text in texts)
        if old in line:
            texts[0].text = line.replace(old, new)
            texts[0].set(qn("xml:space"), "preserve")
            for text in texts[1:]:
                text.text = ""
            return save(document)
    raise AssertionError(old)


def typed_into(data: bytes, label: str, words: str) -> bytes:
    """Type words below the text of a comment."""
    document = opened(data)
    asked = next(row for row in document.comments if row.text.startswith(label))
    asked.add_paragraph(words)
    return save(document)


def _is_suggested(text) -> bool:
    return any(True for _ in text.iterancestors(INS))
