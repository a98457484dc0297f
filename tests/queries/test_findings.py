"""What the rules find about the claims of a stored article."""

import pytest

from articles.management.demo.brakenburg import BRAKENBURG
from articles.management.demo.newsroom import texts_of
from articles.management.demo.reference_facts import REFERENCE_FACTS
from articles.models import Article
from articles.queries.article_page import article_page
from articles.queries.findings import ArticleFinding, alerts_of, findings_of
from tests.factories import (
    NOW,
    ArticleFactory,
    EvidenceFactory,
    PersonFactory,
    ReferenceFactFactory,
    SourceFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def brakenburg() -> Article:
    """The demo's story with planted errors, and what the demo's house knows of birth dates."""
    for fact in REFERENCE_FACTS:
        if fact.kind == "birth_date":
            ReferenceFactFactory(person=None, subject=fact.subject, value=fact.value)
    return ArticleFactory(
        text=texts_of(BRAKENBURG)[0], publication_date=BRAKENBURG.publication_date
    )


def found_at(article: Article, quote: str) -> list[ArticleFinding]:
    """Return what is found about the claims on these words."""
    found = findings_of(article_page(article), with_memory=True)
    pks = article.claims.filter(quote=quote).values_list("pk", flat=True)
    return [row for pk in pks for row in found.get(pk, ())]


def age_of(name: str, years: int = 49) -> Article:
    return ArticleFactory(text=f"{name} ({years}) kam.", publication_date=NOW.date())


@pytest.mark.parametrize(
    ("quote", "rule", "words"),
    [
        ("47", "age-and-birth", "am 25. November 2026 48 Jahre alt, im Text steht 47"),
        ("Samstag, 6. Dezember", "weekday-and-date", "6. Dezember 2026 ist ein Sonntag"),
        ("33,8 Prozent", "shares-over-whole", "zusammen 102,1 Prozent"),
        ("Meerwaldt", "two-spellings", "Meerwaldt (1×)"),
    ],
)
def test_each_planted_error_gives_a_failing_finding(brakenburg, quote, rule, words):
    misfits = [row for row in found_at(brakenburg, quote) if not row.fits]

    assert [row.finding.rule for row in misfits] == [rule]
    assert words in misfits[0].sentence("de")


def test_nothing_else_in_the_story_with_planted_errors_is_alerted(brakenburg):
    page = article_page(brakenburg)
    alerts = alerts_of(findings_of(page, with_memory=False))

    quotes = {claim.quote for claim in page.claims if claim.pk in alerts}
    shares = {"41,3 Prozent", "33,8 Prozent", "17,6 Prozent", "9,4 Prozent"}
    names = {"Frauke Meerwald", "Meerwald", "Meerwaldt"}
    assert quotes == shares | names | {"47", "Samstag, 6. Dezember"}


def test_nothing_is_found_in_a_clean_text():
    article = ArticleFactory(publication_date=NOW.date())
    assert findings_of(article_page(article), with_memory=True) == {}


def test_a_confirmation_is_no_alert_and_has_the_day_of_the_fact():
    ReferenceFactFactory(person__name="Anna Rohde", value={"timex": "1976-06-28"})

    [row] = found_at(age_of("Anna Rohde"), "49")

    assert row.fits
    assert row.checked_on == NOW.date()
    assert "born on 28 June 1976" in row.sentence("en")
    assert alerts_of({1: [row]}) == frozenset()


@pytest.mark.parametrize(("birth", "fits"), [("1976-06-28", True), ("1970-06-28", False)])
def test_without_a_planned_day_a_text_is_compared_as_of_its_arrival(birth, fits):
    ReferenceFactFactory(person__name="Anna Rohde", value={"timex": birth})
    article = ArticleFactory(text="Anna Rohde (49) kam.", publication_date=None)

    [row] = found_at(article, "49")

    assert row.fits is fits
    assert f"on {NOW.day} {NOW:%B %Y}" in row.sentence("en")


def test_a_person_is_known_under_other_spellings_of_the_full_name():
    person = PersonFactory(name="Anna Rohde", spellings=["Anna Rode", "Rohde"])
    ReferenceFactFactory(person=person, value={"timex": "1970-06-28"})

    [misfit, *_] = found_at(age_of("Anna Rode"), "49")

    assert misfit.finding.rule == "age-and-birth"
    assert not misfit.fits
    assert misfit.checked_on == NOW.date()


def test_a_spelling_that_is_not_the_houses_is_found_with_the_facts_day():
    person = PersonFactory(name="Anna Rohde", spellings=["Anna Rode"])
    ReferenceFactFactory(person=person, property="spelling", value={"name": "Anna Rohde"})

    [misfit] = found_at(age_of("Anna Rode"), "Anna Rode")

    assert misfit.sentence("en").endswith("the reference facts have Anna Rohde.")
    assert misfit.checked_on == NOW.date()


def test_a_finding_of_the_article_alone_has_no_day():
    article = ArticleFactory(text="Er kam am Montag, 20. März 2026.")
    [row] = [
        row
        for rows in findings_of(article_page(article), with_memory=True).values()
        for row in rows
    ]
    assert row.checked_on is None


def test_misfits_come_first():
    ReferenceFactFactory(person__name="Anna Rohde", value={"timex": "1970-06-28"})
    article = ArticleFactory(
        text="Anna Rohde (49) kam.\n\nDann sprach Anna Rohde (49).", publication_date=NOW.date()
    )

    rows = found_at(article, "49")[:2]

    assert [row.fits for row in rows] == [False, True]


def test_a_lost_claim_has_no_findings():
    ReferenceFactFactory(person__name="Anna Rohde")
    article = age_of("Anna Rohde", 12)
    article.claims.filter(quote="12").update(state="lost")

    assert found_at(article, "12") == []


@pytest.mark.parametrize(
    "value",
    [None, [], "49", {"timex": "1971-6-28"}, {"timex": "1971-02-30"}, {"timex": None}, {}],
)
def test_a_reference_fact_that_makes_no_sense_is_passed_over(value):
    ReferenceFactFactory(person__name="Anna Rohde", value=value or {})
    assert found_at(age_of("Anna Rohde"), "49") == []


@pytest.mark.parametrize(
    "value",
    [
        [1],
        {"number": "NaN", "unit": "%", "subject": "Anna Rohde"},
        {"number": "Infinity", "unit": "%"},
        {"number": "1E+9999", "unit": "%"},
        {"number": "9999", "unit": "year", "subject": "Anna Rohde"},
        {"number": {"a": 1}},
        {"timex": "9999-12-31", "type": "DATE"},
        {"timex": "2026-13-45", "type": "DATE"},
    ],
)
def test_values_that_make_no_sense_raise_no_error(value):
    ReferenceFactFactory(person__name="Anna Rohde", value={"timex": "1971-06-28"})
    article = ArticleFactory(
        text="Anna Rohde (49) kam am Samstag, 31. Dezember 9999. 30 von 90 Leuten gingen, das sind "
        "33 Prozent. Stimmen: 40 Prozent, 30 Prozent, 40 Prozent.",
        publication_date=NOW.date(),
    )
    article.claims.update(value=value)

    for rows in findings_of(article_page(article), with_memory=True).values():
        assert all(row.sentence(language) for row in rows for language in ("de", "en"))


@pytest.mark.parametrize("count", [1, 30])
def test_it_takes_one_query(django_assert_num_queries, count):
    for number in range(count):
        ReferenceFactFactory(person__name=f"Anna Rohde-{number}")
    text = " ".join(f"Anna Rohde-{number} (49) kam." for number in range(count))
    page = article_page(ArticleFactory(text=text, publication_date=NOW.date()))

    with django_assert_num_queries(1):
        findings_of(page, with_memory=False)


def test_it_takes_no_query_where_nobody_is_named(django_assert_num_queries):
    page = article_page(ArticleFactory(text="Die Werft verkaufte 147.445 Boote."))
    with django_assert_num_queries(0):
        findings_of(page, with_memory=False)


BILLIONS = "Die Firma ist 3 Billionen Dollar wert."


def with_evidence(**more) -> Article:
    """Return an article in billions with one piece of evidence that has an English billion."""
    article = ArticleFactory(text=BILLIONS)
    claim = article.claims.get(quote="3 Billionen Dollar")
    EvidenceFactory(claim=claim, passage="The firm is worth $3 billion.", **more)
    return article


def test_a_number_in_billions_is_held_against_its_evidence():
    [row] = found_at(with_evidence(), "3 Billionen Dollar")

    assert row.finding.rule == "billion-or-milliarde"
    assert not row.fits
    assert "auf Deutsch 3 Milliarden" in row.sentence("de")


def test_a_finding_reveals_no_secret_source():
    source = SourceFactory()
    article = with_evidence(source=source)
    type(source).objects.filter(pk=source.pk).update(is_secret=True)
    assert found_at(article, "3 Billionen Dollar") == []


def test_withdrawn_evidence_is_not_read():
    article = with_evidence()
    claim = article.claims.get(quote="3 Billionen Dollar")
    evidence = claim.evidence.get()
    claim.evidence.update(withdrawn_at=NOW, withdrawn_by=evidence.added_by)
    assert found_at(article, "3 Billionen Dollar") == []


def test_a_number_in_billions_is_held_against_the_authors_note():
    article = ArticleFactory(text=BILLIONS)
    article.current_revision.source_notes.create(start=14, end=32, text="WSJ: $3 billion")

    [row] = found_at(article, "3 Billionen Dollar")

    assert not row.fits


@pytest.mark.parametrize("count", [1, 20])
def test_evidence_is_read_with_the_article(django_assert_num_queries, count):
    article = ArticleFactory(text=" ".join(f"Sie kostet {n} Billionen Euro." for n in range(count)))
    for claim in article.claims.filter(kind="money"):
        EvidenceFactory(claim=claim, passage="It costs €3 billion.")
    page = article_page(article)

    with django_assert_num_queries(0):
        findings_of(page, with_memory=False)
