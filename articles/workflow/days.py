"""The publication day moves: what depends on it is read again, and open where it differs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from articles.facts.kinds import Kind
from articles.models import Article, Claim, Event, Revision, User
from articles.queries.article_page import article_page
from articles.queries.findings import answers_on
from articles.splitting import split

from .acting import record
from .states import judged_states, undecided
from .verdicts import void_verdicts

Reading = dict[str, Any] | None
Readings = Mapping[tuple[str, int, int], Reading]
# What a person found to be no fact stays none, whatever the day.
JUDGED = frozenset({Claim.State.RIGHT, Claim.State.WRONG})
# Whether a day fits is said by its own reading, not by the claims it is compared with.
READ_ALONE = frozenset({Kind.DATE, Kind.TIME})


def reread_for_day(
    article: Article, before: date | None, actor: User | None, at: datetime
) -> list[Claim]:
    """Read what depends on the publication day anew; return the claims that opened again.

    A claim opens where the splitter reads another value ("am Samstag"), or where a finding
    fits now and did not before, or the other way round ("49" beside a birth date). Its
    words did not change, so the history says what was read on `before` and what is read
    now. The caller holds the article, whose new day is set.
    """
    revision = article.revision
    claims = list(Claim.objects.filter(article=article).in_text().select_related("article"))
    was = _readings(revision, article.language, before)
    now = _readings(revision, article.language, article.publication_date)
    differing = [c for c in claims if was.get(_place(c)) != now.get(_place(c))]
    _take_readings(differing, was, now)
    doubted = _doubted(article, before)
    judged = _judged(article, claims)
    opened = [c for c in claims if c.pk in judged and (c in differing or c.pk in doubted)]
    for claim in opened:
        _open(claim, before, was, actor, at)
    return opened


def _judged(article: Article, claims: Sequence[Claim]) -> set[int]:
    """Return the pks of the claims found right or wrong, also where the author is asked."""
    asked = [claim for claim in claims if claim.state == Claim.State.QUERY]
    verdicts = judged_states(article) if asked else {}
    waiting = {claim.pk for claim in asked if verdicts.get(claim.pk) in JUDGED}
    return waiting | {claim.pk for claim in claims if claim.state in JUDGED}


def _readings(revision: Revision, language: str, day: date | None) -> Readings:
    found = split(revision.text, language=language, published=day)
    return {
        (claim.kind.value, claim.start, claim.end): claim.value.to_json() if claim.value else None
        for claim in found
    }


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.kind, claim.start, claim.end


def _take_readings(claims: Sequence[Claim], was: Readings, now: Readings) -> None:
    """Store what is read now, except where a person had read otherwise than the splitter."""
    for claim in claims:
        if claim.marked_by_id is None or claim.value == was.get(_place(claim)):
            claim.value = now.get(_place(claim))
        claim.version += 1
    Claim.objects.bulk_update(claims, ["value", "version"])


def _doubted(article: Article, before: date | None) -> set[int]:
    """Return the pks of the claims about which a rule finds otherwise than it did."""
    page = article_page(article)
    was, now = answers_on(page, before), answers_on(page, article.publication_date)
    return {
        claim.pk
        for claim in page.claims
        if claim.kind not in READ_ALONE and was.get(claim.pk) != now.get(claim.pk)
    }


def _open(
    claim: Claim, before: date | None, was: Readings, actor: User | None, at: datetime
) -> None:
    claim.fate, claim.state = Claim.Fate.TOUCHED, undecided(claim)
    claim.version += 1
    claim.save(update_fields=["fate", "state", "version"])
    void_verdicts(claim)
    day = claim.article.publication_date
    record(
        Event.Verb.CLAIM_REREAD,
        actor=actor,
        at=at,
        claim=claim,
        words=claim.quote,
        days=[before.isoformat() if before else None, day.isoformat() if day else None],
        values=[was.get(_place(claim)), claim.value],
    )
