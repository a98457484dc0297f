"""Currencies before or after a number: signs, codes, nouns with their origin, small coin."""

from dataclasses import replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.splitting.gazetteer import phrase_at
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import Tail
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token

_HYPHENS = frozenset({"-", "‐", "‑"})
# So many pounds are money, not weight.
LARGE = Decimal(10_000)
CENT = Decimal("0.01")


# Codes that are also written small; other small words of three letters are words.
SMALL_CODES = frozenset({"usd", "eur", "gbp", "chf", "rmb", "cny", "jpy"})


# Codes that are also words in capitals: they need their number before them.
WORDS_LIKE_CODES = frozenset({"ALL", "TOP", "TRY", "CUP", "SOS", "GEL", "MOP", "PEN", "BAM", "LAK"})


def _leads_sign(reading: Reading, at: int) -> bool:
    """Distinguish "A$" and "c $" from the article in "a $4 billion deal"."""
    token, sign = reading.tokens[at], reading.tokens[at + 1]
    if len(token.text) > 1 or token.low == "c":
        return sign.gap <= SPACE
    return sign.gap == NO_GAP and token.text.isupper()


def read_currency(reading: Reading, at: int) -> tuple[str | None, int]:
    """Read a currency at token `at`: sign, code, noun, or noun with its origin."""
    tokens = reading.tokens
    token = tokens[at]
    classes = token.classes
    if not classes:
        return None, at
    if "not_in_capitals" in classes and token.text.isupper():
        return None, at  # "FR 20" is no price
    if "currency_sign" in classes:
        after = tokens[at + 1]
        dotted = token.text[0].isalpha() and after.text == "." and after.gap == NO_GAP
        return classes["currency_sign"], at + 2 if dotted else at + 1
    if "dollar_prefix" in classes and tokens[at + 1].text == "$" and _leads_sign(reading, at):
        return classes["dollar_prefix"], at + 2
    if "currency_code" in classes and (token.text.isupper() or token.text in SMALL_CODES):
        return classes["currency_code"], at + 1
    if named := phrase_at(reading, at, classes.get("currency_phrase", ())):
        return named[1], named[0]
    if "origin" in classes:
        return _of_origin(reading, at)
    if "currency" in classes and not ("currency_noun" in classes and token.text[0].islower()):
        return _of_country(reading, at) or _by_itself(token), at + 1
    if "country_prefix" in classes and tokens[at + 1].text in _HYPHENS:
        return read_currency(reading, at + 2)
    return None, at


def _of_origin(reading: Reading, at: int) -> tuple[str | None, int]:
    """Read the noun after its origin: "Swiss francs", "South African rand"."""
    tokens = reading.tokens
    land, at = tokens[at].classes["origin"], at + 1
    if "origin" in tokens[at].classes:
        land, at = tokens[at].classes["origin"], at + 1
    elif tokens[at].low == "amerikanische":
        at += 1
    return tokens[at].classes.get("currency_by_origin", {}).get(land), at + 1


def _by_itself(token: Token) -> str:
    """Return the currency that a noun means without a country: its code, or the noun itself.

    Kroner are paid in several countries; which are meant isn't known, so no code is given.
    """
    return token.text if "currency_open" in token.classes else token.classes["currency"]


def _of_country(reading: Reading, at: int) -> str | None:
    """Choose among currencies of one name by the one country that the text names."""
    by_country = reading.tokens[at].classes.get("currency_by_country", {})
    named = {code for country, code in by_country.items() if country in reading.words}
    return named.pop() if len(named) == 1 else None


def _weighty(reading: Reading, number: Number, at: int) -> str | None:
    """Distinguish the pound that is paid from the one that is weighed: large, or of its country."""
    code: str | None = reading.tokens[at].classes.get("currency_if_large")
    if code is None or number.value is None:
        return None
    return _of_country(reading, at) or (code if number.value >= LARGE else None)


def _in_thousands(reading: Reading, number: Number, at: int) -> Tail | None:
    """Read "500 TEUR" and "150 T €", as balance sheets write thousands."""
    token, sign = reading.tokens[at], reading.tokens[at + 1]
    code = token.classes.get("currency_in_thousands")
    if number.value is None or not token.text.isupper():
        return None
    if code is not None:
        return Tail(Kind.MONEY, code, at + 1, token.end, token.text, number.value * 1000)
    if token.text != "T" or "currency_sign" not in sign.classes or sign.gap > SPACE:
        return None
    text = reading.span_text(at, at + 2)
    code = sign.classes["currency_sign"]
    return Tail(Kind.MONEY, code, at + 2, sign.end, text, number.value * 1000)


def read_money(reading: Reading, number: Number, at: int) -> Tail | None:
    code, stop = read_currency(reading, _past_dash(reading, at))
    if code and _leads(reading, stop):
        return None
    if code and reading.tokens[stop - 1].text == ".":
        stop -= 1  # "45 Fr." may end the sentence
    if code is None and (code := _weighty(reading, number, at)):
        stop = at + 1
    if code is None and (thousands := _in_thousands(reading, number, at)):
        return thousands
    if code is None and "currency_in_millions" in reading.tokens[at].classes:
        return _in_millions(reading, number, at)
    if code is None:
        coin = reading.tokens[at].classes.get("coin")
        if coin is None or number.value is None:
            return None
        token = reading.tokens[at]
        return Tail(Kind.MONEY, coin, at + 1, token.end, token.text, number.value * CENT)
    text = reading.span_text(at, stop)
    scale = reading.tokens[stop].classes.get("scale")
    if scale and reading.tokens[stop].gap == SPACE and number.value is not None and scale > 1000:
        return Tail(
            Kind.MONEY, code, stop + 1, reading.tokens[stop].end, text, number.value * scale
        )
    stop, total = _small_coin(reading, number, stop)
    return Tail(Kind.MONEY, code, stop, reading.tokens[stop - 1].end, text, total)


def _leads(reading: Reading, stop: int) -> bool:
    """Distinguish "three USD50 notes" from "50 USD": digits that touch a code are its own."""
    token = reading.tokens[stop]
    return token.gap == NO_GAP and "numeral" in token.classes


def _past_dash(reading: Reading, at: int) -> int:
    """Step over the dash that means no cents: "20,- Euro"."""
    mark, dash = reading.tokens[at], reading.tokens[at + 1]
    parts = mark.text in {",", "."} and dash.text in {"-", "–", "—"}
    return at + 2 if parts and mark.gap == dash.gap == NO_GAP else at


def _in_millions(reading: Reading, number: Number, at: int) -> Tail | None:
    """Read "120 MEUR", as Nordic companies report."""
    token = reading.tokens[at]
    if number.value is None or not token.text.isupper():
        return None
    code = token.classes["currency_in_millions"]
    return Tail(Kind.MONEY, code, at + 1, token.end, token.text, number.value * 10**6)


def _small_coin(reading: Reading, number: Number, stop: int) -> tuple[int, Decimal | None]:
    """Read what follows the main unit: "zwei Euro fünfzig", "18 Dollar und 40 Cent"."""
    tokens = reading.tokens
    at = stop + 1 if "joining" in tokens[stop].classes else stop
    small = read_number(reading, at)
    if small is None or small.value is None or number.value is None or tokens[at].gap != SPACE:
        return stop, None
    most = at + 1 if small.literal else at + 2
    if not 0 < small.value < 100 or small.stop > most or number.fraction:
        return stop, None
    whole = number.value == number.value.to_integral_value()
    if not whole or ("numeral" in tokens[at].classes and "integer" not in tokens[at].classes):
        return stop, None
    if "coin" in tokens[small.stop].classes:
        return small.stop + 1, number.value + small.value * CENT
    after = tokens[small.stop]
    closed = after.text in {"", ".", ",", ")", "!", "?"}
    if closed and "percent" not in after.classes:
        return small.stop, number.value + small.value * CENT
    return stop, None


def read_short_scale(reading: Reading, number: Number) -> Number:
    """Read "£5m" and "$2bn": after a currency the letter is a scale, not a unit."""
    token = reading.tokens[number.stop]
    scale = _SHORT_SCALES.get(token.low)
    if scale is None or token.gap > SPACE or number.value is None:
        return number
    value, stop = number.value * scale, number.stop + 1
    return replace(number, value=value, stop=stop, span=(number.span[0], token.end))


_SHORT_SCALES = {
    "m": Decimal(10**6),
    "bn": Decimal(10**9),
    "b": Decimal(10**9),
    "tn": Decimal(10**12),
}


def trailing_code(reading: Reading, stop: int) -> tuple[int, str | None]:
    token = reading.tokens[stop]
    if "currency_code" in token.classes and token.text.isupper() and token.gap <= SPACE:
        return stop + 1, token.classes["currency_code"]
    return stop, None
