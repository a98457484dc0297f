"""The command `factcheck`, and `manage.py`: commands of Django and of Factcheck."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from factcheck.version import read_version


def main(argv: list[str] | None = None) -> None:
    """Run the command; `split` and `--version` need neither app nor database."""
    argv = sys.argv if argv is None else argv
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    if argv[1:] == ["--version"]:
        sys.stdout.write(f"Factcheck {read_version()}\n")
        return
    if argv[1:2] == ["split"]:
        from articles.management.commands.split import Command

        Command().run_from_argv(argv)
        return
    try:
        execute_from_command_line(argv)
    except ImproperlyConfigured as error:
        if "--traceback" in argv:
            raise
        sys.exit(f"Settings: {error}")
