"""Addresses: the shared rules."""

from articles.splitting.contact_rules import register
from articles.splitting.en.families import CONTACTS

register(CONTACTS)
