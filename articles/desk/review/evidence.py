"""Evidence on the page: look up sources, add evidence and files, download, withdraw."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from articles.desk.shortcuts import claim_for, current_user, require_permission
from articles.models import Evidence, EvidenceFile
from articles.permissions import Act
from articles.publishing.evidence_files import file_response
from articles.workflow import add_evidence, add_evidence_file, withdraw_evidence

from .attempts import acting_on_claim, attempt, require_valid
from .forms import EvidenceForm, FileForm, ReasonForm
from .page import answer_act
from .source_search import source_options


@require_safe
def sources(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the sources that match `?q=`, most used first, as `<option>` elements."""
    claim_for(request, pk, Act.ADD_EVIDENCE)
    return source_options(request)


@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add evidence to the claim."""
    claim = claim_for(request, pk, Act.ADD_EVIDENCE)
    form = EvidenceForm(request.POST, request.FILES, user=current_user(request))
    with attempt(request, "evidence") as tried:
        require_valid(form)
        add_evidence(claim=claim, evidence=form.evidence, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Return an evidence file to people who may see the evidence."""
    rows = EvidenceFile.objects.visible_to(current_user(request))
    row = get_object_or_404(rows.select_related("evidence__claim__article"), pk=pk)
    require_permission(request, Act.SEE_EVIDENCE, row.evidence.claim.article)
    return file_response(request, row)


@require_POST
def add_file(request: HttpRequest, pk: int, evidence: int) -> HttpResponse:
    """Add a file to evidence."""
    claim = claim_for(request, pk, Act.ADD_EVIDENCE)
    rows = Evidence.objects.visible_to(current_user(request)).filter(claim=claim)
    row = get_object_or_404(rows, pk=evidence)
    form = FileForm(request.POST, request.FILES)
    with attempt(request, f"file{row.pk}") as tried:
        require_valid(form)
        add_evidence_file(evidence=row, file=form.new_file, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_POST
def withdraw(request: HttpRequest, pk: int, evidence: int) -> HttpResponse:
    """Withdraw evidence; it stays in the history."""
    claim = claim_for(request, pk, Act.ADD_EVIDENCE)
    rows = Evidence.objects.visible_to(current_user(request)).filter(claim=claim)
    row = get_object_or_404(rows, pk=evidence)
    with attempt(request, "evidence") as tried:
        require_valid(ReasonForm(request.POST))
        withdraw_evidence(evidence=row, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)
