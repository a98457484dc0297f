"""Answers of authors to the mails that asked them, and what mail servers send back of these."""

from dataclasses import replace
from email import policy
from email.parser import BytesParser

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import workflow
from articles.documents import AttachedFile, read_in_child, unpack_in_child
from articles.documents.mail_answers import (
    answered_identities,
    is_automatic,
    returned_identities,
)
from articles.documents.mail_bounds import is_soon_parsed
from articles.documents.mail_head import header
from articles.models import Article, Comment, Document, Question, User
from articles.workflow import DocumentInput

from .document_folder import LONGEST_COMMENT, DocumentFolders
from .stamps import shown_name


class MailedAnswers:
    """Takes the mails that answer questions."""

    def __init__(self, actor: User, documents: DocumentFolders) -> None:
        self._actor = actor
        self._documents = documents

    def take(self, name: str, content: bytes) -> str | None:
        """Take a mail that answers questions; return what was done, None for another mail.

        Raises `WorkflowError`, also for a mail that a program wrote about nothing of here.
        """
        if not is_soon_parsed(content):
            return None
        head = BytesParser(policy=policy.default).parsebytes(content, headersonly=True)
        is_by_program = is_automatic(head)
        of = answered_identities(head) + (returned_identities(content) if is_by_program else [])
        found = next(filter(None, map(_asked, of)), None)
        if found is None:
            if is_by_program:
                raise workflow.WrongState(
                    _("A program wrote this mail: it could not deliver one, or nobody is there.")
                )
            return None
        article, questions = found
        if is_by_program:
            return self._note_return(name, content, article, questions)
        return self._receive(name, content, header(head, "subject"), article, questions)

    def _receive(
        self, name: str, content: bytes, subject: str, article: Article, questions: list[Question]
    ) -> str:
        """Store an answer; of a mail that is too large to be a document, what is attached."""
        named = {"file": shown_name(name), "number": article.pk}
        report = _("%(file)s: answer to questions about article %(number)d received.") % named
        answer = _own_words(content, name)
        mail = AttachedFile(name, content)
        if len(content) > settings.EVIDENCE_LIMIT_BYTES:
            unpacked = replace(unpack_in_child(content), cover=b"")
            reports = self._documents.add_attached(article, name, unpacked)
            mail = AttachedFile(f"{name}.txt", answer.encode() or name.encode())
            report = "\n".join([report, *filter(None, reports)])
        if self._documents.has(article, mail):
            return ""
        document = DocumentInput(
            shown_name(mail.name), mail.content, title=subject, channel=Document.Channel.MAIL
        )
        workflow.receive_answer(
            article=article,
            questions=questions,
            actor=self._actor,
            at=timezone.now(),
            mail=document,
            answer=answer,
        )
        return report

    def _note_return(
        self, name: str, content: bytes, article: Article, questions: list[Question]
    ) -> str:
        """Comment on the article that the author did not get the mail, or is away."""
        keepers = {row.handed_to or row.asked_by for row in questions}
        mentioned = " ".join(sorted(f"@{user.username}" for user in keepers))
        text = _("The mail with questions to the author was answered by a program:")
        words = _own_words(content, name)
        comment = f"{mentioned} {text}\n\n{words}".strip()[:LONGEST_COMMENT]
        if Comment.objects.filter(article=article, text=comment).exists():
            return ""
        workflow.write_comment(
            article=article,
            version=article.seen_version,
            actor=self._actor,
            at=timezone.now(),
            text=comment,
        )
        line = _("%(file)s: article %(number)d: the mail with questions was answered by a program.")
        return line % {"file": shown_name(name), "number": article.pk}


def _asked(identity: str) -> tuple[Article, list[Question]] | None:
    try:
        return workflow.questions_of_identity(identity)
    except Article.DoesNotExist:
        return None


def _own_words(content: bytes, name: str) -> str:
    """Return what the sender of a mail wrote, without what it quotes of the questions."""
    blocks = read_in_child(content, name, with_attached=False).blocks
    return "\n\n".join(block.text for block in blocks if not block.is_mail_head)
