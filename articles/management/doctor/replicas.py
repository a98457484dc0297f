"""The replicas: whether each answers, is one, and how far it is behind."""

import time
from collections.abc import Iterator

from django.utils.translation import gettext as _

from factcheck.replicas.states import MEASURE_SECONDS, ReplicaState, replicas

from .diagnoses import Diagnosis


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
    if state.fault:
        advice = _(
            "Until then the primary answers for it: correct DATABASE_REPLICA_URL, or repair it."
        )
        return Diagnosis(subject, state.fault, advice)
    return Diagnosis(subject, _("%(seconds).1f seconds behind") % {"seconds": state.lag})
