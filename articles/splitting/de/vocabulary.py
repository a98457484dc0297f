"""The German vocabulary: all lists together, and how built words are read."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from articles.splitting import units
from articles.splitting.de import (
    age_words,
    calendar_words,
    feast_words,
    general_words,
    number_words,
    organisation_words,
    people_words,
    place_words,
    rank_words,
    speech_words,
    unit_words,
    verb_forms,
)
from articles.splitting.de.capitals import capital_classes
from articles.splitting.endings import Endings
from articles.splitting.engine import Family
from articles.splitting.feasts import feast_phrases
from articles.splitting.names import AGENCIES, has_article
from articles.splitting.numerals import numeral_classes
from articles.splitting.vocabulary import Classes, Vocabulary, gather

ENDINGS = ("e", "en", "er", "es", "em")
_LOWER_CURRENCIES = (
    "mark real sol lei rand won sole leu dong kuna lari ether pfund lira lire".split()
)


def _multiplied() -> dict[str, Decimal]:
    table = general_words.MULTIPLIED
    return {word: Decimal(number) for number, words in table.items() for word in words.split()}


_WORDS = gather(
    units.WORDS,
    unit_words.WORDS,
    number_words.WORDS,
    calendar_words.WORDS,
    verb_forms.WORDS,
    general_words.WORDS,
    people_words.WORDS,
    place_words.WORDS,
    organisation_words.WORDS,
    speech_words.WORDS,
    rank_words.WORDS,
    age_words.WORDS,
    {
        "feast": feast_phrases(feast_words.FEASTS),
        "feast_name": [name for name in feast_words.FEASTS if " " not in name],
        "multiplied": _multiplied(),
        "currency_noun": _LOWER_CURRENCIES,
        "per_sign": units.PER,
        "decade": {
            word: 20 + 10 * place
            for form in ("decade", "decade_dative")
            for place, word in enumerate(calendar_words.WORDS[form])
        },
        "ordinal_adverb": {w: Decimal(n) for w, n in general_words.ORDINAL_ADVERBS.items()},
        "open_bracket": ["("],
        "at_sign": ["@"],
        "plus_sign": ["+"],
        "iban_word": ["iban"],
        "url_start": "http https ftp www".split(),
        "phone_word": "tel telefon telefonnummer fax mobil hotline rufnummer".split(),
        "file_word": "az aktenzeichen".split(),
        "court_register": {register.lower(): register for register in organisation_words.REGISTERS},
        "plate_word": "kennzeichen kfz-kennzeichen autokennzeichen nummernschild autonummer".split(),
        "credit_word": "© text texte foto fotos bild bilder grafik illustration quelle screenshot video symbolbild symbolfoto archivbild archivfoto "
        "infografik karte fotomontage montage bildquelle bildnachweis fotograf fotografin mitarbeit protokoll interview redaktion recherche".split(),
        "agency": AGENCIES,
        "as": "wie".split(),
        "it_says": "heißt hieß".split(),
        "emerging": "geht gehen ging gingen hervorgeht hervorging hervorgehen hervorgegangen".split(),
        "never": "nie niemals".split(),
        "court": organisation_words.COURTS,
        "citing": "berufung verweis hinweis bezug".split(),
        "organisation_genitive": {
            f"{name.lower()}s": name
            for name in organisation_words.ORGANISATIONS
            if not name.endswith("s") and not name.isupper()
        },
        "origin_adjective": unit_words.WORDS["origin"],
        "place_genitive": {f"{p.lower()}s": p for p in place_words.PLACES if not p.endswith("s")},
    },
)
_WEEKDAYS = {w: n for w, n in calendar_words.WORDS["weekday"].items() if len(w) > 3}
_DAY_PARTS = calendar_words.WORDS["day_part"]
_LENGTHS = Endings(
    {
        "length": {
            stem + ending: (len(stem + ending), unit)
            for stem, unit in calendar_words.UNIT_ADJECTIVES.items()
            for ending in ("", *ENDINGS)
        }
    }
)
_HALVES = {"halb": Decimal("0.5"), "viertel": Decimal("0.25"), "dreiviertel": Decimal("0.75")}


class CompoundNumber(NamedTuple):
    """A number written as the first parts of a word: "Fünf-Prozent-Hürde", "Zehn-Millionen-Bau".

    `unit` holds the classes of the part after the number, `taken` how many parts the number
    takes, `rest` how many follow the unit.
    """

    number: Decimal
    unit: Classes
    taken: int
    rest: int


def build_vocabulary(families: Iterable[Family]) -> Vocabulary:
    """Return the vocabulary with the rules of `families` started by its classes."""
    return Vocabulary(_WORDS, word_classes, families)


def word_classes(text: str, low: str) -> Classes:
    """Read what no list can hold: numerals, built words, capitals."""
    if not text:
        return {}
    if text[0] in "0123456789":
        return numeral_classes(text, group=".", decimal=",")
    if not text[0].isalpha():
        return {}
    classes: Classes = {}
    classes.update(number_words.number_classes(low))
    classes.update(_built_times(low))
    if "-" in text:
        classes.update(_compound(low))
        if _PLATE.fullmatch(text) and text not in _NO_PLATES:
            classes["plate_form"] = True
    if text[0].isupper() or has_article(text):
        classes.update(capital_classes(text, low, _WORDS))
    else:
        classes.update(_small(low, "ordinal" in classes))
        classes.update(verb_forms.verb_classes(low))
    if len(text) == 1:
        classes["initial"] = True
    return classes


def _small(low: str, is_ordinal: bool) -> Classes:
    if len(low) <= 3 or not low.endswith(ENDINGS):
        return {}
    classes: Classes = {"adjective": True}
    if low.endswith(("es", "em")):
        classes["singular_only"] = True
    if low.endswith("er") and low not in general_words.COMPARATIVES:
        classes["genitive_adjective"] = True
    if not is_ordinal and (rank := rank_words.superlative_of(low)):
        classes["superlative"] = rank
    return classes


def _built_times(low: str) -> Classes:
    """Read "Montagvormittag", "dreitägigen", "siebzehnjährige"."""
    if len(low) > number_words.LONGEST:
        return {}
    if length := _LENGTHS.classes_of(low).get("length"):
        size, unit = length
        return _length_adjective(low[:-size].rstrip("-"), unit)
    if low.endswith(_MONTH_PARTS):
        return _month_part(low)
    return _weekday_part(low) if low[0] in "mdfs" else {}


def _length_adjective(prefix: str, unit: str) -> Classes:
    if not prefix:
        return {"length_suffix": unit}
    number = _HALVES.get(prefix) or number_words.number_word(prefix)
    if number is None:
        return {}
    if unit == "Y" and prefix not in _HALVES:
        return {"age_adjective": number}
    return {"duration_adjective": (unit, number)}


# District and letters of a German licence plate; what looks the same and is none.
_PLATE = re.compile(r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}")
_NO_PLATES = frozenset({"DIN-A", "DIN-B", "EU-VO", "VO-EG", "US-A", "CO-Z"})
_MONTH_PARTS = ("hälfte", "woche", "wochenende")


def _month_part(low: str) -> Classes:
    """Read "Januarhälfte", "Oktoberwoche", "Maiwochenende"."""
    for part, unit in zip(_MONTH_PARTS, ("half", "W", "WE"), strict=True):
        month = calendar_words.WORDS["month"].get(low.removesuffix(part))
        if month and low.endswith(part):
            return {"month_part": (month, unit)}
    return {}


def _weekday_part(low: str) -> Classes:
    for weekday, number in _WEEKDAYS.items():
        if low.startswith(weekday) and len(low) > len(weekday):
            rest = low[len(weekday) :].lstrip("-")
            part = _DAY_PARTS.get(rest) or _DAY_PARTS.get(rest.removesuffix("s"))
            return {"weekday_part": (number, part)} if part else {}
    return {}


def _compound(low: str) -> Classes:
    first = low.split("-", 1)[0]
    known = _WORDS.get(first, {})
    number = number_words.number_word(first) if len(first) > 3 else None
    classes: dict[str, Any] = {"first_part": known} if known else {}
    if number is not None:
        second, *rest = low.split("-")[1:]
        scale = _WORDS.get(second, {}).get("scale")
        taken = 2 if scale and rest else 1
        if scale and rest:
            number, (second, *rest) = number * scale, rest
        parts = CompoundNumber(number, _WORDS.get(second, {}), taken, len(rest))
        classes["compound_number"] = parts
    return classes
