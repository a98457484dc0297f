"""Generated requests to rows that exist, and the checks on their answers (schemathesis)."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.conf import settings as django_settings
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import load_all_checks
from schemathesis.config import ProjectConfig
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.generation.hypothesis import builder
from schemathesis.pytest._test_builder import build_operation_test
from schemathesis.python._constants.orchestrator import make_constants_value_source

import tools.schemathesis_hooks  # noqa: F401  it registers serializers and a hook
from articles.models import User
from articles.workflow import FileInput
from factcheck.wsgi import application
from tests.acts import add_evidence_file
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
from tools.openapi import SNAPSHOT

CONFIG = Path(django_settings.BASE_DIR, "schemathesis.toml")
EXAMPLES = 2


def find_once(name: str) -> None:
    """Keep what the configuration says of an operation, which is composed for each request.

    That is a fifth of the time of a request, and the configuration doesn't change.
    """
    find: Callable[..., Any] = getattr(ProjectConfig, name)
    known: dict[tuple[int, str, str | None], Any] = {}

    def found(self: ProjectConfig, *, operation: Any = None, phase: str | None = None) -> Any:
        key = (id(self), operation.label if operation else "", phase)
        if key not in known:
            given = {} if phase is None else {"phase": phase}
            known[key] = find(self, operation=operation, **given)
        return known[key]

    setattr(ProjectConfig, name, found)


for name in ("checks_config_for", "phases_for"):
    find_once(name)

schema = schemathesis.openapi.from_dict(
    json.loads(SNAPSHOT.read_text()), config=schemathesis.Config.from_path(CONFIG)
)
schema.app = application
load_all_checks()

of_each_operation = pytest.mark.parametrize(
    "operation",
    [pytest.param(found.ok(), id=found.ok().label) for found in schema.get_all_operations()],
)
# What schemathesis leaves out of a test is noted on it.
LEFT_OUT = (
    builder.UnsatisfiableExampleMark,
    builder.NonSerializableMark,
    builder.UnserializablePayloadMark,
    builder.InvalidRegexMark,
    builder.InvalidHeadersExampleMark,
    builder.MissingPathParameters,
)


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


FEW = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def is_edge(case) -> bool:
    """Return whether a case covers an edge of the schema, and is not generated at random."""
    return case.meta.phase.name.value == "coverage"


EACH = 24
EXAMPLES_OF_A_TEST = "hypothesis_explicit_examples"  # as hypothesis and schemathesis name them


def chosen(examples: list[Any]) -> list[Any]:
    """Return the examples without most edges that are like another one.

    An operation that takes lists of objects has hundreds of edges. Sent is the first of each sort
    at each parameter, and of the others each 24th. A case that is left out costs nothing here:
    hypothesis would prepare a test of its own for it.
    """
    known: set[tuple[Any, ...]] = set()
    number, found = count(), []
    for example in examples:
        case = example.kwargs["case"]
        if is_edge(case):
            sort = sort_of(case)
            if sort in known and next(number) % EACH:
                continue
            known.add(sort)
        found.append(example)
    return found


def sort_of(case) -> tuple[Any, ...]:
    """Return what an edge is about: its scenario, and the parameter or the media type."""
    about = case.meta.phase.data
    return about.scenario, about.parameter_location, about.parameter


def send(case, house: House, tokens: list[str]) -> None:
    """Send the case with each of the tokens, and run all checks on the answers."""
    if case.meta.generation.mode.is_positive:
        case.path_parameters = house.aim(case.operation.path, dict(case.path_parameters or {}))
    for token in tokens:
        case.call_and_validate(headers={"Authorization": f"Bearer {token}"})


@cache
def constants() -> FeedbackSources:
    """Return what the code compares with, which is sent too."""
    return FeedbackSources(constants_value_source=make_constants_value_source(schema))


def with_cases(operation: Any, ask: Callable[[Any], None]) -> None:
    """Call `ask` with each case of the operation.

    They are derived here, and not as by `schema.parametrize()` while tests are collected: that
    takes seconds, in each worker.
    """
    test = build(operation, ask)
    assert not [mark for mark in LEFT_OUT if mark.is_set(test)]
    if examples := getattr(test, EXAMPLES_OF_A_TEST, None):  # none in `make test`
        setattr(test, EXAMPLES_OF_A_TEST, chosen(examples))
    test()


def build(operation: Any, ask: Callable[[Any], None]) -> Any:
    """Return the test of an operation, with its cases, as schemathesis makes it."""
    return build_operation_test(
        config=schema.config,
        operation=operation,
        test_func=ask,
        given_kwargs={},
        feedback=constants(),
    )
