"""German sports clubs by the letters before their name: "1. FC Köln", "SV Werder Bremen"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.families import THINGS
from articles.splitting.engine import Found
from articles.splitting.persons import is_name_part
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token

# Letters that mean something else as well.
_OTHERWISE = frozenset("AC BV EC EV FK RB SG SK SV TC TV".split())
_MIXED = frozenset("TuS SpVgg SpVg VfB VfL VfR".split())
_LONGEST = 3


@THINGS.rule("club", on=("club_sign",))
def club_rule(reading: Reading, index: int) -> Found | None:
    """Finds "1. FC Köln", "SV Werder Bremen", "TSV 1860 München", "FC St. Pauli", "TuS Koblenz".

    Leaves alone: the letters alone ("der FC"), which may be any club; "TV" and others that mean
    something else, where neither an article nor a place shows that a club is meant.
    """
    tokens = reading.tokens
    sign = tokens[index]
    if not (sign.text[1:].isupper() or sign.text in _MIXED):
        return None
    begin = index + 1
    if _is_founded(tokens[begin]) and tokens[begin].gap == SPACE:
        begin += 1
    stop = _name_end(reading, begin)
    if stop == begin or not (sign.text not in _OTHERWISE or _is_club(reading, index, stop)):
        return None
    if _is_season(tokens[stop]):
        stop += 1
    one, dot = tokens[index - 2 : index]
    first = index - 2 if (one.text, dot.text, dot.gap) == ("1", ".", NO_GAP) else index
    name = " ".join(reading.span_text(first, stop).split())
    return Found(Kind.ORGANISATION, tokens[first].start, tokens[stop - 1].end, Named(name), stop)


def _name_end(reading: Reading, begin: int) -> int:
    """Return the token after the name: words that can be names, and any that lead to a place."""
    tokens = reading.tokens
    stop = begin
    while stop - begin < _LONGEST and tokens[stop].gap == SPACE:
        token, after = tokens[stop], tokens[stop + 1]
        if token.text == "St" and after.text == ".":
            return stop + 3
        leads = stop > begin and after.gap == SPACE and "place" in after.classes
        is_told = stop > begin and "place" in tokens[stop - 1].classes
        if is_told and "place" not in token.classes:
            break
        if not (_is_name(token) or (leads and _is_capital(token))):
            break
        stop += 1
    return stop


def _is_name(token: Token) -> bool:
    return _is_capital(token) and (is_name_part(token) or "place" in token.classes)


def _is_capital(token: Token) -> bool:
    known = token.classes.keys() & {"function", "role", "weekday", "month"}
    return "capital" in token.classes and not known


def _is_club(reading: Reading, index: int, stop: int) -> bool:
    tokens = reading.tokens
    has_place = any("place" in token.classes for token in tokens[index + 1 : stop])
    return has_place or "determiner" in tokens[index - 1].classes


def _is_founded(token: Token) -> bool:
    """Tell the year in "TSV 1860 München" and "SV 07 Elversberg"."""
    return token.text.isdecimal() and len(token.text) in {2, 4}


def _is_season(token: Token) -> bool:
    """Tell the year in "FC Schalke 04" and "SV Darmstadt 98" from a count."""
    year = token.text.isdecimal() and len(token.text) == 2 and token.text[0] in "09"
    return year and token.gap == SPACE
