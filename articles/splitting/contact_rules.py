"""Addresses: URLs, e-mail, telephone and file numbers. Nothing in them is a figure."""

from articles.facts.kinds import Kind
from articles.facts.values import Contact
from articles.splitting.addresses import read_bare_phone, read_mail, read_phone, read_url
from articles.splitting.engine import Family, RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token


def contact_found(reading: Reading, first: int, stop: int) -> RuleMatch:
    """Build the claim of an address; the words in it are read by no rule for figures."""
    text = reading.span_text(first, stop)
    reading.addressed.update(range(first, stop))
    return reading.found(Kind.CONTACT, first, stop, Contact(text))


def url_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "https://…" and "www.…" up to the next space.

    Leaves alone: "http" within a sentence, which is a word and leads nowhere.
    """
    stop = read_url(reading, index)
    return contact_found(reading, index, stop) if stop else None


def mail_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "name@example.org".

    Leaves alone: handles ("@name") and passwords with an "@", since no post goes there.
    """
    span = read_mail(reading, index)
    return contact_found(reading, *span) if span else None


def phone_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the number after "Telefon", "Tel.", "Fax", in English "phone".

    Leaves alone: "das Telefon klingelte", "the phone rang", since no number is after it.
    """
    span = read_phone(reading, index)
    return contact_found(reading, *span) if span else None


def bare_phone_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "030/123456", "06042-9648-0", "+49 30 123456".

    Leaves alone: scores, "007" and "+4" before degrees, which begin the same and are too short for
    a number.
    """
    stop = read_bare_phone(reading, index)
    return contact_found(reading, index, stop) if stop else None


def account_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the account after "IBAN".

    Leaves alone: the word without a number, since there is nothing to check.
    """
    tokens = reading.tokens
    first = index + 2 if tokens[index + 1].text == ":" else index + 1
    stop = first
    while stop - first < 12 and tokens[stop].gap <= SPACE and tokens[stop].text.isalnum():
        if tokens[stop].text.isalpha() and stop > first:
            break
        stop += 1
    digits = sum(len(t.text) for t in tokens[first:stop] if t.text.isdecimal())
    return contact_found(reading, first, stop) if digits > 10 else None


def file_number_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the number after "Az.", "Aktenzeichen", in English "docket": "1 BvR 2187/19",
    "19-1257".

    Leaves alone: the word without a number ("das Aktenzeichen fehlt"), since it names no case.
    """
    tokens = reading.tokens
    at = index + 1
    while at - index < 4 and (tokens[at].text in {".", ":"} or tokens[at].low in _NAMING):
        at += 1
    stop = at
    while (stop - at < 8 and tokens[stop].text[:1].isalnum()) or tokens[stop].text in {"/", "-"}:
        if _is_sentence_again(tokens[stop]):
            break
        stop += 1
    if stop - at < 2 or not any(t.text[0].isdecimal() for t in tokens[at:stop]):
        return None
    return contact_found(reading, at, stop)


def _is_sentence_again(token: Token) -> bool:
    """Distinguish a word of the sentence from one of a file number, "BvR" or "ZR"."""
    word = token.text
    if not word[:1].isalpha():
        return False
    is_apart = word.islower() and token.gap > 0
    return len(word) > 4 or is_apart or "function" in token.classes


_NAMING = frozenset("lautet ist is was nummer number no".split())


def register(contacts: Family) -> None:
    """Register the rules in the family of a language."""
    contacts.rule("url", on=("url_start",))(url_rule)
    contacts.rule("mail-address", on=("at_sign",))(mail_rule)
    contacts.rule("telephone", on=("phone_word",))(phone_rule)
    contacts.rule("telephone-by-form", on=("leading_zero", "plus_sign"))(bare_phone_rule)
    contacts.rule("account", on=("iban_word",))(account_rule)
    contacts.rule("file-number", on=("file_word",))(file_number_rule)
