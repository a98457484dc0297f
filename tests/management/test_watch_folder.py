"""A watched folder, with the real command as a process where its running is the question."""

import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path
from unittest.mock import Mock

import orjson
import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection

from articles.management.folder import Folder
from articles.models import Article, Revision
from tests.factories import NOW, UserFactory
from tests.intake.test_messages import item as news_item
from tests.intake.test_messages import message
from tests.newsroom import clear, sign

from .watching import TEXT, look


def signed(actor) -> Article:
    """Judge and sign off the only article."""
    article = Article.objects.get()
    clear(article, actor)
    chief = UserFactory(role="chief")
    sign(article, chief)
    return article


def test_files_become_articles_and_the_same_name_again_a_revision(tmp_path, ahrens):
    file = tmp_path / "fähre.txt"
    file.write_text(TEXT)
    (tmp_path / "seite.html").write_text("<h1>Seite</h1><p>40 Leute.</p>")

    look(tmp_path)
    file.write_text(TEXT + " Mehr.")
    look(tmp_path)
    output = look(tmp_path)

    assert output == ""
    assert Article.objects.count() == 2
    article = Article.objects.get(headline="Neue Fähre")
    assert [r.channel for r in article.revisions.all()] == ["folder", "folder"]
    assert file.exists()


def test_a_restart_takes_nothing_twice_not_even_of_archived_articles(tmp_path, ahrens):
    (tmp_path / "a.txt").write_text(TEXT)
    look(tmp_path)
    Article.objects.update(state="archived")

    assert look(tmp_path) == ""
    assert Revision.objects.count() == 1
    assert (tmp_path / "a.txt").exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", b'{"uri": "x", "headlines": 3}', "/headlines: Erwartet wird eine Liste."),
        ("a.nitf", b"<nitf>\n<body/>\n</nitf>", "Zeile 2"),
        ("a.docx", b"kein Word", "Word"),
        ("a.txt", b"   ", "kein Text"),
        ("b.txt", b"a" * 10_000_001, "größer als 10 MB"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "als .docx"),
        ("a.PDF", b"%PDF-1.7", "PDF"),
        ("a.fb2", b"<FictionBook/>", "FictionBook"),
    ],
)
def test_an_unreadable_file_is_moved_aside_with_a_note(tmp_path, ahrens, name, content, words):
    (tmp_path / name).write_bytes(content)
    look(tmp_path)
    (tmp_path / name).write_bytes(content)
    look(tmp_path)

    failed = tmp_path / "failed"
    assert not (tmp_path / name).exists()
    assert (failed / name).read_bytes() == content
    assert words in (failed / f"{name}.note.txt").read_text()
    assert len(list(failed.iterdir())) == 4
    assert not Article.objects.exists()


def test_the_certificate_is_beside_the_file_until_the_sign_off_is_revoked(tmp_path, ahrens):
    file, beside = tmp_path / "a.txt", tmp_path / "a.txt.certificate.json"
    file.write_text(TEXT)
    look(tmp_path)
    article = signed(ahrens)

    assert "a.txt" in look(tmp_path)
    found = orjson.loads(beside.read_bytes())
    assert found["sha256"] == article.revision.sha256
    output = StringIO()
    call_command("verify_certificate", str(beside), text=str(file), stdout=output)
    assert output.getvalue().startswith("Echt")
    assert look(tmp_path) == ""

    file.write_text(TEXT + " Danach kamen 40.")
    look(tmp_path)
    assert not beside.exists()


def test_an_outdated_certificate_is_rewritten(tmp_path, ahrens):
    beside = tmp_path / "a.txt.certificate.json"
    (tmp_path / "a.txt").write_text(TEXT)
    look(tmp_path)
    signed(ahrens)

    for old in ("{", "[]", '{"sign_off": 1}'):
        beside.write_text(old)
        assert "a.txt" in look(tmp_path)
        assert orjson.loads(beside.read_bytes())["signature"]["key_id"]


def test_a_name_in_another_encoding_is_a_name(tmp_path, ahrens):
    for name in (b"f\xe4hre.txt", b"f\xe5hre.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(f"{TEXT} {name!r}")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/leer\xff.json")).write_text("{}")

    output = look(tmp_path)

    assert output.count("f\ufffdhre.txt") == 2
    assert Article.objects.count() == 2
    assert (tmp_path / "failed" / os.fsdecode(b"leer\xff.json.note.txt")).exists()


def test_an_empty_file_is_waited_for(tmp_path, ahrens):
    file = tmp_path / "a.txt"
    file.touch()
    assert look(tmp_path) == ""

    os.utime(file, (0, time.time() - 120))

    assert "kein Text" in look(tmp_path)
    assert (tmp_path / "failed" / "a.txt").exists()


def test_a_file_that_may_not_be_read_holds_up_no_other(tmp_path, ahrens, monkeypatch):
    read = Path.read_bytes

    def guarded(path):
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)

    look(tmp_path)

    assert Article.objects.count() == 1
    assert "nicht lesen" in (tmp_path / "failed" / "a.txt.note.txt").read_text()


def test_other_files_are_left_untouched(tmp_path, ahrens):
    for name in (".a.txt", "~$a.docx", "a.txt.part", "b.certificate.json", "c.png"):
        (tmp_path / name).write_text(TEXT)

    assert look(tmp_path) == ""
    assert len(list(tmp_path.iterdir())) == 5


def test_a_missing_folder_or_person_is_reported(tmp_path, ahrens):
    with pytest.raises(CommandError, match="gibt es nicht"):
        look(tmp_path / "none")
    with pytest.raises(CommandError, match="nobody gibt es nicht"):
        look(tmp_path, "nobody")


def test_a_folder_that_only_can_be_read_is_refused_before_anything_is_taken(
    tmp_path, ahrens, monkeypatch
):
    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK)

    with pytest.raises(CommandError, match="nicht lesen und schreiben"):
        look(tmp_path)

    assert not Article.objects.exists()


def test_a_repeated_failure_is_reported_once(tmp_path, ahrens, monkeypatch, caplog):
    looks = iter(["away", "away", "full", None, "away"])

    def look_in_vain(folder):
        fault = next(looks, "ended")
        if fault == "ended":
            os.kill(os.getpid(), signal.SIGTERM)
        elif fault:
            raise OSError(fault)
        return []

    monkeypatch.setattr(Folder, "look", look_in_vain)
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        call_command("watch_folder", str(tmp_path), user="ahrens", every=0.1)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

    assert [str(record.exc_info[1]) for record in caplog.records] == ["away", "full", "away"]


def test_a_single_look_that_fails_says_why_in_a_sentence(tmp_path, ahrens, monkeypatch):
    monkeypatch.setattr(Folder, "look", Mock(side_effect=OSError("the disk is full")))

    with pytest.raises(CommandError, match="the disk is full"):
        look(tmp_path)


@pytest.mark.parametrize("fault", [None, IntegrityError("already exists")])
def test_what_another_process_takes_at_the_same_moment_is_no_refusal(
    tmp_path, ahrens, monkeypatch, fault
):
    (tmp_path / "faehre.txt").write_text(TEXT)
    first, second = (Folder(tmp_path, actor=ahrens) for _ in range(2))
    receive = Folder._new

    def receive_late(folder, *article):
        monkeypatch.setattr(Folder, "_new", receive)
        first.look()
        first.look()
        if fault:
            raise fault
        return receive(folder, *article)

    monkeypatch.setattr(Folder, "_new", receive_late)
    second.look()
    assert second.look() == []
    assert (Article.objects.count(), [path.name for path in tmp_path.iterdir()]) == (
        1,
        ["faehre.txt"],
    )


def test_a_file_that_is_still_written_is_waited_for(tmp_path, ahrens):
    folder, file = Folder(tmp_path, actor=ahrens), tmp_path / "lang.txt"
    for number in range(3):
        with file.open("a") as writing:
            writing.write(f"Satz {number} nennt {number} Leute.\n\n")
        assert folder.look() == []

    assert len(folder.look()) == 1
    assert "Satz 2" in Article.objects.get().revision.text


@pytest.mark.django_db(transaction=True)
def test_the_process_receives_files_survives_a_kill_and_ends_on_a_signal(tmp_path):
    UserFactory(username="ahrens", role="checker")
    file = tmp_path / "lang.txt"
    process = _start(tmp_path)
    try:
        file.write_text("Satz eins nennt 4 Leute.")
        _wait_for(lambda: Article.objects.exists())
        process.kill()
        process.wait()
        process = _start(tmp_path)
        file.write_text("Satz eins nennt 5 Leute.")
        _wait_for(lambda: Revision.objects.count() == 2)
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()
    assert Article.objects.count() == 1


def _start(folder) -> subprocess.Popen:
    settings = connection.settings_dict
    host, port = settings["HOST"], settings["PORT"] or ""
    code = (
        "import os, sys, django; from django.conf import settings; django.setup();"
        f"settings.DATABASES['default'].update(NAME={settings['NAME']!r}, HOST={host!r},"
        f"PORT={port!r}, USER={settings['USER']!r}, PASSWORD={settings['PASSWORD']!r});"
        "from django.core.management import call_command;"
        f"call_command('watch_folder', {str(folder)!r}, user='ahrens', every=0.5)"
    )
    environment = {**os.environ, "DATABASE_URL": "postgres://nobody@localhost:1/none"}
    return subprocess.Popen([sys.executable, "-c", code], env=environment)


def _wait_for(condition, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "nothing happened in time"
        time.sleep(0.2)


def item(version, text="Die Fähre fährt.", **more):
    return orjson.dumps(
        {"uri": "urn:f", "headline": "Fähre", "body_text": text, "version": version} | more
    )


def test_versions_in_files_of_their_own_are_one_article(tmp_path, ahrens):
    (tmp_path / "b-2.json").write_bytes(item("2", "Die Fähre fährt um acht."))
    look(tmp_path)
    (tmp_path / "c-1.json").write_bytes(item("1", "Die Fähre fährt um neun."))

    output = look(tmp_path)

    article = Article.objects.get()
    assert "Die Fähre fährt um acht." in article.revision.text
    assert "c-1.json" in output
    assert article.revisions.get(number=2).arrival == "late"
    assert look(tmp_path) == ""
    assert article.revisions.count() == 2


def test_a_kill_in_a_file_takes_the_certificate_away(tmp_path, ahrens):
    name = "f-1.json"
    (tmp_path / name).write_bytes(item("1"))
    folder = Folder(tmp_path, actor=ahrens)
    folder.look(), folder.look()
    article = signed(ahrens)
    folder.look()
    beside = tmp_path / f"{name}.certificate.json"
    assert beside.exists()

    (tmp_path / "kill.json").write_bytes(b'{"uri": "urn:f", "pubstatus": "canceled"}')
    folder.look(), folder.look()

    article.refresh_from_db()
    assert (article.hold, beside.exists()) == ("killed", False)
    assert not (tmp_path / "kill.json.certificate.json").exists()


def test_no_certificate_is_written_before_an_embargo_ends(tmp_path, ahrens):
    (tmp_path / "f.json").write_bytes(item("1", embargoed="2999-01-01T00:00:00Z"))
    folder = Folder(tmp_path, actor=ahrens)
    folder.look(), folder.look()
    signed(ahrens)
    folder.look()
    assert not list(tmp_path.glob("*.certificate.json"))

    Article.objects.update(embargoed_until=NOW)
    folder.look()
    assert (tmp_path / "f.json.certificate.json").exists()


def test_a_message_of_several_texts_makes_an_article_of_each_once(tmp_path, ahrens):
    (tmp_path / "m.xml").write_bytes(message(news_item(1), news_item(2)))

    output = look(tmp_path)

    articles = Article.objects.order_by("pk")
    assert [one.external_id for one in articles] == ["urn:werk:1", "urn:werk:2"]
    assert f"{articles[0].pk}, {articles[1].pk}" in output
    assert look(tmp_path) == ""


def test_a_message_with_a_text_that_cannot_be_read_is_put_aside_as_a_whole(tmp_path, ahrens):
    (tmp_path / "m.xml").write_bytes(message(news_item(1), news_item(2, content="")))

    look(tmp_path)

    assert not Article.objects.exists()
    assert (tmp_path / "failed" / "m.xml").exists()
