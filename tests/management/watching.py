"""Looks of the command at a watched folder."""

from io import StringIO
from unittest.mock import patch

from django.core.management import call_command

TEXT = "Neue Fähre\n\nDie Reederei Holm hat 312 Leute."


def look(folder, user="ahrens"):
    """Look three times, as `--once` does, without a pause."""
    out = StringIO()
    with patch("articles.management.commands.watch_folder.SHORTEST", 0):
        call_command("watch_folder", str(folder), user=user, every=0, once=True, stdout=out)
    return out.getvalue()
