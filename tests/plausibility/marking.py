"""Write small articles and mark their claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext, override

from articles import plausibility
from articles.facts.kinds import Kind
from articles.plausibility import CheckedText, Finding, Known, Stated, check
from articles.splitting import split
from articles.splitting.blocks import find_blocks

TODAY = date(2026, 11, 25)


@dataclass(frozen=True)
class Mark:
    """A claim on `words`, wherever they are next in the text."""

    words: str
    kind: Kind
    value: dict[str, Any]


def age(words: str, number: int, subject: str, **more: str) -> Mark:
    return Mark(
        words, Kind.AGE, {"number": str(number), "unit": "year", "subject": subject, **more}
    )


def day(words: str, timex: str) -> Mark:
    return Mark(words, Kind.DATE, {"timex": timex, "type": "DATE"})


def share(words: str, number: str, **more: str) -> Mark:
    return Mark(words, Kind.SHARE, {"number": number, "unit": "%", **more})


def count(words: str, number: str, **more: str) -> Mark:
    return Mark(words, Kind.COUNT, {"number": number, **more})


def person(words: str, name: str = "") -> Mark:
    return Mark(words, Kind.PERSON, {"name": name or words})


def born(subject: str, timex: str) -> Known:
    return Known(subject, "birth_date", {"timex": timex, "type": "DATE"})


def article(
    sentences: str | Sequence[str],
    *marks: Mark,
    known: Sequence[Known] = (),
    published: date | None = TODAY,
    language: str = "de",
) -> CheckedText:
    """Make a manuscript of these sentences in one paragraph; marks come in their order."""
    sentences = [sentences] if isinstance(sentences, str) else sentences
    text, edges = " ".join(sentences), [0]
    for sentence in sentences:
        edges.append(edges[-1] + len(sentence) + 1)
    stated, at = [], 0
    for number, mark in enumerate(marks):
        at = text.index(mark.words, at)
        first = max(edge for edge in edges if edge <= at)
        last = min(edge for edge in edges if edge > at) - 1
        end = at + len(mark.words)
        stated.append(Stated(number, mark.kind, mark.value, at, end, first, last))
        at = end
    return CheckedText(text, tuple(stated), tuple(known), published, language)


def read(
    text: str,
    language: str = "de",
    published: date | None = TODAY,
    passages: Mapping[str, Sequence[str]] | None = None,
) -> CheckedText:
    """Make a manuscript of what the splitter marks; `passages` go by a claim's words."""
    blocks, stated = find_blocks(text), []
    for number, claim in enumerate(split(text, language=language, published=published)):
        value = claim.value.to_json() if claim.value else None
        [block] = [b.kind for b in blocks if b.start <= claim.start < b.end]
        places = claim.start, claim.end, claim.sentence_start, claim.sentence_end
        stated.append(Stated(number, claim.kind, value, *places, block))
    quoted = {
        fact.key: tuple((passages or {}).get(text[fact.start : fact.end], ())) for fact in stated
    }
    return CheckedText(text, tuple(stated), (), published, language, quoted)


def explain(finding: Finding, language: str) -> str:
    """Say what was found as a page in this language says it."""
    with override(language):
        return plausibility.explain(finding, language, gettext)


def sentences(rule: str, manuscript: CheckedText) -> list[str]:
    """Return what one rule says, in the manuscript's language."""
    return [explain(finding, manuscript.language) for finding in found(rule, manuscript)]


def found(rule: str, manuscript: CheckedText) -> list[Finding]:
    """Return what one rule finds."""
    return [finding for finding in check(manuscript) if finding.rule == rule]


def verdicts(rule: str, manuscript: CheckedText) -> list[bool]:
    """Return for each finding of one rule whether the figures fit."""
    return [finding.ok for finding in found(rule, manuscript)]
