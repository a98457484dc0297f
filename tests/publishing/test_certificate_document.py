"""The certificate as a signed document: JSON, PDF, and the command that checks them."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO, StringIO

import pytest
from django.conf import settings as project
from django.core.management import CommandError, call_command
from django.utils import translation
from django.utils.html import strip_tags
from pypdf import PdfReader, PdfWriter

from articles.publishing import certificate_pdf as pdf_module
from articles.publishing.certificate import certificate
from articles.publishing.certificate_document import certificate_document
from articles.publishing.certificate_pdf import (
    attached_certificate,
    certificate_pdf,
)
from articles.publishing.certified_sentence import CertifiedSentence
from articles.publishing.pdf import PdfUnavailable
from articles.publishing.signing import public_keys
from tests.factories import NOW, EvidenceFactory, SignOffFactory, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _key(settings, tmp_path):
    settings.CERTIFICATE_KEY_FILE = tmp_path / "key"


@pytest.fixture
def found(article, claim):
    informant = UserFactory()
    secret = SourceFactory(title="Der Mann am Kai", is_secret=True, known_to=[informant])
    EvidenceFactory(claim=claim, source=SourceFactory(title="Register & <Werften>"))
    EvidenceFactory(claim=claim, source=secret, actor=informant)
    return certificate(SignOffFactory(article=article))


@pytest.fixture
def document(found):
    return certificate_document(found, at=NOW)


def write(path, document):
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    return str(path)


def verify(*arguments):
    out = StringIO()
    call_command("verify_certificate", *arguments, stdout=out)
    return out.getvalue()


def refused(*arguments):
    with pytest.raises(CommandError) as error:
        verify(*arguments)
    return error.value.returncode, str(error.value)


def test_the_document_has_the_text_the_claims_and_public_sources_only(document, article, claim):
    row = next(row for row in document["claims"] if row["id"] == claim.pk)

    assert document["sha256"] == article.revision.sha256
    assert (row["start"], row["quote"], row["secret_sources"]) == (claim.start, claim.quote, 1)
    assert [source["title"] for source in row["sources"]] == ["Register & <Werften>"]
    assert "Mann am Kai" not in json.dumps(document)


def test_codes_stay_what_language_the_words_are_in(article, claim):
    EvidenceFactory(claim=claim, source=SourceFactory(kind="official"), stance="contradicts")
    sign_off = SignOffFactory(article=article)

    def said(language):
        with translation.override(language):
            made = certificate_document(certificate(sign_off), at=NOW)
        row = next(row for row in made["claims"] if row["id"] == claim.pk)
        return {**row, **row["sources"][0], "claim_kind": row["kind_code"]}

    german, english = said("de"), said("en")

    assert (german["stance"], english["stance"]) == ("widerspricht", "contradicts")
    for name in ("claim_kind", "kind_code", "stance_code", "method_code", "rating_code"):
        assert german[name] == english[name]
    assert (german["kind_code"], german["stance_code"]) == ("official", "contradicts")
    assert german["claim_kind"] == claim.kind


def test_the_command_says_genuine_in_both_languages(document, tmp_path, article):
    path = write(tmp_path / "c.json", document)
    text = tmp_path / "text.txt"
    text.write_bytes(article.revision.text.encode())

    assert "Genuine" in verify(path, "--lang", "en", "--text", str(text))
    assert "Echt" in verify(path)


def test_the_command_finds_what_was_changed(document, tmp_path):
    document["claims"][0]["rating"] = "Falsch"

    code, words = refused(write(tmp_path / "c.json", document), "--lang", "en")

    assert code == 1
    assert "changed" in words


def test_the_command_knows_another_text_another_key_and_no_certificate(document, tmp_path):
    path = write(tmp_path / "c.json", document)
    other = write(tmp_path / "keys.json", {"keys": []})
    nothing = write(tmp_path / "n.json", {"a": 1})

    assert refused(path, "--text", other)[0] == 4
    assert refused(path, "--keys", other)[0] == 3
    assert refused(nothing)[0] == 2
    assert refused(str(tmp_path / "missing.json"))[0] == 2
    assert refused(path, "--keys", nothing)[0] == 2


def test_published_keys_are_enough_and_no_database_is_asked(document, tmp_path):
    path = write(tmp_path / "c.json", document)
    keys = write(tmp_path / "keys.json", {"keys": [key.jwk for key in public_keys()]})
    environment = {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", "PATH": ""}

    done = subprocess.run(
        [sys.executable, "manage.py", "verify_certificate", path, "--keys", keys],
        cwd=project.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert document["sha256"] in done.stdout


def test_the_pdf_carries_the_signed_document(found, document, tmp_path):
    pdf = certificate_pdf(found, document)
    path = tmp_path / "c.pdf"
    path.write_bytes(pdf)

    assert json.loads(attached_certificate(pdf)) == document
    assert "Genuine" in verify(str(path), "--lang", "en")


def test_a_pdf_with_two_documents_is_no_certificate(document, tmp_path):
    path, other = tmp_path / "c.pdf", dict(document, headline="Anders")
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for one in (document, other):
        writer.add_attachment(pdf_module.ATTACHED, json.dumps(one).encode())
    writer.write(path)

    code, words = refused(str(path), "--lang", "en")

    assert code == 2
    assert "2 times" in words


def test_a_pdf_without_the_document_is_no_certificate(tmp_path):
    path = tmp_path / "c.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing")

    assert refused(str(path))[0] == 2


@pytest.fixture
def _no_weasyprint(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)


@pytest.mark.usefixtures("_no_weasyprint")
def test_without_weasyprint_the_command_says_what_is_missing(found, document):
    with pytest.raises(PdfUnavailable) as error:
        certificate_pdf(found, document)

    assert ".venv/bin/pip install weasyprint" in str(error.value)
    assert "libpangoft2" in str(error.value)


@pytest.mark.usefixtures("_no_weasyprint")
def test_the_desk_and_the_api_say_so_too(client, chief, article):
    SignOffFactory(article=article)
    client.force_login(chief)

    page = client.get(f"/articles/{article.pk}/certificate.pdf")
    answer = client.get(
        f"/api/v1/articles/{article.pk}/certificate/", HTTP_ACCEPT="application/pdf"
    )

    assert (page.status_code, answer.status_code) == (501, 501)
    assert "WeasyPrint" in page.content.decode()
    assert answer.json()["code"] == "pdf_unavailable"


def test_the_desk_links_and_serves_json_and_pdf(client, chief, article):
    SignOffFactory(article=article)
    client.force_login(chief)
    address = f"/articles/{article.pk}/certificate"

    page = client.get(f"{address}/").content.decode()

    assert f'href="{address}.json"' in page
    assert f'href="{address}.pdf"' in page
    assert client.get(f"{address}.json").json()["signature"]["algorithm"] == "Ed25519"
    assert client.get(f"{address}.pdf").content.startswith(b"%PDF")


def test_the_api_hands_out_json_pdf_and_the_keys(client, chief, article):
    SignOffFactory(article=article)
    client.force_login(chief)
    address = f"/api/v1/articles/{article.pk}/certificate/"

    document = client.get(address).json()
    pdf = client.get(address, headers={"accept": "application/pdf"})
    client.logout()
    keys = client.get("/api/v1/certificate-keys/").json()["keys"]

    assert pdf["Content-Type"] == "application/pdf"
    assert [key["kid"] for key in keys] == [document["signature"]["key_id"]]


def test_an_invalid_key_is_reported_and_is_no_result_of_the_check(document, tmp_path, settings):
    file = write(tmp_path / "certificate.json", document)
    settings.CERTIFICATE_OLD_KEYS = ["abc"]

    code, message = refused(file)

    assert code == 2
    assert "CERTIFICATE_OLD_KEYS" in message


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "Sperrfrist bis 22. März 2026"), ("en", "Embargoed until 22 March 2026")],
)
def test_all_forms_name_an_embargo(client, chief, article, tmp_path, language, words):
    article.embargoed_until = datetime(2026, 3, 22, 6, tzinfo=UTC)
    article.save(update_fields=["embargoed_until"])
    sign_off = SignOffFactory(article=article)
    client.force_login(chief)
    with translation.override(language):
        made = certificate(sign_off)
        pdf = certificate_pdf(made, certificate_document(made, at=NOW))
    (tmp_path / "c.pdf").write_bytes(pdf)

    address, headers = f"/articles/{article.pk}/certificate/", {"Accept-Language": language}
    page = client.get(address, headers=headers).content.decode().replace("</dt><dd>", " ")
    answer = client.get(f"/api/v1{address}", headers=headers).json()

    assert answer["embargoed_until"] == "2026-03-22T06:00:00Z"
    assert words in strip_tags(page)
    assert words in " ".join(text_of(pdf).split())
    assert words in verify(str(tmp_path / "c.pdf"), "--lang", language)


def test_without_an_embargo_none_is_named(document, tmp_path):
    assert document["embargoed_until"] is None
    assert "Embargo" not in verify(write(tmp_path / "c.json", document), "--lang", "en")


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def with_claims(found, sentences, each):
    """Return the certificate with so many sentences, each with so many claims judged alike."""
    (row,) = (claim for claim in found.claims if claim.sources)
    text = "Die Werft in Husum hat seit dem Herbst 312 Leute, im Januar 2020 waren es noch 280."
    claims = [
        replace(row, pk=pk, quote=f"{pk} Leute", rating="Stimmt", judged_by="Max Oldig")
        for pk in range(sentences * each)
    ]
    made = [
        CertifiedSentence(n * 90, n * 90 + 80, text, [*range(n * each, (n + 1) * each)])
        for n in range(sentences)
    ]
    return replace(found, claims=claims, sentences=made)


def test_the_pdf_of_five_hundred_words_has_four_pages_at_most(found):
    pdf = certificate_pdf(with_claims(found, sentences=32, each=3), {"signature": None})

    assert len(PdfReader(BytesIO(pdf)).pages) <= 4
    assert text_of(pdf).count("Die Werft in Husum") == 32


def test_the_pdf_names_a_source_once_however_often_it_is_used(found):
    words = text_of(certificate_pdf(with_claims(found, 10, 2), {"signature": None}))

    assert words.count("Register & <Werften>") == 1
    assert words.count("19 Leute") == 1


def test_the_document_names_each_sentence_once_with_its_claims(document, article):
    text = article.revision.text
    pks = [pk for sentence in document["sentences"] for pk in sentence["claims"]]

    assert pks == [row["id"] for row in document["claims"]]
    for sentence in document["sentences"]:
        assert text[sentence["start"] : sentence["end"]].strip() == sentence["text"]


def test_a_line_names_the_checker_only_where_there_were_several(found):
    made = with_claims(found, 3, 1)
    first, *others = made.claims
    several = replace(made, claims=[replace(first, judged_by="Jan Brandt"), *others])

    def named(certified):
        return text_of(certificate_pdf(certified, {"signature": None})).count("Max Oldig")

    assert (named(made), named(several)) == (1, 3)
