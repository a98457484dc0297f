"""Split a manuscript into claims: pure Python, no Django, no clock, no I/O.

`split` is deterministic and thread-safe. Its time grows linearly with the text.
"""

from collections.abc import Callable
from datetime import date

from articles.facts.kinds import Kind
from articles.facts.languages import READ, language_tag, rules_for
from articles.facts.normalization import SIGNS, UNSEEN, compose
from articles.facts.values import Quote, TimeExpression, is_bounded
from articles.splitting.bounds import sentence_bounds
from articles.splitting.credits import credited_names
from articles.splitting.engine import Rule, RuleMatch
from articles.splitting.language_rules import language_named
from articles.splitting.plain import plain_sentence_around, plain_sentences
from articles.splitting.reading import Reading
from articles.splitting.running import run_family
from articles.splitting.split_claim import SplitClaim, placed_back
from articles.splitting.statements import with_statements

__all__ = [
    "LANGUAGES",
    "LoneSurrogateError",
    "SplitClaim",
    "language_named",
    "sentence_around",
    "sentences",
    "split",
    "split_parts",
]

LANGUAGES = READ


class LoneSurrogateError(ValueError):
    """The text holds half of a surrogate pair, which no encoding of Unicode can carry."""


_DIRECT = "direct"
_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
# The part of the time that the rules take; statements take the rest.
RULES_SHARE = 0.4


def split(
    text: str,
    *,
    language: str,
    published: date | None,
    progress: Callable[[int], None] | None = None,
) -> list[SplitClaim]:
    """Return the claims of `text` in the order of their places: statements and their parts.

    A text in a decomposed form (NFD), with marks inside its words that nobody sees, with
    units written as one sign ("℃") or with hyphens that keep a line together is read as if it
    had none; places are its own, words in values are composed.
    `published` is the day that "gestern" and "Samstag" count from; without it, relative
    dates keep no day. `language` is a BCP 47 tag; where we have no rules for it, nothing is
    found. `progress` is called with how many characters of a text are read, from time to time.
    Raises `LoneSurrogateError` for text with half a surrogate pair and `ValueError`
    for what is no tag, nothing else.
    """
    later = progress and _later(progress, len(text))

    def finish(reading: Reading, parts: list[SplitClaim]) -> list[SplitClaim]:
        return with_statements(reading, parts, later)

    return _split(text, language, published, finish, progress)


def split_parts(text: str, *, language: str, published: date | None) -> list[SplitClaim]:
    """Return the claims of `text` as `split` does, but no statements and no stances of quotes."""
    return _split(text, language, published, lambda _reading, parts: parts)


def _split(
    text: str,
    language: str,
    published: date | None,
    finish: Callable[[Reading, list[SplitClaim]], list[SplitClaim]],
    progress: Callable[[int], None] | None = None,
) -> list[SplitClaim]:
    _refuse_surrogates(text)
    if rules_for(language) is None:
        _refuse_unknown(language)
        return []
    form = compose(text, UNSEEN, SIGNS)
    reading = Reading(form.text, language_named(language), published)
    reading.credited = credited_names(reading)
    found: list[tuple[Rule, RuleMatch]] = []
    for index in range(len(reading.starts)):
        found.extend(run_family(reading, index))
        reading.settle()
        if progress:
            progress(int(len(text) * RULES_SHARE * (index + 1) / len(reading.starts)))
    apart = _without_vague_times_in_quotes(_apart(found))
    parts = [_claim(reading, rule, match) for rule, match in apart]
    claims = finish(reading, parts)
    return claims if form.origin is None else [placed_back(claim, form) for claim in claims]


def _later(progress: Callable[[int], None], length: int) -> Callable[[int], None]:
    """Return how the statements report their progress, once the rules have been run."""
    return lambda read: progress(int(RULES_SHARE * length + (1 - RULES_SHARE) * read))


def sentence_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return the code points of the sentence, or the sentences, in which a span is."""
    if rules_for(language) is None:
        return plain_sentence_around(text, start, end)
    form = compose(text, UNSEEN, SIGNS)
    reading = Reading(form.text, language_named(language), None)
    begin, stop = form.into(start, end)
    first, _ = reading.sentence_span(begin)
    _, last = reading.sentence_span(max(stop - 1, begin))
    first, last = form.back(first, last)
    return min(first, start), max(last, end)


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return the sentences of `text` as spans of code points, end exclusive, in order.

    In a language without rules of ours by marks and lines alone.
    """
    if rules_for(language) is None:
        return plain_sentences(text)
    read, form = language_named(language), compose(text, UNSEEN, SIGNS)
    look_up, dotted = read.vocabulary.look_up, read.dotted_ordinals
    bounds = sentence_bounds(form.text, look_up, dotted_ordinals=dotted)
    return [form.back(start, end) for start, end in bounds]


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise LoneSurrogateError(
            f"half a surrogate pair at character {error.start}: the text was damaged on its way"
        ) from error


def _refuse_unknown(language: str) -> None:
    if language_tag(language) is None:
        raise ValueError(f"no such language: {language!r}")


def _apart(found: list[tuple[Rule, RuleMatch]]) -> list[tuple[Rule, RuleMatch]]:
    """Order what was found; of two of one kind that overlap, keep the longer.

    An indirect quote may hold a direct one, but the same words are not both.
    """
    ends: dict[tuple[Kind, str], int] = {}
    kept: dict[tuple[Kind, int, int], tuple[Rule, RuleMatch]] = {}
    for rule, match in sorted(found, key=_place):
        sort, place = (match.kind, _form(match)), (match.kind, match.start, match.end)
        if match.end > match.start and match.start >= ends.get(sort, 0) and place not in kept:
            ends[sort] = match.end
            kept[place] = (rule, match)
    return list(kept.values())


def _place(item: tuple[Rule, RuleMatch]) -> tuple[int, int, str, str]:
    _, match = item
    return match.start, -match.end, match.kind, _form(match)


def _form(match: RuleMatch) -> str:
    """Return a quote's form, which sorts direct before indirect, else nothing."""
    return match.value.form if isinstance(match.value, Quote) else ""


def _without_vague_times_in_quotes(
    found: list[tuple[Rule, RuleMatch]],
) -> list[tuple[Rule, RuleMatch]]:
    """Leave out "jetzt" and "recently" in direct quotes: the speaker's now is no date to check.

    `found` is in the order of places.
    """
    kept: list[tuple[Rule, RuleMatch]] = []
    end = 0
    for rule, match in found:
        if _form(match) == _DIRECT:
            end = max(end, match.end)
        if match.end > end or not _is_vague(match):
            kept.append((rule, match))
    return kept


def _is_vague(match: RuleMatch) -> bool:
    value = match.value
    return isinstance(value, TimeExpression) and value.timex in _VAGUE and value.offset is None


def _claim(reading: Reading, rule: Rule, match: RuleMatch) -> SplitClaim:
    value = match.value if match.value is None or is_bounded(match.value) else None
    return SplitClaim(
        match.start, match.end, match.kind, value, rule.name, *reading.sentence_span(match.start)
    )
