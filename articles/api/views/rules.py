"""The precision of the splitter's rules."""

from rest_framework.response import Response

from articles.api import schemas
from articles.api.base_view import BaseView
from articles.api.openapi.operations import operation
from articles.api.presenters.rules import present_miss, present_rule
from articles.api.serializers.rules import RuleQuery
from articles.api.validation import validated_query
from articles.permissions import Act
from articles.queries.rules import RuleScope, misses, rule_counts


class RuleListView(BaseView):
    """The rules of the splitter, counted from what checkers do."""

    acts = {"GET": Act.SEE_RULES}

    @operation("report_rules", schemas.RuleReportSchema, query=RuleQuery)
    def get(self, request):
        """Report precision and misses. One page."""
        scope = RuleScope(**validated_query(RuleQuery, request))
        return Response(
            schemas.RuleReportSchema(
                results=[present_rule(count) for count in rule_counts(scope, request.user)],
                misses=[present_miss(miss) for miss in misses(scope)],
            )
        )
