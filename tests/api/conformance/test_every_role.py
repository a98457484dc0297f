"""The API does what its OpenAPI document says, for every role: in `make test-all`.

More requests than in `test_one_role.py`: what covers the schema's edges, too.
"""

import pytest
from hypothesis import Phase, settings

from tests.api.conformance.cases import FEW, schema, send


@pytest.mark.slow
@schema.parametrize()
@settings(FEW, max_examples=3, phases=[Phase.explicit, Phase.generate])
def test_an_operation_answers_every_role_as_described(case, house):
    send(case, house, house.askers(case))
