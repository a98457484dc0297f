"""The API does what its OpenAPI document says, for any request of any role (schemathesis).

All checks and every operation: `make test` sends a few generated requests, each as one of
the roles; `make test-all` more of them, what covers the schema's edges, and each as every
role. `make conform` takes still more.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.conf import settings as django_settings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, settings

import tools.schemathesis_hooks  # noqa: F401  it registers serializers and a hook
from articles.models import User
from articles.workflow import FileInput
from factcheck.wsgi import application
from tests.acts import add_evidence_file
from tests.api.test_schema import SNAPSHOT
from tests.factories import (
    NOW,
    EvidenceFactory,
    PublicationFactory,
    QuestionFactory,
    ReferenceFactFactory,
    SignOffFactory,
    UserFactory,
    WebhookFactory,
    token_for,
)

CONFIG = Path(django_settings.BASE_DIR, "schemathesis.toml")
EXAMPLES = 3

schema = schemathesis.openapi.from_dict(
    json.loads(SNAPSHOT.read_text()), config=schemathesis.Config.from_path(CONFIG)
)
schema.app = application


@dataclass(frozen=True)
class House:
    """What is stored, and a token of each role to reach it."""

    ids: dict[str, Any]
    public_id: str
    tokens: dict[str, str]

    def aim(self, path: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Aim two of three requests at rows that are there."""
        if sum(map(ord, str(parameters))) % 3 == 0:
            return parameters
        kind = re.match(r"/api/v1/([\w-]+)/", path)
        known = {"id": self.ids.get(kind[1]), "public_id": self.public_id, "number": 1}
        return {name: known.get(name) or value for name, value in parameters.items()}

    def turn(self, case) -> list[str]:
        """Return the token of the role whose turn it is."""
        tokens = list(self.tokens.values())
        return [tokens[len(f"{case.query}{case.body}{case.headers}{case.method}") % len(tokens)]]

    def askers(self, case) -> list[str]:
        """Return the tokens with which a case is sent: all, or one each if there are many cases."""
        is_many = case.meta.phase.name.value == "coverage"
        return self.turn(case) if is_many else list(self.tokens.values())


@pytest.fixture(scope="module")
def stored(module_rows) -> House:
    return furnish()


@pytest.fixture
def house(stored, db) -> House:
    """Return the house; what a test changes in it is rolled back."""
    return stored


def furnish() -> House:
    people = {role: UserFactory(role=role) for role in User.Role.values}
    chief = people["chief"]
    publication = PublicationFactory()
    claim = publication.verdict.claim
    claim.article.author = people["author"]
    claim.article.save(update_fields=["author"])
    evidence, question = EvidenceFactory(claim=claim), QuestionFactory()
    file = add_evidence_file(
        evidence=evidence, actor=chief, at=NOW, file=FileInput("a.txt", b"312 Leute")
    )
    fact = ReferenceFactFactory()
    SignOffFactory()  # of another article: a question holds up that of the claim
    return House(
        ids={
            "articles": claim.article_id,
            "claims": claim.pk,
            "evidence": evidence.pk,
            "evidence-files": file.pk,
            "sources": evidence.source_id,
            "people": fact.person_id,
            "reference-facts": fact.pk,
            "queries": question.pk,
            "verdicts": publication.verdict_id,
            "webhooks": WebhookFactory().pk,
        },
        public_id=str(publication.public_id),
        tokens={role: token_for(person) for role, person in people.items()},
    )


@pytest.fixture(autouse=True)
def _same_connection():
    """Keep the connection between requests, as Django's own test client does."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


FEW = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@schema.parametrize()
@FEW
def test_an_operation_answers_one_role_as_described(case, house):
    send(case, house, house.turn(case))


@pytest.mark.slow
@schema.parametrize()
@settings(FEW, phases=[Phase.explicit, Phase.generate])
def test_an_operation_answers_every_role_as_described(case, house):
    send(case, house, house.askers(case))


def send(case, house: House, tokens: list[str]) -> None:
    """Send the case with each of the tokens, and run all checks on the answers."""
    if case.meta.generation.mode.is_positive:
        case.path_parameters = house.aim(case.operation.path, dict(case.path_parameters or {}))
    for token in tokens:
        case.call_and_validate(headers={"Authorization": f"Bearer {token}"})
