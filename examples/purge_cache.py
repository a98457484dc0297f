"""Drop outdated pages from a cache: python purge_cache.py http://127.0.0.1:6081 [PORT]

A webhook receiver (webhook_receiver.py, beside this file) for `verdict.published`,
`verdict.corrected` and `verdict.withdrawn`; the cache is one with varnish.vcl. While the cache
doesn't answer, nothing is answered here: Factcheck sends the event again.
"""

import sys
from threading import Timer
from urllib.request import Request, urlopen

from webhook_receiver import Receiver, listen

CACHE = sys.argv[1]
LATER = 5  # seconds


class Purger(Receiver):
    def take(self, event):
        """Drop all that shows this verdict, and the lists and feeds."""
        if not event["type"].startswith("verdict."):
            return
        keys = f"verdict-{event['data']['public_id']} verdicts"
        drop(keys)
        # An answer that was on its way meanwhile, from before the event, was kept after that.
        Timer(LATER, drop, [keys]).start()


def drop(keys):
    """Tell the cache; raises OSError if it doesn't answer with 2xx."""
    purge = Request(CACHE, method="PURGE", headers={"Surrogate-Key": keys})
    with urlopen(purge, timeout=10):
        print("dropped", keys, flush=True)


if __name__ == "__main__":
    listen(Purger, int(sys.argv[2]) if len(sys.argv) > 2 else 9000)
