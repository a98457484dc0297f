"""Read addresses token by token, limited in length so that no text is read twice."""

from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

LONGEST_ADDRESS = 70
LONGEST_PHONE = 16
LEAST_DIGITS, MOST_DIGITS = 7, 15
_CLOSING = frozenset(".,;:!?)]}\"'”“»«…")


def read_url(reading: Reading, index: int) -> int | None:
    """Return the token after a URL that begins at `index`, None if there is none."""
    tokens = reading.tokens
    if tokens[index].low != "www" and tokens[index + 1].text != ":":
        return None
    stop = index + 1
    last = len(tokens) - 1
    while stop < last and stop - index < 4000 and tokens[stop].gap == NO_GAP and tokens[stop].text:
        stop += 1
    while stop > index + 1 and tokens[stop - 1].text in _CLOSING:
        stop -= 1
    return stop if stop - index > 3 else None


def read_mail(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the tokens of the mail address around the "@" at `index`."""
    tokens = reading.tokens
    first, stop = index, index + 1
    while index - first < LONGEST_ADDRESS and tokens[first].gap == NO_GAP:
        before = tokens[first - 1].text
        if not before or not (before[0].isalnum() or before in "._-+"):
            break
        first -= 1
    while stop - index < LONGEST_ADDRESS and tokens[stop].gap == NO_GAP:
        after = tokens[stop].text
        if not after or not (after[0].isalnum() or after in ".-_"):
            break
        stop += 1
    while tokens[stop - 1].text in {".", "-", "_"}:
        stop -= 1
    dotted = any(token.text == "." for token in tokens[index:stop])
    return (first, stop) if first < index and stop > index + 3 and dotted else None


def read_phone(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the tokens of the telephone number after the word at `index`."""
    tokens = reading.tokens
    at = index + 1
    while at - index < 5 and tokens[at].text in {".", ":", "unter", "-"} and tokens[at].text:
        at += 1
    stop, digits = at, 0
    while stop - at < 14 and tokens[stop].gap <= SPACE:
        text = tokens[stop].text
        if text[:1].isdecimal():
            digits += sum(c.isdecimal() for c in text)
        elif text not in {"+", "/", "-", "(", ")", "–"}:
            break
        stop += 1
    while stop > at and not tokens[stop - 1].text[:1].isdecimal():
        stop -= 1
    return (at, stop) if digits >= 5 else None


def read_bare_phone(reading: Reading, index: int) -> int | None:
    """Return the token after a telephone number known by its form alone.

    It begins with a zero and has a stroke or dash after the dialling code ("030/123456",
    "0800 - 12 34 56"), a long code ("05451 933 141") or a long number after it
    ("030 1234567"), or it begins with the plus of a country ("+49 30 123456").
    """
    tokens = reading.tokens
    abroad = tokens[index].text == "+"
    if abroad and ("integer" not in tokens[index + 1].classes or tokens[index + 1].gap != NO_GAP):
        return None
    stop, digits = index + 1, 0
    code, number = tokens[index].text, tokens[index + 1].text
    separated = (
        abroad or (len(code) > 3 and len(number) > 2) or (len(code) == 3 and len(number) > 5)
    )
    for at in range(index, index + LONGEST_PHONE):
        token = tokens[at]
        if token.gap > SPACE and at > index:
            break
        if "integer" in token.classes:
            digits, stop = digits + len(token.text), at + 1
        elif token.text in {"/", "-", "–"}:
            separated = True
        elif token.text not in {"(", ")"} and at > index:
            break
    return stop if separated and LEAST_DIGITS <= digits <= MOST_DIGITS else None
