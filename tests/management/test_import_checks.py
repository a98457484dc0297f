"""The command that imports fact checks of other newsrooms, from files and addresses."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import ImportedCheck
from articles.publishing import outgoing
from articles.publishing.outgoing import Reply
from tests.claim_reviews.documents import URL, feed, page, review

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(capsys):
    def run(*sources):
        code = 0
        try:
            call_command("import_checks", *map(str, sources))
        except CommandError as error:
            code = error.returncode
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def test_a_file_is_imported_and_imported_again(run, tmp_path):
    file = tmp_path / "checks.json"
    file.write_bytes(feed(review(), review(url=f"{URL}/2")))
    assert run(file)[:2] == (0, "Neu: 2, geändert: 0, unverändert: 0, entfallen: 0.\n")
    assert run(file)[:2] == (0, "Neu: 0, geändert: 0, unverändert: 2, entfallen: 0.\n")


def test_what_is_unfit_is_named_and_the_rest_comes_in(run, tmp_path):
    file, gone = tmp_path / "checks.html", tmp_path / "gone.json"
    file.write_bytes(page(review(), review(url=f"{URL}/2", reviewRating=None)))
    code, _out, err = run(file, gone)
    assert code == 3
    assert f"{file}, 2 ({URL}/2): " in err
    assert "reviewRating" in err
    assert f"{gone}: " in err
    assert ImportedCheck.objects.count() == 1


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(200, "", page(review(url=None))), None),
        (Reply(404, "", b""), "404"),
        (Reply(301, "", b"", "https://neu.example/"), "https://neu.example/"),
        (Reply(200, "", b"<html></html>"), "ClaimReview"),
    ],
)
def test_an_address_is_read(run, monkeypatch, reply, words):
    monkeypatch.setattr("articles.management.commands.import_checks.fetch", lambda *a, **k: reply)
    code, _out, err = run("https://pruefer.example/7")
    assert (code, ImportedCheck.objects.count()) == ((3, 0) if words else (0, 1))
    assert (words or "") in err
    if not words:
        assert ImportedCheck.objects.get().url == "https://pruefer.example/7"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://[::1]:1/",
        "http://169.254.169.254/latest/",
        "http://10.1.2.3/",
    ],
)
def test_no_address_inside_the_network_is_reached(run, monkeypatch, url):
    def connect(*_args, **_options):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(outgoing.socket, "create_connection", connect)
    code, _out, err = run(url)
    assert code == 3
    assert url in err
    assert not ImportedCheck.objects.exists()


def test_a_file_that_is_too_large_is_not_read_whole(run, tmp_path: Path, monkeypatch):
    monkeypatch.setattr("articles.management.commands.import_checks.LARGEST", 100)
    monkeypatch.setattr("articles.claim_reviews.document.LARGEST", 100)
    file = tmp_path / "checks.json"
    file.write_bytes(feed(review()))
    assert run(file)[0] == 3
