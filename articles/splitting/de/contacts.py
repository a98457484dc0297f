"""Addresses: the shared rules."""

from articles.splitting.contact_rules import register
from articles.splitting.de.families import CONTACTS

register(CONTACTS)
