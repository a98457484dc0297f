"""A plain Word file for a text that did not come as one: a paragraph for each part."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from articles.facts.blocks import Block, BlockKind
from articles.word_files.tokens import UNWRITABLE

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# Word's own styles have English names in every language; `intake` knows all of these.
_STYLES = {
    BlockKind.KICKER: ("Kicker", "Kicker", '<w:caps/><w:color w:val="595959"/>'),
    BlockKind.HEADLINE: ("Title", "Title", '<w:b/><w:sz w:val="40"/>'),
    BlockKind.TEASER: ("Subtitle", "Subtitle", '<w:sz w:val="26"/>'),
    BlockKind.CROSSHEAD: ("Heading2", "heading 2", '<w:b/><w:sz w:val="26"/>'),
    BlockKind.CAPTION: ("Caption", "caption", '<w:i/><w:sz w:val="20"/>'),
    BlockKind.CREDIT: ("Credit", "Credit", '<w:sz w:val="18"/>'),
    BlockKind.SIGNOFF: ("Byline", "Byline", "<w:i/>"),
}
_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_TYPES = f"""<Types xmlns="{_PACKAGE}content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}styles+xml"/></Types>"""
_RELATION = (
    '<Relationships xmlns="{package}relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}"/></Relationships>'
)


def plain_file(text: str, blocks: Sequence[Block]) -> bytes:
    """Return a Word file with a paragraph for each block, in the style of its kind.

    Words in no block are paragraphs of their own.
    """
    body = "".join(_paragraph(*part) for part in _parts_of(text, blocks))
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    relation = {"package": _PACKAGE}
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATION.format(
            kind="officeDocument", target="word/document.xml", **relation
        ),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _RELATION.format(
            kind="styles", target="styles.xml", **relation
        ),
        "word/styles.xml": _styles(),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>\n{content}')
    return buffer.getvalue()


def _parts_of(text: str, blocks: Sequence[Block]) -> Iterator[tuple[BlockKind, str]]:
    at = 0
    for block in [*blocks, Block(BlockKind.PARAGRAPH, len(text), len(text))]:
        for kind, start, end in (
            (BlockKind.PARAGRAPH, at, block.start),
            (block.kind, block.start, block.end),
        ):
            if words := text[start:end].strip():
                yield kind, words
        at = block.end


def _paragraph(kind: BlockKind, words: str) -> str:
    style = _STYLES.get(kind)
    form = f'<w:pPr><w:pStyle w:val="{style[0]}"/></w:pPr>' if style else ""
    return f"<w:p>{form}<w:r>{''.join(_parts(words))}</w:r></w:p>"


def _parts(words: str) -> Iterator[str]:
    lines = "\n".join(words.splitlines())
    for part in re.split("([\n\t])", UNWRITABLE.sub(" ", lines)):
        if part:
            yield _MARKS.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>'


def _styles() -> str:
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:rPr>{form}</w:rPr></w:style>'
        for key, name, form in _STYLES.values()
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr>'
        '<w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
    )
    return f'<w:styles xmlns:w="{_WORD}">{normal}{rows}</w:styles>'
