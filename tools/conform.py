"""Serve the demo newsroom, and run schemathesis against it with a token of each role.

Arguments are passed on to `schemathesis run`: `--max-examples 20`, `--include-path …`. The
newsroom is a fresh one in a temporary folder; other servers aren't touched. The server logs
to var/conform.log.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.local_server import free_port, wait_for

ROOT = Path(__file__).resolve().parent.parent
MANAGE = (sys.executable, "manage.py")
SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"
PEOPLE = {"author": "brandt", "checker": "ahrens", "chief": "weiss", "administrator": "voss"}
LOG = ROOT / "var" / "conform.log"
PATIENCE_SECONDS = 120


def main() -> str | None:
    """Run all checks as each role; return the failed roles, or None."""
    with tempfile.TemporaryDirectory(prefix="conform-") as folder:
        settings = {
            "VAR_DIR": folder,
            "PORT": str(free_port()),
            "API_REQUESTS_PER_MINUTE": "10000000",
            "LOG_LEVEL": "ERROR",
        }
        environment = os.environ | settings
        with served(environment) as address:
            failed = [role for role in PEOPLE if not conforms(role, address, environment)]
    return f"Failed as {', '.join(failed)}." if failed else None


@contextmanager
def served(environment: dict[str, str]) -> Iterator[str]:
    """Serve the demo; yields the URL of the OpenAPI document. Exits if it doesn't answer."""
    address = f"http://127.0.0.1:{environment['PORT']}/api/v1/schema/"
    command = (*MANAGE, "serve", "--prepare", "--demo")
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            wait_for(address, server, PATIENCE_SECONDS)
            yield address
        finally:
            server.terminate()
            server.wait()


def conforms(role: str, address: str, environment: dict[str, str]) -> bool:
    """Run all checks on all operations as `role`; return whether they passed."""
    print(f"As {role}:", flush=True)
    make_token = (*MANAGE, "create_token", PEOPLE[role], "--scopes", "all")
    made = subprocess.run(
        make_token, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    header = f"Authorization: Bearer {made.stdout.split()[-1]}"
    command = (SCHEMATHESIS, "run", address, "--checks", "all", "--header", header, *sys.argv[1:])
    path = {"PYTHONPATH": str(ROOT)}  # for the hooks that schemathesis.toml names
    done = subprocess.run(command, cwd=ROOT, env=environment | path, check=False)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
