"""Enter corrections into the text: a new revision, whose touched claims are open again."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from articles.intake import ManuscriptNote
from articles.models import Article, Revision, User
from articles.permissions import Act
from articles.queries.talk import suggested_wordings

from .errors import Invalid, WrongState
from .inputs import ManuscriptInput
from .revisions import add_revision, blocks_of
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

    `claims` are the pks of those whose wordings are entered; None for all. Of wordings for
    overlapping spans only the first one in the text is entered; the claims of the others are
    open again if their sentence changed. Raises `StaleArticle` if text, fields or claims
    changed since `version`, `WrongState` if there is no wording to enter, `Invalid` if none
    is chosen, `NotAllowed`.
    """
    with act_transaction(actor):
        act = Act.ENTER_CORRECTIONS
        article = lock_seen_article(article.pk, actor=actor, act=act, version=version)
        return add_revision(article, actor, at, corrected(article, claims)).revision


def corrected(article: Article, claims: Collection[int] | None = None) -> ManuscriptInput:
    """Return the article's text with the suggested wordings of `claims` (None: of all).

    Raises `WrongState` if there is no wording to enter, `Invalid` if none is chosen.
    """
    if claims is not None and not claims:
        raise Invalid({"chosen": [_("Choose at least one correction.")]})
    edits = _edits(article, claims)
    if not edits:
        raise WrongState(_("No claim to be corrected has a suggested wording."))
    return _corrected(article.revision, edits)


def _edits(article: Article, claims: Collection[int] | None) -> list[tuple[int, int, str]]:
    verdicts = suggested_wordings(article).order_by("claim__start", "-claim__end")
    if claims is not None:
        verdicts = verdicts.filter(claim__in=claims)
    edits: list[tuple[int, int, str]] = []
    for verdict in verdicts:
        claim = verdict.claim
        if not edits or claim.start >= edits[-1][1]:
            edits.append((claim.start, claim.end, verdict.correction))
    return edits


def _corrected(revision: Revision, edits: Sequence[tuple[int, int, str]]) -> ManuscriptInput:
    return ManuscriptInput(
        text=_edited(revision.text, edits),
        headline="",
        blocks=[
            replace(b, start=_shifted(b.start, edits), end=_shifted(b.end, edits))
            for b in blocks_of(revision)
        ],
        notes=[
            ManuscriptNote(_shifted(n.start, edits), _shifted(n.end, edits), n.text, n.author_name)
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
