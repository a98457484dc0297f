"""Cut a figure into the words that a space may separate or join: "5km" is "5 km".

Only where the space is typography. "1 1/2" is not "11/2", "5 6" not "56", "m 2" not "m2":
what is cut here is cut in the same way in both spellings, all else stays one word. Three
digits after others are marked as their group: "12 300" is "12300", on two lines or in two
cells of a table it is not.
"""

import re
from collections.abc import Iterator

FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# "3.10.2020", "am 3.10. kam", "3. 10., also": day and month are words, here the digits of
# each. "3.10" alone is none, and at a sentence's end it may be a version.
_IN_DATE = r"\s?(?:(?:\d{4}|\d{2})(?!\w)|[a-zß-ÿ,;)])"
DAY_OR_MONTH = (
    rf"(?<![\w.,:/])[0-3]?\d(?=\.\s?[01]?\d\.{_IN_DATE})"
    rf"|(?:(?<=\d\.)|(?<=\d\.\s))[01]?\d(?=\.{_IN_DATE})"
)
# No word is written so.
_MARK = "\u2009"
# What stands after a figure with or without a space. Letters with which the figure is a
# word of its own are missing: "2G", "3D", "5a", "50s", "1st".
_UNITS = """
nm µm μm mm cm dm m km mg g kg t kt Mt Gt ml cl dl l hl ha ft yd lb lbs oz h min sec ms
mW W kW MW GW TW Wh kWh MWh GWh TWh mV V kV Hz kHz MHz GHz THz J kJ MJ GJ kcal cal
Pa hPa kPa MPa bar mbar kB MB GB TB kbit Mbit Gbit dB Nm PS kn mph kmh
Euro EUR USD CHF Fr GBP Cent Rp Dollar Prozent Grad Uhr Tsd Mio Mrd Bio mn bn percent euros dollars
am pm
Million Millionen Milliarde Milliarden Billion Billionen million billion trillion
"""
# Units without a period of their own: one after them ends the sentence.
NEVER_DOTTED = frozenset(
    """
    nm µm μm mm cm dm m km mg g kg t kt ml cl dl l hl ha h ms mW kW MW GW TW Wh kWh MWh GWh
    TWh kV Hz kHz MHz GHz kJ MJ Pa hPa kPa bar mbar kB MB GB TB dB PS kn mph kmh m² m³ km² km³
    """.split()
)
UNIT = "|".join(sorted(map(re.escape, _UNITS.split()), key=len, reverse=True))
_SQUARED = "[kcdm]?m[²³23]"
# A number or a range, a vulgar fraction, a unit: "3–5km", "1½", "14.30Uhr", "12m²".
_FIGURE = re.compile(rf"(\d.*?\d|\d)?([{FRACTIONS}])?({_SQUARED}|{UNIT})?")
_RUN = re.compile(r"\d+")
# Grouped from here on: "2020" is a year, and "2 020" none.
_FEWEST_DIGITS = 5
_GROUPING_SPACES = frozenset(" \u00a0\u2007\u2008\u2009\u202f")
_GROUP = re.compile(r"\d{3}(?!\d)")
_BEFORE_GROUP = re.compile(rf"{_MARK}\d{{3}}|(?:.*[^\d.,:/])?[1-9]\d{{0,2}}")


def parts(figure: str) -> list[str]:
    """Return the words of what begins with a digit, in order: mostly one. Linear."""
    found = _FIGURE.fullmatch(figure)
    if found is None:
        return [figure]
    number, fraction, unit = found.groups()
    return [*_grouped(number or ""), *filter(None, (fraction, unit))]


def _grouped(number: str) -> Iterator[str]:
    """Yield a number cut where a space may group its digits: "10", "000,5"."""
    started = 0
    for run in _RUN.finditer(number):
        start, end = run.span()
        if end - start >= _FEWEST_DIGITS and number[start] != "0" and _is_whole(number, start):
            for cut in range(start + ((end - start) % 3 or 3), end, 3):
                yield number[started:cut]
                started = cut
    if started < len(number):
        yield number[started:]


def as_group(part: str, before: str, space: str) -> str:
    """Return a part of a figure, marked if it is a group of digits to the one `before`.

    `space` is what stands between them: nothing if one word was cut.
    """
    is_one = (not space or space in _GROUPING_SPACES) and _GROUP.match(part)
    return _MARK + part if is_one and _BEFORE_GROUP.fullmatch(before) else part


def _is_whole(number: str, start: int) -> bool:
    """Return whether digits at `start` are no decimals, minutes or the rest of a date."""
    return number[start - 1 : start] not in {".", ",", ":", "/"}
