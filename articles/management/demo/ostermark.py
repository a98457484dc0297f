"""The sports story that has just come in: split, nothing judged, no checker yet."""

from datetime import date

from articles.management.demo.entries import DemoManuscript, DemoNote

OSTERMARK = DemoManuscript(
    key="ostermark",
    title="Die Frau, an der keine vorbeikommt",
    desk="Sport",
    author="stein",
    language="de",
    publication_date=date(2026, 11, 26),
    received_hours_ago=1,
    deadline_in_hours=23,
    notes=(
        DemoNote("142 sind es", "Statistik der Liga, Stand Sonntag."),
        DemoNote("1,2 Millionen Euro", "Rieck am Telefon, schriftlich gibt es das nicht."),
        DemoNote("Ich hatte ein Poster von ihr", "Gespräch mit Venn am Samstag, auf Band."),
    ),
)
