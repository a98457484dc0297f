"""Other processes of this machine."""

import os


def is_running(pid: int) -> bool:
    """Return whether there is a process `pid`, of any account."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # another account's
        return True
    return True
