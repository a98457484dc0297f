"""Words nobody looked at: the API names them, and every face prints one sentence."""

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from articles.models import SignOff
from articles.publishing.certificate import certificate
from articles.queries.coverage import coverage_of
from tests.newsroom import clear

pytestmark = pytest.mark.usefixtures("figures_only")
WHY = "Überleitungen."


@pytest.fixture
def judged(article, checker, settings):
    clear(article, checker)
    type(article).objects.filter(pk=article.pk).update(demands_full_coverage=True)
    return article


def test_a_sign_off_is_refused_with_the_uncovered_stretches_until_they_are_named(as_chief, judged):
    path = f"articles/{judged.pk}/sign-off/"
    answer = as_chief.post(path, {"revision": 1})
    assert (answer.status_code, answer.json()["code"]) == (409, "words_uncovered")
    stretches = answer.json()["stretches"]
    assert stretches[-1]["quote"] == "Das Werk ist toll"
    spans = [{"start": s["start"], "end": s["end"]} for s in stretches]
    assert as_chief.post(path, {"revision": 1, "not_looked_at": spans[1:]}).status_code == 409
    body = {"revision": 1, "not_looked_at": spans, "reason": WHY}
    answer = as_chief.post(path, body)
    assert answer.status_code == 201
    assert answer.json()["not_looked_at"] == stretches


@pytest.mark.parametrize("wrong", ["some", 7, [[0, 5]], [{"start": 0}], {"start": 0, "end": 5}])
def test_a_stretch_without_words_is_refused(as_chief, judged, wrong):
    answer = as_chief.post(
        f"articles/{judged.pk}/sign-off/", {"revision": 1, "not_looked_at": wrong}
    )
    assert answer.status_code == 422


@pytest.mark.parametrize("language", ["de", "en"])
def test_desk_api_and_certificate_print_the_same_sentence(as_chief, judged, language):
    speaks = {"Accept_Language": language}
    body = {"revision": 1, "not_looked_at": "all", "reason": WHY}
    given = as_chief.post(f"articles/{judged.pk}/sign-off/", body, **speaks).json()
    row = SignOff.objects.select_related("signed_by").get()
    with translation.override(language):
        sentence = coverage_of(row)
        pdf = render_to_string("public/certificate_pdf.html", {"certificate": certificate(row)})
    clearance = as_chief.get(f"articles/{judged.pk}/clearance/", **speaks).json()
    certified = as_chief.get(f"articles/{judged.pk}/certificate/", **speaks).json()
    client = as_chief.client
    client.force_login(as_chief.user)
    client.cookies["django_language"] = language
    pages = [f"/articles/{judged.pk}/", f"/articles/{judged.pk}/certificate/"]
    shown = [client.get(page).content.decode() for page in pages]

    assert WHY in sentence
    for found in (given, clearance, certified):
        assert found["coverage_note"] == sentence
        assert sentence in found["not_checked"]
    for page in (*shown, pdf):
        assert sentence in page
        assert "Nothing was left out" not in page
        assert "Nichts wurde ausgelassen" not in page
