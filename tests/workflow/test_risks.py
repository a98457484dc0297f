"""Risk marks: set and removed by people, brought by kinds of claims, carried to new texts."""

import pytest

from articles.models import Article, Event, RiskDemand, RiskMark
from articles.queries.article_page import article_page
from articles.queries.history import entries_of_article
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences, sentence_at
from articles.workflow import (
    Invalid,
    ManuscriptInput,
    NotAllowed,
    RiskDemandInput,
    StaleArticle,
    WrongState,
    delete_risk_demand,
    receive_revision,
    set_risk_demand,
)
from articles.workflow.risks import carry_risks
from articles.workflow.transaction import act_transaction
from tests.acts import archive_article, mark_risk, unmark_risk, version_of
from tests.factories import NOW, DeskFactory
from tests.newsroom import TEXT, claim_on, judge, receive, verbs

UNION = "Die Gewerkschaft nennt 40 Prozent."


def at(article, words=UNION):
    return article.revision.text.index(words)


def mark(article, actor, words=UNION, risk="legal", **fields):
    start = at(article, words)
    return mark_risk(article=article, actor=actor, at=NOW, start=start, risk=risk, **fields)


def revise(article, actor, text):
    receive_revision(article=article, actor=actor, at=NOW, manuscript=ManuscriptInput(text=text))
    article.refresh_from_db()


def sentence_of(article, words=UNION):
    page = article_page(Article.objects.get(pk=article.pk))
    return sentence_at(page_sentences(page, word_ledger(page)), at(article, words))


def risks_of(article, words=UNION):
    return [row.risk for row in sentence_of(article, words).risks]


def test_a_mark_is_on_the_words_of_its_sentence(article, checker):
    row = mark(article, checker, "40 Prozent")

    assert (row.quote, row.marked_by, row.marked_at) == (UNION, checker, NOW)
    assert risks_of(article) == ["legal"]
    assert sentence_of(article).is_open_risk


@pytest.mark.parametrize("risks", [["legal", "name"], ["figure"], ["name", "figure", "legal"]])
def test_a_sentence_has_several_risks_in_the_same_order(article, checker, risks):
    for risk in risks:
        mark(article, checker, risk=risk)

    assert risks_of(article) == [risk for risk in ("legal", "figure", "name") if risk in risks]


def test_each_act_has_a_line_that_authors_do_not_see(article, checker, author):
    unmark_risk(mark=mark(article, checker), actor=checker, at=NOW)

    assert verbs(article)[-2:] == ["risk.marked", "risk.unmarked"]
    said = [entry.sentence for entry in entries_of_article(article, checker)]
    assert any(UNION in line and "juristisch" in line for line in said)
    seen = {entry.verb for entry in entries_of_article(article, author)}
    assert not {verb for verb in seen if verb.startswith("risk.")}


def test_the_same_mark_twice_is_refused(article, checker, colleague):
    mark(article, checker)
    with pytest.raises(WrongState):
        mark(article, colleague)


def test_anybody_at_the_desk_removes_a_mark_once(article, checker, colleague):
    row = mark(article, checker)
    unmark_risk(mark=row, actor=colleague, at=NOW)

    assert risks_of(article) == []
    row.pk = None
    with pytest.raises(WrongState):
        unmark_risk(mark=row, actor=checker, at=NOW)


@pytest.mark.parametrize(
    ("start", "risk", "field"),
    [(-1, "legal", "start"), (9_999, "legal", "start"), (0, "x", "risk")],
)
def test_a_place_outside_the_text_or_an_unknown_risk_is_refused(
    article, checker, start, risk, field
):
    with pytest.raises(Invalid) as refusal:
        mark_risk(article=article, actor=checker, at=NOW, start=start, risk=risk)
    assert list(refusal.value.fields) == [field]


def test_authors_mark_nothing(article, author):
    with pytest.raises(NotAllowed):
        mark(article, author)


def test_an_archived_article_keeps_its_marks(article, checker, chief):
    row = mark(article, checker)
    archive_article(article=article, actor=chief, at=NOW)
    with pytest.raises(WrongState):
        mark(article, checker, risk="name")
    with pytest.raises(WrongState):
        unmark_risk(mark=row, actor=checker, at=NOW)


def test_a_mark_on_a_text_that_was_replaced_is_refused_and_a_verdict_elsewhere_is_not(
    article, checker
):
    seen = version_of(article)
    judge(claim_on(article, "30 Prozent"), checker)
    mark(article, checker, version=seen)
    revise(article, checker, f"Neu. {TEXT}")
    with pytest.raises(StaleArticle):
        mark(article, checker, risk="name", version=seen)


@pytest.mark.parametrize(
    "text",
    [
        f"Neuer Anfang.\n\n{TEXT}",
        TEXT.replace("Rund 30 Prozent der Plätze sind frei. ", ""),
        TEXT.replace(UNION, f"Davor. {UNION}"),
    ],
)
def test_a_mark_moves_with_its_sentence(article, checker, text):
    row = mark(article, checker)
    revise(article, checker, text)

    row.refresh_from_db()
    assert (row.revision, row.start, row.quote) == (article.revision, at(article), UNION)
    assert risks_of(article) == ["legal"]
    assert sentence_of(article).risks[0].words_then == ""


@pytest.mark.parametrize(
    "now",
    [
        "Die Gewerkschaft nennt 45 Prozent.",
        "Die große Gewerkschaft nennt 40 Prozent.",
        "Die Gewerkschaft nennt jetzt 40 Prozent, die Werft 30.",
    ],
)
def test_a_mark_stays_where_words_change_and_says_what_was_marked(article, checker, now):
    mark(article, checker)
    revise(article, checker, TEXT.replace(UNION, now))

    (risk,) = sentence_of(article, now).risks
    assert risk.words_then == UNION
    assert "risk.reworded" in verbs(article)
    mark(article, checker, now)
    (risk,) = sentence_of(article, now).risks
    assert (risk.words_then, RiskMark.objects.count()) == ("", 1)


def test_a_mark_whose_words_are_gone_says_so_and_returns_with_them(article, checker):
    mark(article, checker)
    revise(article, checker, TEXT.replace(UNION, ""))
    assert verbs(article).count("risk.lost") == 1
    assert RiskMark.objects.get().revision != article.revision

    revise(article, checker, f"Ganz neu.\n\n{TEXT}")
    assert risks_of(article) == ["legal"]
    assert verbs(article).count("risk.lost") == 1


def test_a_removed_mark_does_not_return(article, checker):
    unmark_risk(mark=mark(article, checker), actor=checker, at=NOW)
    revise(article, checker, f"Ganz neu.\n\n{TEXT}")
    assert risks_of(article) == []


def test_carrying_costs_the_same_queries_however_many(article, checker, django_assert_num_queries):
    for risk in ("legal", "figure", "name"):
        mark(article, checker, risk=risk)
        mark(article, checker, "Erika", risk=risk)
    revision = article.revision
    # The fourth names the actor to the history, once an act.
    with act_transaction(checker), django_assert_num_queries(4):
        carry_risks(article, revision, checker, NOW)


def demand(actor, kind="share", risk="figure", desk=None, **fields):
    new = RiskDemandInput(kind=kind, risk=risk, desk=desk)
    return set_risk_demand(actor=actor, at=NOW, demand=new, **fields)


@pytest.mark.parametrize(
    ("kind", "words"), [("share", "30 Prozent"), ("age", "Erika"), ("person", "Erika")]
)
def test_a_kind_makes_the_sentences_of_its_claims_risky(article, chief, kind, words):
    demand(chief, kind)

    (risk,) = sentence_of(article, words).risks
    assert (risk.risk, risk.kinds, risk.mark) == ("figure", [kind], None)
    assert risks_of(article, "Das Werk ist toll") == []


def test_a_kind_of_another_desk_brings_nothing(article, chief):
    article.desk = DeskFactory()
    article.save()
    demand(chief, desk=DeskFactory())
    assert risks_of(article) == []
    demand(chief, desk=article.desk)
    assert risks_of(article) == ["figure"]


def test_later_mentions_of_a_name_are_no_risk_of_their_own(checker, chief):
    text = "Jürgen Klein lebt in Bonn.\n\nDas sagte Jürgen Klein."
    article = receive(checker, text)
    demand(chief, "person", "name")

    assert risks_of(article, "Jürgen") == ["name"]
    assert risks_of(article, "Das sagte") == []


def test_a_decided_sentence_is_no_open_risk(article, checker, chief):
    demand(chief)
    for claim in article.claims.in_text():
        judge(claim, checker)
    row = sentence_of(article)
    assert (bool(row.risks), row.is_open_risk) == (True, False)


def test_a_demand_is_changed_and_dropped_with_its_lines(chief):
    row = demand(chief)
    demand(chief, risk="legal", present=row)
    delete_risk_demand(demand=row, actor=chief, at=NOW)

    assert not RiskDemand.objects.exists()
    said = list(Event.objects.order_by("pk").values_list("verb", flat=True))
    assert said == ["risk_demand.set", "risk_demand.set", "risk_demand.dropped"]


def test_the_same_demand_twice_is_refused(chief):
    demand(chief)
    with pytest.raises(Invalid):
        demand(chief)


@pytest.mark.parametrize("role", ["author", "checker"])
def test_only_who_keeps_demands_sets_one(request, role):
    with pytest.raises(NotAllowed):
        demand(request.getfixturevalue(role))
