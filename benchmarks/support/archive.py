"""A filled archive: claims of ten years, written by the database itself."""

from typing import Any

from . import german
from .archive_past import store_names, store_past
from .loading import add_past_years, column_defaults, in_haste, without_indexes

ARTICLES_SHARE = 40
CHECKERS = 70
SOURCES = 20_000
RECURRING = 30_000
ARTICLES_AT_ONCE = 2_500
ENTRIES_AT_ONCE = 20_000
MOVED = "Neufassung. "
DAY = f"""(timestamp '2016-01-01'
    + ((article - 1) % {ARTICLES_AT_ONCE}) * interval '10 years' / {ARTICLES_AT_ONCE})"""
SEQUENCES = "articles_article articles_revision articles_claim articles_verdict articles_source"
LISTS = {
    "nouns": german.nouns(),
    "people": german.people(),
    "adjectives": german.ADJECTIVES,
    "verbs": german.VERBS,
    "places": german.PLACES,
    "months": german.MONTHS,
}

# Ranks are drawn so that the word of rank r comes up in proportion to 1/r (Zipf).
SCHEMA = """
CREATE SCHEMA filling;
CREATE FUNCTION filling.rank(n int) RETURNS int LANGUAGE sql VOLATILE AS
    'SELECT least(n, floor(exp(random() * ln(n + 1)))::int)';
CREATE FUNCTION filling.any(n int) RETURNS int LANGUAGE sql VOLATILE AS
    'SELECT 1 + floor(random() * n)::int';
CREATE UNLOGGED TABLE filling.words (list text, rank int, word text, PRIMARY KEY (list, rank));
CREATE UNLOGGED TABLE filling.placed (i int, article int, kind text, value jsonb, figure text,
    sentence text, at int);
"""
FACTS = """
CREATE UNLOGGED TABLE filling.{table} AS
SELECT row.*, CASE kind
    WHEN 'age' THEN person || ' (' || figure || ') ' || verb || ' die ' || adj || ' ' || noun
        || ' in ' || place || '.'
    WHEN 'count' THEN 'In ' || place || ' zählt die ' || adj || ' ' || noun || ' ' || figure
        || ' nach Angaben der ' || other || '.'
    WHEN 'share' THEN 'Rund ' || figure || ' der ' || noun || ' in ' || place
        || ' gelten seit dem Beschluss zur ' || other || ' als ' || adj || '.'
    WHEN 'money' THEN 'Die ' || noun || ' kostet ' || figure || ', sagt ' || person
        || ' über die ' || adj || ' ' || other || ' in ' || place || '.'
    WHEN 'date' THEN 'Im ' || figure || ' ' || verb || ' ' || person || ' die ' || adj || ' '
        || noun || ' und die ' || other || '.'
    WHEN 'person' THEN 'Für die ' || noun || ' in ' || place || ' spricht ' || figure
        || ', früher bei der ' || other || '.'
    ELSE 'Die ' || adj || ' ' || noun || ' ' || verb || ' nach Ansicht von ' || figure
        || ' die ' || other || ' in ' || place || '.' END AS sentence,
    CASE kind
    WHEN 'age' THEN jsonb_build_object('number', figure, 'unit', 'year', 'subject', person)
    WHEN 'count' THEN jsonb_build_object('number', n::text, 'unit', 'Leute')
    WHEN 'share' THEN jsonb_build_object('number', (n % 99 + 1)::text, 'unit', '%')
    WHEN 'money' THEN jsonb_build_object('number', (n::bigint * 1000000)::text, 'unit', 'EUR')
    WHEN 'date' THEN jsonb_build_object('type', 'DATE', 'timex',
        year || '-' || month)
    WHEN 'person' THEN jsonb_build_object('name', person)
    ELSE jsonb_build_object('speaker', person, 'form', 'indirect') END AS value
FROM (
    SELECT picked.*, CASE kind
        WHEN 'age' THEN (20 + n % 70)::text
        WHEN 'count' THEN n || ' Leute'
        WHEN 'share' THEN (n % 99 + 1) || ' Prozent'
        WHEN 'money' THEN n || ' Millionen Euro'
        WHEN 'date' THEN month || ' ' || year
        ELSE person END AS figure
    FROM (
        SELECT r.i, r.kind, r.n, r.year, m.word AS month, n.word AS noun, o.word AS other,
            p.word AS person, j.word AS adj, v.word AS verb, l.word AS place
        FROM (
            SELECT i, (ARRAY['count', 'count', 'share', 'share', 'money', 'age', 'date', 'date',
                'person', 'quote'])[filling.any(10)] AS kind, filling.rank(9000) AS n,
                2011 + filling.any(14) AS year, filling.any(12) AS month,
                filling.rank({nouns}) AS noun, filling.rank({nouns}) AS other,
                filling.rank({people}) AS person, filling.any({adjectives}) AS adj,
                filling.any({verbs}) AS verb, filling.any({places}) AS place
            FROM generate_series({first}, {last}) AS i OFFSET 0
        ) AS r
        JOIN filling.words m ON m.list = 'months' AND m.rank = r.month
        JOIN filling.words n ON n.list = 'nouns' AND n.rank = r.noun
        JOIN filling.words o ON o.list = 'nouns' AND o.rank = r.other
        JOIN filling.words p ON p.list = 'people' AND p.rank = r.person
        JOIN filling.words j ON j.list = 'adjectives' AND j.rank = r.adj
        JOIN filling.words v ON v.list = 'verbs' AND v.rank = r.verb
        JOIN filling.words l ON l.list = 'places' AND l.rank = r.place
    ) AS picked
) AS row
"""
# A fifth of the sentences were written before, as the next article repeats the fact.
REPEAT = """
UPDATE filling.facts f SET kind = r.kind, person = r.person, figure = r.figure,
    sentence = replace(r.sentence, ' ' || r.adj || ' ', ' ' || f.adj || ' '), value = r.value
FROM filling.recurring r WHERE f.i % 5 = 0 AND r.i = 1 + (f.i / 5) % {recurring}
"""
# Every other article has a second text, in which each claim has moved.
TEXTS = """
TRUNCATE filling.placed;
INSERT INTO filling.placed
SELECT i, (i - 1) / {share} + 1 AS article, kind, value, figure, sentence,
    (sum(length(sentence) + 1) OVER (PARTITION BY (i - 1) / {share} ORDER BY i)
        - length(sentence) - 1)::int AS at
FROM filling.facts;
INSERT INTO articles_article (id, headline, desk_id, language, publication_date, state,
    splitter, public_id, created_at)
SELECT article, left(min(sentence), 120), 1 + article % 8, 'de',
    {day}::date, CASE WHEN article % 50 = 0 THEN 'in_work' ELSE 'archived' END, 'de.filled',
    gen_random_uuid(), {day}
FROM filling.placed GROUP BY article ORDER BY article;
INSERT INTO articles_revision (id, article_id, number, headline, text, length, words, sha256,
    channel, created_at)
SELECT p.article * 2 - 1, p.article, 1, min(a.headline), string_agg(sentence, ' ' ORDER BY i),
    sum(length(sentence)) + count(*) - 1, count(*) * 14,
    encode(sha256(p.article::text::bytea), 'hex'), 'api', min(a.created_at)
FROM filling.placed p JOIN articles_article a ON a.id = p.article
GROUP BY p.article ORDER BY p.article;
INSERT INTO articles_revision (id, article_id, number, headline, text, length, words, sha256,
    channel, created_at)
SELECT article_id * 2, article_id, 2, headline, '{moved}' || text, length('{moved}') + length,
    words + 1, encode(sha256(('2.' || id)::bytea), 'hex'), 'edited',
    created_at + interval '3 hours'
FROM articles_revision WHERE article_id BETWEEN {first} AND {last} AND article_id % 2 = 0
ORDER BY id;
UPDATE articles_article SET current_revision_id = id * 2 - (id % 2 = 1)::int
WHERE id BETWEEN {first} AND {last};
"""
CLAIMS = """
INSERT INTO articles_claim (id, article_id, revision_id, kind, state, fate, start, "end", quote,
    sentence_start, sentence_end, value, rule, version, created_at)
SELECT i, article, a.current_revision_id, kind,
    CASE WHEN i % 5 = 1 THEN 'open' WHEN i % 23 = 2 THEN 'wrong' ELSE 'right' END, 'new',
    by + strpos(sentence, figure) - 1, by + strpos(sentence, figure) - 1 + length(figure),
    figure, by, by + length(sentence), value, 'de.filled',
    1 + (i % 5 <> 1)::int, a.created_at
FROM (SELECT *, at + (article % 2 = 0)::int * length('{moved}') AS by FROM filling.placed) p
JOIN articles_article a ON a.id = p.article ORDER BY i;
INSERT INTO articles_verdict (id, claim_id, revision_id, rating_id, quote, sentence, status,
    judged_by_id, judged_at)
SELECT i, i, a.current_revision_id, CASE WHEN i % 23 = 2 THEN {wrong} WHEN i % 11 = 3 THEN {other}
    ELSE {right} END, figure, sentence, 'live', {checker} + i % {checkers},
    a.created_at + interval '1 day'
FROM filling.placed p JOIN articles_article a ON a.id = p.article WHERE i % 5 <> 1 ORDER BY i;
INSERT INTO articles_evidence (claim_id, source_id, locator, stance, method, accessed_date,
    added_by_id, added_at)
SELECT i, 1 + (i::bigint * 7919) % {sources}, 'S. ' || i % 90, 'supports', 'read',
    a.created_at::date, {checker} + i % {checkers}, a.created_at + interval '1 day'
FROM filling.placed p JOIN articles_article a ON a.id = p.article
WHERE i % 5 IN (2, 3, 4) ORDER BY i;
"""
SOURCES_OF_ALL = """
INSERT INTO articles_source (id, title, kind, publisher, author, archive_number,
    is_primary, is_secret, created_at)
SELECT i, noun || ' ' || place || ', Bericht ' || i, 'report', other, person, 'A-' || i,
    i % 3 = 0, i % 50 = 0, now()
FROM filling.recurring WHERE i <= {sources};
"""


def fill(cursor: Any, claims: int) -> None:
    """Add claims until there are `claims`, with all that belongs to them: see `archive_past`.

    Triggers are off meanwhile; the entries are written by the functions that they call. Each
    hundred thousand claims are of all ten years, so that an archive that grows stays alike.
    """
    figures = _figures()
    cursor.execute("SET session_replication_role = replica; SET synchronous_commit = off")
    cursor.execute("SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'")
    add_past_years(cursor, range(2016, 2026))
    with in_haste(cursor), column_defaults(cursor), without_indexes(cursor):
        _prepare_words(cursor, figures)
        for begun in range(figures["stored"], claims, ARTICLES_AT_ONCE * ARTICLES_SHARE):
            first = begun // ARTICLES_SHARE + 1
            last = min(first + ARTICLES_AT_ONCE - 1, claims // ARTICLES_SHARE)
            _store_articles(cursor, figures | {"first": first, "last": last})
        store_names(cursor)
        cursor.execute("DROP SCHEMA filling CASCADE")
    for table in SEQUENCES.split():
        cursor.execute(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")
    cursor.execute("SET session_replication_role = DEFAULT")
    cursor.execute("RESET synchronous_commit; RESET maintenance_work_mem; RESET work_mem")
    cursor.execute("VACUUM ANALYZE")


def _prepare_words(cursor: Any, figures: dict[str, Any]) -> None:
    cursor.execute(SCHEMA)
    for name, words in LISTS.items():
        cursor.execute(
            "INSERT INTO filling.words SELECT %s, rank, word "
            "FROM unnest(%s::text[]) WITH ORDINALITY AS listed (word, rank)",
            [name, words],
        )
    cursor.execute("ANALYZE filling.words")
    cursor.execute("SELECT setseed(0.42)")
    cursor.execute(_facts("recurring", 1, RECURRING))
    cursor.execute("CREATE INDEX ON filling.recurring (i); ANALYZE filling.recurring")
    if not figures["stored"]:
        cursor.execute(SOURCES_OF_ALL.format(**figures))


def _store_articles(cursor: Any, figures: dict[str, Any]) -> None:
    """Store the articles from `first` to `last` with all that belongs to them."""
    first = (figures["first"] - 1) * ARTICLES_SHARE + 1
    last = figures["last"] * ARTICLES_SHARE
    cursor.execute("SELECT setseed(%s)", [first / 1e9])
    cursor.execute("DROP TABLE IF EXISTS filling.facts")
    cursor.execute(_facts("facts", first, last))
    for text in (REPEAT, TEXTS, CLAIMS):
        cursor.execute(text.format(**figures))
    # Without figures of the tables the plan compares each claim with each sentence.
    cursor.execute("ANALYZE articles_article, articles_revision, articles_claim, articles_verdict")
    cursor.execute(
        "SELECT articles_archive_articles(ARRAY(SELECT generate_series(%s::bigint, %s::bigint)))",
        [figures["first"], figures["last"]],
    )
    for begin in range(first, last + 1, ENTRIES_AT_ONCE):
        cursor.execute(
            "SELECT articles_archive_claims(ARRAY(SELECT generate_series(%s::bigint, %s::bigint)))",
            [begin, min(begin + ENTRIES_AT_ONCE - 1, last)],
        )
    store_past(cursor, figures)


def _facts(table: str, first: int, last: int) -> str:
    lengths = {name: len(words) for name, words in LISTS.items()}
    return FACTS.format(table=table, first=first, last=last, **lengths)


def _figures() -> dict[str, Any]:
    """Return what statements are filled with; make desks and people where there are none."""
    from articles.models import Claim, Desk, Rating, User

    stored = Claim.objects.count()
    if not stored:
        Desk.objects.bulk_create(Desk(pk=n, name=f"Ressort {n}") for n in range(1, 9))
        User.objects.bulk_create(
            User(username=f"checker{n}", role="checker") for n in range(CHECKERS)
        )
    ratings = list(Rating.objects.offered().filter(is_no_fact=False))
    return {
        "stored": stored,
        "moved": MOVED,
        "day": DAY,
        "share": ARTICLES_SHARE,
        "recurring": RECURRING,
        "sources": SOURCES,
        "checker": User.objects.get(username="checker0").pk,
        "checkers": CHECKERS,
        "right": next(rating.pk for rating in ratings if rating.clears),
        "wrong": next(rating.pk for rating in ratings if rating.needs_correction),
        "other": ratings[1].pk,
    }
