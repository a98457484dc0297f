"""News in XML: detect the standard."""

from articles.intake import newsml, newsml1, nitf
from articles.intake.manuscript import Manuscript
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.xml_tree import parse, without_namespaces

_READERS = {
    "nitf": nitf.read_tree,
    "newsItem": newsml.read_tree,
    "newsMessage": newsml.read_tree,
    "NewsML": newsml1.read_tree,
}


def read(data: bytes | str) -> Manuscript:
    """Read NITF or a text item of NewsML. Raises UnreadableManuscript, with the line."""
    root = without_namespaces(parse(data.encode() if isinstance(data, str) else data))
    reader = _READERS.get(str(root.tag))
    if reader is None:
        raise UnreadableManuscript(
            RefusalCode.UNKNOWN_ROOT, line=root.sourceline or 1, name=str(root.tag)[:40]
        )
    return reader(root)
