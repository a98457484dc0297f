"""Read an OpenDocument presentation (.odp): what its slides show, their tables and notes.

Source: OpenDocument 1.3 (OASIS), part 3, sections 10.2 and 16.
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from .blocks import DocumentText, ReadingFault
from .odt import DRAW, NS, OFFICE, STYLE, OdfTree
from .packages import check_package, open_document_root
from .slides import MAX_SLIDES, slide_blocks

ODP = "application/vnd.oasis.opendocument.presentation"
_SHOW = f"{{{NS}presentation:1.0}}"
_FURNITURE = frozenset({"date-time", "footer", "header", "page-number", "page"})
_DEEPEST = 100


def read(content: bytes, name: str) -> DocumentText:
    """Read the slides in their order; a slide's title is the heading of what is on it.

    Hidden slides are left out, and count. The notes of a slide come after what it shows.
    """
    if fault := check_package(content):
        return DocumentText(name, ODP, faults=(fault,))
    root = open_document_root(content)
    slides = root.findall(f"{OFFICE}body/{OFFICE}presentation/{DRAW}page")
    blocks = tuple(slide_blocks(_trees(root, slides[:MAX_SLIDES])))
    faults = [ReadingFault.TOO_MANY_PAGES] if len(slides) > MAX_SLIDES else []
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    title = blocks[0].text if blocks else ""
    return DocumentText(name, ODP, blocks, title=title, pages=len(slides), faults=tuple(faults))


def _trees(root: Any, slides: list[Any]) -> Iterator[tuple[int, Any]]:
    """Yield the number of each slide that is shown, and what is seen of it as a tree of HTML."""
    hidden = {style.get(f"{STYLE}name") for style in root.iter(f"{STYLE}style") if _hides(style)}
    tree = OdfTree(root)
    for number, slide in enumerate(slides, 1):
        if slide.get(f"{DRAW}style-name") in hidden:
            continue
        page = etree.Element("body")
        shapes = sorted(_shapes(slide), key=lambda shape: _kind(shape) != "title")
        for notes in slide.iterfind(f"{_SHOW}notes"):
            shapes += _shapes(notes)
        for shape in shapes:
            _write(tree, shape, page)
        yield number, page


def _write(tree: OdfTree, shape: Any, page: Any) -> None:
    at = etree.Element("body")
    tree.copy(shape, at)
    if _kind(shape) == "title":
        words = " ".join("".join(at.itertext()).split())
        etree.SubElement(page, "h1").text = words
    else:
        page.extend(list(at))


def _shapes(holder: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the shapes of a slide, those of groups one by one, without what only fills a place."""
    for shape in holder.iterchildren(etree.Element):
        if shape.tag == f"{DRAW}g" and depth < _DEEPEST:
            yield from _shapes(shape, depth + 1)
        elif (
            shape.tag.startswith(DRAW)
            and shape.get(f"{_SHOW}placeholder") != "true"
            and _kind(shape) not in _FURNITURE
        ):
            yield shape


def _kind(shape: Any) -> str:
    return str(shape.get(f"{_SHOW}class", ""))


def _hides(style: Any) -> bool:
    found = style.find(f"{STYLE}drawing-page-properties")
    return found is not None and found.get(f"{_SHOW}visibility") == "hidden"
