"""Addresses: URLs, e-mail, telephone and file numbers. Nothing in them is a figure."""

from articles.facts.kinds import Kind
from articles.facts.values import Contact
from articles.splitting.addresses import read_mail, read_phone, read_url
from articles.splitting.engine import Family, Found
from articles.splitting.reading import Reading


def _contact(reading: Reading, first: int, stop: int) -> Found:
    text = reading.span_text(first, stop)
    start, end = reading.tokens[first].start, reading.tokens[stop - 1].end
    reading.addressed.update(range(first, stop))
    return Found(Kind.CONTACT, start, end, Contact(text), stop)


def url_rule(reading: Reading, index: int) -> Found | None:
    """Finds "https://…" and "www.…" up to the next space.

    Leaves alone: bare domains ("beispiel.org"), since names of media and firms look the same.
    """
    stop = read_url(reading, index)
    return _contact(reading, index, stop) if stop else None


def mail_rule(reading: Reading, index: int) -> Found | None:
    """Finds "name@example.org". Leaves alone: handles ("@name")."""
    span = read_mail(reading, index)
    return _contact(reading, *span) if span else None


def phone_rule(reading: Reading, index: int) -> Found | None:
    """Finds the number behind "Tel.", "Telefon", "Fax" and "unter der Nummer".

    Leaves alone: digits without such a word, and short ones behind it ("klingelte 3 Mal"),
    since those count something.
    """
    span = read_phone(reading, index)
    return _contact(reading, *span) if span else None


def file_number_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Az.: 1 BvR 2187/19" and "Aktenzeichen VI ZR 12/20".

    Leaves alone: the word without digits behind it, since then no file is named.
    """
    tokens = reading.tokens
    at = index + 1
    while at - index < 4 and tokens[at].text in {".", ":"}:
        at += 1
    stop = at
    while (stop - at < 8 and tokens[stop].text[:1].isalnum()) or tokens[stop].text in {"/", "-"}:
        if tokens[stop].text[:1].isalpha() and len(tokens[stop].text) > 4:
            break
        stop += 1
    if stop - at < 2 or not any(t.text[0].isdecimal() for t in tokens[at:stop]):
        return None
    return _contact(reading, at, stop)


def register(contacts: Family) -> None:
    """Register the rules in the family of a language."""
    contacts.rule("url", on=("url_start",))(url_rule)
    contacts.rule("mail-address", on=("at_sign",))(mail_rule)
    contacts.rule("telephone", on=("phone_word",))(phone_rule)
    contacts.rule("file-number", on=("file_word",))(file_number_rule)
