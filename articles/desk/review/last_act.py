"""What the undo key takes back: the newest verdict, "no fact", evidence or mark of a person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from articles.models import Claim, Dismissal
from articles.queries.article_page import ArticlePage
from articles.queries.ledger import Ledger
from articles.queries.page_sources import PageSources


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


def last_act(page: ArticlePage, ledger: Ledger, user: int, sources: PageSources) -> LastAct | None:
    """Return the newest act of a person that can be taken back, or None.

    Of a verdict that came with evidence, the verdict is first. Marks of words with evidence stay.
    """
    acts = [
        *_verdict(page, user),
        *_dismissal(page, ledger, user),
        *_evidence(page, sources),
        *_marks(page, user, sources),
    ]
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


def _evidence(page: ArticlePage, sources: PageSources) -> Iterator[LastAct]:
    last = sources.last_added
    claim = page.claim(last.claim) if last else None
    if last and claim and claim.state != Claim.State.LOST:
        yield LastAct(last.at, "evidence", last.pk, str(claim.version), claim.start)


def _marks(page: ArticlePage, user: int, sources: PageSources) -> Iterator[LastAct]:
    for claim in page.claims:
        is_mine = claim.marked_by_id == user and not claim.rule
        is_bare = claim.state == Claim.State.OPEN and claim.pk not in page.asked
        if is_mine and is_bare and claim.pk not in sources.by_claim:
            version = str(claim.version)
            yield LastAct(claim.created_at, "mark", claim.pk, version, claim.start, claim.quote)
