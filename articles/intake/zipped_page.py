"""A page in a ZIP ("Web page, zipped" of Google Docs)."""

from articles.intake import webpage
from articles.intake.manuscript import Manuscript
from articles.intake.odt_package import ZippedPage


def read(data: bytes | str) -> Manuscript:
    """Read the only page of a ZIP. Raises UnreadableManuscript for any other."""
    package = ZippedPage(data if isinstance(data, bytes) else data.encode())
    return webpage.read(package.content(package.page))
