"""Offices that nobody has at the same time: "Innenminister" and "Außenminister"."""

import re

# Each has one holder a country; other ministries are often held together.
_EXCLUSIVE = {
    "innen": "interior",
    "außen": "foreign",
    "finanz": "finance",
    "verteidigung": "defence",
    "justiz": "justice",
    "interior": "interior",
    "home": "interior",
    "foreign": "foreign",
    "finance": "finance",
    "defence": "defence",
    "defense": "defence",
    "justice": "justice",
}
_MINISTER = re.compile(
    r"(?:^|[\s-])(innen|außen|finanz|verteidigung|justiz)s?minister(?:in)?$"
    r"|\b(interior|home|foreign|finance|defen[cs]e|justice) (?:minister|secretary)$",
    re.IGNORECASE,
)
# "ÖVP-Chef", "SPÖ-Chefin": one party, one company at a time.
_LEADING = re.compile(r"^([A-ZÄÖÜ]{2,6})-([Cc]hef|[Vv]orsitzende|[Oo]bmann|[Oo]bfrau|[Pp]räsident)")
_CHANCELLOR = re.compile(r"^(?:bundes)?(vize)?kanzler(?:in)?$", re.IGNORECASE)
_FORMER = re.compile(
    r"(?:\b(?:früher|ehemalig|damalig|künftig|designiert|einstig|vormalig|scheidend|neu)\w*"
    r"|\b(?:former|then|future|outgoing|ex|new|next))[\s-]*$",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^(?:ex|alt|neo)-?(?=[a-zäöü])", re.IGNORECASE)


def is_former(role: str, before: str) -> bool:
    """Return whether the words before an office, or its prefix, say that it is not held now."""
    return bool(_FORMER.search(before) or _PREFIX.match(role))


def excludes(one: str, other: str) -> bool:
    """Return whether nobody is both at a time."""
    return _differ(_ministry(one), _ministry(other)) or _differ(_post(one), _post(other))


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _ministry(role: str) -> str:
    found = _MINISTER.search(role)
    return _EXCLUSIVE[(found[1] or found[2]).lower()] if found else ""


def _post(role: str) -> str:
    leader, chancellor = _LEADING.match(role), _CHANCELLOR.match(role)
    if leader:
        return f"leader {leader[1]}"
    return f"chancellor {(chancellor[1] or '').lower()}" if chancellor else ""
