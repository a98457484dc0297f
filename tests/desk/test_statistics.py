"""The page of statistics, its charts and its files."""

import csv
import io
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from articles.desk.statistics.measured_errors import MEASURED
from articles.desk.svg_charts import nice_ticks
from articles.models import ErrorClass, Publication, SampledVerdict, SecondLookSample
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    DeskFactory,
    PublicationFactory,
    UserFactory,
    VerdictFactory,
)

ENGLISH = {"Accept-Language": "en"}
QUERIES_OF_A_PAGE = 13  # session, person, desks, eight of statistics, two of errors


@pytest.fixture
def chief(client, db):
    user = UserFactory(role="chief", language="en")
    client.force_login(user)
    return user


@pytest.fixture
def wrong(db):
    """A claim judged wrong today: an age, at the desk `=Politik`."""
    article = ArticleFactory(desk=DeskFactory(name="=Politik"), at=timezone.now())
    age = ErrorClass.objects.get(code="age")
    return VerdictFactory(
        claim=ClaimFactory(article=article),
        rating="false",
        at=timezone.now(),
        error_class=age,
    )


@pytest.mark.parametrize(("role", "status"), [("author", 403), ("checker", 403), ("chief", 200)])
def test_the_statistics_are_for_chiefs_and_administrators(client, db, role, status):
    client.force_login(UserFactory(role=role))
    for address in ("/figures/", "/figures/judged.svg", "/figures/judged.csv"):
        assert client.get(address).status_code == status


@pytest.mark.parametrize("count", [1, 4])
def test_the_page_takes_the_same_queries_for_any_number_of_rows(
    client, chief, django_assert_num_queries, count
):
    for _ in range(count):
        VerdictFactory(claim=ClaimFactory(), rating="false", at=timezone.now())

    with django_assert_num_queries(QUERIES_OF_A_PAGE):
        client.get("/figures/")


def test_the_page_of_an_empty_period_shows_no_charts(client, chief):
    page = client.get("/figures/", headers=ENGLISH).content.decode()

    assert page.count("Nothing in this period.") == 9
    assert '<svg class="chart' not in page


@pytest.mark.parametrize(
    ("query", "reported"),
    [
        ("from=2026-05-02&until=2026-05-01", "The last day is before the first."),
        ("until=2026-05-01", "The first day is missing."),
        ("from=May", "A date can&#x27;t be read."),
        ("from=1900-01-01", "A period is limited to ten years."),
        ("from=9999-12-01&until=9999-12-31", "A period must be within the years 1900 to 2999."),
    ],
)
def test_invalid_days_are_reported(client, chief, query, reported):
    page = client.get(f"/figures/?{query}", headers=ENGLISH).content.decode()
    assert reported in page
    assert "Shown are" in page
    assert (
        "Shown are" not in client.get("/figures/?from=2026-05-01", headers=ENGLISH).content.decode()
    )


def test_a_chart_has_a_title_a_description_and_a_table(client, chief, wrong):
    page = client.get("/figures/", headers=ENGLISH).content.decode()

    assert 'aria-labelledby="classes-title classes-desc"' in page
    assert "100% (1 of 1)" in page
    assert '<th scope="row">Age</th>' in page
    assert "style=" not in page.split("<main")[1]


@pytest.mark.parametrize("form", ["svg", "csv"])
@pytest.mark.parametrize(
    "key",
    "judged clearing classes desks kinds coverage falls second-look".split(),
)
def test_each_chart_is_a_file(client, chief, wrong, key, form):
    answer = client.get(f"/figures/{key}.{form}")

    assert answer["Content-Disposition"].startswith(f'attachment; filename="{key}-')
    if form == "svg":
        assert ET.fromstring(answer.content).tag == "{http://www.w3.org/2000/svg}svg"
    else:
        assert len(list(csv.reader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))) >= 1


def test_a_name_is_no_formula_in_a_spreadsheet(client, chief, wrong):
    text = client.get("/figures/desks.csv").getvalue().decode("utf-8-sig")

    assert list(csv.reader(io.StringIO(text)))[1] == ["'=Politik", "1", "1", "100.0"]


def test_an_unknown_chart_is_not_found(client, chief):
    assert client.get("/figures/nothing.svg").status_code == 404


def test_the_statistics_are_filtered_by_days_dates_and_desk(client, chief, wrong):
    yesterday = timezone.localdate() - timedelta(days=1)

    def total(query: str) -> int:
        return client.get(f"/figures/?{query}").context["statistics"].total

    assert total("days=7") == 1
    assert total(f"from={yesterday}&until={yesterday}") == 0
    assert total(f"desk={DeskFactory().pk}") == 0
    assert total(f"desk={wrong.claim.article.desk_id}&from=2026-99-99") == 1


@pytest.mark.parametrize(
    ("top", "ticks"),
    [(0, [0, 1]), (3, [0, 1, 2, 3]), (7, [0, 2, 4, 6, 8]), (1000, [0, 500, 1000])],
)
def test_ticks_are_round(top, ticks):
    assert nice_ticks(top) == ticks


def test_random_second_looks_are_drawn_with_their_agreement(client, chief, wrong):
    article = wrong.claim.article
    sample = SecondLookSample.objects.create(
        article=article, seed=1, candidates=1, drawn_by=chief, drawn_at=timezone.now()
    )
    looked = {"looked_by": chief, "looked_at": timezone.now(), "position": 1}
    SampledVerdict.objects.create(
        sample=sample, verdict=wrong, rating=wrong.rating, agrees=True, **looked
    )
    right = VerdictFactory(claim=ClaimFactory(article=article, quote="Werft"), at=timezone.now())
    SampledVerdict.objects.create(
        sample=sample, verdict=right, rating=wrong.rating, agrees=False, **looked
    )
    answer = client.get("/figures/samples.csv?days=7", headers=ENGLISH)
    table = b"".join(answer.streaming_content).decode("utf-8-sig")
    page = client.get("/figures/?days=7", headers=ENGLISH).content.decode()

    rows = list(csv.reader(io.StringIO(table)))
    assert rows[0] == ["First rating", "Second rating", "Verdicts"]
    assert sorted(row[2] for row in rows[1:]) == ["1", "1"]
    assert "Cohen&#x27;s kappa: 0.00" in page or "Cohen's kappa: 0.00" in page
    assert "0% (0 of 1)" in page
    assert "100% (1 of 1)" in page


def test_the_page_shows_what_was_corrected_later_beside_what_the_machine_finds(client, chief):
    publication = PublicationFactory(at=timezone.now())
    now = timezone.now() + timedelta(minutes=1)
    Publication.objects.filter(pk=publication.pk).update(changed_at=now)
    page = " ".join(client.get("/figures/", headers=ENGLISH).content.decode().split())

    assert "<dt>Published verdicts corrected later</dt> <dd> 1 </dd>" in page
    assert "<dt>Published verdicts withdrawn</dt> <dd> 0 </dd>" in page
    for row in MEASURED:
        assert f'<td class="num">{row.everything}</td>' in page


def test_the_measured_figures_are_those_of_the_docs():
    text = (Path(__file__).parents[2] / "docs" / "errors.md").read_text("utf-8")
    table = text.partition("**An archive of 300 texts**")[2].partition("\n\n**")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    rows = {line.split("|")[1].strip(): line.replace("*", "") for line in lines}
    for name, shown in (("name", "names"), ("**all**", "everything")):
        cells = [float(cell) for cell in rows[name].split("|")[3:9]]
        assert cells == [getattr(row, shown) for row in MEASURED]
