"""One fact with two values: in the headline or a caption, and in the text."""

import re
from collections.abc import Iterator
from decimal import Decimal

from articles.facts.blocks import BlockKind
from articles.facts.kinds import Kind
from articles.plausibility.figures import Interval, printed
from articles.plausibility.speech import Speech
from articles.plausibility.statements import Finding, Manuscript, Params, Stated

NAME = "two-values"

_ABOVE = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.TEASER, BlockKind.CAPTION)
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE, Kind.CHANGE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
# So many other words must stand in both sentences: less where a noun is counted.
_SHARED = {Kind.COUNT: 2}
_SHARED_OTHERWISE = 3
_COMMON = frozenset(
    "sind waren wurde wurden haben hatte hatten werden wird worden sein seine seiner seinen ihre"
    " ihrer ihren nach noch auch aber oder eine einen einer einem eines dass sich über unter mehr"
    " rund etwa knapp diese dieser dieses nicht damit dabei gegen jahr jahre jahren jahres prozent"
    " million millionen milliarden milliarde euro dollar beim vom zwei drei vier fünf zehn alle"
    " were been have will with from that this they their there than more about after which into"
    " year years percent billion euros dollars says said over when what would".split()
)

_TEXTS = {
    "de": {
        "sum": "{where}: {one}; im Text: {other}. Zweimal dasselbe?",
        BlockKind.KICKER: "Dachzeile",
        BlockKind.HEADLINE: "Überschrift",
        BlockKind.TEASER: "Vorspann",
        BlockKind.CAPTION: "Bildunterschrift",
    },
    "en": {
        "sum": "{where}: {one}; text: {other}. The same fact?",
        BlockKind.KICKER: "Kicker",
        BlockKind.HEADLINE: "Headline",
        BlockKind.TEASER: "Teaser",
        BlockKind.CAPTION: "Caption",
    },
}


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Find figures above the text or below a picture that its body gives otherwise."""
    facts = sorted(manuscript.of_kind(*_KINDS), key=lambda fact: fact.start)
    sorts: dict[tuple[Kind, str], list[Stated]] = {}
    for fact in facts:
        if _unit(fact) and printed(fact):
            sorts.setdefault((fact.kind, _unit(fact)), []).append(fact)
    for same in sorts.values():
        body = [fact for fact in same if fact.block == BlockKind.PARAGRAPH]
        for above in (fact for fact in same if fact.block in _ABOVE):
            other = None if _is_repeated(facts, above) else _other(manuscript, above, body)
            if other:
                yield _finding(manuscript, above, other)


def _unit(fact: Stated) -> str:
    return fact.text_value("unit").casefold()


def _is_repeated(facts: list[Stated], above: Stated) -> bool:
    """Say whether the body has the same number, of whatever: "900 der 1500 Flüge"."""
    number = above.text_value("number")
    body = (fact for fact in facts if fact.block == BlockKind.PARAGRAPH)
    return any(fact.text_value("number") == number for fact in body)


def _other(manuscript: Manuscript, above: Stated, body: list[Stated]) -> Stated | None:
    """Return the one figure of the body that is said of the same, if none of them agrees."""
    if any(_agree(manuscript, above, fact) for fact in body):
        return None
    needed = _SHARED.get(above.kind, _SHARED_OTHERWISE)
    words = _words(manuscript, above)
    alike = [fact for fact in body if len(words & _words(manuscript, fact)) >= needed]
    return alike[0] if len(alike) == 1 else None


def _words(manuscript: Manuscript, fact: Stated) -> frozenset[str]:
    """Return the stems of what stands around the figure in its sentence."""
    around = f"{manuscript.before(fact)} {manuscript.after(fact)}".casefold()
    return frozenset(word[:_STEM] for word in _WORD.findall(around) if word not in _COMMON) - {
        _unit(fact)[:_STEM]
    }


def _agree(manuscript: Manuscript, one: Stated, other: Stated) -> bool:
    behind = [_behind(manuscript, fact) for fact in (one, other)]
    return behind[0].meets(behind[1])


def _behind(manuscript: Manuscript, fact: Stated) -> Interval:
    """Return what a headline may have rounded to these digits: 300 for 250 to 350."""
    number = printed(fact) or Decimal(1)
    half = Decimal("0.5").scaleb(_last_digit(number))
    if fact.text_value("modifier") == "about":
        half = max(half, number / 10)
    return (
        Interval(number - half, number + half)
        if half >= 1 or _is_broken(number)
        else Interval(number, number)
    )


def _last_digit(number: Decimal) -> int:
    """Return the power of ten of the last digit that is not zero."""
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _is_broken(number: Decimal) -> bool:
    return number != int(number)


def _finding(manuscript: Manuscript, above: Stated, other: Stated) -> Finding:
    params: Params = {
        "block": above.block.value,
        "one": " ".join(manuscript.words(above).split()),
        "other": " ".join(manuscript.words(other).split()),
    }
    return Finding(NAME, (above.key, other.key), False, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Show both figures and where they stand."""
    params, texts = finding.params, _TEXTS[speech.code]
    return texts["sum"].format(
        where=texts[BlockKind(str(params["block"]))], one=params["one"], other=params["other"]
    )
