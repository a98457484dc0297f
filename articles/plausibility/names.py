"""Compare names by edit distance and by sound."""

import re
import unicodedata
from zlib import crc32

from articles.facts.spelling import edit_distance

# First names that are written in two ways: Kathrin and Katrin, Sophie and Sofie, Wladimir …
_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("tz", "z"), ("ie", "i"), ("y", "i"), ("w", "v"))
_HARD_C = re.compile(r"c(?!h)|ch(?=r)")
_TWICE = re.compile(r"(.)\1")
_JOINED = re.compile(r"[\s\-‐‑–]+")


def is_inflected(one: str, other: str) -> bool:
    """Return whether one is the other with a genitive's ending."""
    short, long = sorted((one, other), key=len)
    return long.removeprefix(short) in ("s", "es", "'s", "’s", "'", "’")


def nearly_same(one: str, other: str) -> bool:
    """Return whether two surnames are so similar that one is likely a typing error."""
    shorter = min(len(one), len(other))
    if one == other or shorter < 4 or is_inflected(one, other):
        return False
    return edit_distance(one, other, 2) <= (1 if shorter < 8 else 2)


LONGEST_FULL = 80
"""Letters of a full name that are compared."""

LONGEST = 30
"""Of a longer name, only what has the very same beginning is compared."""


def misspellings(name: str) -> set[str]:
    """Return the name with up to two letters dropped: what is nearly the same shares one.

    A letter that was changed or swapped is one that either name has dropped. Source: Garbe
    (2012), symmetric delete spelling correction.
    """
    name = name[:LONGEST]
    once = {name[:at] + name[at + 1 :] for at in range(len(name))}
    if len(name) < 8:  # only one letter may differ
        return {name, *once}
    return {
        name,
        *once,
        *(shorter[:at] + shorter[at + 1 :] for shorter in once for at in range(len(shorter))),
    }


def sound_alike(one: str, other: str) -> bool:
    """Return whether two first names are one in two spellings."""
    return one != other and _sound(one) == _sound(other)


def _sound(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    return _TWICE.sub(r"\1", _HARD_C.sub("k", plain))


def folded(name: str) -> str:
    """Return a name by which other ways to write it are found: lower case, no hyphens."""
    return _JOINED.sub(" ", unicodedata.normalize("NFC", name).casefold()).strip()


def neighbours(name: str) -> list[int]:
    """Return hashes that two full names share if they differ by one letter or a swap of two.

    They are signed integers of 32 bits: of the folded name, and of it without one letter.
    """
    plain = folded(name)[:LONGEST_FULL]
    forms = {plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))}
    return sorted({crc32(form.encode()) - 2**31 for form in forms})
