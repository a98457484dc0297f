import pytest

from tests.factories import UserFactory

from .examining import healthy, in_english

__all__ = ["healthy", "in_english"]


@pytest.fixture
def ahrens(db):
    return UserFactory(username="ahrens", role="checker", language="de")
