"""Whole numbers that come from outside: in an address, a header, a form."""

LARGEST = 18
"""As many digits fit into a `bigint`; Python refuses to read more than 4300."""


def parse_number(text: str | None, digits: int = LARGEST) -> int | None:
    """Parse a number of at most so many ASCII digits; None for anything else."""
    if text and text.isascii() and text.isdigit() and len(text) <= digits:
        return int(text)
    return None
