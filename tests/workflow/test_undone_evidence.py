"""What a person added in one act is taken back in one act, and what it replaced counts again."""

from datetime import timedelta

import pytest

from articles.models import Event, Evidence
from articles.queries.history import entries_of_article
from articles.workflow import (
    NotAllowed,
    PassageInput,
    StaleClaim,
    WrongState,
    add_evidence_to,
    archive_article,
    take_passage,
    undo_evidence,
)
from articles.workflow.inputs import ClaimVersionInput, EvidenceInput, SourceInput
from tests.acts import add_evidence, version_of
from tests.factories import NOW, DocumentFactory, EvidenceFactory, SourceFactory
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def claims(article):
    return [claim_on(article, "49"), claim_on(article, "30 Prozent")]


def seen(claims):
    return [ClaimVersionInput(claim.pk, claim.version) for claim in claims]


def share(claims, actor, at=NOW, title="Register"):
    new = EvidenceInput(source=SourceInput(title=title, kind="document"))
    return add_evidence_to(claims=seen(claims), actor=actor, at=at, evidence=new)


def undo(row, actor, at=LATER):
    return undo_evidence(evidence=row, version=version_of(row), actor=actor, at=at)


def current():
    return list(Evidence.objects.current().order_by("pk"))


def test_all_of_the_act_is_withdrawn_and_nothing_else(article, checker, claims):
    [before] = share(claims[:1], checker, NOW - timedelta(minutes=1))
    rows = share(claims, checker)

    undo(rows[1], checker)

    assert current() == [before]
    assert {row.withdrawn_by for row in Evidence.objects.exclude(pk=before.pk)} == {checker}


def test_it_is_one_line_in_the_article_and_one_in_each_claim(article, checker, claims):
    rows = share(claims, checker)
    before = len(list(entries_of_article(article, checker)))

    undo(rows[0], checker)

    assert len(list(entries_of_article(article, checker))) == before + 1
    assert Event.objects.filter(verb="evidence.withdrawn", claim__in=claims).count() == 2
    assert Event.objects.filter(verb="evidence.unshared").count() == 1


def test_what_the_act_replaced_counts_again(article, checker, claims):
    document = DocumentFactory(article=article, title="Register", read=True)
    for stance, at in (("supports", NOW), ("contradicts", LATER)):
        rows = take_passage(
            document=document,
            claims=seen(claims),
            actor=checker,
            at=at,
            passage=PassageInput("nennt 298 Leute", stance=stance),
        )

    undo(rows[0], checker, LATER + timedelta(minutes=1))

    assert [(row.claim, row.stance) for row in current()] == [(c, "supports") for c in claims]


def test_evidence_on_one_claim_is_taken_back(article, checker, claims):
    new = EvidenceInput(source=SourceFactory())
    row = add_evidence(claim=claims[0], actor=checker, at=NOW, evidence=new)
    undo(row, checker)
    assert current() == []


def test_nobody_takes_back_what_somebody_else_added_or_what_is_gone(
    article, checker, colleague, claims
):
    rows = share(claims, checker)
    with pytest.raises(WrongState):
        undo(rows[0], colleague)
    undo(rows[0], checker)
    with pytest.raises(WrongState):
        undo(rows[0], checker)


def test_it_names_the_version_that_was_seen(article, checker, claims):
    rows = share(claims, checker)
    with pytest.raises(StaleClaim):
        undo_evidence(evidence=rows[0], version=99, actor=checker, at=LATER)
    assert len(current()) == 2


def test_it_is_refused_in_an_archived_article(article, checker, chief, claims):
    rows = share(claims, checker)
    article.refresh_from_db()
    archive_article(article=article, version=version_of(article), actor=chief, at=LATER)
    with pytest.raises(WrongState):
        undo(rows[0], checker)


def test_who_lost_the_right_to_bring_evidence_takes_none_back(article, checker, claims):
    rows = share(claims, checker)
    checker.role = "author"
    checker.save()
    with pytest.raises(NotAllowed):
        undo(rows[0], checker)


def test_evidence_of_another_article_stays(article, checker, claims):
    rows = share(claims, checker)
    elsewhere = EvidenceFactory(actor=checker, at=rows[0].added_at)
    undo(rows[0], checker)
    assert current() == [elsewhere]
