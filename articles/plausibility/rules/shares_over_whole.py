"""Shares of one whole that add up to more than 100 per cent."""

import re
from collections.abc import Iterator
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.figures import printed, share_interval
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "shares-over-whole"

_FEWEST, _LISTED = 2, 3
_WHOLE = Decimal(100)
_LONGEST = 90
# Only these say that nobody is counted twice; fever, cough and headache may well be 135 per cent.
_EXCLUSIVE = re.compile(
    r"\b(?:Stimmen\b|stimmten|votier|wählten|Wähler|Marktant|entfiel|entfallen|entfällt|verteil"
    r"|teilen sich|setzt sich|setzen sich|besteht aus|bestehen aus|unentschieden|dafür\b.*\bdagegen"
    r"|der Rest|die übrigen|votes?\b|voted|voters|undecided|abstained|made up of|consists? of"
    r"|the rest|the remaining|market share)",
    re.IGNORECASE,
)
# Two shares are enough where one is for something and the other against it.
_FOR_AND_AGAINST = re.compile(
    r"\bdafür\b.*\bdagegen\b|\bmit Ja\b.*\bmit Nein\b|\b(?:for|in favou?r)\b.*\bagainst\b"
    r"|\b(?:stimmten|votierten) (?:dafür|für)\b.*\b(?:dagegen|gegen)\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(
    r"\b(?:Mehrfachnennung\w*|mehrere Antworten|mehrfach|jeweils|je|unter den|bei den|davon"
    r"|darunter|multiple (?:answers|choice)|respectively|each|among|of (?:them|these|those|whom)"
    r"|zugleich|Vorjahr|zuvor|vor (?:einem|zwei|drei|vier|fünf) Jahre?n?|earlier|previous|last year"
    r"|statt|gegenüber|stieg|sank|fiel|rose|fell|from)\b",
    re.IGNORECASE,
)
_BASE = re.compile(r"\s(?:der|des|von|vom|of)\s(?:the\s|den\s)?(\w+)")

_SUM = gettext_noop("{shares} add up to {sum} per cent.")
_ROUNDED = gettext_noop("{shares} add up to {sum} per cent; with rounding that can be right.")
_OVER = gettext_noop("{shares} add up to {sum} per cent, which is more than 100.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Add up each list of three or more shares of one whole; report those over 100 per cent."""
    for row in _rows(manuscript):
        words = manuscript.text[row[0].sentence_start : row[-1].sentence_end]
        shares = [printed(share) for share in row]
        numbers = [share for share in shares if share]
        if len(numbers) < len(row) or not _is_one_whole(manuscript, row, words):
            continue
        if len(row) < _LISTED and not _FOR_AND_AGAINST.search(words):
            continue
        low = sum(share_interval(manuscript, *pair).low for pair in zip(row, numbers, strict=True))
        total = sum(numbers)
        if total >= _WHOLE:
            params: Params = {"shares": [str(number) for number in numbers], "sum": str(total)}
            yield Finding(NAME, tuple(share.key for share in row), low <= _WHOLE, params)


def _rows(manuscript: CheckedText) -> Iterator[list[Stated]]:
    """Yield two or more shares that follow each other, in one sentence or the next."""
    row: list[Stated] = []
    for share in manuscript.of_kind(Kind.SHARE):
        if share.text_value("unit") != "%":
            continue
        if row and not _follows(manuscript, row[-1], share):
            yield from [row] if len(row) >= _FEWEST else []
            row = []
        row.append(share)
    if len(row) >= _FEWEST:
        yield row


def _follows(manuscript: CheckedText, before: Stated, share: Stated) -> bool:
    between = manuscript.text[before.end : share.start]
    return len(between) <= _LONGEST and "\n" not in between and not re.search(r"[:;?!]", between)


def _is_one_whole(manuscript: CheckedText, row: list[Stated], words: str) -> bool:
    phrase = _EXCLUSIVE.search(words) or _FOR_AND_AGAINST.search(words)
    if _REPEATED.search(words) or not phrase:
        return False
    bases = {match[1] for s in row if (match := _BASE.match(manuscript.text, s.end))}
    return len(bases) <= 1


def explain(finding: Finding, speech: Speech) -> str:
    """Show the sum."""
    shares, total = finding.params["shares"], str(finding.params["sum"])
    assert isinstance(shares, list)  # noqa: S101
    form = _SUM if Decimal(total) == _WHOLE else _ROUNDED if finding.ok else _OVER
    summands = " + ".join(speech.number(str(share)) for share in shares)
    return speech.say(form, shares=summands, sum=speech.number(total))
