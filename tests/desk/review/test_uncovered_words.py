"""Words that nobody looked at are named in the form of the sign-off."""

import pytest

from articles.models import Article, SignOff
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from tests.acts import version_of
from tests.newsroom import clear

pytestmark = pytest.mark.usefixtures("figures_only")


@pytest.fixture
def spans(client, article, checker, chief):
    clear(article, checker)
    Article.objects.filter(pk=article.pk).update(demands_full_coverage=True)
    client.force_login(chief)
    return [f"{s.start}-{s.end}" for s in word_ledger(article_page(article)).unseen]


def post(client, article, **fields):
    data = {"revision": article.current_revision_id, "version": version_of(article), **fields}
    return client.post(f"/articles/{article.pk}/sign-off/", data)


def test_the_form_lists_each_stretch_with_a_box_and_the_way_to_it(client, article, spans):
    page = client.get(f"/articles/{article.pk}/").content.decode()
    for span in spans:
        assert f'value="{span}"' in page
        assert f"/ledger/?at={span.split('-')[0]}" in page
    assert f'value="{",".join(spans)}"' in page
    # The class "unseen" hides what only screen readers are to read.
    assert '<fieldset class="naming">' in page


def test_what_was_ticked_and_typed_survives_a_refusal(client, article, spans):
    answer = post(client, article, unseen=spans[:1], unseen_reason="Kürze", not_checked="Tabelle")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert page.count('name="unseen"') == len(spans)
    assert page.count("checked>") == 1
    assert "Kürze" in page
    assert "Tabelle" in page
    assert not SignOff.objects.exists()


@pytest.mark.parametrize("all_at_once", [True, False])
def test_naming_all_clears_the_text(client, article, spans, all_at_once):
    fields = {"all_unseen": ",".join(spans)} if all_at_once else {"unseen": spans}
    post(client, article, **fields, unseen_reason="Kürze")
    row = SignOff.objects.get()
    assert [f"{s['start']}-{s['end']}" for s in row.not_looked_at] == spans
    assert row.not_looked_at_reason == "Kürze"


def test_naming_without_a_reason_is_refused_and_keeps_what_was_typed(client, article, spans):
    answer = post(client, article, all_unseen=",".join(spans), not_checked="Tabelle")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Bitte begründen Sie, warum niemand diese Wörter ansehen muss." in page
    assert "Tabelle" in page
    assert not SignOff.objects.exists()


@pytest.mark.parametrize("sent", ["", "0", "all", "5-1,x-9", "0-99999999999"])
def test_a_sign_off_that_names_no_stretch_is_refused(client, article, spans, sent):
    assert post(client, article, all_unseen=sent).status_code == 409
