"""Commands write in the language of the environment, those that serve others in their own."""

import pytest
from django.utils import translation

from factcheck import command_line

DOCTOR, RUN, DEMO = (
    ["factcheck", "doctor"],
    ["factcheck", "run"],
    ["factcheck", "prepare", "--demo"],
)


@pytest.mark.parametrize(
    ("command", "environment", "language"),
    [
        (DOCTOR, {"LANG": "en_GB.UTF-8"}, "en"),
        (DOCTOR, {"LANG": "de_AT.UTF-8"}, "de"),
        (DOCTOR, {"LANG": "en_GB.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de"),
        (DOCTOR, {"LANG": "fr_FR.UTF-8"}, "de"),
        (DOCTOR, {"LANG": "C.UTF-8"}, "de"),
        (DOCTOR, {}, "de"),
        (RUN, {"LANG": "en_GB.UTF-8"}, "de"),
        (DEMO, {"LANG": "en_GB.UTF-8"}, "de"),
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
