"""The API does what its OpenAPI document says, for any request (schemathesis).

All checks and every operation: `make test` sends a few generated requests, each as one of
the roles; `make test-all` more, as every role, and what covers the schema's edges, too.
`make conform` sends more still.
"""

from hypothesis import Phase, settings

from tests.api.conformance.cases import FEW, of_each_operation, send, with_cases
from tests.drawn import draws_in_part

MORE = settings(FEW, max_examples=3, phases=[Phase.explicit, Phase.generate])


@of_each_operation
def test_an_operation_answers_as_described(operation, house):
    few = draws_in_part()

    @(FEW if few else MORE)
    def ask(case):
        send(case, house, house.turn(case) if few else house.askers(case))

    with_cases(operation, ask)
