"""Random samples for a second look that doesn't show the first verdict."""

from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer, created_response
from articles.api.openapi.operations import operation
from articles.api.pagination import NEWEST_FIRST, next_url, take_page
from articles.api.presenters.samples import (
    present_sample,
    present_sample_detail,
    present_sampled_sentence,
)
from articles.api.serializers.samples import LookIn, SampleIn, to_sample
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import row_or_404
from articles.api.validation import validated, validated_query
from articles.models import SecondLookSample
from articles.permissions import Act
from articles.queries.samples import SampleView, sample_views

from .bulk_verdicts import seen_claims

RELATED = ("article", "desk", "drawn_by")


class SampleListView(BaseView):
    """Samples for a second look."""

    acts = {"GET": Act.SEE_SAMPLES, "POST": Act.DRAW_SAMPLES}

    @operation("list_samples", schemas.page_of(schemas.SampleEntrySchema), query=PageQuery)
    def get(self, request):
        """List samples, newest first, with how far they are."""
        query = validated_query(PageQuery, request)
        rows = SecondLookSample.objects.select_related(*RELATED)
        page = take_page(rows, NEWEST_FIRST, cursor=query["cursor"], limit=query["limit"])
        results = [present_sample(view) for view in sample_views(page.rows)]
        return Response({"results": results, "next": next_url(request, page)})

    @operation("draw_sample", schemas.SampleDetailSchema, body=SampleIn, status=201)
    def post(self, request):
        """Draw judged sentences of an article, or of a desk's last days, at random.

        Those that nobody has confirmed come first. Left out is what is published, what was
        decided in a dispute, and a sentence in which something is open.
        """
        sample = workflow.draw_sample(
            wanted=to_sample(validated(SampleIn, request)), **acting(request)
        )
        return created_response(
            present_sample_detail(_view(sample.pk), request.user),
            location=f"/api/v1/samples/{sample.pk}/",
        )


class SampleDetailView(BaseView):
    """One sample."""

    acts = {"GET": Act.SEE_SAMPLES}

    @operation("read_sample", schemas.SampleDetailSchema)
    def get(self, request, pk: int):
        """Read a sample; a first verdict is in it only beside the second one."""
        return answer(present_sample_detail(_view(pk), request.user))


class SampleWaiverView(BaseView):
    """Leaving a sample to others."""

    acts = {"POST": Act.CONFIRM}

    @operation("leave_sample", schemas.SampleDetailSchema)
    def post(self, request, pk: int):
        """Leave the second looks of a sample to others, and see its first verdicts.

        Until then, everything of this API shows the claims of its sentences that you may look
        at in the state `hidden`, without verdict and evidence. It can't be taken back.
        """
        view = _view(pk)
        workflow.leave_sample(sample=view.sample, **acting(request))
        return answer(present_sample_detail(_view(pk), request.user))


class SampledSentenceView(BaseView):
    """A sentence of a sample."""

    acts = {"POST": Act.CONFIRM}

    @operation(
        "look_again", schemas.SampledSentenceSchema, body=LookIn, status=201, names_versions=True
    )
    def post(self, request, pk: int, position: int):
        """Judge a sampled sentence without its first verdict; the answer has both.

        Claims with the same rating are confirmed, those with another one are open again.
        """
        view = _view(pk)
        if view.at(position) is None:
            raise NotFound
        data = validated(LookIn, request)
        row = workflow.look_again(
            sample=view.sample,
            position=position,
            claims=seen_claims(data),
            rating=data["rating"],
            parts={part["claim"]: part["rating"] for part in data.get("parts", ())},
            explanation=data["explanation"],
            **acting(request),
        )
        return created_response(present_sampled_sentence(row, request.user))


def _view(pk: int) -> SampleView:
    row = row_or_404(SecondLookSample.objects.select_related(*RELATED), pk=pk)
    return sample_views([row])[0]
