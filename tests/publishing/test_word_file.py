"""The Word file of an article has what its reader may see."""

import pytest
from django.urls import reverse

from articles.intake import read_manuscript
from articles.models import Article
from articles.publishing.word_file import word_file, word_file_name
from articles.queries.word_file import word_file_rows
from articles.workflow import EvidenceInput, ManuscriptInput, SourceInput, receive_article, talk_key
from tests.acts import add_evidence, ask_author, enter_corrections
from tests.factories import NOW, SourceFactory
from tests.newsroom import claim_on, dismiss, judge, receive, revise, suggest
from tests.word_files.deciding import comments, decide, footnotes, tracked

pytestmark = pytest.mark.django_db


def test_wordings_questions_and_sources_are_in_the_file_that_came(came, checker):
    claim = suggest(came, checker, "30 Prozent", "35 Prozent")
    source = EvidenceInput(source=SourceInput(title="Register", publisher="Amt"), locator="S. 3")
    add_evidence(claim=claim, actor=checker, at=NOW, evidence=source)
    asked = ask_author(claim=claim_on(came, "40 Prozent"), actor=checker, at=NOW, question="Woher?")
    verdict = claim.verdict

    data = word_file(came, checker, NOW, with_sources=True)

    assert tracked(data) == [("del", str(checker), "30"), ("ins", str(checker), "35")]
    assert footnotes(data) == ["A Register, Amt, S. 3"]
    texts = [text.splitlines() for _author, text in comments(data)]
    assert next(lines[0][-len(str(verdict.pk)) - 1 :] for lines in texts) == f"V{verdict.pk}"
    assert texts[1][0].endswith(f" Q{asked.pk}")
    assert texts[1][1:] == ["Woher?"]
    read = read_manuscript(data)
    assert read.text == came.revision.text
    assert (read.returned.article, read.returned.sha256) == (came.pk, came.revision.sha256)
    assert read.returned.corrections == (verdict.pk,)


def test_corrections_that_were_entered_are_tracked_in_the_file_that_came(came, checker):
    suggest(came, checker, "30 Prozent", "35 Prozent")
    enter_corrections(article=came, actor=checker, at=NOW)
    came.refresh_from_db()

    data = word_file(came, checker, NOW)

    assert tracked(data) == [("del", str(checker), "30"), ("ins", str(checker), "35")]
    assert read_manuscript(data).text == came.revision.text


def test_an_article_that_was_pasted_goes_out_plain(article, checker):
    suggest(article, checker, "30 Prozent", "35 Prozent")

    data = word_file(article, checker, NOW)

    assert read_manuscript(data).text == article.revision.text
    assert "35 Prozent" in read_manuscript(decide(data, accepts=True)).text


def test_secret_sources_are_left_out(article, checker):
    secret = SourceFactory(is_secret=True, known_to=[checker], title="Der Informant")
    add_evidence(
        claim=claim_on(article, "30 Prozent"),
        actor=checker,
        at=NOW,
        evidence=EvidenceInput(source=secret),
    )

    assert word_file_rows(article, checker, with_sources=True).evidence == {}


def test_what_is_no_fact_and_what_follows_has_no_comment(article, checker):
    judge(claim_on(article, "40 Prozent"), checker, "true", explanation="Das Register sagt es.")
    judge(claim_on(article, "30 Prozent"), checker, "no_fact", explanation="Nur ein Bild.")
    dismiss(article, checker, "Das Werk ist toll.")

    texts = [text for _author, text in comments(word_file(article, checker, NOW))]

    assert len(texts) == 1
    assert texts[0].endswith("Das Register sagt es.")


def test_wordings_that_contradict_each_other_are_no_tracked_changes(article, checker):
    suggest(article, checker, "30 Prozent", "35 Prozent")
    statement = article.claims.in_text().get(kind="statement", quote__contains="30 Prozent")
    judge(statement, checker, "false", correction="Kein Platz ist frei.")

    data = word_file(article, checker, NOW)

    assert tracked(data) == []
    assert any("Kein Platz ist frei." in text for _author, text in comments(data))


def test_the_number_of_queries_is_fixed(came, checker, django_assert_num_queries):
    came = type(came).objects.with_related().get(pk=came.pk)
    with django_assert_num_queries(9):
        word_file(came, checker, NOW, with_sources=True)
    for words, wording in (("30 Prozent", "35 Prozent"), ("40 Prozent", "45 Prozent")):
        claim = suggest(came, checker, words, wording)
        add_evidence(
            claim=claim,
            actor=checker,
            at=NOW,
            evidence=EvidenceInput(source=SourceInput(title=words)),
        )
    revise(came, checker, came.revision.text + "\n\nNeu ist das Tor.")
    came = type(came).objects.with_related().get(pk=came.pk)
    with django_assert_num_queries(9):
        word_file(came, checker, NOW, with_sources=True)


def test_the_author_gets_it_by_the_link_of_the_mail_without_sources(article, checker, client):
    claim = suggest(article, checker, "30 Prozent", "35 Prozent")
    add_evidence(
        claim=claim,
        actor=checker,
        at=NOW,
        evidence=EvidenceInput(source=SourceInput(title="Register")),
    )

    answer = client.get(reverse("word_by_link", args=[talk_key(article)]))

    assert answer.status_code == 200
    assert b"footnotes" not in answer.content
    assert tracked(answer.content)
    assert client.get(reverse("word_by_link", args=["wrong"])).status_code == 404


@pytest.mark.parametrize(("role", "has_sources"), [("checker", True), ("author", False)])
def test_the_desk_and_the_api_give_the_same_file(
    article, checker, author, client, role, has_sources
):
    claim = suggest(article, checker, "30 Prozent", "35 Prozent")
    add_evidence(
        claim=claim,
        actor=checker,
        at=NOW,
        evidence=EvidenceInput(source=SourceInput(title="Register")),
    )
    client.force_login({"checker": checker, "author": author}[role])

    page = client.get(reverse("word", args=[article.pk]))
    file = client.get(reverse("word_file", args=[article.pk]), {"sources": "1"})
    bare = client.get(reverse("word_file", args=[article.pk]))
    api = client.get(reverse("api:word", args=[article.pk]))
    without = client.get(reverse("api:word", args=[article.pk]), {"sources": "false"})

    assert (b"checkbox" in page.content) == has_sources
    assert (b"footnotes.xml" in file.content) == (b"footnotes.xml" in api.content) == has_sources
    assert b"footnotes.xml" not in bare.content + without.content
    assert api["Content-Type"] == file["Content-Type"]
    assert read_manuscript(api.content).text == article.revision.text


def test_others_do_not_get_it(client, checker):
    foreign = receive(checker, "Rund 30 Prozent der Plätze sind frei.")
    client.force_login(checker)
    assert client.get(reverse("word_file", args=[foreign.pk + 1])).status_code == 404


def named(actor, headline: str, filename: str = "") -> Article:
    manuscript = ManuscriptInput(text="30 Prozent.", headline=headline, filename=filename)
    return receive_article(actor=actor, at=NOW, manuscript=manuscript)


@pytest.mark.parametrize(
    ("given", "stem"),
    [
        ("Das Werk: Fassung 2.docx", "Das-Werk-Fassung-2"),
        ("../../etc/passwd.odt", "passwd"),
        ("人口 \u202e.rtf", "人口"),
        ("item-4711.json", "Mehr-Fähren"),
        ("Fassung 2.0", "Fassung-2-0"),
        ("....docx", "Mehr-Fähren"),
        ("", "Mehr-Fähren"),
    ],
)
def test_the_file_is_named_after_the_manuscript_or_the_title(author, given, stem):
    article = named(author, "Mehr Fähren?", filename=given)

    assert word_file_name(article) == f"{stem}-{article.pk}-1.docx"


@pytest.mark.parametrize("returned", ["Mehr-Fähren-8-1.docx", "Kopie (2).docx", "x.odt"])
def test_a_file_that_came_back_does_not_change_the_name(author, returned):
    article = named(author, "Mehr Fähren?")
    revise(article, author, "31 Prozent.", filename=returned)
    article.refresh_from_db()

    assert word_file_name(article) == f"Mehr-Fähren-{article.pk}-2.docx"


@pytest.mark.parametrize("title", ["Größe " * 40, "人口" * 100, "a" * 300])
def test_the_name_has_less_than_a_hundred_characters_and_fits_a_disk(author, title):
    name = word_file_name(named(author, title.strip()))

    assert len(name) < 100
    assert len(name.encode()) <= 255
    assert title.startswith(name[:2])
