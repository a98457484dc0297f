"""Prepare an installed project for serving, in one process."""

import argparse

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from factcheck.postgres import PostgresError
from factcheck.serving.preparation import prepare


class Command(BaseCommand):
    help = "Migrate, compile translations, collect static files; with --demo load the newsroom."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--demo", action="store_true", help="load the demo newsroom once")

    def handle(self, *, demo: bool, **options: object) -> None:
        try:
            prepare(self.stdout.write)
        except (PostgresError, OperationalError) as error:
            raise CommandError(str(error).strip()) from error
        if demo:
            call_command("load_demo", stdout=self.stdout)
            call_command("show_demo", stdout=self.stdout)
