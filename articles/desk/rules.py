"""The splitter's rules: their descriptions, and for chiefs their precision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.facts.languages import language_name
from articles.permissions import Act, may
from articles.publishing.tables import csv_lines, note_export
from articles.queries.rules import Miss, RuleCount, RuleScope, misses, rule_counts
from articles.splitting import LANGUAGES
from articles.splitting.rule_docs import find_rule, split_docstring

from .forms.rules import ScopeForm
from .review.rule_names import rule_name, rule_url
from .shortcuts import current_user, permission_required

HEADS = "language rule found kept dismissed changed decided precision".split()


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A rule for display."""

    count: RuleCount

    @property
    def name(self) -> str:
        return rule_name(self.count.rule)

    @property
    def language(self) -> str:
        return language_name(self.count.language, get_language() or "en")

    @property
    def url(self) -> str:
        return rule_url(self.count.language, self.count.rule)

    @property
    def precision(self) -> str:
        """Return "86%", or "" while no claim of the rule is decided."""
        share = self.count.precision
        if share is None:
            return ""
        return _("%(percent)s%%") % {"percent": number_format(round(100 * share))}


@require_safe
@permission_required(Act.SEE_RULES)
def rules(request: HttpRequest) -> HttpResponse:
    """Show the outcomes of each rule's claims, and what people had to add by hand."""
    form = ScopeForm(request.GET)
    scope = form.scope() if form.is_valid() else RuleScope()
    entries = [RuleEntry(count) for count in rule_counts(scope, current_user(request))]
    context = {
        "form": form,
        "entries": [entry for entry in entries if entry.count.found],
        "silent": [entry for entry in entries if not entry.count.found],
        "misses": misses(scope),
        "query": request.GET.urlencode(),
    }
    return render(request, "desk/rules.html", context, status=200 if form.is_valid() else 422)


@require_safe
@permission_required(Act.SEE_RULES)
def download(request: HttpRequest) -> HttpResponse:
    """Return the same numbers as CSV: the rules, or with `?part=misses` what was added by hand."""
    form = ScopeForm(request.GET)
    scope = form.scope() if form.is_valid() else RuleScope()
    if request.GET.get("part") == "misses":
        return _csv("misses.csv", ["kind", "added", "words"], map(_miss_cells, misses(scope)))
    return _csv("rules.csv", HEADS, map(_rule_cells, rule_counts(scope, current_user(request))))


@require_safe
def rule(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """Show what a rule finds and what it leaves alone."""
    found = find_rule(language, name) if language in LANGUAGES else None
    if found is None:
        raise Http404
    finds, leaves = split_docstring(found)
    context = {
        "name": rule_name(name),
        "code": name,
        "language": language,
        "finds": finds,
        "leaves": leaves,
        "sees_rule_counts": may(request.user, Act.SEE_RULES),
    }
    return render(request, "desk/rule.html", context)


def _rule_cells(count: RuleCount) -> list[object]:
    precision = "" if count.precision is None else round(count.precision, 4)
    numbers = [getattr(count, name) for name in HEADS[:-1]]
    return [*numbers, precision]


def _miss_cells(miss: Miss) -> list[object]:
    return [miss.kind, miss.added, " | ".join(miss.examples)]


def _csv(name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    note_export(name.removesuffix(".csv"), "csv")
    answer = HttpResponse(csv_lines(heads, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
