"""The replicas: whether each answers, is one, and how far it is behind."""

import time
from collections.abc import Iterator
from math import inf

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from factcheck.replicas.states import MEASURE_SECONDS, ReplicaFault, ReplicaState, replicas

from .diagnoses import Diagnosis

SENTENCES = {
    ReplicaFault.AWAY: gettext_lazy("The replica does not answer: %(reason)s"),
    ReplicaFault.PROMOTED: gettext_lazy("It is no replica, but a server of its own."),
    ReplicaFault.UNKNOWN: gettext_lazy("It has replayed nothing that can be compared."),
    ReplicaFault.BEHIND: gettext_lazy("It is %(seconds)d seconds behind."),
    ReplicaFault.PRIMARY_AWAY: gettext_lazy("The primary does not answer."),
}


def check_replicas() -> Iterator[Diagnosis]:
    """Name each replica; one that seems late is measured a second time.

    The first time there is only one position of the primary to compare with, which a busy
    one has passed a moment ago.
    """
    states = replicas().states()
    if any(state.fault for state in states):
        time.sleep(MEASURE_SECONDS)
        states = replicas().states()
    yield from map(_of_replica, states)


def _of_replica(state: ReplicaState) -> Diagnosis:
    subject = _("Replica %(name)s") % {"name": state.alias}
    if state.fault is None:
        return Diagnosis(subject, _("%(seconds).1f seconds behind") % {"seconds": state.lag})
    seconds = round(state.lag) if state.lag < inf else 0
    text = SENTENCES[state.fault] % {"reason": state.reason, "seconds": seconds}
    advice = _("Until then the primary answers for it: correct DATABASE_REPLICA_URL, or repair it.")
    return Diagnosis(subject, text, advice)
