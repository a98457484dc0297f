"""Read a WACZ file: web pages as a crawler or a browser extension saved them.

https://specs.webrecorder.net/wacz/1.1.1/: a ZIP archive with the pages (`pages/pages.jsonl`) and
what was loaded for them (`archive/*.warc.gz`). Pictures and scripts are passed over.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urldefrag, urljoin
from zipfile import ZipFile

from warcio.archiveiterator import ArchiveIterator

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .packages import check_package
from .webpage import MAX_CHARACTERS, read, read_page, web_address

WACZ = "application/wacz"
PAGES, ARCHIVE = "pages/pages.jsonl", "archive/"
MAX_PAGES = 50
MAX_RECORDS = 50_000
MAX_BYTES = 4 * MAX_CHARACTERS
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(slots=True)
class _Loaded:
    """The HTML by address, with its charset ("" where none is said), and where others lead."""

    pages: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    is_whole: bool = True

    def at(self, url: str) -> tuple[bytes, str] | None:
        """Return the page at an address, over at most five redirections."""
        for _step in range(6):
            if url in self.pages:
                return self.pages[url]
            url = self.moved.get(url, "")
        return None


def read_pages(content: bytes, name: str) -> DocumentText:
    """Read the pages of the archive in their order; their titles are headings.

    Faults: what `check_package` finds, TOO_MANY_PAGES beyond 50, TOO_LARGE_UNPACKED where there
    is more HTML than is read, NO_TEXT where no page has any.
    """
    if fault := check_package(content):
        return DocumentText(name, WACZ, faults=(fault,))
    with ZipFile(io.BytesIO(content)) as package:
        loaded = _load(package)
        listed = list(_listed(package)) or [(url, "") for url in loaded.pages]
    found = [(url, title, loaded.at(url)) for url, title in listed[:MAX_PAGES]]
    read_ = [(title, _text_of(page, name)) for _url, title, page in found if page]
    blocks = [block for title, text in read_ for block in _under(title or text.title, text, read_)]
    faults = dict.fromkeys(fault for _title, text in read_ for fault in text.faults)
    if len(listed) > MAX_PAGES:
        faults[ReadingFault.TOO_MANY_PAGES] = None
    if not loaded.is_whole:
        faults[ReadingFault.TOO_LARGE_UNPACKED] = None
    if not blocks:
        faults[ReadingFault.NO_TEXT] = None
    title = read_[0][0] or read_[0][1].title if read_ else ""
    url = next((web_address(url) for url, _title, page in found if page), "")
    day = read_[0][1].published_on if read_ else None
    if len(read_) > 1:  # an archive of several pages has no address and no day
        url, day = "", None
    return DocumentText(
        name, WACZ, tuple(blocks), title=title, url=url, published_on=day, faults=tuple(faults)
    )


def _under(title: str, text: DocumentText, all_: list[Any]) -> Iterator[DocumentBlock]:
    """Yield the blocks of a page; where there are several, those without a heading get one."""
    for block in text.blocks:
        is_one_of_many = len(all_) > 1 and not block.heading
        yield replace(block, heading=title) if is_one_of_many else block


def _text_of(page: tuple[bytes, str], name: str) -> DocumentText:
    content, charset = page
    try:
        return read_page(content.decode(charset), name) if charset else read(content, name)
    except (LookupError, UnicodeDecodeError):
        return read(content, name)


def _listed(package: ZipFile) -> Iterator[tuple[str, str]]:
    """Yield address and title of each page that the archive lists."""
    if PAGES not in package.namelist():
        return
    for line in package.read(PAGES).splitlines():
        row = json.loads(line) if line.strip() else {}
        if isinstance(row, dict) and isinstance(row.get("url"), str):
            yield urldefrag(row["url"]).url, " ".join(str(row.get("title") or "").split())


def _load(package: ZipFile) -> _Loaded:
    """Return the HTML that was loaded; of an address that was loaded twice the first."""
    loaded, left, records = _Loaded(), MAX_BYTES, 0
    for member in package.namelist():
        if not member.startswith(ARCHIVE):
            continue
        with package.open(member) as stream:
            for record in ArchiveIterator(stream):
                records += 1
                if records > MAX_RECORDS or left <= 0:
                    loaded.is_whole = False
                    return loaded
                left -= _keep(record, loaded, left)
    return loaded


def _keep(record: Any, loaded: _Loaded, left: int) -> int:
    """Keep a page or where it leads; return how many bytes were read."""
    headers = record.http_headers
    if record.rec_type != "response" or headers is None:
        return 0
    url = urldefrag(record.rec_headers.get_header("WARC-Target-URI") or "").url
    kind, _, more = (headers.get_header("Content-Type") or "").partition(";")
    if headers.get_statuscode().startswith("3"):
        target = urljoin(url, headers.get_header("Location") or "")
        loaded.moved.setdefault(url, urldefrag(target).url)
        return 0
    is_page = headers.get_statuscode() == "200" and kind.strip().lower() in _HTML
    if not is_page or url in loaded.pages:
        return 0
    content = record.content_stream().read(min(left, MAX_CHARACTERS))
    charset = more.partition("charset=")[2].partition(";")[0].strip("\"' ")
    loaded.pages[url] = content, charset
    return len(content)
