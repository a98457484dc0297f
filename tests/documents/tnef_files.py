"""Messages as Outlook packs them into `winmail.dat` (MS-OXTNEF)."""

import struct

SIGNATURE = 0x223E9F78
_MESSAGE, _ATTACHMENT = 1, 2
_TITLE, _DATA, _RENDERING, _VERSION = 0x8010, 0x800F, 0x9002, 0x9006


def tnef(*files: tuple[str, bytes]) -> bytes:
    """Return a message with files."""
    objects = [_object(_MESSAGE, 8, _VERSION, struct.pack("<I", 0x10000))]
    for name, content in files:
        objects += [
            _object(_ATTACHMENT, 6, _RENDERING, b"\0" * 14),
            _object(_ATTACHMENT, 1, _TITLE, name.encode("cp1252") + b"\0"),
            _object(_ATTACHMENT, 6, _DATA, content),
        ]
    return struct.pack("<IH", SIGNATURE, 1) + b"".join(objects)


def _object(level: int, kind: int, name: int, data: bytes) -> bytes:
    checksum = sum(data) & 0xFFFF
    return struct.pack("<BHHI", level, name, kind, len(data)) + data + struct.pack("<H", checksum)
