"""The WSGI application that a server such as gunicorn runs, in a process that suits it."""

import gc
import os
import sys

from django.core.wsgi import get_wsgi_application

# Rows come and go by the thousand, and few of them in circles: looked through every 700
# objects, as is Python's default, they cost a tenth of a page's time and more of a batch's.
gc.set_threshold(20_000, 10, 10)
# A request whose query was answered waits no longer than this, in seconds, for one that counts.
sys.setswitchinterval(0.001)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
application = get_wsgi_application()
