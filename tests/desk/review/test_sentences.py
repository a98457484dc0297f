"""Sentences on the page: their panel, and each act on them without script."""

import re

import pytest

from articles.models import Claim, Dismissal, Evidence, Rating, Verdict
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from articles.workflow import OriginsDemandInput, set_demand
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    EvidenceFactory,
    QuestionFactory,
    SourceFactory,
    UserFactory,
)
from tests.newsroom import receive

from .conftest import english

# All find the rows of `piece`, whichever runs first.
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored_piece")]
QUERIES_OF_A_SENTENCE = 14


def sentences_of(article):
    page = article_page(article)
    return page_sentences(page, word_ledger(page))


def sentence_with(article, words):
    at = article.revision.text.index(words)
    return next(row for row in sentences_of(article) if row.start <= at < row.end)


def start_of(article, words):
    return sentence_with(article, words).start


def page_at(client, article, words):
    return english(client, f"/articles/{article.pk}/?sentence={start_of(article, words)}")


def fields_of(page, form):
    """Return the hidden fields of the form with this data-form, as a browser would send them."""
    [html] = re.findall(rf'<form[^>]*data-form="{form}"[^>]*>(.*?)</form>', page, re.S)[:1]
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*type=\"hidden\"[^>]*>", html):
        [name], [value] = (re.findall(rf' {key}="([^"]*)"', tag) for key in ("name", "value"))
        found.setdefault(name, []).append(value)
    return found


def send(client, article, words, form, path, **fields):
    """Send a form of the sentence's panel as it is on the page, with `fields`."""
    page = page_at(client, article, words)
    start = start_of(article, words)
    url = f"/articles/{article.pk}/sentences/{start}/{path}/"
    return client.post(url, {**fields_of(page, form), **fields})


def judge(client, article, words, rating, **fields):
    pk = Rating.objects.get(code=rating).pk
    return send(client, article, words, "sentence", "verdict", rating=pk, **fields)


def states(*claims):
    return [Claim.objects.get(pk=claim.pk).state for claim in claims]


@pytest.mark.parametrize("count", [1, 12])
def test_a_panel_takes_the_same_queries_for_any_number_of_parts(
    client, checker, django_assert_max_num_queries, count
):
    words = [f"Wort{n}" for n in range(count)]
    article = ArticleFactory.create(text=" ".join(words) + " und mehr.", quotes=())
    for word in words:
        claim = ClaimFactory.create(article=article, quote=word)
        EvidenceFactory.create(claim=claim)
        QuestionFactory.create(claim=claim)

    with django_assert_max_num_queries(QUERIES_OF_A_SENTENCE):
        panel = english(client, f"/articles/{article.pk}/sentences/0/panel/")

    assert panel.count("<li class=") >= count


def test_the_panel_says_what_is_known_of_each_part(client, checker, piece):
    page = page_at(client, piece.article, "dreihundert")

    panel = page[page.index('id="claim-panel"') :]
    assert re.findall(r'<span class="l">(\w)</span>', panel)[:3] == ["a", "b", "c"]
    assert f'data-show="{piece.open.pk}"' in panel
    assert "312 Beschäftigte" in panel
    assert "Woher stammt die Zahl?" in panel


def test_a_judged_part_shows_its_correction(client, checker, piece):
    page = page_at(client, piece.article, "weniger")
    assert "<ins>mehr &amp; besser</ins></span>" in page


def test_names_that_are_checked_elsewhere_say_so(client, checker):
    text = "Olaf Scholz kam. Olaf Scholz ging. Dann schwieg Olaf Scholz 30 Minuten."
    article = receive(checker, text)

    page = page_at(client, article, "ging")

    assert re.search(r"Olaf Scholz</b></a>\s+3 places, to check once", page)


def test_one_form_judges_the_sentence_with_all_its_parts(client, checker, piece):
    answer = judge(client, piece.article, "dreihundert", "true")

    assert states(piece.open, piece.right) == ["right", "right"]
    assert piece.query.verdict.rating.code == "true"
    following = start_of(piece.article, "weniger")
    assert answer.url.endswith(f"/?sentence={following}#s{following}")
    assert Dismissal.objects.filter(is_read=True).exists()


def test_one_part_is_wrong_and_the_rest_is_right(client, checker, piece):
    judge(
        client,
        piece.article,
        "dreihundert",
        "false",
        part=piece.open.pk,
        correction="312 Leute",
    )

    assert states(piece.open, piece.right) == ["wrong", "right"]
    assert piece.open.verdict.correction == "312 Leute"
    assert piece.query.verdict.rating.code == "true"


def test_a_wrong_figure_gets_the_usual_class_of_its_kind(client, checker):
    article = ArticleFactory.create(
        text="Der Kai ist 30 Meter lang, und Boote liegen da.", quotes=()
    )
    claim = ClaimFactory.create(article=article, quote="30 Meter", kind="measure")
    ClaimFactory.create(article=article, quote="Boote")

    judge(client, article, "Kai", "false", part=claim.pk, correction="40 Meter")

    assert claim.verdict.error_class is not None


def test_which_part_is_wrong_has_to_be_said(client, checker, piece):
    answer = judge(client, piece.article, "dreihundert", "false", correction="312 Leute")

    assert answer.status_code == 422
    assert "312 Leute" in answer.content.decode()
    assert not Verdict.objects.filter(claim=piece.open).exists()


def test_a_single_part_is_judged_without_being_named(client, checker, piece):
    judge(client, piece.article, "weniger", "false", correction="mehr")
    assert piece.wrong.verdict.correction == "mehr"


def test_a_part_alone_is_judged_where_it_is_meant_alone(client, checker, piece):
    answer = judge(client, piece.article, "dreihundert", "true", part=piece.open.pk, only="on")

    assert states(piece.open, piece.query) == ["right", "query"]
    assert Verdict.objects.filter(claim=piece.query).count() == 0
    assert answer.status_code == 302


def test_a_sentence_without_claims_is_right_as_one_statement(client, checker, piece):
    judge(client, piece.article, "Kai gehört", "true")

    made = piece.article.claims.get(quote__startswith="Der Kai gehört")
    assert (made.kind, made.state, made.marked_by) == ("statement", "right", checker)


def test_a_sentence_without_claims_is_dismissed_without_a_reason(client, checker, piece):
    judge(client, piece.article, "Kai gehört", "no_fact")

    row = Dismissal.objects.get(quote__contains="Kai gehört")
    assert (row.dismissed_by, row.reason) == (checker, "")


def test_a_sentence_with_claims_is_no_fact_only_with_a_reason(client, checker, piece):
    assert judge(client, piece.article, "dreihundert", "no_fact").status_code == 422
    judge(client, piece.article, "dreihundert", "no_fact", explanation="Ein Beispiel.")
    assert states(piece.open) == ["dismissed"]


def test_a_claim_that_changed_meanwhile_is_not_judged_unseen(client, checker, piece):
    page = page_at(client, piece.article, "dreihundert")
    Claim.objects.filter(pk=piece.open.pk).update(version=7)
    start = start_of(piece.article, "dreihundert")
    sent = {**fields_of(page, "sentence"), "rating": Rating.objects.get(code="true").pk}

    answer = client.post(f"/articles/{piece.article.pk}/sentences/{start}/verdict/", sent)

    assert answer.status_code == 409
    assert states(piece.open) == ["open"]


def test_every_part_without_its_evidence_is_named_and_what_was_typed_is_kept(
    client, checker, chief, piece
):
    set_demand(actor=chief, at=NOW, demand=OriginsDemandInput(minimum=1))
    for claim in (piece.open, piece.right):
        claim.evidence.all().delete()
    before = states(piece.open, piece.right)

    answer = judge(client, piece.article, "dreihundert", "true", explanation="Laut Werft.")

    page = answer.content.decode()
    assert answer.status_code == 409
    assert re.search("still needs? evidence|noch einen Beleg", page)
    assert re.search(rf"[“„]{piece.open.quote}[”“]", page)
    assert "Laut Werft." in page
    assert states(piece.open, piece.right) == before


def test_undo_takes_the_whole_act_back(client, checker, piece):
    judge(client, piece.article, "dreihundert", "true")
    page = english(client, f"/articles/{piece.article.pk}/")

    answer = client.post(f"/articles/{piece.article.pk}/undo/", fields_of(page, "undo"))

    assert states(piece.open) == ["open"]
    assert piece.query.verdict is None
    assert not Dismissal.objects.filter(is_read=True).exists()
    assert answer.url.endswith(f"#s{start_of(piece.article, 'dreihundert')}")


def test_undo_takes_back_that_a_sentence_is_no_fact(client, checker, piece):
    judge(client, piece.article, "Kai gehört", "no_fact")
    page = english(client, f"/articles/{piece.article.pk}/")

    client.post(f"/articles/{piece.article.pk}/undo/", fields_of(page, "undo"))

    assert not Dismissal.objects.exists()


def test_undo_leaves_what_others_dismissed(client, checker, piece):
    judge(client, piece.article, "Kai gehört", "no_fact")
    row = Dismissal.objects.get()
    client.force_login(UserFactory.create(language="en"))

    client.post(f"/articles/{piece.article.pk}/undo/", {"dismissal": row.pk, "version": "1"})

    assert Dismissal.objects.exists()


def test_a_source_is_brought_to_all_claims_of_a_sentence(client, checker, piece):
    source = SourceFactory.create(title="Hafenbuch")
    before = set(Evidence.objects.values_list("pk", flat=True))

    answer = send(
        client,
        piece.article,
        "dreihundert",
        "bring",
        "evidence",
        source=source.pk,
        stance="supports",
        locator="S. 3",
    )

    rows = Evidence.objects.exclude(pk__in=before)
    assert {row.claim_id for row in rows} == {piece.open.pk, piece.query.pk, piece.right.pk}
    assert {(row.source, row.locator) for row in rows} == {(source, "S. 3")}
    assert answer.status_code == 302


def test_it_is_then_at_hand_and_brought_again_by_one_button(client, checker, piece):
    source = SourceFactory.create(title="Hafenbuch")
    send(
        client,
        piece.article,
        "weniger",
        "bring",
        "evidence",
        source=source.pk,
        stance="supports",
        locator="S. 3",
    )

    send(client, piece.article, "dreihundert", "again", "evidence")

    row = piece.open.evidence.order_by("-pk").first()
    assert (row.source, row.locator) == (source, "S. 3")


@pytest.mark.parametrize(("place", "following"), [("S. 3", "S. 4"), ("Abs. 9", "Abs. 10")])
def test_once_more_it_is_the_next_place_in_the_source(client, checker, piece, place, following):
    source = SourceFactory.create(title="Hafenbuch")
    given = {"source": source.pk, "stance": "supports", "locator": place}
    send(client, piece.article, "weniger", "bring", "evidence", **given)

    assert fields_of(page_at(client, piece.article, "weniger"), "again")["locator"] == [following]
    assert fields_of(page_at(client, piece.article, "Kai"), "again")["locator"] == [place]


@pytest.mark.parametrize("place", ["", "Anhang", "00:18:20", "S. 3–5", "14.3.2026"])
def test_other_places_have_no_next_one(client, checker, piece, place):
    source = SourceFactory.create(title="Hafenbuch")
    given = {"source": source.pk, "stance": "supports", "locator": place}
    send(client, piece.article, "weniger", "bring", "evidence", **given)

    page = page_at(client, piece.article, "weniger")

    assert re.search(r'data-key="\."\s+disabled', page)


def two_paragraphs():
    """Return an article and a claim of three of its sentences, the last in another paragraph."""
    text = "Der Kai ist lang. Die Werft ist groß. Sie ist alt.\n\nEnde."
    article = ArticleFactory.create(text=text, quotes=())
    return article, *(
        ClaimFactory.create(article=article, quote=q) for q in ("lang", "groß", "Ende")
    )


def test_a_source_is_brought_to_everything_open_in_the_paragraph(client, checker):
    article, kai, yard, end = two_paragraphs()
    given = {"title": "Hafenbuch", "stance": "supports", "in_block": "on"}

    send(client, article, "Kai", "bring", "evidence", **given)

    assert [claim.evidence.count() for claim in (kai, yard, end)] == [1, 1, 0]


def test_the_source_at_hand_goes_to_the_rest_of_the_paragraph_at_the_same_place(client, checker):
    article, kai, yard, end = two_paragraphs()
    given = {"title": "Hafenbuch", "stance": "supports", "locator": "S. 3"}
    send(client, article, "Kai", "bring", "evidence", **given)

    send(client, article, "Kai", "block", "evidence")

    assert [claim.evidence.count() for claim in (kai, yard, end)] == [1, 1, 0]
    assert yard.evidence.get().locator == "S. 3"


def test_a_source_for_nothing_is_refused(client, checker, piece):
    given = {"title": "Hafenbuch", "stance": "supports"}
    answer = send(client, piece.article, "Kai gehört", "bring", "evidence", **given)
    assert answer.status_code == 422
    assert "keine Behauptung markiert" in answer.content.decode()


def test_a_question_is_about_the_first_part(client, checker, piece):
    send(client, piece.article, "weniger", "question", "question", question="Woher?")
    assert piece.wrong.questions.get().text == "Woher?"


def test_authors_read_sentences_and_do_nothing(client, piece):
    client.force_login(piece.author)

    page = page_at(client, piece.article, "dreihundert")

    assert "<form" not in page[page.index('id="claim-panel"') : page.index("</aside>")]
    assert "312 Beschäftigte" not in page
    start = start_of(piece.article, "dreihundert")
    for act in ("verdict", "evidence", "question"):
        answer = client.post(f"/articles/{piece.article.pk}/sentences/{start}/{act}/")
        assert answer.status_code == 403


def test_others_authors_get_nothing(client, piece):
    client.force_login(UserFactory.create(role="author"))
    assert client.get(f"/articles/{piece.article.pk}/sentences/0/panel/").status_code == 404


def test_secret_sources_are_no_letters_and_no_evidence(client, checker, piece):
    informant = UserFactory.create()
    source = SourceFactory.create(title="Der Mann am Kai", is_secret=True, known_to=[informant])
    EvidenceFactory.create(claim=piece.wrong, source=source, actor=informant)

    assert "Der Mann am Kai" not in page_at(client, piece.article, "weniger")
    client.force_login(informant)
    assert "Der Mann am Kai" in page_at(client, piece.article, "weniger")
