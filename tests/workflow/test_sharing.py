"""A secret source is shared with people by name, and taken back."""

import pytest

from articles.models import Event, Source
from articles.workflow import (
    Invalid,
    NotAllowed,
    SourceInput,
    WrongState,
    enter_source,
    share_source,
    unshare_source,
)
from tests.factories import NOW, SourceFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret(checker) -> Source:
    new = SourceInput(title="Frau K.", is_secret=True)
    return enter_source(actor=checker, at=NOW, source=new)


def test_somebody_whom_it_is_shared_with_sees_the_source_and_the_history_says_so(
    secret, checker, colleague
):
    share_source(source=secret, actor=checker, at=NOW, user=colleague)

    assert list(Source.objects.visible_to(colleague)) == [secret]
    event = Event.objects.get(verb="source.shared")
    assert event.data == {"source": secret.pk, "user": str(colleague)}


def test_sharing_twice_with_one_person_changes_nothing(secret, checker, colleague):
    for _ in range(2):
        share_source(source=secret, actor=checker, at=NOW, user=colleague)
    assert Event.objects.filter(verb="source.shared").count() == 1


def test_sharing_is_taken_back(secret, checker, colleague):
    share_source(source=secret, actor=checker, at=NOW, user=colleague)

    unshare_source(source=secret, actor=checker, at=NOW, user=colleague)

    assert not Source.objects.visible_to(colleague).exists()
    assert Event.objects.filter(verb="source.unshared").count() == 1
    with pytest.raises(WrongState):
        unshare_source(source=secret, actor=checker, at=NOW, user=colleague)


def test_the_person_who_entered_a_secret_source_still_sees_it(secret, checker, colleague):
    share_source(source=secret, actor=checker, at=NOW, user=colleague)
    with pytest.raises(WrongState):
        unshare_source(source=secret, actor=colleague, at=NOW, user=checker)


def test_the_last_person_with_access_to_a_secret_source_keeps_it(checker, colleague):
    source = SourceFactory(is_secret=True, known_to=[checker])
    with pytest.raises(WrongState):
        unshare_source(source=source, actor=checker, at=NOW, user=checker)
    source.known_to.add(colleague)
    unshare_source(source=source, actor=checker, at=NOW, user=checker)
    assert list(source.known_to.all()) == [colleague]


def test_a_person_who_does_not_know_a_secret_source_cannot_share_it(secret, colleague, chief):
    for actor in (colleague, chief):
        with pytest.raises(NotAllowed):
            share_source(source=secret, actor=actor, at=NOW, user=actor)


def test_an_administrator_cannot_share_a_secret_source(secret, checker, colleague):
    administrator = UserFactory(role="administrator")
    share_source(source=secret, actor=checker, at=NOW, user=administrator)
    with pytest.raises(NotAllowed):
        share_source(source=secret, actor=administrator, at=NOW, user=colleague)


@pytest.mark.parametrize("who", [{"role": "author"}, {"is_active": False}])
def test_a_secret_source_is_shared_only_with_people_who_work_with_sources(secret, checker, who):
    with pytest.raises(Invalid) as refused:
        share_source(source=secret, actor=checker, at=NOW, user=UserFactory(**who))
    assert list(refused.value.fields) == ["user"]


def test_a_source_that_is_not_secret_needs_no_sharing(checker, colleague):
    with pytest.raises(WrongState):
        share_source(source=SourceFactory(), actor=checker, at=NOW, user=colleague)


def test_sharing_is_not_taken_back_from_a_person_who_has_no_access(secret, checker, colleague):
    share_source(source=secret, actor=checker, at=NOW, user=colleague)
    stranger = UserFactory(role="checker")

    with pytest.raises(WrongState):
        unshare_source(source=secret, actor=checker, at=NOW, user=stranger)

    assert not Event.objects.filter(verb="source.unshared").exists()
