"""Fixtures for journeys: Chromium against a live server, signed in or not."""

import asyncio
import os
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

import pytest
from asgiref.sync import AsyncToSync
from django.conf import settings
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.acts import Reader
from tools.chromium import ADVICE, find_chromium

ARGUMENTS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # No page lives long enough to gain from code that is optimised beside the tests.
    "--js-flags=--no-opt",
]
WIDE = (1280, 800)
NARROW = (390, 844)
# How long a page may take to show something on a busy machine; a test continues at once.
PATIENCE = 30_000  # milliseconds
# An answer of 4xx is part of some stories; the browser reports each as an error of loading.
EXPECTED = "Failed to load resource"


class OpenPage(Protocol):
    """Opens a page; see the fixture `open_page`."""

    def __call__(
        self,
        path: str = "",
        *,
        user: Any = None,
        locale: str = "de-DE",
        viewport: tuple[int, int] = WIDE,
        **options: Any,
    ) -> Page: ...


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Return the path of Chromium, or fail and say how to install it."""
    return find_chromium() or pytest.fail(ADVICE)


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """Start Chromium once for all journeys."""
    with sync_playwright() as playwright, loop_out_of_sight():
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def loop_out_of_sight() -> Iterator[None]:
    """Allow tests to use the ORM although Playwright's event loop is running.

    The loop is suspended in a greenlet of this thread as long as the browser is open, in
    this test and in all that follow.
    """
    convert = AsyncToSync.__call__

    def convert_without_loop(self: Any, *arguments: Any, **options: Any) -> Any:
        loop = asyncio._get_running_loop()
        asyncio._set_running_loop(None)
        try:
            return convert(self, *arguments, **options)
        finally:
            asyncio._set_running_loop(loop)

    with (
        patch.object(AsyncToSync, "__call__", convert_without_loop),
        patch.dict(os.environ, DJANGO_ALLOW_ASYNC_UNSAFE="true"),
    ):
        yield


@pytest.fixture
def open_page(browser: Browser, live_server) -> Iterator[OpenPage]:
    """Open pages of the live server, each in a session of its own.

    `open_page("/articles/1/", user=checker, locale="en-GB", viewport=NARROW)`. `user` is
    signed in by a session cookie; other options go to Playwright's `new_context`. Errors
    of scripts and breaches of the content security policy fail the test at its end.
    """
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and EXPECTED not in message.text:
            complaints.append(message.text)

    with ExitStack() as opened:

        def open_page(
            path: str = "",
            *,
            user: Any = None,
            locale: str = "de-DE",
            viewport: tuple[int, int] = WIDE,
            **options: Any,
        ) -> Page:
            size = ViewportSize(width=viewport[0], height=viewport[1])
            context = browser.new_context(
                base_url=live_server.url,
                locale=locale,
                viewport=size,
                reduced_motion="reduce",  # axe measures colours: stop transitions
                **options,
            )
            opened.callback(context.close)
            if user is not None:
                context.add_cookies([session_cookie(user, live_server.url)])
            page = context.new_page()
            page.on("console", note)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            if path:
                page.goto(path)
            return page

        yield open_page
    let_requests_end()
    assert not complaints, complaints


def let_requests_end() -> None:
    """Wait for pending requests of closed pages, which could write into the next test.

    The server has a thread for each connection, which ends with it.
    """
    ends = time.monotonic() + PATIENCE / 1000
    while pending := [t for t in threading.enumerate() if "process_request_thread" in t.name]:
        assert time.monotonic() < ends, pending
        time.sleep(0.002)


@pytest.fixture
def signed_in_page(open_page: OpenPage):
    """Open a page as `user`: `signed_in_page(checker, "/", viewport=NARROW)`."""

    def signed_in_page(user: Any, path: str = "/", **options: Any) -> Page:
        return open_page(path, user=user, **options)

    return signed_in_page


def session_cookie(user: Any, url: str) -> Any:
    """Create a session of `user` and return its cookie."""
    client = Reader()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


def sign_in(page: Page, name: str, password: str) -> None:
    """Sign in by the form, as a person does."""
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(password)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/accounts/login" not in url)


def wait_until(page: Page, expression: str, argument: Any = None) -> None:
    """Wait until an expression of JavaScript, or a function of `argument`, is true in the page.

    The pages' policy forbids `eval`, with which `Page.wait_for_function` asks a second time.
    """
    ends = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(expression, argument):
        assert time.monotonic() < ends, expression
        page.wait_for_timeout(20)
