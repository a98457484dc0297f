import pytest

from tests.factories import UserFactory


@pytest.fixture
def ahrens(db):
    return UserFactory(username="ahrens", role="checker", language="de")
