"""English "billion" and German "Billion": what the source has, and what the text makes of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated
from articles.plausibility.written import NUMBER, SCALES, Figure

NAME = "billion-or-milliarde"

_GERMAN = r"Milliarden?|Mrd\b|Billionen"
_ENGLISH = r"billions?|bn\b|trillions?|tn\b"
_SPELLED = {
    word: str(number)
    for row in (
        "ein zwei drei vier fünf sechs sieben acht neun zehn",
        "eine zwei drei vier fünf sechs sieben acht neun zehn",
        "one two three four five six seven eight nine ten",
        "a two three four five six seven eight nine ten",
    )
    for number, word in enumerate(row.split(), 1)
}
_DIGITS = rf"{NUMBER}|\b(?:{'|'.join(_SPELLED)})(?=[\s-])"
_LARGE = re.compile(rf"(?P<digits>{_DIGITS})[\s-]?(?P<scale>{_GERMAN}|{_ENGLISH}|Billion|Trillion)")
# "Billion" alone is German before a currency's German name, and an English title's otherwise.
_GERMAN_TITLE = re.compile(r"\s(?:Euro|US-Dollar|Dollar|Franken|Yen|Rubel|Pfund)\b")
_ENGLISH_SIGN = re.compile(r"(?:[$€£]|US\$)\s?$")

# `named` is the number in the words of the language that is written in.
_TEXTS = {
    True: gettext_noop("The source has “{source}”, in English {named}; the text says “{words}”."),
    False: gettext_noop(
        "The source has “{source}”, in English {named}; the text says instead “{words}”."
    ),
}
_WORDS = {
    "german": {9: "Milliarden", 12: "Billionen"},
    "english": {9: "billion", 12: "trillion"},
}


@dataclass(frozen=True, slots=True)
class _Large:
    """A number of milliards or more: its digits' value, the power of ten, and its words."""

    digits: Decimal
    power: int
    language: str
    words: str


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare each large number with those of the same digits in its evidence's other language."""
    for fact in manuscript.of_kind(Kind.MONEY, Kind.COUNT):
        passages = manuscript.passages.get(fact.key, ())
        stated = _stated(manuscript, fact) if passages else None
        found = _partner(stated, passages) if stated else None
        if stated and found:
            params: Params = {
                "words": stated.words,
                "source": found.words,
                "digits": str(found.digits),
                "power": found.power,
            }
            yield Finding(NAME, (fact.key,), found.power == stated.power, params)


def _stated(manuscript: CheckedText, fact: Stated) -> _Large | None:
    large = list(_large_numbers(manuscript.words(fact), manuscript.language))
    return large[0] if len(large) == 1 else None


def _partner(stated: _Large, passages: tuple[str, ...]) -> _Large | None:
    """Return the number with the same digits in the other language; one that fits, if any does."""
    found = [
        large
        for passage in passages
        for large in _large_numbers(passage)
        if large.digits == stated.digits and large.language != stated.language
    ]
    return min(found, key=lambda large: large.power != stated.power, default=None)


def _large_numbers(text: str, language: str = "") -> Iterator[_Large]:
    """Yield the large numbers of a text; each shows its language unless one is given."""
    for match in _LARGE.finditer(text):
        spoken = language or _language(text, match)
        power = SCALES[spoken].get(match["scale"].lower(), 0) if spoken in SCALES else 0
        if power in _WORDS["english"]:
            digits = Figure.of(_SPELLED.get(match["digits"], match["digits"]), "", spoken).number
            yield _Large(digits, power, spoken, match[0])


def _language(text: str, match: re.Match[str]) -> str:
    scale, before = match["scale"], text[max(0, match.start() - 5) : match.start()]
    if re.fullmatch(_GERMAN, scale):
        return "de"
    if scale[0].islower() or scale == "Trillion" or _ENGLISH_SIGN.search(before):
        return "en"
    return "de" if _GERMAN_TITLE.match(text, match.end()) else ""


def explain(finding: Finding, speech: Speech) -> str:
    """Say what the source's number is called in the text's language."""
    params = finding.params
    words = _WORDS["german" if speech.code == "de" else "english"]
    named = f"{speech.number(str(params['digits']))} {words[int(str(params['power']))]}"
    return speech.say(
        _TEXTS[finding.ok], source=params["source"], words=params["words"], named=named
    )
