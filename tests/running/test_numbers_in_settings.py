"""Numbers from the environment: a wrong one names its variable, and stops the start."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck.environment import Env

env = Env()


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (env.int, "x", "DAYS is a whole number, not 'x'."),
        (env.int, "3.5", "DAYS is a whole number, not '3.5'."),
        (env.int, "0", "DAYS is at least 1, not 0."),
        (env.int, "-3", "DAYS is at least 1, not -3."),
        (env.float, "soon", "DAYS is a number, not 'soon'."),
        (env.float, "-0.5", "DAYS is at least 1, not -0.5."),
    ],
)
def test_a_wrong_number_is_refused_in_a_sentence(monkeypatch, read, text, said):
    monkeypatch.setenv("DAYS", text)
    with pytest.raises(ImproperlyConfigured) as refused:
        read("DAYS", None, at_least=1)
    assert str(refused.value) == said


def test_valid_numbers_are_read(monkeypatch):
    monkeypatch.setenv("DAYS", "30")
    assert (env.int("DAYS", None, at_least=1), env.float("DAYS", 1)) == (30, 30.0)
    assert env.int("NOT_SET", None, at_least=1) is None
    assert env.int("NOT_SET", 7) == 7
