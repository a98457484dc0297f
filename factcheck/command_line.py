"""The command `factcheck`, and `manage.py`: commands of Django and of Factcheck."""

import os
import sys

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.utils import translation

from factcheck.processes import collect_garbage_rarely
from factcheck.version import read_version

# Its jobs run in the process itself, and write in the language of their readers.
FOR_OTHERS = frozenset({"procrastinate"})


def main(argv: list[str] | None = None) -> None:
    """Run the command; `split` and `--version` need neither app nor database."""
    argv = sys.argv if argv is None else argv
    collect_garbage_rarely()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    if argv[1:] == ["--version"]:
        sys.stdout.write(f"Factcheck {read_version()}\n")
        return
    if argv[1:2] == ["split"]:
        from articles.management.commands.split import Command

        Command().run_from_argv(argv)
        return
    try:
        _speak_as_asked(argv)
        execute_from_command_line(argv)
    except ImproperlyConfigured as error:
        if "--traceback" in argv:
            raise
        sys.exit(f"Settings: {error}")


def _speak_as_asked(argv: list[str]) -> None:
    """Let a command write in the language of the environment, if it is one of the pages."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((value for name in names if (value := os.environ.get(name))), "")[:2].lower()
    if asked in dict(settings.LANGUAGES) and not FOR_OTHERS & {*argv[1:2]}:
        django.setup()
        translation.activate(asked)
