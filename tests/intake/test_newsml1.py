"""NewsML 1.2, in the forms in which agencies send it."""

from base64 import b64encode
from datetime import date

import pytest

from articles.intake import RefusalCode, UnreadableManuscript, items_in, read_manuscript
from tests.intake.words import parts, warned

NITF = """<nitf><body><body.content><p>Er misst 90 Meter.</p><hl2>Der Bau</hl2>
<p>Er hält.</p></body.content></body></nitf>"""
NAMED = """<Identification><NewsIdentifier><ProviderId>werk.example</ProviderId>
<DateId>20260402</DateId><NewsItemId>kai-{number}</NewsItemId>
<RevisionId PreviousRevision="2" Update="N">3</RevisionId>
<PublicIdentifier>urn:newsml:werk.example:20260402:kai-{number}:3N</PublicIdentifier>
</NewsIdentifier></Identification>"""
ITEM = """<NewsItem xml:lang="de">{named}
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260402T073000Z</FirstCreated>
<ThisRevisionCreated>20260402T093000+0200</ThisRevisionCreated><Status FormalName="{status}"/>
{management}</NewsManagement>
<NewsComponent><NewsLines><DateLine>Kiel (werk) -</DateLine><HeadLine>Der Kai ist fertig</HeadLine>
<SubHeadLine>Nach zwei Jahren</SubHeadLine><ByLine>Von Edda Kroll</ByLine>{lines}</NewsLines>
<DescriptiveMetadata><Language FormalName="de-AT"/></DescriptiveMetadata>
{contents}</NewsComponent></NewsItem>"""
CONTENT = """<ContentItem><MediaType FormalName="Text"/><Format FormalName="{form}"/>
<DataContent>{data}</DataContent></ContentItem>"""
PICTURE = """<NewsComponent><Role FormalName="Photo"/><NewsLines><CreditLine>Jo Amann</CreditLine>
</NewsLines><ContentItem Href="kai.jpg"><MediaType FormalName="Photo"/></ContentItem>
<ContentItem><MediaType FormalName="Text"/><DataContent>Der neue Kai</DataContent></ContentItem>
</NewsComponent>"""


def content(data: str = NITF, form: str = "NITF3.1") -> str:
    return CONTENT.format(data=data, form=form)


def item(contents: str = "", *, status="Usable", management="", lines="", number=1) -> str:
    return ITEM.format(
        named=NAMED.format(number=number),
        status=status,
        management=management,
        lines=lines,
        contents=contents or content(),
    )


def document(*items: str) -> str:
    return f'<NewsML Version="1.2"><NewsEnvelope/>{"".join(items)}</NewsML>'


def read(*items: str):
    return read_manuscript(document(*items).encode(), filename="a.xml")


def refusal_of(*items: str) -> UnreadableManuscript:
    with pytest.raises(UnreadableManuscript) as refused:
        read(*items)
    return refused.value


def test_an_item_is_read_with_its_lines():
    manuscript = read(item())

    assert parts(manuscript) == [
        ("headline", "Der Kai ist fertig"),
        ("teaser", "Nach zwei Jahren"),
        ("paragraph", "Er misst 90 Meter."),
        ("crosshead", "Der Bau"),
        ("paragraph", "Er hält."),
        ("signoff", "Von Edda Kroll"),
    ]
    assert manuscript.external_id == "urn:newsml:werk.example:20260402:kai-1"
    assert (manuscript.byline, manuscript.language) == ("Von Edda Kroll", "de-AT")
    assert manuscript.publication_date == date(2026, 4, 2)
    assert manuscript.wire.version == "3"
    assert warned(manuscript)["metadata_left_out"]["fields"] == "DateLine"


@pytest.mark.parametrize(
    ("contents", "words"),
    [
        (content("<p>Als Absatz.</p>", "XHTML"), "Als Absatz."),
        (content("<html><body><p>Als Seite.</p></body></html>", "XHTML"), "Als Seite."),
        (content("<![CDATA[<p>Als <b>Text</b>.</p>]]>", "HTML"), "Als Text."),
        (content("Glatt.", "Text"), "Glatt."),
        (content(f"<![CDATA[{NITF.replace('Er hält.', 'Ja.')}]]>", "NITF"), "Er misst 90 Meter."),
        (content("Glatt.", "Text") + content("<p>Mit Form.</p>", "XHTML"), "Mit Form."),
        (
            '<ContentItem><MediaType FormalName="Text"/><Encoding Notation="Base64"><DataContent>'
            f"{b64encode(b'<p>Verpackt.</p>').decode()}</DataContent></Encoding></ContentItem>",
            "Verpackt.",
        ),
        (f"<NewsComponent>{content('<p>Innen.</p>', 'XHTML')}</NewsComponent>", "Innen."),
    ],
)
def test_the_text_is_read_in_each_form(contents, words):
    found = parts(read(item(contents)))
    assert found[0] == ("headline", "Der Kai ist fertig")
    assert found[2] == ("paragraph", words)


def test_a_picture_gives_its_caption_and_credit():
    manuscript = read(item(content() + PICTURE))

    assert parts(manuscript)[-2:] == [("caption", "Der neue Kai"), ("credit", "Jo Amann")]
    assert warned(manuscript)["images_left_out"]["count"] == 1


def test_a_picture_before_the_text_is_not_the_text():
    assert parts(read(item(PICTURE + content())))[2] == ("paragraph", "Er misst 90 Meter.")


def test_a_kill_needs_no_text():
    for killed in (
        item("<Comment/>", status="Canceled"),
        item("<Comment/>", management='<Instruction FormalName="Delete"/>'),
    ):
        assert read(killed).wire.is_killed


def test_an_embargo_ends_when_the_status_changes():
    change = (
        '<StatusWillChange><FutureStatus FormalName="Usable"/>'
        "<DateAndTime>20260403T060000+0200</DateAndTime></StatusWillChange>"
    )
    manuscript = read(item(status="Embargoed", management=change))

    assert manuscript.wire.embargoed_until.isoformat() == "2026-04-03T06:00:00+02:00"
    assert manuscript.publication_date == date(2026, 4, 3)
    assert read(item(status="Embargoed")).wire.is_withheld


def test_an_advisory_line_is_a_note_to_the_desk():
    advisory = (
        '<NewsLine><NewsLineType FormalName="AdvisoryLine"/>'
        "<NewsLineText>KORREKTUR: Länge im 1. Absatz</NewsLineText></NewsLine>"
    )
    wire = read(item(lines=advisory)).wire
    assert (wire.signal, wire.note) == ("correction", "KORREKTUR: Länge im 1. Absatz")


def test_several_items_are_documents_of_their_own():
    data = document(item(number=1), item(number=2)).encode()

    assert refusal_of(item(number=1), item(number=2)).code is RefusalCode.ONE_ITEM
    found = [read_manuscript(one, filename="a.xml").external_id for one in items_in(data)]
    assert [name[-5:] for name in found] == ["kai-1", "kai-2"]


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (item().replace("NewsIdentifier>", "Other>"), RefusalCode.MISSING),
        (item().replace("kai-1", "k" * 201), RefusalCode.ID_TOO_LONG),
        (item(PICTURE.replace("Der neue Kai", "")), RefusalCode.NO_BODY),
        (item(content("<p> </p>", "XHTML")), RefusalCode.NO_BODY),
        (
            item(
                content("%%%", "Text")
                .replace("<DataContent>", "<Encoding Notation='Base64'><DataContent>")
                .replace("</DataContent>", "</DataContent></Encoding>")
            ),
            RefusalCode.NO_BODY,
        ),
    ],
)
def test_what_is_missing_is_refused_with_its_line(made, code):
    refusal = refusal_of(made)
    assert refusal.code is code
    assert refusal.params["line"] >= 1


def test_entities_are_not_expanded():
    hostile = '<!DOCTYPE NewsML [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + document(
        item(content("<p>&b;</p>", "XHTML"))
    )
    with pytest.raises(UnreadableManuscript) as refused:
        read_manuscript(hostile.encode(), filename="a.xml")
    assert refused.value.code is RefusalCode.ENTITIES
