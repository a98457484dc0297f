"""File numbers of courts by their form: "I ZR 77/19", "2 BvE 4/20", "10 Cg 17/15b"."""

from articles.splitting.contact_rules import contact_found
from articles.splitting.de.families import CONTACTS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@CONTACTS.rule("file-number-by-form", on=("court_register",))
def court_file_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "I ZR 77/19" and "10 Cg 17/15b": chamber, register, number and year.

    Leaves alone: the register without a number on both sides ("ein BvR"), which names no case.
    """
    tokens = reading.tokens
    chamber, token, number = tokens[index - 1 : index + 2]
    if token.text != token.classes["court_register"] or token.gap != SPACE or number.gap != SPACE:
        return None
    slash, year = tokens[index + 2 : index + 4]
    roman = chamber.text.isupper() and not chamber.text.strip("IVX")
    if not (roman or "integer" in chamber.classes) or "integer" not in number.classes:
        return None
    if slash.text != "/" or "integer" not in year.classes or len(year.text) != 2:
        return None
    return contact_found(reading, index - 1, _past_check(reading, index + 4))


def _past_check(reading: Reading, at: int) -> int:
    """Step over the letter, and the dash and figure after it, that Austrian courts add."""
    tokens = reading.tokens
    if tokens[at].gap != NO_GAP or len(tokens[at].text) != 1 or not tokens[at].text.isalpha():
        return at
    dash, page = tokens[at + 1 : at + 3]
    more = dash.text == "-" and dash.gap == NO_GAP and "integer" in page.classes
    return at + 3 if more else at + 1
