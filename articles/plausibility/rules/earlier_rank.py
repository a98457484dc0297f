"""A rank that one holder has, and who had it in an earlier article."""

from collections.abc import Iterator
from datetime import timedelta

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.earlier import origin, sentence_of_origin, with_keys
from articles.plausibility.names import folded
from articles.plausibility.remembering import holder_of, rank_key, said, written_holder
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding

NAME = "earlier-rank"
HOLDS = timedelta(days=365)
"""How long a rank is taken to last, as a figure of the reference facts."""

_DIFFERS = gettext_noop("{origin} has “{said}” of {holder}; here it is said of {other}.")
_FITS = gettext_noop("{origin} has “{said}” of {holder}, too.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare who is the largest, oldest, longest … of something with earlier articles."""
    published = manuscript.published
    for fact in manuscript.of_kind(Kind.RANK):
        key, holder = rank_key(manuscript, fact), holder_of(manuscript, fact)
        rows = with_keys(manuscript, [key]) if key and holder and published else []
        near = [row for row in rows if published and abs(published - row.article.day) <= HOLDS]
        same = [row for row in near if folded(row.constraint.subject) == holder]
        checked = [row for row in near if row.article.is_checked]
        row = next(iter(same or checked), None)
        if row:
            params = {
                "said": row.constraint.said,
                "stated": said(manuscript, fact),
                "holder": row.constraint.subject,
                "other": written_holder(manuscript, fact, holder),
                **origin(row),
            }
            yield Finding(NAME, (fact.key,), bool(same), params)


def explain(finding: Finding, speech: Speech) -> str:
    """Cite the rank as it was printed, with both holders."""
    params = finding.params
    return speech.say(
        _FITS if finding.ok else _DIFFERS,
        origin=sentence_of_origin(finding, speech),
        said=params["said"],
        holder=params["holder"],
        other=params["other"],
    )
