"""Do what `make run` does in a clone: prepare everything, load the demo, serve until Ctrl-C."""

import argparse

from django.conf import settings

from . import serve


class Command(serve.Command):
    help = "Prepare everything, load the demo newsroom once, serve page, API and worker."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(prepare=True, demo=not settings.PRODUCTION)
        parser.add_argument(
            "--no-demo", dest="demo", action="store_false", help="without the demo newsroom"
        )
