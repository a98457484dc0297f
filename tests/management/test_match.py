"""`manage.py match` compares a manuscript with files, without a database."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

TEXT = "Die Feuerwehr Hallgau rückte 2025 zu 4812 Einsätzen aus."
SOURCE = "Die Feuerwehr Hallgau rückte im Jahr 2025 zu 4812 Einsätzen aus.\n\nSie übt am Bahnhof.\n"


@pytest.fixture
def files(tmp_path):
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    (tmp_path / "bericht.txt").write_text(SOURCE, "utf-8")
    return tmp_path


def run(files, *names, **options):
    output, errors = StringIO(), StringIO()
    call_command(
        "match", "--manuscript", str(files / "text.txt"), "--published", "2026-06-05",
        *[str(files / name) for name in names], stdout=output, stderr=errors, **options,
    )  # fmt: skip
    return output.getvalue(), errors.getvalue()


def test_claims_are_printed_with_their_passages(files):
    output, _ = run(files, "bericht.txt", json=True)
    (claim,) = [c for c in json.loads(output)["claims"] if "4812" in c["quote"]]
    assert TEXT[claim["start"] : claim["end"]] == claim["quote"]
    first = claim["passages"][0]
    assert (first["source"], first["page"], first["line"]) == ("bericht.txt", None, 1)
    assert first["quote"].startswith("Die Feuerwehr Hallgau")
    assert set(first) == {"source", "page", "line", "quote", "relation", "reason"}


def test_a_terminal_gets_lines(files):
    output, _ = run(files, "bericht.txt", language="de")
    assert "bericht.txt" in output


REST = "Der Kämmerer und seine Leute haben 4812 Stunden gerechnet."


@pytest.mark.parametrize("text", [REST, "Das Gradierwerk von 1767 ist leider 412 Meter lang."])
def test_a_statement_of_which_a_rest_is_compared_is_printed_as_a_whole(files, text):
    (files / "text.txt").write_text(text, "utf-8")
    output, _ = run(files, "bericht.txt", json=True)
    lines, _ = run(files, "bericht.txt", language="de")

    rows = [row for row in json.loads(output)["claims"] if row["kind"] == "statement"]
    for row in rows:
        claim = row["claim"]
        assert text[claim["start"] : claim["end"]] == claim["quote"] == text.rstrip(".")
        assert claim["quote"] in lines.splitlines()
        assert row["quote"] not in lines.splitlines()


def test_what_no_source_has_is_not_found(files):
    (files / "text.txt").write_text("Foto: Anneke Buhr", "utf-8")
    lines, _ = run(files, "bericht.txt", language="de")
    assert lines.splitlines()[0] == "Anneke Buhr"
    assert lines.splitlines()[1].startswith("    not found")


RELATIONS = {"same", "rounded", "converted", "differs", "mentions"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Die Feuerwehr Hallgau übt mit Kommandantin Anneke Buhr am Bahnhof.", "absent"),
        ("Im Schuppen am Bahnhof hatte es 48 Grad, die Feuerwehr Hallgau war da.", "absent"),
        (TEXT, "chance"),
    ],
)
def test_a_passage_that_is_only_related_mentions_in_json_and_says_why(files, text, code):
    (files / "text.txt").write_text(text, "utf-8")
    output, _ = run(files, "bericht.txt", json=True, language="de")

    passages = [p for claim in json.loads(output)["claims"] for p in claim["passages"]]
    assert {p["relation"] for p in passages} <= RELATIONS
    assert code in {p["reason"]["code"] for p in passages if p["relation"] == "mentions"}


def test_a_file_that_has_no_text_is_named_and_the_others_are_read(files):
    (files / "leer.txt").write_text("", "utf-8")
    output, errors = run(files, "leer.txt", "bericht.txt", json=True)
    assert "leer.txt: empty" in errors
    assert json.loads(output)["claims"]


def test_a_missing_file_is_an_error(files):
    with pytest.raises(CommandError, match=r"fehlt\.txt: cannot be read"):
        run(files, "fehlt.txt", json=True)


@pytest.mark.parametrize("language", ["fr", "xx-klingon-no"])
def test_a_language_without_rules_is_an_error(files, language):
    with pytest.raises(CommandError, match="language"):
        run(files, "bericht.txt", language=language)
