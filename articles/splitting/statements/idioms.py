"""Set phrases in which a negation says no: "so stark wie noch nie", "no fewer than 40"."""

# What stands right behind a negation that says no: "nichts als Gerede", "kein Geringerer als", "none other than".
_BEHIND = {
    "nichts": frozenset({"als", "anderes", "weiter", "geringeres"}),
    "nicht": frozenset({"zuletzt", "umsonst", "minder"}),
    "niemand": frozenset({"geringeres", "geringerer", "anderes", "anders", "anderer"}),
    "kein": frozenset({"geringerer", "geringeres"}),
    "keine": frozenset({"geringere"}),
    "nothing": frozenset({"but", "more", "other", "short", "less"}),
    "none": frozenset({"other"}),
    "no": frozenset({"fewer", "less"}),
    "not": frozenset({"least"}),
}
_THAN = frozenset({"weniger", "geringer"})  # "nicht weniger als 40"
_LIKE = frozenset({"wie", "as", "like"})
_SUPERLATIVE = frozenset(
    "nie niemals kein keine keiner keinem keinen keines niemand nirgends nirgendwo never nobody nothing none no "
    "nowhere".split()
)
_GERMAN_NO = frozenset("kein keine keiner keinem keinen keines".split())
_PLACED = frozenset("in an auf bei zu seit von mit vor im am for at on".split())


def is_affirming(lows: list[str], at: int) -> bool:
    """Return whether the negation at word `at` belongs to a phrase that negates nothing."""
    low, after = lows[at], lows[at + 1]
    if after in _BEHIND.get(low, ()):
        return not after.startswith("geringere") or lows[at + 2] == "als"
    if low == "nicht" and after in _THAN and lows[at + 2] == "als":
        return True
    if low == "none" and lows[at - 2 : at] == ["second", "to"]:
        return True
    return low in _SUPERLATIVE and _compares(lows, at)


def _compares(lows: list[str], at: int) -> bool:
    """Find "wie noch nie", "wie in keinem Jahr seit", "like no other"; not "so gut wie nie"."""
    before = at - 1
    if lows[before] == "noch" or (lows[before] in _PLACED and lows[at] in _GERMAN_NO):
        before -= 1
    if lows[before] == "as":
        return lows[at] == "never"
    return lows[before] in _LIKE and lows[before - 2 : before] != ["so", "gut"]
