"""The English vocabulary: all lists together, and how built words are read."""

import re
from collections.abc import Iterable
from decimal import Decimal

from articles.splitting import units
from articles.splitting.en import (
    calendar_words,
    currency_words,
    feast_words,
    general_words,
    metric_words,
    number_words,
    organisation_words,
    people_words,
    place_words,
    rank_words,
    speech_words,
    unit_words,
)
from articles.splitting.en.time_compounds import built_times, time_compound
from articles.splitting.engine import Family
from articles.splitting.feasts import feast_phrases
from articles.splitting.names import AGENCIES, FIRST_NAMES, has_article
from articles.splitting.numerals import numeral_classes
from articles.splitting.vocabulary import Classes, Vocabulary, gather

_ORDINARY_CURRENCIES = "mark marks real won sol rand sterling pound".split()
_MEANINGS = frozenset(
    "month weekday unit season place organisation currency measure feast title scale part_of year_word".split()
)

_WORDS = gather(
    units.WORDS,
    currency_words.WORDS,
    metric_words.WORDS,
    unit_words.WORDS,
    number_words.WORDS,
    calendar_words.WORDS,
    general_words.WORDS,
    people_words.WORDS,
    place_words.WORDS,
    speech_words.WORDS,
    rank_words.WORDS,
    organisation_words.WORDS,
    {
        "feast": feast_phrases(feast_words.FEASTS),
        "multiplied": {
            word: Decimal(number)
            for number, words in general_words.MULTIPLIED.items()
            for word in words.split()
        },
        "currency_noun": _ORDINARY_CURRENCIES,
        "per_sign": {**units.PER, **unit_words.PER_UNITS, "ms": "ms"},
        "percent_pair": {"per": "cent"},
        "decade": {w: 20 + 10 * n for n, w in enumerate(calendar_words.WORDS["decade"])},
        "open_bracket": ["("],
        "the": "the".split(),
        "aged": "aged age ages".split(),
        "part_of_point": {
            f"{part}-{noun}": Decimal(size)
            for part, size in (("quarter", "0.25"), ("half", "0.5"), ("three-quarter", "0.75"))
            for noun in ("point", "percentage-point")
        },
        "compound_noun": general_words.COMPOUND_NOUNS,
        "age_limit": {"over": "over", "under": "under"},
        "age_verb": "turned turns turning".split(),
        "plain_verb": people_words.PLAIN_VERBS,
        "life_verb": "died dies dead dying married marries retired retires retire emigrated orphaned widowed".split(),
        "person_noun": people_words.PERSON_NOUNS,
        "week_word": "week".split(),
        "at_sign": ["@"],
        "plus_sign": ["+"],
        "iban_word": ["iban"],
        "url_start": "http https ftp www".split(),
        "call_word": "call ring dial phone".split(),
        "phone_word": "tel telephone phone fax hotline".split(),
        "file_word": ["docket", "case"],
        "file_label": ["no", "nos"],
        "credit_word": "© photo photos photograph picture image illustration source video".split(),
        "byline": ["by"],
        "agency": AGENCIES,
    },
)


def build_vocabulary(families: Iterable[Family]) -> Vocabulary:
    """Return the vocabulary with the rules of `families` started by its classes."""
    return Vocabulary(_WORDS, word_classes, families)


def word_classes(text: str, low: str) -> Classes:
    """Read what no list can hold: numerals, compounds, plural names, capitals."""
    if not text:
        return {}
    if text[0] in "0123456789":
        return _numeral(text)
    if not text[0].isalpha():
        return {}
    classes: Classes = {}
    if "-" in text:
        classes.update(_hyphenated(low))
        classes.update(time_compound(low, _WORDS))
    if text[0].isupper() or has_article(text):
        classes.update(_capital(text, low))
    else:
        classes["noun"] = True
        classes["adjective"] = True
    if len(text) == 1:
        classes["initial"] = True
    return {**classes, **built_times(low, _WORDS)}


def _hyphenated(low: str) -> Classes:
    """Read compounds: "twenty-one", "mid-forties", "second-biggest", "three-foot"."""
    classes: Classes = dict(number_words.number_classes(low))
    if decade := number_words.decade_part(low):
        classes["decade_part"] = decade
    if rank := rank_words.superlative_rank(low):
        classes["superlative"] = rank
    if low.startswith("one-in-") and (number := _WORDS.get(low[7:], {}).get("number")):
        classes["one_in"] = number
    first, rest = low.split("-", 1)
    known = _WORDS.get(first, {})
    if known:
        classes["first_part"] = known
    if "number" in known and (unit := _WORDS.get(rest.split("-", 1)[0])):
        classes.update(_number_compound(known, unit, rest))
    return classes


_LISTED = re.compile(r"[1-9][0-9]?(?:,[1-9][0-9]?)+")


def _numeral(text: str) -> Classes:
    """Read digits the English way; "1.111,50" can only be meant the continental way.

    "4,8,15" is a list whose spaces were saved.
    """
    classes = numeral_classes(text, group=",", decimal=".")
    if "number" not in classes and _LISTED.fullmatch(text):
        return {**classes, "listed_numbers": tuple(text.split(","))}
    if "number" not in classes and text.count(",") == 1 and "." in text:
        return numeral_classes(text, group=".", decimal=",")
    return classes


def _number_compound(number: Classes, unit: Classes, rest: str) -> Classes:
    """Read "three-foot", "one-yen", "five-year-old"."""
    for name in ("measure", "currency", "unit"):
        if name in unit:
            return {f"compound_{name}": (number["number"], unit[name], rest)}
    counted = "compound_noun" in unit and number["number"] > 1
    return {"compound_count": (number["number"], rest)} if counted else {}


def _capital(text: str, low: str) -> Classes:
    classes: Classes = {"capital": True, "noun": True}
    plain = text.removesuffix("'s")
    if low in people_words.NATIONALITIES:
        classes["origin_adjective"] = True
    elif text in FIRST_NAMES or ("-" in text and all(p in FIRST_NAMES for p in text.split("-"))):
        classes["first_name"] = True
    known = _WORDS.get(low, {})
    means = low != "may" and not known.keys().isdisjoint(_MEANINGS)
    if means or (low.endswith(people_words.NOUN_ENDINGS) and low not in people_words.NAMES):
        classes["common"] = True
    if plain != text and (meaning := _WORDS.get(plain.lower(), {}).get("organisation")):
        classes["organisation_genitive"] = meaning
    return classes
