"""English counted nouns, and digits that count nothing: names, scores, dates, codes."""

from articles.splitting.counts import Counted, goes_on_name, is_name_number
from articles.splitting.numbers import Number
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE

MOST_WORDS = 5
_DASHES = frozenset({"-", "–", "—", "‐", "‑"})
_OLD_PLURALS = ("children", "women", "folk", "smen", "cemen", "remen", "rymen")
_NO_PLURAL = ("ss", "us", "is", "ous", "'s")


def is_plural(word: str) -> bool:
    """Recognise a noun in the plural by its ending ("jobs"); "less" and "crisis" are none."""
    if word.endswith(_OLD_PLURALS):
        return len(word) > 5
    return len(word) > 2 and word.endswith("s") and not word.endswith(_NO_PLURAL)


def counted_noun(reading: Reading, number: Number) -> Counted | None:
    """Read the noun that a number counts: "1,200 new jobs", "12 German soldiers", "two dead".

    The noun is the first plural after the number; one thing is counted in the singular.
    """
    tokens = reading.tokens
    single = number.value == 1
    if tokens[number.stop].text == "-" and (compound := _compound(reading, number.stop)):
        return compound
    for at in range(number.stop, number.stop + MOST_WORDS):
        token = tokens[at]
        if token.gap not in (SPACE, LINE) or not token.text[0].isalpha():
            break
        if not _joins(reading, at, number.stop) or token.low in _AMOUNTS:
            break
        if "plural" in token.classes or (is_plural(token.low) and "unit" not in token.classes):
            return None if single and at == number.stop else Counted(token.text, at + 1)
    return singular_noun(reading, number.stop) if single else _as_noun(reading, number.stop)


def _compound(reading: Reading, dash: int) -> Counted | None:
    """Read the noun in "a 27-nation bloc" and "a 6.2-magnitude quake"."""
    dashes, noun = reading.tokens[dash], reading.tokens[dash + 1]
    if dashes.gap != NO_GAP or noun.gap != NO_GAP or not noun.text.isalpha():
        return None
    return Counted(noun.text, dash + 2) if noun.text.islower() and len(noun.text) > 2 else None


# What they amount to is the number itself: "the 20,000 gain analysts had expected".
_AMOUNTS = frozenset(
    "gain rise drop fall increase decrease loss decline jump dip forecast figure mark limit".split()
)
_NOUNS_IN_LY = frozenset("family assembly monopoly anomaly ally bully melody".split())
_MORE = frozenset("more other further".split())


def _joins(reading: Reading, at: int, first: int) -> bool:
    """Return whether the word can be between a number and its noun, or be the noun."""
    token = reading.tokens[at]
    classes = token.classes
    if token.text.isupper() and len(token.text) > 1:
        return True
    if at == first and token.low in _MORE:
        return True
    if "function" in classes or "number" in classes or "clear_verb" in classes:
        return False
    if at == first and token.low.endswith("ly") and token.low not in _NOUNS_IN_LY:
        return False
    return not (at > first and reading.tokens[at].gap == LINE)


def singular_noun(reading: Reading, at: int) -> Counted | None:
    """Read the noun after "one" or "every third": adjectives before it, up to the end of the phrase."""
    tokens = reading.tokens
    stop = at
    while stop - at < 3 and tokens[stop].gap == SPACE and tokens[stop].text[0].islower():
        if not _joins(reading, stop, at) or "no_noun" in tokens[stop].classes:
            break
        stop += 1
        if not _is_adjective(tokens[stop - 1].low):
            return Counted(tokens[stop - 1].text, stop)
    return None


_ADJECTIVE_ENDINGS = ("al", "ous", "ful", "ic", "ive", "able", "ish", "ary")
_ADJECTIVES = frozenset(
    "new old big small large great young major minor single former senior final good bad little "
    "long short high low key local foreign public private free full extra".split()
)


def _is_adjective(word: str) -> bool:
    return word in _ADJECTIVES or (len(word) > 5 and word.endswith(_ADJECTIVE_ENDINGS))


def _as_noun(reading: Reading, at: int) -> Counted | None:
    """Read what means the people it describes: "two dead", "12 injured"."""
    token = reading.tokens[at]
    if "as_noun" in token.classes and token.gap == SPACE:
        return Counted(token.text, at + 1)
    return None


def counts_nothing(reading: Reading, number: Number) -> bool:
    """Distinguish digits of a name, a score, a date, a road or a code from a count."""
    index, stop = number.first, number.stop
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if "numeral" not in token.classes:
        return _is_named_in_words(reading, index)
    article = before.low in _NO_INITIALS and not _is_glued(reading, index, stop)
    if not article and is_name_number(reading, index, stop):
        return True
    if is_score(reading, index, stop) or _is_address(reading, stop):
        return True
    if goes_on_name(reading, index):
        return True
    if before.text == "." and reading.tokens[index - 2].low in {"no", "nos", "vol", "p", "pp"}:
        return True
    if (
        before.text == "-"
        and before.gap == NO_GAP
        and reading.tokens[index - 4].low in {"no", "nos"}
    ):
        return True
    if _is_dialled(reading, index) or _is_dialled(reading, stop):
        return True
    return _is_separated(reading, index, stop) or _is_named(reading, number)


def _is_named_in_words(reading: Reading, index: int) -> bool:
    """Distinguish "BBC Two" from "Two" at the head of a sentence: both words are written large."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    named = token.text[0].isupper() and "capital" in before.classes and token.gap == SPACE
    return named and "function" not in before.classes and index != reading.sentence(index)[0]


_NO_INITIALS = frozenset({"a", "i"})


def _is_glued(reading: Reading, index: int, stop: int) -> bool:
    """Recognise digits that letters touch ("17th-century")."""
    after = reading.tokens[stop]
    return reading.tokens[index].gap == NO_GAP or (after.gap == NO_GAP and after.text[:1].isalpha())


def _is_address(reading: Reading, at: int) -> bool:
    """Distinguish "10 Downing Street" from ten of anything."""
    tokens = reading.tokens
    for step in range(at, at + MOST_WORDS):
        if "capital" not in tokens[step].classes or tokens[step].gap != SPACE:
            return False
        if "street" in tokens[step].classes:
            return True
    return False


def _is_dialled(reading: Reading, at: int) -> bool:
    """Recognise a group of a telephone number: it begins with a nought, and others are beside it."""
    token = reading.tokens[at]
    return len(token.text) > 1 and token.text[0] == "0" and "integer" in token.classes


def is_score(reading: Reading, index: int, stop: int) -> bool:
    """Distinguish a result ("2-1", "6-4, 7-5", "lost 1-3") from a range ("10-15 people")."""
    tokens = reading.tokens
    for first, dash, second in ((index, stop, stop + 1), (index - 2, index - 1, index)):
        if tokens[dash].text not in _DASHES or tokens[dash].gap != NO_GAP:
            continue
        low, high = tokens[first].classes.get("integer"), tokens[second].classes.get("integer")
        if low is None or high is None or tokens[second].gap != NO_GAP:
            continue
        if low >= high or max(low, high) > 2200 or _is_of_game(reading, first, second):
            return True
        return _is_beside_set(reading, first, second)
    return False


def _is_beside_set(reading: Reading, first: int, second: int) -> bool:
    """Recognise the middle set of "6-4, 3-6, 7-5": a result that no range could be is beside it."""
    tokens = reading.tokens
    for comma, at in ((first - 1, first - 4), (second + 1, second + 2)):
        low, dash, high = (tokens[step] for step in (at, at + 1, at + 2))
        if tokens[comma].text != "," or dash.text not in _DASHES or dash.gap != NO_GAP:
            continue
        if low.classes.get("integer", 0) > high.classes.get("integer", 99):
            return True
    return False


def _is_of_game(reading: Reading, first: int, second: int) -> bool:
    tokens = reading.tokens
    near = (first - 3, first - 2, first - 1, second + 1, second + 2)
    return any("game_word" in tokens[at].classes for at in near)


def _is_separated(reading: Reading, index: int, stop: int) -> bool:
    """Recognise "9/11", "24/7" and "5/17/2018": digits separated by a stroke that no fraction joins."""
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[stop]
    if after.text == "/" and after.gap == NO_GAP:
        return tokens[stop + 1].gap == NO_GAP and "numeral" in tokens[stop + 1].classes
    return (
        before.text == "/"
        and before.gap == NO_GAP
        and tokens[index].gap == NO_GAP
        and "numeral" in tokens[index - 2].classes
    )


def _is_named(reading: Reading, number: Number) -> bool:
    """Distinguish "Windows 11" and "Apollo 13" from "In Berlin 300 people marched"."""
    tokens = reading.tokens
    index = number.first
    token, before = tokens[index], tokens[index - 1]
    if "capital" not in before.classes or token.gap != SPACE or "integer" not in token.classes:
        return False
    if reading.is_separated(before.end, token.end):
        return False
    if len(token.text) > 4 or number.stop > index + 1 or number.stop < index:
        return False
    known = before.classes.keys()
    channel = "place" in known and len(token.text) == 1
    if not channel and known & {
        "function",
        "modifier",
        "weekday",
        "month",
        "place",
        "number",
        "scale",
        "speech_verb",
    }:
        return False
    counted = counted_noun(reading, number) is not None
    if channel:
        return not counted
    first, _ = reading.sentence(index)
    opening = index - 1 == first
    return (
        not counted
        if opening or index - 1 in reading.named
        else not counted or not known & {"organisation"}
    )


def is_pronoun(reading: Reading, index: int) -> bool:
    """Distinguish "one of them", "this one", "on the one hand" from one thing that is counted."""
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if "before_pronoun" in before.classes or "one_idiom" in after.classes:
        return True
    if before.text == "-" and before.gap == NO_GAP:
        return True
    if after.classes.keys() & {"weekday", "month", "season"}:
        return True
    return bool(after.text) and ("function" in after.classes or after.text in {",", "'", "-", "’"})
