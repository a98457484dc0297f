"""Find the block of a document that a passage is from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .blocks import DocumentBlock

Place = tuple[int | None, int | None, str | None]


@dataclass(frozen=True, slots=True)
class PlaceInDocument:
    """A passage in block `block`, counted from 0; code points of its text, end exclusive."""

    block: int
    start: int
    end: int


class BlockPlaces:
    """The blocks of a document by page, line and timecode.

    A passage from a row is the whole row; one from a text may be a part of it.
    """

    def __init__(self, blocks: Iterable[DocumentBlock]) -> None:
        self._by_place: dict[Place, list[tuple[int, DocumentBlock]]] = {}
        for number, block in enumerate(blocks):
            place = (block.page, block.line, block.timecode)
            self._by_place.setdefault(place, []).append((number, block))

    def find(self, quote: str, place: Mapping[str, object]) -> PlaceInDocument | None:
        """Return where `quote` is at a place with `page`, `line` or `timecode`; None: nowhere."""
        page, line, timecode = (place.get(name) for name in ("page", "line", "timecode"))
        for number, block in self._by_place.get((page, line, timecode), ()):  # type: ignore[arg-type]
            start = block.text.find(quote)
            if start >= 0 and (not block.cells or block.text == quote):
                return PlaceInDocument(number, start, start + len(quote))
        return None
