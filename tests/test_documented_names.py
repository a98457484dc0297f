"""Commands, options, addresses and names that the pages give exist in the code."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from django.apps import apps
from django.core.management import get_commands, load_command_class
from django.urls import URLPattern, get_resolver
from django.utils.translation import override
from procrastinate.contrib.django import app

from articles.facts.kinds import Kind
from articles.facts.values import VALUE_TYPES
from articles.models import Claim
from tests.written_pages import ROOT, WRITTEN, ids, named_in

COMMAND = re.compile(r"(?:manage\.py |(?:^|`|bin/)factcheck )([a-z_]+)([^`\n|#]*)", re.MULTILINE)
OPTION = re.compile(r"(?<!\S)--[a-z-]+")
TARGET = re.compile(r"(?:^|`)make ([a-z-]+)", re.MULTILINE)
ADDRESS = re.compile(r"(?:(?:GET|POST|PATCH|DELETE) )?/?((?:[\w{}-]+/)+)(?:\?.*)?")
REQUEST = re.compile(r"^(?:get|post) +'?((?:[\w-]+/)+)", re.MULTILINE)
# A number, a UUID or a placeholder in an address; a parameter of a route, any text or a number.
PLACE = re.compile(r"\{\w+\}|(?<=/)\d+(?=/)|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TEXT, NUMBER = re.compile(r"<(?:(?:str|slug):)?\w+>"), re.compile(r"<\w+:\w+>")
MEMBER = re.compile(r"\b([A-Z][A-Za-z]+)\.([a-z_]+)\b")
NAME = re.compile(r"(?<![\w./$-])(?:[a-z]+(?:_[a-z0-9]+)+|[A-Z]+(?:_[A-Z]+)+)(?![\w*-])")
# The beginning of addresses; folders that a command or a person makes.
OTHER_FOLDERS = {
    "api/v1/",
    "artikel/",
    "var/",
    "var/lib/factcheck/",
    "articles/splitting/nl/",
}
# Names of PostgreSQL, PgBouncer, nginx, boto, Debian, and of members in others' documents.
NOT_OURS = frozenset(
    "pg_dump pg_restore pg_basebackup pg_snapshot_xmin pg_upgradecluster pghistory_context "
    "archive_mode pool_mode max_prepared_statements ignore_startup_parameters django_session "
    "proxy_add_x_forwarded_for proxy_set_header request_id body_html headline_sub "
    "account_emailaddress statement_timeout lock_timeout PROMETHEUS_MULTIPROC_DIR "
    "AWS_CA_BUNDLE AWS_DEFAULT_REGION".split()
)


def commands_in(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield name and options of each call of a command of Django or of Factcheck."""
    for name, rest in COMMAND.findall(text):
        yield name, OPTION.findall(rest)


@cache
def options_of(name: str) -> frozenset[str]:
    """Return the options of a command, none where there is no such command."""
    app = get_commands().get(name)
    if app is None:
        return frozenset()
    command = app if not isinstance(app, str) else load_command_class(app, name)
    return frozenset(command.create_parser("manage.py", name)._option_string_actions)


def unknown_commands(text: str) -> list[str]:
    known = get_commands()
    found = [name for name, _ in commands_in(text) if name not in known]
    return found + [
        f"{name} {option}"
        for name, options in commands_in(text)
        for option in options
        if name in known and name != "procrastinate" and option not in options_of(name)
    ]


def routes(patterns=None, before: str = "") -> Iterator[str]:
    """Yield each route; * is a number in it, … any text."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield NUMBER.sub("*", TEXT.sub("…", route))
        else:
            yield from routes(pattern.url_patterns, route)


@cache
def known_routes() -> tuple[list[str], ...]:
    return tuple(route.split("/") for route in sorted(set(routes())))


def is_address(name: str) -> bool:
    """Return whether a route is this address, or ends with it."""
    wanted = PLACE.sub("*", name).split("/")
    return any(
        len(route) >= len(wanted)
        and route[-len(wanted)] != "…"
        and all(part in (one, "…") for one, part in zip(wanted, route[-len(wanted) :], strict=True))
        for route in known_routes()
    )


def is_folder(name: str) -> bool:
    starts = (ROOT, ROOT / "articles", ROOT / "articles" / "splitting")
    return name in OTHER_FOLDERS or any((start / name).is_dir() for start in starts)


@cache
def code() -> dict[str, str]:
    """Return the text of each file of code, by its path."""
    folders = "articles factcheck tools tests benchmarks examples templates static locale".split()
    suffixes = {".py", ".json", ".html", ".js", ".sql", ".txt", ".sh", ".toml"}
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.*")]
    read = [ROOT / "pyproject.toml", *(path for path in files if path.suffix in suffixes)]
    here = {ROOT / "tests" / "test_documented_names.py"}
    return {str(path): path.read_text() for path in read if path not in here}


@cache
def words() -> frozenset[str]:
    """Return the words of all code, of its files' names, and of the tables."""
    tables = {model._meta.db_table for model in apps.get_models()}
    texts = [*code().values(), *code(), *(path.name for path in (ROOT / "articles").rglob("*"))]
    return frozenset(word for text in texts for word in re.findall(r"\w+", text)) | tables


@cache
def has_member(class_: str, member: str) -> bool:
    """Return whether a file that defines the class has the word; so if no file defines it."""
    homes = [text for text in code().values() if re.search(rf"class {class_}\b", text)]
    return not homes or any(re.search(rf"\b{member}\b", text) for text in homes)


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_command_and_option_that_a_page_gives_exists(page):
    assert unknown_commands(page.read_text()) == []


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_target_of_make_that_a_page_gives_exists(page):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(TARGET.findall(page.read_text())) <= targets


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_address_that_a_page_gives_is_a_route(page):
    matches = (ADDRESS.fullmatch(name) for name in named_in(page))
    named = {match[1] for match in matches if match} | set(REQUEST.findall(page.read_text()))
    assert [name for name in sorted(named) if not (is_address(name) or is_folder(name))] == []


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_name_that_a_page_gives_is_in_the_code(page):
    names = {name for part in named_in(page) for name in NAME.findall(part)}
    assert sorted(names - words() - NOT_OURS) == []


@pytest.mark.parametrize("page", WRITTEN, ids=ids)
def test_each_member_of_a_class_that_a_page_gives_is_there(page):
    members = {pair for part in named_in(page) for pair in MEMBER.findall(part)}
    assert [pair for pair in sorted(members) if not has_member(*pair)] == []


def test_each_command_of_factcheck_is_in_the_page_on_running():
    page = (ROOT / "docs" / "running.md").read_text()
    ours = {path.stem for path in (ROOT / "articles/management/commands").glob("[a-z]*.py")}
    # Django's own, with our settings.
    assert {name for name in ours if f"`factcheck {name}" not in page} == {"makemessages"}


def test_the_page_on_kinds_has_each_kind_with_the_members_of_its_value():
    lines = (ROOT / "docs" / "kinds.md").read_text().splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:5]] for line in lines if line[:3] == "| `"]
    members = {kind.strip("`"): re.findall(r"`(\w+)`", last) for kind, *_, last in rows}
    labels = {kind.strip("`"): label for kind, label, *_ in rows}

    with override("de"):
        assert labels == {value: str(label) for value, label in Claim.Kind.choices}
    for kind, named in members.items():
        same_as = VALUE_TYPES[Kind(named[0])] if len(named) == 1 and named[0] in members else None
        expected = list(VALUE_TYPES[Kind(kind)].__dataclass_fields__)
        assert same_as is VALUE_TYPES[Kind(kind)] or named == expected, kind


def test_the_page_on_jobs_has_each_job_with_its_times():
    lines = (ROOT / "docs" / "jobs.md").read_text().splitlines()
    rows = [line.split("|")[1:3] for line in lines if line.startswith("| `articles.")]
    times = {
        job: re.findall(r"`([\d*/ ]+)`", when)
        for names, when in rows
        for job in re.findall(r"`([\w.]+)`", names)
    }
    app.perform_import_paths()
    periodic = {key[0]: [one.cron] for key, one in app.periodic_registry.periodic_tasks.items()}

    ours = [name for name in app.tasks if name.startswith("articles.")]
    assert times == {name: periodic.get(name, []) for name in ours}


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("`factcheck split FILE` and `manage.py resplit --stale`", []),
        ("manage.py resplit --fresh\n", ["resplit --fresh"]),
        (".venv/bin/factcheck divide FILE", ["divide"]),
        ("createdb --owner factcheck --encoding UTF8", []),
    ],
)
def test_only_calls_of_commands_are_looked_at(text, unknown):
    assert unknown_commands(text) == unknown


@pytest.mark.parametrize(
    ("name", "is_there"),
    [
        ("articles/{id}/clearance/", True),
        ("claims/99/", True),
        ("share/", True),
        ("articles/clearance/", False),
        ("articles/{id}/clearing/", False),
        ("rules/de/count/", True),
        ("queries/{id}/reply/", False),
        ("verdicts/{id}/card/", True),
    ],
)
def test_an_address_is_a_route_or_its_end(name, is_there):
    assert is_address(name) is is_there
