"""One verdict on several claims in one request."""

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, created_response
from articles.api.etags import seen_numbers
from articles.api.openapi.operations import operation
from articles.api.presenters.verdicts import present_verdict
from articles.api.serializers.claims import VerdictsIn, to_verdict
from articles.api.validation import validated
from articles.permissions import Act
from articles.workflow import ClaimVersionInput


class BulkVerdictsView(BaseView):
    """One verdict on several claims."""

    acts = {"POST": Act.JUDGE}

    @operation(
        "give_verdicts", schemas.VerdictListSchema, body=VerdictsIn, status=201, names_versions=True
    )
    def post(self, request):
        """Judge several claims at once, also of several articles, each at its version.

        All or none: if a claim differs from the version that you name, 412 with
        `stale`, which lists each such claim as it is (`present`) and as you had `seen` it.
        A refusal at one of the claims names it (`claim`). New sources are entered once.
        """
        data = validated(VerdictsIn, request)
        versions = seen_numbers(data["claims"])
        pairs = zip(data["claims"], versions, strict=True)
        verdicts = workflow.give_verdicts(
            claims=[ClaimVersionInput(claim["id"], version) for claim, version in pairs],
            **acting(request),
            verdict=to_verdict(data),
        )
        return created_response(
            schemas.VerdictListSchema([present_verdict(row) for row in verdicts])
        )
