"""Serve page, API and worker together until Ctrl-C."""

import argparse
import os
import signal
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.servers.basehttp import get_internal_wsgi_application
from django.db import OperationalError, connections
from django.utils.translation import gettext as _

from factcheck.postgres import PostgresError
from factcheck.serving.address import AddressError, claim_address, url
from factcheck.serving.database import watch_databases
from factcheck.serving.jobs import work
from factcheck.serving.processes import Role, quietly, run_together
from factcheck.serving.web import WebServer


class Command(BaseCommand):
    help = "Serve page, API and worker together on HOST and PORT until Ctrl-C."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--prepare", action="store_true", help="run prepare first")
        parser.add_argument("--demo", action="store_true", help="load the demo newsroom once")
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))

    def handle(self, *, host: str, port: int, **options: Any) -> None:
        for number in (signal.SIGTERM, signal.SIGHUP):  # they end the database too, as Ctrl-C does
            signal.signal(number, signal.default_int_handler)
        try:
            code = self._serve(host, port, **options)
        except KeyboardInterrupt:
            code = 0
        except (AddressError, PostgresError, OperationalError) as error:
            raise CommandError(str(error).strip()) from error
        quietly(self.stdout.write)(_("Stopped."))
        if code:
            raise SystemExit(code)

    def _serve(self, host: str, port: int, **options: Any) -> int:
        listener = claim_address(host, port)
        os.environ |= {"HOST": host, "PORT": str(port)}  # `show_demo` prints the addresses
        if options["prepare"]:
            call_command("prepare", demo=options["demo"], stdout=self.stdout)
        connections["default"].ensure_connection()
        application = get_internal_wsgi_application()
        import_module(settings.ROOT_URLCONF)
        connections.close_all()

        say = quietly(self.stdout.write)
        ready = _("Ready: %(address)s (Ctrl-C stops everything)") % {"address": url(host, port)}

        def serve_pages() -> None:
            WebServer(application, listener, lambda: say(ready)).run()

        def take_jobs() -> None:
            listener.close()
            work()

        roles = [
            Role(_("web server"), serve_pages, must_start=True),
            Role(_("job worker"), take_jobs),
        ]
        return run_together(roles, say, watch_databases(say))
