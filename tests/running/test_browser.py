"""The browser beside code that asks for no event loop."""

from asgiref.sync import async_to_sync
from django.contrib.auth import get_user_model


async def answer() -> int:
    return 42


def test_queries_and_jobs_run_while_the_browser_is_open(open_page):
    page = open_page("/accounts/login/")

    user = get_user_model().objects.create_user("reader", "reader@example.org", "a password")
    assert async_to_sync(answer)() == 42

    page.locator("input[name=login]").wait_for()
    with page.expect_navigation():
        page.reload()
    assert open_page("/", user=user).url.endswith("/")
    assert async_to_sync(answer)() == 42
