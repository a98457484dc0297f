"""The same person with two ages."""

from collections.abc import Iterator

from articles.facts.translation import gettext_noop
from articles.plausibility.ages import StatedAge, stated_ages
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding

NAME = "two-ages"

_TEXT = gettext_noop("The text gives the age of {subject} as {ages}.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Find people whose present age is stated more than once, and differently or not."""
    by_person: dict[str, list[StatedAge]] = {}
    for age in stated_ages(manuscript):
        by_person.setdefault(age.subject, []).append(age)
    for subject, ages in by_person.items():
        if len(ages) > 1:
            years = list(dict.fromkeys(age.years for age in ages))
            keys = tuple(age.fact.key for age in ages)
            yield Finding(NAME, keys, len(years) == 1, {"subject": subject, "ages": [*years]})


def explain(finding: Finding, speech: Speech) -> str:
    """Name the person and the ages."""
    ages = finding.params["ages"]
    assert isinstance(ages, list)  # noqa: S101
    return speech.say(
        _TEXT, subject=finding.params["subject"], ages=speech.row([str(age) for age in ages])
    )
