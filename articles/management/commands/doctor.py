"""Check an installation, and say of each part that it is well or what to do."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from articles.management.doctor.database import check_database
from articles.management.doctor.diagnoses import Check, Diagnosis
from articles.management.doctor.installation import (
    check_keys,
    check_settings,
    check_static_files,
    check_versions,
)
from articles.management.doctor.pooler import check_pooler
from articles.management.doctor.replicas import check_replicas
from articles.management.doctor.surroundings import check_bucket, check_disks, check_mail

CHECKS: tuple[Check, ...] = (
    check_versions,
    check_settings,
    check_keys,
    check_database,
    check_pooler,
    check_replicas,
    check_mail,
    check_disks,
    check_bucket,
    check_static_files,
)


class Command(BaseCommand):
    help = "Check the installation; the exit code is 1 where something is wrong."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="print the diagnoses as JSON")

    def handle(self, **options: Any) -> None:
        diagnoses = [diagnosis for check in CHECKS for diagnosis in check()]
        is_ok = all(diagnosis.is_ok for diagnosis in diagnoses)
        if options["json"]:
            rows = [asdict(diagnosis) | {"ok": diagnosis.is_ok} for diagnosis in diagnoses]
            self.stdout.write(json.dumps({"ok": is_ok, "diagnoses": rows}, ensure_ascii=False))
        else:
            self.stdout.write("\n".join(_lines(diagnoses)))
        if not is_ok:
            sys.exit(1)


def _lines(diagnoses: Sequence[Diagnosis]) -> list[str]:
    signs = {True: _("ok"), False: _("WRONG")}
    wide = max(map(len, signs.values()))
    subjects = max(len(diagnosis.subject) for diagnosis in diagnoses)
    return [
        f"{signs[one.is_ok]:{wide}}  {one.subject:{subjects}}  {_sentences(one)}"
        for one in diagnoses
    ]


def _sentences(diagnosis: Diagnosis) -> str:
    """Return the text, and as a sentence of its own the advice: a library's text has no end."""
    if not diagnosis.advice:
        return diagnosis.text
    return f"{diagnosis.text.rstrip('. ')}. {diagnosis.advice}"
