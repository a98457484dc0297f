"""German number words, as lists and as words that are built ("zweihundertelf", "dritte")."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

from articles.splitting.units import FRACTION_SIGNS

ONES = {
    "null": 0, "ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17,
    "achtzehn": 18, "neunzehn": 19,
}  # fmt: skip
# "Der Zusammenstoß zweier Züge"; as nouns they are something else ("der Dreier").
GENITIVES = {"zweier": 2, "dreier": 3}
_PERCENT_FORMS = tuple("prozentig" + end for end in ("", "e", "en", "er", "es", "em"))
TENS = {
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
ORDINAL_STEMS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7,
    "siebent": 7, "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12,
    "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16, "siebzehnt": 17,
    "achtzehnt": 18, "neunzehnt": 19,
}  # fmt: skip
ENDINGS = ("er", "en", "es", "em", "e")
SCALES = {
    "tausend": 10**3, "tsd": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6,
    "mill": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "md": 10**9,
    "mia": 10**9, "billion": 10**12, "billionen": 10**12, "bio": 10**12,
    "billiarde": 10**15, "billiarden": 10**15, "trillion": 10**18, "trillionen": 10**18,
    "dutzend": 12,
}  # fmt: skip
FRACTIONS = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8,
    "neuntel": 9, "zehntel": 10, "zwölftel": 12, "zwanzigstel": 20, "hundertstel": 100,
    "tausendstel": 1000,
}  # fmt: skip
# Words that name no figure but may be checked all the same.
VAGUE = (
    "dutzende dutzenden hunderte hunderten tausende tausenden zehntausende zehntausenden "
    "hunderttausende hunderttausenden millionen milliarden million milliarde billionen hunderter tausender "
    "zehntausender abertausende abertausenden zigtausende zigtausenden zigmillionen abermillionen aberhunderte"
).split()
MULTIPLES = {
    "doppelt": 2, "doppelte": 2, "doppelten": 2, "doppelter": 2, "doppeltes": 2, "zweimal": 2,
    "halbmal": 0, "anderthalbfach": 1,
}  # fmt: skip

_SPELLINGS = (("fuenf", "fünf"), ("zwoelf", "zwölf"), ("dreissig", "dreißig"))
# A number word longer than this is none; it also bounds the reading of hostile words.
LONGEST = 120


@lru_cache(maxsize=4096)
def number_word(word: str) -> Decimal | None:
    """Read a cardinal written as one lower-case word, None if it is none."""
    if len(word) > LONGEST:
        return None
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    if word in {"anderthalb", "eineinhalb", "einundeinhalb", "einundhalb"}:
        return Decimal("1.5")
    if word == "dreiviertel":
        return Decimal("0.75")
    if word.endswith("einhalb") and (whole := _below_million(word[:-7])):
        return Decimal(whole) + Decimal("0.5")
    number = _below_million(word)
    return None if number is None else Decimal(number)


def _below_million(word: str) -> int | None:
    head, mark, tail = word.partition("tausend")
    if not mark:
        return _below_thousand(word)
    left = _below_thousand(head) if head else 1
    right = _below_thousand(_bare(tail)) if tail else 0
    return None if left is None or right is None else left * 1000 + right


def _below_thousand(word: str) -> int | None:
    head, mark, tail = word.partition("hundert")
    if not mark:
        return _below_hundred(word)
    left = _below_hundred(head) if head else 1
    right = _below_hundred(_bare(tail)) if tail else 0
    return None if left is None or right is None else left * 100 + right


def _bare(tail: str) -> str:
    return tail.removeprefix("und")


def _below_hundred(word: str) -> int | None:
    if word in ONES:
        return ONES[word]
    if word in TENS:
        return TENS[word]
    unit, mark, ten = word.partition("und")
    if mark and ten in TENS and 0 < ONES.get(unit, 0) < 10:
        return ONES[unit] + TENS[ten]
    return None


def ordinal_word(word: str) -> Decimal | None:
    """Read an inflected ordinal written as one lower-case word ("einundzwanzigsten")."""
    if len(word) > LONGEST:
        return None
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    for ending in ENDINGS:
        if word.endswith(ending):
            return ordinal_stem(word[: -len(ending)])
    return None


def ordinal_stem(stem: str) -> Decimal | None:
    """Read an ordinal without its ending ("dritt", "hundertst", "millionst")."""
    if stem in ORDINAL_STEMS:
        return Decimal(ORDINAL_STEMS[stem])
    if stem.endswith("st"):
        base = stem[:-2]
        if base in SCALES and base != "dutzend":
            return Decimal(SCALES[base])
        if base == "milliard" or base == "billiard":
            return Decimal(SCALES[base + "e"])
        number = number_word(base)
        if number is not None and number >= 20:
            return number
    for known, value in ORDINAL_STEMS.items():
        if stem.endswith(known) and len(stem) > len(known):
            head = _bare_end(stem[: -len(known)])
            number = number_word(head) if head.endswith(("hundert", "tausend")) else None
            if number is not None:
                return number + value
    return None


def _bare_end(head: str) -> str:
    return head.removesuffix("und")


def number_classes(word: str) -> dict[str, Any]:
    """Return the number classes of a lower-case word that may be built from number words."""
    if word[0] not in "abdefhmnstvz" or len(word) < 3:
        return {}
    if word in GENITIVES:
        return {"number": Decimal(GENITIVES[word])}
    if (number := number_word(word)) is not None and word != "ein":
        return {"number": number}
    if (ordinal := ordinal_word(word)) is not None:
        return {"ordinal": ordinal}
    return _suffix_classes(word)


def _suffix_classes(word: str) -> dict[str, Any]:
    """Read "dreimal", "dreifach", "dreiprozentig", "dreiviertel": a number and what it does."""
    for name, forms, part in _SUFFIXES:
        if word.endswith(forms):
            number = number_word(word[: word.rindex(part)].rstrip("-")) if word != part else None
            return {} if number is None else {name: number}
    return _part_classes(word) if word.endswith(tuple(FRACTIONS)) else {}


_SUFFIXES = (
    ("times", ("mal",), "mal"),
    ("fold", ("fach", "fache", "fachen", "facher", "faches"), "fach"),
    ("percent_adjective", _PERCENT_FORMS, "prozentig"),
)


def _part_classes(word: str) -> dict[str, Any]:
    """Read "zweidrittel" and "dreiviertel" written as one word."""
    for name, under in FRACTIONS.items():
        if word.endswith(name) and (over := number_word(word[: -len(name)])):
            return {"mixed": over / under}
    return {}


WORDS: dict[str, Any] = {
    "scale": {word: Decimal(value) for word, value in SCALES.items()},
    "fraction": {word + n: Decimal(value) for word, value in FRACTIONS.items() for n in ("", "n")},
    "fraction_sign": FRACTION_SIGNS,
    "one": "ein eine einen einem einer eines".split(),
    "half": "halb halbe halben halber halbes halbem".split(),
    "half_noun": "hälfte".split(),
    "vague_number": VAGUE,
    "fold": {word: Decimal(value) for word, value in MULTIPLES.items()},
    "decimal_word": "komma".split(),
    "joining": "und".split(),
    "minus": "minus - – −".split(),
    "few": "paar einige einigen mehrere mehreren etliche etlichen wenige wenigen zahlreiche viele vielen unzählige unzähligen lange".split(),
    "few_genitive": "weniger einiger mehrerer etlicher vieler".split(),
    "rounding": "gutes knappes rundes volles weiteres ganzes".split(),
    "times_word": "mal".split(),
    "fold_suffix": "fach fache fachen facher faches".split(),
    "percent_suffix": _PERCENT_FORMS,
    "from_the_end": {
        stem + "letzt" + end: -number
        for stem, number in {"vor": 2, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5}.items()
        for end in ENDINGS
    },
    "both": {"beide": Decimal(2), "beiden": Decimal(2), "beider": Decimal(2)},
    "no_number": "keiner".split(),
}
