"""What the undo key takes back: the person's newest verdict, "no fact" or mark of words."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from articles.models import Claim, Dismissal
from articles.queries.article_page import ArticlePage
from articles.queries.ledger import Ledger


@dataclass(frozen=True, slots=True)
class LastAct:
    """An act that can be taken back: its row by `field` and pk, and the version that was seen.

    `start` is where its words begin; `marked` are the words of a mark.
    """

    at: datetime
    field: str
    pk: int
    version: str
    start: int
    marked: str = ""


def last_act(
    page: ArticlePage, ledger: Ledger, user: int, sourced: Collection[int]
) -> LastAct | None:
    """Return the newest act of a person that can be taken back, or None.

    `sourced` are the pks of the claims with evidence, whose marks stay.
    """
    acts = [*_verdict(page, user), *_dismissal(page, ledger, user), *_marks(page, user, sourced)]
    return max(acts, key=lambda act: act.at, default=None)


def _verdict(page: ArticlePage, user: int) -> Iterator[LastAct]:
    claim = page.newest_verdict_of(user)
    if claim:
        live = page.live[claim.pk]
        yield LastAct(live.judged_at, "verdict", live.pk, str(claim.version), claim.start)


def _dismissal(page: ArticlePage, ledger: Ledger, user: int) -> Iterator[LastAct]:
    mine = [row for row in ledger.dismissals if row.dismissed_by_id == user and not row.is_read]
    newest = max(mine, key=_newest, default=None)
    if newest:
        version = page.article.seen_version
        yield LastAct(newest.dismissed_at, "dismissal", newest.pk, version, newest.start)


def _newest(row: Dismissal) -> tuple[datetime, int]:
    return row.dismissed_at, row.pk


def _marks(page: ArticlePage, user: int, sourced: Collection[int]) -> Iterator[LastAct]:
    for claim in page.claims:
        is_mine = claim.marked_by_id == user and not claim.rule
        is_bare = claim.state == Claim.State.OPEN and claim.pk not in page.asked
        if is_mine and is_bare and claim.pk not in sourced:
            version = str(claim.version)
            yield LastAct(claim.created_at, "mark", claim.pk, version, claim.start, claim.quote)
