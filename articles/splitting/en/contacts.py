"""Addresses: the shared rules, and telephone numbers that somebody is told to call."""

from articles.splitting.addresses import read_phone
from articles.splitting.contact_rules import contact_found, register
from articles.splitting.en.families import CONTACTS
from articles.splitting.engine import Found
from articles.splitting.reading import Reading

SHORTEST_NUMBER = 9


def called_phone_rule(reading: Reading, index: int) -> Found | None:
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


register(CONTACTS)
CONTACTS.rule("telephone-called", on=("call_word",))(called_phone_rule)
