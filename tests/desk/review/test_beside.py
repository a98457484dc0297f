"""Documents beside the manuscript: what is shown of them, to whom, and taking a passage."""

import re

import pytest
from django.db.models import F
from django.urls import reverse

from articles.documents import read_document
from articles.models import ArticleComparison, Evidence
from articles.workflow import DocumentInput, add_documents, note_document_read
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    DocumentFactory,
    FoundPassageFactory,
    UserFactory,
)

from .conftest import ENGLISH

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"} | ENGLISH
TEXT = "Die Werft in Husum hat 312 Leute. Sie sucht 14 Gesellen."
REPORT = "Bericht\n\nDie Werft hat 298 Leute.\n\nSie sucht Gesellen."
MAIL = b"""From: Pressestelle <presse@werft.example>
To: redaktion@blatt.example
Cc: Handelskammer <kammer@husum.example>
Date: Thu, 26 Feb 2026 10:48:00 +0100
Subject: Ihre Anfrage

Die Werft hat 298 Leute.
"""


@pytest.fixture
def article(db):
    return ArticleFactory.create(text=TEXT, quotes=("312 Leute", "Husum"))


@pytest.fixture
def claim(article):
    return article.claims.get(quote="312 Leute")


@pytest.fixture
def document(article):
    return DocumentFactory.create(article=article, title="Register", text=REPORT, read=True)


@pytest.fixture
def found(document, claim):
    return FoundPassageFactory.create(
        document=document,
        claim=claim,
        quote="Die Werft hat 298 Leute.",
        relation="differs",
        reason="other_value",
        claimed="312 Leute",
        found="298 Leute",
    )


def passages(client, article, **headers):
    return client.get(reverse("sentence_passages", args=[article.pk, 0]), headers=headers or HTMX)


def take(client, article, **data):
    return client.post(reverse("take_passage", args=[article.pk, 0]), data, headers=HTMX)


def seen(*claims):
    return " ".join(f"{claim.pk}:{claim.version}" for claim in claims)


def test_a_hint_is_at_its_passage_and_its_part_and_no_contradiction(
    client, checker, article, document, claim
):
    FoundPassageFactory.create(
        document=document,
        claim=claim,
        quote="Die Werft hat 298 Leute.",
        hint="digits",
        claimed="312 Leute",
        found="298 Leute",
    )
    html = passages(client, article).content.decode()

    assert "Look here: One digit differs: 312 Leute – 298 Leute" in html
    assert '<i class="hint">?' in html
    assert "versus" not in html
    assert 'data-act="hints"' in html


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ("Rounded value: 312 Leute ≈ 298 Leute", "Look here: From an older document: 312")),
        ("de", ("312 Leute ≈ 298 Leute", "Hier nachsehen: Aus einer älteren Unterlage: 312")),
    ],
)
def test_a_hint_beside_what_is_confirmed_names_the_claims_words_only(
    client, checker, article, document, claim, language, sentences
):
    FoundPassageFactory(
        document=document,
        claim=claim,
        quote="Die Werft hat 298 Leute.",
        relation="rounded",
        reason="rounded",
        hint="earlier",
        claimed="312 Leute",
        found="298 Leute",
    )
    html = passages(client, article, **HTMX, accept_language=language).content.decode()
    assert [sentence in html for sentence in sentences] == [True, True]
    assert "312 Leute – 298 Leute" not in html


def test_a_sentence_has_its_passages_with_relation_and_place(client, checker, article, found):
    html = passages(client, article).content.decode()

    assert "Die Werft hat 298 Leute." in html
    assert "line 3" in html
    assert '<span class="rel differs">' in html
    assert "Another value: 312 Leute ≠ 298 Leute" in html
    assert f"/documents/{found.document_id}/?from=1#b1" in html
    assert "<em>298</em>" in html


def test_a_statement_has_the_signs_of_the_claims_in_it(client, checker, found, claim):
    whole = ClaimFactory.create(article=claim.article, quote="Die Werft in Husum hat 312 Leute")
    ArticleComparison.objects.update(compared=F("asked"))

    html = passages(client, claim.article).content.decode()

    strip = html[html.index('class="strip"') : html.index("</ol>", html.index('class="strip"'))]
    part = next(row for row in strip.split("<li>") if whole.quote[:20] in row)
    assert "≠" in part
    assert "not found" not in part


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, "Names the same: Werft"),
        (
            {"relation": "rounded", "reason": "rounded", "claimed": "312", "found": "298"},
            "Rounded value: 312 ≈ 298",
        ),
        (
            {"relation": "same", "reason": "same_value", "claimed": "312", "found": "312"},
            "Same value",
        ),
    ],
)
def test_each_passage_says_why_it_is_there(client, checker, document, claim, fields, why):
    FoundPassageFactory.create(
        document=document, claim=claim, quote="Die Werft hat 298 Leute.", **fields
    )
    html = passages(client, claim.article).content.decode()
    assert f'<span class="why">{why}' in html


def test_parts_without_passages_say_so_when_the_comparison_is_done(client, checker, article, found):
    assert "under way" in passages(client, article).content.decode()

    ArticleComparison.objects.update(compared=F("asked"))

    html = passages(client, article).content.decode()
    assert "under way" not in html
    assert html.count("not found in 1 document") == 1


def test_a_part_that_no_document_has_is_not_found_before_what_is_only_related(
    client, checker, article, document, claim
):
    related = {"relation": "related", "reason": "absent"}
    FoundPassageFactory.create(
        document=document, claim=claim, quote="Sie sucht Gesellen.", **related
    )
    ArticleComparison.objects.update(compared=F("asked"))

    html = passages(client, article).content.decode()

    order = ["0 passages", "not found in 1 document", "perhaps related", "Sie sucht Gesellen."]
    assert [html.index(words) for words in order] == sorted(map(html.index, order))
    assert "What is claimed is not there" in html
    assert f'data-type="{document.content.media_type}">Register</a>' in html


@pytest.mark.parametrize("relation", ["same", "differs"])
def test_a_passage_of_one_part_is_not_taken_for_a_part_that_no_document_has(
    client, checker, article, document, claim, relation
):
    town = article.claims.get(quote="Husum")
    quote = {"document": document, "quote": "Die Werft hat 298 Leute."}
    FoundPassageFactory.create(claim=town, relation=relation, reason="same_name", **quote)
    FoundPassageFactory.create(claim=claim, relation="related", reason="absent", **quote)

    html = passages(client, article).content.decode()

    assert f'name="claim" value="{seen(town)}"' in html[html.index('data-form="passage"') :]
    assert html.count('data-form="passage"') == 1


def test_a_contact_is_not_compared_and_so_not_missed(client, checker, article, document):
    ClaimFactory.create(article=article, quote="Gesellen", kind="contact")
    ArticleComparison.objects.update(compared=F("asked"))
    html = client.get(reverse("sentence_passages", args=[article.pk, 34]), headers=HTMX)
    assert "not found" not in html.content.decode()


def test_without_script_it_is_a_page(client, checker, article, found):
    html = passages(client, article, **ENGLISH).content.decode()
    assert "<main" in html
    assert 'data-form="passage"' in html


@pytest.mark.parametrize("count", [1, 4])
def test_it_takes_a_fixed_number_of_queries(
    client, checker, article, claim, count, django_assert_num_queries
):
    for number in range(count):
        other = DocumentFactory.create(article=article, text=f"{REPORT} {number}", read=True)
        FoundPassageFactory.create(document=other, claim=claim, quote="hat 298 Leute")
    passages(client, article)
    with django_assert_num_queries(14):
        passages(client, article)


def test_a_secret_document_is_shown_to_nobody_else(client, checker, article, claim):
    secret = DocumentFactory.create(
        article=article, title="Frau K.", text=REPORT, is_secret=True, read=True
    )
    FoundPassageFactory.create(document=secret, claim=claim, quote="hat 298 Leute")

    html = passages(client, article).content.decode()
    part = client.get(reverse("document_part", args=[secret.pk]))
    data = {"document": secret.pk, "block": 1, "start": 0, "end": 9, "stance": "supports"}
    taken = take(client, article, claim=seen(claim), **data)

    assert "Frau K." not in html
    assert "298" not in re.sub(r"<[^>]*>", "", html)  # a token or a key may have it
    assert (part.status_code, taken.status_code) == (404, 404)
    assert not Evidence.objects.exists()


@pytest.mark.parametrize("name", ["sentence_passages", "document_part"])
def test_it_is_not_for_authors(client, article, document, name):
    client.force_login(UserFactory.create(role="author"))
    args = [document.pk] if name == "document_part" else [article.pk, 0]
    assert client.get(reverse(name, args=args)).status_code in (403, 404)


def test_a_passage_is_taken_for_all_its_claims(client, checker, article, document, found):
    claims = list(article.claims.all())
    data = {"document": document.pk, "block": 1, "start": 0, "end": 24, "stance": "contradicts"}

    assert take(client, article, claim=seen(*claims), **data).status_code == 200

    rows = Evidence.objects.values_list("claim", "passage", "locator", "stance")
    words = ("Die Werft hat 298 Leute.", "line 3", "contradicts")
    assert set(rows) == {(claim.pk, *words) for claim in claims}


def test_words_over_several_paragraphs_are_taken_from_the_document(
    client, checker, article, claim, document
):
    data = {"document": document.pk, "block": 1, "start": 14, "last": 2, "end": 9}
    take(client, article, claim=seen(claim), stance="context", **data)
    row = Evidence.objects.get()
    assert (row.passage, row.stance) == ("298 Leute.\nSie sucht", "context")


def test_words_of_a_page_are_taken_with_it(client, checker, article, claim, document):
    data = {"document": document.pk, "page": 3, "words": "Die Werft\n hat", "stance": "supports"}
    take(client, article, claim=seen(claim), **data)
    row = Evidence.objects.get()
    assert (row.passage, row.locator) == ("Die Werft hat", "p. 3")


def test_a_cell_of_a_table_is_its_place(client, checker, article, claim):
    content = b"Land;Leute\nHusum;298\nKiel;40\n"
    row = stored(article, "Leute.csv", content)
    data = {"document": row.pk, "block": 1, "start": 6, "end": 9, "stance": "supports"}
    take(client, article, claim=seen(claim), **data)
    evidence = Evidence.objects.get()
    assert (evidence.passage, evidence.locator) == ("298", "line 2")


@pytest.mark.parametrize(
    "data",
    [
        {"block": 99, "start": 0, "end": 5, "stance": "supports"},
        {"block": 1, "start": 5, "end": 5, "stance": "supports"},
        {"block": 1, "start": 0, "end": 5, "stance": "nonsense"},
        {"stance": "supports"},
    ],
)
def test_what_is_no_passage_is_refused_with_a_sentence(
    client, checker, article, claim, document, data
):
    answer = take(client, article, claim=seen(claim), document=document.pk, **data)
    assert answer.status_code == 422
    assert 'class="refused"' in answer.content.decode()
    assert not Evidence.objects.exists()


def test_a_claim_is_needed(client, checker, article, document):
    data = {"document": document.pk, "block": 1, "start": 0, "end": 5, "stance": "supports"}
    assert take(client, article, **data).status_code == 422


def stored(article, name, content):
    new = DocumentInput(name, content)
    [row] = add_documents(article=article, actor=UserFactory.create(), at=NOW, documents=[new])
    note_document_read(document=row, at=NOW, text=read_document(content, name))
    return row


def part_of(client, document, first=0):
    url = reverse("document_part", args=[document.pk])
    return client.get(url, {"from": first}, headers=HTMX).content.decode()


def test_a_mail_has_its_head(client, checker, article):
    html = part_of(client, stored(article, "Mail.eml", MAIL))
    for name, words in (
        ("From", "Pressestelle &lt;presse@werft.example&gt;"),
        ("To", "redaktion@blatt.example"),
        ("Cc", "Handelskammer &lt;kammer@husum.example&gt;"),
        ("On", "2026-02-26 10:48 +0100"),
        ("Subject", "Ihre Anfrage"),
    ):
        field = rf"<dt>{name}</dt>\s*<dd>\s*<span data-words>{re.escape(words)}</span>"
        assert re.search(field, html)


def test_a_passage_in_the_head_of_a_mail_says_so(client, checker, article, claim):
    row = stored(article, "Mail.eml", MAIL)
    quote = row.content.document_blocks[0].text
    FoundPassageFactory.create(document=row, claim=claim, quote=quote)
    html = passages(client, article).content.decode()
    assert "<span>head</span>" in html
    assert f"/documents/{row.pk}/?from=0#b0" in html


def test_a_transcript_has_speakers_and_timecodes(client, checker, article):
    vtt = b"WEBVTT\n\n00:41:07.000 --> 00:41:09.000\n<v Solberg>Wir sind da.\n"
    html = part_of(client, stored(article, "Podium.vtt", vtt))
    assert "00:41:07" in html
    assert "<b>Solberg</b>" in html


def test_a_table_is_a_table(client, checker, article):
    html = part_of(client, stored(article, "Leute.csv", b"Land;Leute\nHusum;298\nKiel;40\n"))
    assert '<th scope="col" data-words>Leute</th>' in html
    assert "<td data-words>298</td>" in html


def test_a_picture_is_a_picture(client, checker, article):
    row = stored(article, "Karte.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 20)
    assert f'<img src="/documents/{row.pk}/file/"' in part_of(client, row)


def test_a_part_of_a_long_document_leads_on(client, checker, article):
    text = "\n\n".join(f"Absatz {number}" for number in range(700))
    html = part_of(client, DocumentFactory.create(article=article, text=text, read=True), 350)
    assert 'data-first="300"' in html
    assert 'data-after="600"' in html
    assert 'data-from="0"' in html


def test_what_has_no_text_says_why_and_leads_to_its_file(client, checker, article):
    row = stored(article, "alt.docx", b"PK\x03\x04broken")
    html = part_of(client, row)
    assert "The file is damaged." in html
    assert f'href="/documents/{row.pk}/file/"' in html
