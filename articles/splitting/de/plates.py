"""German, Austrian and Swiss licence plates: "HH-AB 1234", "ZH 123 456"."""

from articles.splitting.contact_rules import contact_found
from articles.splitting.de.families import CONTACTS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

# Parts of a plate after its word, letters of a part, figures of a plate.
_PARTS, _LETTERS, _FIGURES = 7, 3, 6
# What is between the word and the plate.
_BETWEEN = frozenset({":", "„", "“", '"', "»", "(", "lautet", "lautete", "nummer"})


@CONTACTS.rule("licence-plate", on=("plate_form", "plate_word"))
def plate_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "HH-AB 1234" and what is after "Kennzeichen": no figure, but to be checked.

    Leaves alone: "DIN-A 4", flights and laws, which look the same and are names, and the word
    without a plate ("ein Kennzeichen der Zeit").
    """
    if "plate_form" in reading.tokens[index].classes:
        stop = _past_figures(reading, index + 1)
        return contact_found(reading, index, stop) if stop else None
    at = index + 1
    while at - index < 3 and reading.tokens[at].low in _BETWEEN:
        at += 1
    stop = _past_plate(reading, at)
    return contact_found(reading, at, stop) if stop else None


def _past_figures(reading: Reading, at: int) -> int | None:
    """Return the token after "1234" or "1234E", None if there is no such number."""
    number, letter = reading.tokens[at : at + 2]
    if "integer" not in number.classes or len(number.text) > 4 or number.gap != SPACE:
        return None
    electric = letter.gap == NO_GAP and letter.text in {"E", "H"}
    return at + 2 if electric else at + 1


def _past_plate(reading: Reading, at: int) -> int | None:
    """Read "B MW 1234", "W-12345 X", "ZH 123 456": capitals first, figures last."""
    tokens = reading.tokens
    if not (tokens[at].text.isupper() and tokens[at].text[0].isalpha()):
        return None
    stop = at
    figures = 0
    while stop - at < _PARTS and tokens[stop].gap <= SPACE:
        text = tokens[stop].text
        if text.isdecimal():
            figures += len(text)
        elif not (text.isupper() and len(text.replace("-", "")) <= 2 * _LETTERS) and text != "-":
            break
        stop += 1
    while stop > at and tokens[stop - 1].text == "-":
        stop -= 1
    return stop if 0 < figures <= _FIGURES else None
