"""Receive webhooks and check their signatures: python webhook_receiver.py [PORT]

Needs nothing but Python. WEBHOOK_SECRET is the secret that was shown when the webhook was
made; during a rotation give both, separated by a space. Prints a line for each event; an
event that comes twice has the same id and is printed once.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRETS = os.environ["WEBHOOK_SECRET"].split()
LARGEST = 1024 * 1024
OLDEST = 5 * 60  # seconds: an older request is a recorded one
seen = set()  # a real receiver keeps the ids where a restart leaves them


def is_signed(headers, body):
    """Return whether one of the signatures is valid and was made a short while ago."""
    name, timestamp = headers["webhook-id"] or "", headers["webhook-timestamp"] or ""
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > OLDEST:
        return False
    signed = f"{name}.{timestamp}.".encode() + body
    given = (headers["webhook-signature"] or "").split()
    for secret in SECRETS:
        key = base64.b64decode(secret.removeprefix("whsec_"))
        digest = base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
        if any(hmac.compare_digest(f"v1,{digest}", one) for one in given):
            return True
    return False


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length <= LARGEST else b""
        if not is_signed(self.headers, body):
            self.answer(401)
            return
        if self.headers["webhook-id"] not in seen:
            self.take(json.loads(body))
            seen.add(self.headers["webhook-id"])  # only now: where it fails, it is tried again
        self.answer(204)  # whatever isn't answered with 2xx comes again

    def take(self, event):
        """Do what is to be done; quickly, or put it into a queue of your own."""
        print(event["type"], event["article"], event["external_id"], event["data"], flush=True)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *args):
        pass


def listen(receiver, port):
    """Answer with `receiver` until Ctrl-C; port 0 is any that is free."""
    server = ThreadingHTTPServer(("127.0.0.1", port), receiver)
    print(f"Listening on port {server.server_port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    listen(Receiver, int(sys.argv[1]) if len(sys.argv) > 1 else 9000)
