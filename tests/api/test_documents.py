"""Articles that come as documents: ninjs, NITF, NewsML-G2, pages, Word files."""

import docx
import orjson
import pytest

from articles.models import Article, Revision
from tests.intake.word_files import save

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]

WORDS = "Die Fähre\u00ad linie\u00a0hat 312 Leute \U0001f6a2 und ein Café\u0301 & Co."
ONE = {
    "uri": "urn:haus:17",
    "headline": "Neue Fähre",
    "byline": "Nora Lind",
    "language": "de-DE",
    "versioncreated": "2026-03-20T23:30:00+01:00",
    "body_text": WORDS,
    "subject": [{"name": "Häfen"}],
}
TWO = {
    "uri": "urn:haus:18",
    "headlines": [
        {"role": "kicker", "value": "Hafen"},
        {"role": "main", "value": "Neue Fähre"},
        {"role": "subtitle", "value": "Sie ist gebaut"},
    ],
    "by": "Nora Lind",
    "embargoed": "2026-03-21T06:00:00+01:00",
    "bodies": [
        {"contenttype": "text/plain", "role": "main", "value": "Nicht das."},
        {
            "contenttype": "text/html",
            "role": "main",
            "value": f"<h1>Neue Fähre</h1><p>{WORDS.replace('&', '&amp;')}</p><h2>Danach</h2>"
            "<p>Mehr.</p>",
        },
    ],
    "associations": [
        {
            "uri": "urn:haus:bild",
            "name": "kai",
            "type": "picture",
            "by": "Wu Hong",
            "descriptions": [{"role": "caption", "value": "Der Kai"}],
        }
    ],
}
THREE = {
    "uri": "urn:haus:19",
    "standard": {"name": "ninjs", "version": "3.1"},
    "versionCreated": "2026-03-20T10:00:00Z",
    "embargoedUntil": "2026-03-22T06:00:00+01:00",
    "headlines": [{"value": "Neue Fähre"}],
    "bodies": [{"contentType": "text/plain", "value": WORDS}],
}
NITF = f"""<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="de"><head><docdata><doc-id id-string="nitf-1"/>
<date.release norm="20260321T060000+0100"/></docdata></head>
<body><body.head><hedline><hl1>Neue&nbsp;Fähre</hl1></hedline>
<byline>Von Nora Lind</byline></body.head>
<body.content><p>{WORDS.replace("&", "&amp;")}</p><hl2>Danach</hl2>
<media media-type="image"><media-reference source="a.jpg"/>
<media-caption><p>Der Kai</p></media-caption>
<media-producer>Wu Hong</media-producer></media></body.content></body></nitf>"""
NEWSML = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g2:1" xml:lang="de">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-03-20T10:00:00Z</versionCreated>
</itemMeta><contentMeta><by>Nora Lind</by><headline>Neue Fähre</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{WORDS.replace("&", "&amp;")}</p></body></html>
</inlineXML></contentSet></newsItem>"""
LAUGHS = """<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<nitf><body><body.content><p>&b;</p></body.content></body></nitf>"""
OUTSIDE = """<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<nitf><body><body.content><p>&a;</p></body.content></body></nitf>"""
NINJS_TYPE = "application/vnd.iptc.ninjs+json"
NITF_TYPE = "application/nitf+xml"
G2_TYPE = "application/vnd.iptc.g2.newsitem+xml"


def send(caller, body, media_type, path="articles/"):
    data = orjson.dumps(body) if isinstance(body, dict) else body.encode()
    return caller.call("POST", path, data, Content_Type=media_type)


def parts(article: Article) -> list[tuple[str, str]]:
    text = article.revision.text
    rows = article.revision.blocks.order_by("start")
    return [(b.kind, text[b.start : b.end]) for b in rows]


@pytest.mark.parametrize(
    ("document", "media_type", "day"),
    [
        (ONE, NINJS_TYPE, "2026-03-20"),
        (ONE, 'application/json; profile="https://example.org/ninjs"', "2026-03-20"),
        (
            ONE | {"$standard": {"name": "ninjs", "version": "1.6"}},
            "application/json",
            "2026-03-20",
        ),
        (TWO, "application/ninjs+json", "2026-03-21"),
        (THREE, "application/json", "2026-03-22"),
        (NITF, NITF_TYPE, "2026-03-21"),
        (NEWSML, G2_TYPE, "2026-03-20"),
        (NEWSML, "application/xml", "2026-03-20"),
    ],
)
def test_each_standard_gives_text_identity_and_day(as_checker, document, media_type, day):
    answer = send(as_checker, document, media_type)

    assert answer.status_code == 201, answer.content
    body = answer.json()
    assert body["publication_date"] == day
    assert body["external_id"]
    assert body["language"] in {"de", "de-DE", "de-AT"}
    assert body["headline"].replace("\u00a0", " ") == "Neue Fähre"
    assert WORDS in Article.objects.get().revision.text
    assert body["claims"]["open"] > 0


def test_an_item_that_superdesk_pushes_as_plain_json_is_recognised(as_checker):
    pushed = {"guid": "tag:haus:1", "priority": 6, "body_html": "<p>Sie ist da.</p>"}

    answer = send(as_checker, pushed, "application/json")

    assert (answer.status_code, answer.json()["external_id"]) == (201, "tag:haus:1")


def test_roles_become_blocks(as_checker):
    send(as_checker, TWO, NINJS_TYPE)

    assert parts(Article.objects.get()) == [
        ("kicker", "Hafen"),
        ("headline", "Neue Fähre"),
        ("teaser", "Sie ist gebaut"),
        ("paragraph", WORDS),
        ("crosshead", "Danach"),
        ("paragraph", "Mehr."),
        ("signoff", "Nora Lind"),
        ("caption", "Der Kai"),
        ("credit", "Wu Hong"),
    ]
    assert Article.objects.get().byline == "Nora Lind"


def test_elements_of_nitf_become_blocks(as_checker):
    send(as_checker, NITF, NITF_TYPE)

    assert [kind for kind, _words in parts(Article.objects.get())] == [
        "headline", "signoff", "paragraph", "crosshead", "caption", "credit",
    ]  # fmt: skip
    assert Article.objects.get().byline == "Nora Lind"


def test_the_same_identity_again_is_the_same_article(as_checker):
    first = send(as_checker, THREE, NINJS_TYPE)
    again = send(as_checker, THREE, NINJS_TYPE)
    later = {**THREE, "bodies": [{"contentType": "text/plain", "value": WORDS + " Mehr."}]}
    changed = send(as_checker, later, NINJS_TYPE)

    assert (first.status_code, again.status_code, changed.status_code) == (201, 200, 201)
    assert changed.json()["revision"]["number"] == 2


def test_query_parameters_override_the_document(as_checker):
    path = "articles/?external_id=unser-17&byline=Redaktion&publication_date=2026-04-01"

    body = send(as_checker, ONE, NINJS_TYPE, path).json()

    assert body["external_id"] == "unser-17"
    assert body["byline"] == "Redaktion"
    assert body["publication_date"] == "2026-04-01"


def test_the_original_document_is_stored_and_can_be_downloaded(as_checker, calling):
    pk = send(as_checker, ONE, NINJS_TYPE).json()["id"]

    answer = as_checker.get(f"articles/{pk}/revisions/1/received/")

    assert orjson.loads(answer.content) == ONE
    assert answer["Content-Type"] == NINJS_TYPE
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment")
    assert calling("author", "articles:read").get(answer.request["PATH_INFO"]).status_code == 404
    [warning] = Revision.objects.get().warnings
    assert warning == {"code": "metadata_left_out", "params": {"fields": "subject"}}


@pytest.mark.parametrize(
    ("document", "media_type", "place"),
    [
        ({k: v for k, v in ONE.items() if k != "uri"}, NINJS_TYPE, {"pointer": "/uri"}),
        (ONE | {"type": "picture"}, NINJS_TYPE, {"pointer": "/type"}),
        (ONE | {"headline": 5}, NINJS_TYPE, {"pointer": "/headline"}),
        (ONE | {"versioncreated": 2026}, NINJS_TYPE, {"pointer": "/versioncreated"}),
        (ONE | {"farbe": "rot"}, NINJS_TYPE, {"pointer": "/farbe"}),
        (TWO | {"bodies": {}}, NINJS_TYPE, {"pointer": "/bodies"}),
        (TWO | {"bodies": [{"role": "main"}]}, NINJS_TYPE, {"pointer": "/bodies/0/value"}),
        (TWO | {"headlines": ["so"]}, NINJS_TYPE, {"pointer": "/headlines/0"}),
        (TWO | {"associations": [3]}, NINJS_TYPE, {"pointer": "/associations/0"}),
        ("{", NINJS_TYPE, {"line": 1}),
        ("[]", NINJS_TYPE, {"pointer": ""}),
        ("<nitf>\n<body>\n</nitf>", NITF_TYPE, {"line": 3}),
        ("<nitf>\n<body/>\n</nitf>", NITF_TYPE, {"line": 2}),
        (LAUGHS, NITF_TYPE, {"line": 1}),
        (OUTSIDE, NITF_TYPE, {"line": 1}),
        ("<nitf>\n<p>&zzz;</p></nitf>", NITF_TYPE, {"line": 2}),
        ("<rss/>", "application/xml", {"line": 1}),
        (NEWSML.replace("ninat:text", "ninat:picture"), G2_TYPE, {"line": 2}),
    ],
)
def test_a_document_that_cannot_be_used_says_where(as_checker, document, media_type, place):
    answer = send(as_checker, document, media_type)

    assert answer.status_code == 422, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    [error] = answer.json()["errors"]
    assert {k: v for k, v in error.items() if k != "detail"} == place
    assert not Article.objects.exists()


def test_a_file_in_a_form_that_cannot_be_used_says_where_too(as_checker):
    answer = as_checker.upload("articles/", ("fähre.nitf", b"<nitf>\n<body/>\n</nitf>"))

    [error] = answer.json()["errors"]
    assert error == {"pointer": "/file", "detail": "Zeile 2: „body.content“ fehlt."}


def test_an_html_page_can_be_the_whole_body(as_checker):
    answer = send(as_checker, "<h1>Fähre</h1><p>312&nbsp;Leute.</p>", "text/html")

    assert answer.status_code == 201
    assert Article.objects.get().revision.text == "Fähre\n\n312\u00a0Leute."


def test_comments_of_a_word_file_are_the_authors_notes_at_their_words(as_checker):
    document = docx.Document()
    paragraph = document.add_paragraph("Die Fähre hat ")
    noted = paragraph.add_run("312 Leute")
    paragraph.add_run(" an Bord.")
    document.add_comment(noted, text="Schiffsregister, Blatt 4", author="Nora Lind")

    answer = as_checker.upload("articles/", ("fähre.docx", save(document)))

    assert answer.status_code == 201, answer.content
    revision = Revision.objects.get()
    [note] = revision.source_notes.all()
    assert revision.text[note.start : note.end] == "312 Leute"
    assert (note.text, note.author_name) == ("Schiffsregister, Blatt 4", "Nora Lind")


def test_remarks_in_a_word_file_name_no_source(as_checker):
    document = docx.Document()
    paragraph = document.add_paragraph("Die Fähre hat ")
    noted = paragraph.add_run("312 Leute")
    for text in ("Schiffsregister, Blatt 4", "Bitte die Mail beilegen", "Schöner Satz!"):
        document.add_comment(noted, text=text, author="Nora Lind")
    pk = as_checker.upload("articles/", ("fähre.docx", save(document))).json()["id"]

    notes = as_checker.get(f"articles/{pk}/revisions/1/").json()["notes"]

    assert {note["text"]: note["names_source"] for note in notes} == {
        "Schiffsregister, Blatt 4": True,
        "Bitte die Mail beilegen": False,
        "Schöner Satz!": False,
    }


def test_a_revision_may_come_as_a_document_too(as_checker):
    pk = send(as_checker, ONE, NINJS_TYPE).json()["id"]

    answer = send(as_checker, THREE, NINJS_TYPE, f"articles/{pk}/revisions/")

    assert answer.status_code == 201 or answer.json()["number"] == 1


def test_contacts_of_an_agency_are_stored_for_the_desk_only(as_checker):
    pad = "# dpa-Notizblock\n\n## Internet\n- Hafen: https://h.example\n\n## Kontakte\n- Jo, 0431\n"
    body = {"body": f"Der Kai\n\nEr hält.\n\n{pad}", "format": "markdown"}
    article = as_checker.post("articles/", body).json()

    answer = as_checker.call("GET", f"articles/{article['id']}/revisions/1/").json()

    assert [note["text"] for note in answer["notes"]] == ["Hafen: https://h.example"]
    stored = Article.objects.get().revision.source_notes.values_list("text", flat=True)
    assert "Kontakte: Jo, 0431" in set(stored)
