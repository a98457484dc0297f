"""First names that no list holds but as another spelling: "Iljana", "Birgti", "Jan-Hendirk"."""

from functools import cache, lru_cache
from itertools import takewhile

from articles.splitting.names import FIRST_NAMES

_SHORTEST = 5
_KEPT = 4_000


@lru_cache(_KEPT)
def resembles_first_name(word: str) -> bool:
    """Return whether a word is a known first name but for one letter, which is not its first.

    The letter may be another one, too many or missing, or two letters may be swapped; an "s" at the
    end is a genitive's. Of a double name each part is a first name or resembles one. Short words
    resemble too many others.
    """
    parts = word.split("-")
    unknown = [part for part in parts if part not in FIRST_NAMES]
    return bool(unknown) and all(len(part) >= _SHORTEST and _resembles(part) for part in unknown)


def _resembles(word: str) -> bool:
    table = _by_part()
    near = (name for part in _parts(word) for name in table.get(part, ()))
    return word.istitle() and any(_is_one_off(word, name) for name in near)


@cache
def _by_part() -> dict[str, tuple[str, ...]]:
    """Return the first names by what one edit leaves as it is, at the beginning or the end."""
    table: dict[str, list[str]] = {}
    for name in FIRST_NAMES:
        for part in _parts(name):
            table.setdefault(part, []).append(name)
    return {part: tuple(names) for part, names in table.items()}


def _parts(word: str) -> tuple[str, str, str]:
    return word[:3], f"{word[0]}-{word[-2:]}", f"{word[:2]}-{word[-1]}"


def _is_one_off(word: str, name: str) -> bool:
    """Return whether one edit makes `name` of `word`."""
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(word, name, strict=False))))
    rest, other = word[same:], name[same:]
    if word[-1] == "s" != name[-1]:
        return False
    swapped = rest[1::-1] + rest[2:] if len(rest) > 1 else rest
    return rest[1:] in {other, other[1:]} or rest == other[1:] or swapped == other
