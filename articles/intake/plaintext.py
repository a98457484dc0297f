"""Plain text in the encodings that newsrooms send."""

import codecs
import re

from articles.intake.language import detect_language
from articles.intake.manuscript import IntakeWarning, Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 100_000
_LEGACY = ["cp1252", "mac_roman", "cp850"]
_EIGHT_BIT = re.compile(
    r"(?:windows-|cp)125\d|iso-?8859-\d{1,2}|latin-?1|macintosh|koi8-[ru]", re.IGNORECASE
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def read(data: bytes | str) -> Manuscript:
    """Read plain text; its parts are not known."""
    text, guessed = (data, None) if isinstance(data, str) else decode(data)
    warnings = []
    if guessed:
        warnings.append(IntakeWarning(WarningCode.ENCODING_GUESSED, {"encoding": guessed}))
    return Manuscript(
        text=normalise(text), language=detect_language(text), warnings=tuple(warnings)
    )


def normalise(text: str) -> str:
    """Make every line end "\\n" and drop the byte order mark; leave all else as it is."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def decode_named(data: bytes, charset: str) -> str | None:
    """Decode by the name of an eight-bit encoding; None for another name or where it fails.

    Browsers read ISO 8859-1 as its superset Windows-1252 (WHATWG Encoding Standard).
    """
    name = charset.strip().lower()
    if not _EIGHT_BIT.fullmatch(name):
        return None
    is_latin = name.replace("-", "") in {"iso88591", "latin1"}
    try:
        return data.decode("cp1252" if is_latin else codecs.lookup(name).name)
    except (UnicodeDecodeError, LookupError):
        return None


def decode_as_sent(data: bytes, charset: str) -> bytes | str:
    """Decode text by the stated encoding; return the bytes if it is UTF-8 or that fails.

    Valid UTF-8 is UTF-8: clients name ISO 8859-1 without knowing.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = decode_named(data, charset)
        return data if text is None or _CONTROLS.search(text) else text
    return data


def decode(data: bytes) -> tuple[str, str | None]:
    """Decode `data`; the second value names the encoding if it was guessed.

    Raises UnreadableManuscript (BINARY) where no text comes out.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_strictly(data, encoding), None
    if b"\0" in data[:_SAMPLE]:
        return _decode_wide(data)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _decode_strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableManuscript(RefusalCode.BINARY) from error


def _decode_wide(data: bytes) -> tuple[str, str | None]:
    """Decode UTF-16 without a byte order mark: in Western text every other byte is NUL."""
    sample = data[:_SAMPLE]
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros.count(0) * 10 > len(zeros) * 7:
            text = _decode_strictly(data, encoding)
            if not _CONTROLS.search(text):
                return text, encoding
    raise UnreadableManuscript(RefusalCode.BINARY)


def _decode_legacy(data: bytes) -> tuple[str, str]:
    """Decode one of the eight-bit encodings of the West."""
    # charset-normalizer costs 8 MB, and nearly all files are UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY).best()
    if best is None:
        raise UnreadableManuscript(RefusalCode.BINARY)
    text = _decode_strictly(data, best.encoding)
    if _CONTROLS.search(text):
        raise UnreadableManuscript(RefusalCode.BINARY)
    return text, best.encoding
