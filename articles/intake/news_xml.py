"""News in XML: detect the standard, parse safely.

No external entity is loaded, none is expanded; the entities of HTML ("&nbsp;") are
replaced by their characters, as the DTD of NITF has them.
"""

from html.entities import html5

from lxml import etree

from articles.intake import newsml, nitf
from articles.intake.elements import check_elements
from articles.intake.manuscript import Manuscript
from articles.intake.refusal import RefusalCode, UnreadableManuscript

_READERS = {
    "nitf": nitf.read_tree,
    "newsItem": newsml.read_tree,
    "newsMessage": newsml.read_tree,
}


def read(data: bytes | str) -> Manuscript:
    """Read NITF or a text item of NewsML-G2. Raises UnreadableManuscript, with the line."""
    root = parse(data.encode() if isinstance(data, str) else data)
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    reader = _READERS.get(str(root.tag))
    if reader is None:
        raise UnreadableManuscript(
            RefusalCode.UNKNOWN_ROOT, line=root.sourceline or 1, name=str(root.tag)[:40]
        )
    return reader(root)


def parse(data: bytes) -> etree._Element:
    """Return the root without comments and entities."""
    check_elements(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise UnreadableManuscript(RefusalCode.BROKEN_XML, line=line) from error
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and next(iter(subset.iterentities()), None) is not None:
        raise UnreadableManuscript(RefusalCode.ENTITIES, line=1)
    for entity in list(root.iter(etree.Entity)):
        _replace(entity)
    return root


def _replace(entity: etree._Element) -> None:
    name = (entity.text or "")[1:-1]
    text = html5.get(f"{name};")
    if text is None:
        line = entity.sourceline or 1
        raise UnreadableManuscript(RefusalCode.UNKNOWN_ENTITY, line=line, name=name[:40])
    parent, before = entity.getparent(), entity.getprevious()
    text += entity.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    entity.tail = None
    parent.remove(entity)
