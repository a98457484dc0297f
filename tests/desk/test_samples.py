"""The pages of random second looks."""

import re

import pytest
from lxml import html

from articles.models import Rating, SampledVerdict, SecondLookSample
from articles.workflow import EvidenceInput
from tests.acts import add_evidence
from tests.factories import NOW, ArticleFactory, SourceFactory
from tests.newsroom import clear


@pytest.fixture
def judged(article, checker):
    source = SourceFactory(title="Amtsblatt 12")
    evidence = EvidenceInput(source, "S. 3", "So steht es da.", note="GEHEIM")
    for claim in article.claims.filter(state="open"):
        add_evidence(claim=claim, actor=checker, at=NOW, evidence=evidence)
    clear(article, checker)
    return article


@pytest.fixture
def sample(client, chief, judged):
    client.force_login(chief)
    client.post("/samples/", {"article": judged.pk, "amount": 2, "unit": "size"})
    return SecondLookSample.objects.get()


def page(client, path):
    return client.get(path, headers={"Accept-Language": "en"}).content.decode()


def look(client, sample, code="true", position=1, **said):
    path = f"/samples/{sample.pk}/{position}/"
    seen = re.search(r'name="claims" value="([^"]*)"', page(client, path))[1]
    pk = Rating.objects.get(code=code).pk
    return client.post(path, {"claims": seen, "rating": pk, **said})


def test_a_sentence_is_shown_with_its_sources_and_without_its_verdict(client, colleague, sample):
    colleague.language = "en"
    colleague.save()
    client.force_login(colleague)
    shown = page(client, f"/samples/{sample.pk}/1/")

    assert "Amtsblatt 12, S. 3" in shown
    assert "So steht es da." in shown
    for hidden in ("GEHEIM", "supports", "checker"):
        assert hidden not in re.sub(r"<header.*?</header>", "", shown, flags=re.S)


def test_the_same_verdict_goes_on_to_the_next_sentence(client, colleague, sample):
    client.force_login(colleague)
    answer = look(client, sample)

    assert answer.url == f"/samples/{sample.pk}/2/"
    assert set(SampledVerdict.objects.filter(position=1).values_list("agrees", flat=True)) == {True}
    assert look(client, sample, position=2).url == f"/samples/{sample.pk}/"


def test_words_that_changed_since_they_were_shown_are_not_judged(client, colleague, sample):
    client.force_login(colleague)
    path = f"/samples/{sample.pk}/1/"
    seen = re.search(r'name="claims" value="(\d+):(\d+)', page(client, path))
    pk = Rating.objects.get(code="true").pk

    answer = client.post(path, {"claims": f"{seen[1]}:{int(seen[2]) - 1}", "rating": pk})

    assert answer.status_code in (409, 412, 422)
    assert not SampledVerdict.objects.filter(agrees__isnull=False).exists()


def test_a_part_that_is_wrong_is_named_with_a_reason(client, colleague, sample):
    client.force_login(colleague)
    part = SampledVerdict.objects.filter(position=1).first().verdict.claim
    single = SampledVerdict.objects.filter(position=1).count() == 1

    assert look(client, sample, "false", part=part.pk).status_code == 422
    if not single:
        assert look(client, sample, "false", explanation="Nein.").status_code == 422
    assert look(client, sample, "false", part=part.pk, explanation="Nein.").status_code == 302
    part.refresh_from_db()
    assert part.state == "open"


def test_both_verdicts_and_the_agreement_are_shown_at_the_end(client, colleague, sample):
    colleague.language = "en"
    colleague.save()
    client.force_login(colleague)
    look(client, sample)
    shown = page(client, f"/samples/{sample.pk}/")

    assert "are the same (100%)" in shown
    assert "Cohen" in shown
    assert shown.count("agreed</b>") + len(re.findall(r"agreed\s*</b>", shown)) >= 1


def test_the_first_checker_is_sent_away_from_the_sentence(client, checker, sample):
    client.force_login(checker)
    assert client.get(f"/samples/{sample.pk}/1/").url == f"/samples/{sample.pk}/"
    assert "/1/" not in page(client, f"/samples/{sample.pk}/")


def test_checkers_see_the_list_and_draw_nothing(client, colleague, judged, sample):
    client.force_login(colleague)
    assert f"/samples/{sample.pk}/" in page(client, "/samples/")
    assert 'name="amount"' not in page(client, "/samples/")
    answer = client.post("/samples/", {"article": judged.pk, "amount": 2, "unit": "size"})
    assert answer.status_code == 403


@pytest.mark.parametrize("named", ["{pk}", "http://testserver/articles/{pk}/?claim=7", "{words}"])
def test_an_article_is_named_by_number_address_or_headline(client, chief, judged, named):
    client.force_login(chief)
    words = judged.headline.upper()[:-2]
    named = named.format(pk=judged.pk, words=words)
    client.post("/samples/", {"article": named, "amount": 2, "unit": "size"})
    assert SecondLookSample.objects.get().article == judged


@pytest.mark.parametrize(
    ("named", "said"), [("99999", "Kein Artikel"), ("Kein Titel", "Kein Artikel"), ("e", "Mehrere")]
)
def test_an_unknown_article_is_refused_in_words(client, chief, judged, named, said):
    ArticleFactory(headline="Rede")
    ArticleFactory(headline="Seide")
    client.force_login(chief)
    answer = client.post("/samples/", {"article": named, "amount": 2, "unit": "size"})
    text = answer.content.decode()
    assert said in text
    assert f'value="{named}"' in text


def several_on(answer):
    """Return the pks and the words of the rows that a page lists to choose from."""
    labels = html.fromstring(answer.content.decode()).findall(
        ".//fieldset[@class='several']//label"
    )
    return {
        int(label.find("input").get("value")): " ".join(label.text_content().split())
        for label in labels
    }


def test_articles_with_the_same_words_are_listed_with_a_choice(client, chief, judged):
    other = ArticleFactory(headline=judged.headline, byline="Nele Uhl")
    client.force_login(chief)
    sent = {"article": judged.headline, "amount": 2, "unit": "size"}

    listed = several_on(client.post("/samples/", sent))

    assert listed.keys() == {judged.pk, other.pk}
    assert "Nele Uhl" in listed[other.pk]
    client.post("/samples/", sent | {"which": judged.pk})
    assert SecondLookSample.objects.get().article == judged


def test_a_choice_that_the_words_no_longer_mean_is_not_taken(client, chief, judged):
    rows = [ArticleFactory(headline=f"Seide {number}") for number in range(3)]
    client.force_login(chief)
    sent = {"article": "Seide", "amount": 2, "unit": "size", "which": judged.pk}

    assert several_on(client.post("/samples/", sent)).keys() == {row.pk for row in rows}
    assert not SecondLookSample.objects.exists()


def test_of_very_many_articles_the_newest_are_listed(client, chief):
    rows = [ArticleFactory(headline=f"Seide {number}") for number in range(14)]
    client.force_login(chief)
    answer = client.post("/samples/", {"article": "Seide", "amount": 2, "unit": "size"})
    assert list(several_on(answer)) == [row.pk for row in rows[:1:-1]]
    assert "Mehr als 12 Artikel" in answer.content.decode()


def test_what_can_not_be_drawn_is_said(client, chief, article):
    client.force_login(chief)
    answer = client.post("/samples/", {"article": article.pk, "amount": 2, "unit": "size"})
    assert answer.status_code == 422
    assert not SecondLookSample.objects.exists()


@pytest.mark.parametrize("count", [1, 4])
def test_the_list_takes_the_same_queries_however_many(
    client, chief, judged, sample, django_assert_num_queries, count
):
    for _ in range(count - 1):
        client.post("/samples/", {"article": judged.pk, "amount": 2, "unit": "percent"})
    with django_assert_num_queries(5):
        client.get("/samples/")
