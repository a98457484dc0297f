"""A mail (.eml): the text that it brings; what is attached is named in a warning."""

from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from articles.documents.mail_bounds import is_soon_parsed
from articles.documents.mail_head import header
from articles.intake import plaintext, webpage
from articles.intake.mail_lines import take_mail_lines, without_quote_marks
from articles.intake.manuscript import IntakeWarning, Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript

_MOST_HEADERS = 1_000


def read(data: bytes | str) -> Manuscript:
    """Read the text of a mail, with markup if it has any. Raises UnreadableManuscript."""
    content = data if isinstance(data, bytes) else data.encode()
    head = content.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if head.count(b"\n") > _MOST_HEADERS or not is_soon_parsed(content):
        raise UnreadableManuscript(RefusalCode.BROKEN_MAIL)
    try:
        mail = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
        part = mail.get_body(("html", "plain"))
        if part is None:
            raise UnreadableManuscript(RefusalCode.EMPTY)
        text = part.get_content()
        attached = [name for one in mail.iter_attachments() if (name := one.get_filename())]
    except (LookupError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise UnreadableManuscript(RefusalCode.BROKEN_MAIL) from error
    reader = webpage if part.get_content_subtype() == "html" else plaintext
    made = take_mail_lines(without_quote_marks(reader.read(text)), header(mail, "Subject"))
    if not attached:
        return made
    named = ", ".join(attached)[:200]
    warning = IntakeWarning(WarningCode.METADATA_LEFT_OUT, {"fields": named})
    return replace(made, warnings=(*made.warnings, warning))
