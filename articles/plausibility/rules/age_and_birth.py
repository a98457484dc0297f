"""Age × birth date × publication day."""

from collections.abc import Iterator
from datetime import date

from articles.facts.ages import age_on
from articles.facts.translation import gettext_noop
from articles.plausibility.ages import StatedAge, stated_ages
from articles.plausibility.births import Birth, births
from articles.plausibility.days import birthday, last_day_with
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

NAME = "age-and-birth"

# By the length of the birth date in ISO form: a day, a month or a year.
_BORN = {10: gettext_noop("on {day}"), 7: gettext_noop("in {month}"), 4: gettext_noop("in {year}")}
_PARTS = {10: "day", 7: "month", 4: "year"}
_AGE = gettext_noop("{subject}, born {born}, is {expected} years old on {published}")
_EITHER = gettext_noop("{low} or {high}")
_FITS = gettext_noop("{sum}. The age {stated} holds {validity}.")
_DIFFERS = gettext_noop("{sum}; the text says {stated}. That age holds {validity}.")
_EXACT = gettext_noop("from {valid_from} until {valid_until}")
_VAGUE = gettext_noop("from {valid_from} at the earliest until {valid_until} at the latest")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare each stated age with the birth date, on the day of publication."""
    known = births(manuscript)
    dead = {name for fact in manuscript.known_about("death_date") for name in fact.names()}
    published = manuscript.published
    for age in stated_ages(manuscript):
        birth = known.get(age.subject)
        if birth and published and age.subject not in dead and birth.days.last <= published:
            yield _compare(age, birth, published)


def _compare(age: StatedAge, birth: Birth, published: date) -> Finding:
    low, high = age_on(published, birth.days.last), age_on(published, birth.days.first)
    keys = (age.fact.key, birth.fact.key) if birth.fact else (age.fact.key,)
    return Finding(
        NAME,
        keys,
        low <= age.years <= high,
        {
            "subject": age.subject,
            "stated": age.years,
            "born": birth.timex,
            "published": published.isoformat(),
            "low": low,
            "high": high,
            "valid_from": birthday(birth.days.first, age.years).isoformat(),
            "valid_until": last_day_with(birth.days.last, age.years).isoformat(),
        },
    )


def explain(finding: Finding, speech: Speech) -> str:
    """Say how old the person is, and for how long the stated age holds."""
    params, born = finding.params, str(finding.params["born"])
    days = {name: speech.day(str(params[name])) for name in ("valid_from", "valid_until")}
    age = speech.say(
        _AGE,
        subject=params["subject"],
        born=speech.say(_BORN[len(born)], **{_PARTS[len(born)]: speech.day(born)}),
        published=speech.day(str(params["published"])),
        expected=_expected(params, speech),
    )
    validity = speech.say(_EXACT if len(born) == 10 else _VAGUE, **days)
    form = _FITS if finding.ok else _DIFFERS
    return speech.say(form, sum=age, stated=params["stated"], validity=validity)


def _expected(params: Params, speech: Speech) -> str:
    low, high = str(params["low"]), str(params["high"])
    return low if low == high else speech.say(_EITHER, low=low, high=high)
