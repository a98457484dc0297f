"""An office that one person has at a time, and who had it in an earlier article."""

from collections.abc import Iterator
from datetime import date

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.earlier import about, origin, sentence_of_origin, with_keys
from articles.plausibility.memory import ConstraintKind, Remembered
from articles.plausibility.names import folded, nearly_same
from articles.plausibility.offices import HOLDS, is_held
from articles.plausibility.seats import LORD_MAYOR, Seat, post_of, seat_of
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Stated

NAME = "earlier-holder"

_DIFFERS = gettext_noop(
    "{origin} calls {holder} “{said}”; here {other} is “{stated}” ({body}), which only one person"
    " is at a time."
)
_FITS = gettext_noop("{origin} calls {holder} “{said}”; here {other} is “{stated}” ({body}), too.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare who holds an office with who held it within half a year.

    Silent where the text names the earlier holder, too: then it knows of both.
    """
    published = manuscript.published
    if published is None:
        return
    named = {_surname(fact.text_value("name")) for fact in manuscript.of_kind(Kind.PERSON)}
    for fact in manuscript.of_kind(Kind.ROLE):
        seat, other = seat_of(manuscript, fact), fact.text_value("subject")
        rows = _rows(manuscript, seat, published) if seat and is_held(manuscript, fact) else []
        if seat is None or not rows or not other or _is_said(manuscript, fact):
            continue
        newest = rows[0]
        if _is_same(newest.constraint.subject, other):
            yield _finding(fact, seat, newest, ok=True)
        elif newest.article.is_checked and _surname(newest.constraint.subject) not in named:
            yield _finding(fact, seat, newest, ok=False)


def _rows(manuscript: CheckedText, seat: Seat, published: date) -> list[Remembered]:
    """Return who had the office within half a year, newest first, checked ones before others.

    A town with a lord mayor has several mayors.
    """
    rows = with_keys(manuscript, [seat.key])
    near = [row for row in rows if abs(published - row.article.day) <= HOLDS]
    posts = {seat.post, *(post_of(row.constraint.said) for row in near)}
    if LORD_MAYOR in posts and posts != {LORD_MAYOR}:
        return []
    return sorted(near, key=lambda row: not row.article.is_checked)


def _is_said(manuscript: CheckedText, fact: Stated) -> bool:
    """Return whether `earlier-role` shows the very words of the same person already."""
    rows = about(manuscript, ConstraintKind.ROLE, fact.text_value("subject"))
    return any(folded(row.constraint.said) == folded(fact.text_value("role")) for row in rows)


def _is_same(one: str, other: str) -> bool:
    """Return whether two names may be one person's, one of them misspelt or the surname only."""
    first, second = _surname(one), _surname(other)
    return first == second or nearly_same(first, second)


def _surname(name: str) -> str:
    return folded(name).rpartition(" ")[2]


def _finding(fact: Stated, seat: Seat, row: Remembered, *, ok: bool) -> Finding:
    params = {
        "holder": row.constraint.subject,
        "said": row.constraint.said,
        "other": fact.text_value("subject"),
        "stated": fact.text_value("role"),
        "body": seat.body,
        **origin(row),
    }
    return Finding(NAME, (fact.key,), ok, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Cite the earlier holder and the one of the text."""
    params = finding.params
    return speech.say(
        _FITS if finding.ok else _DIFFERS,
        origin=sentence_of_origin(finding, speech),
        holder=params["holder"],
        said=params["said"],
        other=params["other"],
        stated=params["stated"],
        body=params["body"],
    )
