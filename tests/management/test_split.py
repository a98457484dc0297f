"""`manage.py split`, run as a person and as a machine run it."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

from django.core.management import CommandError, call_command
from docx import Document

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"DATABASE_URL": "postgres://nobody@localhost:1/none"}
    return subprocess.run(
        [sys.executable, "manage.py", "split", *arguments],
        cwd=ROOT,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


def split(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in this process: Django starts in half a second."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    with patch.object(sys, "stdin", io.StringIO(stdin)):
        try:
            call_command("split", *arguments, stdout=out, stderr=err)
        except CommandError as error:
            code = error.returncode
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def test_a_text_on_standard_input_becomes_a_table_without_any_database() -> None:
    done = run("--published", "2021-03-20", stdin="Petra Ahlfeld (49) kam am Samstag.")
    assert done.returncode == 0, done.stderr
    rows = [line.split()[0] for line in done.stdout.splitlines()]
    assert rows == ["statement", "person", "age", "date"]
    assert "timex=2021-03-20" in done.stdout


def test_an_unreadable_file_is_named_and_the_others_are_split(tmp_path: Path) -> None:
    good, bad = tmp_path / "gut.txt", tmp_path / "schlecht.txt"
    good.write_text("Es kostet 3 Euro.", encoding="utf-8")
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    done = split(str(bad), str(tmp_path / "fehlt.txt"), str(good))
    assert done.returncode == 1
    assert f"{bad}: " in done.stderr
    assert "This is not a text" in done.stderr
    assert "fehlt.txt: cannot be read" in done.stderr
    assert "3 Euro" in done.stdout


def test_a_file_of_another_format_is_read_as_the_desk_reads_it(tmp_path: Path) -> None:
    word, page = tmp_path / "text.docx", tmp_path / "text.HTML"
    old = tmp_path / "alt.txt"
    written = Document()
    written.add_paragraph("Es kostet 3 Euro.")
    written.save(str(word))
    page.write_text("<title>x</title><p>Es kostet <b>4 Euro</b>.</p>", encoding="utf-8")
    old.write_bytes("Für 5 Euro.".encode("cp1252"))
    done = split(str(word), str(page), str(old))
    assert done.returncode == 0, done.stderr
    assert re.findall(r"money +(\d Euro)", done.stdout) == ["3 Euro", "4 Euro", "5 Euro"]


def test_markdown_stays_as_it_is_so_that_places_are_those_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "text.md"
    file.write_text("# Preise\n\nEs kostet **3 Euro**.", encoding="utf-8")
    [entry] = json.loads(split("--json", str(file)).stdout)
    [span] = [row for row in entry["spans"] if row["type"] == "money"]
    assert file.read_text(encoding="utf-8")[span["start"] : span["end"]] == "3 Euro"


def test_json_holds_one_entry_a_file(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("It cost $3.", encoding="utf-8")
    done = split("--json", "--language", "en", str(file))
    (document,) = json.loads(done.stdout)
    assert document["doc"] == str(file)
    whole, span = document["spans"]
    assert (whole["type"], whole["value"]["modality"]) == ("statement", "asserted")
    assert (span["start"], span["end"], span["type"]) == (8, 10, "money")
    assert (span["value"]["number"], span["value"]["unit"]) == ("3", "USD")


def test_json_lines_answer_in_order_each_with_its_own_day() -> None:
    lines = [
        {"doc": "a", "text": "Das war gestern.", "anchor_date": "2021-03-20", "lang": "de"},
        {"doc": "b", "text": "", "anchor_date": None, "lang": "de"},
        {"doc": "c", "text": "That was yesterday.", "anchor_date": "2020-01-01", "lang": "en"},
    ]
    done = split("--jsonl", stdin="".join(json.dumps(line) + "\n" for line in lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["doc"] for answer in answers] == ["a", "b", "c"]
    spans = [span for answer in answers for span in answer["spans"]]
    days = [span["value"]["timex"] for span in spans if span["type"] == "date"]
    assert days == ["2021-03-19", "2019-12-31"]
    assert {"start", "end", "type", "value", "rule"} == answers[0]["spans"][0].keys()


def test_a_line_that_is_no_text_is_named_with_its_number() -> None:
    done = split("--jsonl", stdin='{"doc": "a"}\n{"doc": "b", "text": "Um 3 Euro."}\n')
    assert done.returncode == 1
    assert "line 1" in done.stderr
    assert json.loads(done.stdout)["doc"] == "b"


def test_a_day_that_is_none_is_refused_in_one_sentence() -> None:
    done = run("--published", "morgen", stdin="Text")
    assert done.returncode != 0
    assert "'morgen' is no day" in done.stderr


COUNTING = """
import io, json, sys
import manage
for arguments, text in json.load(sys.stdin):
    sys.stdin = io.StringIO(text)
    manage.main(["manage.py", "split", *arguments])
    print("numpy" in sys.modules, file=sys.stderr)
"""
NAMES = "Moreau, Lefèvre, Garcia, Dubois, Lambert, Girard, Bonnet, Rousseau, Fontaine, 2021\n"
CLEAR = {
    "de": "Der Rat hat am Montag über den Bau der Halle, die 3 Euro mit sich bringt, und auf "
    "dem Platz von einem Verein nicht entschieden, wie sie noch im Mai zu hören war.",
    "en": "The council said on Monday that it has not yet been told by the owner of the hall "
    "which of them is to be for the club, as they would have had 3 euros from it.",
}


DETECTED_NEVER = [
    (("--language", "de"), NAMES),
    (("--language", "de-AT"), NAMES + "\n" + CLEAR["en"]),
    (("--jsonl",), json.dumps({"doc": "a", "text": NAMES, "lang": "en"})),
    (("--json",), CLEAR["de"]),
    ((), CLEAR["en"]),
]
DETECTED = ((), NAMES)


def test_only_a_language_that_is_neither_stated_nor_clear_is_detected() -> None:
    cases = [*DETECTED_NEVER, DETECTED]
    done = subprocess.run(
        [sys.executable, "-c", COUNTING],
        cwd=ROOT,
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=True,
    )
    said = [line for line in done.stderr.splitlines() if line in ("False", "True")]
    assert said == ["False"] * len(DETECTED_NEVER) + ["True"]
    assert "is in French" in done.stderr
    assert all(words in done.stdout for words in ("timex=2021", "3 Euro", "3 euros"))
