"""Addresses: the shared rules, telephone numbers that somebody is asked to call, dockets."""

from articles.splitting.addresses import read_phone
from articles.splitting.contact_rules import contact_found, register
from articles.splitting.en.families import CONTACTS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

SHORTEST_NUMBER = 9


def called_phone_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "call (512) 555-0147", "ring 01632 960 411", "dial 1-800-555-0199".

    Leaves alone: "call 999" and "call 12,000 voters": nine digits make a number.
    """
    span = read_phone(reading, index)
    if span is None:
        return None
    digits = [t.text for t in reading.tokens[span[0] : span[1]] if t.text[:1].isdecimal()]
    whole = all(text.isdecimal() for text in digits)
    long = sum(len(text) for text in digits) >= SHORTEST_NUMBER
    return contact_found(reading, *span) if whole and long else None


def docket_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "No. 19-1187", "Nos 20-366 …": year and number of a case before an American court.

    Leaves alone: "No. 5", "No 10-point plan" and scores, which are no files.
    """
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].text == "." else index + 1
    year, dash, number, after = tokens[at : at + 4]
    joined = dash.text in {"-", "–"} and dash.gap == number.gap == NO_GAP
    if not joined or "integer" not in year.classes or "integer" not in number.classes:
        return None
    whole = len(year.text) == 2 and 2 < len(number.text) < 6
    ends = after.gap != NO_GAP or not after.text[:1].isalnum()
    return contact_found(reading, at, at + 3) if whole and ends and year.gap == SPACE else None


register(CONTACTS)
CONTACTS.rule("file-number-by-form", on=("file_label",))(docket_rule)
CONTACTS.rule("telephone-called", on=("call_word",))(called_phone_rule)
