"""Change the publication day: values that depend on it are read again."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from articles.facts.kinds import Kind
from articles.models import Article, Claim, Event, User
from articles.queries.article_page import article_page
from articles.queries.findings import answers_on

from .bulk_update import update_rows
from .comparisons import compare_again
from .memory import remember_again
from .states import judged_states, undecided
from .transaction import record
from .value_changes import ValueChange, apply_value_change, values_changed_by_day
from .verdicts import void_verdicts

# What a person found to be no fact stays so on any day.
JUDGED = frozenset({Claim.State.RIGHT, Claim.State.WRONG})
# A date is judged by its own value, not by the claims it is compared with.
READ_ALONE = frozenset({Kind.DATE, Kind.TIME})


def reread_for_day(article: Article, before: date | None, actor: User | None, at: datetime) -> None:
    """Read again what depends on the publication day.

    A claim is opened if the splitter reads another value ("am Samstag"), or if a finding
    appears or disappears ("49" beside a birth date). Its words did not change, so the event
    has the value on the day `before` and the new value. The caller has locked the article
    and set its new day.
    """
    compare_again(article.pk)
    claims = list(Claim.objects.filter(article=article).in_text().select_related("article"))
    differing = values_changed_by_day(claims, article, before)
    _apply_value_changes([c for c in claims if c.pk in differing], differing)
    doubted = _doubted(article, before)
    judged = _judged(article, claims)
    for claim in claims:
        if claim.pk in judged and (claim.pk in differing or claim.pk in doubted):
            _open(claim, before, differing.get(claim.pk), actor, at)
    remember_again(article)


def _judged(article: Article, claims: Sequence[Claim]) -> set[int]:
    """Return the pks of the claims judged right or wrong, also those with an open question."""
    asked = [claim for claim in claims if claim.state == Claim.State.QUERY]
    verdicts = judged_states(article) if asked else {}
    waiting = {claim.pk for claim in asked if verdicts.get(claim.pk) in JUDGED}
    return waiting | {claim.pk for claim in claims if claim.state in JUDGED}


def _apply_value_changes(claims: Sequence[Claim], differing: Mapping[int, ValueChange]) -> None:
    for claim in claims:
        before = claim.value
        apply_value_change(claim, differing[claim.pk])
        claim.version += claim.value != before
    update_rows(claims, ["value", "version"])


def _doubted(article: Article, before: date | None) -> set[int]:
    """Return the pks of the claims whose findings changed."""
    page = article_page(article)
    old_answers, new_answers = answers_on(page, [article.text_day_if(before), article.text_day])
    return {
        claim.pk
        for claim in page.claims
        if claim.kind not in READ_ALONE and old_answers.get(claim.pk) != new_answers.get(claim.pk)
    }


def _open(
    claim: Claim, before: date | None, reread: ValueChange | None, actor: User | None, at: datetime
) -> None:
    claim.fate, claim.state = Claim.Fate.TOUCHED, undecided(claim)
    claim.context_changed = False
    claim.version += 1
    claim.save(update_fields=["fate", "state", "context_changed", "version"])
    void_verdicts(claim)
    day = claim.article.publication_date
    record(
        Event.Verb.CLAIM_REREAD,
        actor=actor,
        at=at,
        claim=claim,
        words=claim.quote,
        days=[before.isoformat() if before else None, day.isoformat() if day else None],
        values=[reread.before if reread else claim.value, claim.value],
    )
