"""An age, and the ages that the newsroom has printed of the same person."""

from collections.abc import Iterator, Sequence
from datetime import date

from articles.facts.ages import age_on
from articles.facts.translation import gettext_noop
from articles.plausibility.ages import StatedAge, stated_ages
from articles.plausibility.births import births
from articles.plausibility.days import Span
from articles.plausibility.earlier import about, origin, sentence_of_origin
from articles.plausibility.memory import ConstraintKind
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding

NAME = "earlier-age"

_AGE = gettext_noop(
    "{origin} gives “{said}” for {subject}, so {expected} on {published}; the text says {stated}."
)
_FITS = gettext_noop(
    "{origin} gives “{said}” for {subject}, so {expected} on {published}: {stated} fits."
)


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare each age with the birth that follows from earlier articles.

    A birth date of the reference facts or of the text itself is surer: then the rule is
    silent, as it is about the dead and about people with two births.
    """
    known_births = births(manuscript)
    dead = {name for fact in manuscript.known_about("death_date") for name in fact.names()}
    for age in stated_ages(manuscript):
        if manuscript.published and age.subject not in known_births and age.subject not in dead:
            yield from _compare(manuscript, age, manuscript.published)


def _compare(manuscript: CheckedText, age: StatedAge, published: date) -> Iterator[Finding]:
    rows = about(manuscript, ConstraintKind.BIRTH, age.subject)
    checked = [row for row in rows if row.article.is_checked] or rows
    days = _common([row.constraint.days for row in checked])
    if not checked or days is None or days.last > published:
        return
    low, high = age_on(published, days.last), age_on(published, days.first)
    ok, newest = low <= age.years <= high, checked[0]
    if not ok and not newest.article.is_checked:
        return
    params = {
        "subject": age.subject,
        "said": newest.constraint.said,
        "stated": age.years,
        "low": low,
        "high": high,
        "published": published.isoformat(),
        **origin(newest),
    }
    yield Finding(NAME, (age.fact.key,), ok, params)


def _common(spans: Sequence[Span]) -> Span | None:
    """Return the days that are in all spans, or None."""
    if not spans:
        return None
    first, last = max(span.first for span in spans), min(span.last for span in spans)
    return Span(first, last) if first <= last else None


def explain(finding: Finding, speech: Speech) -> str:
    """Say what was printed, and how old that makes the person."""
    params = finding.params
    said = str(params["said"])
    return speech.say(
        _FITS if finding.ok else _AGE,
        origin=sentence_of_origin(finding, speech),
        subject=params["subject"],
        said=said if said.isdecimal() and len(said) < 4 else speech.day(said),
        stated=params["stated"],
        expected=speech.years(int(str(params["low"])), int(str(params["high"]))),
        published=speech.day(str(params["published"])),
    )
