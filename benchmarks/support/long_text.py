"""A German text of any length, like a book or a dossier: the demo's texts, repeated.

Each repetition has its own figures, days and names; the same length gives the same text.
"""

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path

from articles.facts.kinds import Kind
from articles.splitting import split

from .german import people

TEXTS = Path(__file__).resolve().parent.parent.parent / "articles/management/demo/texts"
GERMAN = ("danzig", "brakenburg", "faehre", "gletscher", "ostermark")
TITLE = "Das große Dossier"
SEED = 500_000
FIGURE = re.compile(r"\d+")


def long_text(characters: int) -> str:
    """Return a text of at most `characters`, whole paragraphs only."""
    parts, length = [TITLE], len(TITLE)
    for part in _paragraphs():
        length += len(part) + 2
        if length > characters:
            break
        parts.append(part)
    return "\n\n".join(parts)


def _paragraphs() -> Iterator[str]:
    chance = random.Random(SEED)
    for chapter in count(1):
        yield f"Kapitel {chapter}"
        text = (TEXTS / f"{chance.choice(GERMAN)}.txt").read_text().strip()
        yield from _told_again(text, chance).split("\n\n")


def _told_again(text: str, chance: random.Random) -> str:
    """Return the text with other names and figures."""
    for name in _people_in(text):
        other = chance.choice(people())
        text = text.replace(name, other).replace(name.split()[-1], other.split()[-1])
    return FIGURE.sub(lambda found: _another(found[0], chance), text)


@cache
def _people_in(text: str) -> tuple[str, ...]:
    found = split(text, language="de", published=None)
    names = (text[claim.start : claim.end] for claim in found if claim.kind == Kind.PERSON)
    return tuple(dict.fromkeys(name for name in names if len(name.split()) == 2))


def _another(figure: str, chance: random.Random) -> str:
    """Return a figure with as many digits; a day stays one, and so does a year."""
    if len(figure) == 4 and figure[:2] in {"19", "20"}:
        return str(chance.randint(1950, 2025))
    if len(figure) <= 2:
        return str(chance.randint(1, 28))
    return str(chance.randint(10 ** (len(figure) - 1), 10 ** len(figure) - 1))
