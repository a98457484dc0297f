"""Figures as the text writes them, with the digits that they are rounded to."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
OR = {"de": "oder", "en": "or"}
# Papers write out what is small: "von fünf auf sieben Prozent".
GERMAN, ENGLISH = (
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(),
    "one two three four five six seven eight nine ten eleven twelve".split(),
)
SMALL = {word: number for words in (GERMAN, ENGLISH) for number, word in enumerate(words, 1)} | {
    "einem": 1
}
WORDED = rf"{NUMBER}|\b(?:{'|'.join(SMALL)})\b"
# A word for a power of ten reads differently in the two languages.
SCALES = {
    "de": {
        "tausend": 3,
        "million": 6,
        "millionen": 6,
        "mio": 6,
        "milliarde": 9,
        "milliarden": 9,
        "mrd": 9,
        "billion": 12,
        "billionen": 12,
    },
    "en": {
        "thousand": 3,
        "million": 6,
        "millions": 6,
        "mn": 6,
        "m": 6,
        "billion": 9,
        "billions": 9,
        "bn": 9,
        "trillion": 12,
        "trillions": 12,
        "tn": 12,
    },
}
SCALE = (
    r"[Tt]ausend|[Mm]illion(?:en|s)?|[Mm]io\b|[Mm]illiarden?|[Mm]rd\b|[Bb]illion(?:en|s)?"
    r"|[Tt]rillions?|thousand|[mb]n\b|tn\b"
)
_GROUP = re.compile(r"[.,\u00a0\u202f](?=\d{3}(?!\d))")
_FEWEST_ZEROS = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the half unit of its last digit by which it may have been rounded."""

    number: Decimal
    half: Decimal

    @classmethod
    def of(cls, digits: str, scale: str, language: str) -> Self:
        """Read digits ("1.204", "7,5") with a word for a power of ten, which may be empty.

        A small number may be a word ("fünf").
        """
        plain = _plain(str(SMALL.get(digits.lower(), digits)), language)
        power = SCALES.get(language, SCALES["en"]).get(scale.rstrip(".").lower(), 0)
        number = Decimal(plain)
        places = len(plain.partition(".")[2])
        zeros = 0 if places else min(len(plain) - len(plain.rstrip("0")), len(plain) - 2)
        if power or places:
            half = Decimal("0.5").scaleb(power - places)
        else:
            half = Decimal("0.5").scaleb(zeros) if zeros >= _FEWEST_ZEROS else Decimal(0)
        return cls(number.scaleb(power), half)

    @property
    def low(self) -> Decimal:
        """Return the lowest number that is rounded to this."""
        return self.number - self.half

    @property
    def high(self) -> Decimal:
        """Return the highest number that is rounded to this."""
        return self.number + self.half


def _plain(digits: str, language: str) -> str:
    """Return the digits with a point for the decimals and without grouping."""
    mark, group = (",", ".") if language == "de" else (".", ",")
    if mark not in digits and group in digits and not _GROUP.search(digits):
        return digits.replace(group, ".")
    for character in (group, "\u00a0", "\u202f"):
        digits = digits.replace(character, "")
    return digits.replace(mark, ".")
