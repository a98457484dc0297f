# Varnish 7 in front of Factcheck's public pages; docs/integrations/claimreview.md#caches says
# what nginx sends here, and who purges. No module outside Varnish is needed.
vcl 4.1;

import std;

backend default {
    .host = "127.0.0.1";
    .port = "8000";
}

# Who may purge. nginx is on this machine as well: what it passes on is told by its header.
acl purgers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers || req.http.X-Forwarded-Proto) {
            return (synth(403, "Not from here"));
        }
        if (req.http.Surrogate-Key !~ "^[a-z0-9-]+( [a-z0-9-]+)*$") {
            return (synth(400, "Surrogate-Key names what to drop"));
        }
        # A ban, not a purge: it finds every address, language and form of what has the key.
        if (!std.ban("obj.http.Surrogate-Key ~ (^|\s)(" +
                     regsuball(req.http.Surrogate-Key, " ", "|") + ")(\s|$)")) {
            return (synth(500, std.ban_error()));
        }
        return (synth(200, "Dropped"));
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Without it Factcheck answers with a redirect, which would be kept in the page's place.
    set req.http.X-Forwarded-Proto = "https";
    # A reader who chose a language gets it past the cache. No other cookie changes what is
    # public, but with one of them Varnish would keep nothing.
    if (req.http.Cookie ~ "(^|;\s*)django_language=") {
        return (pass);
    }
    unset req.http.Cookie;
}

sub vcl_backend_response {
    # Keep what says that it may be kept, and not a second longer.
    set beresp.grace = 0s;
    if (beresp.http.Cache-Control !~ "public") {
        set beresp.uncacheable = true;
        set beresp.ttl = 60s;
    }
}

sub vcl_deliver {
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
}
