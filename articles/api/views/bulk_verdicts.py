"""One verdict on several claims in one request."""

from django.utils import timezone

from articles import workflow
from articles.api import shapes
from articles.api.checking import checked
from articles.api.describing import operation
from articles.api.matching import seen_numbers
from articles.api.reading.judging import verdict_shape
from articles.api.requests.claims import VerdictsIn, to_verdict
from articles.api.route import Route, created
from articles.permissions import Act
from articles.workflow import SeenClaim


class BulkVerdicts(Route):
    """One verdict on several claims."""

    acts = {"POST": Act.JUDGE}

    @operation(
        "give_verdicts", shapes.VerdictList, body=VerdictsIn, status=201, names_versions=True
    )
    def post(self, request):
        """Judge several claims at once, also of several articles, each at its version.

        All or none: where a claim is another than at the version that you name, 412 with
        `stale`, which lists each such claim as it is (`present`) and as you had `seen` it.
        A refusal at one of the claims names it (`claim`). New sources are entered once.
        """
        data = checked(VerdictsIn, request)
        versions = seen_numbers(data["claims"])
        pairs = zip(data["claims"], versions, strict=True)
        verdicts = workflow.give_verdicts(
            claims=[SeenClaim(claim["id"], version) for claim, version in pairs],
            actor=request.user,
            at=timezone.now(),
            verdict=to_verdict(data),
        )
        return created(shapes.VerdictList([verdict_shape(row) for row in verdicts]))
