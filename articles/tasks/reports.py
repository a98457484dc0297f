"""Mail the result to readers who reported an error."""

from procrastinate.contrib.django import app

from articles.models import ReaderReport
from articles.workflow import forget_address
from articles.workflow.jobs import MAIL_READER

from .mailing import mail
from .retrying import RETRIES


@app.task(name=MAIL_READER, retry=RETRIES)
def mail_reader(report_id: int, text: str) -> None:
    """Mail a reader what the desk says, and remove the address; nothing if it is erased by now.

    What the reader wrote is not repeated: the address may be somebody else's.
    """
    report = ReaderReport.objects.select_related("article", "publication").get(pk=report_id)
    mail(report, "reader", report=report, text=text)
    forget_address(report)
