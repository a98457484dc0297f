"""Write texts, days and numbers as a reader of the language expects them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from articles.facts.translation import gettext_noop

_PATTERNS = {
    "de": {10: "d. MMMM y", 7: "MMMM y", 4: "y", 5: "d. MMMM"},
    "en": {10: "d MMMM y", 7: "MMMM y", 4: "y", 5: "d MMMM"},
}
_LEAP_YEAR = "2000-"
_ONE_YEAR = gettext_noop("1 year")
_YEARS = gettext_noop("{low} years")
_EITHER_YEARS = gettext_noop("{low} or {high} years")
_AND = gettext_noop("{items} and {last}")


@dataclass(frozen=True, slots=True)
class Speech:
    """A language to write in: "de", or English for any other.

    `translate` returns an English text of the rules in that language (`gettext`).
    """

    code: str
    translate: Callable[[str], str]

    @property
    def _locale(self) -> Locale:
        return _locale(self.code)

    def say(self, text: str, **words: object) -> str:
        """Translate a text that `gettext_noop` marks, and fill in its words."""
        return self.translate(text).format(**words)

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

    def years(self, low: int, high: int) -> str:
        """Write a number of years, or the two that are possible."""
        form = _EITHER_YEARS if low != high else _ONE_YEAR if low == 1 else _YEARS
        return self.say(form, low=low, high=high)

    def row(self, items: list[str]) -> str:
        """Join items with commas and an "and"."""
        if len(items) == 1:
            return items[0]
        return self.say(_AND, items=", ".join(items[:-1]), last=items[-1])


def speech(language: str, translate: Callable[[str], str]) -> Speech:
    """Return the speech for a language code; what isn't German is answered in English."""
    return Speech("de" if language.lower().startswith("de") else "en", translate)


@cache
def _locale(code: str) -> Locale:
    return Locale.parse("en_GB" if code == "en" else code)
