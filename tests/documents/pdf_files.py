"""Small PDFs, written by hand so that tests know each byte."""

import math
import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw


def pdf(
    *pages: str, size: tuple[int, int] = (595, 842), catalog: str = "", page: str = ""
) -> bytes:
    """Return a PDF with one page for each text; line ends in a text become new lines.

    `catalog` and `page` are more entries of its catalog and of each page.
    """
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(pages):
        box = f"/MediaBox [0 0 {size[0]} {size[1]}] /Resources << /Font << /F1 3 0 R >> >>"
        content = f"/Contents {5 + 2 * number} 0 R {page}"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} {content} >>".encode())
        objects.append(_stream(_drawing(text)))
    return _assembled(objects)


def placed(*pages: list[tuple]) -> bytes:
    """Return a PDF with words at places: (x, y, words, size, whether bold, angle).

    What is bytes is drawn as it is, such as a `box`.
    """
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
    ]
    for number, words in enumerate(pages):
        box = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        content = f"/Contents {6 + 2 * number} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} {content} >>".encode())
        drawn = (each if isinstance(each, bytes) else _at(*each) for each in words)
        objects.append(_stream(b"\n".join(drawn)))
    return _assembled(objects)


def box(left: float, low: float, right: float, high: float) -> bytes:
    """Return how a page draws a grey box, or a rule where it is thin."""
    return b"q 0.9 g %g %g %g %g re f Q" % (left, low, right - left, high - low)


def _at(
    x: float, y: float, words: str, size: float = 10, bold: bool = False, angle: float = 0
) -> bytes:
    shown = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(")
    shown = shown.replace(b")", b"\\)")
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    place = b"%.4f %.4f %.4f %.4f %g %g" % (cos, sin, -sin, cos, x, y)
    return b"BT /F%d %g Tf %s Tm (%s) Tj ET" % (1 + bold, size, place, shown)


def width(words: str, size: float = 10) -> float:
    """Return how wide words are in Helvetica, of the letters that tests need."""
    return sum(_WIDTHS.get(sign, 556) for sign in words) * size / 1000


_WIDTHS = dict.fromkeys("ijl", 222) | dict.fromkeys("t.,:/ ", 278) | dict.fromkeys("r()", 333)
_WIDTHS |= dict.fromkeys("cksvxyzJ", 500) | dict.fromkeys("ABEKPSVXY", 667)
_WIDTHS |= dict.fromkeys("CDHNRUw", 722) | dict.fromkeys("GOQ", 778) | {"m": 833, "M": 833}
_WIDTHS |= {"T": 611, "F": 611, "Z": 611, "W": 944, "I": 278, "f": 278, "%": 889, "+": 584}


def column(x: float, y: float, *lines: str, size: float = 10, pitch: float = 12) -> list[tuple]:
    """Return lines below each other, for `placed`."""
    return [(x, y - pitch * number, line, size) for number, line in enumerate(lines)]


def bomb(megabytes: int) -> bytes:
    """Return a PDF whose only page unpacks to that many megabytes of spaces.

    A megabyte is packed once and the result repeated: after a full flush it means itself.
    """
    megabyte, packer = b" " * 1024 * 1024, zlib.compressobj(9)
    begun = packer.compress(megabyte) + packer.flush(zlib.Z_FULL_FLUSH)
    more = packer.compress(megabyte) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = zlib.adler32(b"")
    for _ in range(megabytes):
        checksum = zlib.adler32(megabyte, checksum)
    end = b"\x03\x00" + checksum.to_bytes(4, "big")  # an empty last block, and Adler-32
    content = begun + more * (megabytes - 1) + end
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
        stream % (len(content), content),
    ]
    return _assembled(objects)


def _drawing(text: str) -> bytes:
    lines = text.encode("cp1252").split(b"\n")
    shown = [
        b"(%s) Tj" % line.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        for line in lines
    ]
    return b"BT /F1 12 Tf 14 TL 72 770 Td " + b" T* ".join(shown) + b" ET"


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _assembled(objects: list[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def scan(form: str, size: tuple[int, int] = (120, 60)) -> bytes:
    """Return a PDF of one page without words: a black frame, in the `form` that scanners write.

    That is "fax" (CCITT G4), "jbig2" (with the same code in it) or "jpeg 2000".
    """
    width, height = size
    frame = Image.new("1", size, 1)
    ImageDraw.Draw(frame).rectangle((20, 10, width - 20, height - 10), outline=0, width=8)
    made = {"fax": _fax, "jbig2": _jbig2, "jpeg 2000": _jpeg_2000}[form]
    filters, content = made(frame)
    head = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d %s /Length %d >>\nstream\n"
    picture = head % (width, height, filters, len(content)) + content + b"\nendstream"
    box = b"/MediaBox [0 0 595 842] /Resources << /XObject << /P 5 0 R >> >>"
    return _assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R >>" % box,
            _stream(b"q 595 0 0 842 0 0 cm /P Do Q"),
            picture,
        ]
    )


def _fax(frame: Image.Image) -> tuple[bytes, bytes]:
    parameters = b"/DecodeParms << /K -1 /Columns %d /Rows %d /BlackIs1 true >>" % frame.size
    form = b"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode " + parameters
    return form, _group_4(frame)


def _group_4(frame: Image.Image) -> bytes:
    """Return the code of a picture as ITU-T T.6 has it, from the only strip of a TIFF."""
    file = BytesIO()
    frame.save(file, "TIFF", compression="group4")
    tags = Image.open(file).tag_v2  # type: ignore[attr-defined]
    start, length = tags[273][0], tags[279][0]
    return file.getvalue()[start : start + length]


def _jbig2(frame: Image.Image) -> tuple[bytes, bytes]:
    """Return a page information and a generic region coded as a fax (ITU-T T.88, 7.4)."""
    width, height = frame.size
    page = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", width, height, 0, 0, 0, 1) + _group_4(frame)
    parts = ((0, 48, page), (1, 38, region))
    content = b"".join(
        struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data for number, kind, data in parts
    )
    return b"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", content


def _jpeg_2000(frame: Image.Image) -> tuple[bytes, bytes]:
    file = BytesIO()
    frame.convert("L").save(file, "JPEG2000")
    return b"/Filter /JPXDecode", file.getvalue()
