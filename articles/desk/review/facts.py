"""Store a claim's value as a reference fact."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from articles.desk.forms.reference import VALUE_FIELDS
from articles.desk.shortcuts import claim_for
from articles.permissions import Act
from articles.workflow import keep_fact

from .attempts import acting_on_claim, attempt, require_valid
from .fact_form import FactFromClaimForm
from .page import answer_act


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Store the value of a claim that was judged right as a reference fact."""
    claim = claim_for(request, pk, Act.KEEP_REFERENCE)
    wanted = request.POST.get("property", "")
    if wanted not in VALUE_FIELDS:
        raise Http404
    form = FactFromClaimForm(request.POST, property_=wanted, claim=claim)
    with attempt(request, "keep") as tried:
        require_valid(form)
        keep_fact(claim=claim, fact=form.new_fact(), **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)
