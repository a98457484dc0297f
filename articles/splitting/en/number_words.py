"""English number words, and ordinals and fractions that are built ("twenty-first")."""

from decimal import Decimal
from typing import Any

from articles.splitting.units import FRACTION_SIGNS

ONES = {
    "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
SCALES = {
    "thousand": 10**3, "million": 10**6, "mil": 10**6, "mln": 10**6, "billion": 10**9, "bn": 10**9,
    "bln": 10**9, "trillion": 10**12, "tn": 10**12, "tln": 10**12, "quadrillion": 10**15,
    "trn": 10**12, "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12, "lakh": 10**5,
    "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7, "mn": 10**6,
    "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
FRACTIONS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4, "firsts": 1,
    **{word: number for word, number in ORDINALS.items() if number > 2},
    **{f"{word}s": number for word, number in ORDINALS.items() if number > 2},
}  # fmt: skip
VAGUE = "tens scores dozens hundreds thousands millions billions trillions".split()


FOLD = {
    "twice": 2, "double": 2, "triple": 3, "treble": 3, "quadruple": 4,
    **{f"{word}fold": value for word, value in (ONES | TENS).items() if value > 1},
    **{f"{word}-fold": value for word, value in (ONES | TENS).items() if value > 1},
    "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip


def number_classes(word: str) -> dict[str, Any]:
    """Return the number classes of a lower-case compound ("twenty-one", "thirty-second")."""
    tens, dash, rest = word.partition("-")
    if not dash:
        return {}
    if rest == "and-a-half" and tens in ONES:
        return {"mixed": Decimal(ONES[tens]) + Decimal("0.5")}
    if tens in TENS and rest in ONES and 0 < ONES[rest] < 10:
        return {"number": Decimal(TENS[tens] + ONES[rest]), "adding": True}
    if tens in TENS and rest in ORDINALS and ORDINALS[rest] < 10:
        number = Decimal(TENS[tens] + ORDINALS[rest])
        return {"ordinal": number, "fraction": number}
    if tens in TENS and rest.endswith("s") and ORDINALS.get(rest[:-1], 10) < 10:
        return {"fraction": Decimal(TENS[tens] + ORDINALS[rest[:-1]])}
    if tens in ONES and rest in FRACTIONS and ONES[tens] > 0:
        return {"mixed": Decimal(f"{Decimal(ONES[tens]) / FRACTIONS[rest]:.15g}")}
    return {}


DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def decade_part(word: str) -> tuple[str, int] | None:
    """Read "mid-forties" as its part and its decade."""
    part, _, rest = word.partition("-")
    if part not in {"early", "mid", "late"} or rest not in DECADES:
        return None
    return part, 20 + 10 * DECADES.index(rest)


# How many places from the end; the first words lead to it ("second to last").
FROM_END = {
    **dict.fromkeys("last next second third fourth fifth".split(), 0),
    **dict.fromkeys(
        "penultimate second-to-last next-to-last second-last second-from-last".split(), 2
    ),
    **dict.fromkeys("antepenultimate third-to-last third-last third-from-last".split(), 3),
}
_PLAIN = {**ONES, **TENS}
WORDS: dict[str, Any] = {
    "number": {word: Decimal(value) for word, value in _PLAIN.items()},
    "adding": [*_PLAIN, "hundred"],
    "hundred": ["hundred", "hundreds"],
    "ordinal": {word: Decimal(value) for word, value in ORDINALS.items()},
    "scale": {word: Decimal(value) for word, value in SCALES.items()},
    "fraction_sign": FRACTION_SIGNS,
    "fraction": {word: Decimal(value) for word, value in FRACTIONS.items()},
    "one": "a an".split(),
    "half": "half".split(),
    "bare_scale": "hundred quarter".split(),
    "vague_number": VAGUE,
    "fold": {word: Decimal(value) for word, value in FOLD.items()},
    "decimal_word": "point".split(),
    "joining": "and".split(),
    "minus": "minus negative - – −".split(),
    "few": "few several couple many".split(),
    "from_end": FROM_END,
    "both": {"both": Decimal(2)},
}
