"""The long report, newly arrived: 1,500 words that nobody has judged yet."""

from datetime import date

from articles.management.demo.entries import DemoManuscript

GLASHUETTE = DemoManuscript(
    key="glashuette",
    title="Die Hütte, die nicht ausgehen darf",
    desk="Wirtschaft",
    author="stein",
    language="de",
    publication_date=date(2026, 12, 5),
    received_hours_ago=2,
    deadline_in_hours=75,
)
