"""What everybody may read: published verdicts and their feed, without a login."""
