"""How the rules of the splitter fare, for chiefs and administrators."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.permissions import Act
from articles.queries.rules import Miss, RuleCount, Scope, misses, rule_counts

from .access import needs
from .forms.rules import ScopeForm
from .review.rules import rule_name

HEADS = "language rule found kept dismissed changed decided precision".split()
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as a person reads it."""

    count: RuleCount

    @property
    def name(self) -> str:
        return rule_name(self.count.rule)

    @property
    def precision(self) -> str:
        """Return "86%", or nothing while nobody has decided on a claim of the rule."""
        share = self.count.precision
        if share is None:
            return ""
        return _("%(percent)s%%") % {"percent": number_format(round(100 * share))}


@require_safe
@needs(Act.SEE_RULES)
def rules(request: HttpRequest) -> HttpResponse:
    """Show per rule what became of its claims, and what people had to add by hand."""
    form = ScopeForm(request.GET)
    scope = form.scope() if form.is_valid() else Scope()
    lines = [RuleLine(count) for count in rule_counts(scope)]
    context = {
        "form": form,
        "lines": [line for line in lines if line.count.found],
        "silent": [line for line in lines if not line.count.found],
        "misses": misses(scope),
        "query": request.GET.urlencode(),
    }
    return render(request, "desk/rules.html", context, status=200 if form.is_valid() else 422)


@require_safe
@needs(Act.SEE_RULES)
def download(request: HttpRequest) -> HttpResponse:
    """Give the same numbers as CSV: the rules, or with `?part=misses` what was added by hand."""
    form = ScopeForm(request.GET)
    scope = form.scope() if form.is_valid() else Scope()
    if request.GET.get("part") == "misses":
        return _csv("misses.csv", ["kind", "added", "words"], map(_miss_cells, misses(scope)))
    return _csv("rules.csv", HEADS, map(_rule_cells, rule_counts(scope)))


def _rule_cells(count: RuleCount) -> list[object]:
    precision = "" if count.precision is None else round(count.precision, 4)
    numbers = [getattr(count, name) for name in HEADS[:-1]]
    return [*numbers, precision]


def _miss_cells(miss: Miss) -> list[object]:
    return [miss.kind, miss.added, _harmless(" | ".join(miss.examples))]


def _harmless(text: str) -> str:
    """Keep a spreadsheet from reading words of a text as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _csv(name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(answer)
    writer.writerow(heads)
    writer.writerows(rows)
    return answer
