"""The page of an article, whole or its changed parts."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles.desk.shortcuts import article_page_for, current_user
from articles.desk.stale import StaleClaimsView
from articles.facts.whole_numbers import parse_number
from articles.models import Claim
from articles.permissions import Act
from articles.queries.article_page import ArticlePage

from .attempts import RefusedAct
from .found_words import found_words
from .page_view import PageView
from .panel import stepped_page
from .portions import portions_of
from .sentence_forms import seen_value
from .source_search import Lookup, matching_sources
from .span_choice import SpanChoice, new_span_choice
from .steps import next_claim, next_sentence
from .updates import PageUpdates

MOST_PORTIONS = 200


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the manuscript with its marks and the panel of a sentence or of a claim.

    `?claim=` or `?sentence=` selects it, by default the next sentence to decide; `?from=`
    and `?to=` show the form for marking these characters instead. `?portion=` names the
    portion of a long text, `?find=` words in it.
    """
    page = article_page_for(request, pk, Act.SEE_ARTICLES)
    found = found_words(page, request.GET)
    number = parse_number(request.GET.get("portion"))
    portion = next(
        (candidate for candidate in portions_of(page) if candidate.number == number), None
    )
    start = parse_number(request.GET.get("sentence"))
    view = PageView(
        page,
        request.user,
        page.claim(parse_number(request.GET.get("claim"))),
        marking=marking_from_query(page, request.GET),
        lookup=source_lookup(request),
        start=found.at if found and found.places else portion.start if portion else start,
        loaded=[portion.number] if portion else None,
        found=found,
    )
    return render(request, "desk/review/page.html", {"view": view})


@require_safe
def portion(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Return a portion of the manuscript; 409 for one of another text than `?revision=`.

    `X-Event` is the newest event that it knows of.
    """
    page = article_page_for(request, pk, Act.SEE_ARTICLES)
    if request.GET.get("revision") != str(page.revision.pk):
        return HttpResponse(status=409)
    view = PageView(page, request.user, loaded=[number])
    return HttpResponse(view.shown_blocks, headers={"X-Event": str(page.last_event)})


def answer_act(
    request: HttpRequest,
    pk: int,
    claim: int | None = None,
    *,
    refusal: RefusedAct | None = None,
    goes_on: bool = False,
) -> HttpResponse:
    """Answer an act on the article `pk` at `claim`; `goes_on` to what comes next.

    That is the next claim of the sentence to decide, else the next sentence. With htmx: the
    changed parts and the next panel. Without script: a redirect to the page, or the page
    with the error and the input.
    """
    page = stepped_page(request, pk)
    loaded = portions_loaded(request)
    view = PageView(page, request.user, page.claim(claim), refusal, loaded=loaded)
    if goes_on and not refusal and view.claim:
        view = _after_claim(view, view.claim)
    return _answer(request, view)


def answer_sentence(
    request: HttpRequest,
    pk: int,
    start: int,
    *,
    refusal: RefusedAct | None = None,
    goes_on: bool = False,
) -> HttpResponse:
    """Answer an act on the sentence at `start`, as `answer_act` does; `goes_on` to the next."""
    page = stepped_page(request, pk)
    if refusal and isinstance(refusal.stale, StaleClaimsView):
        start = refusal.stale.claim.start
    loaded = portions_loaded(request)
    view = PageView(page, request.user, refusal=refusal, start=start, loaded=loaded)
    if goes_on and not refusal and view.sentence and not view.sentence.is_to_decide:
        following = next_sentence(page, view.sentences, start)
        if following:
            view = PageView(page, request.user, start=following.start, loaded=loaded)
    return _answer(request, view, places=[start])


def _after_claim(view: PageView, claim: Claim) -> PageView:
    following = next_claim(view.sentence, claim) if view.sentence else None
    if following:
        return PageView(view.page, view.user, following, loaded=view.loaded)
    sentence = next_sentence(view.page, view.sentences, claim.start)
    start = sentence.start if sentence else claim.start
    return PageView(view.page, view.user, start=start, loaded=view.loaded)


def _answer(request: HttpRequest, view: PageView, places: Sequence[int] = ()) -> HttpResponse:
    if request.htmx:  # type: ignore[attr-defined]
        return changed_parts(request, view, places=places)
    if view.refusal:
        context = {"view": view}
        return render(request, "desk/review/page.html", context, status=view.refusal.status)
    if view.claim:
        return redirect(f"{view.claim.get_absolute_url()}#c{view.claim.pk}")
    if view.sentence:
        start = view.sentence.start
        return redirect(f"{view.page.article.get_absolute_url()}?sentence={start}#s{start}")
    return redirect(view.page.article)


def changed_parts(
    request: HttpRequest, view: PageView, since: int | None = None, places: Sequence[int] = ()
) -> HttpResponse:
    """Return the elements of the page that changed after the event `since`.

    By default the request's header X-Since names the event. `places` are offsets in parts
    of the text that changed as well.
    """
    if since is None:
        since = parse_number(request.headers.get("X-Since")) or 0
    updates = PageUpdates.since(view.page, since, request.user)
    if updates.has_new_text:
        view.loaded = None
    changed = (claim.pk for claim in view.page.claims) if updates.restates else updates.claims
    own = [claim for claim in view.page.claims if claim.pk in updates.own_claims]
    context = {
        "view": view,
        "updates": updates,
        "own": seen_value(own),
        "blocks": "" if updates.has_new_text else view.blocks(changed, [*places, *updates.places]),
    }
    status = view.refusal.status if view.refusal else 200
    return render(request, "desk/review/parts.html", context, status=status)


def source_lookup(request: HttpRequest) -> Lookup | None:
    """Return the sources that match `?title=` (without script), or None."""
    words = request.GET.get("title")
    if words is None:
        return None
    return Lookup(request.GET, matching_sources(current_user(request), words))


def portions_loaded(request: HttpRequest) -> Sequence[int] | None:
    """Return the portions that an open page has, by the header `X-Portions`."""
    names = request.headers.get("X-Portions", "").split()[:MOST_PORTIONS]
    return [int(name) for name in names if parse_number(name)] or None


def marking_from_query(page: ArticlePage, query: QueryDict) -> SpanChoice | None:
    """Return the words to mark that the URL names, or None."""
    start, end = parse_number(query.get("from")), parse_number(query.get("to"))
    return None if start is None or end is None else new_span_choice(page, start, end)
