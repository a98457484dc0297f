"""Numbers in bulk: the shared rule."""

from articles.splitting.de.families import FIGURES
from articles.splitting.number_tables import register

register(FIGURES)
