"""Split stored articles again with the current rules and print the changes."""

import argparse
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import workflow
from articles.models import Article
from articles.splitting import LANGUAGES
from articles.splitting.version import splitter_version
from articles.workflow.jobs import RESPLIT_ARTICLE, queue


class Command(BaseCommand):
    help = "Split stored articles again with the current rules. What a person changed stays."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--article", type=int, nargs="+", metavar="ID", help="ids of articles")
        which.add_argument("--all", action="store_true", help="all articles that are not archived")
        which.add_argument("--open", action="store_true", help="articles in work, not signed off")
        parser.add_argument(
            "--stale", action="store_true", help="of these, only those that older rules split"
        )
        parser.add_argument(
            "--signed-off",
            action="store_true",
            help="change signed-off articles too; their sign-off is revoked where claims change",
        )
        parser.add_argument("--dry-run", action="store_true", help="write nothing")
        parser.add_argument("--queue", action="store_true", help="queue a job for each article")

    def handle(self, **options: Any) -> None:
        if options["dry_run"] and options["queue"]:
            raise CommandError(_("--dry-run prints its report at once: leave out --queue."))
        rows = _chosen(options)
        if options["queue"]:
            return self._queue(rows, options["signed_off"])
        reports = self._print_each(_reports(rows, options["dry_run"], options["signed_off"]))
        self.stdout.write("\n".join(_sums(reports, options["dry_run"])))
        return None

    def _queue(self, rows: list[int], with_signed_off: bool) -> None:
        for pk in rows:
            queue(RESPLIT_ARTICLE, article_id=pk, with_signed_off=with_signed_off)
        self.stdout.write(_("Articles queued: %(count)d") % {"count": len(rows)})

    def _print_each(self, reports: Iterator[workflow.Resplit]) -> list[workflow.Resplit]:
        """Print each report immediately; return them without the articles' texts."""
        printed = []
        for report in reports:
            if report.changes_anything:
                self.stdout.write("\n".join(_lines(report)))
            printed.append(report)
        return printed


def _chosen(options: dict[str, Any]) -> list[int]:
    """Return the pks of the articles that the options name, oldest first."""
    if not any(options[name] for name in ("article", "all", "open", "stale")):
        raise CommandError(_("Say which articles: --article ID …, --all, --open or --stale."))
    rows = Article.objects.in_work()
    if options["article"]:
        rows = rows.filter(pk__in=options["article"])
    if options["open"]:
        rows = rows.filter(state=Article.State.IN_WORK)
    if options["stale"]:
        rows = rows.read_by_older_rules({name: splitter_version(name) for name in LANGUAGES})
    found = list(rows.order_by("pk").values_list("pk", flat=True))
    missing = sorted(set(options["article"] or ()) - set(found)) if not options["stale"] else []
    if missing:
        listed = ", ".join(map(str, missing))
        raise CommandError(_("Missing or archived: %(articles)s.") % {"articles": listed})
    return found


def _reports(rows: list[int], dry_run: bool, with_signed_off: bool) -> Iterator[workflow.Resplit]:
    for pk in rows:
        article = Article.objects.select_related("current_revision").get(pk=pk)
        if dry_run:
            yield workflow.preview_resplit(article=article, at=timezone.now())
        else:
            yield workflow.resplit_article(
                article=article,
                version=None,
                actor=None,
                at=timezone.now(),
                with_signed_off=with_signed_off,
            )


def _lines(report: workflow.Resplit) -> Iterator[str]:
    held = _("signed off, left as it is") if report.is_held_back else ""
    yield "  ".join(filter(None, [str(report.article.pk), report.article.headline, held]))
    yield from (f"    + {words}" for words in report.added)
    yield from (f"    ~ {change.in_words()}" for change in report.reread)
    yield from (f"    - {words}" for words in report.retired)


def _sums(reports: list[workflow.Resplit], dry_run: bool) -> Iterator[str]:
    changing = [r for r in reports if r.changes_anything]
    held = [] if dry_run else [r for r in changing if r.is_held_back]
    yield _(
        "Articles read: %(read)d, with changes: %(changed)d, left because signed off: %(held)d"
    ) % {
        "read": len(reports),
        "changed": len(changing) - len(held),
        "held": len(held),
    }
    done = [r for r in changing if dry_run or not r.is_held_back]
    yield _(
        "Claims newly found: %(added)d, read differently: %(reread)d, no longer found: %(retired)d"
    ) % {
        "added": sum(len(r.added) for r in done),
        "reread": sum(len(r.reread) for r in done),
        "retired": sum(len(r.retired) for r in done),
    }
    if dry_run:
        yield _("Nothing was written.")
