"""`manage.py split`: print the claims of texts. Works without a database."""

import json
import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand, CommandError

from articles.facts.languages import language_name, language_tag, rules_for
from articles.facts.overlaps import Overlaps
from articles.intake import (
    UnreadableManuscript,
    detect_language,
    foreign_parts,
    read_manuscript,
)
from articles.intake.formats import FILE_SUFFIXES
from articles.splitting import LoneSurrogateError, SplitClaim, split
from articles.splitting.blocks import find_blocks

Row = dict[str, Any]
AS_THEY_ARE = (".txt", ".text", ".md", ".markdown")


class UnreadableError(Exception):
    """A text can't be read; the message is a sentence."""


def claim_row(claim: SplitClaim) -> Row:
    """Return a claim in the JSON form of the contract."""
    value = claim.value.to_json() if claim.value else None
    return {
        "start": claim.start,
        "end": claim.end,
        "type": claim.kind.value,
        "value": value,
        "rule": claim.rule,
    }


def read_day(text: str) -> date:
    """Read a day from the command line. Raises `ArgumentTypeError` with a clear sentence."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day; write it like 2021-03-20") from None


def read_text(name: str, stdin: TextIO) -> str:
    """Read a file, or standard input for "-". Raises `UnreadableError`."""
    try:
        if name == "-":
            return stdin.read()
        return Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name}: is not UTF-8 (byte {error.start})") from None


def read_words(name: str, stdin: TextIO) -> str:
    """Read the text of a manuscript: a plain one as it is, so that places are those of the file.

    Other formats and encodings are read as the desk reads them. Raises `UnreadableError`.
    """
    suffix = Path(name).suffix.lower()
    if name == "-" or ((suffix in AS_THEY_ARE or suffix not in FILE_SUFFIXES) and _is_utf8(name)):
        return read_text(name, stdin)
    try:
        return read_manuscript(Path(name).read_bytes(), filename=Path(name).name).text
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be read ({error.strerror})") from None
    except UnreadableManuscript as error:
        raise UnreadableError(f"{name}: {error}") from None


def _is_utf8(name: str) -> bool:
    try:
        Path(name).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    except OSError:
        pass  # `read_text` says why
    return True


def claims_of(name: str, text: str, language: str, published: date | None) -> list[SplitClaim]:
    """Split a text; without `language`, skip its parts in other languages.

    `language` is a BCP 47 tag, or "" to detect it. Raises `UnreadableError` for a text that
    can't be split.
    """
    tag = language_of(name, text, language)
    try:
        claims = split(text, language=tag, published=published)
    except (LoneSurrogateError, ValueError) as error:
        raise UnreadableError(f"{name}: {error}") from None
    is_looked_at = claims and not language
    foreign = Overlaps(foreign_parts(text, find_blocks(text), tag) if is_looked_at else ())
    return [claim for claim in claims if not foreign.touching(claim.start, claim.start + 1)]


def language_of(name: str, text: str, stated: str) -> str:
    """Return the stated language, else the text's. Raises `UnreadableError` for an invalid tag.

    A stated one isn't compared with the text, as it is for articles: language detection may
    take half a second and 30 MiB.
    """
    tag = language_tag(stated) if stated else detect_language(text)
    if tag is None:
        raise UnreadableError(f"{name}: no such language: {stated!r}")
    return tag


def table(text: str, claims: Iterable[SplitClaim], width: int) -> Iterator[str]:
    """Lay claims out in lines for a terminal of `width` columns."""
    rows = [
        (claim.kind.value, " ".join(text[claim.start : claim.end].split()), _value_text(claim))
        for claim in claims
    ]
    kind_width = max((len(kind) for kind, _, _ in rows), default=4)
    words_width = max(20, min(50, (width - kind_width) // 2))
    for kind, words, value in rows:
        shown = words if len(words) <= words_width else words[: words_width - 1] + "…"
        yield f"{kind:<{kind_width}}  {shown:<{words_width}}  {value}".rstrip()


def _value_text(claim: SplitClaim) -> str:
    if claim.value is None:
        return ""
    shown = {k: v for k, v in claim.value.to_json().items() if not k.endswith(("_span", "_text"))}
    return " ".join(
        f"{key}={', '.join(v) if isinstance(v, list) else v}" for key, v in shown.items()
    )


class Command(BaseCommand):
    """Print the claims of texts: a table for a terminal, JSON, or JSON lines."""

    help = "Print the claims of texts (files, or standard input). Needs no database."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare files, language, publication day and the forms of output."""
        parser.add_argument(
            "files", nargs="*", default=["-"], metavar="FILE", help="default: standard input"
        )
        parser.add_argument(
            "--language",
            default="",
            metavar="TAG",
            help="of the whole text, like de or en-GB; default: detected",
        )
        parser.add_argument(
            "--published", type=read_day, metavar="DAY", help="day of publication, like 2021-03-20"
        )
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="one JSON document")
        form.add_argument(
            "--jsonl",
            action="store_true",
            help='lines {"doc", "text", "anchor_date", "lang"} in, {"doc", "spans"} out',
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the claims of readable texts; report others on standard error and exit with 1."""
        self.failures = 0
        if options["jsonl"]:
            self._split_lines(options)
        else:
            self._split_files(options)
        if self.failures:
            raise CommandError(f"{self.failures} of the texts could not be read")

    def _complain(self, error: UnreadableError) -> None:
        self.failures += 1
        self.stderr.write(str(error))

    def _split_files(self, options: dict[str, Any]) -> None:
        documents = []
        for name in options["files"] or ["-"]:
            try:
                text = read_words(name, sys.stdin)
                claims = claims_of(name, text, options["language"], options["published"])
            except UnreadableError as error:
                self._complain(error)
                continue
            self._name_unread(name, text, options["language"])
            if options["json"]:
                documents.append({"doc": name, "spans": [claim_row(claim) for claim in claims]})
            else:
                self._print_table(name, text, claims, many=len(options["files"]) > 1)
        if options["json"]:
            self.stdout.write(json.dumps(documents, ensure_ascii=False, indent=2))

    def _name_unread(self, name: str, text: str, stated: str) -> None:
        """Report on standard error that a text is in a language without rules."""
        tag = language_of(name, text, stated)
        if rules_for(tag) is None:
            self.stderr.write(
                f"{name}: is in {language_name(tag, 'en')} ({tag}), so nothing is split"
            )

    def _print_table(self, name: str, text: str, claims: list[SplitClaim], *, many: bool) -> None:
        if many:
            self.stdout.write(f"{name}:")
        for line in table(text, claims, shutil.get_terminal_size().columns):
            self.stdout.write(line)

    def _split_lines(self, options: dict[str, Any]) -> None:
        for name in options["files"] or ["-"]:
            try:
                lines = sys.stdin if name == "-" else read_text(name, sys.stdin).splitlines()
                for number, line in enumerate(lines, start=1):
                    if line.strip():
                        self._split_line(f"{name}, line {number}", line, options)
            except UnreadableError as error:
                self._complain(error)
            except UnicodeDecodeError as error:
                self._complain(UnreadableError(f"{name}: is not UTF-8 (byte {error.start})"))

    def _split_line(self, place: str, line: str, options: dict[str, Any]) -> None:
        try:
            row = json.loads(line)
            doc, text = row["doc"], row["text"]
            day = row.get("anchor_date")
            published = date.fromisoformat(day) if day else options["published"]
        except (ValueError, KeyError, TypeError) as error:
            self._complain(UnreadableError(f"{place}: is no text to split ({error!r})"))
            return
        try:
            stated = str(row.get("lang") or options["language"])
            claims = claims_of(str(doc), text, stated, published)
            self._name_unread(str(doc), text, stated)
        except UnreadableError as error:
            self._complain(error)
            claims = []
        spans = [claim_row(claim) for claim in claims]
        self.stdout.write(json.dumps({"doc": doc, "spans": spans}, ensure_ascii=False))
