"""German ages without their unit: "Menschen über 60", "sie wird 50", "mit 17 gewann er"."""

from itertools import pairwise

from articles.splitting.ages import age_range, plain_age, subject_before, subject_opening
from articles.splitting.de.age_parsing import YOUNGEST, of_age, of_humans
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import read_number
from articles.splitting.quantities import before_modifiers
from articles.splitting.reading import Reading

_CLOSING = frozenset({".", ",", ";", "!", "?", ")", ""})
_WHEN = frozenset("als wenn weil dass obwohl nachdem da seit bevor ehe bis sobald".split())


@FIGURES.rule("age-without-unit", on=("number",))
def bare_age_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "im Alter von 85", "Menschen über 60", "sie wird am Montag 50", "mit 17 gewann er",
    "starb mit 92", "ein Mann um die fünfzig".

    Leaves alone: numbers with a unit or a noun, "es waren 40" and "mit 40 zu 30 Stimmen", which
    count something else, and a place in an order ("er wurde 5. vor ihm").
    """
    after, next_word = reading.tokens[index + 1 : index + 3]
    if after.text[:1].isupper() or (after.text == "." and next_word.text[:1].islower()):
        return None
    number = read_number(reading, index)
    if number is None or number.stop != index + 1 or number.value is None:
        return None
    if _is_after_person(reading, index):
        return plain_age(reading, index, None)
    if ages := _between_ages(reading, index) or _are_both(reading, index):
        return ages
    if subject := _in_relative_clause(reading, index):
        return plain_age(reading, index, subject[0])
    if _stated_alone(reading, index):
        opened = subject_opening(reading, index) if reading.tokens[index - 1].low == "mit" else None
        return plain_age(reading, index, opened or subject_before(reading, index))
    return None


def _in_relative_clause(reading: Reading, index: int) -> tuple[str | None] | None:
    """Read who is meant in "Hanna Seidl, die am Montag 40 wird", None if nobody is."""
    tokens = reading.tokens
    relative = _past_day(reading, before_modifiers(reading, index))
    if "being" not in tokens[index + 1].classes or tokens[relative].low not in {
        "der",
        "die",
        "das",
    }:
        return None
    if tokens[relative - 1].text != "," or not _is_likely(reading, index):
        return None
    if mention := reading.mention_ending(relative - 1):
        return (mention.name,)
    return (None,) if "human" in tokens[relative - 2].classes else None


def _past_day(reading: Reading, at: int) -> int:
    """Step back over "am Freitag", "im Mai", "am kommenden Montag" before an age."""
    tokens = reading.tokens
    if not {"weekday", "month"} & tokens[at].classes.keys():
        return at
    day = at - 1 if "adjective" in tokens[at - 1].classes else at
    return day - 2 if tokens[day - 1].low in {"am", "im"} else at


def _stated_alone(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    after, before = tokens[index + 1], before_modifiers(reading, index)
    if "percent" in after.classes or "number" in after.classes:
        return False
    if after.low == "geworden":
        return _is_likely(reading, index)
    if of_age(reading, before) or (of_humans(reading, index) and not _goes_on(reading, index + 1)):
        return True
    if tokens[index - 1].low in {"über", "unter"} and tokens[index - 2].low == "wer":
        return "being" in after.classes
    while index - before < 6 and "only" in tokens[before].classes:
        before -= 1
    before = _past_day(reading, before)
    if tokens[index - 1].low == "die" and tokens[index - 2].low == "um":
        return _is_round(reading, index) and _names_person(reading, index - 3)
    if tokens[before].low == "mit":
        return _is_likely(reading, index) and _done_with(reading, before, index + 1)
    if after.text in _CLOSING or after.low == "und":
        said = _is_said_of_person(reading, before) or _shares_years(reading, before, index)
        return said or _is_of_surname(reading, before, index)
    when = tokens[before - 1].low in _WHEN and _person_ending(reading, before + 1) is not None
    return "being" in after.classes and when and _is_likely(reading, index)


def _is_round(reading: Reading, index: int) -> bool:
    number = reading.tokens[index].classes["number"]
    return number % 10 == 0 and 20 <= number <= 90


def _names_person(reading: Reading, at: int) -> bool:
    """Distinguish "ein Mann um die fünfzig" and "er ist um die fünfzig" from "Kosten um die
    fünfzig".
    """
    classes = reading.tokens[at].classes
    if {"human", "role"} & classes.keys() or at in reading.named:
        return True
    return "being" in classes and _person_ending(reading, at) is not None


def _is_of_surname(reading: Reading, before: int, index: int) -> bool:
    """Recognise "damals war Gruber 33 und …": a surname that the text has not given in full."""
    tokens = reading.tokens
    name, verb = tokens[before], tokens[before - 1]
    known = not _NAMELESS.isdisjoint(name.classes)
    if verb.low not in {"war", "ist"} or known or not name.text[:1].isupper():
        return False
    return tokens[index + 1].low in {"und", ","} and 15 <= tokens[index].classes["number"] <= 100


_NAMELESS = frozenset(
    "function place organisation common thing unit month weekday label scale ranking_place".split()
)


def _done_with(reading: Reading, before: int, stop: int) -> bool:
    """Distinguish "mit 17 gewann er", "mit 21 saß sie" and "starb mit 92 in Graz" from other
    numbers.
    """
    tokens = reading.tokens
    after, person = tokens[stop], tokens[stop + 1]
    if "being_with" in after.classes or _done_before(reading, before, stop):
        return True
    if "past_verb" in after.classes and after.text.islower():
        return person.low in {"er", "sie"} or reading.mention_at(stop + 1) is not None
    return "life_verb" in tokens[before - 1].classes and after.low != "zu"


def _done_before(reading: Reading, before: int, stop: int) -> bool:
    """Distinguish "hatte mit 16 die Schule verlassen" from "hat mit 16 zu 9 gewonnen": a step of
    life.
    """
    tokens = reading.tokens
    after, last = tokens[stop], min(reading.sentence(stop)[1], stop + _LONGEST_DEED)
    if tokens[before - 1].low not in _AUXILIARIES or not after.text.islower() or after.low == "zu":
        return False
    return any(token.low in _DEEDS for token in tokens[stop:last])


_AUXILIARIES = frozenset("hat hatte ist war er sie".split())
_LONGEST_DEED = 10
_DEEDS = frozenset(
    "verlassen begonnen angefangen geheiratet gegründet gezogen ausgewandert eingewandert gekommen bekommen veröffentlicht "
    "geschrieben abgebrochen gelernt promoviert debütiert emigriert geflohen eingetreten ausgezogen beigetreten geworden".split()
)


def _shares_years(reading: Reading, before: int, index: int) -> bool:
    """Recognise "das Kind ist drei Jahre alt, die Mutter 19": the unit is with the age before."""
    tokens = reading.tokens
    noun, article = tokens[before], tokens[before - 1]
    extreme = noun.low.startswith(_EXTREMES)
    if not ("human" in noun.classes or extreme) or "determiner" not in article.classes:
        return False
    first = max(reading.sentence(index)[0], before - _SHARING)
    near = tokens[first : before - 1]
    stated = any("old" in token.classes for token in near)
    if extreme and any(token.low.startswith(_EXTREMES) for token in near):
        stated = stated or any("being" in token.classes for token in near)
    return stated and tokens[before - 2].low in {",", "und"} and _is_likely(reading, index)


# "Das jüngste Opfer war 71, das älteste 94."
_EXTREMES = ("jüngste", "älteste")


def _are_both(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "die Brüder sind 12 und 14": the ages of several people."""
    tokens = reading.tokens
    verb, joint, second, after = (tokens[at] for at in (index - 1, index + 1, index + 2, index + 3))
    people = "human" in tokens[index - 2].classes
    if not people or verb.low not in {"sind", "waren", "werden"} or joint.low != "und":
        return None
    if "number" not in second.classes or after.text not in _CLOSING:
        return None
    found = [plain_age(reading, at, None) for at in (index, index + 2)]
    return [age for age in found if age] if all(found) else None


def _is_after_person(reading: Reading, index: int) -> bool:
    """Recognise "Der Bub, acht, lief davon": a person without a name, the age between commas."""
    tokens = reading.tokens
    before = before_modifiers(reading, index)
    while index - before < 6 and "only" in tokens[before].classes:
        before -= 1
    if tokens[before].low == "beide":
        before -= 1
    between = tokens[before].text == "," and tokens[index + 1].text == ","
    return between and "human" in tokens[before - 1].classes


def _goes_on(reading: Reading, stop: int) -> bool:
    """Recognise a number that has something to count: "Menschen unter 20 verschiedenen Namen"."""
    token, after = reading.tokens[stop], reading.tokens[stop + 1]
    return "adjective" in token.classes and after.text[:1].isupper()


def _is_likely(reading: Reading, index: int) -> bool:
    return YOUNGEST <= reading.tokens[index].classes["number"] <= 100


def _is_said_of_person(reading: Reading, verb: int) -> bool:
    """Recognise "er ist 40", "Petra Ahlfeld wird 50", "heute wird sie 50" by the words at `verb`."""
    tokens = reading.tokens
    subject = _person_ending(reading, verb + 1)
    if subject is not None:
        return "being" in tokens[subject - 1].classes
    if "being" not in tokens[verb].classes:
        return False
    if {"human", "role"} & tokens[verb - 1].classes.keys():
        return _is_one_person(reading, verb) or _years_follow(reading, verb)
    return _person_ending(reading, verb) is not None


def _is_one_person(reading: Reading, verb: int) -> bool:
    """Distinguish "der Täter war erst 16" from "die Zahl der Lehrer war 16": one person is spoken
    of.
    """
    article = reading.tokens[verb - 2]
    adjective = "adjective" in article.classes and "function" not in article.classes
    first = verb - 3 if adjective else verb - 2
    begins = reading.tokens[first - 1].low in {"", ",", "und", ".", "„", "als", "dass", ":", "–"}
    return begins and reading.tokens[first].low in {
        "der",
        "die",
        "das",
        "ihr",
        "sein",
        "ihre",
        "seine",
    }


def _years_follow(reading: Reading, verb: int) -> bool:
    """Recognise "der Spieler ist 17, der älteste 39 Jahre alt" by the unit that both ages share."""
    _, stop = reading.sentence(verb)
    tokens = reading.tokens[verb : min(stop, verb + _SHARING)]
    return any(year.low == "jahre" and "old" in old.classes for year, old in pairwise(tokens))


# How far after the first age the unit of both may be.
_SHARING = 14


def _person_ending(reading: Reading, stop: int) -> int | None:
    """Return the first token of a name or pronoun that ends at `stop`."""
    if reading.tokens[stop - 1].low in {"er", "sie"}:
        return stop - 1
    mention = reading.mention_ending(stop)
    return mention.first if mention else None


def _between_ages(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "im Alter von 12 bis 15", "Frauen zwischen 23 und 47"."""
    tokens = reading.tokens
    before = before_modifiers(reading, index)
    joint, second = tokens[index + 1], tokens[index + 2]
    if joint.low not in {"bis", "und", "-", "–"} or "number" not in second.classes:
        return None
    if not (of_age(reading, before) or of_humans(reading, index)):
        return None
    if tokens[index + 3].text[:1].isupper() or _goes_on(reading, index + 3):
        return None
    subject = subject_before(reading, index)
    found = [age for at in (index, index + 2) if (age := plain_age(reading, at, subject))]
    if len(found) < 2:
        return None
    ends = joint.low != "und" or tokens[before].low == "zwischen"
    return age_range(found) if ends else found
