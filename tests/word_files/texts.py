"""Checked texts for the tests."""

from datetime import UTC, datetime, timedelta

from articles.intake import read_manuscript
from articles.splitting.blocks import find_blocks
from articles.word_files import Footnote, MarkedText, Remark, TextVersion, TrackedWording

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
CHECKER = "Ines Ahrens"


def checked(text: str, **marks) -> MarkedText:
    return MarkedText(
        text=text,
        blocks=marks.pop("blocks", None) or find_blocks(text),
        article=7,
        revision=2,
        sha256="0" * 64,
        at=NOW,
        **marks,
    )


def of_file(data: bytes, **marks) -> MarkedText:
    """Return the text of a Word file as a checked one."""
    read = read_manuscript(data)
    return checked(read.text, blocks=read.blocks, **marks)


def version(text: str, author: str = "Mia Kern", minutes: int = 0) -> TextVersion:
    return TextVersion(text, author, NOW + timedelta(minutes=minutes))


def wording(text: str, old: str, new: str, pk: int = 12) -> TrackedWording:
    """Suggest `new` for the first occurrence of `old`."""
    start = text.index(old)
    return TrackedWording(pk, start, start + len(old), new, CHECKER, NOW)


def remark(text: str, words: str, label: str = "Rückfrage Q5", **more) -> Remark:
    start = text.index(words)
    more = {"text": "Woher stammt die Zahl?", **more}
    return Remark(label, start=start, end=start + len(words), author=CHECKER, at=NOW, **more)


def footnote(text: str, words: str, cited: str = "A Register, Bl. 3") -> Footnote:
    return Footnote(text.index(words) + len(words), cited)
