"""The API does what its OpenAPI document says, for every role: in `make test-all`.

More requests than in `test_one_role.py`: what covers the schema's edges, too.
"""

import pytest
from hypothesis import Phase, settings

from tests.api.conformance.cases import FEW, of_each_operation, send, with_cases

MORE = settings(FEW, max_examples=3, phases=[Phase.explicit, Phase.generate])


@pytest.mark.slow
@of_each_operation
def test_an_operation_answers_every_role_as_described(operation, house):
    @MORE
    def ask(case):
        send(case, house, house.askers(case))

    with_cases(operation, ask)
