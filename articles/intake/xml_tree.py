"""Parse XML safely: no external entity is loaded, none is expanded.

The entities of HTML ("&nbsp;") are replaced by their characters, as the DTD of NITF has them.
"""

from html.entities import html5

from lxml import etree

from articles.intake.elements import check_elements
from articles.intake.refusal import RefusalCode, UnreadableManuscript


def parse(data: bytes) -> etree._Element:
    """Return the root without comments and entities. Raises UnreadableManuscript, with the line."""
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


def without_namespaces(root: etree._Element) -> etree._Element:
    """Name all elements by their local names, in place."""
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return root


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(element).localname


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
