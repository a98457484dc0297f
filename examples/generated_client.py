"""The same as client.py with a generated client: python generated_client.py manuscript.txt"""

import os
import sys
from pathlib import Path

from factcheck_client import AuthenticatedClient
from factcheck_client.api.articles import list_claims_of_article, submit_article
from factcheck_client.api.claims import give_verdict
from factcheck_client.api.verdicts import publish_verdict
from factcheck_client.models import (
    ArticleRequest,
    ClaimantTypeEnum,
    EvidenceRequest,
    Problem,
    PublicationRequest,
    SourceRequest,
    Stance,
    VerdictRequest,
)

client = AuthenticatedClient(
    base_url=os.environ["FACTCHECK_URL"], token=os.environ["FACTCHECK_TOKEN"]
)


def done(answer):
    """Return an answer that is no problem document."""
    if isinstance(answer, Problem):
        sys.exit(answer.detail)
    return answer


text = Path(sys.argv[1]).read_text(encoding="utf-8")
manuscript = ArticleRequest(body=text, external_id="example-1")
article = done(submit_article.sync(client=client, body=manuscript))
claims = done(list_claims_of_article.sync(article.id, client=client)).results
for claim in claims:
    print(claim.id, claim.kind, claim.quote)

evidence = EvidenceRequest(
    source=SourceRequest(title="Sommerfahrplan 2026"),
    locator="Seite 2",
    stance=Stance.CONTRADICTS,
)
judgement = VerdictRequest(
    rating="false",
    explanation="Es sind zehn.",
    evidence=[evidence],
    version=claims[0].version,  # 412 where the words are others by now
)
verdict = done(give_verdict.sync(claims[0].id, client=client, body=judgement))
publication = PublicationRequest(
    claim_reviewed="Die Fähre fährt zwölfmal am Tag.",
    claimant="Reederei Nordstern",
    claimant_type=ClaimantTypeEnum.ORGANISATION,
    summary="Der Fahrplan nennt zehn Fahrten am Tag.",
    version=verdict.claim_version,
)
print(done(publish_verdict.sync(verdict.id, client=client, body=publication)).url)
