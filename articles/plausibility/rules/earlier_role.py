"""An office, and those that the newsroom has printed of the same person shortly before or after."""

from collections.abc import Iterator
from datetime import date

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.earlier import about, origin, sentence_of_origin
from articles.plausibility.memory import ConstraintKind, Remembered
from articles.plausibility.names import folded
from articles.plausibility.offices import HOLDS, excludes, is_held
from articles.plausibility.remembering import is_full
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Stated

NAME = "earlier-role"

_DIFFERS = gettext_noop(
    "{origin} calls {subject} “{said}”; the text says “{stated}”, which nobody is at the same time."
)
_FITS = gettext_noop("{origin} calls {subject} “{said}”, too.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare each office with those that the person had within half a year."""
    facts = [fact for fact in manuscript.of_kind(Kind.ROLE) if _is_ones(manuscript, fact)]
    roles: dict[str, set[str]] = {}
    for fact in facts:
        roles.setdefault(fact.text_value("subject"), set()).add(fact.text_value("role"))
    for fact in facts:
        subject, role = fact.text_value("subject"), fact.text_value("role")
        rows = about(manuscript, ConstraintKind.ROLE, subject)
        same = [row for row in rows if folded(row.constraint.said) == folded(role)]
        if same:
            yield _finding(fact, same[0], ok=True)
            continue
        other = _contradiction(rows, role, roles[subject], manuscript.published)
        if other:
            yield _finding(fact, other, ok=False)


def _is_ones(manuscript: CheckedText, fact: Stated) -> bool:
    return is_full(fact.text_value("subject")) and is_held(manuscript, fact)


def _contradiction(
    rows: list[Remembered], role: str, in_text: set[str], published: date | None
) -> Remembered | None:
    """Return the newest office that excludes `role`, unless the text has that office too."""
    if published is None:
        return None
    near = [row for row in rows if abs(published - row.article.day) <= HOLDS]
    checked = [row for row in near if row.article.is_checked]
    if not checked or not all(excludes(row.constraint.said, role) for row in checked):
        return None
    is_stated = any(not excludes(checked[0].constraint.said, other) for other in in_text - {role})
    return None if is_stated else checked[0]


def _finding(fact: Stated, row: Remembered, *, ok: bool) -> Finding:
    params = {
        "subject": row.constraint.subject,
        "said": row.constraint.said,
        "stated": fact.text_value("role"),
        **origin(row),
    }
    return Finding(NAME, (fact.key,), ok, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Cite the office as it was printed."""
    params, form = finding.params, _FITS if finding.ok else _DIFFERS
    return speech.say(
        form,
        origin=sentence_of_origin(finding, speech),
        subject=params["subject"],
        said=params["said"],
        stated=params["stated"],
    )
