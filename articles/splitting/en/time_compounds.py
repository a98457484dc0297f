"""English words of time that are built: "mid-November", "third-quarter", "week-long", "Friday's"."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from articles.splitting.en.calendar_words import NO_VERBS, PARTS
from articles.splitting.vocabulary import Classes

_KEPT = ("weekday", "month", "unit", "days_away", "day_part", "season", "short_month")
_MODS = {word: mod for mod, words in PARTS.items() for word in words.split()}
_MINUTES = {
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty-five": 45,
    "forty": 40,
    "ten": 10,
    "fifty": 50,
}


def time_compound(low: str, words: Mapping[str, Classes]) -> Classes:
    """Read a hyphenated word of time."""
    first, _, rest = low.partition("-")
    known, second = words.get(first, {}), words.get(rest, {})
    classes: Classes = {}
    if first in _MODS and not second.keys().isdisjoint({"month", "unit"}):
        classes["part_compound"] = (_MODS[first], second)
    if "ordinal" in known and rest in {"century", "quarter"}:
        classes[f"{rest}_word"] = int(known["ordinal"])
    parts = rest.split("-")
    if parts[:3] == ["and", "a", "half"] and len(parts) == 4 and "number" in known:
        unit = words.get(parts[3], {}).get("unit")
        if unit:
            classes["compound_unit"] = (known["number"] + Decimal("0.5"), unit, parts[3])
    if rest == "end" and "unit" in known:
        classes["year_end"] = known["unit"]
    if rest == "long" and "unit" in known:
        number = None if first.endswith("s") else Decimal(1)
        classes["long_word"] = (known["unit"], number)
    if "month" in known and "month" in second and first != "may":
        classes["month_pair"] = (known["month"], second["month"])
    if rest in _MINUTES and 1 <= known.get("number", 0) <= 12:
        classes["spoken_clock"] = (int(known["number"]), _MINUTES[rest])
    return classes


def built_times(low: str, words: Mapping[str, Classes]) -> dict[str, Any]:
    """Read the genitive of a word of time ("Friday's"), and verbs in -ed as what was."""
    if low.endswith("'s"):
        known = words.get(low[:-2], {})
        kept = {name: known[name] for name in _KEPT if name in known}
        return {**kept, "genitive": True} if kept else {}
    if low.endswith("ed") and len(low) > 4 and low not in NO_VERBS:
        return {"past_verb": True}
    return {}
