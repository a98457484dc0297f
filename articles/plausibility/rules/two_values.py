"""One fact with two values: in the headline or a caption, and in the text."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal

from articles.facts.blocks import BlockKind
from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.figures import Interval, printed
from articles.plausibility.sentence_words import STEM, stems
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "two-values"

_ABOVE = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.TEASER, BlockKind.CAPTION)
_PARTS = (*_ABOVE, BlockKind.PARAGRAPH)
_ENDING = re.compile(r"(?:ern|en|er|e|n|s)$")
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE, Kind.CHANGE)
# So many other words must be in both sentences: less where a noun is counted.
_SHARED = {Kind.COUNT: 2}
_SHARED_OTHERWISE = 3
# Of a headline of at most so many words one less is enough; of a shorter one, one word of so
# many letters.
_FEW, _LONG = 3, 8
# Who died or was hurt is stated in other words each time: "vier Menschen … verletzt".
_PEOPLE = re.compile(
    r"(?:Mensch|Person|Leut|Kind|Frau|Männer|Mann|people|person|men|women|child)", re.I
)
_HARM = {
    "dead": re.compile(
        r"\b(?:Tote[nr]?|Todesopfer\w*|gestorben|starben|sterben|getötet|ums Leben|dead|died|killed"
        r"|deaths?)\b",
        re.IGNORECASE,
    ),
    "hurt": re.compile(r"\b\w*(?:[Vv]erletzt\w*|injur\w+|wounded)\b"),
}

_TEXT = gettext_noop("{where}: {one}; {there}: {other}. Is the same meant?")
_BODY = gettext_noop("Body")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Find figures above the text or below a picture that are given otherwise elsewhere."""
    facts = sorted(manuscript.of_kind(*_KINDS), key=lambda fact: fact.start)
    body = {fact.text_value("number") for fact in facts if fact.block == BlockKind.PARAGRAPH}
    shown: set[frozenset[Hashable]] = set()
    for same in _sorts(manuscript, facts).values():
        for above in (fact for fact in same if fact.block in _ABOVE):
            # The same number of anything: "900 der 1500 Flüge" agrees with "900 Flüge".
            repeated = above.text_value("number") in body
            others = [] if repeated else _others(manuscript, above, same)
            keys = (above.key, *(fact.key for fact in others))
            if others and frozenset(keys) not in shown:
                shown.add(frozenset(keys))
                yield _finding(manuscript, keys, above, others[-1])


def _sorts(manuscript: CheckedText, facts: list[Stated]) -> dict[tuple[Kind, str], list[Stated]]:
    """Sort the figures by kind and by what is counted or measured."""
    sorts: dict[tuple[Kind, str], list[Stated]] = {}
    for fact in facts:
        if _unit(fact) and printed(fact):
            sort = _harm(manuscript, fact) or _unit(fact)
            sorts.setdefault((fact.kind, sort), []).append(fact)
    return sorts


def _harm(manuscript: CheckedText, fact: Stated) -> str:
    """Return "dead" or "hurt" if the figure counts such people, else nothing."""
    if fact.kind != Kind.COUNT:
        return ""
    phrase = manuscript.words(fact)
    if _PEOPLE.match(fact.text_value("unit")):
        phrase = re.split(r"[.,;:]|\bund\b|\band\b|\d", manuscript.after(fact))[0]
    return next((harm for harm, words in _HARM.items() if words.search(phrase)), "")


def _unit(fact: Stated) -> str:
    unit = fact.text_value("unit")
    return _ENDING.sub("", unit.casefold()) if fact.kind == Kind.COUNT else unit


def _others(manuscript: CheckedText, above: Stated, same: list[Stated]) -> list[Stated]:
    """Return the figures for the same in other parts of the text, if they have one other value."""
    elsewhere = [f for f in same if f.block != above.block and f.block in _PARTS]
    if any(_interval(above).meets(_interval(fact)) for fact in elsewhere):
        return []
    alike = elsewhere
    if not _harm(manuscript, above):
        alike = [fact for fact in elsewhere if _speak_of_one(manuscript, above, fact)]
    return alike if len({fact.text_value("number") for fact in alike}) == 1 else []


def _speak_of_one(manuscript: CheckedText, above: Stated, fact: Stated) -> bool:
    """Return whether two sentences share enough words.

    Of a headline with three words two are enough; of one with two or one, one long word.
    """
    words = _words(manuscript, above)
    shared = len(words & _words(manuscript, fact))
    if shared >= _SHARED.get(above.kind, _SHARED_OTHERWISE):
        return True
    if above.block not in (BlockKind.HEADLINE, BlockKind.KICKER) or len(words) > _FEW:
        return False
    long = _words(manuscript, above, _LONG) & _words(manuscript, fact, _LONG)
    return shared >= _FEW - 1 or bool(len(words) < _FEW and long)


def _words(manuscript: CheckedText, fact: Stated, shortest: int = 0) -> frozenset[str]:
    """Return the stems of what is around the figure in its sentence, of this length on."""
    around = f"{manuscript.before(fact)} {manuscript.after(fact)}"
    return stems(around, shortest) - {_unit(fact)[:STEM]}


def _interval(fact: Stated) -> Interval:
    """Return what a headline may have rounded to these digits: 300 for 250 to 350."""
    number = printed(fact) or Decimal(1)
    half = Decimal("0.5").scaleb(_last_digit(number))
    if half == Decimal("0.5"):
        half = Decimal(0)
    if fact.text_value("modifier") == "about":
        half = max(half, number / 10)
    return Interval(number - half, number + half)


def _last_digit(number: Decimal) -> int:
    """Return the power of ten of the last digit that is not zero."""
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _finding(
    manuscript: CheckedText, keys: tuple[Hashable, ...], above: Stated, other: Stated
) -> Finding:
    params: Params = {
        "block": above.block.value,
        "one": " ".join(manuscript.words(above).split()),
        "other_block": other.block.value,
        "other": " ".join(manuscript.words(other).split()),
    }
    return Finding(NAME, keys, False, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Show both figures and where they are."""
    params = finding.params
    return speech.say(
        _TEXT,
        where=_place(str(params["block"]), speech),
        there=_place(str(params["other_block"]), speech),
        one=params["one"],
        other=params["other"],
    )


def _place(block: str, speech: Speech) -> str:
    kind = BlockKind(block)
    return speech.say(_BODY if kind == BlockKind.PARAGRAPH else kind.label)
