"""English names of the currencies of the world: "Albanian lekë", "Kenyan shillings", "takas"."""

import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from articles.splitting.gazetteer import by_first_word
from articles.splitting.names import read_names
from articles.splitting.tokens import TOKEN

# Names that news uses beside those of CLDR.
ALSO = {
    "BAM": "Bosnian mark", "CRC": "Costa Rican colones", "ILS": "Israeli shekel", "KGS": "Kyrgyz som",
    "KZT": "Kazakh tenge", "TJS": "Tajik somoni", "TMT": "Turkmen manat", "UZS": "Uzbek som", "MGA": "Malagasy ariary",
    "BBD": "Barbados dollar", "BMD": "Bermuda dollar", "FJD": "Fiji dollar", "GYD": "Guyanese dollar",
    "VES": "Venezuelan bolivar", "VEF": "bolivar fuerte", "BOB": "Bolivian boliviano", "AZN": "Azeri manat",
    "SLE": "Sierra Leone leone", "MMK": "Burmese kyat", "TTD": "Trinidad dollar", "ZWL": "Zimbabwe dollar",
}  # fmt: skip
# Words that measure or count something else too: alone they are no money.
_NOT_ALONE = frozenset(
    "dram drams mark marks real reals pound pounds sol soles won colon lat loti".split()
)


def _names() -> list[tuple[str, str]]:
    """Return code and name of each currency, written with and without accents."""
    lines = (line.partition(" ") for line in read_names(Path(__file__).with_name("currencies.txt")))
    pairs = [(code, name) for code, _, names in lines for name in names.split(", ")]
    pairs += ALSO.items()
    plain = [(code, _without_accents(name)) for code, name in pairs]
    return list(dict.fromkeys([*pairs, *plain]))


def _without_accents(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.replace("&", "and"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _alone(names: list[tuple[str, str]]) -> dict[str, str]:
    """Return the codes of last words that only one currency has: "takas", "zlotys"."""
    codes = {(name.lower().split()[-1], code) for code, name in names}
    shared = Counter(word for word, _ in codes)
    return {word: code for word, code in codes if shared[word] == 1 and word not in _NOT_ALONE}


_NAMES = _names()
WORDS: dict[str, Any] = {
    "currency": _alone(_NAMES),
    "currency_phrase": by_first_word((TOKEN.findall(name.lower()), code) for code, name in _NAMES),
}
