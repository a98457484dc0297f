"""The API does what its OpenAPI document says, for any request (schemathesis).

All checks and every operation: `make test` sends a few generated requests, each as one of
the roles. `test_every_role.py` and `make conform` send more.
"""

from tests.api.conformance.cases import FEW, of_each_operation, send, with_cases


@of_each_operation
def test_an_operation_answers_one_role_as_described(operation, house):
    @FEW
    def ask(case):
        send(case, house, house.turn(case))

    with_cases(operation, ask)
