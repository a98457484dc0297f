"""What a check says about a part of the installation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A sentence about `subject`; `advice` says what to do, and is empty where all is well."""

    subject: str
    text: str
    advice: str = ""

    @property
    def is_ok(self) -> bool:
        return not self.advice


Check = Callable[[], Iterator[Diagnosis]]
