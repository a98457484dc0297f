"""Many articles in one request: lines in, lines out."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

import orjson
from django.conf import settings
from django.db import transaction
from django.http import StreamingHttpResponse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound, ParseError, ValidationError

from articles import workflow
from articles.api import idempotency, schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView
from articles.api.exception_handler import answer_problem, problem
from articles.api.exceptions import KeyReused, TooLarge
from articles.api.json_lines import (
    MEDIA_TYPES,
    JSONLine,
    JSONLinesParser,
    LinesParser,
    OctetLinesParser,
    in_batches,
)
from articles.api.manuscripts import to_article
from articles.api.openapi.operations import operation
from articles.api.parallel_batches import LANES, ParallelBatches
from articles.api.renderers import (
    JSONLinesRenderer,
    JSONRenderer,
    LinesRenderer,
    OctetLinesRenderer,
    to_json,
)
from articles.api.serializers.bulk import ArticleLineIn
from articles.api.validation import SERIALIZERS
from articles.models import Article, Desk, StoredAnswer, User
from articles.permissions import Act
from factcheck.postgres.deadlines import begin_streaming

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadBatch:
    """A batch of lines, each as the fields of an article or as an error."""

    lines: list[JSONLine]
    parsed: dict[int, tuple[dict[str, Any], workflow.ManuscriptInput] | Exception]


@dataclass(frozen=True, slots=True)
class CheckedBatch:
    """A batch of lines: those that can be stored, and the errors of the others."""

    lines: list[JSONLine]
    refusals: dict[int, Exception]
    numbers: list[int]
    names: frozenset[str]
    batch: workflow.Batch


class BulkArticlesView(BaseView):
    """Many articles."""

    acts = {"POST": Act.SUBMIT_ARTICLES}
    parser_classes = [LinesParser, JSONLinesParser, OctetLinesParser]
    renderer_classes = [LinesRenderer, JSONLinesRenderer, OctetLinesRenderer, JSONRenderer]
    repeats_itself = True

    @operation(
        "submit_articles",
        schemas.LineAnswerSchema,
        body=dict.fromkeys(MEDIA_TYPES, ArticleLineIn),
        status=(200, MEDIA_TYPES[0]),
        also={(200, name): schemas.LineAnswerSchema for name in MEDIA_TYPES[1:]},
    )
    def post(self, request):
        """Submit many articles as JSON lines, each as for `articles/`, with `claims` of its own.

        Answers with a JSON line for each line, in order, while further ones are received. An
        invalid line affects no other. The texts of new articles are split afterwards, by jobs;
        until then `is_being_split` is true, and the event `article.split` says when the claims
        are there. With `"split": true` they are there with the answer. Lines are stored in
        batches, a transaction each. The same request again with the same `Idempotency-Key`
        continues where the first one ended.
        """
        begin_streaming()  # the body arrives as slowly as the network is
        answers = _answers(request)
        # Errors of the whole request are raised before the first line is answered.
        first = next(answers, b"")
        kind = request.accepted_renderer.media_type
        media_type = kind if kind in MEDIA_TYPES else MEDIA_TYPES[0]
        response = StreamingHttpResponse(chain([first], answers), content_type=media_type)
        response["X-Accel-Buffering"] = "no"
        return response


def _answers(request) -> Iterator[bytes]:
    """Yield the responses, one batch at a time.

    While the database stores a batch, a thread parses the following lines and builds their
    rows, without queries.
    """
    language = get_language() or settings.LANGUAGE_CODE
    keep = _keeper(request)
    may_be_refused = idempotency.META_NAME in request.META
    with ThreadPoolExecutor(1, thread_name_prefix="bulk") as aside, ParallelBatches() as storing:
        for turn, read in enumerate(_read_ahead(request, language, aside)):
            with override(language):
                checked = _checked(request, read, aside)
            storing.begin(partial(keep, turn, checked, language), checked.names)
            # A reused key stops the first batch, and so all.
            yield from storing.ended(leave=0 if may_be_refused and turn == 0 else LANES)
        yield from storing.ended()


def _read_ahead(request, language: str, aside: Executor) -> Iterator[ReadBatch]:
    """Yield batches as they are parsed; the next one is parsed meanwhile."""
    batches = in_batches(_limited(request.data))

    def read() -> ReadBatch | None:
        lines = next(batches, None)
        if lines is None:
            return None
        with override(language):
            return ReadBatch(lines, {line.number: _parse_line(line) for line in lines})

    coming: Future[ReadBatch | None] = aside.submit(read)
    while found := coming.result():
        coming = aside.submit(read)
        yield found


def _limited(lines: Iterator[JSONLine]) -> Iterator[JSONLine]:
    """Yield lines up to the limit; one error line represents all that follow."""
    for count, line in enumerate(lines):
        if count >= settings.BULK_LIMIT_LINES:
            yield JSONLine(line.number, None)
            return
        yield line


def _keeper(request) -> Callable[[int, CheckedBatch, str], bytes]:
    """Return the function that stores a batch and returns its responses."""
    if idempotency.META_NAME not in request.META:
        return lambda _turn, checked, language: _stored(checked, language)
    key = idempotency.key_of(request)

    def keep(turn: int, checked: CheckedBatch, language: str) -> bytes:
        lines = [line.content for line in checked.lines]
        asked = idempotency.fingerprint_of(request, lines)
        with transaction.atomic():
            try:
                row: StoredAnswer = idempotency.take(request, f"{key} {turn}", asked)
            except KeyReused as refusal:
                if turn == 0:
                    raise
                return b"".join(_error_line(line.number, refusal) for line in checked.lines)
            if row.status is None:
                row.keep(200, {}, _stored(checked, language))
        return bytes(row.body)

    return keep


def _checked(request, read: ReadBatch, aside: Executor) -> CheckedBatch:
    """Load the objects that a batch names and begin to build its rows."""
    arrivals: dict[int, workflow.ArticleInput] = {}
    refusals: dict[int, Exception] = {}
    parsed = [line[0] for line in read.parsed.values() if not isinstance(line, Exception)]
    look_up = _Names(parsed, request.user)
    for number, line in read.parsed.items():
        try:
            if isinstance(line, Exception):
                raise line
            arrivals[number] = _arrival(*line, look_up)
        except Exception as error:
            refusals[number] = error
    batch = workflow.begin_batch(**acting(request), arrivals=list(arrivals.values()), aside=aside)
    names = frozenset(a.external_id for a in arrivals.values() if a.external_id)
    return CheckedBatch(read.lines, refusals, list(arrivals), names, batch)


def _parse_line(line: JSONLine) -> tuple[dict[str, Any], workflow.ManuscriptInput] | Exception:
    try:
        return to_article(_body(line))
    except Exception as error:
        return error


def _body(line: JSONLine) -> dict[str, Any]:
    if line.content is None:
        raise TooLarge
    try:
        data = orjson.loads(line.content)
    except orjson.JSONDecodeError as error:
        raise ParseError(_("This line is not JSON.")) from error
    if not isinstance(data, dict):
        raise ParseError(_("A JSON object is needed."))
    return dict(SERIALIZERS.get(ArticleLineIn, False).run_validation(data))


class _Names:
    """The desks, accounts and articles that a batch names. One query for each of the three."""

    def __init__(self, bodies: list[dict[str, Any]], user: User) -> None:
        def named(field: str) -> set[str]:
            return {body[field] for body in bodies if body.get(field)}

        desks, authors, ids = named("desk"), named("author"), named("external_id")
        rows = Desk.objects.filter(name__in=desks) if desks else ()
        self.desk = {row.name: row for row in rows}
        people = User.objects.active().filter(username__in=authors) if authors else ()
        self.author = {row.username: row for row in people}
        known = Article.objects.filter(external_id__in=ids) if ids else Article.objects.none()
        self.hidden = set()
        if ids and user.role == User.Role.AUTHOR:
            self.hidden = set(known.exclude(author=user).values_list("external_id", flat=True))

    def one(self, field: str, name: str | None) -> Any:
        if not name:
            return None
        found = getattr(self, field).get(name)
        if found is None:
            raise ValidationError({field: [_("Nothing has this name.")]})
        return found


def _arrival(
    body: dict[str, Any], manuscript: workflow.ManuscriptInput, names: _Names
) -> workflow.ArticleInput:
    if body.get("external_id") in names.hidden:
        raise NotFound
    return workflow.ArticleInput(
        manuscript=manuscript,
        desk=names.one("desk", body.get("desk")),
        author=names.one("author", body.get("author")),
        byline=body.get("byline", ""),
        public_url=body.get("public_url", ""),
        publication_date=body.get("publication_date"),
        deadline=body.get("deadline"),
        external_id=body.get("external_id"),
    )


def _stored(checked: CheckedBatch, language: str) -> bytes:
    """Store a batch; return its response lines in order."""
    with override(language):
        outcomes = workflow.receive_batch(checked.batch)
        done = dict(zip(checked.numbers, outcomes, strict=True)) | checked.refusals
        return b"".join(_success_line(line.number, done[line.number]) for line in checked.lines)


def _success_line(number: int, outcome: Any) -> bytes:
    if isinstance(outcome, Exception):
        return _error_line(number, outcome)
    status = 201 if outcome.is_new else 200
    article = outcome.article
    success = {"line": number, "status": status, "id": article.pk, "revision": outcome.revision}
    return to_json(success | {"is_being_split": article.is_being_split}) + b"\n"


def _error_line(number: int, error: Exception) -> bytes:
    """Return the problem of a line; server errors are logged."""
    response = answer_problem(error, {})
    if response is not None:
        return to_json({"line": number} | response.data) + b"\n"
    logger.error("Line %d of many articles failed", number, exc_info=error)
    detail = _("Something went wrong; the error was logged.")
    return to_json({"line": number} | problem(500, "server_error", detail)) + b"\n"
