"""What a German capitalised word can be: name, role, noun, body; read where no list holds it."""

from collections.abc import Mapping

from articles.splitting.de import (
    age_words,
    number_words,
    organisation_words,
    people_words,
    place_words,
    rank_words,
    speech_words,
)
from articles.splitting.endings import Endings
from articles.splitting.names import FIRST_NAMES
from articles.splitting.vocabulary import Classes

_ROLE_ENDINGS = ("", *"in innen s es n en e er ern te ter ten de der den".split())
_ROLES = frozenset(people_words.ROLE_HEADS)
# How long the heads of roles are that end in these three letters; most words end in others.
_ROLE_LENGTHS = {
    tail: sorted({len(head) for head in _ROLES if head.endswith(tail)}, reverse=True)
    for tail in {head[-3:] for head in _ROLES}
}
# Before these a role in -e loses its last letter: "Experte", "Expertin".
_FEMININE = frozenset({"in", "innen"})
_NOUN_FORMS = ("", "s", "es", "n", "en", "e", "ns")
_SOURCES = (
    "angaben aussagen berichten informationen meinung schätzungen schätzung berechnungen prognosen prognose "
    "erkenntnissen einschätzung darstellung auskunft recherchen"
).split()
_HEADS = Endings(
    {
        "source_noun": _SOURCES,
        "title_noun": [head + end for head in speech_words.TITLE_HEADS for end in _NOUN_FORMS],
        "speaking_noun": [
            head + end for head in speech_words.SPEAKING_HEADS for end in _NOUN_FORMS
        ],
        "street": place_words.STREET_ENDINGS,
        "term_noun": age_words.TERM_ENDINGS,
        "thing": age_words.THING_ENDINGS,
        "human": age_words.HUMAN_ENDINGS,
        "stating_document": speech_words.STATING_DOCUMENTS,
        "kind_of_firm": organisation_words.FIRM_ENDINGS,
        "kind_of_body": organisation_words.BODY_ENDINGS,
        "firm_role": [f"-{role}" for role in organisation_words.FIRM_ROLES],
        # A place in an order is after them: "ATP-Nummer 19", "Gesamtrang drei".
        "ranking_place": (
            "-nummer gesamtrang ranglistenplatz rankingplatz medaillenrang tabellenrang".split()
        ),
    }
)
_NOUN_ENDINGS = Endings({"common": (*people_words.NOUN_ENDINGS, *people_words.SURNAME_ENDINGS)})
_INSTITUTIONS = Endings(
    {"institution": {head: len(head) for head in organisation_words.INSTITUTION_HEADS}}
)
_PLURALS = ("innen", "ern", "oren", "isten")
_SHORTEST_STREET = 6
_SHORTEST_STEM = 3
# "Hartung" and "Hornung" are surnames, "Kleidung" and all longer ones are none.
_LONGEST_IN_UNG = 7
_COMPANY_CLASSES = frozenset({"organisation", "measure", "currency", "season"})
_NEVER_SURNAMES = frozenset(
    "month weekday unit place feast_name title fraction scale part_of year_word ranking_place change_noun "
    "term_noun percent".split()
)
_COMMON_CLASSES = _NEVER_SURNAMES | _COMPANY_CLASSES


def capital_classes(text: str, low: str, words: Mapping[str, Classes]) -> Classes:
    """Read a capitalised word; `words` is the vocabulary of what lists hold."""
    role = role_head(low)
    known = words.get(low, {})
    classes: Classes = {"capital": True, "noun": True}
    classes.update(_first_name(text))
    classes.update(_HEADS.classes_of(low))
    if len(low) <= _SHORTEST_STREET:
        classes.pop("street", None)
    classes.update(_nouns(low))
    if role:
        classes["role"] = role
        if role in people_words.WIDE_ROLES or low.endswith(_PLURALS):
            classes["wide_role"] = True
    if role or _is_common(low, known) or _ends_in_noun(text, low, words):
        classes["common"] = True
    if "common" in classes and _is_surname_too(low, role, known):
        classes["surname_too"] = True
    if "common" not in classes:
        classes.update(_place_form(low))
    if "-" in low and _is_part_of_place(text, low, words):
        classes["place_part"] = True
    if low.endswith("str"):
        classes["abbreviation"] = True
    if _is_institution(low):
        classes["institution"] = text.removesuffix("s")
    return classes


def _first_name(text: str) -> Classes:
    if text in FIRST_NAMES or ("-" in text and all(p in FIRST_NAMES for p in text.split("-"))):
        return {"first_name": True}
    if text.isupper() and len(text) > 3 and text.title() in FIRST_NAMES:
        return {"first_name": True, "shouted": True}
    if len(text) > 2 and text.endswith("s") and text[:-1] in FIRST_NAMES:
        return {"first_name_genitive": True}
    return {}


def _nouns(low: str) -> Classes:
    """Read nouns that are built: places in a table, decades of a life."""
    classes: Classes = {}
    if place := rank_words.table_place(low):
        classes["table_place"] = place
    if decade := age_words.age_of_decade_word(low):
        classes["decade_of_life"] = decade
    return classes


def _is_common(low: str, known: Classes) -> bool:
    return bool(_NOUN_ENDINGS.classes_of(low)) or not known.keys().isdisjoint(_COMMON_CLASSES)


def _ends_in_noun(text: str, low: str, words: Mapping[str, Classes]) -> bool:
    """Recognise "Euro-Zone" by its last part, "Fünf-Sterne-Haus" by its first one."""
    if "-" not in low or text.isupper():
        return False
    if number_words.number_word(low.split("-", 1)[0]) is not None:
        return True
    last = low.rsplit("-", 1)[1]
    return last in words.get(last, {})


def _is_surname_too(low: str, role: str | None, known: Classes) -> bool:
    """Distinguish a word that may be a surname after a first name ("Hofmeister") from one that
    never is.
    """
    if role:
        return role in people_words.SURNAME_TRADES
    # Many are called after a smaller town: "Ada Brügge".
    if low in people_words.SURNAME_NOUNS or "town" in known:
        return True
    if low.endswith(people_words.NOUN_ENDINGS) or not known.keys().isdisjoint(_NEVER_SURNAMES):
        return False
    if low.endswith("ung") and len(low.rsplit("-", 1)[-1]) > _LONGEST_IN_UNG:
        return False
    company = not known.keys().isdisjoint(_COMPANY_CLASSES)
    return company or low not in people_words.SURNAME_ENDINGS


def _place_form(low: str) -> Classes:
    """Say whether a word is built as names of places are: "Hainfelden", "Himberg", "Siena"."""
    ending = low[_SHORTEST_STEM:]
    if low.endswith(place_words.NO_PLACES):
        return {}
    if ending.endswith(place_words.PLACE_ENDINGS):
        return {"place_form": True}
    if ending.endswith(place_words.WIDE_PLACE_ENDINGS):
        return {"place_form": True, "wide_form": True}
    foreign = ending.endswith(place_words.FOREIGN_LETTERS)
    known = foreign and low.endswith(place_words.NO_FOREIGN_PLACES)
    return {"place_form": True, "foreign_form": True} if foreign and not known else {}


def _is_part_of_place(text: str, low: str, words: Mapping[str, Classes]) -> bool:
    """Recognise "Berlin-Kreuzberg" by the town; "Berlin-Besuch" is built in the same way."""
    return "place" in words.get(low.partition("-")[0], {}) and text.rpartition("-")[2].istitle()


def _is_institution(low: str) -> bool:
    head = _INSTITUTIONS.classes_of(low).get("institution")
    return head is not None and len(low) > head + 1


def role_head(low: str) -> str | None:
    """Return the role noun that a word is built on ("bundesinnenministerin" on "minister")."""
    tail = low.rsplit("-", 1)[-1]
    for ending in _ROLE_ENDINGS:
        if not tail.endswith(ending):
            continue
        stem = tail[: len(tail) - len(ending)]
        head = _head_of(stem) or (_head_of(f"{stem}e") if ending in _FEMININE else None)
        # "Zeuge" has no genitive in -s: "Flugzeuges" is none.
        if head and not (ending == "s" and head.endswith("e")):
            return head
    return None


def _head_of(stem: str) -> str | None:
    for length in _ROLE_LENGTHS.get(stem[-3:], ()):
        head = stem[-length:]
        whole = length > 4 or length == len(stem) or head in people_words.SHORT_HEADS
        if length <= len(stem) and whole and head in _ROLES:
            return head
    return None
