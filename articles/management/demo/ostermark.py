"""The sports story that has just come in: split, nothing judged, no checker yet."""

from datetime import date

from articles.management.demo.entries import Manuscript

OSTERMARK = Manuscript(
    key="ostermark",
    title="Die Frau, an der keine vorbeikommt",
    desk="Sport",
    author="stein",
    language="de",
    publication_date=date(2026, 11, 26),
    publication_hour=14,
    received_hours_ago=1,
    deadline_in_hours=23,
    note="Statistik von der Liga, Gespräche mit Harbeck, Falk und Venn auf Band.",
)
