"""Files of evidence on the page: brought without script, refused in words, handed out safely."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import EvidenceFile, Source
from articles.tasks import search_passage
from articles.workflow import EvidenceInput, FileInput, OriginsDemandInput, set_demand
from tests.acts import add_evidence
from tests.documents.pdf_files import pdf
from tests.factories import NOW, EvidenceFactory, OriginFactory, SourceFactory, UserFactory

from .conftest import ENGLISH, english
from .sending import send, verdict_data

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
REPORT = pdf("Vorwort", "Die Werft hat 312 Leute.")
PNG = b"\x89PNG\r\n\x1a\n"


def upload(client, claim, name="Bericht.pdf", content=REPORT, **more):
    file = SimpleUploadedFile(name, content, "application/octet-stream")
    data = {"title": "Hafenbuch", "stance": "supports", "method": "read", "passage": "312 Leute"}
    return send(client, f"/claims/{claim.pk}/evidence/", **data | more, file=file)


def stored(claim, actor, name="Bericht.pdf", content=REPORT, source=None, passage="312 Leute"):
    new = EvidenceInput(
        source=source or SourceFactory(), passage=passage, file=FileInput(name, content)
    )
    return add_evidence(claim=claim, actor=actor, at=NOW, evidence=new).files.get()


def panel_of(client, claim):
    return " ".join(english(client, f"/claims/{claim.pk}/panel/").split())


def test_a_file_is_brought_with_its_evidence(client, checker, piece):
    answer = upload(client, piece.wrong)
    assert answer.status_code == 302
    file = piece.wrong.evidence.get().files.get()
    assert (file.name, file.media_type) == ("Bericht.pdf", "application/pdf")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("Bericht.pdf", b"MZ\0\1\2", "Only PDF, PNG, JPEG, WebP and plain text are accepted."),
        ("Bericht.png", REPORT, "does not match the type in its name"),
        ("lang.txt", b"x" * (3 * 1024 * 1024), "larger than 2 MB"),
    ],
)
def test_a_refused_file_leaves_what_was_typed(
    client, checker, piece, settings, name, content, said
):
    settings.EVIDENCE_LIMIT_BYTES = 2 * 1024 * 1024
    answer = upload(client, piece.wrong, name, content, note="Seite 2 lesen")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page.replace("&#x27;", "'")
    assert "312 Leute</textarea>" in page
    assert "Seite 2 lesen</textarea>" in page
    assert "A file must be chosen again." in page
    assert not Source.objects.filter(title="Hafenbuch").exists()


def test_a_file_far_over_the_limit_is_refused_before_it_is_read(client, checker, piece, settings):
    settings.EVIDENCE_READ_BYTES = 10_000
    answer = upload(client, piece.wrong, "lang.txt", b"x" * 20_000)
    assert answer.status_code == 413
    assert "larger than 25 MB" in answer.content.decode()
    assert not EvidenceFile.objects.exists()


def test_a_file_larger_than_a_manuscript_may_be_comes_in(client, checker, piece):
    answer = upload(client, piece.wrong, "lang.txt", b"x" * (12 * 1024 * 1024))
    assert answer.status_code == 302
    assert EvidenceFile.objects.get().size == 12 * 1024 * 1024


@pytest.mark.parametrize(
    ("name", "content", "passage", "said"),
    [
        ("a.pdf", REPORT, "312 Leute", "Passage found on page 2"),
        ("a.txt", b"hat 312 Leute", "312 Leute", "Passage found<"),
        ("a.pdf", REPORT, "40 Leute", "Passage not found: please compare"),
        ("a.png", PNG, "312 Leute", "Not machine-readable: please compare"),
    ],
)
def test_the_panel_says_whether_the_file_has_the_passage(
    client, checker, piece, name, content, passage, said
):
    file = stored(piece.wrong, checker, name, content, passage=passage)
    assert "The passage is being looked for." in panel_of(client, piece.wrong)

    search_passage(file_id=file.pk)

    panel = panel_of(client, piece.wrong)
    assert said in panel
    assert f'href="/evidence-files/{file.pk}/"' in panel


@pytest.mark.parametrize(
    ("name", "content", "disposition"),
    [
        ("Übersicht.pdf", REPORT, "attachment"),
        ("a.txt", b"<script>alert(1)</script>", "attachment"),
        ("a.png", PNG, "inline"),
    ],
)
def test_a_file_is_downloaded_unchanged_and_never_run_in_the_browser(
    client, checker, piece, name, content, disposition
):
    file = stored(piece.wrong, checker, name, content)

    answer = client.get(f"/evidence-files/{file.pk}/")

    assert b"".join(answer.streaming_content) == content
    assert answer["Content-Disposition"].startswith(disposition)
    assert answer["Content-Type"] == file.media_type
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["ETag"] == f'"{file.sha256}"'
    assert answer["Content-Security-Policy"].endswith("; sandbox")
    again = client.get(f"/evidence-files/{file.pk}/", headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_only_who_may_see_the_evidence_gets_its_file(client, piece):
    informant = UserFactory()
    source = SourceFactory(is_secret=True, known_to=[informant])
    secret = stored(piece.wrong, informant, source=source)
    plain = stored(piece.wrong, informant)

    def answers(user):
        client.force_login(user)
        return [client.get(f"/evidence-files/{row.pk}/").status_code for row in (plain, secret)]

    assert answers(informant) == [200, 200]
    assert answers(UserFactory()) == [200, 404]
    assert answers(UserFactory(role="administrator")) == [200, 404]
    assert answers(piece.author) == [403, 404]
    assert client.get("/evidence-files/999999/").status_code == 404
    client.logout()
    assert client.get(f"/evidence-files/{plain.pk}/").status_code == 302


def test_two_links_to_one_report_are_shown_as_one_origin(client, checker, piece):
    origin = OriginFactory(name="Mitteilung der Werft")
    for _ in range(2):
        EvidenceFactory(claim=piece.wrong, source=SourceFactory(origin=origin))

    panel = panel_of(client, piece.wrong)
    assert "two pieces of evidence, one origin" in panel
    assert "Mitteilung der Werft" in panel

    EvidenceFactory(claim=piece.wrong)
    assert "three pieces of evidence, 2 independent origins" in panel_of(client, piece.wrong)


def test_two_sources_of_their_own_are_two_origins(client, checker, piece):
    for _ in range(2):
        EvidenceFactory(claim=piece.wrong)
    assert "2 independent origins" in panel_of(client, piece.wrong)


def test_a_confidential_origin_is_counted_and_not_named(client, checker, piece):
    informant = UserFactory()
    source = SourceFactory(
        is_secret=True, title="Der Mann am Kai", origin=OriginFactory(), known_to=[informant]
    )
    EvidenceFactory(claim=piece.wrong, source=source, actor=informant)

    panel = panel_of(client, piece.wrong)
    assert "1 independent origin · 1 of them confidential" in panel
    assert "Der Mann am Kai" not in panel
    assert source.origin.name not in panel


def test_a_verdict_without_the_demanded_origins_is_refused_and_the_words_stay(
    client, checker, piece, chief
):
    set_demand(actor=chief, at=NOW, demand=OriginsDemandInput(minimum=2, kind=piece.open.kind))
    assert "1 independent origin · 2 required" in panel_of(client, piece.open)

    for in_place in (False, True):
        url = f"/claims/{piece.open.pk}/verdict/"
        answer = send(client, url, in_place, **verdict_data(explanation="Steht im Register."))
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "needs evidence from 2 independent origins; so far it has 1." in page
        assert "Steht im Register.</textarea>" in page
    assert not piece.open.verdicts.exists()


def test_files_and_origins_cost_no_query_of_their_own(
    client, checker, piece, django_assert_max_num_queries
):
    for number in range(3):
        stored(piece.wrong, checker, content=REPORT + b"%d" % number)
    with django_assert_max_num_queries(12):
        client.get(f"/claims/{piece.wrong.pk}/panel/", headers=ENGLISH)


def test_a_file_is_added_to_existing_evidence(client, checker, piece):
    row = EvidenceFactory(claim=piece.wrong, actor=checker)
    file = SimpleUploadedFile("Bericht.pdf", REPORT, "application/octet-stream")
    assert "Add a file" in panel_of(client, piece.wrong)

    answer = send(client, f"/claims/{piece.wrong.pk}/evidence/{row.pk}/files/", file=file)

    assert answer.status_code == 302
    assert row.files.get().name == "Bericht.pdf"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"MZ\0\1", "Only PDF, PNG, JPEG, WebP and plain text"), (None, "Choose a file.")],
)
def test_a_file_that_is_refused_says_why_beside_its_evidence(client, checker, piece, content, said):
    row = EvidenceFactory(claim=piece.wrong, actor=checker)
    files = {"file": SimpleUploadedFile("Bericht.pdf", content)} if content else {}

    answer = send(client, f"/claims/{piece.wrong.pk}/evidence/{row.pk}/files/", **files)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not row.files.exists()
