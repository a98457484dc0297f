"""German bodies by the letters after their name, and clubs by the letters before theirs."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.body_letters import body_with_letters
from articles.splitting.clubs import are_club_letters
from articles.splitting.de.families import THINGS
from articles.splitting.de.organisation_words import BODY_HEADS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_LINKS = frozenset("für der des die und in im zur zum von vom deutscher deutschen".split())
_LONGEST_CLUB = 3


@THINGS.rule("body-with-letters", on=("open_bracket",))
def body_with_letters_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Zentralverband Deutscher Bäcker (ZDB)", and "ZDB" wherever else the text has it.

    Leaves alone: what is no body ("Künstliche Intelligenz (KI)") and letters that the words before
    them do not spell ("Markus Berg (CSU)"), since they name something else.
    """
    return body_with_letters(reading, index, heads=BODY_HEADS, links=_LINKS)


@THINGS.rule("club", on=("club_letters", "club_word"))
def club_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "1. FC Köln", "SV Werder Bremen", "VfL Bochum", "Eintracht Frankfurt".

    Leaves alone: the letters without a name ("der FC"), and the words before anything but a town
    ("Eintracht im Haus"), since no club is named.
    """
    tokens = reading.tokens
    token = tokens[index]
    lettered = are_club_letters(token)
    if not lettered and not ("club_word" in token.classes and token.text[0].isupper()):
        return None
    stop = _club_end(reading, index + 1) if lettered else _town_end(reading, index + 1)
    if stop is None:
        return None
    first = _club_start(reading, index)
    name = reading.phrase_text(first, stop)
    return reading.found(Kind.ORGANISATION, first, stop, Named(name))


def _club_start(reading: Reading, index: int) -> int:
    """Step back over the number of "1. FC"."""
    number, period = reading.tokens[index - 2 : index]
    first = number.text == "1" and period.text == "." and period.gap == NO_GAP
    return index - 2 if first else index


def _club_end(reading: Reading, at: int) -> int | None:
    """Return the token after up to three names: "Bayern München", "1899 Hoffenheim", "Schalke 04"."""
    tokens = reading.tokens
    stop, named = at, False
    while stop - at < _LONGEST_CLUB and tokens[stop].gap == SPACE:
        if tokens[stop].text == "St" and tokens[stop + 1].text == ".":
            return stop + 3
        classes = tokens[stop].classes
        number = "integer" in classes and len(tokens[stop].text) in {2, 4}
        place = "place" in classes
        if not (number or place or _is_name(reading, stop)):
            break
        named = named or not number
        stop += 1
        if place and "place" not in tokens[stop].classes and "integer" not in tokens[stop].classes:
            break
    return stop if named else None


def _is_name(reading: Reading, at: int) -> bool:
    """Recognise a word that nothing else is known of, or that clubs are called by."""
    token = reading.tokens[at]
    if at in reading.named or not token.text[0].isupper():
        return False
    return "club_word" in token.classes or {"common", "function", "role"}.isdisjoint(token.classes)


def _town_end(reading: Reading, at: int) -> int | None:
    town = reading.tokens[at]
    return (
        at + 1
        if town.gap == SPACE and "place" in town.classes and at not in reading.named
        else None
    )
