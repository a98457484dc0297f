"""Bounds of a mail that is parsed outside a process of its own.

The standard library parses a header in the square of its length, and a part in 0.05 ms: a mail of
7 MB can take minutes of either.
"""

import re

LONGEST_HEADER = 32_000
MOST_PARTS = 5_000
# A header with the lines that continue it, also of a part or of a mail in the mail; nobody parses
# to whom a mail went.
_HEADER = re.compile(
    rb"^(?!(?:To|Cc|Bcc):)[!-9;-~]{1,200}+:[^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+",
    re.MULTILINE | re.IGNORECASE,
)


def is_soon_parsed(content: bytes) -> bool:
    """Return whether no header is longer than 32 kB, and there are at most 5,000 parts.

    It is parsed within 1.5 seconds then. Lines that look like headers or boundaries count. Linear
    in the size of the mail.
    """
    if content.count(b"\n--") > MOST_PARTS:
        return False
    return all(len(found[0]) <= LONGEST_HEADER for found in _HEADER.finditer(content))
