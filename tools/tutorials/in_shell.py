"""Do the commands of a tutorial in a shell."""

import os
import re
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from tools.tutorials.reading import Act, Step

# Variables and functions are those of the block before, as in one terminal.
BLOCK = """set -euo pipefail
[ -e {state} ] && . {state}
{words}
{{ declare -px; declare -f; }} > {state}
"""
PATIENCE = 300  # seconds for a command, and for what a program that goes on is to print
STATE = ".terminal"


class NotAsWritten(AssertionError):
    """A command failed, or printed something else than the page says."""


@dataclass
class Terminals:
    """A reader's terminals: one for commands that end, one by name for each that goes on."""

    folder: Path
    surroundings: dict[str, str]
    printed: str = ""
    going: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def follow(self, step: Step) -> None:
        """Do one step; raises NotAsWritten."""
        match step.act:
            case Act.RUN:
                self._run(step.words)
            case Act.START:
                self._start(step.words, step.name)
            case Act.WRITE:
                (self.folder / step.name).write_text(step.words)
            case Act.PRINTED if step.name:
                self._wait_for(step.words, step.name)
            case Act.PRINTED:
                if not pattern(step.words).fullmatch(self.printed.strip()):
                    raise NotAsWritten(f"Not printed: {step.words}\nBut: {self.printed}")

    def stop(self) -> None:
        """End what goes on."""
        for process in self.going.values():
            _end(process)
        self.going.clear()

    def _shell(self, words: str) -> list[str]:
        return ["bash", "-c", BLOCK.format(state=STATE, words=words)]

    def _run(self, words: str) -> None:
        done = subprocess.run(
            self._shell(words),
            cwd=self.folder,
            env=self.surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        self.printed = done.stdout
        if done.returncode:
            raise NotAsWritten(f"{words}\nfailed:\n{done.stdout}{done.stderr}")

    def _start(self, words: str, name: str) -> None:
        if process := self.going.pop(name, None):
            _end(process)
        with self._log(name).open("wb") as log:
            self.going[name] = subprocess.Popen(
                self._shell(words),
                cwd=self.folder,
                env=self.surroundings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _log(self, name: str) -> Path:
        return self.folder / f".{name}.log"

    def _wait_for(self, words: str, name: str) -> None:
        """Wait until a program that goes on has printed `words`."""
        wanted, ends = pattern(words), time.monotonic() + PATIENCE
        while not wanted.search(self._log(name).read_text(errors="replace")):
            if self.going[name].poll() is not None or time.monotonic() > ends:
                raise NotAsWritten(f"{name} printed:\n{self._log(name).read_text()}")
            time.sleep(0.1)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a terminal; not by SIGINT, which programs started in the background ignore."""
    os.killpg(process.pid, signal.SIGTERM)
    process.wait(timeout=PATIENCE)


def pattern(words: str) -> re.Pattern[str]:
    """Return a pattern of what a page says is printed: … is anything."""
    return re.compile(".*?".join(map(re.escape, words.strip().split("…"))), re.DOTALL)
