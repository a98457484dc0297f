"""`python -m tools.catalogues`: what is wrong with a catalogue is found without gettext."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools import catalogues

HEADER = """\
# German texts.
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
GOOD = """
#, python-format
msgid "%(count)s claim"
msgid_plural "%(count)s claims"
msgstr[0] "%(count)s Behauptung"
msgstr[1] "%(count)s Behauptungen"

msgctxt "state"
msgid "open"
msgstr "offen"

msgid "open"
msgstr "öffnen"

#, python-brace-format
msgid ""
"Saved by {name}, "
"100 %\\n"
msgstr "Gespeichert: {name}, 100 %\\n"

#~ msgid "gone"
#~ msgstr "weg"
"""
ONE = '\n#, python-format\nmsgid "%(count)s words"\nmsgstr "{}"\n'
# What is appended to a good catalogue, and the fault that is found.
FAULTS = {
    "a string without an end": ('\nmsgid "a"\nmsgstr "b\n', "malformed"),
    "a quotation mark inside": ('\nmsgid "a"\nmsgstr "b "c" d"\n', "malformed"),
    "an unknown escape": ('\nmsgid "a"\nmsgstr "b \\q"\n', "malformed"),
    "a keyword misspelled": ('\nmsgid "a"\nmsgstring "b"\n', "malformed"),
    "a conflict of a merge": ('\n<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', "malformed"),
    "no translation": ('\nmsgid "a"\n\nmsgid "b"\nmsgstr "c"\n', "msgid after msgid"),
    "a translation of nothing": ('\nmsgstr "b"\n', "msgstr after msgstr"),
    "a translation too many": ('\nmsgid "a"\nmsgstr "b"\nmsgstr "c"\n', "msgstr after msgstr"),
    "a plural of nothing": ('\nmsgid_plural "a"\nmsgstr[0] "b"\n', "msgid_plural after msgstr"),
    "a second entry": ('\nmsgid "open"\nmsgstr "auf"\n', "a second entry"),
    "a placeholder less": (ONE.format("Wörter"), "placeholders"),
    "a placeholder with another name": (ONE.format("%(count)d Wörter"), "placeholders"),
    "a placeholder cut off": (ONE.format("%(count) Wörter"), "placeholders"),
    "a brace less": ('\n#, python-brace-format\nmsgid "{a} b"\nmsgstr "b"\n', "placeholders"),
    "no line break at the end": ('\nmsgid "a\\n"\nmsgstr "b"\n', "line break"),
    "no line break at the start": ('\nmsgid "\\na"\nmsgstr "b"\n', "line break"),
    "too many forms": (
        '\nmsgid "a"\nmsgid_plural "b"\n' + "".join(f'msgstr[{n}] "c"\n' for n in range(3)),
        "more translations",
    ),
}
# These are correct for gettext, and a German reader would read English.
GAPS = {
    "a guess": ('\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n', "is fuzzy"),
    "an empty translation": ('\nmsgid "a"\nmsgstr ""\n', "is not translated"),
    "a plural without translation": (
        '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] ""\n',
        "is not translated",
    ),
}


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "locale" / "de" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + GOOD, encoding="utf-8")
    return path


def is_refused_by_gettext(path: Path) -> bool:
    """Return whether msgfmt refuses a catalogue; true where gettext is not installed."""
    if not shutil.which("msgfmt"):
        return True
    command = ["msgfmt", "--check", "--output-file=/dev/null", path]
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


def test_a_good_catalogue_has_no_faults(catalogue):
    assert list(catalogues.faults(catalogue)) == []
    assert not shutil.which("msgfmt") or not is_refused_by_gettext(catalogue)


@pytest.mark.parametrize("name", FAULTS | GAPS)
def test_a_fault_is_found_with_its_line(catalogue, name):
    appended, expected = (FAULTS | GAPS)[name]
    catalogue.write_text(HEADER + GOOD + appended, encoding="utf-8")

    found = list(catalogues.faults(catalogue))

    assert any(expected in fault for fault in found), found
    lines = {int(fault.split()[1].strip(":")) for fault in found}
    assert min(lines) > (HEADER + GOOD).count("\n") - 1
    assert name in GAPS or is_refused_by_gettext(catalogue)


@pytest.mark.parametrize("name", ["Plural-Forms", "Content-Type", "Language"])
def test_a_header_without_a_line_is_found(catalogue, name):
    lines = HEADER.splitlines(keepends=True)
    short = "".join(line for line in lines if not line.startswith(f'"{name}'))
    catalogue.write_text(short + GOOD, encoding="utf-8")
    assert list(catalogues.faults(catalogue)) == [f"the header lacks {name.lower()}"]


def test_every_language_is_looked_at(catalogue, monkeypatch, capsys):
    monkeypatch.setattr(catalogues, "ROOT", catalogue.parents[3])
    monkeypatch.setattr(catalogues, "FOLDER", catalogue.parents[2])
    assert catalogues.main() == 0
    french = catalogue.parents[2] / "fr" / "LC_MESSAGES" / "django.po"
    french.parent.mkdir(parents=True)
    french.write_text(HEADER + '\nmsgid "a"\nmsgstr ""\n', encoding="utf-8")
    assert catalogues.main() == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "locale/fr/LC_MESSAGES/django.po: line 8: 'a' is not translated"
    )
