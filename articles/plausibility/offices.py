"""Offices that nobody has at the same time, and whether one is held on the day of publication."""

import re
from datetime import timedelta

from articles.facts.kinds import Kind
from articles.plausibility.days import Span
from articles.plausibility.statements import CheckedText, Stated

HOLDS = timedelta(days=182)
"""How long an office is taken to last, as for reference facts."""

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
    r"(?:^|[\s-])(innen|außen|finanz|verteidigung|justiz)s?minister(?:in|s)?$"
    r"|\b(interior|home|foreign|finance|defen[cs]e|justice) (?:minister|secretary)$",
    re.IGNORECASE,
)
# "ÖVP-Chef", "SPÖ-Chefin": one party, one company at a time.
_LEADING = re.compile(r"^([A-ZÄÖÜ]{2,6})-([Cc]hef|[Vv]orsitzende|[Oo]bmann|[Oo]bfrau|[Pp]räsident)")
_CHANCELLOR = re.compile(r"^(?:bundes)?(vize)?kanzler(?:in)?$", re.IGNORECASE)
_FORMER = re.compile(
    r"(?:\b(?:früher|ehemal|damal|künftig|designiert|einst|vormal|scheidend|neu|später|kommend)\w*"
    r"|\b(?:former|then|future|outgoing|incoming|designate|ex|new|next|late))[\s-]*"
    r"(?-i:[A-ZÄÖÜ][\w.-]*\s){0,2}$",
    re.IGNORECASE,
)
# "War bis 2024 Bürgermeister", "wurde zum Bürgermeister gewählt", "was mayor".
_NOT_IS = re.compile(
    r"\b(?:war|waren|wurden?|wird|würde|wäre|was|were|became|becomes|(?:will|would|to) be)\b"
    r"(?:\s[\w.,]+){0,7}\s$",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\b(?:unter|under|nach|after|gegen|beerbt\w*)\s(?:\w+\s)?$", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:bis|until|till)\s(?:zum\s|Ende\s|Anfang\s|Mitte\s|\d+\.\s)?(?:\w+\s)?(?:19|20)\d\d\b"
    r"|\b(?:Nachfolg\w*|Vorgänger\w*|Amtsvorgänger\w*|abgelöst|abgewählt|löst|löste|nachfolgen"
    r"|zurückgetreten|zurücktrat|zurücktritt|gewählt\w*|kandidier\w*|verstorben\w*|gestorben"
    r"|successor|predecessor|succeed\w*|replac\w*|elected|resign\w*|ousted|died)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:seit|since)\s(?:\w+\s)?$", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:ex|alt|neo)-?(?=[a-zäöü])", re.IGNORECASE)


def is_former(role: str, before: str) -> bool:
    """Return whether the words before an office, or its prefix, say that it is not held now."""
    return bool(_FORMER.search(before) or _PREFIX.match(role))


def is_held(manuscript: CheckedText, fact: Stated) -> bool:
    """Return whether a sentence says that its person has an office on the day of publication.

    Not of who had it earlier, gets it, or hands it over, nor beside a day over half a year ago.
    """
    role, before = fact.text_value("role"), manuscript.before(fact)
    if not role or is_former(role, before) or _FORMER.search(f"{role.split()[0]} "):
        return False
    if _NOT_IS.search(before) or _UNDER.search(before) or _ENDS.search(manuscript.sentence(fact)):
        return False
    return not any(_is_past(manuscript, day) for day in manuscript.beside(fact, Kind.DATE))


def _is_past(manuscript: CheckedText, day: Stated) -> bool:
    span = Span.of(day.text_value("timex"))
    if span is None or manuscript.published is None or _SINCE.search(manuscript.before(day)):
        return False
    return span.last < manuscript.published - HOLDS


def excludes(one: str, other: str) -> bool:
    """Return whether nobody is both at a time."""
    return _differ(ministry(one), ministry(other)) or _differ(_post(one), _post(other))


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def ministry(role: str) -> str:
    """Return which ministry a role leads, one of those that nobody has with another."""
    found = _MINISTER.search(role)
    return _EXCLUSIVE[(found[1] or found[2]).lower()] if found else ""


def _post(role: str) -> str:
    leader, chancellor = _LEADING.match(role), _CHANCELLOR.match(role)
    if leader:
        return f"leader {leader[1]}"
    return f"chancellor {(chancellor[1] or '').lower()}" if chancellor else ""
