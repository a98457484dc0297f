"""Tasks of the worker: `manage.py serve` starts one, `manage.py procrastinate worker` more.

Jobs are stored with the names of their tasks: a moved task keeps its name.
"""

from .documents import compare_with_documents, read_document
from .housekeeping import (
    add_years,
    clear_sessions,
    erase_by_age,
    forget_answers,
    forget_attempts,
    forget_counts,
    forget_text_jobs,
    remove_files,
    retry_stalled,
)
from .notifications import DAILY_AT, mail_digests, mail_notification, mail_rejection
from .people import mail_invitation, revoke_by_absence
from .questions import find_overdue, mail_overdue, mail_questions
from .reports import mail_reader
from .texts import receive_text, resplit_stored, search_passage, split_imported
from .webhooks import deliver, forget_old_deliveries, maintain_webhooks

__all__ = [
    "DAILY_AT",
    "add_years",
    "clear_sessions",
    "compare_with_documents",
    "deliver",
    "erase_by_age",
    "find_overdue",
    "forget_answers",
    "forget_attempts",
    "forget_counts",
    "forget_old_deliveries",
    "forget_text_jobs",
    "mail_digests",
    "mail_invitation",
    "mail_notification",
    "mail_overdue",
    "mail_questions",
    "mail_reader",
    "mail_rejection",
    "maintain_webhooks",
    "read_document",
    "receive_text",
    "remove_files",
    "resplit_stored",
    "retry_stalled",
    "revoke_by_absence",
    "search_passage",
    "split_imported",
]
