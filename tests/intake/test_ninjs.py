"""IPTC ninjs of each line: 1.8, 2.4 and 3.3, by the names that their schemas give."""

from datetime import date

import orjson
import pytest

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from tests.intake.words import parts, warned

PAGE = "<p>Die Bahn war 14&#160;Monate zu.</p><h2>Der Anlass</h2><p>Ein Seil riss.</p>"
ONE = {
    "uri": "urn:werk:nachricht:1",
    "type": "composite",
    "$standard": {
        "name": "ninjs",
        "version": "1.8",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.8.json",
    },
    "profile": "text-photo",
    "version": "3",
    "firstcreated": "2026-04-01T08:00:00Z",
    "versioncreated": "2026-04-02T09:30:00+02:00",
    "pubstatus": "usable",
    "urgency": 4,
    "language": "de-AT",
    "title": "Seilbahn kurz",
    "headline": "Die Seilbahn fährt wieder",
    "headline_kicker": "Verkehr",
    "slugline": "seilbahn-nachricht",
    "byline": "Edda Kroll",
    "description_summary": "Nach 14 Monaten ist die Bahn geprüft.",
    "body_text": "Die Bahn war 14 Monate zu.",
    "body_xhtml": PAGE,
    "charcount": 26,
    "wordcount": 6,
    "person": [{"name": "Edda Kroll", "rel": "author"}],
    "digitalsourcetype": {"uri": "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"},
    "rightsinfo": {"linkedrights": "https://werk.example/rechte"},
    "associations": {
        "bild1": {
            "uri": "urn:werk:bild:1",
            "type": "picture",
            "description_caption": "Die Talstation",
            "byline": "Jo Amann",
            "renditions": {
                "gross": {"href": "https://werk.example/1.jpg", "extensions": {"w:a": "b"}}
            },
        },
        "verweis": {"uri": "urn:werk:nachricht:0", "type": "text", "headline": "Früher"},
    },
}
TWO = {
    "uri": "urn:werk:nachricht:2",
    "standard": {"name": "ninjs", "version": "2.4"},
    "type": "text",
    "representationtype": "full",
    "versioncreated": "2026-04-02T09:30:00+02:00",
    "embargoed": "2026-04-03T05:00:00+02:00",
    "language": "de",
    "by": "Edda Kroll",
    "headlines": [
        {"role": "overline", "contenttype": "text/plain", "value": "Verkehr"},
        {"role": "main", "contenttype": "text/plain", "value": "Die Seilbahn fährt wieder"},
    ],
    "descriptions": [
        {"role": "summary", "contenttype": "text/html", "value": "<b>Geprüft</b>"},
        {
            "role": "summary",
            "contenttype": "text/plain",
            "value": "Nach 14 Monaten ist sie geprüft.",
        },
    ],
    "bodies": [
        {"role": "main", "contenttype": "text/plain", "wordcount": 6, "value": "Nur glatt."},
        {
            "role": "richtext",
            "contenttype": "application/xhtml+xml",
            "charcount": 26,
            "value": PAGE,
        },
    ],
    "people": [{"name": "Edda Kroll", "uri": "urn:werk:person:5"}],
    "associations": [
        {
            "name": "bild1",
            "type": "picture",
            "uri": "urn:werk:bild:1",
            "descriptions": [{"role": "caption", "value": "Die Talstation"}],
            "by": "Jo Amann",
        }
    ],
}
CAMEL = {
    "contenttype": "contentType",
    "versioncreated": "versionCreated",
    "embargoed": "embargoedUntil",
    "representationtype": "representationType",
    "wordcount": "wordCount",
    "charcount": "charCount",
}
EXPECTED = [
    ("kicker", "Verkehr"),
    ("headline", "Die Seilbahn fährt wieder"),
    ("paragraph", "Die Bahn war 14\u00a0Monate zu."),
    ("crosshead", "Der Anlass"),
    ("paragraph", "Ein Seil riss."),
    ("signoff", "Edda Kroll"),
    ("caption", "Die Talstation"),
    ("credit", "Jo Amann"),
]


def camel(value):
    """Name everything as 3.x does."""
    if isinstance(value, dict):
        return {CAMEL.get(name, name): camel(one) for name, one in value.items()}
    return [camel(one) for one in value] if isinstance(value, list) else value


THREE = camel(TWO) | {
    "uri": "urn:werk:nachricht:3",
    "standard": {"name": "ninjs", "version": "3.3"},
    "edNote": "Nur für die Redaktion.",
}


def read(document):
    return read_manuscript(orjson.dumps(document), media_type="application/vnd.iptc.ninjs+json")


def refusal_of(document) -> UnreadableManuscript:
    with pytest.raises(UnreadableManuscript) as refused:
        read(document)
    return refused.value


@pytest.mark.parametrize(
    ("document", "teaser", "day"),
    [
        (ONE, "Nach 14 Monaten ist die Bahn geprüft.", date(2026, 4, 2)),
        (TWO, "Nach 14 Monaten ist sie geprüft.", date(2026, 4, 3)),
        (THREE, "Nach 14 Monaten ist sie geprüft.", date(2026, 4, 3)),
    ],
    ids=["1.8", "2.4", "3.3"],
)
def test_a_document_of_each_line_reads_alike(document, teaser, day):
    manuscript = read(document)

    assert [one for one in parts(manuscript) if one[0] != "teaser"] == EXPECTED
    assert ("teaser", teaser) in parts(manuscript)
    assert manuscript.external_id == document["uri"]
    assert (manuscript.byline, manuscript.language) == ("Edda Kroll", document["language"])
    assert manuscript.publication_date == day


def test_fields_that_are_not_read_are_named():
    left = warned(read(ONE))["metadata_left_out"]["fields"]
    assert {"digitalsourcetype", "rightsinfo", "person", "slugline"} <= set(left.split(", "))
    assert "people" in warned(read(THREE))["metadata_left_out"]["fields"]


def test_texts_of_a_list_that_are_not_read_are_named():
    several = {
        "uri": "urn:a",
        "headlines": [{"value": "Kurz"}, {"value": "Länger"}],
        "bodies": [
            {"role": "sidebar", "value": "Am Rand."},
            {"role": "main", "contentType": "text/html", "value": "<p>Eins.</p>"},
            {"role": "main", "value": " "},
        ],
    }
    left = warned(read(several))["metadata_left_out"]["fields"]
    assert left == "bodies/0, headlines/1"


def test_a_line_with_markup_is_read_without_it():
    document = {
        "uri": "urn:a",
        "headlines": [{"value": "Kai &amp; <i>Dock</i><br>neu", "contentType": "text/html"}],
        "descriptions": [
            {"role": "summary", "value": "<p>Ein&nbsp;Satz.</p>", "contentType": "text/html"},
            {"role": "summary", "value": "Ein\u00a0Satz.", "contentType": "text/plain"},
            {"role": "lead", "value": "<p>Noch einer.</p>", "contentType": "text/html"},
        ],
        "bodies": [{"value": "Eins &amp; zwei."}],
    }

    manuscript = read(document)

    assert parts(manuscript) == [
        ("headline", "Kai & Dock neu"),
        ("teaser", "Ein\u00a0Satz."),
        ("teaser", "Noch einer."),
        ("paragraph", "Eins &amp; zwei."),
    ]
    assert "metadata_left_out" not in warned(manuscript)


def test_a_summary_in_a_form_that_is_not_read_is_named():
    document = {
        "uri": "urn:a",
        "descriptions": [{"role": "summary", "value": "AAA", "contentType": "audio/mpeg"}],
        "bodies": [{"value": "Eins."}],
    }
    assert warned(read(document))["metadata_left_out"]["fields"] == "descriptions/0"


def test_a_byte_order_mark_is_passed_over():
    data = orjson.dumps({"uri": "urn:a", "body_text": "Eins."})

    read_bytes = read_manuscript(b"\xef\xbb\xbf" + data, media_type="application/ninjs+json")
    read_text = read_manuscript("\ufeff" + data.decode(), media_type="application/ninjs+json")

    assert read_bytes.text == read_text.text == "Eins."


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        ({"body_text": "Ei\0ns."}, "/body_text"),
        ({"bodies": [{"value": "Eins."}, {"value": "Zw\0ei."}]}, "/bodies/1/value"),
        ({"body_text": "Eins.", "byline": "\0"}, "/byline"),
    ],
)
def test_a_nul_character_is_refused_at_its_pointer(document, pointer):
    with pytest.raises(UnreadableManuscript) as refused:
        read({"uri": "urn:a"} | document)

    assert refused.value.code is RefusalCode.NUL_CHARACTER
    assert refused.value.pointer == pointer


def test_a_body_without_a_role_is_the_body():
    bare = {
        "uri": "urn:a",
        "headlines": [{"value": "Kurz"}],
        "bodies": [{"value": "Eins.\n\nZwei."}],
    }
    assert parts(read(bare)) == [
        ("headline", "Kurz"),
        ("paragraph", "Eins."),
        ("paragraph", "Zwei."),
    ]


def test_a_plain_main_body_goes_before_a_marked_up_one_of_another_role():
    bodies = [
        {"role": "sidebar", "contentType": "text/html", "value": "<p>Am Rand.</p>"},
        {"role": "main", "contentType": "text/plain", "value": "Eins."},
    ]
    assert read({"uri": "urn:a", "bodies": bodies}).text == "Eins."


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        ({"bodies": [{"value": "a"}]}, RefusalCode.MISSING, "/uri"),
        ({"uri": "u" * 201, "bodies": [{"value": "a"}]}, RefusalCode.ID_TOO_LONG, "/uri"),
        ({"uri": "u", "bodies": [{"role": "main"}]}, RefusalCode.MISSING, "/bodies/0/value"),
        ({"uri": "u", "bodies": {"value": "a"}}, RefusalCode.LIST_NEEDED, "/bodies"),
        ({"uri": "u", "bodies": ["a"]}, RefusalCode.OBJECT_NEEDED, "/bodies/0"),
        ({"uri": "u", "headline": 3, "body_text": "a"}, RefusalCode.STRING_NEEDED, "/headline"),
        ({"uri": "u", "type": "picture"}, RefusalCode.NO_TEXT_ITEM, "/type"),
        ({"uri": "u", "type": "event"}, RefusalCode.NO_TEXT_ITEM, "/type"),
        (
            {"uri": "u", "headline": "a", "body_xhtml": "<div><p></p></div>"},
            RefusalCode.NO_BODY,
            "/body_xhtml",
        ),
    ],
)
def test_an_error_is_reported_with_its_pointer(document, code, pointer):
    refusal = refusal_of(document)
    assert (refusal.code, refusal.pointer) == (code, pointer)
