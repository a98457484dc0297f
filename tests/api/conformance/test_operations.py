"""The API does what its OpenAPI document says, for any request (schemathesis).

All checks and every operation: `make test` sends a few generated requests, each as one of
the roles; `make test-all` more, as every role, and what covers the schema's edges, too.
An operation that takes lists of objects has hundreds of edges, which differ little: after the
first ones each fourth is sent. `make conform` sends all of them.
"""

from itertools import count

from hypothesis import Phase, settings

from tests.api.conformance.cases import FEW, House, is_edge, of_each_operation, send, with_cases
from tests.drawn import draws_in_part

MORE = settings(FEW, max_examples=3, phases=[Phase.explicit, Phase.generate])
WHOLE, EACH = 30, 4


@of_each_operation
def test_an_operation_answers_as_described(operation, house: House):
    few = draws_in_part()
    edges = count()

    @(FEW if few else MORE)
    def ask(case):
        if is_edge(case):
            number = next(edges)
            if number < WHOLE or number % EACH == 0:
                send(case, house, house.turn(case))
        else:
            send(case, house, house.turn(case) if few else list(house.tokens.values()))

    with_cases(operation, ask)
