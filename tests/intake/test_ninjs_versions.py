"""What each version of ninjs allows, and what systems send that is not in it."""

import orjson
import pytest

from articles.intake import RefusalCode, UnreadableManuscript, read_manuscript
from tests.intake.test_ninjs import ONE, THREE, TWO, refusal_of
from tests.intake.words import parts, warned

BARE = {"uri": "urn:hafen:1", "headline": "Der Kai ist fertig", "body_text": "Er misst 90 Meter."}
LISTED = {
    "uri": "urn:hafen:2",
    "headlines": [{"value": "Der Kai ist fertig"}],
    "bodies": [{"value": "Er misst 90 Meter."}],
}
PICTURE = {"uri": "urn:hafen:bild", "type": "picture"}


def stated(version: str, name: str = "$standard") -> dict:
    schema = f"http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json"
    return {name: {"name": "ninjs", "version": version, "schema": schema}}


def read(document):
    return read_manuscript(orjson.dumps(document), media_type="application/vnd.iptc.ninjs+json")


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        (BARE | {"farbe": "rot"}, RefusalCode.UNKNOWN_PROPERTY, "/farbe"),
        (LISTED | {"a/b~c": 1}, RefusalCode.UNKNOWN_PROPERTY, "/a~1b~0c"),
        (BARE | {"headline_ä": "x"}, RefusalCode.UNKNOWN_PROPERTY, "/headline_ä"),
        (BARE | {"headline-kurz": "x"}, RefusalCode.UNKNOWN_PROPERTY, "/headline-kurz"),
        (
            BARE | {"associations": {"bild": PICTURE | {"farbe": "rot"}}},
            RefusalCode.UNKNOWN_PROPERTY,
            "/associations/bild/farbe",
        ),
        (
            BARE | {"associations": {"bild": {"type": "picture"}}},
            RefusalCode.MISSING,
            "/associations/bild/uri",
        ),
        (
            LISTED | {"associations": [PICTURE | {"name": "bild", "farbe": "rot"}]},
            RefusalCode.UNKNOWN_PROPERTY,
            "/associations/0/farbe",
        ),
        (LISTED | {"associations": [PICTURE]}, RefusalCode.MISSING, "/associations/0/name"),
        (
            LISTED | {"associations": [{"name": "bild"}]},
            RefusalCode.MISSING,
            "/associations/0/uri",
        ),
        (
            BARE | {"associations": {"a": PICTURE | {"associations": {"b": {"uri": 3}}}}},
            RefusalCode.STRING_NEEDED,
            "/associations/a/associations/b/uri",
        ),
        (BARE | {"pubstatus": "commissioned"}, RefusalCode.NO_CHOICE, "/pubstatus"),
        (BARE | {"representationtype": "full"}, RefusalCode.NO_CHOICE, "/representationtype"),
        (LISTED | {"representationtype": "complete"}, RefusalCode.NO_CHOICE, "/representationtype"),
        (BARE | {"urgency": "hoch"}, RefusalCode.NUMBER_NEEDED, "/urgency"),
        (BARE | {"urgency": True}, RefusalCode.NUMBER_NEEDED, "/urgency"),
        (BARE | {"urgency": 10}, RefusalCode.NUMBER_OUTSIDE, "/urgency"),
        (BARE | {"version": 1.2}, RefusalCode.STRING_NEEDED, "/version"),
        (BARE | {"person": "Edda Kroll"}, RefusalCode.LIST_NEEDED, "/person"),
        (BARE | {"genre": [{"uri": "urn:a"}]}, RefusalCode.UNKNOWN_PROPERTY, "/genre/0/uri"),
        (BARE | {"altids": "a"}, RefusalCode.OBJECT_NEEDED, "/altids"),
        (
            BARE | {"rightsinfo": {"linkedrights": "urn:a", "encodedrights": "b"}},
            RefusalCode.ONE_OF,
            "/rightsinfo",
        ),
        (
            LISTED | {"places": [{"name": "Kiel", "geojson": {"type": "Punkt"}}]},
            RefusalCode.NO_CHOICE,
            "/places/0/geojson/type",
        ),
        (
            LISTED | {"people": [{"name": "E", "contactinfo": [{"role": "office"}]}]},
            RefusalCode.ONE_OF,
            "/people/0/contactinfo/0",
        ),
        (
            LISTED | {"renditions": [{"name": "g", "extensions": {"w:a": 1}}]},
            RefusalCode.STRING_NEEDED,
            "/renditions/0/extensions/w:a",
        ),
    ],
)
def test_what_no_version_allows_is_refused_at_its_place(document, code, pointer):
    refusal = refusal_of(document)
    assert (refusal.code, refusal.pointer) == (code, pointer)


@pytest.mark.parametrize(
    ("version", "more", "pointer"),
    [
        ("1.0", {"usageterms": "frei"}, "/usageterms"),
        ("1.1", {"infosource": []}, "/infosource"),
        ("1.3", {"expires": "2026-05-01"}, "/expires"),
        ("1.5", {"digitalsourcetype": {"name": "Foto"}}, "/digitalsourcetype"),
        ("1.4", {"subject": [{"name": "Hafen", "relevance": 5}]}, "/subject/0/relevance"),
        ("1.7", {"renditions": {"g": {"extensions": {}}}}, "/renditions/g/extensions"),
    ],
)
def test_a_property_is_refused_before_the_version_that_brought_it(version, more, pointer):
    standard = {} if version < "1.3" else stated(version)
    later = BARE | stated("1.8") | more

    assert read(later).external_id == "urn:hafen:1"
    refused = BARE | more | (standard or {"standard": None, **stated(version)})
    assert refusal_of(refused).pointer in (pointer, "/$standard")


@pytest.mark.parametrize("document", [ONE, TWO, THREE, BARE, LISTED])
def test_a_document_of_each_version_has_all_its_properties(document):
    assert read(document).external_id == document["uri"]


@pytest.mark.parametrize(
    "more",
    [
        {"$standard": {"name": "ninjs", "schema": "https://werk.example/erweitert.json"}},
        stated("1.9"),
        stated("4.0"),
    ],
)
def test_an_extension_and_a_newer_version_may_have_further_properties(more):
    manuscript = read(BARE | {"farbe": "rot"} | more)
    assert warned(manuscript)["metadata_left_out"]["fields"] == "farbe"


def test_a_null_is_no_value():
    item = BARE | {"byline": None, "associations": {"bild": None}, "urgency": None}
    assert read(item).byline is None


SUPERDESK = {
    "guid": "urn:newsml:werk.example:2026-04-02T09:30:00.1:7d",
    "version": "4",
    "type": "text",
    "priority": 6,
    "urgency": 3,
    "versioncreated": "2026-04-02T07:30:00+0000",
    "pubstatus": "usable",
    "profile": "Bericht",
    "language": "de",
    "headline": "Der Kai ist fertig",
    "slugline": "Hafen Kai",
    "byline": "Edda Kroll",
    "ednote": "Bild folgt.",
    "description_html": "<p>Nach zwei Jahren <b>Bauzeit</b>.</p>",
    "description_text": "Nach zwei Jahren Bauzeit.",
    "body_html": "<p>Er misst 90 Meter.</p><!-- EMBED START Image {id: 'a'} --><p>Er hält.</p>",
    "subject": [{"code": "04000000", "name": "Wirtschaft"}],
    "service": [{"code": "w", "name": "Wirtschaft"}],
    "place": [{"name": "Kiel", "code": "KI", "country": "Deutschland"}],
    "keywords": ["Hafen"],
    "authors": [{"name": "Edda Kroll", "role": "writer", "biography": ""}],
    "extra": {"intern": "ja", "embed": {"embed": "<p>x</p>", "description": ""}},
    "annotations": [],
    "charcount": 30,
    "readtime": 0,
    "associations": {
        "featuremedia": {
            "guid": "tag:werk.example:2026:bild",
            "type": "picture",
            "description_text": "Der neue Kai",
            "byline": "Jo Amann",
            "renditions": {"original": {"href": "https://werk.example/1.jpg", "poi": {"x": 1}}},
        },
        "editor_0": None,
    },
}


def test_an_item_of_superdesk_is_read_with_its_guid_and_abstract():
    manuscript = read(SUPERDESK)

    assert manuscript.external_id == SUPERDESK["guid"]
    assert parts(manuscript) == [
        ("headline", "Der Kai ist fertig"),
        ("teaser", "Nach zwei Jahren Bauzeit."),
        ("paragraph", "Er misst 90 Meter."),
        ("paragraph", "Er hält."),
        ("signoff", "Edda Kroll"),
        ("caption", "Der neue Kai"),
        ("credit", "Jo Amann"),
    ]
    left = warned(manuscript)["metadata_left_out"]["fields"].split(", ")
    assert {"extra", "priority", "slugline"} <= set(left)


def test_an_update_of_another_item_is_marked_as_one():
    assert read(SUPERDESK | {"evolvedfrom": "urn:newsml:werk.example:1"}).wire.signal == "update"
    assert read(SUPERDESK).wire.signal == ""


def test_an_item_without_guid_and_uri_is_refused():
    nameless = {name: value for name, value in BARE.items() if name != "uri"}

    assert refusal_of(nameless).pointer == "/uri"
    assert refusal_of(nameless | {"guid": ""}).pointer == "/guid"


def test_an_unknown_status_of_another_system_withholds():
    assert read(SUPERDESK | {"pubstatus": "replaced"}).wire.is_withheld


def test_a_kill_is_followed_whatever_is_wrong_with_its_form():
    assert read({"uri": "urn:a", "pubstatus": "cancelled", "farbe": "rot"}).wire.is_killed


NTB = {
    "uri": "urn:newsml:ntb.example:7",
    "type": "text",
    "profile": "Standard",
    "version": "6",
    "versioncreated": "2026-04-02T07:30:00Z",
    "pubstatus": "usable",
    "language": "nb-NO",
    "NTBKilde": "NTB",
    "taglines": ["ek"],
    "service": [{"name": "Nyhetstjenesten"}],
    "copyrightholder": "NTB",
    "headlines": [{"value": "Kaia er ferdig", "contenttype": "text/plain"}],
    "places": [{"name": "Skien", "literal": "S", "county-dist": "Telemark"}],
    "altids": [{"role": "GUID", "value": "urn:7"}],
}


def test_the_description_of_ntb_is_the_teaser_before_a_body():
    described = [{"value": "Etter to år.", "contenttype": "text/plain"}]
    bodies = [{"value": "<p>Den er 90 meter.</p>", "contenttype": "text/html"}]

    assert parts(read(NTB | {"descriptions": described, "bodies": bodies})) == [
        ("headline", "Kaia er ferdig"),
        ("teaser", "Etter to år."),
        ("paragraph", "Den er 90 meter."),
    ]


@pytest.mark.parametrize("role", ["text", "main", "ntbrole:text", "ingress-lead"])
def test_an_item_without_a_body_has_its_description(role):
    item = NTB | {"descriptions": [{"role": role, "value": "Kaia er 90 meter."}]}
    expected = [("teaser", "Kaia er 90 meter.")] if role != "ingress-lead" else []

    found = parts(read(item))

    assert found[1:] == expected


def test_a_description_that_the_body_says_again_is_left():
    bodies = [{"value": "<p>Kaia er 90 meter.</p><p>Den holder.</p>", "contenttype": "text/html"}]
    item = NTB | {"descriptions": [{"role": "text", "value": "Kaia er 90 meter."}]}

    assert parts(read(item | {"bodies": bodies}))[1:] == [
        ("paragraph", "Kaia er 90 meter."),
        ("paragraph", "Den holder."),
    ]


def test_a_flash_is_a_headline_alone():
    assert read({"uri": "urn:a", "headline": "Kai gesperrt"}).text == "Kai gesperrt"
    with pytest.raises(UnreadableManuscript):
        read({"uri": "urn:a", "type": "text", "headline": " "})


@pytest.mark.parametrize(("name", "code"), [("embargoed", "embargo_unread")])
def test_an_embargo_whose_time_cannot_be_read_withholds(name, code):
    manuscript = read(BARE | {name: "bald"})

    assert manuscript.wire.is_withheld
    assert manuscript.publication_date is None
    assert code in warned(manuscript)


def test_items_in_items_are_counted_before_they_are_read():
    item = dict(PICTURE)
    for _ in range(40):
        item = PICTURE | {"associations": {"a": item}}

    assert refusal_of(BARE | {"associations": {"a": item}}).code is RefusalCode.DEEP_JSON


NITF = (
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<nitf><body><body.content><p>Als NITF.</p></body.content></body></nitf>"
)


@pytest.mark.parametrize(
    "bodies",
    [
        [{"value": "Glatt."}, {"role": "nitf", "contenttype": "text/vnd.IPTC.NITF", "value": NITF}],
        [{"value": NITF, "contenttype": "application/nitf+xml; charset=utf-8"}],
        [{"value": NITF.partition("\n")[2]}],
    ],
)
def test_nitf_in_ninjs_is_read_before_plain_text(bodies):
    assert parts(read(LISTED | {"bodies": bodies}))[1:] == [("paragraph", "Als NITF.")]
    assert parts(read(BARE | {"body_nitf": NITF}))[1:] == [("paragraph", "Als NITF.")]


def test_an_error_in_such_nitf_has_the_pointer_of_its_body():
    broken = {"contenttype": "application/nitf+xml", "value": "<nitf><body>"}
    refusal = refusal_of(LISTED | {"bodies": [broken]})
    assert (refusal.code, refusal.pointer) == (RefusalCode.BROKEN_XML, "/bodies/0")


def test_a_plain_text_that_looks_like_a_page_stays_plain():
    plain = {"contenttype": "text/plain", "value": "<p> steht vor Absätzen."}
    assert read(LISTED | {"bodies": [plain]}).text.endswith("<p> steht vor Absätzen.")
