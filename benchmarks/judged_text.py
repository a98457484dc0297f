"""What a text of 500,000 characters costs when everything in it is judged, and the densest texts.

Prints CPU seconds of this process and of PostgreSQL for the certificate, the galley, the
sign-off and a new text that moves every claim; then of receiving the texts with most claims that
a request may have. `judged_text.py 100000`: another length.
"""

import atexit
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import NOW, PASSWORD, start_database
from benchmarks.support.long_text import long_text
from benchmarks.support.report import heading, line

CHARACTERS = 500_000
GOAL = 5.0
AT_ONCE = 1_000
DENSE = {
    "names and figures": "Anna Rohde zahlt 3 Euro, 4 Prozent und 5 Meter am 6. Mai. ",
    "short sentences": "Es kostet 3 Euro. ",
    "dates": "Am 6. Mai 2020 und am 7. Juni 2021. ",
}


def main() -> None:
    """Print each figure beside its goal."""
    length = int(sys.argv[1]) if sys.argv[1:] else CHARACTERS
    home = tempfile.mkdtemp(prefix="factcheck-bench-")
    # Registered before the database's own farewell, so that it runs after it.
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    meter = _Meter(start_database(Path(home)))
    chief = _chief()
    heading(f"A judged text of {length:,} characters")
    article = _judged(chief, long_text(length), meter)
    _documents(article, chief, meter)
    _move(article, chief, meter)
    heading("The densest texts of a request")
    for name, sentence in DENSE.items():
        _dense(chief, name, sentence, meter)


class _Meter:
    """CPU seconds of this process and of PostgreSQL."""

    def __init__(self, postmaster: Any) -> None:
        self._postmaster = postmaster

    def _now(self) -> tuple[float, float]:
        family = [self._postmaster, *self._postmaster.children(recursive=True)]
        times = [process.cpu_times() for process in family]
        return time.process_time(), sum(one.user + one.system for one in times)

    def line(self, name: str, act: Callable[[], Any]) -> Any:
        """Print what `act` costs, and return what it returns."""
        before = self._now()
        done = act()
        own, database = (after - was for after, was in zip(self._now(), before, strict=True))
        line(name, own, GOAL, f"s, and {max(database, 0):.1f} s of the database")
        return done


def _chief() -> Any:
    from articles.models import User

    return User.objects.create_user("chief", "chief@example.org", PASSWORD, role="chief")


def _judged(chief: Any, text: str, meter: _Meter) -> Any:
    """Return an article in which every claim is right, each by a verdict of its own."""
    from articles.models import Article, Claim, Rating, Verdict
    from articles.workflow import ManuscriptInput, receive_article

    manuscript = ManuscriptInput(text=text, language="de")
    article = meter.line(
        "coming in", lambda: receive_article(actor=chief, at=NOW, manuscript=manuscript)
    )
    right = Rating.objects.get(code="true")
    rows = list(article.claims.in_text())
    for at in range(0, len(rows), AT_ONCE):
        part = rows[at : at + AT_ONCE]
        Verdict.objects.bulk_create(
            Verdict(
                claim=row,
                revision_id=row.revision_id,
                rating=right,
                quote=row.quote,
                sentence=text[row.sentence_start : row.sentence_end],
                judged_by=chief,
                judged_at=NOW,
            )
            for row in part
        )
        Claim.objects.filter(pk__in=[row.pk for row in part]).update(state="right", version=2)
    print(f"    {len(rows):,} claims judged")
    return Article.objects.with_version().get(pk=article.pk)


def _documents(article: Any, chief: Any, meter: _Meter) -> None:
    from django.template.loader import render_to_string

    from articles.publishing.certificate import certificate
    from articles.publishing.certificate_document import certificate_document
    from articles.publishing.galley_pdf import galley_context
    from articles.queries.article_page import article_page, page_articles
    from articles.queries.galley import galley_of
    from articles.workflow import sign_off

    def galley() -> str:
        page = article_page(page_articles().get(pk=article.pk), chief)
        context = galley_context(galley_of(page, with_evidence=True), NOW)
        return render_to_string("desk/review/galley_body.html", context)

    body = meter.line("its galley, first", galley)
    meter.line("its galley, again", galley)
    print(f"    {len(body.encode()) / 1e6:.1f} MB")
    row = meter.line(
        "its sign-off",
        lambda: sign_off(
            article=article,
            version=article.seen_version,
            actor=chief,
            at=NOW,
            revision=article.revision,
            not_looked_at="all",
            not_looked_at_reason="Nur die Behauptungen.",
        ),
    )
    found = meter.line("its certificate, collected", lambda: certificate(row))
    meter.line("its certificate as JSON", lambda: certificate_document(found, at=NOW))
    context = {"certificate": found, "article": article}
    page = meter.line(
        "its certificate as page",
        lambda: render_to_string("desk/review/certificate_body.html", context),
    )
    print(f"    {len(page.encode()) / 1e6:.1f} MB")


def _move(article: Any, chief: Any, meter: _Meter) -> None:
    from articles.models import Verdict
    from articles.workflow import ManuscriptInput, receive_revision

    title, _gap, rest = article.revision.text.partition("\n\n")
    text = f"{title}\n\nDas ist neu.\n\n{rest}"
    meter.line(
        "a new text that moves all",
        lambda: receive_revision(
            article=article, actor=chief, at=NOW, manuscript=ManuscriptInput(text=text)
        ),
    )
    print(f"    {Verdict.objects.live().count():,} verdicts still count")


def _dense(chief: Any, name: str, sentence: str, meter: _Meter) -> None:
    from django.conf import settings

    from articles.workflow import ManuscriptInput, WorkflowError, receive_article, takes_a_job

    text = sentence * (settings.JOB_CHARACTERS // len(sentence))
    manuscript = ManuscriptInput(text=text, language="de")
    if meter.line(f"{name}: whether a job takes it", lambda: takes_a_job(manuscript)):
        return

    def receive() -> str:
        try:
            article = receive_article(actor=chief, at=NOW, manuscript=manuscript)
        except WorkflowError as error:
            return f"refused: {error}"
        return f"{article.claims.count():,} claims"

    print(f"    {meter.line(name, receive)}")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    main()
