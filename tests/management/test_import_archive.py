"""`manage.py import_archive`: what follows from texts that the newsroom has printed."""

import json
from datetime import date
from io import StringIO
from unittest.mock import Mock

import pytest
from django.core.management import CommandError, call_command

from articles.management.commands import import_archive
from articles.models import Event, HouseSpelling, ImportedText, MemoryConstraint
from articles.queries.article_page import article_page
from articles.queries.findings import findings_of
from tests.factories import ArticleFactory
from tests.intake.test_messages import item as news_item
from tests.intake.test_messages import message

pytestmark = pytest.mark.django_db

TEXT = "Anna Ehlers (49) leitet das Amt."


def row(number=1, text=TEXT, **more):
    return {"id": f"a{number}", "text": text, "published": "2020-09-01", "lang": "de"} | more


@pytest.fixture
def archive(tmp_path):
    def written(*rows):
        path = tmp_path / "archive.jsonl"
        lines = [one if isinstance(one, str) else json.dumps(one) for one in rows]
        path.write_text("\n".join(lines), "utf-8")
        return path

    return written


def imported(path, **options) -> str:
    output = StringIO()
    call_command("import_archive", str(path), stdout=output, stderr=output, **options)
    return output.getvalue()


def found(text):
    article = ArticleFactory.create(text=text, publication_date=date(2020, 11, 25))
    rows = findings_of(article_page(article), with_memory=True)
    return {(one.finding.rule, one.fits) for found in rows.values() for one in found}


def test_ages_and_names_are_stored_without_the_text(archive):
    output = imported(archive(row(headline="Wechsel im Amt", url="https://example.org/1")))
    assert "importiert: 1, bekannt: 0, übersprungen: 0." in output.lower()
    text = ImportedText.objects.get()
    assert (text.headline, text.day) == ("Wechsel im Amt", date(2020, 9, 1))
    constraint = MemoryConstraint.objects.get()
    assert (constraint.kind, constraint.imported_text, constraint.verdict) == ("birth", text, None)
    assert HouseSpelling.objects.get().texts == 1
    assert Event.objects.get(verb="archive.imported").data == {"texts": 1}


def test_an_import_that_is_repeated_counts_nothing_twice(archive, monkeypatch):
    imported(archive(row(1)))
    split = Mock(return_value=[])
    monkeypatch.setattr(import_archive, "split", split)
    imported(archive(row(1), row(2, "Ben Cordes kam.")))
    assert [call.args for call in split.call_args_list] == [("Ben Cordes kam.",)]
    assert HouseSpelling.objects.get().texts == 1


def test_one_id_twice_in_a_file_is_one_text(archive):
    imported(archive(row(1), row(1)))
    assert ImportedText.objects.count() == 1


def test_texts_of_several_batches_add_up(archive, monkeypatch):
    monkeypatch.setattr(import_archive, "BATCH", 2)
    imported(archive(*[row(n) for n in range(5)]))
    assert HouseSpelling.objects.get().texts == 5
    assert Event.objects.filter(verb="archive.imported").count() == 3


def test_an_established_spelling_flags_and_ages_only_confirm(archive):
    imported(archive(row(1)))
    assert ("earlier-name", False) not in found("Anna Ehlert (49) kam.")
    imported(archive(row(2)))
    assert ("earlier-name", False) in found("Anna Ehlert (49) kam.")
    assert ("earlier-age", True) in found("Anna Ehlers (49) kam.")
    assert "earlier-age" not in {rule for rule, _ in found("Anna Ehlers (94) kam.")}


@pytest.mark.parametrize(
    "bad",
    [
        "no json",
        '{"id": "x"}',
        '"words"',
        row(published="20. März"),
        row(text=" "),
        row(text=7),
        row(id="x" * 201),
        row(lang="fr"),
    ],
)
def test_a_bad_line_is_named_and_the_others_come_in(archive, bad):
    output = StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("import_archive", str(archive(bad, row(9))), stdout=output, stderr=output)
    assert refused.value.returncode == 3
    assert "archive.jsonl, 1" in output.getvalue()
    assert ImportedText.objects.get().external_id == "a9"


def test_the_files_of_a_folder_have_their_day_in_their_path(tmp_path):
    for name in ("2020-09-01-amt.txt", "2020/09/02/amt.md", "undated.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, "utf-8")
    with pytest.raises(CommandError):
        imported(tmp_path, language="de")
    days = ImportedText.objects.order_by("day").values_list("day", flat=True)
    assert list(days) == [date(2020, 9, 1), date(2020, 9, 2)]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CommandError, match=r"nothing\.jsonl ist nicht lesbar: No such"):
        imported(tmp_path / "nothing.jsonl")


@pytest.mark.parametrize("count", [1, 20])
def test_a_batch_takes_the_same_queries(archive, count, django_assert_max_num_queries):
    path = archive(*[row(n) for n in range(count)])
    with django_assert_max_num_queries(12):
        imported(path)


def test_each_text_of_a_message_is_one_of_the_archive(tmp_path):
    (tmp_path / "2020-09-01.xml").write_bytes(message(news_item(1), news_item(2)))

    imported(tmp_path)

    names = ImportedText.objects.order_by("external_id").values_list("external_id", flat=True)
    assert list(names) == ["2020-09-01.xml#1", "2020-09-01.xml#2"]
