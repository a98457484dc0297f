"""The API does what its OpenAPI document says, for any request (schemathesis).

All checks and every operation: `make test` sends a few generated requests, each as one of
the roles. `test_every_role.py` and `make conform` send more.
"""

from tests.api.conformance.cases import FEW, schema, send


@schema.parametrize()
@FEW
def test_an_operation_answers_one_role_as_described(case, house):
    send(case, house, house.turn(case))
