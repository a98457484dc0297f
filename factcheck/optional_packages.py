"""Import a library without a package that it would load if it is installed."""

import sys
from importlib import import_module


def import_without(module: str, unwanted: str) -> None:
    """Import `module` as if `unwanted` was not installed; others can import that later."""
    loaded = sys.modules.get(unwanted)
    sys.modules[unwanted] = None  # type: ignore[assignment]
    try:
        import_module(module)
    finally:
        del sys.modules[unwanted]
        if loaded is not None:
            sys.modules[unwanted] = loaded
