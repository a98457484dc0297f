"""German ages beside a person: "Ilka Reh, Lehrerin, 44, kam", "damals 36", "mit 41", "bin ich 82"."""

from articles.splitting.ages import plain_age, subject_before
from articles.splitting.de.age_parsing import YOUNGEST
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

# Who has an age beside a name that nothing else shows to be one is at least so old.
YOUNGEST_APPOSED = 10
_LONGEST_APPOSITION = 7
_PLAIN_NAME = frozenset("capital noun first_name ambiguous_name surname_too".split())
_WHEN = frozenset("damals seinerzeit heute jetzt inzwischen mittlerweile gerade erst nun".split())
_IS = frozenset("ist war wird wurde".split())
_BEING = _IS | {"bin", "werde"}
_EXTREMES = ("jüngste", "älteste")


@FIGURES.rule("age-apposed", on=("number",))
def apposed_age_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Ilka, 81, kam", "Eva Reh, Lehrerin aus Ulm, 44, sagte", "Jan Oll, damals 36, zog".

    Also "die älteste, Eva Reh, ist 89", "die jüngste Läuferin war 17", "82 bin ich jetzt",
    "gewann erst im dritten Anlauf, mit 41, und".

    Leaves alone: numbers in a row ("Runde, 22, 31"), after a common noun, and one before a
    noun ("Reh, 22 Punkte"), since they count something.
    """
    number = read_number(reading, index)
    if number is None or number.stop != index + 1 or number.value is None or number.fraction:
        return None
    if not YOUNGEST <= number.value <= _OLDEST:
        return None
    readers = (_beside_name, _said_of_name, _said_of_extreme, _said_before, _with_age)
    for read in readers:
        if (subject := read(reading, index)) is not None:
            return plain_age(reading, index, subject or None)
    return None


_OLDEST = 110


def _beside_name(reading: Reading, index: int) -> str | None:
    """Read whose age is in "Reh, 44, kam", "" for somebody without a name, None for nobody."""
    tokens = reading.tokens
    comma = index - 2 if tokens[index - 1].low in _WHEN else index - 1
    if tokens[comma].text != "," or not _ends_apposition(reading, index + 1):
        return None
    is_plain = tokens[index].classes["number"] >= YOUNGEST_APPOSED
    if (name := _name_ending(reading, comma)) is not None:
        return name if is_plain or reading.mention_ending(comma) else None
    opened = _apposition_before(reading, comma)
    if opened is None or not is_plain:
        return None
    name = _name_ending(reading, opened)
    is_person = any({"human", "role"} & token.classes.keys() for token in tokens[opened:comma])
    return name or ("" if is_person else None)


def _ends_apposition(reading: Reading, at: int) -> bool:
    """Return whether the comma or period of an apposition is at `at`, and no row goes on."""
    mark, after = reading.tokens[at : at + 2]
    if mark.text == ",":
        return "number" not in after.classes
    if mark.text != "." or mark.gap != NO_GAP:
        return False
    # A noun after "31." makes an ordinal of it: "Reh, 31. Spieltag".
    ends = not after.text or reading.sentence(at + 1)[0] == at + 1
    return ends or not {"function", "determiner", "number"}.isdisjoint(after.classes)


def _apposition_before(reading: Reading, comma: int) -> int | None:
    """Return the comma that opens the words before another one; None for numbers and clauses."""
    first, _ = reading.sentence(comma)
    for at in range(comma - 1, max(first, comma - _LONGEST_APPOSITION) - 1, -1):
        token = reading.tokens[at]
        if token.text == ",":
            return at if at < comma - 1 else None
        is_verb = token.text.islower() and not _VERBS.isdisjoint(token.classes)
        if is_verb or not token.text[:1].isalpha() or "number" in token.classes:
            return None
    return None


_VERBS = frozenset({"past_verb", "future_verb", "speech_verb", "being"})


def _name_ending(reading: Reading, stop: int) -> str | None:
    """Return the name that ends at `stop`, also one that is no known name: "Momme Ketelsen"."""
    if mention := reading.mention_ending(stop):
        return mention.name
    if not _is_plain_name(reading, stop - 1):
        return None
    first = stop - 1
    is_full = _is_plain_name(reading, first - 1) and reading.tokens[first].gap == SPACE
    return reading.span_text(first - 1 if is_full else first, stop)


def _is_plain_name(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return token.text.istitle() and len(token.text) > 2 and token.classes.keys() <= _PLAIN_NAME


def _said_of_name(reading: Reading, index: int) -> str | None:
    """Read "die älteste, Eva Reh, ist 89 und", "die Chefin heißt Eva Reh, ist 64 und"."""
    tokens = reading.tokens
    verb, comma = tokens[index - 1], tokens[index - 2]
    if verb.low not in _IS or comma.text != "," or not _closes(reading, index + 1):
        return None
    mention = reading.mention_ending(index - 2)
    return mention.name if mention else None


def _closes(reading: Reading, at: int) -> bool:
    mark, after = reading.tokens[at : at + 2]
    if mark.text == ".":
        return _ends_apposition(reading, at)
    return mark.low in {",", ";", "und", "!", "?", "", ")"} and "number" not in after.classes


def _said_of_extreme(reading: Reading, index: int) -> str | None:
    """Read "die älteste Läuferin war 97", "23 Kinder, das jüngste fünf, in einem Raum"."""
    tokens = reading.tokens
    if not _closes(reading, index + 1):
        return None
    verb = index - 1
    while index - verb < 4 and tokens[verb].low in _WHEN | {"schon", "bereits", "knapp", "fast"}:
        verb -= 1
    if tokens[verb].low.startswith(_EXTREMES):
        opened = tokens[verb - 2].text in {",", "–", "("}
        return "" if opened and tokens[verb - 1].low in {"der", "die", "das"} else None
    if tokens[verb].low not in _IS:
        return None
    for at in range(verb - 1, max(reading.sentence(index)[0], verb - 3) - 1, -1):
        if tokens[at].text == ",":
            return None
        if tokens[at].low.startswith(_EXTREMES):
            return ""
    return None


def _said_before(reading: Reading, index: int) -> str | None:
    """Read "Zwölf war er, als", "82 bin ich jetzt", "ich bin 46", "Sie sind 47."."""
    tokens = reading.tokens
    before, verb, who, after = (tokens[index + step] for step in (-1, 1, 2, 3))
    if verb.low in _BEING and who.low in {"ich", "er", "sie"}:
        opens = index == reading.sentence(index)[0] or before.text in {",", "„", "–", ":"}
        closed = after.low in _WHEN | {",", ".", "!", "als", "da", "schon", "geworden"}
        return _whose(reading, index, who.low) if opens and closed else None
    pair = {tokens[index - 1].low, tokens[index - 2].low}
    if "ich" in pair and pair & {"bin", "werde", "war"} and _closes(reading, index + 1):
        return ""
    first, _ = reading.sentence(index)
    if index - 2 == first and tokens[first].low == "sie" and before.low == "sind":
        stands = tokens[index + 1].text in {".", ",", "!"} and _closes(reading, index + 1)
        return "" if stands and tokens[index].classes["number"] > YOUNGEST_APPOSED else None
    return None


def _whose(reading: Reading, index: int, pronoun: str) -> str:
    return "" if pronoun == "ich" else subject_before(reading, index) or ""


def _with_age(reading: Reading, index: int) -> str | None:
    """Read "mit sechzehn fing er an" and "im dritten Anlauf, mit 41, und"."""
    tokens = reading.tokens
    if tokens[index - 1].low != "mit":
        return None
    verb, who = tokens[index + 1 : index + 3]
    is_verb = verb.text.isalpha() and verb.text.islower() and "function" not in verb.classes
    if is_verb and who.low in {"er", "sie", "ich"}:
        return _whose(reading, index, who.low)
    if (
        tokens[index - 2].text != ","
        or verb.text != ","
        or not _ends_apposition(reading, index + 1)
    ):
        return None
    first, _ = reading.sentence(index)
    named = any(token.low in {"er", "sie"} for token in tokens[max(first, index - 12) : index])
    is_grown = tokens[index].classes["number"] > YOUNGEST_APPOSED
    named = named or bool(reading.mentions_in(max(first, index - 12), index))
    return subject_before(reading, index) or "" if named and is_grown else None
