"""Names of one place in German and English: Luzern, Lucerne.

`territories.tsv` are countries (CLDR), `regions.tsv` and `towns.tsv` our own lists.
"""

from functools import cache
from pathlib import Path

from articles.matching.words import folded

FOLDER = Path(__file__).parent
AREAS, TOWNS = ("territories.tsv", "regions.tsv"), "towns.tsv"


@cache
def _names() -> dict[str, str]:
    """Return the English name (folded) of each name of the lists."""
    return {name: english for file in (*AREAS, TOWNS) for name, english in _pairs(file)}


@cache
def _areas() -> frozenset[str]:
    """Return the English names (folded) of countries and regions."""
    return frozenset(english for file in AREAS for _, english in _pairs(file))


def _pairs(file: str) -> list[tuple[str, str]]:
    lines = (FOLDER / file).read_text("utf-8").splitlines()
    rows = [folded(line).split("\t") for line in lines if not line.startswith("#")]
    return [(name, english) for german, english in rows for name in (german, english)]


def _english(name: str) -> str:
    """Return the English name of a place, or the name itself, folded, without an article."""
    plain = folded(name).removeprefix("the ").removeprefix("die ").removeprefix("der ")
    return _names().get(plain) or _names().get(plain.removesuffix("s")) or plain


def is_same_place(one: str, other: str) -> bool:
    """Return whether two names are those of one place in two languages."""
    return _english(one) == _english(other)


def are_of_one_size(one: str, other: str) -> bool:
    """Return whether both are names of countries and regions, or neither is."""
    return (_english(one) in _areas()) == (_english(other) in _areas())
