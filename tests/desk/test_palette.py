"""The search over everything: its page, its entries, its dialog."""

import pytest
from playwright.sync_api import expect

from articles.models import Source
from tests.browser import NARROW
from tests.factories import ArticleFactory, SourceFactory, UserFactory


@pytest.mark.django_db
class TestEntries:
    def test_show_articles_sources_and_the_way_to_the_archive(self, client):
        client.force_login(UserFactory())
        article = ArticleFactory(headline="Werft sucht Leute")
        source = SourceFactory(title="Werftbuch")

        page = client.get("/search/?q=Werft&part=entries").content.decode()

        assert f'href="/articles/{article.pk}/"' in page
        assert f'href="/sources/{source.pk}/"' in page
        assert 'href="/archive/?q=Werft"' in page

    def test_are_a_whole_page_without_script(self, client):
        client.force_login(UserFactory())
        article = ArticleFactory(headline="Werft sucht Leute")

        page = client.get("/search/?q=sucht").content.decode()

        assert "<h1>" in page
        assert f'href="/articles/{article.pk}/"' in page

    @pytest.mark.parametrize(
        ("role", "words", "url", "is_found"),
        [
            ("administrator", "Webhooks", "/admin/articles/webhook/", True),
            ("administrator", "Wertungen", "/admin/articles/rating/", True),
            ("checker", "Webhooks", "/admin/articles/webhook/", False),
            ("author", "Verwaltung", "/admin/", False),
            ("chief", "Kennzahlen", "/figures/", True),
            ("checker", "Kennzahlen", "/figures/", False),
            ("author", "neues Manuskript", "/articles/new/", True),
        ],
    )
    def test_name_pages_that_the_person_may_open(self, client, role, words, url, is_found):
        client.force_login(UserFactory(role=role))

        page = client.get("/search/", {"q": words, "part": "entries"}).content.decode()

        assert (f'href="{url}"' in page) is is_found

    def test_hide_secret_sources_from_those_who_do_not_know_them(self, client):
        client.force_login(UserFactory(role="chief"))
        SourceFactory(title="Quittenbaum", is_secret=True)

        page = client.get("/search/?q=Quitten&part=entries").content.decode()

        assert "Quittenbaum" not in page

    def test_name_no_source_to_authors(self, client):
        client.force_login(UserFactory(role="author"))
        SourceFactory(title="Quittenbaum")

        page = client.get("/search/?q=Quitten&part=entries").content.decode()

        assert "Quittenbaum" not in page

    def test_escape_what_was_typed_and_what_was_stored(self, client):
        client.force_login(UserFactory())
        SourceFactory(title="Blatt <script>alert(1)</script>")

        for query in ("<script>", "%00<script>", "x" * 400):
            page = client.get("/search/", {"q": query, "part": "entries"}).content.decode()
            assert "<script>" not in page

    def test_take_a_fixed_number_of_queries(self, client, django_assert_num_queries):
        client.force_login(UserFactory(role="administrator"))
        counts = []
        for _ in range(2):
            for _ in range(3):
                ArticleFactory(headline="Werft")
                SourceFactory(title="Werft", kind=Source.Kind.WEB)
            with django_assert_num_queries(4):  # session, user, articles, sources
                counts.append(client.get("/search/?q=Werft&part=entries").content.count(b"option"))
        assert counts[0] < counts[1]

    def test_are_no_page_for_people_without_login(self, client):
        assert client.get("/search/?q=x").status_code == 302


@pytest.mark.journey
@pytest.mark.django_db(transaction=True)
def test_the_dialog_finds_acts_and_articles_by_keyboard(signed_in_page):
    article = ArticleFactory(headline="Ein ganz anderer Text")
    page = signed_in_page(UserFactory(), f"/articles/{ArticleFactory().pk}/", viewport=NARROW)
    expect(page.locator("#palette-button[aria-haspopup]")).to_be_visible()
    field = page.get_by_role("combobox", name="Artikel, Quelle, Aktion oder Seite")

    page.keyboard.press("Control+k")
    field.fill("reiner Text")
    expect(page.get_by_role("option").first).to_contain_text("T")
    page.keyboard.press("Enter")
    expect(page.locator("body.is-plain")).to_have_count(1)

    page.locator("#palette-button").click()
    field.fill("anderer")
    page.keyboard.press("Enter")  # before the answer is there
    page.wait_for_url(f"**/articles/{article.pk}/**")
