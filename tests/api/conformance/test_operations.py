"""The API does what its OpenAPI document says, for any request (schemathesis).

All checks and every operation: `make test` sends a few generated requests, each as one of
the roles; `make test-all` more, as every role, and what covers the schema's edges, too.
Of edges that are alike most are left out. `make conform` sends all of them.
"""

import pytest
from hypothesis import Phase, settings

from tests.api.conformance.cases import (
    EXAMPLES_OF_A_TEST,
    FEW,
    House,
    build,
    chosen,
    is_edge,
    of_each_operation,
    schema,
    send,
    sort_of,
    with_cases,
)
from tests.drawn import draws_in_part

MORE = settings(FEW, max_examples=2, phases=[Phase.explicit, Phase.generate])


@of_each_operation
def test_an_operation_answers_as_described(operation, house: House):
    few = draws_in_part()

    @(FEW if few else MORE)
    def ask(case):
        one_role = few or is_edge(case)
        send(case, house, house.turn(case) if one_role else list(house.tokens.values()))

    with_cases(operation, ask)


@pytest.mark.parametrize(
    ("path", "method"),
    [("/api/v1/webhooks/", "POST"), ("/api/v1/archive/", "GET"), ("/api/v1/claims/{id}/", "PATCH")],
)
def test_of_each_sort_of_edge_at_each_parameter_one_is_sent(path, method):
    built = getattr(build(schema[path][method], MORE(lambda case: None)), EXAMPLES_OF_A_TEST)

    sent = chosen(built)

    cases, kept = ([one.kwargs["case"] for one in ones] for ones in (built, sent))
    assert {sort_of(case) for case in kept if is_edge(case)} == {
        sort_of(case) for case in cases if is_edge(case)
    }
    assert len(kept) < len(cases)
    assert sum(not is_edge(case) for case in kept) == sum(not is_edge(case) for case in cases)
