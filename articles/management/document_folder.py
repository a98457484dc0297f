"""The documents beside a manuscript in the watched folder, and those attached to a mail.

A folder named as the manuscript without its extension (`artikel/` beside `artikel.docx`) has
its documents. The files stay where they are; their hashes are known from the database, so a
restart takes nothing twice.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import workflow
from articles.documents import AttachedFile, UnpackedMail, read_in_child, unpack_in_child
from articles.documents.mail import MAX_ATTACHMENTS
from articles.facts.spelling import folded
from articles.models import Article, Comment, Document, User
from articles.workflow import DocumentInput

from .stamps import Stamp, shown_name

MAIL = ".eml"
LONGEST_COMMENT = 2_000
# What an author attaches as the manuscript itself. Beside a file of one line, those of the lines
# below are sources: a press release (.txt) beside the author's text (.docx).
MANUSCRIPTS = (
    frozenset({".docx", ".odt", ".rtf"}),
    frozenset({".json", ".xml", ".nitf", ".newsml"}),
    frozenset({".md", ".markdown", ".html", ".htm", ".txt"}),
)


@dataclass(frozen=True, slots=True)
class MailedManuscript:
    """The manuscript of a mail, and what else came with it.

    `rest` is without the manuscript; its cover is empty where the mail's text is the manuscript,
    and only then there is a `subject`.
    """

    name: str
    content: bytes
    rest: UnpackedMail
    subject: str | None = None


def mailed_manuscript(content: bytes, name: str) -> MailedManuscript:
    """Return the manuscript of a mail: the text that is attached, else the mail's own text.

    Of several of one kind it is the one whose name shares most words with that of the mail,
    which is its subject where the mail comes from a mailbox.
    """
    mail = unpack_in_child(content)
    if (text := _attached_text(mail.files, name)) is not None:
        others = [file for file in mail.files if file is not text]
        return MailedManuscript(text.name, text.content, replace(mail, files=others))
    own = read_in_child(content, name, with_attached=False)
    rest = replace(mail, cover=b"")
    return MailedManuscript(f"{Path(name).stem}.txt", own.text.encode(), rest, own.title)


def _attached_text(files: Sequence[AttachedFile], name: str) -> AttachedFile | None:
    for suffixes in MANUSCRIPTS:
        texts = [file for file in files if Path(file.name).suffix.lower() in suffixes]
        if len(texts) == 1:
            return texts[0]
        if texts:
            shared = [len(_words(file.name) & _words(name)) for file in texts]
            most = max(shared)
            return texts[shared.index(most)] if most and shared.count(most) == 1 else None
    return None


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", folded(Path(name).stem)) if len(word) > 3}


class DocumentFolders:
    """The folders of documents beside the manuscripts of a watched folder."""

    def __init__(self, path: Path, actor: User) -> None:
        self._path = path
        self._actor = actor
        self._seen: dict[Path, Stamp] = {}
        self._taken: dict[Path, Stamp] = {}

    def unknown(self, manuscripts: Sequence[str]) -> Iterator[tuple[str, Path]]:
        """Yield the files that are new or changed since they were taken, with their manuscript.

        Only those that have not changed since the last look.
        """
        present: dict[Path, Stamp] = {}
        owners: dict[Path, str] = {}
        for name in sorted(manuscripts):
            folder = self._path / Path(name).stem
            if folder not in owners:
                owners[folder] = name
                present |= _files_in(folder)
        still = {path for path, stamp in present.items() if self._seen.get(path) == stamp}
        self._seen = present
        for path in sorted(still):
            stamp = present[path]
            if self._taken.get(path) != stamp and not stamp.is_begun:
                self._taken[path] = stamp
                yield owners[path.parent], path

    def take(self, article: Article, path: Path) -> str:
        """Add a file to the documents of an article, or a new version of it; return what was done.

        Returns "" for one that is among them. Raises `WorkflowError`.
        """
        with path.open("rb") as file:
            content = file.read(settings.EVIDENCE_LIMIT_BYTES + 1)
        file_there = AttachedFile(path.name, content)
        rows = Document.objects.filter(article=article, channel=Document.Channel.FOLDER)
        earlier = rows.current().filter(name=shown_name(path.name)).last()
        if earlier is None or self.has(article, file_there):
            return self.add(article, file_there, Document.Channel.FOLDER)
        at, new = timezone.now(), _document(file_there, Document.Channel.FOLDER)
        workflow.replace_document(
            document=earlier, version=earlier.version, actor=self._actor, at=at, new=new
        )
        line = _("%(file)s: new version of a document of article %(number)d.")
        return line % {"file": new.name, "number": article.pk}

    def has(self, article: Article, file: AttachedFile) -> bool:
        """Return whether a file is or was among the documents of an article."""
        digest = hashlib.sha256(file.content).hexdigest()
        return Document.objects.filter(article=article, sha256=digest).exists()

    def add_attached(self, article: Article, name: str, mail: UnpackedMail) -> list[str]:
        """Add what came with a mail; return what was done, and what was not taken and why.

        Its text is a document, too. What was not taken is a comment on the article. Two files of
        one name are two documents: "scan.pdf", "scan.pdf".
        """
        reports, refused = [], []
        came = [(file, Document.Channel.MAIL) for file in mail.files]
        if mail.cover:
            came.insert(0, (AttachedFile(name, mail.cover), Document.Channel.COVER))
        for file, channel in came:
            try:
                reports.append(self.add(article, file, channel))
            except workflow.WorkflowError as refusal:
                named = {"file": shown_name(file.name), "reason": refusal}
                refused.append(_("%(file)s: not taken. %(reason)s") % named)
        reason = _("It is empty or damaged, or the mail has more than %(most)d attachments.")
        for left in mail.left_out:
            named = {"file": shown_name(left), "reason": reason % {"most": MAX_ATTACHMENTS}}
            refused.append(_("%(file)s: not taken. %(reason)s") % named)
        is_new = bool(refused) and self._comment(article, name, refused)
        return [*reports, *refused] if is_new else reports

    def _comment(self, article: Article, name: str, refused: Sequence[str]) -> bool:
        """Say at the article what of a mail is not among its documents; False if it is said."""
        head = _("Not everything in the mail “%(file)s” could be taken:")
        text = "\n".join([head % {"file": shown_name(name)}, *refused])[:LONGEST_COMMENT]
        if Comment.objects.filter(article=article, text=text).exists():
            return False
        article = Article.objects.with_version().get(pk=article.pk)
        workflow.write_comment(
            article=article,
            version=article.seen_version,
            actor=self._actor,
            at=timezone.now(),
            text=text,
        )
        return True

    def add(self, article: Article, file: AttachedFile, channel: str) -> str:
        """Add a file to the documents of an article unless it is among them.

        Returns what was done. Raises `WorkflowError`.
        """
        if self.has(article, file):
            return ""
        new = _document(file, channel)
        at = timezone.now()
        workflow.add_documents(article=article, actor=self._actor, at=at, documents=[new])
        line = _("%(file)s: document of article %(number)d received.")
        return line % {"file": new.name, "number": article.pk}


def _document(file: AttachedFile, channel: str) -> DocumentInput:
    return DocumentInput(shown_name(file.name), file.content, channel=channel)


def _files_in(folder: Path) -> dict[Path, Stamp]:
    if folder.is_symlink() or not folder.is_dir():
        return {}
    found = {}
    for entry in folder.iterdir():
        if entry.name.startswith((".", "~")) or entry.is_symlink() or not entry.is_file():
            continue
        if entry.name.endswith(".note.txt"):
            continue
        try:
            found[entry] = Stamp.of(entry)
        except FileNotFoundError:
            continue
    return found
