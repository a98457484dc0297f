"""The programs that tests run are installed where that is possible, else it is said."""

import subprocess

import pytest

from tools import programs


@pytest.fixture
def machine(monkeypatch):
    """A machine on which `machine.there` is installed; apt-get works unless `fails`."""

    class Machine:
        def __init__(self):
            self.there, self.commands, self.fails = {"apt-get"}, [], False

        def run(self, command, **options):
            self.commands.append(command)
            if self.fails:
                raise subprocess.CalledProcessError(100, command)
            if command[1] == "install":
                self.there |= set(command)

    found = Machine()
    monkeypatch.setattr(programs.shutil, "which", lambda name: name in found.there or None)
    monkeypatch.setattr(programs.subprocess, "run", found.run)
    needed = [
        (package, lambda package=package: package in found.there, advice)
        for package, _, advice in programs.NEEDED
    ]
    monkeypatch.setattr(programs, "NEEDED", needed)
    monkeypatch.setattr(programs.os, "geteuid", lambda: 0)
    return found


def test_root_installs_what_is_missing_and_nothing_else(machine):
    machine.there |= {"chromium-headless-shell", "libpangoft2-1.0-0"}
    assert programs.main() is None
    assert [command[-1] for command in machine.commands] == ["-q", "curl"]


def test_nothing_is_installed_where_all_programs_exist(machine):
    machine.there |= {"chromium-headless-shell", "curl", "libpangoft2-1.0-0"}
    assert programs.main() is None
    assert machine.commands == []


def test_on_other_systems_the_message_says_what_to_install(machine, monkeypatch):
    monkeypatch.setattr(programs.os, "geteuid", lambda: 1000)
    output = programs.main()
    assert "apt-get install chromium-headless-shell" in output
    assert "apt-get install curl" in output
    assert machine.commands == []


def test_a_failed_installation_says_what_to_do(machine):
    machine.fails = True
    assert "apt-get install curl" in programs.main()
