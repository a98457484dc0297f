"""How the rules of the splitter fare."""

from rest_framework.response import Response

from articles.api import shapes
from articles.api.checking import checked_query
from articles.api.describing import operation
from articles.api.reading.rules import miss_shape, rule_shape
from articles.api.requests.rules import RuleQuery
from articles.api.route import Route
from articles.permissions import Act
from articles.queries.rules import Scope, misses, rule_counts


class Rules(Route):
    """The rules of the splitter, counted from what checkers do."""

    acts = {"GET": Act.SEE_RULES}

    @operation("report_rules", shapes.RuleReport, query=RuleQuery)
    def get(self, request):
        """Report precision and misses. One page."""
        scope = Scope(**checked_query(RuleQuery, request))
        return Response(
            shapes.RuleReport(
                results=[rule_shape(count) for count in rule_counts(scope)],
                misses=[miss_shape(miss) for miss in misses(scope)],
            )
        )
