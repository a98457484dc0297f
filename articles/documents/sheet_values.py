"""Values of a workbook's cells as the sheet shows them, in the way German or English writes.

The codes of formats: https://support.microsoft.com/office/5026bbd6-04bc-48cd-bf33-80f18b4eae68
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

MAX_CELL = 10_000
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<sign>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|'
    r"(?P<number>[#0?](?:[#0?,.]*[#0?,])?)|(?P<other>.)",
    re.DOTALL,
)
_SECTIONS = re.compile(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*)(?:;|$)')
_CONDITION = re.compile(r"\[[<>=]")
_UNREADABLE = re.compile(r"E[+-]|General|Standard|@|/", re.IGNORECASE)
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_MOST_PLACES = 15
_MONTHS = {
    True: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    False: "January February March April May June July August September October November December",
}
_GERMAN = re.compile(
    r"[äöüß]|\b(?:der|die|das|und|je|nach|in|im|von|aus|jahr|summe|anzahl|zahl|stand|quelle|land|"
    r"kreis|ort|betrag|datum|anteil|mio|mrd|tsd|wert|insgesamt|posten|stadt|quartal|monat|"
    r"umsatz|kosten|nord|ost)\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:the|of|and|by|per|for|year|years|total|share|number|source|amount|date|value|country|"
    r"month|quarter|revenue|cost|costs|population|rate|north|south|east|west|sales|change)\b",
    re.IGNORECASE,
)


def is_german(texts: Iterable[str]) -> bool:
    """Return whether words of a workbook are German rather than English."""
    german = english = 0
    for text in texts:
        german += bool(_GERMAN.search(text))
        english += bool(_ENGLISH.search(text))
    return german >= english


def shown(value: Any, shown_as: str, german: bool) -> str:
    """Return a value as the sheet shows it; days in ISO form, negative figures with a minus."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float, Decimal)):
        return _number(value, shown_as, german)
    if isinstance(value, (datetime, date)):
        return _day(value, _LITERAL.sub("", shown_as).lower(), german)
    if isinstance(value, time):
        return value.isoformat("auto" if value.second else "minutes")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
    return " ".join(str(value)[:MAX_CELL].split())


def _day(value: date, shown_as: str, german: bool) -> str:
    if "y" in shown_as and not set("dhs") & set(shown_as):
        month = f"{_MONTHS[german].split()[value.month - 1]} " if "m" in shown_as else ""
        return f"{month}{value.year}"
    if not isinstance(value, datetime):
        return value.isoformat()
    is_day = value.time() == time() and "h" not in shown_as
    return value.date().isoformat() if is_day else value.isoformat(" ", "minutes")


def _number(value: float | Decimal, shown_as: str, german: bool) -> str:
    section, is_of_negatives = _section(value, shown_as)
    tokens = list(_TOKEN.finditer(section))
    if sum(bool(token["number"]) for token in tokens) != 1:
        return _plain(value, german)
    percent = sum(token["other"] == "%" for token in tokens)
    shape = next(token["number"] for token in tokens if token["number"])
    figure = _figure(abs(Decimal(str(value))) * 100**percent, shape, german)
    words = [_words(token, figure) for token in tokens]
    text = " ".join("".join(words).split())
    if value < 0 and is_of_negatives:
        text = text.strip("()").strip()
    is_marked = any(sign in "".join(words) for sign in "-−–")
    is_zero = not figure.strip("0.,")
    return f"-{text}" if value < 0 and not is_marked and not is_zero else text


def _section(value: float | Decimal, shown_as: str) -> tuple[str, bool]:
    """Return the part of a format that holds for a value, and whether it is that of negatives."""
    if _CONDITION.search(shown_as) or _UNREADABLE.search(_LITERAL.sub("", shown_as)):
        return "", False
    sections = _SECTIONS.findall(shown_as)[:-1] or [shown_as]
    if value < 0 and len(sections) > 1:
        return sections[1], True
    return sections[2 if value == 0 and len(sections) > 2 else 0], False


def _words(token: re.Match[str], figure: str) -> str:
    """Return what a part of a format shows."""
    if token["number"]:
        return figure
    if token["other"] == "%":
        return " %"
    return token["quoted"] or token["sign"] or token["currency"] or token["other"] or ""


def _figure(value: Decimal, shape: str, german: bool) -> str:
    """Return a figure in the shape of "#,##0.0#"; each comma at the end is a thousandth."""
    digits = shape.rstrip(",")
    value = value / 1000 ** (len(shape) - len(digits))
    whole, _, decimals = digits.partition(".")
    places = min(len(decimals.replace(",", "")), _MOST_PLACES)
    text = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):{',' * (',' in whole)}f}"
    for _ in range(decimals.count("#") + decimals.count("?")):
        text = text.removesuffix("0") if "." in text else text
    text = text.removesuffix(".")
    least = whole.replace(",", "").count("0")
    text = text.zfill(least + len(text) - len(text.partition(".")[0])) if least > 1 else text
    return _in_german(text) if german else text


def _plain(value: float | Decimal, german: bool) -> str:
    """Return a figure that has no format."""
    if isinstance(value, float):
        is_whole = value.is_integer() and abs(value) < 1e15
        text = str(int(value)) if is_whole else f"{value:.12g}"
    else:
        text = str(value)
    return _in_german(text) if german else text


def _in_german(text: str) -> str:
    return text.translate(str.maketrans(".,", ",."))
