"""How many examples a property draws: all in `make test-all`, a third of them in `make test`.

They are the same in each run, so that no run fails by chance, except with
`pytest --hypothesis-profile search`.
"""

from typing import Any

from hypothesis import HealthCheck, settings

USUAL = 100  # where a property does not name a number
SHARE = 3
IN_PART = "part"
# No deadline for examples: browsers run on the same machine.
AT_LEISURE: dict[str, Any] = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}


def register_profiles() -> None:
    """Register `part`, `all` and `search`; the first is the one in use."""
    settings.register_profile(IN_PART, derandomize=True, max_examples=USUAL // SHARE, **AT_LEISURE)
    settings.register_profile("all", derandomize=True, **AT_LEISURE)
    settings.register_profile("search", derandomize=False, **AT_LEISURE)


def examples(number: int) -> settings:
    """Return settings that draw so many examples, or a third of them."""
    return settings(max_examples=max(1, number // SHARE) if draws_in_part() else number)


def draws_in_part() -> bool:
    """Return whether this is `make test`, which leaves the rest to `make test-all`."""
    return settings.get_current_profile_name() == IN_PART
