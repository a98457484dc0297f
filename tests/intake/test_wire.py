"""What the wire says of a text: status, signal, embargo, version, in every standard."""

from datetime import UTC, datetime

import orjson
import pytest

from articles.intake import (
    RefusalCode,
    Signal,
    UnreadableManuscript,
    Wire,
    WireFields,
    WireStatus,
    read_manuscript,
    read_wire,
)
from tests.intake.test_news_xml import ITEM, NITF, PAGE, PLAIN

ITEM = ITEM.format(content=PLAIN)
BODY = {"uri": "urn:a", "headline": "Der Pegel fällt", "body_text": "Die Ruhr sinkt."}


def ninjs(**fields) -> Wire:
    return read_manuscript(orjson.dumps(BODY | fields), filename="a.json").wire


def newsml(meta: str = "", attributes: str = "") -> Wire:
    document = ITEM.replace("</itemMeta>", f"{meta}</itemMeta>")
    document = document.replace("<newsItem", f"<newsItem {attributes}")
    return read_manuscript(document, media_type="application/xml").wire


def nitf(docdata: str = "", attributes: str = "") -> Wire:
    document = NITF.replace("</docdata>", f"{docdata}</docdata>")
    document = document.replace("<docdata", f"<docdata {attributes}")
    return read_manuscript(document, media_type="application/xml").wire


@pytest.mark.parametrize(
    "wire",
    [
        lambda: ninjs(pubstatus="canceled"),
        lambda: ninjs(pubStatus="stat:canceled"),
        lambda: ninjs(pubstatus="http://cv.iptc.org/newscodes/pubstatusg2/canceled"),
        lambda: ninjs(pubstatus="Cancelled"),
        lambda: ninjs(ednote="KILL. Die Zahlen sind falsch."),
        lambda: ninjs(ednote="MANDATORY KILL - do not use"),
        lambda: ninjs(ednote="Bitte nicht verwenden!"),
        lambda: ninjs(signals=[{"code": "sig:kill"}]),
        lambda: newsml('<pubStatus qcode="stat:canceled"/>'),
        lambda: newsml('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>'),
        lambda: newsml('<signal qcode="sig:withdrawal"/>'),
        lambda: newsml('<instruction qcode="ins:kill"/>'),
        lambda: newsml("<edNote>ANNULLIERT. Neufassung folgt.</edNote>"),
        lambda: newsml("<edNote>Do not use: names were mixed up</edNote>"),
        lambda: nitf(attributes='management-status="canceled"'),
        lambda: nitf('<ed-msg info="KILL"/>'),
        lambda: nitf('<doc-scope scope="Kill"/>'),
    ],
)
def test_a_kill_is_read_wherever_it_is_written(wire):
    assert wire().is_killed


@pytest.mark.parametrize(
    "note",
    [
        "Zur Meldung über den Kill der Agentur",
        "Kill fee agreed with the author",
        "KILL-Schalter im Text erklärt",
        "KILL AUFGEHOBEN: Meldung kann verwendet werden",
        "Withdrawal of troops, see para 3",
        "Bitte nicht vor 18 Uhr verwenden",
        "Do not use before noon",
        "Bilder vom Rückzug folgen",
    ],
)
def test_a_note_that_speaks_of_a_kill_is_none(note):
    assert not ninjs(ednote=note).is_killed
    assert ninjs(ednote=note).note == note


@pytest.mark.parametrize(
    ("line", "stops"),
    [
        ("KILL", True),
        ("+++ MANDATORY KILL +++", True),
        ("ANNULLIERT - BITTE NICHT VERWENDEN", True),
        ("Bitte nicht verwenden!", True),
        ("Kill", False),
        ("KILL BILL läuft wieder im Kino", False),
        ("Die Agentur zog ihre Meldung mit KILL zurück", False),
    ],
)
@pytest.mark.parametrize("page", ["{}\n\nDie Ruhr sinkt.", "<p>{}</p><p>Die Ruhr sinkt.</p>"])
def test_a_first_line_counts_only_where_it_is_nothing_but_a_notice(page, line, stops):
    wire = read_manuscript(page.format(line)).wire
    assert (wire is not None and wire.stops) is stops


def test_a_story_with_a_kill_further_down_is_a_story():
    assert read_manuscript("Die Ruhr sinkt.\n\nKILL\n\nDas stand dort.").wire is None


@pytest.mark.parametrize(
    ("note", "signal"),
    [
        ("KORREKTUR: 2. Absatz, 312 (nicht: 412)", Signal.CORRECTION),
        ("EIL-KORREKTUR", Signal.CORRECTION),
        ("Berichtigung: Vorname im 3. Satz", Signal.CORRECTION),
        ("CORRECTS name of mayor", Signal.CORRECTION),
        ("UPDATES with quotes", Signal.UPDATE),
        ("WIEDERHOLUNG", Signal.UPDATE),
        ("Mit Bildern", Signal.NONE),
    ],
)
def test_corrections_are_distinguished_from_updates(note, signal):
    assert ninjs(ednote=note).signal == signal
    assert newsml(f"<edNote>{note}</edNote>").signal == signal


def test_a_code_for_a_correction_is_read():
    assert newsml('<signal qcode="sig:correction"/>').signal == Signal.CORRECTION
    assert ninjs(signals=["sig:update", "sig:correction"]).signal == Signal.CORRECTION


def test_versions_and_times_are_read():
    at = datetime(2026, 4, 4, 22, tzinfo=UTC)
    wire = newsml(attributes='version="7"')
    assert (wire.version, wire.order, wire.version_created_at) == ("7", (7,), at)
    assert ninjs(version="1.10").order > ninjs(version="1.9").order
    assert ninjs(version=3, priority=6).order == (3,)
    assert ninjs(version="final").order is None
    assert nitf('<du-key version="4" key="pegel"/>').version == "4"


def test_an_embargo_is_read_as_a_moment():
    at = datetime.fromisoformat("2026-04-05T06:00:00+02:00")
    assert newsml().embargoed_until == at
    assert ninjs(embargoed="2026-04-05T06:00:00+02:00").embargoed_until == at
    assert nitf('<date.release norm="20260405T060000+0200"/>').embargoed_until == at
    spoken = ninjs(ednote="Sperrfrist: 5.4.2026, 6.00 Uhr")
    assert spoken.embargoed_until == datetime(2026, 4, 5, 6)
    assert not spoken.stops


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (WireFields(status="geheim"), "status_unknown"),
        (WireFields(status="embargoed"), "embargo_unread"),
        (WireFields(notes=["Sperrfrist bis nach der Rede"]), "embargo_unread"),
        (WireFields(embargoed="morgen"), "wire_time_unread"),
    ],
)
def test_an_unreadable_status_withholds_the_text(fields, code):
    wire, warnings = read_wire(fields)
    assert wire.is_withheld
    assert code in {warning.code for warning in warnings}


@pytest.mark.parametrize("note", ["Sperrfrist aufgehoben", "Keine Sperrfrist", "Embargo lifted"])
def test_an_embargo_that_is_over_holds_nothing(note):
    assert read_wire(WireFields(notes=[note]))[0] == Wire(note=note)


def test_a_version_without_a_time_is_read_with_a_warning():
    wire, [warning] = read_wire(WireFields(version_created="gestern", version="2"))
    assert (wire.version, warning.code) == ("2", "wire_time_unread")
    assert not wire.stops


@pytest.mark.parametrize(
    ("data", "filename"),
    [
        (b'{"uri": "urn:a", "pubstatus": "canceled"}', "a.json"),
        (b'{"uri": "urn:a", "headline": "Pegel", "ednote": "KILL"}', "a.json"),
        (b'{"uri": "urn:a", "pubstatus": "withheld", "body_xhtml": "<p></p>"}', "a.json"),
        (
            b'<newsItem guid="urn:a"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>'
            b"</newsItem>",
            "a.xml",
        ),
        (
            b'<nitf><head><docdata management-status="canceled"><doc-id id-string="urn:a"/>'
            b"</docdata></head></nitf>",
            "a.xml",
        ),
    ],
)
def test_a_notice_needs_no_text(data, filename):
    manuscript = read_manuscript(data, filename=filename)
    assert manuscript.wire.stops
    assert manuscript.external_id == "urn:a"


def test_a_usable_document_needs_a_text():
    with pytest.raises(UnreadableManuscript) as refusal:
        read_manuscript(b'{"uri": "urn:a", "pubstatus": "usable"}', filename="a.json")
    assert refusal.value.code == RefusalCode.NO_BODY


def test_a_page_in_newsml_keeps_its_text_beside_a_notice():
    document = ITEM.replace(PLAIN, PAGE).replace("</itemMeta>", "<edNote>KILL</edNote></itemMeta>")
    manuscript = read_manuscript(document, media_type="application/xml")
    assert "Am Wehr" in manuscript.text
    assert manuscript.wire.status is None
    assert manuscript.wire.signal == Signal.KILL


def test_statuses_have_their_names():
    assert ninjs(pubstatus="usable").status == WireStatus.USABLE
    assert ninjs(pubstatus="withheld").is_withheld
    assert ninjs().status is None
