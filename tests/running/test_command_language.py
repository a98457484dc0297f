"""Commands write in the language of the environment; what they serve has that of its readers.

And no command spends its start on looking for garbage.
"""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils import translation

from factcheck import command_line
from factcheck.serving import preparation

ROOT = Path(__file__).resolve().parents[2]

DOCTOR, RUN, WATCH, DEMO, JOBS = (
    ["factcheck", "doctor"],
    ["factcheck", "run"],
    ["factcheck", "watch_folder", "in", "--user", "ahrens"],
    ["factcheck", "prepare", "--demo"],
    ["factcheck", "procrastinate", "worker"],
)


@pytest.fixture(autouse=True)
def _usual_garbage():
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize("command", [DOCTOR, RUN, JOBS])
def test_a_command_looks_for_garbage_rarely_from_its_start_on(monkeypatch, command):
    loaded = []
    for step in ("_speak_as_asked", "execute_from_command_line"):
        monkeypatch.setattr(command_line, step, lambda _: loaded.append(gc.get_threshold()[0]))
    command_line.main(command)

    assert loaded == [20_000, 20_000]


@pytest.mark.parametrize(
    ("command", "environment", "language"),
    [
        (DOCTOR, {"LANG": "en_GB.UTF-8"}, "en"),
        (DOCTOR, {"LANG": "de_AT.UTF-8"}, "de"),
        (DOCTOR, {"LANG": "en_GB.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        (DOCTOR, {"LANG": "fr_FR.UTF-8"}, "de"),
        (DOCTOR, {"LANG": "C.UTF-8"}, "de"),
        (DOCTOR, {}, "de"),
        (RUN, {"LANG": "en_GB.UTF-8"}, "en"),
        (WATCH, {"LC_ALL": "en_GB.UTF-8"}, "en"),
        (DEMO, {"LANG": "en_GB.UTF-8"}, "en"),
        (JOBS, {"LANG": "en_GB.UTF-8"}, "de"),
    ],
)
def test_a_command_writes_as_the_environment_says(monkeypatch, command, environment, language):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    spoken = []
    monkeypatch.setattr(
        command_line,
        "execute_from_command_line",
        lambda _: spoken.append(translation.get_language()),
    )
    with translation.override("de"):
        command_line.main(command)

    assert spoken == [language]


def test_compiling_translations_keeps_the_language(monkeypatch, tmp_path):
    monkeypatch.setattr(preparation, "compile_messages", lambda _: [tmp_path / "django.mo"])
    with translation.override("en"):
        preparation.compile_translations()

        assert translation.get_language() == "en"


def test_what_a_started_server_does_begins_in_the_language_of_the_house(tmp_path):
    note = tmp_path / "note"
    script = f"""
import os, signal
import django
from pathlib import Path
django.setup()
from django.utils import translation
from factcheck.serving.processes import Role, run_together
translation.activate("en")
def serve():
    Path({str(note)!r}).write_text(translation.get_language())
    os.kill(os.getppid(), signal.SIGTERM)
    signal.pause()
run_together([Role("web", serve)], print, lambda: None)
"""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment, timeout=120)

    assert note.read_text() == "de"
