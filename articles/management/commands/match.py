"""`manage.py match`: print which passages of sources are about a text's claims."""

import json
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.documents import read_document
from articles.facts.languages import language_tag
from articles.intake import detect_language
from articles.management.commands.split import UnreadableError, read_day, read_words
from articles.matching import ClaimMatches, MatchedPassage, PassageRelation, Reason
from articles.queries.source_matches import source_matches
from articles.splitting import LANGUAGES

Row = dict[str, Any]


def claim_row(found: ClaimMatches, text: str) -> Row:
    """Return a claim with its passages in the JSON form of the contract.

    `claim` is the whole one; of a statement with finer claims `quote` is what it says beside them.
    """
    start, end = found.claim
    return {
        "start": found.start,
        "end": found.end,
        "kind": found.kind.value,
        "quote": text[found.start : found.end],
        "claim": {"start": start, "end": end, "quote": text[start:end]},
        "passages": [passage_row(passage) for passage in found.passages],
        "hint": _reason(found.hint.reason, found.hint.claimed, found.hint.found)
        if found.hint
        else None,
    }


def passage_row(passage: MatchedPassage) -> Row:
    """Return a passage: its source, its place, its words, the relation and what it rests on.

    The contract knows five relations. A passage that is only related is one that mentions; its
    reason says that the claim is `absent` from it, or shares words by `chance`.
    """
    place = dict(passage.place)
    is_related = passage.relation is PassageRelation.RELATED
    relation = PassageRelation.MENTIONS if is_related else passage.relation
    return {
        "source": passage.source,
        "page": place.pop("page", None),
        **place,
        "quote": passage.quote,
        "relation": relation.value,
        "reason": _reason(passage.reason, passage.claimed, passage.found),
    }


def _reason(reason: Reason, claimed: str, found: str) -> Row:
    return {"code": reason.value, "claimed": claimed, "found": found}


class Command(BaseCommand):
    """Compare a manuscript with its sources, without a database."""

    help = "Print for each claim of a manuscript the passages in the sources. Needs no database."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare manuscript, day of publication, language, sources and the form of output."""
        parser.add_argument("--manuscript", required=True, metavar="FILE", help="text, Word, PDF …")
        parser.add_argument(
            "--published",
            required=True,
            type=read_day,
            metavar="DAY",
            help="day of publication, like 2021-03-20",
        )
        parser.add_argument(
            "--language",
            default="",
            metavar="TAG",
            help="language of the manuscript; default: detected",
        )
        parser.add_argument("sources", nargs="+", metavar="SOURCE", help="source files")
        parser.add_argument("--json", action="store_true", help="one JSON document")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the passages of all claims; name files that could not be read as text."""
        try:
            text = read_words(options["manuscript"], sys.stdin)
            found = self._matches(
                text, options["language"], options["published"], options["sources"]
            )
        except UnreadableError as error:
            raise CommandError(str(error)) from None
        rows = [claim_row(claim, text) for claim in found]
        if options["json"]:
            self.stdout.write(json.dumps({"claims": rows}, ensure_ascii=False, indent=2))
            return
        for row in rows:
            self._print(row)

    def _matches(
        self, text: str, stated: str, published: date, sources: list[str]
    ) -> list[ClaimMatches]:
        language = (language_tag(stated) if stated else detect_language(text)) or ""
        language = language.partition("-")[0]
        if language not in LANGUAGES:
            raise UnreadableError(f"{stated or language!r}: nothing is matched in this language")
        documents = []
        for name in sources:
            document = read_document(self._content(name), Path(name).name)
            documents.append(document)
            for fault in document.faults:
                self.stderr.write(f"{name}: {fault}")
        return source_matches(text, language, published, documents)

    def _content(self, name: str) -> bytes:
        try:
            return Path(name).read_bytes()
        except OSError as error:
            raise UnreadableError(f"{name}: cannot be read ({error.strerror})") from None

    def _print(self, row: Row) -> None:
        self.stdout.write(row["claim"]["quote"])
        if row["quote"] != row["claim"]["quote"]:
            self.stdout.write(f"    compared: {row['quote']}")
        if not row["passages"]:
            self.stdout.write("    not found")
            return
        best = row["passages"][0]
        place = f", {best['page']}" if best["page"] else ""
        is_absent = best["reason"]["code"] == Reason.ABSENT.value
        relation = "not found; related" if is_absent else best["relation"]
        self.stdout.write(f"    {relation}: {best['quote']} ({best['source']}{place})")
