"""Random samples: drawn repeatably, looked at by somebody else, confirming or reopening."""

import pytest

from articles.models import SampledVerdict, Verdict
from articles.queries.samples import LookState, sample_views
from articles.workflow import (
    ClaimVersionInput,
    Invalid,
    NotAllowed,
    SampleInput,
    StaleClaims,
    WrongState,
    draw_sample,
    look_again,
)
from tests.acts import ask_author, confirm_verdict, override_verdict
from tests.factories import NOW, DeskFactory, PublicationFactory, UserFactory
from tests.newsroom import TEXT, clear, judge, rating, receive, revise, verbs


@pytest.fixture
def judged(article, checker):
    clear(article, checker)
    return article


def draw(actor, article=None, **wanted):
    wanted = wanted or {"size": 3}
    return draw_sample(actor=actor, at=NOW, wanted=SampleInput(article=article, seed=7, **wanted))


def view_of(sample):
    return sample_views([sample])[0]


def look(sample, position, actor, code="true", parts=None, explanation="Darum."):
    claims = view_of(sample).at(position).claims
    return look_again(
        sample=sample,
        position=position,
        claims=[ClaimVersionInput(claim.pk, claim.version) for claim in claims],
        actor=actor,
        at=NOW,
        rating=rating(code),
        parts={pk: rating(other) for pk, other in (parts or {}).items()},
        explanation=explanation,
    )


def drawn(sample):
    return [row.words for row in view_of(sample).sentences]


def test_a_sample_has_whole_sentences_each_once(judged, chief):
    sentences = view_of(draw(chief, judged, percent=100)).sentences

    assert len({row.words for row in sentences}) == len(sentences) > 3
    for row in sentences:
        start = row.claims[0].sentence_start
        own = Verdict.objects.live().filter(claim__article=judged, follows=None)
        assert len(row.rows) == own.filter(claim__sentence_start=start).count()


def test_the_same_seed_draws_the_same_and_another_one_others(judged, chief):
    one, same = draw(chief, judged), draw(chief, judged)
    others = [
        draw_sample(actor=chief, at=NOW, wanted=SampleInput(article=judged, size=3, seed=seed))
        for seed in range(5)
    ]

    assert drawn(one) == drawn(same)
    assert any(drawn(one) != drawn(other) for other in others)
    assert verbs(judged)[-1] == "sample.drawn"


@pytest.mark.parametrize(
    ("wanted", "count"), [({"size": 2}, 2), ({"percent": 1}, 1), ({"size": 200}, None)]
)
def test_it_has_as_many_sentences_as_were_asked_for(judged, chief, wanted, count):
    sample = draw(chief, judged, **wanted)
    assert len(view_of(sample).sentences) == (count or sample.candidates)


def test_what_nobody_has_confirmed_comes_first(judged, chief, colleague):
    everything = view_of(draw(chief, judged, percent=100)).sentences
    for row in everything[0].rows + everything[1].rows:
        confirm_verdict(verdict=row.verdict, actor=colleague, at=NOW)

    again = drawn(draw(chief, judged, percent=100))
    assert set(again[-2:]) == {row.words for row in everything[:2]}


def test_sentences_with_something_open_are_left_out(article, checker, chief):
    claim = article.claims.filter(kind="statement").first()
    judge(claim, checker)
    open_ones = set(article.claims.filter(state="open").values_list("sentence_start", flat=True))

    if claim.sentence_start in open_ones:
        with pytest.raises(WrongState):
            draw(chief, article)
    else:
        assert len(drawn(draw(chief, article))) == 1


@pytest.mark.parametrize("what", ["published", "decided", "asked"])
def test_what_can_not_be_rejected_is_left_out(judged, chief, author, what):
    before = draw(chief, judged, percent=100).candidates
    verdict = Verdict.objects.live().filter(claim__article=judged, follows=None).first()
    if what == "published":
        PublicationFactory(verdict=verdict)
    elif what == "decided":
        act = {"rating": rating("false"), "reason": "Nein.", "correction": "Anders."}
        override_verdict(verdict=verdict, actor=chief, at=NOW, **act)
    else:
        ask_author(claim=verdict.claim, actor=chief, at=NOW, question="Woher?")

    assert draw(chief, judged, percent=100).candidates == before - 1


def test_a_desk_is_drawn_from_by_the_days_of_its_verdicts(checker, chief):
    desk = DeskFactory()
    article = receive(checker, TEXT, desk=desk)
    clear(article, checker)
    wanted = {"desk": desk, "days": 7, "size": 2}

    assert len(view_of(draw(chief, **wanted)).sentences) == 2
    with pytest.raises(WrongState):
        draw(chief, **wanted | {"desk": DeskFactory()})
    Verdict.objects.update(judged_at=NOW.replace(year=NOW.year - 1))
    with pytest.raises(WrongState):
        draw(chief, **wanted)


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"size": 0}, "size"),
        ({"size": 1, "percent": 1}, "size"),
        ({"percent": 101}, "percent"),
        ({"size": 1, "days": 3}, "days"),
    ],
)
def test_impossible_samples_are_refused_with_their_field(judged, chief, wanted, field):
    with pytest.raises(Invalid) as refusal:
        draw(chief, judged, **wanted)
    assert list(refusal.value.fields) == [field]


@pytest.mark.parametrize("role", ["author", "checker"])
def test_only_chiefs_draw(request, judged, role):
    with pytest.raises(NotAllowed):
        draw(request.getfixturevalue(role), judged)


def test_the_same_verdict_confirms_the_first(judged, chief, colleague):
    sample = draw(chief, judged)
    row = look(sample, 1, colleague)

    assert row.state == view_of(sample).at(1).state == LookState.AGREED
    confirmed = Verdict.objects.filter(confirmed_by=colleague)
    assert {verdict.claim_id for verdict in confirmed} == {claim.pk for claim in row.claims}
    assert verbs(judged)[-1] == "sample.agreed"


def test_another_verdict_opens_the_claim_again_and_notifies_the_judge(judged, chief, colleague):
    sample = draw(chief, judged)
    part = view_of(sample).at(1).claims[0]
    row = look(sample, 1, colleague, parts={part.pk: "false"}, explanation="Es waren 298.")

    assert row.state == LookState.DIFFERS
    part.refresh_from_db()
    assert (part.state, part.verdict) == ("open", None)
    first = Verdict.objects.get(claim=part)
    assert first.status == Verdict.Status.WITHDRAWN
    assert first.judged_by.notifications.filter(sort="rejected").exists()
    event = judged.events.get(verb="verdict.rejected")
    assert "Es waren 298." in event.reason
    assert all(claim.verdict.confirmed_by == colleague for claim in row.claims[1:])


@pytest.mark.parametrize("who", ["checker", "confirmer", "author"])
def test_the_first_person_never_looks(request, judged, chief, colleague, checker, who):
    sample = draw(chief, judged)
    actor = {"checker": checker, "confirmer": colleague}.get(who)
    if who == "confirmer":
        for row in view_of(sample).at(1).rows:
            confirm_verdict(verdict=row.verdict, actor=colleague, at=NOW)
    with pytest.raises((WrongState, NotAllowed, Invalid)):
        look(sample, 1, actor or request.getfixturevalue("author"))
    assert not SampledVerdict.objects.exclude(looked_at=None).exists()


def test_a_sentence_is_looked_at_once(judged, chief, colleague):
    sample = draw(chief, judged)
    look(sample, 1, colleague)
    with pytest.raises(WrongState) as refusal:
        look(sample, 1, UserFactory(role="checker"))
    assert refusal.value.code == "looked"


@pytest.mark.parametrize("code", ["true", "false"])
def test_a_verdict_that_no_longer_counts_is_refused_whatever_is_said(
    judged, chief, colleague, checker, code
):
    sample = draw(chief, judged)
    claim = view_of(sample).at(1).claims[0]
    judge(claim, checker)
    with pytest.raises(WrongState) as refusal:
        look(sample, 1, colleague, code)
    assert refusal.value.code == "gone"
    assert view_of(sample).at(1).state == LookState.GONE


@pytest.mark.parametrize(
    ("position", "older", "error"),
    [(1, 1, StaleClaims), (2, 0, Invalid)],
    ids=["words that changed", "claims of another sentence"],
)
def test_what_is_not_shown_is_refused(judged, chief, colleague, position, older, error):
    sample = draw(chief, judged)
    claims = view_of(sample).at(position).claims
    seen = [ClaimVersionInput(claim.pk, claim.version - older) for claim in claims]
    act = {"sample": sample, "position": 1, "claims": seen, "rating": rating("true")}
    with pytest.raises(error):
        look_again(actor=colleague, at=NOW, **act)


@pytest.mark.parametrize("code", ["false", "no_fact", "imprecise"])
def test_a_verdict_that_does_not_clear_needs_a_reason(judged, chief, colleague, code):
    with pytest.raises(Invalid) as refusal:
        look(draw(chief, judged), 1, colleague, code, explanation=" ")
    assert list(refusal.value.fields) == ["explanation"]


def test_agreement_is_that_of_the_verdicts_looked_at(judged, chief, colleague):
    sample = draw(chief, judged)
    look(sample, 1, colleague)
    part = view_of(sample).at(2).claims[0]
    look(sample, 2, colleague, parts={part.pk: "false"})
    view = view_of(sample)

    pairs = len(view.at(1).rows) + len(view.at(2).rows)
    assert (view.agreed, view.differs, view.open) == (1, 1, len(view.sentences) - 2)
    assert (view.agreement.pairs, view.agreement.equal) == (pairs, pairs - 1)


def test_a_look_stays_when_the_text_changes(judged, chief, colleague, checker):
    sample = draw(chief, judged, percent=100)
    look(sample, 1, colleague)
    revise(judged, checker, "Ganz anders.")
    view = view_of(sample)
    assert (view.agreed, view.gone) == (1, len(view.sentences) - 1)


@pytest.mark.parametrize("count", [1, 3])
def test_samples_take_one_query_however_many(judged, chief, django_assert_num_queries, count):
    samples = [draw(chief, judged) for _ in range(count)]
    with django_assert_num_queries(1):
        assert [len(view.sentences) for view in sample_views(samples)] == [3] * count
