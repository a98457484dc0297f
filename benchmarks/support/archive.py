"""A filled archive: claims of ten years, written by the database itself."""

from typing import Any

from . import german

ARTICLES_SHARE = 40
CHECKERS = 70
SOURCES = 20_000
RECURRING = 30_000
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
            FROM generate_series(1, {rows}) AS i OFFSET 0
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
TEXTS = """
CREATE UNLOGGED TABLE filling.placed AS
SELECT i, (i - 1) / {share} + 1 AS article, kind, value, figure, sentence,
    (sum(length(sentence) + 1) OVER (PARTITION BY (i - 1) / {share} ORDER BY i)
        - length(sentence) - 1)::int AS at
FROM filling.facts;
INSERT INTO articles_article (id, headline, desk_id, byline, language, publication_date, state,
    is_partial_check, demands_full_coverage, scope_note, splitter, version, public_id,
    created_at)
SELECT article, left(min(sentence), 120), 1 + article % 8, '', 'de',
    (timestamp '2016-01-01' + article * interval '10 years' / {articles})::date,
    CASE WHEN article % 50 = 0 THEN 'in_work' ELSE 'archived' END, false, false, '',
    'de.filled', 1, gen_random_uuid(),
    timestamp '2016-01-01' + article * interval '10 years' / {articles}
FROM filling.placed GROUP BY article;
INSERT INTO articles_revision (id, article_id, number, headline, text, length, words, sha256,
    channel, filename, media_type, warnings, created_at)
SELECT p.article, p.article, 1, min(a.headline), string_agg(sentence, ' ' ORDER BY i),
    sum(length(sentence)) + count(*) - 1, count(*) * 14,
    encode(sha256(p.article::text::bytea), 'hex'), 'api', '', '', '[]', min(a.created_at)
FROM filling.placed p JOIN articles_article a ON a.id = p.article GROUP BY p.article;
UPDATE articles_article SET current_revision_id = id;
"""
CLAIMS = """
INSERT INTO articles_claim (id, article_id, revision_id, kind, state, fate, start, "end", quote,
    prefix, suffix, sentence_start, sentence_end, value, rule, version, created_at)
SELECT i, article, article, kind,
    CASE WHEN i % 5 = 1 THEN 'open' WHEN i % 23 = 2 THEN 'wrong' ELSE 'right' END, 'new',
    at + strpos(sentence, figure) - 1, at + strpos(sentence, figure) - 1 + length(figure),
    figure, '', '', at, at + length(sentence), value, 'de.filled', 1, a.created_at
FROM filling.placed p JOIN articles_article a ON a.id = p.article;
INSERT INTO articles_verdict (id, claim_id, revision_id, rating_id, explanation, correction,
    text_stands, needs_confirmation, quote, sentence, status, judged_by_id, judged_at)
SELECT i, i, article, CASE WHEN i % 23 = 2 THEN {wrong} WHEN i % 11 = 3 THEN {other}
    ELSE {right} END, '', '', false, false, figure, sentence, 'live', {checker} + i % {checkers},
    a.created_at + interval '1 day'
FROM filling.placed p JOIN articles_article a ON a.id = p.article WHERE i % 5 <> 1;
INSERT INTO articles_source (id, title, kind, publisher, author, url, archive_number,
    is_primary, is_secret, note, version, created_at)
SELECT i, noun || ' ' || place || ', Bericht ' || i, 'report', other, person, '', 'A-' || i,
    i % 3 = 0, i % 50 = 0, '', 1, now()
FROM filling.recurring WHERE i <= {sources};
INSERT INTO articles_evidence (claim_id, source_id, locator, passage, stance, method,
    accessed_date, note, added_by_id, added_at)
SELECT i, 1 + (i::bigint * 7919) % {sources}, 'S. ' || i % 90, '', 'supports', 'read',
    '2026-01-01', '',
    {checker}, now()
FROM filling.placed WHERE i % 5 IN (2, 3, 4);
"""
SEQUENCES = "articles_article articles_revision articles_claim articles_verdict articles_source"


def fill(cursor: Any, claims: int) -> None:
    """Store `claims` claims with their articles, verdicts, sources, evidence and entries.

    Triggers are off meanwhile; the entries are written by the functions that they call.
    """
    figures = _figures(claims)
    cursor.execute("SET session_replication_role = replica; SET synchronous_commit = off")
    cursor.execute("SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'")
    indexes = _drop_indexes(cursor)
    cursor.execute(SCHEMA)
    for name, words in LISTS.items():
        cursor.execute(
            "INSERT INTO filling.words SELECT %s, rank, word "
            "FROM unnest(%s::text[]) WITH ORDINALITY AS listed (word, rank)",
            [name, words],
        )
    cursor.execute("ANALYZE filling.words")
    cursor.execute("SELECT setseed(0.42)")
    cursor.execute(_facts("recurring", RECURRING))
    cursor.execute("CREATE INDEX ON filling.recurring (i)")
    cursor.execute(_facts("facts", claims))
    for text in (REPEAT, TEXTS, CLAIMS):
        cursor.execute(text.format(**figures))
    _write_entries(cursor, claims)
    for definition in indexes:
        cursor.execute(definition)
    for table in SEQUENCES.split():
        cursor.execute(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")
    cursor.execute("DROP SCHEMA filling CASCADE; SET session_replication_role = DEFAULT")
    cursor.execute("RESET synchronous_commit; RESET maintenance_work_mem; RESET work_mem")
    cursor.execute("VACUUM ANALYZE")


def _facts(table: str, rows: int) -> str:
    lengths = {name: len(words) for name, words in LISTS.items()}
    return FACTS.format(table=table, rows=rows, **lengths)


def _write_entries(cursor: Any, claims: int) -> None:
    cursor.execute("SELECT articles_archive_articles(ARRAY(SELECT id FROM articles_article))")
    for start in range(0, claims, 20_000):
        cursor.execute(
            "SELECT articles_archive_claims(ARRAY(SELECT generate_series(%s::bigint, %s::bigint)))",
            [start + 1, min(start + 20_000, claims)],
        )


def _drop_indexes(cursor: Any) -> list[str]:
    """Drop the archive's indexes but the keys; return how they are made again."""
    cursor.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename IN "
        "('articles_claimentry', 'articles_articleentry') AND indexname NOT LIKE '%pkey'"
    )
    found = cursor.fetchall()
    for name, _definition in found:
        cursor.execute(f'DROP INDEX "{name}"')
    return [definition for _name, definition in found]


def _figures(claims: int) -> dict[str, int]:
    from articles.models import Desk, Rating, User

    Desk.objects.bulk_create(Desk(pk=n, name=f"Ressort {n}") for n in range(1, 9))
    first = User.objects.create_user("checker0", role="checker").pk
    User.objects.bulk_create(
        User(pk=first + n, username=f"checker{n}", role="checker") for n in range(1, CHECKERS)
    )
    ratings = list(Rating.objects.offered().filter(is_no_fact=False))
    return {
        "share": ARTICLES_SHARE,
        "articles": claims // ARTICLES_SHARE,
        "recurring": RECURRING,
        "sources": SOURCES,
        "checker": first,
        "checkers": CHECKERS,
        "right": next(rating.pk for rating in ratings if rating.clears),
        "wrong": next(rating.pk for rating in ratings if rating.needs_correction),
        "other": ratings[1].pk,
    }
