"""Bytes of a text file as text."""

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(content: bytes) -> str | None:
    """Return the text in `content`, or None if it is none.

    UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which older programs write.
    """
    marked = next((name for bom, name in BOMS if content.startswith(bom)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if CONTROLS.search(text) else text
    return None


_DECLARED = re.compile(rb"""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.I)


def decode_page(content: bytes) -> str:
    """Return the text of a web page, by `decode_named` with the charset that it declares."""
    declared = _DECLARED.search(content, 0, 4096)
    name = declared.group(1).decode("ascii", "replace") if declared else "utf-8"
    return decode_named(content, name)


def decode_named(content: bytes, name: str) -> str:
    """Return bytes as text: by their byte order mark or as UTF-8, as `name`, as Windows-1252.

    Never fails: what none of them can decode is read as Latin-1. Control characters are removed.
    """
    marked = next((found for bom, found in BOMS if content.startswith(bom)), None)
    for encoding in (marked or "utf-8", name, "cp1252"):
        try:
            return CONTROLS.sub("", content.decode(encoding))
        except (UnicodeError, LookupError, ValueError):
            continue
    return CONTROLS.sub("", content.decode("latin-1"))
