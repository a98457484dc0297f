"""Translations are compiled without gettext, plural rules included."""

import gettext
import os

from factcheck.serving.messages import compile_messages

GERMAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "claim"
msgid_plural "claims"
msgstr[0] "Behauptung"
msgstr[1] "Behauptungen"

msgctxt "state"
msgid "open"
msgstr "offen"

#, fuzzy
msgid "guessed"
msgstr "geraten"
"""


def write(folder, text):
    source = folder / "de" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(text)
    return source


def test_compiled_messages_have_plurals_and_contexts_and_leave_out_guesses(tmp_path):
    write(tmp_path, GERMAN)

    compile_messages(tmp_path)

    german = gettext.translation("django", tmp_path, ["de"])
    assert german.ngettext("claim", "claims", 1) == "Behauptung"
    assert german.ngettext("claim", "claims", 0) == "Behauptungen"
    assert german.pgettext("state", "open") == "offen"
    assert german.gettext("guessed") == "guessed"


def test_messages_are_compiled_again_only_when_they_changed(tmp_path):
    source = write(tmp_path, GERMAN)

    first, second = compile_messages(tmp_path), compile_messages(tmp_path)
    later = source.stat().st_mtime + 5
    os.utime(source, (later, later))
    third = compile_messages(tmp_path)

    assert [len(first), len(second), len(third)] == [1, 0, 1]
