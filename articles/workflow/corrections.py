"""Enter corrections into the text: a new revision, whose touched claims are open again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from articles.intake import ManuscriptNote
from articles.models import Article, Claim, Revision, User, Verdict
from articles.permissions import Act

from .errors import WrongState
from .inputs import ManuscriptInput
from .revisions import add_revision, blocks_of
from .transaction import act_transaction
from .versions import lock_seen_article


def enter_corrections(*, article: Article, version: str, actor: User, at: datetime) -> Revision:
    """Enter the suggested wordings of the claims to be corrected into the text.

    Of wordings for overlapping spans only the first one in the text is entered; the claims
    of the others are open again if their sentence changed. Raises `StaleArticle` if text,
    fields or claims changed since `version`, `WrongState` if there is no wording to enter,
    `NotAllowed`.
    """
    with act_transaction(actor):
        act = Act.ENTER_CORRECTIONS
        article = lock_seen_article(article.pk, actor=actor, act=act, version=version)
        edits = _edits(article)
        if not edits:
            raise WrongState(_("No claim to be corrected has a suggested wording."))
        return add_revision(article, actor, at, _corrected(article.revision, edits)).revision


def _edits(article: Article) -> list[tuple[int, int, str]]:
    verdicts = (
        Verdict.objects.live()
        .filter(claim__article=article, claim__state=Claim.State.WRONG)
        .exclude(correction="")
        .select_related("claim")
        .order_by("claim__start", "-claim__end")
    )
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
