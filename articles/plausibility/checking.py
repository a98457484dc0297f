"""Run all rules on a manuscript."""

from collections.abc import Callable, Iterator
from typing import Protocol

from articles.facts.languages import rules_for
from articles.plausibility.rules import (
    age_and_birth,
    anniversary,
    billion_or_milliarde,
    distance_and_year,
    duration_and_years,
    earlier_age,
    earlier_figure,
    earlier_holder,
    earlier_name,
    earlier_rank,
    earlier_role,
    growth,
    impossible_date,
    nth_time,
    part_of_whole,
    percent_or_points,
    shares_over_whole,
    sum_of_parts,
    two_ages,
    two_spellings,
    two_values,
    weekday_and_date,
)
from articles.plausibility.speech import Speech, speech
from articles.plausibility.statements import CheckedText, Finding


class PlausibilityRule(Protocol):
    """The protocol of each module in `rules`."""

    NAME: str

    def check(self, manuscript: CheckedText) -> Iterator[Finding]:
        """Yield what the rule finds."""

    def explain(self, finding: Finding, speech: Speech) -> str:
        """Say what was found, with the calculation."""


# Their findings cite other articles, which not everybody may read.
_EARLIER: tuple[PlausibilityRule, ...] = (
    earlier_age,
    earlier_name,
    earlier_role,
    earlier_holder,
    earlier_figure,
    earlier_rank,
)
_MODULES: tuple[PlausibilityRule, ...] = (
    age_and_birth,
    weekday_and_date,
    impossible_date,
    part_of_whole,
    shares_over_whole,
    two_ages,
    two_spellings,
    distance_and_year,
    duration_and_years,
    nth_time,
    anniversary,
    sum_of_parts,
    growth,
    percent_or_points,
    billion_or_milliarde,
    two_values,
    *_EARLIER,
)
RULES = tuple(module.NAME for module in _MODULES)
MEMORY_RULES = frozenset(module.NAME for module in _EARLIER)


def check(manuscript: CheckedText) -> list[Finding]:
    """Return what the rules find, rule by rule, in the order of the text.

    A finding that is not `ok` is a contradiction; it is no verdict. In a language without
    rules, nothing is found.
    """
    if rules_for(manuscript.language) is None:
        return []
    return [finding for module in _MODULES for finding in module.check(manuscript)]


def explain(finding: Finding, language: str, translate: Callable[[str], str]) -> str:
    """Say in one or two sentences what was found, with the calculation; German or English.

    `translate` returns the rules' English texts in that language (`gettext`); days and numbers
    are written as the language does.
    """
    module = _MODULES[RULES.index(finding.rule)]
    return module.explain(finding, speech(language, translate))
