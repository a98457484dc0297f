"""Do the steps of a tutorial in a browser."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Error, Locator, Page, Request, expect

from tools.tutorials.reading import Act, Step

# Keys as they are written on German and English keyboards, by Playwright's names.
KEYS = {
    "Eingabe": "Enter",
    "Strg": "Control",
    "Ctrl": "Control",
    "Umschalt": "Shift",
    "→": "ArrowRight",
    "←": "ArrowLeft",
    "Esc": "Escape",
}
PATIENCE = 60  # seconds until the page shows what a step needs
IS_ASKING = "document.querySelector('.htmx-request') !== null"
FIELDS = "select, input:not([type=checkbox], [type=radio], [type=submit])"
FOCUSED = ":is(input, textarea, select):focus"
PAUSE_MS = 50


@dataclass
class Browsing:
    """A reader's browser: does one step after the other, each when the one before is answered."""

    page: Page
    look: Callable[[Page, str], None]  # is called where the tutorial has a picture
    sent: set[Request] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("request", lambda asked: asked.method != "GET" and self.sent.add(asked))
        self.page.on("requestfinished", lambda asked: self.sent.discard(asked))
        self.page.on("requestfailed", lambda asked: self.sent.discard(asked))

    def follow(self, step: Step) -> None:
        """Do one step."""
        match step.act:
            case Act.OPEN:
                self.page.goto(step.words)
            case Act.CLICK:
                _click(_found(self.page, step.words))
            case Act.PRESS:
                keys = (KEYS.get(key, key) for key in step.words.split("+"))
                self.page.keyboard.press("+".join(keys))
            case Act.TYPE:
                _type(self.page.locator(FOCUSED), step.words)
            case Act.SEE:
                _see(self.page, step.words)
            case Act.PICTURE:
                self.look(self.page, step.words)
        self._wait()

    def _wait(self) -> None:
        """Wait while an answer is under way; a page that is being left can't be asked."""
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            try:
                self.page.wait_for_timeout(PAUSE_MS)
                self.page.wait_for_load_state("domcontentloaded")
                if not self.sent and not self.page.evaluate(IS_ASKING):
                    return
            except Error:
                continue


def _see(page: Page, words: str) -> None:
    seen = re.compile(_pattern(words), re.IGNORECASE)
    body = page.locator("body")
    expect(body).to_contain_text(seen, use_inner_text=True, timeout=PATIENCE * 1000)


def _pattern(words: str) -> str:
    """Return a pattern of words whatever the spaces between them are, … for anything."""
    parts = (re.escape(part) for part in re.split(r"\s+", words))
    return r"\s+".join(parts).replace("…", ".*?")


def _candidates(page: Page, name: str) -> Iterator[Locator]:
    for role in ("button", "link", "menuitem"):
        yield page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    yield page.locator("summary").filter(has_text=name)
    yield page.get_by_label(name, exact=True)
    whole = re.compile(rf"^\s*{_pattern(name)}(\s|$)")
    for role in ("button", "link"):
        yield page.get_by_role(role, name=whole)  # type: ignore[arg-type]
    yield page.get_by_label(whole)
    yield page.locator("#sheet .s").filter(has_text=re.compile(_pattern(name)))
    yield page.get_by_text(name)


def _found(page: Page, name: str) -> Locator:
    """Return the first thing in sight with these words; raises AssertionError if none comes."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        for candidate in _candidates(page, name):
            for one in candidate.all():
                if one.is_visible() and one.is_enabled():
                    return one
        page.wait_for_timeout(PAUSE_MS)
    raise AssertionError(f"Nothing on {page.url} is called “{name}”.")


def _click(control: Locator) -> None:
    if control.evaluate(f"one => one.matches('{FIELDS}')"):
        control.focus()
    else:
        control.click()


def _type(field: Locator, words: str) -> None:
    """Write into a field, or choose in a list."""
    if field.evaluate("one => one.matches('select')"):
        field.select_option(label=words)
    elif field.evaluate("one => one.matches('[type=file]')"):
        field.set_input_files(words)
    else:
        field.fill(words)


def pictures_of(steps: Sequence[Step]) -> list[str]:
    """Return the names of a tutorial's pictures."""
    return [step.words.rsplit("/", 1)[-1] for step in steps if step.act is Act.PICTURE]
