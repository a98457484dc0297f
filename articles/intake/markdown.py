"""Markdown (CommonMark with tables), with the fields that writing tools put on top."""

import re

from markdown_it import MarkdownIt

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.limits import MAX_CHARACTERS
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.page_walk import PageWalk
from articles.intake.plaintext import decode, normalise
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.webpage import parse

_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"([\w-]{1,40})[ \t]*:[ \t]+(\S[^\n]*)")
_FIELDS = {
    "kicker": BlockKind.KICKER,
    "dachzeile": BlockKind.KICKER,
    "title": BlockKind.HEADLINE,
    "titel": BlockKind.HEADLINE,
    "headline": BlockKind.HEADLINE,
    "teaser": BlockKind.TEASER,
    "vorspann": BlockKind.TEASER,
    "description": BlockKind.TEASER,
}
_FOOTNOTE = re.compile(
    r"^ {0,3}\[\^([^\s\[\]]{1,40})\]:[ \t]*([^\n]*(?:\n(?![ \t]*\n| {0,3}\[\^)[^\n]+)*)\n?",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"\[\^([^\s\[\]]{1,40})\]")
_LINK = re.compile(r"\[([^\[\]\n]{0,300})\]\(([^()\s]{1,2000})\)|<(https?://[^<>\s]{1,2000})>")
_LONGEST_FOOTNOTE = 1_000
_HEAD_ORDER = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.TEASER)


def read(data: bytes | str) -> Manuscript:
    """Read Markdown; what it renders to is read like a page."""
    builder = ManuscriptBuilder()
    text, guessed = (data, None) if isinstance(data, str) else decode(data)
    if guessed:
        builder.warn(WarningCode.ENCODING_GUESSED, encoding=guessed)
    # The parser needs 12 s for a million hostile characters.
    if len(text) > MAX_CHARACTERS:
        raise UnreadableManuscript(RefusalCode.TOO_LONG, limit=MAX_CHARACTERS)
    body = _with_footnotes(_read_front_matter(normalise(text), builder))
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    if body.strip():
        PageWalk(builder, has_h1=False).read(parse(parser.render(body)))
    return builder.finish()


def _with_footnotes(text: str) -> str:
    """Write footnotes as source marks at their references: these become notes.

    One without a reference stays where it is, and all where the text would become too long.
    """
    notes = {name: _plain(note) for name, note in _FOOTNOTE.findall(text)}
    used = {name for name in _REFERENCE.findall(_FOOTNOTE.sub("", text)) if notes.get(name)}
    if not used:
        return text
    rest = _FOOTNOTE.sub(lambda found: "" if found[1] in used else found[0], text)
    marked = _REFERENCE.sub(
        lambda found: f"[Q: {notes[found[1]]}]" if found[1] in used else found[0], rest
    )
    return marked if len(marked) <= MAX_CHARACTERS else text


def _plain(note: str) -> str:
    """Return a footnote on one line, links with their addresses."""
    spread = _LINK.sub(lambda found: f"{found[1] or ''} {found[2] or found[3]}", note)
    return " ".join(re.sub(r"[\[\]]", " ", spread).split())[:_LONGEST_FOOTNOTE].strip()


def _read_front_matter(text: str, builder: ManuscriptBuilder) -> str:
    """Take title, teaser and author from the fields at the top; return what follows them."""
    found = _FRONT_MATTER.match(text)
    fields = dict(_FIELD.findall(found.group(1))) if found else {}
    if not found or not fields:
        return text
    kinds = {_FIELDS.get(name.lower()): value.strip(" '\"") for name, value in fields.items()}
    for kind in _HEAD_ORDER:
        builder.add(kind, kinds.get(kind, ""))
    authors = [value for name, value in fields.items() if name.lower() in {"author", "autor"}]
    builder.author = authors[0].strip(" '\"") if authors else None
    left = [name for name in fields if name.lower() not in {*_FIELDS, "author", "autor"}]
    if left:
        builder.warn(WarningCode.METADATA_LEFT_OUT, fields=", ".join(left))
    return text[found.end() :]
