"""Age × birth date × publication day."""

from collections.abc import Iterator
from datetime import date

from articles.plausibility.ages import StatedAge, stated_ages
from articles.plausibility.births import Birth, births
from articles.plausibility.days import age_on, birthday, last_day_with
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding

NAME = "age-and-birth"

_TEXTS = {
    "de": {
        "age": "{subject}, geboren {born}, ist am {published} {expected} Jahre alt",
        "fits": "{sum}. Das Alter {stated} gilt {validity}.",
        "differs": "{sum}, im Text steht {stated}. Dieses Alter gilt {validity}.",
        "exact": "vom {valid_from} bis zum {valid_until}",
        "vague": "frühestens ab {valid_from} und höchstens bis {valid_until}",
        "either": "{low} oder {high}",
        "on": "am {day}",
        "in": "im Jahr {day}",
        "month": "im {day}",
    },
    "en": {
        "age": "{subject}, born {born}, is {expected} years old on {published}",
        "fits": "{sum}. The age {stated} holds {validity}.",
        "differs": "{sum}; the text says {stated}. That age holds {validity}.",
        "exact": "from {valid_from} until {valid_until}",
        "vague": "from {valid_from} at the earliest until {valid_until} at the latest",
        "either": "{low} or {high}",
        "on": "on {day}",
        "in": "in {day}",
        "month": "in {day}",
    },
}


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
    texts, params = _TEXTS[speech.code], finding.params
    born = str(params["born"])
    when = {10: "on", 7: "month", 4: "in"}[len(born)]
    low, high = str(params["low"]), str(params["high"])
    days = {name: speech.day(str(params[name])) for name in ("valid_from", "valid_until")}
    age = texts["age"].format(
        subject=params["subject"],
        born=texts[when].format(day=speech.day(born)),
        published=speech.day(str(params["published"])),
        expected=low if low == high else texts["either"].format(low=low, high=high),
    )
    return texts["fits" if finding.ok else "differs"].format(
        sum=age,
        stated=params["stated"],
        validity=texts["exact" if len(born) == 10 else "vague"].format(**days),
    )
