"""Collect the texts for translation, those marked by `articles.facts.translation` too."""

from django.core.management.commands import makemessages


class Command(makemessages.Command):
    xgettext_options = [
        *makemessages.Command.xgettext_options,
        "--keyword=pgettext_noop:1c,2",
        "--keyword=npgettext_noop:1c,2,3",
    ]
