"""Log lines as text or as JSON, each with its request ID, without secrets and texts."""

import logging
import re
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from factcheck.request_ids import request_id

# Extra fields of log lines; others could have requests or arguments of jobs.
FIELDS = (
    "request_id", "method", "path", "route", "status", "status_code", "duration_ms", "user_id",
    "action",
)  # fmt: skip
LONGEST_LINE = 500

# Keys in URLs, API tokens, webhook secrets, whole headers.
SECRET = re.compile(
    r"(?P<before>/(?:answer|talk|confirm-email|reset/key)/)[^/\s\"]+"
    r"|\bfc_[\w-]{16,}|\bwhsec_[\w+/=-]+|(?i:\bbearer )[\w.~+/=-]+"
)
# PostgreSQL's errors repeat the rejected row, with all its texts.
ROW = re.compile(
    r"\n(?:DETAIL|CONTEXT): .*?"
    r"(?=\n+(?:HINT: |LINE \d|The above|During handling|Traceback \(|  File \")|\Z)",
    re.DOTALL,
)


def clean(text: str) -> str:
    """Return `text` without keys, tokens and rows of the database; long lines are cut."""
    text = SECRET.sub(lambda found: f"{found['before'] or ''}…", ROW.sub("", text))
    lines = text.split("\n")
    return "\n".join(
        line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + "…" for line in lines
    )


class AddRequestId(logging.Filter):
    """Add the ID of the current request or job to each record.

    Django logs errors after all middleware; those records have their request.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        record.request_id = request_id() or getattr(request, "request_id", "")
        return True


class LineFormatter(logging.Formatter):
    """Format a record as text for people; a traceback has lines of its own."""

    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))


class JSONLines(JsonFormatter):
    """Format a record as one line of JSON, its traceback inside.

    Of a record's extra fields only `FIELDS` are written, and the IDs of its jobs.
    """

    def __init__(self) -> None:
        super().__init__(["levelname", "name", "message"], timestamp=True)
        self.rename_fields = {"levelname": "level", "name": "logger", "exc_info": "traceback"}
        self.json_ensure_ascii = False

    def add_fields(self, log_data, record, message_dict) -> None:
        kept = {name: record.__dict__.get(name) for name in FIELDS}
        kept["job_ids"] = _job_ids(record)
        bare = logging.makeLogRecord(
            {name: record.__dict__.get(name) for name in ("levelname", "name", "created")}
        )
        bare.message = record.message
        super().add_fields(log_data, bare, message_dict)
        log_data |= {name: value for name, value in kept.items() if value not in (None, "")}

    def process_log_record(self, log_data):
        return {
            name: clean(value) if isinstance(value, str) else value
            for name, value in log_data.items()
        }


def _job_ids(record: logging.LogRecord) -> list[int] | None:
    """Return the IDs of the jobs that procrastinate logs about, without their arguments."""
    jobs: list[dict[str, Any]] = record.__dict__.get("jobs") or []
    jobs = jobs or [job for job in (record.__dict__.get("job"),) if job]
    return [job["id"] for job in jobs if isinstance(job, dict) and "id" in job] or None


def logging_settings(form: str, level: str) -> dict[str, Any]:
    """Return Django's `LOGGING` for `form`, "text" or "json"."""
    is_json = form == "json"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"request_id": {"()": "factcheck.logs.AddRequestId"}},
        "formatters": {
            "text": {
                "()": "factcheck.logs.LineFormatter",
                "format": "{asctime} {levelname} {name}: {message}",
                "style": "{",
            },
            "json": {"()": "factcheck.logs.JSONLines"},
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": "json" if is_json else "text",
                "filters": ["request_id"],
            }
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "procrastinate": {"level": "WARNING"},
            # Says which jobs a request queued.
            "procrastinate.jobs": {"level": "INFO" if is_json else "WARNING"},
        },
    }
