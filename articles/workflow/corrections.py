"""Enter corrections into the text: a new revision, whose touched claims are open again."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Article, Revision, User, Verdict
from articles.permissions import Act
from articles.queries.talk import suggested_wordings

from .errors import Invalid, WrongState
from .inputs import ManuscriptInput
from .overlapping_corrections import entered_together, refuse_overlaps
from .revisions import add_revision, blocks_of
from .source_notes import note_of
from .transaction import act_transaction
from .versions import lock_seen_article


def enter_corrections(
    *,
    article: Article,
    version: str,
    actor: User,
    at: datetime,
    claims: Collection[int] | None = None,
) -> Revision:
    """Enter the suggested wordings of the claims to be corrected into the text.

    `claims` are the pks of those whose wordings are entered; None for all: of overlapping
    wordings the one that includes the others. The claims of wordings that were not entered
    are open again if their sentence changed. Raises `StaleArticle` if text, fields or claims
    changed since `version`, `CorrectionsOverlap` if wordings are about the same words and
    contradict each other, or were chosen together, `WrongState` if there is no wording to
    enter, `Invalid` if none is chosen, or a claim without a suggested wording, `NotAllowed`.
    """
    with act_transaction(actor):
        act = Act.ENTER_CORRECTIONS
        article = lock_seen_article(article.pk, actor=actor, act=act, version=version)
        return add_revision(article, actor, at, corrected(article, claims)).revision


def corrected(article: Article, claims: Collection[int] | None = None) -> ManuscriptInput:
    """Return the article's text with the suggested wordings of `claims` (None: of all).

    Raises `WrongState` if there is no wording to enter, `CorrectionsOverlap`, `Invalid` if
    none is chosen.
    """
    if claims is not None and not claims:
        raise Invalid({"claims": [_("Choose at least one correction.")]})
    edits = _edits(article, claims)
    if not edits:
        raise WrongState(_("No claim to be corrected has a suggested wording."))
    return _corrected(article.revision, edits)


def _edits(article: Article, claims: Collection[int] | None) -> list[tuple[int, int, str]]:
    verdicts = suggested_wordings(article)
    if claims is None:
        chosen = entered_together(verdicts)
    else:
        chosen = refuse_overlaps(verdicts.filter(claim__in=claims))
        _require_all(chosen, claims)
    return [(row.claim.start, row.claim.end, row.correction) for row in chosen]


def _require_all(chosen: Sequence[Verdict], claims: Collection[int]) -> None:
    suggested = {row.claim_id for row in chosen}
    if not suggested.issuperset(claims):
        text = _("For one of these claims no wording is suggested.")
        raise Invalid({"claims": [text]})


def _corrected(revision: Revision, edits: Sequence[tuple[int, int, str]]) -> ManuscriptInput:
    return ManuscriptInput(
        text=_edited(revision.text, edits),
        headline="",
        blocks=[
            replace(b, start=_shifted(b.start, edits), end=_shifted(b.end, edits))
            for b in blocks_of(revision)
        ],
        notes=[
            note_of(n, _shifted(n.start, edits), _shifted(n.end, edits))
            for n in revision.source_notes.all()
        ],
        channel=Revision.Channel.CORRECTED,
    )


def _edited(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, wording in edits:
        parts += [text[at:start], wording]
        at = end
    return "".join([*parts, text[at:]])


def _shifted(offset: int, edits: Sequence[tuple[int, int, str]]) -> int:
    """Map `offset` of the old text to the edited one."""
    shift = 0
    for start, end, wording in edits:
        if end <= offset:
            shift += len(wording) - (end - start)
        elif start < offset:
            return start + shift + min(offset - start, len(wording))
    return offset + shift
