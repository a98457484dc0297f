"""The lines of a text."""


def on_one_line(text: str) -> str:
    """Return a text without its line ends and empty lines; a no-break space stays."""
    return " ".join(line.strip() for line in text.splitlines() if line.strip())
