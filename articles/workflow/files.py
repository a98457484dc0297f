"""Evidence files: stored byte for byte, searched for the quoted passage."""

from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.documents import Fault, PassageMatch, UnfitFile, identify
from articles.models import Claim, Event, Evidence, EvidenceFile, PassageSearch, User
from articles.permissions import Act

from .errors import Invalid, WrongState
from .inputs import FileInput
from .jobs import SEARCH_PASSAGE, queue
from .sources import require_visible
from .stored_files import file_name, hash_of_file, store_content
from .transaction import act_transaction, lock_claim, record, require_in_text
from .versions import lock_seen_claim

FAULTS = {
    Fault.EMPTY: gettext_lazy("The file is empty."),
    Fault.TOO_LARGE: gettext_lazy("The file is larger than %(limit)d MB."),
    Fault.UNKNOWN: gettext_lazy("Only PDF, PNG, JPEG, WebP and plain text are accepted."),
    Fault.MISNAMED: gettext_lazy("The file's content does not match the type in its name."),
}


def add_evidence_file(
    *, evidence: Evidence, version: int, actor: User, at: datetime, file: FileInput
) -> EvidenceFile:
    """Add a file to evidence that isn't withdrawn; `version` is the claim's.

    Raises `StaleClaim`, `Invalid` with the errors of `file`, `WrongState` if the evidence
    is withdrawn or has the file already, `NotAllowed`, also for a secret source that isn't
    shared with the actor.
    """
    with act_transaction(actor):
        pk = evidence.claim_id
        claim = lock_seen_claim(pk, actor=actor, act=Act.ADD_EVIDENCE, version=version).claim
        require_in_text(claim)
        row = Evidence.objects.select_related("source").get(pk=evidence.pk)
        require_visible(row.source, actor)
        if row.withdrawn_at:
            raise WrongState(_("This evidence is already withdrawn."))
        return store_file(row, claim, actor, at, file)


def store_file(
    evidence: Evidence, claim: Claim, actor: User, at: datetime, file: FileInput
) -> EvidenceFile:
    """Store a file with evidence of a claim that the caller has locked and may change.

    The content is stored under its hash. After a rollback it stays behind without a row.
    """
    row = EvidenceFile(
        evidence=evidence,
        sha256=hash_of_file(file.content),
        size=len(file.content),
        media_type=_media_type(file),
        name=file_name(file.name),
        uploaded_by=actor,
        uploaded_at=at,
    )
    if evidence.files.filter(sha256=row.sha256).exists():
        raise WrongState(_("This evidence already has this file."))
    row.file.name = store_content(row.file.storage, row.sha256, file.content)
    row.save(force_insert=True)
    record(
        Event.Verb.EVIDENCE_FILED,
        actor=actor,
        at=at,
        claim=claim,
        evidence=evidence.pk,
        file=row.pk,
    )
    if evidence.passage.strip():
        queue(SEARCH_PASSAGE, file_id=row.pk)
    return row


def note_search(*, file: EvidenceFile, at: datetime, match: PassageMatch) -> PassageSearch:
    """Store the result of the search for the passage; a second result changes nothing."""
    with act_transaction(None):
        claim = lock_claim(file.evidence.claim_id).claim
        row, is_new = PassageSearch.objects.get_or_create(
            file=file,
            defaults={
                "outcome": match.outcome.value,
                "page": match.page,
                "pages_read": match.pages_read,
                "is_whole": match.is_whole,
                "searched_at": at,
            },
        )
        if is_new:
            record(
                Event.Verb.EVIDENCE_SEARCHED,
                actor=None,
                at=at,
                claim=claim,
                evidence=file.evidence_id,
                file=file.pk,
                outcome=row.outcome,
            )
        return row


def _media_type(file: FileInput) -> str:
    limit = settings.EVIDENCE_LIMIT_BYTES
    try:
        return identify(file.content, file.name, limit=limit)
    except UnfitFile as unfit:
        text = str(FAULTS[unfit.fault])
        megabytes = {"limit": limit // (1024 * 1024)}
        raise Invalid({"file": [text % megabytes if "%(" in text else text]}) from unfit
