"""The galley as a page."""

import re

import pytest

from articles.models import Rating
from articles.publishing.galley_markup import galley_text
from articles.queries.article_page import article_page
from articles.queries.galley import GalleySource, galley_of
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from articles.workflow import answer_question
from tests.acts import give_verdict, withdraw_evidence
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    QuestionFactory,
    SignOffFactory,
    SourceFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import judge, revise

from .conftest import english

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]
QUERIES = 13


@pytest.fixture
def address(piece):
    return f"/articles/{piece.article.pk}/galley"


def galley(article, **more):
    article.refresh_from_db()
    return galley_of(article_page(article), **{"with_evidence": True} | more)


def marks(page):
    return re.findall(r'id="s\d+" data-mark="(\w*)"', page)


def test_each_sentence_has_its_sign(client, checker, piece, address):
    page = english(client, f"{address}/")

    assert marks(page) == ["unseen", "query", "wrong", "unseen", "unseen"]


def test_a_wrong_word_has_its_correction_after_a_proof_mark(client, checker, address):
    page = english(client, f"{address}/")

    assert page.count('class="proof"') == 2
    assert re.search(
        r'<span class="m-wrong">weniger</span><svg class="proof".*?</svg>'
        r'<span class="fix" id="f\d"><svg.*?</svg><em>mehr &amp; besser</em>',
        page,
    )


def test_a_question_is_in_the_margin_until_it_is_answered(client, checker, piece, address):
    assert f"<span>{piece.asked.text}</span>" in english(client, f"{address}/")

    answer_question(question=piece.asked, actor=piece.author, at=NOW, answer="Beim Amt erfragt.")

    page = english(client, f"{address}/")
    assert 'class="fix ask"' not in page
    assert "Beim Amt erfragt." in page


def test_words_that_nobody_looked_at_are_hatched(client, checker, address):
    page = english(client, f"{address}/")

    assert re.search(r'<span class="m-unseen">Der</span><span class="mk"', page)
    assert "Nobody has looked at" in page


def test_it_has_nothing_to_press_on_paper(client, checker, address):
    page = english(client, f"{address}/")
    main = page.split("<main")[1].split("</main>")[0]
    printed = re.sub(r'<nav class="no-print".*?</nav>', "", main, flags=re.DOTALL)

    for tag in ("button", "form", "input", "details"):
        assert f"<{tag}" not in main
    assert "<a " not in printed


def test_sentences_in_a_row_with_the_same_places_are_listed_together():
    places = {2: ["S. 1"], 3: ["S. 1"], 4: ["S. 1"], 5: ["S. 2"], 7: ["S. 2"], 8: []}

    runs = [(run.first, run.last, run.locators) for run in GalleySource("A", None, places).runs]

    assert runs == [(2, 4, ["S. 1"]), (5, 5, ["S. 2"]), (7, 7, ["S. 2"]), (8, 8, [])]


def test_sources_have_letters_and_places(piece):
    book, sign = SourceFactory(title="Hafenbuch"), SourceFactory(title="Schild")
    EvidenceFactory(claim=piece.wrong, source=book, locator="S. 3")
    EvidenceFactory(claim=piece.right, source=sign, locator="")
    EvidenceFactory(claim=piece.right, source=book, locator="S. 4")

    found = galley(piece.article)

    listed = [(row.letter, row.source.title, dict(row.places)) for row in found.sources]
    assert listed[1:] == [
        ("B", "Hafenbuch", {2: ["S. 4"], 3: ["S. 3"]}),
        ("C", "Schild", {2: []}),
    ]
    assert found.cited[2] == ["A", "B", "C"]


def test_a_letter_never_means_another_source(piece):
    first = EvidenceFactory(claim=piece.right, source=SourceFactory(title="Schild"))
    EvidenceFactory(claim=piece.right, source=SourceFactory(title="Hafenbuch"))
    withdraw_evidence(evidence=first, actor=first.added_by, at=NOW)

    assert [(row.letter, row.source.title) for row in galley(piece.article).sources[1:]] == [
        ("C", "Hafenbuch")
    ]


def test_no_galley_names_a_secret_source_not_even_to_those_who_know_it(
    client, checker, piece, address
):
    secret = SourceFactory(title="Der Mann am Kai", is_secret=True, known_to=[checker])
    EvidenceFactory(claim=piece.right, source=secret, actor=checker, locator="am Steg")

    page = english(client, f"{address}/")

    assert "Der Mann am Kai" not in page
    assert "am Steg" not in page
    assert "confidential" in page


def test_an_author_sees_no_sources(client, piece, address):
    client.force_login(piece.author)
    source = piece.open.evidence.get().source

    page = english(client, f"{address}/")

    assert marks(page)
    assert source.title not in page


def test_another_author_has_no_galley(client, address):
    client.force_login(UserFactory(role="author"))

    assert client.get(f"{address}/").status_code == 404
    assert client.get(f"{address}.pdf").status_code == 404


def test_what_changed_since_the_check_is_said(client, checker, piece, chief, address):
    text = piece.article.revision.text.replace("weniger", "wenige")
    revise(piece.article, chief, text, language="de")

    page = english(client, f"{address}/")

    assert "Words changed and not yet checked again: 3" in page
    assert marks(page)[2] == "open"


def test_a_revoked_sign_off_is_said(client, checker, piece, chief):
    article = SignOffFactory().article
    revise(article, chief, "Ein anderer Text.", language="de")

    page = english(client, f"/articles/{article.pk}/galley/")

    assert "The sign-off was revoked." in page
    assert "not signed off" in page


def test_an_embargo_is_named_as_on_the_certificate(client, checker, piece, address):
    piece.article.embargoed_until = NOW
    piece.article.save(update_fields=["embargoed_until"])

    assert "Embargoed until</b> 20 March 2026" in english(client, f"{address}/")


@pytest.mark.parametrize("more", [0, 6])
def test_it_takes_the_same_queries_however_much_is_in_it(
    client, checker, piece, address, django_assert_num_queries, more
):
    for number in range(more):
        claim = ClaimFactory(article=piece.article, quote="Der Kai gehört"[: 7 + number])
        EvidenceFactory(claim=claim)
        QuestionFactory(claim=claim)
        VerdictFactory(claim=claim)

    with django_assert_num_queries(QUERIES):
        english(client, f"{address}/")


def test_the_key_has_the_marks_of_words_too(client, checker, piece, address):
    page = english(client, f"{address}/")
    key = page.split('<p class="key">')[1].split("</p>")[0]

    assert "wrong" in marks(page)
    assert "right" not in marks(page)
    for mark in ("wrong", "right", "query", "open", "unseen"):
        assert f'class="m-{mark}"' in page.split('<p class="key">')[0]
        assert f'<i class="m-{mark}"' in key


def test_the_letters_of_many_sources_are_beside_the_number(client, checker, piece, address):
    for source in SourceFactory.create_batch(11):
        EvidenceFactory(claim=piece.wrong, source=source)

    page = english(client, f"{address}/")

    assert "<small>3</small><b>BCDEFGHI<br>JKL</b>" in page
    assert page.count("<td>sentence 3") == 11


def test_words_with_one_mark_are_one_element_however_many_claims_end_in_them(piece):
    article = ArticleFactory(text="Eins.\n\nDer Kai in Husum ist lang.")
    for words in ("Der", "Der Kai", "in Husum", "Husum"):
        ClaimFactory(article=article, quote=words)

    text = galley_text(galley(article))

    assert text.count('<span class="m-') == 3  # the headline, the first word, the rest


def test_the_manuscript_leads_to_it(client, checker, piece, address):
    assert f'href="{address}/"' in english(client, f"/articles/{piece.article.pk}/")


def test_an_explanation_of_a_right_verdict_is_a_note(piece):
    rating = Rating.objects.get(code="true")
    give_verdict(
        claim=piece.right, actor=UserFactory(), at=NOW, rating=rating, explanation="Laut Register."
    )

    found = galley(piece.article)

    assert [(note.number, note.verdict.explanation) for note in found.notes] == [
        (1, "Nur ein Wort."),
        (2, "Laut Register."),
    ]
    assert [note.number for note in found.corrections] == [3]


NAMES = "Bonn wächst\n\nIn Bonn sind 40 Prozent alt. Das sagte ein Sprecher aus Bonn."


def test_mentions_that_follow_are_listed_once_with_all_their_sentences(client, checker):
    article = ArticleFactory(text=NAMES, actor=checker)
    lead = article.claims.in_text().filter(kind="place").first()
    judge(lead, checker, "false", correction="Köln", explanation="Es war Köln.")

    found = galley(article)
    page = english(client, f"/articles/{article.pk}/galley/")

    assert len(found.wrong) == 3
    assert [(note.number, note.also) for note in found.corrections] == [(1, [2, 3])]
    assert page.count("<em>Köln</em>") == 3
    assert page.count("Es war Köln.") == 1
    assert "A name is checked at one place" in page


def test_an_article_is_printed_with_the_list_of_its_sources(client, checker, piece):
    page = english(client, f"/articles/{piece.article.pk}/")

    listed = page[page.index('id="printed-sources"') :].split("</section>")[0]
    letters = {row.letter: row for row in galley(piece.article).sources}
    assert re.findall(r"<dt>(.+?)</dt>", listed) == [one for one in letters if one != "*"]
    for row in letters.values():
        assert row.source is None or row.source.title in listed


CAPTIONED = """Fähre fährt

Testfahrt: Die Fähre legt am Montag im Hafen von Husum ab

Foto: Ingrid Molde / Vestfoto

Das Schiff ist 86 Meter lang. Es trägt 110 Autos."""


@pytest.mark.parametrize("text", [CAPTIONED, NAMES])
def test_sentences_have_the_numbers_of_the_article_page(checker, text):
    article = ArticleFactory(text=text, actor=checker)
    page = article_page(article)
    found = galley(article)
    rows = page_sentences(page, word_ledger(page))

    numbers = {claim.pk: row.number for row in rows for claim in row.claims}
    assert found.numbers == numbers
    assert {*found.shown.values()} == {row.number for row in rows}
    assert f"<small>{rows[-1].number}</small>" in galley_text(found)
