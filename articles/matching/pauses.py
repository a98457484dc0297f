"""A pause of the collector of cyclic garbage while a folder is loaded and compared."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the collector of cyclic garbage, which takes a quarter of a large folder's time.

    Loading makes hundreds of thousands of lasting objects, which it would look through again and
    again; none of them is garbage. It goes on afterwards if it was on before. It is one for the
    whole process: other threads wait for it, too.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
