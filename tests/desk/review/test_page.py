"""The page of an article: what it shows to whom, and what it costs."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from articles.desk.review.page_view import MODULES
from articles.models import Claim
from tests.factories import (
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    PublicationFactory,
    QuestionFactory,
    SignOffFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import revise

from .conftest import english

# All find the rows of `piece`, whichever runs first.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]
QUERIES_OF_A_PAGE = 15
QUERIES_OF_A_PANEL = 15
TEXTS_WITHOUT_CLAIMS = {
    "fr": "Le ministre a annoncé sa démission. Le parlement votera sur le budget.",
    "de": "Das ist gut so. Na so etwas!",
}


def many_claims(count):
    words = [f"Wort{n}" for n in range(count)]
    article = ArticleFactory(text=" ".join(words) + ".")
    for number, word in enumerate(words):
        claim = ClaimFactory(article=article, quote=word)
        if number % 2:
            VerdictFactory(claim=claim, rating="false", correction="anders")
    return article


@pytest.mark.parametrize("address", ["", "?claim={claim}", "?sentence=0"])
def test_the_first_link_of_the_page_leads_to_the_panel(client, checker, article, address):
    query = address.format(claim=article.claims.first().pk)
    page = english(client, f"/articles/{article.pk}/{query}")

    first = re.search(r"<(?:a|button|input|summary)\b[^>]*>", page.split("<body")[1])
    assert first[0] == '<a class="skip" href="#claim-panel">'
    assert re.search(r'<aside id="claim-panel"[^>]*tabindex="-1"', page)


@pytest.mark.parametrize("count", [2, 45])
def test_it_takes_the_same_queries_for_any_number_of_claims(
    client, checker, django_assert_max_num_queries, count
):
    article = many_claims(count)
    claim = article.claims.first()
    for _ in range(3):
        EvidenceFactory(claim=claim)
        QuestionFactory(claim=claim)

    with django_assert_max_num_queries(QUERIES_OF_A_PAGE):
        page = english(client, f"/articles/{article.pk}/?claim={claim.pk}")

    assert page.count("<mark ") == count


def test_it_takes_no_more_queries_where_evidence_for_billions_is_read(
    client, checker, django_assert_max_num_queries
):
    article = ArticleFactory(text="Die Firma von Anna Rohde (49) ist 3 Billionen Dollar wert.")
    claim = article.claims.get(quote="3 Billionen Dollar")
    EvidenceFactory(claim=claim, passage="The firm is worth $3 billion.")

    with django_assert_max_num_queries(QUERIES_OF_A_PAGE):
        page = english(client, f"/articles/{article.pk}/?claim={claim.pk}")

    assert "auf Deutsch 3 Milliarden" in page or "The source has “3 billion”" in page


def test_a_panel_takes_few_queries(client, checker, piece, django_assert_max_num_queries):
    with django_assert_max_num_queries(QUERIES_OF_A_PANEL):
        english(client, f"/claims/{piece.wrong.pk}/panel/")


def test_a_page_of_45_claims_is_small(client, checker):
    page = english(client, f"/articles/{many_claims(45).pk}/")

    assert len(page.encode()) < 68_000
    assert len(re.findall(r"<[a-z]", page)) < 1_500


def test_the_page_has_no_inline_script_or_style(client, checker, piece):
    page = english(client, f"/articles/{piece.article.pk}/")

    assert " style=" not in page
    assert re.search(r"\son[a-z]+=", page) is None
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))


def test_the_counts_are_those_of_sentences(client, checker, piece):
    page = english(client, f"/articles/{piece.article.pk}/")

    assert '<b>2</b> of 3<span class="long"> sentences</span>' in page
    assert re.search(r'<span class="c-wrong"><b>1</b>', page)


def test_it_begins_with_the_first_sentence_to_decide(client, checker, piece):
    page = english(client, f"/articles/{piece.article.pk}/")
    panel = page[page.index('id="claim-panel"') :]
    assert f" {piece.open.pk} " in re.search(r'data-claims="([^"]*)"', panel)[1]


def test_the_panel_says_where_the_claim_is_and_what_is_known(client, checker, piece):
    page = english(client, f"/articles/{piece.article.pk}/?claim={piece.open.pk}")

    assert "3 of 5" in page
    assert 'Die Werft in Husum hat <b class="open">dreihundert Leute</b>, sagte Anna' in page
    assert "312 Beschäftigte" in page


def test_the_panel_says_how_the_machine_reads_the_words(client, checker):
    article = ArticleFactory(text="Die Werft verkaufte 147.445 Boote.")
    claim = article.claims.get(kind="count")

    page = english(client, f"/articles/{article.pk}/?claim={claim.pk}")

    assert re.search(r"<b>147,445 Boote</b>", page)


def test_authors_read_and_answer_and_do_nothing_else(client, piece):
    client.force_login(piece.author)

    page = english(client, f"/articles/{piece.article.pk}/?claim={piece.query.pk}")

    assert "Woher stammt die Zahl?" in page
    actions = set(re.findall(r'action="(/(?:articles|claims)/[^"]+)"', page))
    assert actions == {f"/claims/{piece.query.pk}/questions/{piece.asked.pk}/answer/"}
    assert "312 Beschäftigte" not in page


def test_authors_of_other_articles_get_not_found(client, piece):
    client.force_login(UserFactory(role="author"))
    assert client.get(f"/articles/{piece.article.pk}/").status_code == 404
    assert client.get(f"/claims/{piece.open.pk}/panel/").status_code == 404


def test_secret_sources_stay_secret(client, checker, piece):
    informant = UserFactory()
    source = SourceFactory(title="Der Mann am Kai", is_secret=True, known_to=[informant])
    EvidenceFactory(claim=piece.open, source=source, actor=informant)
    url = f"/articles/{piece.article.pk}/?claim={piece.open.pk}"

    assert "Der Mann am Kai" not in english(client, url)
    client.force_login(informant)
    assert "Der Mann am Kai" in english(client, url)


def test_checkers_see_what_blocks_the_sign_off(client, checker, piece):
    page = english(client, f"/articles/{piece.article.pk}/")

    assert "3 claims are holding up the sign-off" in page
    assert "Sign off</summary>" not in page


def test_chiefs_find_the_blocking_claims_listed(client, chief, piece):
    client.force_login(chief)

    page = english(client, f"/articles/{piece.article.pk}/")

    for claim in (piece.open, piece.query, piece.wrong):
        assert f'data-show="{claim.pk}">{claim.quote}</a>' in page


def test_what_blocks_the_sign_off_has_each_sentence_once_with_its_parts(client, chief, piece):
    client.force_login(chief)
    page = english(client, f"/articles/{piece.article.pk}/")
    listed = re.search(r'<ul class="blocking">.*</ul></li></ul>', page, re.DOTALL)[0]
    entries = listed.split('<li><a href="?sentence=')[1:]

    assert [re.sub(r"<ul>.*", "", entry).partition('">')[2] for entry in entries] == [
        "Die Werft in Husum hat dreihundert Leute, sagte Anna Rohde der Zeitung.</a>",
        "Im Herbst waren es weniger.</a>",
    ]
    assert [re.findall(r'data-show="(\d+)"', entry) for entry in entries] == [
        [str(piece.open.pk), str(piece.query.pk)],
        [str(piece.wrong.pk)],
    ]


def test_a_statement_that_is_its_sentence_is_not_said_twice(client, chief):
    client.force_login(chief)
    article = ArticleFactory(text="Der Kai gehört der Stadt. Er ist lang.", quotes=())
    ClaimFactory(article=article, quote="Der Kai gehört der Stadt", kind="statement")
    page = english(client, f"/articles/{article.pk}/")
    assert ">the whole sentence</a>" in page


def test_a_cleared_text_shows_who_signed_which_hash(client, checker):
    sign_off = SignOffFactory()

    page = english(client, f"/articles/{sign_off.article_id}/")

    assert "This text is cleared." in page
    assert sign_off.sha256 in page
    assert str(sign_off.signed_by) in page


def test_a_late_edit_is_shown_with_before_and_after(client, checker):
    article = ArticleFactory(text="Der Kai in Husum ist lang. Er gehört der Stadt.", quotes=())
    claim = ClaimFactory(article=article, quote="Husum")
    ClaimFactory(article=article, quote="Stadt")
    SignOffFactory(article=article)
    text = "Der Kai in Husum ist nicht lang. Er gehört der Stadt."
    revise(article, checker, text, language="de", split=False)

    page = english(client, f"/articles/{article.pk}/")

    assert "The sign-off was revoked." in page
    assert "1 claim keeps its verdict." in page
    assert str(claim.pk) in re.search(r'data-claims="([^"]*)"', page)[1].split()
    assert re.search(r"<dd[^>]*>\s*Der Kai in Husum ist lang\.", page)
    assert "To the first open one" in page


def test_where_nothing_is_open_a_revoked_sign_off_leads_to_unseen_words(client, checker):
    article = ArticleFactory(text="Der Kai ist lang. Er gehört der Stadt.", quotes=())
    VerdictFactory(claim=ClaimFactory(article=article, quote="Er gehört der Stadt"))
    SignOffFactory(article=article)
    revise(article, checker, "Der Kai ist alt. Er gehört der Stadt.", language="de", split=False)

    page = english(client, f"/articles/{article.pk}/")

    assert "To the first words nobody has looked at" in page
    assert "To the first open one" not in page


def test_lost_claims_are_listed_and_can_be_read(client, checker, piece):
    lost = ClaimFactory(article=piece.article, quote="Kai")
    Claim.objects.filter(pk=lost.pk).update(state="lost", fate="lost")

    page = english(client, f"/articles/{piece.article.pk}/?claim={lost.pk}")

    assert "These words are no longer in the text." in page
    assert f'action="/claims/{lost.pk}/verdict/"' not in page


def test_the_words_to_be_marked_can_be_chosen_without_script(client, checker, piece):
    text = piece.article.revision.text
    start = text.index("Der Kai")

    page = english(client, f"/articles/{piece.article.pk}/?from={start}&to={start + 7}")

    assert f'<option value="{start}" selected>Der</option>' in page
    assert f'<option value="{start + 7}" selected>Kai</option>' in page


def test_sources_can_be_looked_up_without_script(client, checker, piece):
    source = SourceFactory(title="Hafenbuch der Stadt")

    page = english(
        client, f"/articles/{piece.article.pk}/?claim={piece.open.pk}&title=hafen&locator=S.+3"
    )

    assert f'<input type="radio" name="source" value="{source.pk}">' in page
    assert 'value="S. 3"' in page


def test_a_publication_without_claimant_says_why_it_has_no_claimreview(client, chief, piece):
    client.force_login(chief)
    public = PublicationFactory(verdict=piece.right.verdict, claimant="")

    page = english(client, f"/articles/{piece.article.pk}/?claim={piece.right.pk}")

    assert public.get_absolute_url() in page
    assert "Without ClaimReview" in page


def test_a_claims_own_address_leads_to_its_article(client, checker, piece):
    response = client.get(f"/claims/{piece.open.pk}/")
    assert response.url == f"/articles/{piece.article.pk}/?claim={piece.open.pk}"


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "Mark claims by hand"), ("de", "The splitter found nothing")]
)
def test_the_panel_of_a_text_without_claims_blames_the_splitter_only_if_it_read_it(
    client, checker, language, said
):
    article = ArticleFactory(text=TEXTS_WITHOUT_CLAIMS[language], language=language)

    page = english(client, f"/articles/{article.pk}/")

    assert said in page[page.index('id="claim-panel"') :]


def test_each_script_of_the_page_is_in_the_list_of_modules():
    """Without a list of modules a browser would find them one import after the other."""
    folder = Path(settings.BASE_DIR) / "static" / "desk" / "review"
    imported = {
        name
        for path in folder.glob("*.js")
        for name in re.findall(r'from "\./([\w-]+\.js)"', path.read_text(encoding="utf-8"))
    }
    assert {f"desk/review/{name}" for name in imported} == set(MODULES)
    assert {path.name for path in folder.glob("*.js")} == imported | {"page.js"}
