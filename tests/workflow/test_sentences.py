"""A sentence is judged in one act, with one line of history and one undo."""

from datetime import timedelta

import pytest
from django.utils.translation import override

from articles.models import Claim, Dismissal, Event, Verdict
from articles.queries.article_page import article_page
from articles.queries.history import entries_of_article
from articles.queries.ledger import Cover, word_ledger
from articles.workflow import (
    ClaimVersionInput,
    Invalid,
    ManuscriptInput,
    NotAllowed,
    OriginsDemandInput,
    OriginsMissing,
    OriginsMissingOnClaims,
    StaleArticle,
    StaleClaim,
    StaleClaims,
    VerdictInput,
    WrongState,
    give_verdicts,
    judge_sentence,
    judge_unmarked_sentence,
    receive_article,
    set_demand,
    undo_act,
)
from tests.acts import archive_article, give_verdict, version_of
from tests.factories import NOW, EvidenceFactory
from tests.newsroom import TEXT, claim_on, mark, rating, revise

LATER = NOW + timedelta(minutes=5)
SENTENCE = "Erika Holm (49) leitet die Werft seit 2019."


def claims_of(article, words=SENTENCE):
    start = TEXT.index(words)
    inside = article.claims.in_text().filter(start__gte=start, start__lt=start + len(words))
    return list(inside)


def seen(claims):
    return [ClaimVersionInput(claim.pk, claim.version) for claim in claims]


def judge(article, actor, words=SENTENCE, code="true", at=NOW, claims=None, **more):
    given = VerdictInput(rating(code), **more.pop("verdict", {}))
    return judge_sentence(
        article=article,
        claims=claims or seen(claims_of(article, words)),
        actor=actor,
        at=at,
        verdict=given,
        **more,
    )


def lines(article, reader):
    return [entry.sentence for entry in entries_of_article(article, reader)]


def test_each_claim_of_the_sentence_gets_a_verdict(article, checker):
    given = judge(article, checker)
    claims = claims_of(article)
    assert len(claims) > 1
    assert {row.claim_id for row in given} == {claim.pk for claim in claims}
    assert {claim.state for claim in claims} == {Claim.State.RIGHT}


def test_claims_of_other_sentences_stay_open(article, checker, claim):
    judge(article, checker)
    claim.refresh_from_db()
    assert claim.state == Claim.State.OPEN


def test_the_history_has_one_line(article, checker):
    before = lines(article, checker)
    judge(article, checker)
    new = lines(article, checker)[: -len(before)]
    assert len(new) == 1
    assert SENTENCE.rstrip(".") in new[0]


def test_each_claim_has_its_own_line(article, checker):
    for verdict in judge(article, checker):
        assert verdict.claim.events.filter(verb=Event.Verb.VERDICT_GIVEN).count() == 1


def test_other_systems_receive_an_event_for_each_claim(article, checker):
    given = judge(article, checker)
    assert Event.objects.of_types(["claim.judged"]).count() == len(given)


def test_a_part_is_wrong_and_the_rest_is_right(article, checker):
    age = claim_on(article, "49")
    wrong = VerdictInput(rating("false"), correction="50")
    judge(article, checker, parts={age.pk: wrong})
    states = {claim.quote: claim.state for claim in claims_of(article)}
    assert states.pop("49") == Claim.State.WRONG
    assert set(states.values()) == {Claim.State.RIGHT}
    assert "“49”" in lines(article, checker)[0] or "„49“" in lines(article, checker)[0]


def test_what_was_decided_stays(article, checker, colleague):
    age = claim_on(article, "49")
    give_verdict(claim=age, actor=colleague, at=NOW, rating=rating("false"), correction="50")
    judge(article, checker)
    age.refresh_from_db()
    assert age.state == Claim.State.WRONG


def test_a_decided_sentence_is_refused(article, checker):
    judge(article, checker)
    with pytest.raises(WrongState):
        judge(article, checker)


@pytest.mark.usefixtures("figures_only")
def test_words_outside_the_claims_are_read(article, checker):
    judge(article, checker)
    ledger = word_ledger(article_page(article))
    assert ledger.words[Cover.READ] > 0
    start = TEXT.index(SENTENCE)
    assert not [s for s in ledger.stretches if start <= s.start < start + len(SENTENCE)]


def test_a_claim_changed_since_refuses_all(article, checker, colleague):
    before = seen(claims_of(article))
    give_verdict(claim=claim_on(article, "49"), actor=colleague, at=NOW, rating=rating("true"))
    with pytest.raises(StaleClaims) as refused:
        judge(article, checker, claims=before)
    assert [row.present.quote for row in refused.value.each] == ["49"]
    assert Verdict.objects.count() == 1


def test_a_claim_that_was_not_seen_refuses_all(article, checker, colleague):
    before = seen(claims_of(article))
    mark(article, colleague, "leitet")
    with pytest.raises(StaleClaims):
        judge(article, checker, claims=before)
    assert not Verdict.objects.exists()


def test_a_claim_of_another_sentence_is_invalid(article, checker, claim):
    with pytest.raises(Invalid):
        judge(article, checker, claims=seen([*claims_of(article), claim]))


def test_a_part_without_its_evidence_refuses_all(article, checker, chief):
    demand = OriginsDemandInput(minimum=1, kind="age")
    set_demand(actor=chief, at=NOW, demand=demand)
    with pytest.raises(OriginsMissing) as refused:
        judge(article, checker)
    assert refused.value.claim.quote == "49"
    assert not Verdict.objects.exists()


@pytest.mark.parametrize("given", [[], ["49"], ["Erika Holm"]])
def test_every_part_without_its_evidence_is_named_at_once(article, checker, chief, given):
    set_demand(actor=chief, at=NOW, demand=OriginsDemandInput(minimum=1))
    for words in given:
        EvidenceFactory(claim=claim_on(article, words))
    wanted = {claim.pk: claim.quote for claim in claims_of(article) if claim.quote not in given}

    with override("de"), pytest.raises(OriginsMissingOnClaims) as refused:
        judge(article, checker)

    assert {one.claim.pk: one.claim.quote for one in refused.value.each} == wanted
    assert {(one.needed, one.present) for one in refused.value.each} == {(1, 0)}
    quotes = ", ".join(f"„{one.claim.quote}“" for one in refused.value.each)
    begin = f"{len(wanted)} Teile brauchen" if len(wanted) > 1 else "1 Teil braucht"
    assert str(refused.value) == f"{begin} noch einen Beleg: {quotes}. Nichts wurde gespeichert."
    assert not Verdict.objects.exists()
    assert not Dismissal.objects.exists()
    assert not Event.objects.filter(verb=Event.Verb.SENTENCE_JUDGED).exists()


def test_a_part_judged_otherwise_without_its_evidence_is_named_too(article, checker, chief):
    set_demand(actor=chief, at=NOW, demand=OriginsDemandInput(minimum=1))
    age = claim_on(article, "49")
    part = VerdictInput(rating("false"), correction="50")
    with pytest.raises(OriginsMissingOnClaims) as refused:
        judge(article, checker, parts={age.pk: part})
    assert age.pk not in {one.claim.pk for one in refused.value.each}
    assert refused.value.each


def test_a_sentence_without_claims_is_not_marked_without_its_evidence(bare, checker, chief):
    set_demand(actor=chief, at=NOW, demand=OriginsDemandInput(minimum=1))
    before = bare.claims.count()
    with pytest.raises(OriginsMissingOnClaims) as refused:
        unmarked(bare, checker)
    assert len(refused.value.each) == 1
    assert bare.claims.count() == before


def test_the_author_judges_nothing(article, author):
    with pytest.raises(NotAllowed):
        judge(article, author)


def test_undo_opens_the_whole_sentence(article, checker):
    given = judge(article, checker)
    claim = given[-1].claim
    claim.refresh_from_db()
    undo_act(verdict=given[-1], version=claim.version, actor=checker, at=LATER)
    assert {row.state for row in claims_of(article)} == {Claim.State.OPEN}
    assert not Dismissal.objects.exists()
    assert not Verdict.objects.live().exists()


def test_undo_leaves_what_was_judged_before(article, checker):
    age = claim_on(article, "49")
    give_verdict(claim=age, actor=checker, at=NOW, rating=rating("true"))
    given = judge(article, checker, at=LATER)
    undo_act(verdict=given[0], version=version_of(given[0]), actor=checker, at=LATER)
    age.refresh_from_db()
    assert age.state == Claim.State.RIGHT


def test_undo_is_one_line(article, checker):
    given = judge(article, checker)
    before = len(lines(article, checker))
    undo_act(verdict=given[0], version=version_of(given[0]), actor=checker, at=LATER)
    assert len(lines(article, checker)) == before + 1


def test_undo_takes_back_a_list_of_claims_in_all_its_articles(article, checker):
    other, third = copies(checker, 2)
    claims = [claim_on(article, "49"), *claims_of(other), claim_on(third, "49")]
    before = [len(lines(row, checker)) for row in (article, other, third)]
    said = VerdictInput(rating("true"))
    given = give_verdicts(claims=seen(claims), actor=checker, at=NOW, verdict=said)

    undo_act(verdict=given[0], version=version_of(given[0]), actor=checker, at=LATER)

    assert not Verdict.objects.live().exists()
    after = [len(lines(row, checker)) for row in (article, other, third)]
    assert after == [count + 2 for count in before]


def test_undo_of_one_act_leaves_another_of_the_same_moment(article, checker):
    [other] = copies(checker, 1)
    judge(other, checker)
    given = judge(article, checker)

    undo_act(verdict=given[0], version=version_of(given[0]), actor=checker, at=LATER)

    assert {row.state for row in claims_of(other)} == {Claim.State.RIGHT}


def test_undo_is_refused_whole_where_one_article_is_archived(article, checker, chief):
    [other] = copies(checker, 1)
    claims = [claim_on(article, "49"), claim_on(other, "49")]
    said = VerdictInput(rating("true"))
    given = give_verdicts(claims=seen(claims), actor=checker, at=NOW, verdict=said)
    archive_article(article=other, actor=chief, at=LATER)

    with pytest.raises(WrongState):
        undo_act(verdict=given[0], version=version_of(given[0]), actor=checker, at=LATER)

    assert Verdict.objects.live().filter(pk__in=[row.pk for row in given]).count() == 2


def copies(checker, number):
    """Return more articles with the same text."""
    manuscript = ManuscriptInput(text=TEXT, language="de")
    return [receive_article(actor=checker, at=NOW, manuscript=manuscript) for _ in range(number)]


def test_nobody_undoes_what_another_person_did(article, checker, colleague):
    given = judge(article, checker)
    with pytest.raises(WrongState):
        undo_act(verdict=given[0], version=version_of(given[0]), actor=colleague, at=LATER)


def unmarked(article, actor, words="Das Werk ist toll.", **fields):
    start = TEXT.index(words)
    given = {"rating": rating("true")} | fields
    return judge_unmarked_sentence(
        article=article,
        version=version_of(article),
        start=start,
        end=start + len(words),
        actor=actor,
        at=NOW,
        verdict=VerdictInput(**given),
    )


@pytest.fixture
def bare(article):
    """The article without claims in its last sentence."""
    article.claims.filter(start__gte=TEXT.index("Das Werk")).delete()
    return article


def test_a_sentence_without_claims_becomes_a_statement(bare, checker):
    verdict = unmarked(bare, checker)
    claim = claim_on(bare, "Das Werk ist toll.")
    assert (claim.kind, claim.state, claim.marked_by) == ("statement", "right", checker)
    assert verdict.claim == claim
    assert len(lines(bare, checker)) == 2


def test_undo_takes_back_the_mark(bare, checker):
    verdict = unmarked(bare, checker)
    undo_act(verdict=verdict, version=version_of(verdict), actor=checker, at=LATER)
    assert not bare.claims.in_text().filter(marked_by=checker).exists()


def test_a_sentence_with_claims_is_not_marked_as_a_whole(article, checker):
    with pytest.raises(WrongState):
        unmarked(article, checker, SENTENCE)


def test_words_of_two_sentences_are_not_marked(bare, checker):
    with pytest.raises(Invalid):
        unmarked(bare, checker, "40 Prozent. Das Werk ist toll.")


def test_a_sentence_of_an_older_text_is_not_marked(bare, checker, author):
    seen = version_of(bare)
    text = TEXT.replace("ist toll", "spricht")
    revise(bare, author, text)
    with pytest.raises(StaleArticle):
        judge_unmarked_sentence(
            article=bare,
            version=seen,
            start=TEXT.index("Das Werk"),
            end=len(TEXT),
            actor=checker,
            at=NOW,
            verdict=VerdictInput(rating("true")),
        )


def test_an_undo_of_what_changed_since_is_refused(article, checker, colleague):
    given = judge(article, checker)
    seen = version_of(given[0])
    give_verdict(claim=given[0].claim, actor=colleague, at=LATER, rating=rating("true"))
    with pytest.raises(StaleClaim):
        undo_act(verdict=given[0], version=seen, actor=checker, at=LATER)
