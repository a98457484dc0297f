"""What the tests of intake say about a manuscript."""

from articles.intake import Manuscript, read_manuscript


def parts(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Return kind and words of each block."""
    return [
        (block.kind.value, manuscript.text[block.start : block.end])
        for block in manuscript.blocks or ()
    ]


def noted(manuscript: Manuscript) -> list[tuple[str, str, str | None]]:
    """Return the words, the text and the author of each note."""
    return [
        (manuscript.text[note.start : note.end], note.text, note.author)
        for note in manuscript.notes
    ]


def warned(manuscript: Manuscript) -> dict[str, dict[str, int | str]]:
    """Return the warnings by code."""
    return {warning.code.value: dict(warning.params) for warning in manuscript.warnings}


def read_page(html: str) -> Manuscript:
    """Read HTML given as a string."""
    return read_manuscript(html, media_type="text/html")
