"""Lines of figures against goals, under the machine and the versions they hold for."""

import platform
from importlib.metadata import version
from pathlib import Path


def heading(title: str) -> None:
    """Print what is measured, on which machine, with which versions."""
    names = ("django", "djangorestframework", "psycopg", "gunicorn")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    print(f"\n{title}\nPython {platform.python_version()}, {platform.platform()}, {_processor()}")
    print(versions)


def line(what: str, figure: float, goal: float, unit: str) -> None:
    """Print one figure beside its goal, which it must not pass."""
    verdict = "met" if figure <= goal else "MISSED"
    print(f"  {what:<48}{figure:>10.1f} {unit:<8} goal {goal:>8g}  {verdict}")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(text.split(":")[1].strip() for text in lines if "model name" in text)
    except (OSError, StopIteration):
        return platform.processor()
