"""The watched folder: manuscripts in, certificates out.

The manuscripts stay where they are. A file's name, stored as the article's `external_id`,
identifies its article: there is no other state, so a restart loses nothing.
"""

import hashlib
import logging
from datetime import UTC, datetime
from pathlib import Path

import orjson
from django.db import IntegrityError
from django.db.models import F, Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from articles import workflow
from articles.documents.reading import MAX_BYTES as MAIL_BYTES
from articles.intake import (
    FILE_SUFFIXES,
    MAX_BYTES,
    Manuscript,
    RefusalCode,
    UnreadableManuscript,
    items_in,
    read_manuscript,
    take_mail_lines,
)
from articles.models import Article, Desk, Revision, SignOff, User
from articles.publishing.certificate import certificate
from articles.publishing.certificate_document import FORMAT, certificate_document
from articles.workflow import ManuscriptInput

from .document_folder import MAIL, DocumentFolders, mailed_manuscript
from .mailed_answers import MailedAnswers
from .stamps import FAILED, Stamp, shown_name, write_note, write_whole

# Those that can't be read are taken so that an error is reported.
SUFFIXES = frozenset({*FILE_SUFFIXES, *".doc .pages .fb2 .opml .ipynb".split()})
CERTIFICATE = ".certificate.json"
_LONGEST_NAME = 120

logger = logging.getLogger(__name__)


class Folder:
    """A watched folder, polled by `look`."""

    def __init__(self, path: Path, *, actor: User, desk: Desk | None = None) -> None:
        self._path = path
        self._actor = actor
        self._desk = desk
        self._seen: dict[str, Stamp] = {}
        self._taken: dict[str, Stamp] = {}
        self._certified: dict[str, int] = {}
        self._ids: dict[str, str] = {}
        self._documents = DocumentFolders(path, actor)
        self._answers = MailedAnswers(actor, self._documents)

    def look(self) -> list[str]:
        """Take files unchanged since the last look, write certificates; return what was done."""
        present = self._present()
        reports = []
        for name, stamp in present.items():
            lies_still = self._seen.get(name) == stamp and not stamp.is_begun
            if self._taken.get(name) != stamp and lies_still:
                reports.append(self._take(name, stamp))
        self._seen = present
        self._taken = {name: stamp for name, stamp in self._taken.items() if name in present}
        reports += self._take_documents()
        return [line for line in [*reports, *self._certify(present)] if line]

    def identity(self, name: str) -> str:
        """Return the `external_id` for a file of this name."""
        if len(name) > _LONGEST_NAME or shown_name(name) != name:
            digest = hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()
            name = digest + Path(name).suffix
        return f"folder:{shown_name(self._path.name)[:60]}/{name}"

    def _present(self) -> dict[str, Stamp]:
        found = {}
        for entry in sorted(self._path.iterdir()):
            if entry.suffix.lower() not in SUFFIXES or entry.name.startswith((".", "~")):
                continue
            if entry.name.endswith(CERTIFICATE) or entry.is_symlink() or not entry.is_file():
                continue
            try:
                stamp = Stamp.of(entry)
            except FileNotFoundError:
                continue
            found[entry.name] = stamp
        return found

    def _take(self, name: str, stamp: Stamp) -> str:
        path = self._path / name
        try:
            most = MAIL_BYTES if path.suffix.lower() == MAIL else MAX_BYTES
            if stamp.size > most:
                raise UnreadableManuscript(RefusalCode.TOO_LARGE, limit=most // 1_000_000)
            content = path.read_bytes()
            if Stamp.of(path) != stamp:
                return ""
            report = self._receive_despite_others(name, content)
        except FileNotFoundError:
            return ""
        except PermissionError:
            return self._put_aside(path, _unreadable())
        except UnreadableManuscript as refusal:
            return self._put_aside(path, workflow.why_unreadable(refusal))
        except workflow.WorkflowError as refusal:
            return self._put_aside(path, str(refusal))
        self._taken[name] = stamp
        return report

    def _take_documents(self) -> list[str]:
        """Add the files in the folders beside manuscripts to the documents of their articles."""
        reports = []
        for name, path in self._documents.unknown([*self._taken]):
            article = _article(self._ids.get(name) or self.identity(name))
            if article is None:
                continue
            try:
                reports.append(self._documents.take(article, path))
            except FileNotFoundError:
                continue
            except PermissionError:
                reports.append(self._put_aside(path, _unreadable()))
            except workflow.WorkflowError as refusal:
                reports.append(self._put_aside(path, str(refusal)))
        return reports

    def _receive_despite_others(self, name: str, content: bytes) -> str:
        """Receive a manuscript; if another process took it meanwhile, that is no refusal."""
        try:
            return self._receive(name, content)
        except (workflow.WorkflowError, IntegrityError):
            return self._receive(name, content)

    def _receive(self, name: str, content: bytes) -> str:
        """Receive a manuscript, of a mail with what is attached; return what was done."""
        if Path(name).suffix.lower() != MAIL:
            return self._receive_text(name, name, content)
        if (answer := self._answers.take(name, content)) is not None:
            return answer
        mailed = mailed_manuscript(content, name)
        report = self._receive_text(name, mailed.name, mailed.content, mailed.subject)
        article = _article(self._ids[name])
        attached = self._documents.add_attached(article, name, mailed.rest) if article else []
        return "\n".join(line for line in [report, *attached] if line)

    def _receive_text(
        self, name: str, filename: str, content: bytes, subject: str | None = None
    ) -> str:
        """Receive a text; with a `subject` it is that of a mail."""
        documents = items_in(content)
        if len(documents) > 1:
            return self._receive_message(name, filename, documents)
        identity = self.identity(name)
        article = _article(identity)
        if article and bytes(article.revision.received or b"") == content:
            self._ids[name] = identity
            return ""
        read = read_manuscript(content, filename=filename)
        read = read if subject is None else take_mail_lines(read, subject)
        manuscript = workflow.ManuscriptInput.of(
            read, channel="folder", filename=shown_name(name), received=content
        )
        if made_from := workflow.article_of_word(manuscript):
            article, identity = made_from, made_from.external_id or ""
            if _is_known(article, content):
                self._ids[name] = identity
                return ""
        if article is None and read.external_id:
            identity = read.external_id
            article = _article(identity)
        self._ids[name] = identity
        if article and identity == read.external_id and _is_known(article, content):
            return ""
        at = timezone.now()
        if article is None:
            article = self._new(identity, read, manuscript, at)
            return _("%(file)s: article %(number)d received.") % {
                "file": shown_name(name),
                "number": article.pk,
            }
        received = workflow.receive_revision(
            article=article, actor=self._actor, at=at, manuscript=manuscript
        )
        if received.is_new:
            return _result_line(received.revision, name)
        is_answer = received.word is not None and received.word.is_any
        return _("%(file)s: answers received.") % {"file": shown_name(name)} if is_answer else ""

    def _receive_message(self, name: str, filename: str, documents: list[bytes]) -> str:
        """Receive the texts of a message, all or none; documents beside it are of the first."""
        arrivals = []
        for number, document in enumerate(documents, 1):
            read = read_manuscript(document, filename=filename)
            identity = read.external_id or f"{self.identity(name)}#{number}"
            manuscript = workflow.ManuscriptInput.of(
                read, channel="folder", filename=shown_name(name), received=document
            )
            arrivals.append(
                workflow.ArticleInput(
                    manuscript,
                    desk=self._desk,
                    byline=(read.byline or "")[:200],
                    publication_date=read.publication_date,
                    external_id=identity,
                )
            )
        self._ids[name] = arrivals[0].external_id or ""
        if all(_is_stored(arrival) for arrival in arrivals):
            return ""
        received = workflow.receive_message(actor=self._actor, at=timezone.now(), arrivals=arrivals)
        numbers = ", ".join(str(item.article.pk) for item in received)
        return _("%(file)s: articles %(numbers)s received.") % {
            "file": shown_name(name),
            "numbers": numbers,
        }

    def _new(
        self, identity: str, read: Manuscript, manuscript: ManuscriptInput, at: datetime
    ) -> Article:
        return workflow.receive_article(
            actor=self._actor,
            at=at,
            manuscript=manuscript,
            desk=self._desk,
            byline=(read.byline or "")[:200],
            publication_date=read.publication_date,
            external_id=identity,
        )

    def _put_aside(self, path: Path, reason: str) -> str:
        """Move an invalid file to the failed ones, with a note that says why."""
        target = _free(self._path / FAILED / path.name)
        note = _("%(file)s could not be taken.\n\n%(reason)s\n\n%(advice)s\n") % {
            "file": shown_name(path.name),
            "reason": reason,
            "advice": _("Nothing was stored. Correct the file and put it into the folder again."),
        }
        write_note(target, note)
        path.rename(target)
        return _("%(file)s: not taken. %(reason)s") % {
            "file": shown_name(path.name),
            "reason": reason,
        }

    def _certify(self, present: dict[str, Stamp]) -> list[str]:
        """Write certificates beside cleared files; delete those that are no longer valid."""
        taken = [name for name, stamp in present.items() if self._taken.get(name) == stamp]
        names = {name: self._ids.get(name) or self.identity(name) for name in taken}
        rows = SignOff.objects.current().filter(
            ~Q(article__embargoed_until__gt=timezone.now()),
            article__external_id__in=names.values(),
            article__hold="",
            revision=F("article__current_revision"),
        )
        rows = rows.select_related("article", "revision")
        current = {row.article.external_id: row for row in rows}
        reports = []
        for name, identity in names.items():
            target = self._path / f"{name}{CERTIFICATE}"
            row = current.get(identity)
            is_other = identity != self.identity(name) and row and not self._is_file(name, row)
            reports.append(self._renew(name, target, None if is_other else row))
        for stray in self._path.glob(f"*{CERTIFICATE}"):
            name = stray.name.removesuffix(CERTIFICATE)
            # A file not yet taken since the start may be unchanged: its certificate stays.
            if name in present and self._taken.get(name, present[name]) != present[name]:
                stray.unlink(missing_ok=True)
        return reports

    def _is_file(self, name: str, row: SignOff) -> bool:
        """Return whether a file with another name has the signed text."""
        return (self._path / name).read_bytes() == bytes(row.revision.received or b"")

    def _renew(self, name: str, target: Path, row: SignOff | None) -> str:
        if row is None:
            if target.exists():
                target.unlink(missing_ok=True)
                return _("%(file)s: the clearance was revoked.") % {"file": shown_name(name)}
            return ""
        if target.exists() and self._certified.get(name) == row.pk:
            return ""
        if _is_of(target, row):
            self._certified[name] = row.pk
            return ""
        document = certificate_document(certificate(row), at=timezone.now())
        write_whole(target, orjson.dumps(document, option=orjson.OPT_INDENT_2))
        self._certified[name] = row.pk
        return _("%(file)s: cleared, certificate written.") % {"file": shown_name(name)}


def _unreadable() -> str:
    return _("The program can't read this file: check its permissions.")


def _article(identity: str) -> Article | None:
    rows = Article.objects.filter(external_id=identity)
    return rows.select_related("current_revision").first()


def _is_stored(arrival: workflow.ArticleInput) -> bool:
    article = _article(arrival.external_id or "")
    return article is not None and _is_known(article, arrival.manuscript.received or b"")


def _is_known(article: Article, content: bytes) -> bool:
    return article.revisions.filter(received=content).exists()


def _result_line(revision: Revision, name: str) -> str:
    templates = {
        Revision.Arrival.IN_TURN: _("%(file)s: revision %(number)d received."),
        Revision.Arrival.LATE: _("%(file)s: an older version, kept as revision %(number)d."),
        Revision.Arrival.NOTICE: _(
            "%(file)s: the article must not be published; the notice is revision %(number)d."
        ),
    }
    named = {"file": shown_name(name), "number": revision.number}
    return templates[Revision.Arrival(revision.arrival)] % named


def in_language(user: User):
    """Return a context manager that activates the user's language."""
    return translation.override(user.language)


def _is_of(path: Path, row: SignOff) -> bool:
    """Return whether the file is the certificate of this sign-off."""
    try:
        there = orjson.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return False
    if not isinstance(there, dict) or there.get("format") != FORMAT:
        return False
    found = there.get("article"), there.get("sha256"), there.get("signed_at")
    signed_at = f"{row.signed_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return found == (row.article_id, row.sha256, signed_at)


def _free(path: Path) -> Path:
    """Return `path`, or the next free name."""
    for number in range(1, 10_000):
        candidate = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        if not candidate.exists():
            return candidate
    raise FileExistsError(path)
