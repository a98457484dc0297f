"""What a cleared claim limits later, and how that ends with its verdict."""

from datetime import date

import pytest

from articles.models import HouseSpelling, MemoryConstraint, Verdict
from articles.workflow import (
    ClaimVersionInput,
    VerdictInput,
    demand_second_look,
    give_verdicts,
)
from tests.acts import (
    change_article,
    confirm_verdict,
    override_verdict,
    reject_verdict,
    withdraw_verdict,
)
from tests.factories import NOW, ArticleFactory, VerdictFactory
from tests.newsroom import claim_on, judge, rating, revise

pytestmark = pytest.mark.django_db

DAY = date(2026, 9, 1)
TEXT = "Anna Ehlers (49) leitet das Amt. Innenminister Ben Cordes kam."


@pytest.fixture
def article(author):
    return ArticleFactory(text=TEXT, publication_date=DAY, author=author)


@pytest.fixture
def age(article):
    return article.claims.get(kind="age")


def stored() -> list[tuple[str, str, str]]:
    rows = MemoryConstraint.objects.order_by("kind", "subject")
    return [(row.kind, row.subject, row.wording) for row in rows]


BIRTH = ("birth", "Anna Ehlers", "49")


def test_a_cleared_age_is_stored_as_the_days_of_the_birth(age, checker):
    verdict = judge(age, checker)
    row = MemoryConstraint.objects.get()
    assert (row.days.lower, row.days.upper) == (date(1976, 9, 2), date(1977, 9, 2))
    assert (row.verdict, row.claim, row.article) == (verdict, age, age.article)
    assert (row.day, row.keys) == (DAY, ["birth|anna ehlers"])


def test_an_age_is_stored_whose_person_is_in_the_sentence_before(checker):
    text = "Gestern kam Anna Ehlers an. Am Abend lobte die 49-Jährige den Hafen."
    judge(ArticleFactory(text=text, publication_date=DAY).claims.get(kind="age"), checker)
    assert stored() == [BIRTH]


def test_names_and_offices_are_stored(article, checker):
    for kind in ("person", "role"):
        for claim in article.claims.filter(kind=kind):
            judge(claim, checker)
    assert stored() == [
        ("name", "Anna Ehlers", "Anna Ehlers"),
        ("name", "Ben Cordes", "Ben Cordes"),
        ("role", "Ben Cordes", "Innenminister"),
    ]
    assert set(HouseSpelling.objects.values_list("name", flat=True)) == {
        "Anna Ehlers",
        "Ben Cordes",
    }


def test_a_figure_is_stored_with_what_it_may_be_rounded_from(checker):
    article = ArticleFactory(text="Tesla verkaufte 147.500 Fahrzeuge in China.")
    judge(article.claims.get(kind="count"), checker)
    row = MemoryConstraint.objects.get()
    assert (row.numbers.lower, row.numbers.upper) == (147450, 147550)
    assert row.day == NOW.date()


@pytest.mark.parametrize(
    ("code", "details"),
    [
        ("false", {"correction": "50"}),
        ("no_fact", {"explanation": "Redensart."}),
        ("false", {"explanation": "Steht im nächsten Satz.", "text_stands": True}),
    ],
)
def test_only_what_is_right_is_stored(age, checker, code, details):
    judge(age, checker, code, **details)
    assert stored() == []


def test_a_withdrawn_verdict_takes_back_what_followed_from_it(age, checker):
    verdict = judge(age, checker)
    withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    assert stored() == []


def test_a_corrected_verdict_takes_it_back_and_its_withdrawal_restores_it(age, checker):
    judge(age, checker)
    correction = judge(age, checker, "false", correction="50")
    assert stored() == []
    withdraw_verdict(verdict=correction, actor=checker, at=NOW)
    assert stored() == [BIRTH]


def test_a_decision_against_the_verdict_takes_it_back(age, checker, chief):
    verdict = judge(age, checker)
    override_verdict(
        verdict=verdict, actor=chief, at=NOW, rating=rating("false"), reason="Register"
    )
    assert stored() == []


def test_changed_words_take_it_back(article, age, checker):
    judge(age, checker)
    revise(article, checker, TEXT.replace("49", "50"))
    assert stored() == []


def test_any_statement_that_ends_a_verdict_takes_it_back(age, checker):
    judge(age, checker)
    Verdict.objects.update(status=Verdict.Status.VOID)
    assert stored() == []


def test_a_verdict_that_waits_for_a_second_look_is_stored_when_it_is_confirmed(
    age, checker, colleague, chief
):
    demand_second_look(actor=chief, at=NOW)
    verdict = judge(age, checker)
    assert stored() == []
    confirm_verdict(verdict=verdict, actor=colleague, at=NOW)
    assert stored() == [BIRTH]


def test_a_rejected_verdict_takes_it_back(age, checker, colleague):
    verdict = judge(age, checker)
    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Falsches Jahr")
    assert stored() == []


def test_another_publication_day_moves_the_birth(article, age, checker):
    judge(age, checker)
    change_article(article=article, actor=checker, at=NOW, publication_date=date(2026, 9, 11))
    row = MemoryConstraint.objects.get()
    assert (row.days.lower, row.day) == (date(1976, 9, 12), date(2026, 9, 11))


def test_a_name_that_was_taken_back_is_not_kept(article, checker):
    verdict = judge(claim_on(article, "Anna Ehlers"), checker)
    withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    assert not HouseSpelling.objects.exists()


def test_a_name_that_another_article_has_is_kept(article, checker):
    VerdictFactory(claim=claim_on(ArticleFactory(text=TEXT), "Anna Ehlers"), actor=checker)
    verdict = judge(claim_on(article, "Anna Ehlers"), checker)
    withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    assert HouseSpelling.objects.get().name == "Anna Ehlers"


def test_mentions_of_a_name_are_stored_once(checker):
    article = ArticleFactory(text="Anna Ehlers kam. Dann ging Anna Ehlers.")
    judge(article.claims.filter(kind="person").first(), checker)
    assert stored() == [("name", "Anna Ehlers", "Anna Ehlers")]


@pytest.mark.parametrize("count", [1, 12])
def test_it_takes_the_same_queries_for_any_number_of_claims(
    checker, count, django_assert_max_num_queries
):
    names = ("Anna", "Bernd", "Carla", "Dieter", "Emma", "Frank", "Gerda", "Heinz", "Ida", "Jan")
    text = " ".join(f"{name} Meerwald kam." for name in (*names, "Karl", "Lena")[:count])
    article = ArticleFactory(text=text)
    claims = list(article.claims.filter(kind="person"))
    assert len(claims) == count
    seen = [ClaimVersionInput(claim.pk, claim.version) for claim in claims]
    with django_assert_max_num_queries(14 + 6 * count) as queries:
        give_verdicts(claims=seen, actor=checker, at=NOW, verdict=VerdictInput(rating("true")))
    statements = [q["sql"] for q in queries.captured_queries]
    memory = [sql for sql in statements if "memoryconstraint" in sql or "housespelling" in sql]
    assert len(memory) == 2
    assert MemoryConstraint.objects.count() == count
