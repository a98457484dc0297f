"""Write days and numbers as a reader of the language expects them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

_PATTERNS = {
    "de": {10: "d. MMMM y", 7: "MMMM y", 4: "y", 5: "d. MMMM"},
    "en": {10: "d MMMM y", 7: "MMMM y", 4: "y", 5: "d MMMM"},
}
_LEAP_YEAR = "2000-"


@dataclass(frozen=True, slots=True)
class Speech:
    """A language to write in: "de", or English for any other."""

    code: str

    @property
    def _locale(self) -> Locale:
        return _locale(self.code)

    def day(self, iso: str) -> str:
        """Write a day, month, year or day without year ("1971-06-28", "1971", "06-28")."""
        whole = {10: iso, 7: f"{iso}-01", 4: f"{iso}-01-01", 5: _LEAP_YEAR + iso}[len(iso)]
        pattern = _PATTERNS[self.code][len(iso)]
        return format_date(date.fromisoformat(whole), pattern, self._locale)

    def weekday(self, number: int) -> str:
        """Name a day of the week; Monday is 1."""
        return str(self._locale.days["format"]["wide"][number - 1])

    def month(self, number: int) -> str:
        """Name a month; January is 1."""
        return str(self._locale.months["format"]["wide"][number])

    def number(self, number: str | int) -> str:
        """Write a number with all its digits."""
        return format_decimal(Decimal(number), "#,##0.###############", self._locale)

    def row(self, items: list[str]) -> str:
        """Join items with commas and an "and"."""
        word = " und " if self.code == "de" else " and "
        return word.join(filter(None, [", ".join(items[:-1]), items[-1]]))


def speech(language: str) -> Speech:
    """Return the speech for a language code; what isn't German is answered in English."""
    return Speech("de" if language.lower().startswith("de") else "en")


@cache
def _locale(code: str) -> Locale:
    return Locale.parse("en_GB" if code == "en" else code)
