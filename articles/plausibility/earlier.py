"""Find what the newsroom has printed about a claim, and cite it."""

from collections.abc import Iterable

from articles.facts.translation import gettext_noop
from articles.plausibility.memory import ConstraintKind, Remembered
from articles.plausibility.names import folded
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

_ARTICLE = gettext_noop("“{headline}” ({day})")
_NO_HEADLINE = gettext_noop("An article of {day}")
LONGEST_HEADLINE = 80


def about(manuscript: CheckedText, kind: ConstraintKind, subject: str) -> list[Remembered]:
    """Return the constraints of this kind about a person, newest article first."""
    return with_keys(manuscript, frozenset({f"{kind}|{folded(subject)}"}))


def with_keys(manuscript: CheckedText, keys: Iterable[str]) -> list[Remembered]:
    """Return the constraints that have one of the keys, newest article first."""
    found: dict[int, Remembered] = {}
    for key in keys:
        found |= {id(row): row for row in manuscript.remembered_by_key.get(key, ())}
    return sorted(found.values(), key=lambda row: row.article.day, reverse=True)


def origin(row: Remembered) -> Params:
    """Return what a finding says about the article of a constraint."""
    article = row.article
    return {
        "article": str(article.key),
        "claim": None if row.claim is None else str(row.claim),
        "headline": article.headline,
        "day": article.day.isoformat(),
        "is_checked": article.is_checked,
    }


def sentence_of_origin(finding: Finding, speech: Speech) -> str:
    """Cite the earlier article of a finding."""
    headline, day = str(finding.params["headline"]), speech.day(str(finding.params["day"]))
    if not headline:
        return speech.say(_NO_HEADLINE, day=day)
    if len(headline) > LONGEST_HEADLINE:
        headline = f"{headline[: LONGEST_HEADLINE - 1].rstrip()}…"
    return speech.say(_ARTICLE, headline=headline, day=day)
